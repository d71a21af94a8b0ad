import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ResponsePath } from '../errors/gateway.error.ts';

/** One operation with the fragments it may spread. */
export interface ReadableOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The operation of a document, the first when no other is meant. */
export function readableOperation(document: DocumentNode, chosen?: OperationDefinitionNode): ReadableOperation {
  const operation = chosen ?? document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('a document without an operation was sent');
  const fragments = document.definitions.flatMap((node) =>
    node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
  );
  return { operation, fragments: new Map(fragments) };
}

/** The key under which a field stands in the answer. */
export const responseKey = (field: FieldNode): string => field.alias?.value ?? field.name.value;

/** The fields of a selection set, those inside fragments included when `applies` admits the fragment's type. */
export function fieldsOf(
  set: SelectionSetNode,
  fragments: ReadableOperation['fragments'],
  admits: { included(node: SelectionNode): boolean; applies(type: string): boolean },
): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (!admits.included(selection)) return [];
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const type = fragment?.typeCondition?.name.value;
    if (!fragment || (type !== undefined && !admits.applies(type))) return [];
    return fieldsOf(fragment.selectionSet, fragments, admits);
  });
}

const EVERYTHING = { included: () => true, applies: () => true };

/** True when the client asked for that place under that name, whatever the types turn out to be. */
export function isSelected({ operation, fragments }: ReadableOperation, path: ResponsePath): boolean {
  let sets: SelectionSetNode[] = [operation.selectionSet];
  for (const step of path) {
    if (typeof step === 'number') continue;
    const fields = sets.flatMap((set) => fieldsOf(set, fragments, EVERYTHING));
    const named = fields.filter((field) => responseKey(field) === step);
    if (named.length === 0) return false;
    sets = named.flatMap((field) => (field.selectionSet ? [field.selectionSet] : []));
  }
  return true;
}

/** Reads `@skip` and `@include` with the variables of the request. */
export function isIncluded(
  node: { readonly directives?: readonly DirectiveNode[] | undefined },
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return (node.directives ?? []).every((directive) => {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') return true;
    const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    const isOn =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return isOn === (name === 'include');
  });
}
