import type { IncomingMessage } from 'node:http';
import { CodedError } from '@volmify/shared/errors';
import type { Log } from '@volmify/shared/log';
import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import { ACTING_AS_HEADER } from '../caller/acting.side.ts';
import { forwardedHeaders } from '../caller/open.caller.ts';
import { requestIdOf } from '../caller/request.id.ts';
import type { TokenVerifier } from '../caller/token.verifier.ts';
import { GRAPHQL_RESPONSE } from '../edge/media.type.ts';
import { toClientError } from '../errors/error.mapper.ts';
import type { GatewayConfig } from '../gateway.config.ts';
import type { GraphLane } from '../lane/graph.lane.ts';
import type { LiveCaller, LiveLane } from './live.lane.ts';
import type { LiveStream } from './live.stream.ts';
import { CLOSE_CODES } from './stream.end.ts';

/** What sockets need. */
export interface SocketParts {
  readonly lane: GraphLane;
  readonly live: LiveLane;
  readonly tokens: TokenVerifier;
  readonly config: GatewayConfig;
  readonly log: Log;
  /** Headers that go on to subgraphs, where nobody signs in; a socket may send them as connection parameters. */
  readonly forward?: readonly string[];
}

/** What belongs to one socket. */
export interface SocketExtra {
  readonly request: IncomingMessage;
  readonly close: (code: number, reason: string) => void;
  /** Set once the socket was accepted. */
  from?: LiveCaller & { readonly authorization?: string };
  expiry?: NodeJS.Timeout;
}

type SocketContext = Context<Record<string, unknown>, SocketExtra>;
/** What is handed from the reading of a message to its answering. */
type Opened = { readonly stream: LiveStream } | { readonly answer: object };

const STREAM = parse('subscription { event }', { noLocation: true });
const REQUEST = parse('{ answer }', { noLocation: true });

/** What the protocol library takes for a stream; its answers pass through the hooks untouched. */
type OperationStream = Awaited<ReturnType<NonNullable<ServerOptions['subscribe']>>> & AsyncGenerator;

/** Errors that end one operation; the socket stays open. */
class OperationFault extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super('an operation ended');
    this.name = 'OperationFault';
  }
}

/** The protocol's hooks: a token at the beginning, then any operation through the same lanes as HTTP. */
export function socketOptions(parts: SocketParts): ServerOptions<Record<string, unknown>, SocketExtra> {
  return {
    connectionInitWaitTimeout: parts.config.live.initWaitMs,
    onConnect: (context) => accept(context, parts),
    onSubscribe: (context, _id, payload) => begin(context, payload, parts),
    execute: ({ contextValue }) => (contextValue as Extract<Opened, { answer: object }>).answer as object,
    subscribe: ({ contextValue }) => answersOf((contextValue as Extract<Opened, { stream: LiveStream }>).stream),
    // Errors are in the form in which they leave the house already.
    onNext: (_context, _id, _payload, _args, result) => result as object,
    onError: (_context, _id, _payload, errors) => errors.flatMap(formattedOf),
  };
}

async function accept(context: SocketContext, { tokens, log, forward }: SocketParts): Promise<boolean> {
  const { extra, connectionParams = {} } = context;
  if (forward) {
    const params = Object.fromEntries(
      Object.entries(connectionParams).map(([key, value]) => [key.toLowerCase(), value]),
    );
    extra.from = { forwarded: forwardedHeaders({ ...extra.request.headers, ...params }, forward) };
    return true;
  }
  const authorization = authorizationIn(connectionParams);
  const acting = textIn(connectionParams, ACTING_AS_HEADER);
  const address = extra.request.socket.remoteAddress;
  try {
    const caller = authorization === undefined ? undefined : await tokens.verify(authorization, address);
    extra.from = { caller, actingAs: acting, ...(authorization === undefined ? {} : { authorization }) };
    if (caller) {
      const leftMs = Math.max(0, caller.expiresAtS * 1000 - Date.now());
      extra.expiry = setTimeout(() => extra.close(CLOSE_CODES.forbidden, 'The token has ended.'), leftMs);
    }
    return true;
  } catch (cause) {
    const error = toClientError(cause, requestIdOf(undefined), log);
    extra.close(CLOSE_CODES.forbidden, error.message);
    return false;
  }
}

