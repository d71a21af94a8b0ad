import { createSourceEventStream, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { CodedError } from './errors.ts';
import type { StreamCall } from './live/stream.call.ts';
import { type Log, requestScope } from './log.ts';
import { checkCaller, createPreparer, masked, type RequestContext, toGraphQLError } from './subgraph.executor.ts';
import type { Subgraph, SubgraphName, SubgraphRequest } from './subgraph.ts';
import type { Viewer } from './viewer.ts';

/** What the source of a subscription field yields: the root of the answer, and where it stands in the stream. */
export interface LiveEvent {
  readonly cursor: string;
}

interface SubscriberParts<Context extends RequestContext> {
  readonly name: SubgraphName;
  readonly schema: GraphQLSchema;
  readonly createContext: (viewer: Viewer) => Context;
  readonly log: Log;
}

/**
 * Opens streams of one subgraph. Rights are asked when a stream is opened and again for every event, under a context
 * born for it; an event whose field is null without an error is one this viewer may not see, and is left out.
 */
export function createSubgraphSubscriber<Context extends RequestContext>(
  parts: SubscriberParts<Context>,
): Subgraph['subscribe'] {
  const prepare = createPreparer(parts.schema);
  const inScope = <Result>(viewer: Viewer, work: () => Promise<Result>): Promise<Result> =>
    requestScope.run({ requestId: viewer.requestId }, work);

  async function openSource(request: SubgraphRequest, viewer: Viewer, call: StreamCall) {
    const { document, operation } = prepare(request);
    if (operation.operation !== 'subscription') throw new CodedError('BAD_REQUEST', 'Only subscriptions are streams.');
    checkCaller(parts.name, operation, viewer);
    const source = await inContext(parts, viewer, (contextValue) =>
      createSourceEventStream({
        ...argumentsOf(request),
        schema: parts.schema,
        document,
        rootValue: call,
        contextValue,
      }),
    );
    return { document, source };
  }

  return async function* subscribe(request, viewer, call) {
    try {
      const { document, source } = await inScope(viewer, () => openSource(request, viewer, call));
      if (!(Symbol.asyncIterator in source)) {
        yield { errors: (source.errors ?? []).map((error) => masked(error, parts.log)) };
        return;
      }
      for await (const event of source as AsyncIterable<LiveEvent>) {
        const answer = await inScope(viewer, () =>
          inContext(parts, viewer, (contextValue) =>
            Promise.resolve(
              execute({ ...argumentsOf(request), schema: parts.schema, document, rootValue: event, contextValue }),
            ),
          ),
        );
        if (isHidden(answer)) continue;
        const errors = answer.errors?.map((error) => masked(error, parts.log));
        yield { ...answer, ...(errors ? { errors } : {}), extensions: { cursor: event.cursor } };
      }
    } catch (cause) {
      if (!call.signal.aborted) yield { errors: [masked(toGraphQLError(cause), parts.log)] };
    }
  };
}

const argumentsOf = ({ variables, operationName }: SubgraphRequest) => ({
  ...(variables === undefined ? {} : { variableValues: variables }),
  ...(operationName === undefined ? {} : { operationName }),
});

async function inContext<Context extends RequestContext, Result>(
  { createContext }: SubscriberParts<Context>,
  viewer: Viewer,
  work: (context: Context) => Promise<Result>,
): Promise<Result> {
  const context = createContext(viewer);
  try {
    const result = await work(context);
    await context.close();
    return result;
  } catch (cause) {
    await context.close(cause).catch(() => undefined);
    throw cause;
  }
}

const isHidden = ({ data, errors }: ExecutionResult): boolean =>
  !errors && data != null && Object.entries(data).every(([key, value]) => key === '__typename' || value === null);
