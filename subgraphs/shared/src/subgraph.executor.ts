import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { CodedError, ERROR_CATALOGUE, forbidden, isErrorCode } from './errors.ts';
import { type Log, requestScope } from './log.ts';
import type { RequestSession } from './request.session.ts';
import type { Subgraph, SubgraphName, SubgraphRequest } from './subgraph.ts';
import type { Viewer } from './viewer.ts';

/** A context that is born for one request and ends with it. */
export interface RequestContext {
  readonly viewer: Viewer;
  /** Ends the request's database transaction; with an error it rolls back. */
  close(error?: unknown): Promise<void>;
}

/** A document that fits the schema, and its operation. */
export interface Prepared {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const REPRESENTATIONS_MAX = 2_000;
const DOCUMENTS_MAX = 2_000;

/** Answers requests of one subgraph: parse once per text, check the service's grant, execute in one scope, mask faults. */
export function createSubgraphExecutor<Context extends RequestContext>(parts: {
  readonly name: SubgraphName;
  readonly schema: GraphQLSchema;
  readonly createContext: (viewer: Viewer) => Context;
  readonly log: Log;
}): Subgraph['execute'] {
  const prepare = createPreparer(parts.schema);

  async function answer(request: SubgraphRequest, viewer: Viewer, session?: RequestSession): Promise<ExecutionResult> {
    const { document, operation } = prepare(request);
    if (operation.operation === 'subscription') throw new CodedError('BAD_REQUEST', 'A subscription is a stream.');
    checkCaller(parts.name, operation, viewer);
    checkRepresentations(request.variables);
    const isShared = session !== undefined && operation.operation === 'query';
    const result = await (isShared ? within(session, request, document, viewer) : alone(request, document, viewer));
    return result.errors ? { ...result, errors: result.errors.map((error) => masked(error, parts.log)) } : result;
  }

  async function run(
    request: SubgraphRequest,
    document: DocumentNode,
    contextValue: Context,
  ): Promise<ExecutionResult> {
    return execute({
      schema: parts.schema,
      document,
      contextValue,
      ...(request.variables === undefined ? {} : { variableValues: request.variables }),
      ...(request.operationName === undefined ? {} : { operationName: request.operationName }),
    });
  }

  async function alone(request: SubgraphRequest, document: DocumentNode, viewer: Viewer): Promise<ExecutionResult> {
    const context = parts.createContext(viewer);
    try {
      const result = await run(request, document, context);
      await context.close();
      return result;
    } catch (cause) {
      await context.close(cause).catch(() => undefined);
      throw cause;
    }
  }

  async function within(
    session: RequestSession,
    request: SubgraphRequest,
    document: DocumentNode,
    viewer: Viewer,
  ): Promise<ExecutionResult> {
    const { context, leave } = session.visit(prepare, () => parts.createContext(viewer));
    let isSound = false;
    try {
      const result = await run(request, document, context);
      // A statement that failed took its transaction along: nobody else shall read through it.
      isSound = !result.errors?.some(({ originalError }) => originalError && !(originalError instanceof CodedError));
      return result;
    } finally {
      leave(isSound);
    }
  }

  return (request, viewer, session) =>
    requestScope.run({ requestId: viewer.requestId }, async () => {
      try {
        return await answer(request, viewer, session);
      } catch (cause) {
        return { errors: [masked(toGraphQLError(cause), parts.log)] };
      }
    });
}

/** Reads documents of one schema; each text is parsed and validated once. */
export function createPreparer(schema: GraphQLSchema): (request: SubgraphRequest) => Prepared {
  const cache = new LRUCache<string, Prepared>({ max: DOCUMENTS_MAX });

  function prepare(request: SubgraphRequest): Prepared {
    const key = request.operationName === undefined ? request.query : `${request.operationName}\n${request.query}`;
    const known = cache.get(key);
    if (known) return known;
    const document = request.document ?? parse(request.query, { maxTokens: 10_000 });
    const errors = validate(schema, document, specifiedRules, { maxErrors: 5 });
    if (errors[0]) throw new CodedError('GRAPHQL_VALIDATION_FAILED', errors[0].message);
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const chosen = request.operationName
      ? operations.find((node) => node.name?.value === request.operationName)
      : operations[0];
    if (!chosen || (!request.operationName && operations.length > 1))
      throw new CodedError('OPERATION_RESOLUTION_FAILURE');
    const prepared = { document, operation: chosen };
    cache.set(key, prepared);
    return prepared;
  }

  return prepare;
}

/**
 * A partner app asks the subgraphs granted to it; a service principal uses the root operations its key lists and nothing
 * else, references included.
 */
export function checkCaller(name: SubgraphName, operation: OperationDefinitionNode, viewer: Viewer): void {
  if (viewer.kind === 'partner' && !viewer.partner?.subgraphs.includes(name)) throw forbidden('This is not granted.');
  if (viewer.kind !== 'service') return;
  for (const selection of operation.selectionSet.selections) {
    const isListed = selection.kind === Kind.FIELD && viewer.service?.operations.includes(selection.name.value);
    if (!isListed) throw forbidden('This service may not ask this.');
  }
}

function checkRepresentations(variables: SubgraphRequest['variables']): void {
  const representations = variables?.['representations'];
  if (Array.isArray(representations) && representations.length > REPRESENTATIONS_MAX) {
    throw new CodedError('DOCUMENT_TOO_COMPLEX', `At most ${REPRESENTATIONS_MAX} entities are answered at once.`);
  }
}

/** Anything thrown, as an error of GraphQL. */
export const toGraphQLError = (cause: unknown): GraphQLError =>
  cause instanceof GraphQLError
    ? cause
    : new GraphQLError(String(cause), { originalError: cause instanceof Error ? cause : new Error(String(cause)) });

/** What may leave: errors of the catalogue as they are, mistakes of the request as BAD_USER_INPUT, anything else masked. */
export function masked(error: GraphQLError, log: Log): GraphQLError {
  const at = error.path === undefined ? {} : { path: error.path };
  const original = error.originalError;
  const code = (original instanceof CodedError ? original : error).extensions['code'];
  if (isErrorCode(code)) return new GraphQLError(error.message, { ...at, extensions: { code } });
  if (!original) return new GraphQLError(error.message, { ...at, extensions: { code: 'BAD_USER_INPUT' } });
  log.error({ path: error.path, cause: original.stack ?? original.message }, 'a resolver failed');
  return new GraphQLError(ERROR_CATALOGUE.INTERNAL_SERVER_ERROR.sentence, {
    ...at,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
}
