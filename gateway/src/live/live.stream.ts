import { CodedError, type ErrorCode } from '@volmify/shared/errors';
import { type CallContext, type Link, LinkFault } from '@volmify/shared/link/link';
import { EventQueue } from '@volmify/shared/live/event.queue';
import type { StreamPlace } from '@volmify/shared/live/stream.call';
import { type Log, requestScope } from '@volmify/shared/log';
import type { Viewer } from '@volmify/shared/viewer';
import type { ExecutionResult } from 'graphql';
import type { EngineSubscription } from '../engine/engine.ts';
import { toClientError, toLocatedError } from '../errors/error.mapper.ts';
import { LocatedError } from '../errors/gateway.error.ts';
import type { GatewayConfig } from '../gateway.config.ts';
import { CLOSE_CODES, type LiveAnswer, type StreamEnd } from './stream.end.ts';
import type { RegisteredStream, StreamRegistry } from './stream.registry.ts';

/** What one stream is made of. */
export interface StreamParts {
  readonly operation: EngineSubscription<CallContext>;
  readonly link: Link;
  /** Reads the caller's rights of this second. @throws UNAUTHENTICATED when there is no such caller any more */
  readonly readViewer: () => Promise<Viewer>;
  /** Rights at the opening. */
  readonly viewer: Viewer;
  /** Milliseconds since 1970 at which the caller's token ends; absent for nobody. */
  readonly endsAtMs?: number | undefined;
  readonly resumeAfter?: string | undefined;
  readonly registry: StreamRegistry;
  readonly config: GatewayConfig;
  readonly log: Log;
}

/** The rights of a source changed while it ran: it is opened again, from the event in doubt. */
const RENEWED = Symbol('renewed');
const AWAY_MS_MAX = 10_000;

/**
 * One stream to one client: takes the owner's events as they come, asks for the caller's rights at each, completes them
 * across subgraphs and keeps them until they are read. Everything it opened ends with it, whoever ends it.
 */
export class LiveStream implements RegisteredStream {
  readonly #answers: EventQueue<LiveAnswer>;
  readonly #ending = new AbortController();
  #source = new AbortController();
  #viewer: Viewer;
  #place: StreamPlace | undefined;
  #bytes = 0;
  #end: StreamEnd | undefined;
  #timer: NodeJS.Timeout | undefined;
  #onEnd: ((end: StreamEnd) => void) | undefined;

  constructor(private readonly parts: StreamParts) {
    this.#viewer = parts.viewer;
    this.#answers = new EventQueue(parts.config.live.waitingEventsMax);
    if (parts.resumeAfter !== undefined) this.#place = { cursor: parts.resumeAfter, isInclusive: false };
    if (parts.endsAtMs !== undefined) {
      this.#timer = setTimeout(() => this.#close('forbidden', TOKEN_ENDED), Math.max(0, parts.endsAtMs - Date.now()));
    }
    parts.registry.add(this);
    requestScope.run({ requestId: parts.viewer.requestId }, () => void this.#pump());
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
    if (answer) this.#bytes -= sizeOf(answer);
    return answer;
  }

  /** The client left. */
  close(): void {
    this.#finish({ kind: 'complete' });
  }

  goAway(): void {
    const delayMs = Math.floor(Math.random() * AWAY_MS_MAX);
    this.#finish({
      kind: 'closed',
      code: CLOSE_CODES.goingAway,
      reason: `restart; come back in ${delayMs} ms`,
      errors: [this.#clientError(new CodedError('OVERLOADED', 'The gateway restarts; subscribe again.'))],
    });
  }

  async recheck(): Promise<void> {
    if (this.#end) return;
    try {
      const viewer = await this.parts.readViewer();
      if (viewer.version !== this.#viewer.version) this.#renew(viewer);
    } catch (cause) {
      this.#refuse(cause);
    }
  }

  /** Opens the source again under other rights, after the last event that was passed on. */
  #renew(viewer: Viewer): void {
    this.#viewer = viewer;
    this.#source.abort(RENEWED);
  }

  async #pump(): Promise<void> {
    const { registry } = this.parts;
    while (!this.#end) {
      this.#source = new AbortController();
      registry.sourceOpened();
      try {
        const isOver = await this.#drain(this.#source.signal);
        if (isOver) this.#finish({ kind: 'complete' });
      } catch (cause) {
        this.#fail(cause);
      } finally {
        this.#source.abort();
        registry.sourceClosed();
      }
    }
  }

