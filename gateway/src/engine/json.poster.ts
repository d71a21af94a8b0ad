import { type Dispatcher, Pool } from 'undici';

/** How JSON is posted to one origin. */
export interface PosterOptions {
  /** For example http://127.0.0.1:4001. */
  readonly origin: string;
  readonly path: string;
  readonly connections: number;
  /** Milliseconds for the first byte, and between two of them. */
  readonly timeoutMs: number;
  readonly answerBytesMax: number;
}

/** An HTTP answer as text. */
export interface PostedAnswer {
  readonly status: number;
  readonly text: string;
}

/** Posts JSON text over kept-alive connections without streams or signals of its own: a third of the usual cost. */
export interface JsonPoster {
  /** @throws undici's errors; an aborted call rejects with the signal's reason */
  post(body: string, headers: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<PostedAnswer>;
  close(): Promise<void>;
}

export function createJsonPoster(options: PosterOptions): JsonPoster {
  const { origin, path, connections, timeoutMs, answerBytesMax } = options;
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: answerBytesMax,
  });
  return {
    post(body, headers, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const sent = {
          path,
          method: 'POST' as const,
          headers: { 'content-type': 'application/json', ...headers },
          body,
        };
        pool.dispatch(sent, new TextHandler(resolve, reject, signal));
      });
    },
    close: () => pool.close(),
  };
}

/** Collects one answer. */
class TextHandler implements Dispatcher.DispatchHandlers {
  readonly #chunks: Buffer[] = [];
  #status = 0;
  #abort: (() => void) | undefined;
  readonly #onAbort = (): void => {
    this.#abort?.();
  };

  constructor(
    private readonly resolve: (answer: PostedAnswer) => void,
    private readonly reject: (cause: unknown) => void,
    private readonly signal: AbortSignal | undefined,
  ) {}

  onConnect(abort: () => void): void {
    if (!this.signal) return;
    this.#abort = abort;
    if (this.signal.aborted) abort();
    else this.signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  onHeaders(status: number): boolean {
    this.#status = status;
    return true;
  }

  onData(chunk: Buffer): boolean {
    this.#chunks.push(chunk);
    return true;
  }

  onComplete(): void {
    this.signal?.removeEventListener('abort', this.#onAbort);
    const [first] = this.#chunks;
    const whole = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks);
    this.resolve({ status: this.#status, text: whole.toString('utf8') });
  }

  onError(cause: Error): void {
    this.signal?.removeEventListener('abort', this.#onAbort);
    this.reject(this.signal?.aborted ? this.signal.reason : cause);
  }
}
