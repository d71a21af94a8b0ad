import { CodedError, type ErrorCode } from '@volmify/shared/errors';
import { type CallContext, type Link, LinkFault } from '@volmify/shared/link/link';
import type { StreamPlace } from '@volmify/shared/live/stream.call';
import { type Log, requestScope } from '@volmify/shared/log';
import type { Viewer } from '@volmify/shared/viewer';
import type { ExecutionResult } from 'graphql';
import type { EngineSubscription } from '../engine/engine.ts';
import { toClientError, toLocatedError } from '../errors/error.mapper.ts';
import { LocatedError } from '../errors/gateway.error.ts';
import type { GatewayConfig } from '../gateway.config.ts';
import { endsFor, type LiveAnswer, type StreamEnd } from './stream.end.ts';
import type { RegisteredSource, StreamRegistry } from './stream.registry.ts';

/** What one source is made of. */
export interface SourceParts {
  readonly operation: EngineSubscription<CallContext>;
  readonly link: Link;
  /** Reads the caller's rights of this second. @throws UNAUTHENTICATED when there is no such caller any more */
  readonly readViewer: () => Promise<Viewer>;
  /** Rights at the opening. */
  readonly viewer: Viewer;
  readonly resumeAfter?: string | undefined;
  readonly registry: StreamRegistry;
  readonly config: GatewayConfig;
  readonly log: Log;
}

/** Whoever is told what comes from a source. */
export interface SourceSink {
  take(answer: LiveAnswer): void;
  ended(end: StreamEnd): void;
}

/**
 * The events of one subscription of one caller: taken from their owner as they come, each under the caller's rights of
 * that second, and completed across subgraphs once, however many streams of the caller ask the same. Begins with its
 * first stream and ends with its last.
 */
export class LiveSource implements RegisteredSource {
  readonly #sinks = new Set<SourceSink>();
  readonly #ending = new AbortController();
  #round = new AbortController();
  #viewer: Viewer;
  #place: StreamPlace | undefined;
  #isEnded = false;

  constructor(
    private readonly parts: SourceParts,
    private readonly onEnd: () => void = () => undefined,
  ) {
    this.#viewer = parts.viewer;
    if (parts.resumeAfter !== undefined) this.#place = { cursor: parts.resumeAfter, isInclusive: false };
  }

  /** True once nothing more will be told. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Tells the sink from now on; the function returned ends that. */
  join(sink: SourceSink): () => void {
    this.#sinks.add(sink);
    if (this.#sinks.size === 1) this.#begin();
    return () => {
      if (this.#sinks.delete(sink) && this.#sinks.size === 0) this.#finish({ kind: 'complete' });
    };
  }

  async recheck(): Promise<void> {
    if (this.#isEnded) return;
    try {
      const viewer = await this.parts.readViewer();
      if (viewer.version === this.#viewer.version) return;
      // Opened again under other rights, after the last event that was passed on.
      this.#viewer = viewer;
      this.#round.abort();
    } catch (cause) {
      this.#refuse(cause);
    }
  }

  #begin(): void {
    this.parts.registry.addSource(this);
    requestScope.run({ requestId: this.parts.viewer.requestId }, () => void this.#pump());
  }

  async #pump(): Promise<void> {
    while (!this.#isEnded) {
      this.#round = new AbortController();
      try {
        const isOver = await this.#drain(this.#round.signal);
        if (isOver) this.#finish({ kind: 'complete' });
      } catch (cause) {
        this.#fail(cause);
      } finally {
        this.#round.abort();
      }
    }
  }

  /** Reads the owner's stream until it ends; true when it ended by itself. */
  async #drain(signal: AbortSignal): Promise<boolean> {
    const { operation, link } = this.parts;
    const viewer = this.#viewer;
    const from = this.#place;
    for await (const event of link.open(operation.request, { viewer, signal, ...(from ? { from } : {}) })) {
      if (signal.aborted || this.#isEnded) return false;
      if (event.data == null) {
        this.#stop(event);
        return false;
      }
      const cursor = String(event.extensions?.['cursor'] ?? '');
      const today = await this.parts.readViewer();
      if (today.version !== viewer.version) {
        // The rights changed on the way: the owner is asked about this very event again.
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
      if (this.#isEnded) return;
      this.#place = { cursor, isInclusive: false };
      const answer: LiveAnswer = {
        ...(data === undefined ? {} : { data }),
        ...(errors ? { errors: errors.map((error) => this.#clientError(error)) } : {}),
        extensions: { cursor },
      };
      for (const sink of [...this.#sinks]) sink.take(answer);
    } finally {
      clearTimeout(timer);
      this.#ending.signal.removeEventListener('abort', leave);
    }
  }

  /** The owner's last word. */
  #stop({ errors = [] }: ExecutionResult): void {
    const { operation, log } = this.parts;
    if (errors.some(({ extensions }) => extensions?.['code'] === ('OVERLOADED' satisfies ErrorCode))) {
      this.#finish(this.#ends.slow(this.#place?.cursor ?? ''));
      return;
    }
    const located = errors.map(({ message, path = [], extensions }) =>
      toLocatedError({ message, code: extensions?.['code'] }, operation.subgraph, path, log),
    );
    this.#finish({ kind: 'fault', errors: located.map((error) => this.#clientError(error)) });
  }

  #fail(cause: unknown): void {
    if (this.#isEnded) return;
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
      this.#finish(this.#ends.forbidden(cause.message));
      return;
    }
    this.#finish({ kind: 'fault', errors: [this.#clientError(cause)] });
  }

  get #ends() {
    return endsFor(this.parts.viewer.requestId, this.parts.log);
  }

  #clientError(error: unknown) {
    return toClientError(error, this.parts.viewer.requestId, this.parts.log);
  }

  #finish(end: StreamEnd): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#ending.abort();
    this.#round.abort();
    this.parts.registry.deleteSource(this);
    this.onEnd();
    for (const sink of [...this.#sinks]) sink.ended(end);
    this.#sinks.clear();
  }
}
