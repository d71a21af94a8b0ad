import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { SubgraphRequest } from '../subgraph.ts';
import type { Viewer } from '../viewer.ts';
import { createHttpCaller, type HttpCallerOptions } from './http.caller.ts';
import type { HttpLink } from './http.link.ts';
import { createStreamPool, openHttpStream } from './http.stream.ts';
import { type CallContext, LinkFault, type StreamContext } from './link.ts';

/** How a GraphQL server that is not ours is reached. */
export interface OpenLinkOptions extends Omit<HttpCallerOptions, 'name' | 'origin' | 'path'> {
  readonly subgraph: string;
  /** Its GraphQL address. */
  readonly url: string;
  /** Names of the caller's headers that go on to this server, in lower case. */
  readonly forward: readonly string[];
  /** Headers that go with every call, beside those of the caller. */
  readonly set?: Readonly<Record<string, string>>;
  /** Whether equal questions of equal callers under way are asked once. */
  readonly isSharing?: boolean;
  /** How it sends streams: server-sent events, or graphql-transport-ws; and where, when not at `url`. */
  readonly live?: { readonly kind: 'sse' | 'ws'; readonly url?: string };
}

/** A link without a signed context: the caller's own headers, as far as they may go on, say who asks. */
export function createOpenLink(options: OpenLinkOptions): HttpLink {
  const { subgraph, url, isSharing = true, live = { kind: 'sse' } } = options;
  const { origin, pathname, search } = new URL(url);
  const caller = createHttpCaller({ ...options, name: subgraph, origin, path: `${pathname}${search}` });
  const liveUrl = new URL(live.url ?? url);
  const streams = createStreamPool(liveUrl.origin.replace(/^ws/, 'http'));
  const headersOf = ({ forwarded = {} }: Viewer) => ({
    ...Object.fromEntries(Object.entries(forwarded).filter(([name]) => options.forward.includes(name))),
    ...options.set,
  });

  const post = (body: string, { viewer, isQuery, signal, observer }: CallContext): Promise<ExecutionResult> =>
    caller.ask({
      body,
      isQuery,
      signal,
      ...(isSharing && !observer?.isExclusive ? { identity: viewer.version } : {}),
      headers: () => ({ accept: 'application/json', ...headersOf(viewer) }),
    });

  return {
    subgraph,
    post,
    fetch: ({ query, operationName, variables }, call) =>
      post(JSON.stringify({ query, operationName, variables }), call),
    open(request, stream) {
      const headers = headersOf(stream.viewer);
      if (live.kind === 'ws') return openSocketStream({ subgraph, url: liveUrl, headers }, request, stream);
      const at = { subgraph, path: `${liveUrl.pathname}${liveUrl.search}`, headers: () => headers };
      const { query, operationName, variables } = request;
      return openHttpStream(streams, at, JSON.stringify({ query, operationName, variables }), stream.signal);
    },
    async checkHealth() {
      const answer = await caller.ask({
        body: '{"query":"{__typename}"}',
        isQuery: true,
        headers: () => ({ accept: 'application/json', ...options.set }),
      });
      // A server that answers, even that it wants to know who asks, is there.
      if (answer.data === undefined && !answer.errors) throw new LinkFault(subgraph, 'malformed', 'no answer');
    },
    async close() {
      await Promise.all([caller.close(), streams.destroy()]);
    },
  };
}

/** One stream on a socket of its own: what a caller may see is decided when the socket is opened. */
async function* openSocketStream(
  to: { readonly subgraph: string; readonly url: URL; readonly headers: Readonly<Record<string, string>> },
  { query, operationName, variables }: SubgraphRequest,
  { signal }: StreamContext,
): AsyncGenerator<ExecutionResult, void, void> {
  const client = createClient({
    url: to.url.href.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: to.headers,
    retryAttempts: 0,
  });
  const stream = client.iterate<Record<string, unknown>>({
    query,
    ...(operationName === undefined ? {} : { operationName }),
    ...(variables === undefined ? {} : { variables: { ...variables } }),
  });
  const leave = (): void => {
    void stream.return?.();
    void client.dispose();
  };
  signal.addEventListener('abort', leave, { once: true });
  try {
    for await (const event of stream) yield event as ExecutionResult;
  } catch (cause) {
    if (!signal.aborted) throw new LinkFault(to.subgraph, 'unreachable', String(cause));
  } finally {
    signal.removeEventListener('abort', leave);
    leave();
  }
}
