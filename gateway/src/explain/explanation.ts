import type { SubgraphRequest } from '@volmify/shared/subgraph';
import type { ExecutionResult } from 'graphql';
import type { PlanOutline } from '../engine/engine.ts';
import type { RequestPhase, RequestWatch } from './request.watch.ts';

/** One call to a subgraph, as it went. Times are milliseconds from the beginning of the request. */
export interface ExplainedFetch {
  readonly id: number;
  readonly subgraph: string;
  readonly startMs: number;
  readonly durationMs: number;
  /** Objects sent to be completed; 0 for a fetch that begins at a root field. */
  readonly representations: number;
  /** Objects of these that the subgraph knew, and showed; 0 for a fetch that begins at a root field. */
  readonly rows: number;
  /** All objects it brought, nested ones included. */
  readonly objects: number;
  readonly status: 'ok' | 'errors' | 'failed';
  /** What was asked; the same text stands in the plan. */
  readonly query: string;
}

/** What `extensions.explain` holds. */
export interface Explanation {
  readonly plan?: PlanOutline | undefined;
  readonly fetches: readonly ExplainedFetch[];
  /** Milliseconds of the whole, and of each part of the request. */
  readonly timing: Readonly<Record<string, number>>;
  /** One sentence: what the time went into. */
  readonly slowest: string;
}

/** Notes what one request asks of subgraphs, and how long its parts take. It never changes what is answered. */
export class ExplainRecorder implements RequestWatch {
  /** Its calls are not shared with others: what is told belongs to this request alone. */
  readonly isExclusive = true;
  readonly #fetches: ExplainedFetch[] = [];
  readonly #timing: Record<string, number> = {};
  #count = 0;
  #phaseAtMs = 0;

  constructor(private readonly startedAtMs: number) {}

  ended(phase: RequestPhase): void {
    const nowMs = this.#elapsedMs();
    this.#timing[`${phase}Ms`] = round(nowMs - this.#phaseAtMs);
    this.#phaseAtMs = nowMs;
  }

  began(subgraph: string, asked: () => SubgraphRequest): (answer: ExecutionResult | undefined) => void {
    const id = ++this.#count;
    const startMs = this.#elapsedMs();
    return (answer) => {
      const durationMs = round(this.#elapsedMs() - startMs);
      const { query, variables } = asked();
      const sent = variables?.['representations'];
      const found = answer?.data?.['_entities'];
      this.#fetches.push({
        id,
        subgraph,
        startMs,
        durationMs,
        representations: Array.isArray(sent) ? sent.length : 0,
        rows: Array.isArray(found) ? found.filter((entity) => entity !== null).length : 0,
        objects: Math.max(0, countObjects(answer?.data) - 1),
        status: answer === undefined ? 'failed' : answer.errors?.length ? 'errors' : 'ok',
        query,
      });
    };
  }

  /** What is known so far. */
  report(plan: PlanOutline | undefined): Explanation {
    const fetches = [...this.#fetches].sort((one, other) => one.id - other.id);
    const totalMs = this.#elapsedMs();
    return { plan, fetches, timing: { totalMs, ...this.#timing }, slowest: describeSlowest(fetches, totalMs) };
  }

  #elapsedMs(): number {
    return round(performance.now() - this.startedAtMs);
  }
}

const round = (ms: number): number => Math.round(ms * 10) / 10;

function countObjects(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce<number>((sum, child) => sum + countObjects(child), 0);
  return Array.isArray(value) ? below : below + 1;
}

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
