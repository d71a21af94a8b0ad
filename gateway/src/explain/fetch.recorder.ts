import { AsyncLocalStorage } from 'node:async_hooks';
import type { Link } from '@volmify/shared/link/link';
import type { SubgraphRequest } from '@volmify/shared/subgraph';
import type { ExecutionResult } from 'graphql';

/** One call to a subgraph as the explorer draws it. Times are milliseconds from the beginning of the request. */
export interface ExplainedFetch {
  readonly id: number;
  readonly subgraph: string;
  readonly startMs: number;
  readonly durationMs: number;
  /** Objects sent to be completed; 0 for a fetch that begins at a root field. */
  readonly representations: number;
  /** Objects of these that the subgraph knew, and showed; 0 for a fetch that begins at a root field. */
  readonly rows: number;
  readonly status: 'ok' | 'errors' | 'failed';
  /** What was asked. */
  readonly query: string;
}

/** What `extensions.explain` holds. */
export interface Explanation {
  readonly fetches: readonly ExplainedFetch[];
  readonly timing: { readonly totalMs: number };
  /** One sentence: what the time went into. */
  readonly slowest: string;
}

/** Times the calls of one request. */
export class FetchRecorder {
  readonly #startedAt = performance.now();
  readonly #fetches: ExplainedFetch[] = [];
  #count = 0;

  /** Makes one call and notes how it went; the outcome is the call's own. */
  async time(
    subgraph: string,
    request: SubgraphRequest,
    call: () => Promise<ExecutionResult>,
  ): Promise<ExecutionResult> {
    const id = ++this.#count;
    const startMs = this.#elapsedMs();
    const sent = request.variables?.['representations'];
    const note = (status: ExplainedFetch['status'], rows: number) =>
      this.#fetches.push({
        id,
        subgraph,
        startMs,
        durationMs: round(this.#elapsedMs() - startMs),
        representations: Array.isArray(sent) ? sent.length : 0,
        rows,
        status,
        query: request.query,
      });
    try {
      const answer = await call();
      const found = answer.data?.['_entities'];
      const rows = Array.isArray(found) ? found.filter((entity) => entity !== null).length : 0;
      note(answer.errors?.length ? 'errors' : 'ok', rows);
      return answer;
    } catch (cause) {
      note('failed', 0);
      throw cause;
    }
  }

  /** What is known so far. */
  report(): Explanation {
    const fetches = [...this.#fetches].sort((one, other) => one.id - other.id);
    const totalMs = this.#elapsedMs();
    return { fetches, timing: { totalMs }, slowest: describeSlowest(fetches, totalMs) };
  }

  #elapsedMs(): number {
    return round(performance.now() - this.#startedAt);
  }
}

const round = (ms: number): number => Math.round(ms * 10) / 10;

/** Names the fetch that took longest and what it waited for; the gateway's own part when that is the larger one. */
function describeSlowest(fetches: readonly ExplainedFetch[], totalMs: number): string {
  const [first, ...others] = [...fetches].sort((one, other) => other.durationMs - one.durationMs);
  if (!first) return `No subgraph was asked; the gateway took ${totalMs} ms.`;
  const lastEnd = Math.max(...fetches.map(({ startMs, durationMs }) => startMs + durationMs));
  const ownMs = round(Math.max(0, totalMs - lastEnd) + Math.min(...fetches.map(({ startMs }) => startMs)));
  if (ownMs > first.durationMs) return `The gateway itself took ${ownMs} of ${totalMs} ms, planning for the most part.`;
  const before = others.filter(({ startMs, durationMs }) => startMs + durationMs <= first.startMs);
  const wait = before.sort((one, other) => other.startMs + other.durationMs - one.startMs - one.durationMs)[0];
  const sent = first.representations;
  const objects = sent > 0 ? `, for ${sent} ${sent === 1 ? 'object' : 'objects'}` : '';
  return `${first.subgraph} took ${first.durationMs} of ${totalMs} ms${objects}${wait ? `, after waiting for ${wait.subgraph}` : ''}.`;
}

/** The recorder of the request at work, where its caller asked for one. */
export const explainScope = new AsyncLocalStorage<FetchRecorder>();

/** The same link; its calls are timed for requests that are explained. */
export function explainable(link: Link): Link {
  return {
    subgraph: link.subgraph,
    fetch(request, call) {
      const recorder = explainScope.getStore();
      if (!recorder) return link.fetch(request, call);
      return recorder.time(link.subgraph, request, () => link.fetch(request, call));
    },
    open: (request, stream) => link.open(request, stream),
    checkHealth: () => link.checkHealth(),
    close: () => link.close(),
  };
}