  /** Reads one source until it ends; true when it ended by itself. */
  async #drain(signal: AbortSignal): Promise<boolean> {
    const { operation, link } = this.parts;
    const viewer = this.#viewer;
    const from = this.#place;
    for await (const event of link.open(operation.request, { viewer, signal, ...(from ? { from } : {}) })) {
      if (signal.aborted || this.#end) return false;
      if (event.data == null) {
        this.#stop(event);
        return false;
      }
      const cursor = String(event.extensions?.['cursor']);
      const today = await this.parts.readViewer();
      if (today.version !== viewer.version) {
        this.#place = { cursor, isInclusive: true };
        this.#viewer = today;
        return false;
      }
      await this.#complete(event, cursor, today);
    }
    return !signal.aborted;
  }

  async #complete(event: ExecutionResult, cursor: string, viewer: Viewer): Promise<void> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), this.parts.config.requestDeadlineMs);
    const leave = (): void => deadline.abort();
    this.#ending.signal.addEventListener('abort', leave, { once: true });
    try {
      const call = { viewer, isQuery: true, signal: deadline.signal };
      const { data, errors } = await this.parts.operation.complete(event, call);
      if (this.#end) return;
      this.#place = { cursor, isInclusive: false };
      this.#push({
        ...(data === undefined ? {} : { data }),
        ...(errors ? { errors: errors.map((error) => this.#clientError(error)) } : {}),
        extensions: { cursor },
      });
    } finally {
      clearTimeout(timer);
      this.#ending.signal.removeEventListener('abort', leave);
    }
  }

  #push(answer: LiveAnswer): void {
    this.#bytes += sizeOf(answer);
    if (this.#bytes <= this.parts.config.live.waitingBytesMax) this.#answers.push(answer);
    if (this.#answers.isOverflown || this.#bytes > this.parts.config.live.waitingBytesMax) this.#closeSlow();
  }

  /** The owner's last word. */
  #stop({ errors = [] }: ExecutionResult): void {
    const { operation, log } = this.parts;
    if (errors.some(({ extensions }) => extensions?.['code'] === ('OVERLOADED' satisfies ErrorCode))) {
      this.#closeSlow();
      return;
    }
    const located = errors.map(({ message, path = [], extensions }) =>
      toLocatedError({ message, code: extensions?.['code'] }, operation.subgraph, path, log),
    );
    this.#finish({ kind: 'fault', errors: located.map((error) => this.#clientError(error)) });
  }

  #fail(cause: unknown): void {
    if (this.#end) return;
    if (!(cause instanceof LinkFault)) {
      this.#refuse(cause);
      return;
    }
    const { subgraph, reason, detail } = cause;
    this.parts.log.warn({ subgraph, reason, detail }, 'a stream was lost');
    this.#finish({
      kind: 'fault',
      errors: [this.#clientError(new LocatedError('SUBGRAPH_UNAVAILABLE', { subgraph }))],
    });
  }

  /** The caller's rights cannot be read, or there is no such caller any more. */
  #refuse(cause: unknown): void {
    if (cause instanceof CodedError && (cause.code === 'UNAUTHENTICATED' || cause.code === 'FORBIDDEN')) {
      this.#close('forbidden', cause.message);
      return;
    }
    this.#finish({ kind: 'fault', errors: [this.#clientError(cause)] });
  }

  #closeSlow(): void {
    this.#close('slow', this.#place?.cursor ?? '');
  }

  #close(code: 'slow' | 'forbidden', reason: string): void {
    const error =
      code === 'slow'
        ? new CodedError('OVERLOADED', 'The stream was read too slowly; go on from the last cursor.')
        : new CodedError('UNAUTHENTICATED', reason);
    this.#finish({ kind: 'closed', code: CLOSE_CODES[code], reason, errors: [this.#clientError(error)] });
  }

  #clientError(error: unknown) {
    return toClientError(error, this.parts.viewer.requestId, this.parts.log);
  }

  #finish(end: StreamEnd): void {
    if (this.#end) return;
    this.#end = end;
    clearTimeout(this.#timer);
    this.#ending.abort();
    this.#source.abort();
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