function authorizationIn(params: Readonly<Record<string, unknown>>): string | undefined {
  const token = textIn(params, 'token');
  return textIn(params, 'authorization') ?? (token === undefined ? undefined : `Bearer ${token}`);
}

/** A parameter by its name, however it is capitalised. */
function textIn(params: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const found = Object.entries(params).find(([key, value]) => key.toLowerCase() === name && typeof value === 'string');
  return found && String(found[1]);
}

async function begin(context: SocketContext, payload: SubscribePayload, parts: SocketParts) {
  const requestId = requestIdOf(undefined);
  try {
    const { streamsPerSocketMax } = parts.config.live;
    if (Object.keys(context.subscriptions).length > streamsPerSocketMax) {
      throw new CodedError('OVERLOADED', `A socket carries at most ${streamsPerSocketMax} operations at once.`);
    }
    const opened = await openOperation(context, payload, { ...parts, requestId });
    if ('stream' in opened) {
      opened.stream.onEnd((end) => {
        if (end.kind === 'closed') context.extra.close(end.code, end.reason);
      });
    }
    return argumentsFor(opened);
  } catch (cause) {
    const formatted = cause instanceof OperationFault ? cause.errors : [toClientError(cause, requestId, parts.log)];
    return formatted.map(
      ({ message, ...rest }) => new GraphQLError(message, { extensions: { formatted: { message, ...rest } } }),
    );
  }
}

async function openOperation(
  { extra }: SocketContext,
  { query, operationName, variables, extensions }: SubscribePayload,
  { live, lane, requestId }: SocketParts & { readonly requestId: string },
): Promise<Opened> {
  const from = extra.from;
  if (!from) throw new CodedError('UNAUTHENTICATED');
  const address = extra.request.socket.remoteAddress;
  const asked = {
    requestId,
    ...namedIn(query, extensions),
    ...(address === undefined ? {} : { address }),
    ...(operationName ? { operationName } : {}),
    ...(variables ? { variables } : {}),
  };
  if (live.kindOf({ ...asked, from }) === 'subscription') {
    const { resumeAfter } = extensions ?? {};
    const place = typeof resumeAfter === 'string' ? { resumeAfter } : {};
    return { stream: await live.open({ ...asked, ...place, from }) };
  }
  const { authorization, actingAs, forwarded } = from;
  const { body } = await lane.answer({
    ...asked,
    method: 'POST',
    mediaType: GRAPHQL_RESPONSE,
    ...(authorization === undefined ? {} : { authorization }),
    ...(actingAs === undefined ? {} : { actingAs }),
    ...(forwarded === undefined ? {} : { forwarded }),
  });
  const answer = JSON.parse(body) as { data?: unknown; errors?: readonly GraphQLFormattedError[] };
  if (!('data' in answer)) throw new OperationFault(answer.errors ?? []);
  return { answer };
}

/** The protocol wants a text: an empty one stands for a document that is named by its hash. */
function namedIn(query: string, extensions: SubscribePayload['extensions']) {
  const persisted = extensions?.['persistedQuery'];
  const hash = (persisted as { readonly sha256Hash?: unknown } | null | undefined)?.sha256Hash;
  return { ...(query === '' ? {} : { query }), ...(typeof hash === 'string' ? { hash } : {}) };
}

/** The protocol library runs what it is given by the kind of its operation; nothing else of these is read. */
function argumentsFor(contextValue: Opened): ExecutionArgs {
  const document = 'stream' in contextValue ? STREAM : REQUEST;
  return { document, contextValue } as ExecutionArgs;
}

/** Answers of a stream in the form the protocol library reads; its end ends the stream. */
function answersOf(stream: LiveStream): OperationStream {
  const done = { value: undefined, done: true } as const;
  return {
    async next() {
      const value = await stream.next();
      if (value) return { value, done: false };
      const { end } = stream;
      if (end?.kind === 'fault') throw new OperationFault(end.errors);
      return done;
    },
    async return() {
      stream.close();
      return done;
    },
    async throw(cause) {
      stream.close();
      throw cause;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function formattedOf(error: GraphQLError): GraphQLFormattedError[] {
  const { originalError, extensions } = error;
  if (originalError instanceof OperationFault) return [...originalError.errors];
  const formatted = extensions['formatted'] as GraphQLFormattedError | undefined;
  return [formatted ?? { message: error.message }];
}
