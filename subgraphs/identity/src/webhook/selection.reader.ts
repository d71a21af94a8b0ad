import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql';

/** Variables that a selection may declare: what the event is about, and the event. */
const OFFERED = ['id', 'eventId'] as const;
export type SelectionVariable = (typeof OFFERED)[number];

/** What a selection asks for by itself, before its contract is asked. */
export type ReadSelection =
  | { readonly type: 'read'; readonly variables: readonly SelectionVariable[] }
  | { readonly type: 'wrong'; readonly message: string };

const LENGTH_MAX = 20_000;
const TOKENS_MAX = 2_000;

const wrong = (message: string): ReadSelection => ({ type: 'wrong', message });

/** Reads the query of an endpoint: one query, which may declare `$id: ID!` and `$eventId: ID!` and nothing else. */
export function readSelection(selection: string): ReadSelection {
  if (selection.length > LENGTH_MAX) return wrong(`The selection is longer than ${LENGTH_MAX} characters.`);
  const document = parsed(selection);
  if (!document) return wrong('The selection is not GraphQL.');
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation] = operations;
  if (!operation || operations.length > 1 || operation.operation !== 'query') {
    return wrong('The selection is one query.');
  }
  const variables: SelectionVariable[] = [];
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const offered = OFFERED.find((name) => name === variable.name.value);
    const isId =
      type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.NAMED_TYPE && type.type.name.value === 'ID';
    if (!offered || !isId) return wrong('A selection may declare $id: ID! and $eventId: ID!, nothing else.');
    variables.push(offered);
  }
  return { type: 'read', variables };
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text, { maxTokens: TOKENS_MAX, noLocation: true });
  } catch (cause) {
    if (cause instanceof GraphQLError) return undefined;
    throw cause;
  }
}
