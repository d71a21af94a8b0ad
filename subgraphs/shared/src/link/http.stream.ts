import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { readSse, SSE_TYPE } from '../live/sse.text.ts';
import { HEARTBEAT_MS } from '../live/sse.writer.ts';
import { LinkFault } from './link.ts';

const OPEN_TIMEOUT_MS = 5_000;
/** Two signs of life may be missed. */
const SILENCE_MS = HEARTBEAT_MS * 2.5;

/** Connections for streams alone: each holds one as long as it lives, so they never take those of requests. */
export const createStreamPool = (url: string): Pool =>
  new Pool(url, {
    connections: null,
    pipelining: 1,
    connect: { timeout: 500 },
    headersTimeout: OPEN_TIMEOUT_MS,
    bodyTimeout: SILENCE_MS,
  });

/** Where a stream is asked for, and what goes with the question. */
export interface StreamAddress {
  readonly subgraph: string;
  readonly path: string;
  readonly headers: () => Readonly<Record<string, string>>;
}

/** One stream of a subgraph in another process. @throws LinkFault when it cannot be opened, is silent, or breaks */
export async function* openHttpStream(
  pool: Pool,
  { subgraph, path, headers }: StreamAddress,
  body: string,
  signal: AbortSignal,
): AsyncGenerator<ExecutionResult, void, void> {
  const fault = (reason: LinkFault['reason'], detail: string) => new LinkFault(subgraph, reason, detail);
  try {
    const answer = await pool.request({
      path,
      method: 'POST',
      headers: { accept: SSE_TYPE, 'content-type': 'application/json', ...headers() },
      body,
      signal,
    });
    if (answer.statusCode !== 200) {
      await answer.body.dump();
      throw fault('refused', `HTTP ${answer.statusCode}`);
    }
    for await (const { event, data } of readSse(answer.body)) {
      if (event === 'complete') return;
      if (event === 'next') yield JSON.parse(data) as ExecutionResult;
    }
    throw fault('unreachable', 'the stream broke off');
  } catch (cause) {
    if (signal.aborted) return;
    throw cause instanceof LinkFault ? cause : fault('unreachable', String(cause));
  }
}
