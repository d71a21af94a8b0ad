import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit';
import { type ExecutionResult, getOperationAST, parse } from 'graphql';
import type { LiveRequest } from './live/live.source.ts';
import { isNobody } from './nobody.persona.ts';
import type { TokenKeeper } from './token.keeper.ts';

/** How the fetcher learns who asks, and whom it tells about runs. */
export interface FetcherParts {
  url: string;
  tokens: TokenKeeper;
  /** The reader selected at this moment. */
  personaKey(): string;
  /** A run has begun; answers the functions that take its end. Introspection is not announced. */
  /** A subscription has begun: its events, one by one. */
  listen(request: LiveRequest): AsyncIterable<ExecutionResult>;
  begin(): { answered(answer: unknown): void; failed(reason: string): void };
}

/** The fetcher of the editor: asks the graph as the reader who was selected when the request began. */
export function createGraphFetcher(parts: FetcherParts): Fetcher {
  return async (request, options) => {
    const ask = createGraphiQLFetcher({
      url: parts.url,
      fetch: fetchAs(parts.personaKey(), parts.tokens),
      headers: { 'volmify-explain': '1' },
      // Plain results, not iterators: the panels beside the editor read them.
      enableIncrementalDelivery: false,
    });
    if (request.operationName === 'IntrospectionQuery') return ask(request, options);
    if (isSubscription(request.query, request.operationName)) return parts.listen(toLiveRequest(request));
    const run = parts.begin();
    try {
      const answer = await ask(request, options);
      run.answered(answer);
      return dataFirst(answer);
    } catch (failure) {
      run.failed(failure instanceof Error ? failure.message : String(failure));
      throw failure;
    }
  };
}

function isSubscription(query: string, operationName: string | null | undefined): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription';
  } catch {
    // What does not parse is answered by the server, in its words.
    return false;
  }
}

const toLiveRequest = ({ query, operationName, variables }: FetcherParams): LiveRequest => ({
  query,
  operationName,
  variables: typeof variables === 'object' && variables !== null ? { ...variables } : undefined,
});

/** The same answer with its data on top, and without what other panels draw: the editor shows what was asked for. */
function dataFirst<Answer>(answer: Answer): Answer {
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return answer;
  const shown = Object.assign({ data: answer.data }, answer);
  if ('extensions' in shown) delete shown.extensions;
  return shown;
}

/** A `fetch` that adds the reader's token, unless the request brings its own authorization. */
function fetchAs(personaKey: string, tokens: TokenKeeper): typeof fetch {
  return async (input, request) => {
    const headers = new Headers(request?.headers);
    if (isNobody(personaKey) || headers.has('authorization')) return fetch(input, request);
    const send = async () => {
      headers.set('authorization', `Bearer ${await tokens.tokenOf(personaKey)}`);
      return fetch(input, { ...request, headers });
    };
    const response = await send();
    if (response.status !== 401) return response;
    // The server was restarted with other keys or ended the session: nothing has run, so one new token may be tried.
    tokens.forget(personaKey);
    return send();
  };
}
