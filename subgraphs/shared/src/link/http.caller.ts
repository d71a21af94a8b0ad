import type { ExecutionResult } from 'graphql';
import { errors } from 'undici';
import { type BreakerLimits, CircuitBreaker } from './circuit.breaker.ts';
import { FlightSharing } from './flight.sharing.ts';
import { createJsonPoster, type JsonPoster, type PostedAnswer, PostTimeout } from './json.poster.ts';
import { LinkFault } from './link.ts';
import { RetryBudget } from './retry.budget.ts';

/** How one GraphQL server is asked. */
export interface HttpCallerOptions {
  /** Name for faults and logs. */
  readonly name: string;
  readonly origin: string;
  readonly path: string;
  readonly connections?: number;
  readonly connectMs?: number;
  /** Milliseconds for the first byte, and for the whole answer unless `wholeMs` says otherwise. */
  readonly timeoutMs?: number;
  readonly wholeMs?: number;
  readonly answerBytesMax?: number;
  /** False: a query that met a transport fault is not repeated. */
  readonly canRetry?: boolean;
  readonly breaker?: BreakerLimits;
}

/** One question. */
export interface HttpQuestion {
  /** JSON text of a GraphQL request. */
  readonly body: string;
  readonly isQuery: boolean;
  /** Made for each attempt: a signature is good once. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** Equal for one caller with the same rights; equal questions under way are shared within it. Absent: never. */
  readonly identity?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Asks one GraphQL server over HTTP, and stays calm when it is in trouble. */
export interface HttpCaller {
  /** @throws LinkFault when no GraphQL answer came back */
  ask(question: HttpQuestion): Promise<ExecutionResult>;
  readonly breakerState: CircuitBreaker['state'];
  close(): Promise<void>;
}

const CONNECTIONS = 64;
const WAITING_MAX = 2_048;
const TIMEOUT_MS = 2_000;
const ANSWER_BYTES_MAX = 10 * 1024 * 1024;
const JITTER_FROM_MS = 20;
const JITTER_MS = 40;
/** A server that says to come back this soon is waited for. */
const RETRY_AFTER_MAX_MS = 200;

export function createHttpCaller(options: HttpCallerOptions): HttpCaller {
  return new CalmCaller(options);
}

class CalmCaller implements HttpCaller {
  readonly #poster: JsonPoster;
  readonly #breaker: CircuitBreaker;
  readonly #retries = new RetryBudget();
  readonly #sharing = new FlightSharing<string>();
  readonly #waitingMax: number;

  constructor(private readonly options: HttpCallerOptions) {
    const { origin, path, connections = CONNECTIONS, connectMs, timeoutMs = TIMEOUT_MS, wholeMs = timeoutMs } = options;
    this.#poster = createJsonPoster({
      origin,
      path,
      connections,
      timeoutMs,
      wholeMs,
      answerBytesMax: options.answerBytesMax ?? ANSWER_BYTES_MAX,
      ...(connectMs === undefined ? {} : { connectMs }),
    });
    this.#breaker = new CircuitBreaker(options.breaker);
    this.#waitingMax = connections + WAITING_MAX;
  }

  get breakerState(): CircuitBreaker['state'] {
    return this.#breaker.state;
  }

  async ask(question: HttpQuestion): Promise<ExecutionResult> {
    const { body, identity, isQuery, signal } = question;
    if (!isQuery) return this.#change(question);
    if (identity === undefined) return this.#parsed(await this.#attempts(question, signal));
    const key = `${identity}\n${body}`;
    const text = await this.#sharing
      .join(key, signal, (shared) => this.#attempts(question, shared))
      .catch((cause: unknown) => {
        throw this.#faultOf(cause);
      });
    // Each gets an answer of its own: whoever has it writes into it.
    return this.#parsed(text);
  }

  close(): Promise<void> {
    return this.#poster.close();
  }

  /** A mutation: asked once, and what was asked before it is shared with nobody after it. */
  async #change(question: HttpQuestion): Promise<ExecutionResult> {
    this.#sharing.changed();
    try {
      return this.#parsed(await this.#attempt(question, question.signal));
    } finally {
      this.#sharing.changed();
    }
  }

  async #attempts(question: HttpQuestion, signal: AbortSignal | undefined): Promise<string> {
    try {
      return await this.#attempt(question, signal);
    } catch (cause) {
      const isWorthIt = cause instanceof RetryableFault && this.options.canRetry !== false && !signal?.aborted;
      if (!isWorthIt || !this.#retries.take()) throw cause;
      await new Promise((resolve) => setTimeout(resolve, JITTER_FROM_MS + cause.waitMs + Math.random() * JITTER_MS));
      return this.#attempt(question, signal);
    }
  }

  async #attempt({ body, headers }: HttpQuestion, signal: AbortSignal | undefined): Promise<string> {
    const { name } = this.options;
    if (this.#poster.openCount >= this.#waitingMax) throw new LinkFault(name, 'refused', 'too many calls wait');
    if (!this.#breaker.begin()) throw new LinkFault(name, 'unreachable', 'not asked: it failed too often just now');
    this.#retries.called();
    try {
      const answer = await this.#poster.post(body, headers(), signal);
      if (answer.status !== 200) throw this.#refusalOf(answer);
      this.#breaker.end('answered');
      return answer.text;
    } catch (cause) {
      this.#breaker.end(signal?.aborted ? 'left' : 'failed');
      throw this.#faultOf(cause);
    }
  }

  #refusalOf({ status, retryAfter }: PostedAnswer): LinkFault {
    const waitMs = Number(retryAfter ?? Number.NaN) * 1_000;
    const detail = `HTTP ${status}`;
    if (status === 503 && waitMs <= RETRY_AFTER_MAX_MS) return new RetryableFault(this.options.name, detail, waitMs);
    return new LinkFault(this.options.name, 'refused', detail);
  }

  #parsed(text: string): ExecutionResult {
    return parseAnswer(this.options.name, text);
  }

  #faultOf(cause: unknown): LinkFault {
    const { name } = this.options;
    if (cause instanceof LinkFault) return cause;
    const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    if (cause instanceof errors.ResponseExceededMaxSizeError) return new LinkFault(name, 'malformed', detail);
    if (cause instanceof errors.ConnectTimeoutError) return new RetryableFault(name, detail, 0);
    const isTimeout =
      cause instanceof PostTimeout ||
      cause instanceof errors.HeadersTimeoutError ||
      cause instanceof errors.BodyTimeoutError ||
      (cause instanceof Error && (cause.name === 'TimeoutError' || cause.name === 'AbortError'));
    return isTimeout ? new LinkFault(name, 'timeout', detail) : new RetryableFault(name, detail, 0);
  }
}

/** Nothing of an answer was used, and the next attempt may well succeed. */
class RetryableFault extends LinkFault {
  constructor(
    name: string,
    detail: string,
    readonly waitMs: number,
  ) {
    super(name, 'unreachable', detail);
  }
}

function parseAnswer(name: string, text: string): ExecutionResult {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new LinkFault(name, 'malformed', 'the answer is not JSON');
  }
  if (!isResult(answer)) throw new LinkFault(name, 'malformed', 'the answer is no GraphQL result');
  return answer;
}

function isResult(value: unknown): value is ExecutionResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { data, errors: told } = value as { data?: unknown; errors?: unknown };
  if (told !== undefined && !(Array.isArray(told) && told.every(isObject))) return false;
  return data === undefined ? told !== undefined : data === null || isObject(data);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
