import { createHash } from 'node:crypto';
import { CodedError } from '@volmify/shared/errors';
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { TooComplexError } from '../errors/gateway.error.ts';
import type { DocumentLimits } from '../gateway.config.ts';
import { checkWrittenArguments } from './argument.limits.ts';
import { checkDefers } from './defer.rules.ts';
import { checkDocumentLimits } from './document.limits.ts';
import { nestingOf } from './nesting.scan.ts';

/** A document whose operation is chosen and which is small enough to be planned; not validated yet. */
export interface PreparedDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** True when the root asks for the schema itself. */
  readonly isIntrospective: boolean;
  /** Names of variables that say how long a page is. */
  readonly pageVariables: readonly string[];
}

const DOCUMENTS_MAX = 2_000;
const REFUSALS_MS = 60_000;
const TOKEN_LIMIT = /^Document contains more tha[nt] \d+ tokens/;
/** The name under which entities travel to a subgraph; a variable of the caller would clash with it. */
const RESERVED_VARIABLE = 'representations';

/** Parses, measures and resolves documents; equal text is read once, and so is a refusal. */
export interface OperationResolver {
  /** @throws GRAPHQL_PARSE_FAILED, OPERATION_RESOLUTION_FAILURE, DOCUMENT_TOO_COMPLEX */
  resolve(query: string, operationName: string | undefined): PreparedDocument;
}

/** A resolver with a bounded memory of its own. */
export function createOperationResolver(limits: DocumentLimits): OperationResolver {
  const known = new LRUCache<string, PreparedDocument | CodedError>({ max: DOCUMENTS_MAX });
  return {
    resolve(query, operationName) {
      // Measured before it is hashed: an endless text costs nothing.
      if (query.length > limits.charactersMax) {
        throw new TooComplexError('characters', query.length, limits.charactersMax);
      }
      const key = createHash('sha256')
        .update(`${operationName ?? ''}\n${query}`)
        .digest('base64url');
      const held = known.get(key) ?? prepare(query, operationName, limits);
      known.set(key, held, held instanceof CodedError ? { ttl: REFUSALS_MS, noUpdateTTL: true } : {});
      if (held instanceof CodedError) throw held;
      return held;
    },
  };
}

function prepare(query: string, operationName: string | undefined, limits: DocumentLimits) {
  try {
    const nesting = nestingOf(query);
    if (nesting > limits.nestingMax) throw new TooComplexError('nested brackets', nesting, limits.nestingMax);
    const document = parseWithin(query, limits.tokensMax);
    const operation = chooseOperation(document, operationName);
    checkDocumentLimits(document, operation, limits);
    checkVariables(operation);
    checkDefers(document, operation);
    const pageVariables = checkWrittenArguments(document, limits);
    return { document, operation, isIntrospective: asksForSchema(operation, document), pageVariables };
  } catch (cause) {
    if (cause instanceof CodedError) return cause;
    throw cause;
  }
}

function parseWithin(query: string, tokensMax: number): DocumentNode {
  try {
    return parse(query, { maxTokens: tokensMax });
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    if (TOKEN_LIMIT.test(cause.message.replace(/^Syntax Error: /, ''))) {
      throw new TooComplexError('tokens', `more than ${tokensMax}`, tokensMax);
    }
    const [at] = cause.locations ?? [];
    const where = at ? ` (line ${at.line}, column ${at.column})` : '';
    throw new CodedError('GRAPHQL_PARSE_FAILED', `${cause.message}${where}`);
  }
}

/** Exactly one operation, by name where there are several. */
function chooseOperation(document: DocumentNode, operationName: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [first] = operations;
  if (!first) throw new CodedError('OPERATION_RESOLUTION_FAILURE', 'The document holds no operation.');
  if (operationName === undefined) {
    if (operations.length === 1) return first;
    throw new CodedError('OPERATION_RESOLUTION_FAILURE', 'The document holds several operations; name one.');
  }
  const named = operations.filter((node) => node.name?.value === operationName);
  if (!named[0]) throw new CodedError('OPERATION_RESOLUTION_FAILURE', 'The document holds no operation of that name.');
  return named[0];
}

function checkVariables(operation: OperationDefinitionNode): void {
  if (operation.variableDefinitions?.some((node) => node.variable.name.value === RESERVED_VARIABLE)) {
    throw new CodedError('GRAPHQL_VALIDATION_FAILED', `A variable cannot be called ${RESERVED_VARIABLE}.`);
  }
}

function asksForSchema(operation: OperationDefinitionNode, document: DocumentNode): boolean {
  const isSchemaField = (name: string): boolean => name === '__schema' || name === '__type';
  const sets = [operation, ...document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)];
  const asks = (selections: OperationDefinitionNode['selectionSet']['selections']): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return isSchemaField(selection.name.value);
      return selection.kind === Kind.INLINE_FRAGMENT && asks(selection.selectionSet.selections);
    });
  return sets.some((node) => asks(node.selectionSet.selections));
}
