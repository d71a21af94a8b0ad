import type { ExecutionResult } from 'graphql';
import { request as send } from 'undici';
import { CONTEXT_HEADER, type ContextKey, signContext } from '../signed-context.ts';
import type { SubgraphName, SubgraphRequest } from '../subgraph.ts';
import type { Viewer } from '../viewer.ts';
import { createHttpCaller, type HttpCallerOptions } from './http.caller.ts';
import { createStreamPool, openHttpStream } from './http.stream.ts';
import { type CallContext, type Link, LinkFault } from './link.ts';

/** How one subgraph is reached over HTTP. */
export interface HttpLinkOptions extends Omit<HttpCallerOptions, 'name' | 'origin' | 'path'> {
  readonly subgraph: SubgraphName;
  /** Origin, for example http://127.0.0.1:4001. */
  readonly url: string;
  readonly key: ContextKey;
}

/** A link that also takes the whole JSON body of a request, ready made. */
export interface HttpLink extends Link {
  /** @throws LinkFault when no GraphQL answer came back */
  post(body: string, call: CallContext): Promise<ExecutionResult>;
}

const HEALTH_MS = 2_000;

/** A subgraph in another process, over a pool of kept-alive connections; every call carries a signed context. */
export function createHttpLink(options: HttpLinkOptions): HttpLink {
  const { subgraph, url, key, timeoutMs = HEALTH_MS } = options;
  const caller = createHttpCaller({ ...options, name: subgraph, origin: url, path: '/graphql' });
  const streams = createStreamPool(url);

  const post = (body: string, { viewer, isQuery, signal, observer }: CallContext): Promise<ExecutionResult> =>
    caller.ask({
      body,
      isQuery,
      signal,
      ...(observer?.isExclusive ? {} : { identity: identityOf(viewer) }),
      headers: () => ({
        [CONTEXT_HEADER]: signContext(key, viewer, body),
        ...(observer?.traceparent === undefined ? {} : { traceparent: observer.traceparent }),
      }),
    });

  return {
    subgraph,
    post,
    fetch: (request, call) => post(JSON.stringify(toBody(request)), call),
    open(request, { viewer, signal, from }) {
      const body = JSON.stringify({ ...toBody(request), ...(from === undefined ? {} : { from }) });
      const headers = () => ({ [CONTEXT_HEADER]: signContext(key, viewer, body) });
      return openHttpStream(streams, { subgraph, path: '/graphql/stream', headers }, body, signal);
    },
    async checkHealth() {
      const answer = await send(`${url}/health/ready`, { signal: AbortSignal.timeout(timeoutMs) }).catch(
        (cause: unknown) => {
          throw new LinkFault(subgraph, 'unreachable', String(cause));
        },
      );
      await answer.body.dump();
      if (answer.statusCode !== 200) throw new LinkFault(subgraph, 'refused', `not ready, HTTP ${answer.statusCode}`);
    },
    async close() {
      await Promise.all([caller.close(), streams.destroy()]);
    },
  };
}

/** Equal for one caller acting from one side with the same rights. */
const identityOf = ({ kind, userId, sessionId, version, actingAs, service }: Viewer): string =>
  JSON.stringify([kind, userId, sessionId, version, actingAs, service]);

const toBody = (request: SubgraphRequest): object => ({
  query: request.query,
  ...(request.operationName === undefined ? {} : { operationName: request.operationName }),
  ...(request.variables === undefined ? {} : { variables: request.variables }),
});
