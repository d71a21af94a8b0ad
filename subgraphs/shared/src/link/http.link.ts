import type { ExecutionResult } from 'graphql';
import { errors, Pool } from 'undici';
import { CONTEXT_HEADER, type ContextKey, signContext } from '../signed-context.ts';
import type { SubgraphName, SubgraphRequest } from '../subgraph.ts';
import { createStreamPool, openHttpStream } from './http.stream.ts';
import { type CallContext, type Link, LinkFault } from './link.ts';

/** How one subgraph is reached over HTTP. */
export interface HttpLinkOptions {
  readonly subgraph: SubgraphName;
  /** Origin, for example http://127.0.0.1:4001. */
  readonly url: string;
  readonly key: ContextKey;
  /** Milliseconds for the whole answer. */
  readonly timeoutMs?: number;
  readonly connections?: number;
}

const ANSWER_BYTES_MAX = 10 * 1024 * 1024;
const RETRY_JITTER_MS = 40;

/** A subgraph in another process, over a pool of kept-alive connections; every call carries a signed context. */
export function createHttpLink(options: HttpLinkOptions): Link {
  const { subgraph, timeoutMs = 2_000 } = options;
  const pool = new Pool(options.url, {
    connections: options.connections ?? 64,
    pipelining: 1,
    connect: { timeout: 500 },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: ANSWER_BYTES_MAX,
  });

  const streams = createStreamPool(options.url);

  async function post(body: string, call: CallContext): Promise<ExecutionResult> {
    const deadline = AbortSignal.timeout(timeoutMs);
    const signal = call.signal ? AbortSignal.any([call.signal, deadline]) : deadline;
    const answer = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', [CONTEXT_HEADER]: signContext(options.key, call.viewer, body) },
      body,
      signal,
    });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw new LinkFault(subgraph, 'refused', `HTTP ${answer.statusCode}`);
    return parseAnswer(subgraph, text);
  }

  return {
    subgraph,
    async fetch(request, call) {
      const body = JSON.stringify(toBody(request));
      try {
        return await post(body, call);
      } catch (cause) {
        const fault = toFault(subgraph, cause);
        if (!call.isQuery || fault.reason !== 'unreachable' || call.signal?.aborted) throw fault;
        await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * RETRY_JITTER_MS));
        return post(body, call).catch((again: unknown) => {
          throw toFault(subgraph, again);
        });
      }
    },
    open: (request, stream) => openHttpStream(streams, options, toBody(request), stream),
    async checkHealth() {
      try {
        const answer = await pool.request({
          path: '/health/ready',
          method: 'GET',
          signal: AbortSignal.timeout(timeoutMs),
        });
        await answer.body.dump();
        if (answer.statusCode !== 200) throw new LinkFault(subgraph, 'refused', `not ready, HTTP ${answer.statusCode}`);
      } catch (cause) {
        throw toFault(subgraph, cause);
      }
    },
    async close() {
      await Promise.all([pool.close(), streams.destroy()]);
    },
  };
}

const toBody = (request: SubgraphRequest): object => ({
  query: request.query,
  ...(request.operationName === undefined ? {} : { operationName: request.operationName }),
  ...(request.variables === undefined ? {} : { variables: request.variables }),
});

function parseAnswer(subgraph: SubgraphName, text: string): ExecutionResult {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new LinkFault(subgraph, 'malformed', 'the answer is not JSON');
  }
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) {
    throw new LinkFault(subgraph, 'malformed', 'the answer is no GraphQL result');
  }
  return answer as ExecutionResult;
}

function toFault(subgraph: SubgraphName, cause: unknown): LinkFault {
  if (cause instanceof LinkFault) return cause;
  const detail = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  const isTimeout =
    cause instanceof errors.HeadersTimeoutError ||
    cause instanceof errors.BodyTimeoutError ||
    (cause instanceof Error && (cause.name === 'TimeoutError' || cause.name === 'AbortError'));
  if (cause instanceof errors.ResponseExceededMaxSizeError) return new LinkFault(subgraph, 'malformed', detail);
  return new LinkFault(subgraph, isTimeout ? 'timeout' : 'unreachable', detail);
}
