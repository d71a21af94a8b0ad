import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';

/** What a subscription asks for. */
export interface LiveRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | undefined;
}

/** How a stream is opened. */
export interface LiveSourceParts {
  /** Address of the socket, for example `ws://127.0.0.1:4000/graphql`. */
  url: string;
  /** The bearer token of the listener; undefined for nobody. Asked again for each connection. */
  token(): Promise<string | undefined>;
}

/**
 * Opens one stream on a socket of its own. The socket is closed when the reader stops; a connection that is lost is made
 * anew three times.
 */
export async function* openLiveSource(
  parts: LiveSourceParts,
  request: LiveRequest,
): AsyncGenerator<ExecutionResult, void> {
  const client = createClient({
    url: parts.url,
    retryAttempts: 3,
    connectionParams: async () => {
      const token = await parts.token();
      return token === undefined ? {} : { authorization: `Bearer ${token}` };
    },
  });
  try {
    // Errors of the wire are plain objects; nobody here asks for more than their fields.
    yield* client.iterate<ExecutionResult['data']>({
      query: request.query,
      ...(request.operationName ? { operationName: request.operationName } : {}),
      ...(request.variables ? { variables: { ...request.variables } } : {}),
    }) as AsyncIterable<ExecutionResult>;
  } finally {
    await client.dispose();
  }
}
