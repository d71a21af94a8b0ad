import { CodedError } from '@volmify/shared/errors';
import type { Uuid } from '@volmify/shared/ids';
import type { BatchOutcome, PostedTransaction, PostingRefusal } from './posting.repository.ts';
import type { PostingRequest } from './posting.wire.ts';

/** The answer to one command. */
export type PostingOutcome = PostedTransaction | PostingRefusal;

/** How commands are collected. */
export interface BatcherSettings {
  /** Events of one call; above 100 only the latency grows. */
  readonly sizeMax: number;
  readonly callsInFlightMax: number;
  readonly queueMax: number;
  /** Longest time a command waits to join others. */
  readonly windowMs: number;
  /** How long a caller waits for an answer. */
  readonly deadlineMs: number;
}

const DEFAULTS: BatcherSettings = {
  sizeMax: 100,
  callsInFlightMax: 4,
  queueMax: 10_000,
  windowMs: 5,
  deadlineMs: 10_000,
};

type Post = (orgUuid: Uuid, requests: readonly PostingRequest[]) => Promise<BatchOutcome>;

interface Waiting {
  readonly orgUuid: Uuid;
  readonly request: PostingRequest;
  /** Events of one business entity are never in two calls at once: their order is their meaning. */
  readonly entity: string;
  readonly settle: (answer: { outcome: PostingOutcome } | { fault: unknown }) => void;
}

/**
 * Collects concurrent commands of one process into few calls of the posting function, one organization a call.
 * A command waits only while calls are under way, and then at most one window. A batch that was refused or failed is
 * posted again one by one with the same ids and keys, so that one bad command fails no other.
 */
export class PostingBatcher {
  readonly #post: Post;
  readonly #settings: BatcherSettings;
  readonly #queue: Waiting[] = [];
  readonly #busyEntities = new Set<string>();
  #callsInFlight = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(post: Post, settings: Partial<BatcherSettings> = {}) {
    this.#post = post;
    this.#settings = { ...DEFAULTS, ...settings };
  }

  /**
   * Posts one command together with others.
   * @throws OVERLOADED when the queue is full (nothing happened); DOWNSTREAM_TIMEOUT past the deadline (outcome
   * unknown: repeat with the same key); a fault of the database as it is
   */
  submit(orgUuid: Uuid, request: PostingRequest): Promise<PostingOutcome> {
    if (this.#queue.length >= this.#settings.queueMax) return Promise.reject(new CodedError('OVERLOADED'));
    return new Promise((resolve, reject) => {
      const timeout = setTimeout(() => reject(new CodedError('DOWNSTREAM_TIMEOUT')), this.#settings.deadlineMs);
      const { businessEntityType, businessEntityId } = request.event;
      this.#queue.push({
        orgUuid,
        request,
        entity: `${orgUuid}/${businessEntityType}/${businessEntityId}`,
        settle: (answer) => {
          clearTimeout(timeout);
          if ('outcome' in answer) resolve(answer.outcome);
          else reject(answer.fault);
        },
      });
      this.#schedule();
    });
  }

  /** With nothing under way the next turn of the event loop posts; otherwise a returning call or the window does. */
  #schedule(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.#flush(), this.#callsInFlight === 0 ? 0 : this.#settings.windowMs);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#callsInFlight < this.#settings.callsInFlightMax) {
      const batch = this.#takeBatch();
      if (batch.length === 0) return;
      this.#callsInFlight++;
      void this.#postBatch(batch).finally(() => {
        this.#callsInFlight--;
        for (const { entity } of batch) this.#busyEntities.delete(entity);
        this.#flush();
      });
    }
  }

  /** The oldest command that may go, and everything of its organization that may go with it, in order. */
  #takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    const taken = new Set<Waiting>();
    for (const waiting of this.#queue) {
      if (batch.length === this.#settings.sizeMax) break;
      if (this.#busyEntities.has(waiting.entity)) continue;
      if (batch[0] && batch[0].orgUuid !== waiting.orgUuid) continue;
      batch.push(waiting);
      taken.add(waiting);
    }
    if (batch.length > 0) {
      const rest = this.#queue.filter((waiting) => !taken.has(waiting));
      this.#queue.splice(0, this.#queue.length, ...rest);
    }
    for (const { entity } of batch) this.#busyEntities.add(entity);
    return batch;
  }

  async #postBatch(batch: readonly Waiting[]): Promise<void> {
    const answer = await this.#try(batch);
    if (answer.type === 'done') {
      batch.forEach((waiting, index) => {
        const outcome = answer.results[index];
        waiting.settle(outcome ? { outcome } : { fault: new Error('the posting function left out a command') });
      });
      return;
    }
    if (batch.length === 1) {
      batch[0]?.settle(answer.type === 'refused' ? { outcome: answer.refusal } : { fault: answer.fault });
      return;
    }
    for (const waiting of batch) await this.#postBatch([waiting]);
  }

  async #try(batch: readonly Waiting[]): Promise<BatchOutcome | { type: 'failed'; fault: unknown }> {
    const orgUuid = batch[0]?.orgUuid ?? '';
    try {
      return await this.#post(
        orgUuid,
        batch.map(({ request }) => request),
      );
    } catch (fault) {
      return { type: 'failed', fault };
    }
  }
}
