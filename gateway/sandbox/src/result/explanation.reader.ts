import { isFields } from './answer.value.ts';

/** One call to a subgraph; times are milliseconds from the beginning of the request. */
export interface ExplainedFetch {
  id: number;
  subgraph: string;
  startMs: number;
  durationMs: number;
  /** Objects sent to be completed; 0 at the root. */
  representations: number;
  /** Objects of these that came back. */
  rows: number;
  status: string;
  query: string;
}

/** What the gateway tells about how an answer came to be. */
export interface Explanation {
  fetches: readonly ExplainedFetch[];
  totalMs: number;
  slowest: string;
}

/** Reads `extensions.explain`; undefined where the gateway gave none. */
export function readExplanation(extensions: unknown): Explanation | undefined {
  const explain = isFields(extensions) ? extensions['explain'] : undefined;
  if (!isFields(explain) || !Array.isArray(explain['fetches'])) return undefined;
  const { timing, slowest } = explain;
  return {
    fetches: explain['fetches'].filter(isFields).map((fetch) => ({
      id: number(fetch['id']),
      subgraph: String(fetch['subgraph']),
      startMs: number(fetch['startMs']),
      durationMs: number(fetch['durationMs']),
      representations: number(fetch['representations']),
      rows: number(fetch['rows']),
      status: String(fetch['status']),
      query: String(fetch['query']),
    })),
    totalMs: isFields(timing) ? number(timing['totalMs']) : 0,
    slowest: typeof slowest === 'string' ? slowest : '',
  };
}

/**
 * How many fetches each had to wait for: one that began after another had ended comes a stage later. The last stage is the
 * number of round trips.
 */
export function readStages(fetches: readonly ExplainedFetch[]): ReadonlyMap<number, number> {
  const stages = new Map<number, number>();
  for (const fetch of [...fetches].sort((one, other) => one.startMs - other.startMs)) {
    const before = fetches.filter(({ startMs, durationMs }) => startMs + durationMs <= fetch.startMs);
    stages.set(fetch.id, 1 + Math.max(0, ...before.map(({ id }) => stages.get(id) ?? 0)));
  }
  return stages;
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
