import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createStreamDesk } from './live/stream.desk.ts';
import { CONTEXT_HEADER, type ContextKey, createReplayGuard, verifyContext } from './signed-context.ts';
import type { Subgraph, SubgraphRequest } from './subgraph.ts';

/** The HTTP door of one subgraph. */
export interface SubgraphServer {
  /** Port it listens on. */
  readonly port: number;
  /** Stops accepting, finishes what runs (10 s at most), closes. */
  close(): Promise<void>;
}

const BODY_BYTES_MAX = 4 * 1024 * 1024;
const DRAIN_MS = 10_000;

/**
 * Serves one subgraph on a private address. The signed context is verified before GraphQL is read;
 * without one everything, `_service` included, answers 401 with an empty body.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  options: { host: string; port: number; keys: ReadonlyMap<string, ContextKey> },
): Promise<SubgraphServer> {
  const replays = createReplayGuard();
  const streams = createStreamDesk(subgraph);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/health/live') return end(response, 200, '{"status":"live"}');
    if (request.url === '/health/ready') return ready(response);
    const isStream = request.url === '/graphql/stream';
    if ((request.url !== '/graphql' && !isStream) || request.method !== 'POST') return end(response, 404, '');
    const body = await readBody(request);
    if (!body) return end(response, 413, '');
    const verified = verifyContext(singleHeader(request, CONTEXT_HEADER), body, subgraph.name, options.keys);
    if (!verified) return end(response, 401, '');
    if (isStream) return streams.answer(JSON.parse(body.toString('utf8')), verified.viewer, response);
    const parsed = JSON.parse(body.toString('utf8')) as SubgraphRequest;
    const isMutation = /\bmutation\b/.test(parsed.query);
    if (isMutation && !replays.admit(verified.jti, verified.expiresAtS)) return end(response, 401, '');
    const result = await subgraph.execute(parsed, verified.viewer);
    end(response, 200, JSON.stringify(result));
  }

  async function ready(response: ServerResponse): Promise<void> {
    const isReady = await subgraph.checkHealth().then(
      () => true,
      () => false,
    );
    end(response, isReady ? 200 : 503, JSON.stringify({ status: isReady ? 'ready' : 'database unreachable' }));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => end(response, 500, ''));
  });
  server.keepAliveTimeout = 75_000;
  await listen(server, options.host, options.port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    close() {
      streams.close();
      return drain(server);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** A header given once; two of the same name count as none. */
function singleHeader(request: IncomingMessage, name: string): string | undefined {
  const values = request.headersDistinct[name];
  return values?.length === 1 ? values[0] : undefined;
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function end(response: ServerResponse, status: number, body: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(body);
}
