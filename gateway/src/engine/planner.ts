import { Worker } from 'node:worker_threads';
import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan, QueryPlanner, QueryPlannerConfig } from '@apollo/query-planner';
import { CodedError } from '@volmify/shared/errors';
import { parse } from 'graphql';

/** Makes plans. */
export interface Planner {
  /**
   * The plan of one anonymous operation.
   * @throws DOCUMENT_TOO_COMPLEX when planning takes longer than allowed, or what the planner throws
   */
  plan(text: string): Promise<QueryPlan>;
  close(): Promise<void>;
}

/** How plans are searched: a wide document gets a good plan, not the best of ten thousand. */
export const PLANNER_CONFIG: QueryPlannerConfig = {
  incrementalDelivery: { enableDefer: true },
  debug: { maxEvaluatedPlans: 500 },
};

/** Plans in this thread: for tests, and for callers that have a planner already. */
export function createInlinePlanner(planner: QueryPlanner): Planner {
  const schema = planner.supergraph.apiSchema();
  return {
    plan: async (text) => planner.buildQueryPlan(operationFromDocument(schema, parse(text), { validate: false })),
    close: async () => {},
  };
}

/** A document that needs more to be planned is refused; the thread is replaced. */
const MEMORY_MAX_MB = 512;
/** Room for young objects: more only lets garbage lie longer. */
const NURSERY_MAX_MB = 6;

/** A process that has just begun is slow at everything: its first plan gets this many times the usual time. */
const FIRST_PLAN_FACTOR = 4;

interface Job {
  readonly text: string;
  readonly supergraphSdl: string;
  resolve(plan: QueryPlan): void;
  reject(cause: unknown): void;
}

type Message = { readonly ready: true } | { readonly plan: string } | { readonly failure: string };

/** Plans in one worker thread, a document at a time; one that takes too long is refused and the thread replaced. */
export class WorkerPlanner implements Planner {
  readonly #queue: Job[] = [];
  #worker: Worker | undefined;
  #isReady = false;
  #current: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #hasPlanned = false;
  /** Supergraphs that the present thread knows, by number. */
  #told = new Map<string, number>();

  constructor(
    private readonly supergraphSdl: string,
    private readonly timeLimitMs: number,
  ) {
    this.#start();
  }

  plan(text: string): Promise<QueryPlan> {
    return this.#plan(text, this.supergraphSdl);
  }

  /** Plans over another supergraph, in the same thread; closing it closes nothing. */
  planning(supergraphSdl: string): Planner {
    return { plan: (text) => this.#plan(text, supergraphSdl), close: async () => {} };
  }

  #plan(text: string, supergraphSdl: string): Promise<QueryPlan> {
    if (this.#isClosed) return Promise.reject(new Error('the planner is closed'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ text, supergraphSdl, resolve, reject });
      if (!this.#worker) this.#start();
      this.#worker?.ref();
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    const open = [...(this.#current ? [this.#current] : []), ...this.#queue.splice(0)];
    this.#current = undefined;
    for (const job of open) job.reject(new Error('the planner is closed'));
    await this.#worker?.terminate();
  }

  #start(): void {
    const worker = new Worker(new URL('./planner.worker.mjs', import.meta.url), {
      workerData: { supergraphSdl: this.supergraphSdl, config: PLANNER_CONFIG },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MAX_MB, maxYoungGenerationSizeMb: NURSERY_MAX_MB },
    });
    this.#worker = worker;
    this.#told = new Map([[this.supergraphSdl, 0]]);
    this.#isReady = false;
    // A process that has nothing else to do may end.
    worker.unref();
    worker.on('message', (message: Message) => this.#take(message));
    worker.on('error', (cause) => this.#lose(worker, cause));
    worker.on('exit', () => this.#lose(worker, new Error('the planner thread ended')));
  }

  #next(): void {
    if (!this.#isReady || this.#current || !this.#worker) return;
    const job = this.#queue.shift();
    if (!job) return;
    this.#current = job;
    // A supergraph that the thread does not know yet is read before it is planned over.
    const isUsual = this.#hasPlanned && this.#told.has(job.supergraphSdl);
    const limitMs = isUsual ? this.timeLimitMs : this.timeLimitMs * FIRST_PLAN_FACTOR;
    this.#hasPlanned = true;
    this.#timer = setTimeout(() => this.#giveUp(), limitMs);
    this.#worker.postMessage(this.#messageFor(job));
  }

  /** The text, and over which supergraph; one that the thread does not know yet goes along. */
  #messageFor({ text, supergraphSdl }: Job): object {
    const known = this.#told.get(supergraphSdl);
    if (known !== undefined) return { text, at: known };
    const at = this.#told.size;
    this.#told.set(supergraphSdl, at);
    return { text, at, supergraphSdl };
  }

  #take(message: Message): void {
    if ('ready' in message) {
      this.#isReady = true;
    } else {
      const job = this.#finishCurrent();
      if ('plan' in message) job?.resolve(JSON.parse(message.plan));
      else job?.reject(new Error(message.failure));
    }
    this.#next();
  }

  #giveUp(): void {
    const job = this.#finishCurrent();
    const worker = this.#worker;
    this.#start();
    void worker?.terminate();
    job?.reject(tooComplex('The document takes too long to plan.'));
  }

  #lose(worker: Worker, cause: unknown): void {
    if (worker !== this.#worker || this.#isClosed) return;
    const job = this.#finishCurrent();
    // A thread that fails before it can plan fails again: its jobs are refused instead of tried for ever.
    const refused = this.#isReady ? [] : this.#queue.splice(0);
    if (this.#isReady) this.#start();
    else this.#worker = undefined;
    job?.reject(isOutOfMemory(cause) ? tooComplex('The document takes too much memory to plan.') : cause);
    for (const lost of refused) lost.reject(cause);
    this.#next();
  }

  #finishCurrent(): Job | undefined {
    clearTimeout(this.#timer);
    const job = this.#current;
    this.#current = undefined;
    if (this.#queue.length === 0) this.#worker?.unref();
    return job;
  }
}

const tooComplex = (message: string): CodedError => new CodedError('DOCUMENT_TOO_COMPLEX', message);

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
