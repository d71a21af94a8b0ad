import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
} from 'graphql';
import { responseKey } from './selection.reader.ts';

/** The key of every entity, the one field that each subgraph with that entity can answer. */
const KEY_FIELD = 'id';

interface RootFetch {
  readonly node: FetchNode;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * Lets every fetch of a shared root field ask for the key. The planner gives `id` of `me { id name balance }` to one of
 * the subgraphs; were that one down, a null in a place that may not be null would take along what the others answered.
 */
export function shareRootKeys(plan: QueryPlan): void {
  const fetches = rootFetches(plan.node).map((node) => read(node));
  for (const fetch of fetches) {
    const selections = fetch.operation.selectionSet.selections.map((selection) => withKeys(selection, fetch, fetches));
    if (selections.every((selection, at) => selection === fetch.operation.selectionSet.selections[at])) continue;
    const operation = { ...fetch.operation, selectionSet: { ...fetch.operation.selectionSet, selections } };
    const definitions = fetch.document.definitions.map((node) => (node === fetch.operation ? operation : node));
    fetch.node.operation = stripIgnoredCharacters(print({ ...fetch.document, definitions }));
  }
}

function read(node: FetchNode): RootFetch {
  const document = parse(node.operation, { noLocation: true });
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('the planner made a fetch without an operation');
  return { node, document, operation };
}

/** Fetches that start at the root: neither at a path of the answer nor for entities. */
function rootFetches(node: PlanNode | SubscriptionNode | undefined): FetchNode[] {
  switch (node?.kind) {
    case 'Fetch':
      return node.requires || node.operationKind !== 'query' ? [] : [node];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((inner) => rootFetches(inner));
    case 'Condition':
      return [...rootFetches(node.ifClause), ...rootFetches(node.elseClause)];
    case 'Defer':
      return [node.primary, ...node.deferred].flatMap((part) => rootFetches(part.node));
    default:
      return [];
  }
}

/** The same selection with the keys that another fetch asks under the same response key. */
function withKeys(selection: SelectionNode, fetch: RootFetch, fetches: readonly RootFetch[]): SelectionNode {
  if (selection.kind !== Kind.FIELD || !selection.selectionSet) return selection;
  const held = new Set(fieldsIn(selection).map(responseKey));
  const missing = fetches
    .filter((other) => other !== fetch)
    .flatMap((other) => other.operation.selectionSet.selections)
    .filter((other): other is FieldNode => other.kind === Kind.FIELD && responseKey(other) === responseKey(selection))
    .flatMap(fieldsIn)
    .filter((field) => isPlainKey(field) && !held.has(responseKey(field)) && held.add(responseKey(field)));
  if (missing.length === 0) return selection;
  const selections = [...selection.selectionSet.selections, ...missing];
  return { ...selection, selectionSet: { ...selection.selectionSet, selections } };
}

const fieldsIn = (field: FieldNode): FieldNode[] =>
  (field.selectionSet?.selections ?? []).filter((inner): inner is FieldNode => inner.kind === Kind.FIELD);

/** A key that depends on a variable stays where the planner put it: the other fetch does not know the variable. */
const isPlainKey = (field: FieldNode): boolean =>
  field.name.value === KEY_FIELD && !field.arguments?.length && !field.directives?.length;
