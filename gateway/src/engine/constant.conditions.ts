import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * An operation and its fragments without what no request includes, and without conditions that are always met. A field
 * may be left with an empty selection: its objects are still part of the answer.
 */
export function decideConstants(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const decided = new Map<string, FragmentDefinitionNode>();

  const decideSet = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap(decide),
  });
  const decideFragment = (name: string): FragmentDefinitionNode | undefined => {
    const known = decided.get(name);
    const fragment = known ?? fragments.get(name);
    if (known || !fragment) return known;
    const made = { ...fragment, selectionSet: decideSet(fragment.selectionSet) };
    decided.set(name, made);
    return made;
  };
  const decide = (node: SelectionNode): SelectionNode[] => {
    const directives = openConditions(node.directives ?? []);
    if (!directives) return [];
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const isEmpty = decideFragment(node.name.value)?.selectionSet.selections.length === 0;
      return isEmpty ? [] : [{ ...node, directives }];
    }
    if (!node.selectionSet) return [{ ...node, directives }];
    const selectionSet = decideSet(node.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT && selectionSet.selections.length === 0) return [];
    return [{ ...node, directives, selectionSet }];
  };

  const whole = { ...operation, selectionSet: decideSet(operation.selectionSet) };
  const used = [...decided.values()].filter((fragment) => fragment.selectionSet.selections.length > 0);
  return { kind: Kind.DOCUMENT, definitions: [whole, ...used] };
}

/** The directives that values of variables decide about; undefined when the node is never included. */
function openConditions(directives: readonly DirectiveNode[]): readonly DirectiveNode[] | undefined {
  const open: DirectiveNode[] = [];
  for (const directive of directives) {
    const name = directive.name.value;
    const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    if ((name !== 'skip' && name !== 'include') || value?.kind !== Kind.BOOLEAN) open.push(directive);
    else if (value.value !== (name === 'include')) return undefined;
  }
  return open;
}
