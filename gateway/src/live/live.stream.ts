import { EventQueue } from '@volmify/shared/live/event.queue';
import type { LiveLimits } from '../gateway.config.ts';
import type { LiveSource, SourceSink } from './live.source.ts';
import type { LiveAnswer, StreamEnd, StreamEnds } from './stream.end.ts';
import type { RegisteredStream, StreamRegistry } from './stream.registry.ts';

/** What one stream is made of. */
export interface StreamParts {
  readonly source: LiveSource;
  /** Milliseconds since 1970 at which the caller's token ends; absent for nobody. */
  readonly endsAtMs?: number | undefined;
  readonly registry: StreamRegistry;
  readonly limits: LiveLimits;
  readonly ends: StreamEnds;
}

/**
 * One stream to one client: keeps the answers of its source until they are read, but not too many. Everything it holds
 * ends with it, whoever ends it.
 */
export class LiveStream implements RegisteredStream, SourceSink {
  readonly #answers: EventQueue<LiveAnswer>;
  readonly #leave: () => void;
  #cursor = '';
  #bytes = 0;
  #end: StreamEnd | undefined;
  #timer: NodeJS.Timeout | undefined;
  #onEnd: ((end: StreamEnd) => void) | undefined;

  constructor(private readonly parts: StreamParts) {
    const { endsAtMs, ends, limits, registry, source } = parts;
    this.#answers = new EventQueue(limits.waitingEventsMax);
    if (endsAtMs !== undefined) {
      const leftMs = Math.max(0, endsAtMs - Date.now());
      this.#timer = setTimeout(() => this.ended(ends.forbidden(TOKEN_ENDED)), leftMs);
    }
    registry.add(this);
    this.#leave = source.join(this);
  }

  /** Why it ended; undefined while it lives. */
  get end(): StreamEnd | undefined {
    return this.#end;
  }

  /** Told once, when the stream ends; at once when it has ended. */
  onEnd(tell: (end: StreamEnd) => void): void {
    if (this.#end) tell(this.#end);
    else this.#onEnd = tell;
  }

  /** The next answer; undefined when the stream has ended and nothing waits. */
  async next(): Promise<LiveAnswer | undefined> {
    const answer = await this.#answers.next();
    // What waits for somebody who may no longer have it is not handed out.
    if (this.#end?.kind === 'closed') return undefined;
    if (answer) {
      this.#bytes -= sizeOf(answer);
      this.#cursor = answer.extensions.cursor;
    }
    return answer;
  }

  /** The client left. */
  close(): void {
    this.ended({ kind: 'complete' });
  }

  goAway(): void {
    this.ended(this.parts.ends.goingAway());
  }

  take(answer: LiveAnswer): void {
    const { limits, ends } = this.parts;
    this.#bytes += sizeOf(answer);
    this.#answers.push(answer);
    // The place to go on from is the last answer that was handed out: what waits here is lost.
    if (this.#answers.isOverflown || this.#bytes > limits.waitingBytesMax) this.ended(ends.slow(this.#cursor));
  }

  ended(end: StreamEnd): void {
    if (this.#end) return;
    this.#end = end;
    clearTimeout(this.#timer);
    this.#leave();
    this.#answers.close();
    this.parts.registry.delete(this);
    this.#onEnd?.(end);
    this.#onEnd = undefined;
  }
}

const TOKEN_ENDED = 'The token has ended. Fetch a new one.';

/** Characters of an answer's text: near enough to its bytes for a bound. */
const sizes = new WeakMap<LiveAnswer, number>();
function sizeOf(answer: LiveAnswer): number {
  const known = sizes.get(answer);
  if (known !== undefined) return known;
  const size = JSON.stringify(answer).length;
  sizes.set(answer, size);
  return size;
}
