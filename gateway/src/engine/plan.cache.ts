import { CodedError } from '@volmify/shared/errors';
import { LRUCache } from 'lru-cache';

/** Bounds of a plan cache. */
export interface PlanCacheLimits {
  readonly entriesMax: number;
  /** Estimated bytes. */
  readonly bytesMax: number;
}

export const PLAN_CACHE_LIMITS: PlanCacheLimits = { entriesMax: 2_000, bytesMax: 64 * 1024 * 1024 };

/** What happened so far. */
export interface PlanCacheCounts {
  readonly hits: number;
  readonly misses: number;
  readonly evictions: number;
  readonly size: number;
  readonly bytes: number;
}

/** How long a document that cannot be planned is not tried again, in milliseconds. */
const FAILURE_KEPT_MS = 10_000;
/** Longer, because each try costs the planner its whole time; not for ever, because the machine may have been busy. */
const TOO_COMPLEX_KEPT_MS = 60_000;
const FAILURES_MAX = 2_000;

/**
 * Plans by key, the least used leave first. Requests that miss the same key at the same time wait for one build, and a
 * key that failed is refused for a while without another attempt (gateway.md 4).
 */
export class PlanCache<Plan extends object> {
  readonly #plans: LRUCache<string, Plan>;
  readonly #failures = new LRUCache<string, object>({ max: FAILURES_MAX });
  readonly #building = new Map<string, Promise<Plan>>();
  #hits = 0;
  #misses = 0;
  #evictions = 0;

  constructor(limits: PlanCacheLimits, weigh: (plan: Plan, key: string) => number) {
    this.#plans = new LRUCache({
      max: limits.entriesMax,
      maxSize: limits.bytesMax,
      sizeCalculation: weigh,
      dispose: (_plan, _key, reason) => {
        if (reason === 'evict') this.#evictions += 1;
      },
    });
  }

  get counts(): PlanCacheCounts {
    const { size, calculatedSize: bytes } = this.#plans;
    return { hits: this.#hits, misses: this.#misses, evictions: this.#evictions, size, bytes };
  }

  /** The plan when it is there: without waiting. */
  peek(key: string): Plan | undefined {
    const plan = this.#plans.get(key);
    if (plan) this.#hits += 1;
    return plan;
  }

  /** The plan of a key that `peek` did not find. @throws what `build` throws, also when it threw a moment ago */
  async obtain(key: string, build: () => Promise<Plan>): Promise<Plan> {
    const running = this.#building.get(key);
    if (running) return running;
    const failure = this.#failures.get(key) as { cause: unknown } | undefined;
    if (failure) throw failure.cause;
    this.#misses += 1;
    const building = this.#build(key, build).finally(() => this.#building.delete(key));
    this.#building.set(key, building);
    return building;
  }

  async #build(key: string, build: () => Promise<Plan>): Promise<Plan> {
    try {
      const plan = await build();
      this.#plans.set(key, plan);
      return plan;
    } catch (cause) {
      const isTooComplex = cause instanceof CodedError && cause.code === 'DOCUMENT_TOO_COMPLEX';
      this.#failures.set(key, { cause }, { ttl: isTooComplex ? TOO_COMPLEX_KEPT_MS : FAILURE_KEPT_MS });
      throw cause;
    }
  }
}
