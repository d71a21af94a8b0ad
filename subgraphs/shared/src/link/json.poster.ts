import { type Dispatcher, Pool } from 'undici';

/** How JSON is posted to one origin. */
export interface PosterOptions {
  /** For example http://127.0.0.1:4001. */
  readonly origin: string;
  readonly path: string;
  readonly connections: number;
  readonly connectMs?: number;
  /** Milliseconds for the first byte of an answer; `wholeMs` when absent. */
  readonly timeoutMs: number;
  /** Milliseconds from the call to the last byte, waiting for a connection included; `timeoutMs` when absent. */
  readonly wholeMs?: number;
  readonly answerBytesMax: number;
}

/** An HTTP answer as text. */
export interface PostedAnswer {
  readonly status: number;
  readonly text: string;
  /** Of an answer that says when to come back. */
  readonly retryAfter?: string;
}

/** Posts JSON text over kept-alive connections without streams or signals of its own: a third of the usual cost. */
export interface JsonPoster {
  /** @throws undici's errors, {@link PostTimeout}; an aborted call rejects with the signal's reason */
  post(body: string, headers: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<PostedAnswer>;
  /** Calls that have no answer yet. */
  readonly openCount: number;
  close(): Promise<void>;
}

/** The answer did not come in time, or too slowly to be waited for. */
export class PostTimeout extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'PostTimeout';
  }
}

const CONNECT_MS = 500;
/** An answer that brings less than so many bytes in so many milliseconds will not end. */
const SLOW_BYTES = 1_024;
const SLOW_MS = 2_000;

export function createJsonPoster(options: PosterOptions): JsonPoster {
  const { origin, path, connections, connectMs = CONNECT_MS, timeoutMs, wholeMs = timeoutMs, answerBytesMax } = options;
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    connect: { timeout: connectMs },
    headersTimeout: timeoutMs,
    bodyTimeout: SLOW_MS,
    maxResponseSize: answerBytesMax,
  });
  let openCount = 0;
  return {
    post(body, headers, signal) {
      return new Promise<PostedAnswer>((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        openCount += 1;
        const sent = {
          path,
          method: 'POST' as const,
          headers: { 'content-type': 'application/json', ...headers },
          body,
        };
        pool.dispatch(sent, new TextHandler(resolve, reject, wholeMs, signal));
      }).finally(() => {
        openCount -= 1;
      });
    },
    get openCount() {
      return openCount;
    },
    close: () => pool.close(),
  };
}

/** Collects one answer. */
class TextHandler implements Dispatcher.DispatchHandlers {
  readonly #chunks: Buffer[] = [];
  readonly #timer: NodeJS.Timeout;
  #watch: NodeJS.Timeout | undefined;
  #status = 0;
  #retryAfter: string | undefined;
  #bytes = 0;
  #seen = 0;
  #isOver = false;
  #abort: (() => void) | undefined;
  readonly #onAbort = (): void => this.#give(this.signal?.reason);

  constructor(
    private readonly resolve: (answer: PostedAnswer) => void,
    private readonly reject: (cause: unknown) => void,
    wholeMs: number,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.#timer = setTimeout(() => this.#give(new PostTimeout(`no whole answer in ${wholeMs} ms`)), wholeMs);
    signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  onConnect(abort: () => void): void {
    this.#abort = abort;
    // Given up while it waited for a connection.
    if (this.#isOver) abort();
  }

  onHeaders(status: number, headers: Buffer[]): boolean {
    this.#status = status;
    if (status === 503) this.#retryAfter = headerIn(headers, 'retry-after');
    this.#watch = setInterval(() => this.#checkPace(), SLOW_MS);
    return true;
  }

  onData(chunk: Buffer): boolean {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    return true;
  }

  onComplete(): void {
    if (!this.#settle()) return;
    const [first] = this.#chunks;
    const whole = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks);
    const retryAfter = this.#retryAfter;
    this.resolve({
      status: this.#status,
      text: whole.toString('utf8'),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
  }

  onError(cause: Error): void {
    if (this.#settle()) this.reject(cause);
  }

  #checkPace(): void {
    if (this.#bytes - this.#seen < SLOW_BYTES) this.#give(new PostTimeout('the answer comes too slowly'));
    this.#seen = this.#bytes;
  }

  #give(cause: unknown): void {
    if (!this.#settle()) return;
    this.reject(cause);
    this.#abort?.();
  }

  /** False when everything was said before. */
  #settle(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    this.signal?.removeEventListener('abort', this.#onAbort);
    return true;
  }
}

/** Headers come as names and values in turn. */
function headerIn(headers: readonly Buffer[], name: string): string | undefined {
  for (let at = 0; at + 1 < headers.length; at += 2) {
    if (headers[at]?.toString('latin1').toLowerCase() === name) return headers[at + 1]?.toString('latin1');
  }
  return undefined;
}
