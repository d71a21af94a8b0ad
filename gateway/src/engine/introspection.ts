import { executeSync, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { Fragments } from './merge.ts';
import type { FieldShape } from './response.shape.ts';

/** Answers what the operation asks about the schema itself, by response key; nothing of it reaches a subgraph. */
export function introspect(
  schema: GraphQLSchema,
  asked: {
    readonly operation: OperationDefinitionNode;
    readonly fragments: Fragments;
    readonly fields: readonly FieldShape[];
    readonly variables: Readonly<Record<string, unknown>>;
  },
): Readonly<Record<string, unknown>> {
  const selections = asked.fields.flatMap((field) => (field.kind === 'introspection' ? field.nodes : []));
  if (selections.length === 0) return {};
  const operation: OperationDefinitionNode = {
    ...asked.operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const { data, errors } = executeSync({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [operation, ...asked.fragments.values()] },
    variableValues: asked.variables,
  });
  if (errors?.[0]) throw errors[0];
  return data ?? {};
}
