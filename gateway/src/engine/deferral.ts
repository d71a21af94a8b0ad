import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Fragments } from './merge.ts';

/** A selection that may stand behind `@defer`. */
export type DeferrableNode = Exclude<SelectionNode, { kind: Kind.FIELD }>;

/** A document with every `@defer` decided, and what the client called the parts that come later. */
export interface SettledDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** By the label the gateway gave; undefined where the client gave none. Empty when nothing comes later. */
  readonly labels: ReadonlyMap<string, string | undefined>;
}

/** The `@defer` of a fragment. */
export const deferOf = (node: SelectionNode): DirectiveNode | undefined =>
  node.kind === Kind.FIELD ? undefined : node.directives?.find(({ name }) => name.value === 'defer');

/** What an argument of `@defer` holds, when it is written out. */
export function writtenArgument(directive: DirectiveNode, name: string): string | boolean | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

/** The variable that decides whether a part comes later; undefined where none does. */
function conditionOf(directive: DirectiveNode): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

/** Variables that decide about parts of a document; undefined when it has no `@defer`. */
export function deferConditions(document: DocumentNode): readonly string[] | undefined {
  const names = new Set<string>();
  let isDeferring = false;
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'defer') return;
      isDeferring = true;
      const name = conditionOf(node);
      if (name !== undefined) names.add(name);
    },
  });
  return isDeferring ? [...names] : undefined;
}

/**
 * Decides every `@defer`. Those that hold stand on inline fragments with a label of their own, so that each names exactly
 * one place of the operation; of the others nothing is left.
 * @param isOn whether a part under this variable comes later; undefined when nothing does
 */
export function settleDefers(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  isOn: ((variable: string | undefined) => boolean) | undefined,
): SettledDocument {
  if (isOn) return new Settling(fragments, isOn).settle(operation);
  const without = <Node extends OperationDefinitionNode | FragmentDefinitionNode>(definition: Node): Node =>
    visit(definition, { Directive: (node) => (node.name.value === 'defer' ? null : undefined) });
  const whole = without(operation);
  return { document: documentOf(whole, [...fragments.values()].map(without)), operation: whole, labels: new Map() };
}

const documentOf = (
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): DocumentNode => ({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });

class Settling {
  readonly #labels = new Map<string, string | undefined>();

  constructor(
    private readonly fragments: Fragments,
    private readonly isOn: (variable: string | undefined) => boolean,
  ) {}

  settle(operation: OperationDefinitionNode): SettledDocument {
    const whole = { ...operation, selectionSet: this.#set(operation.selectionSet) };
    return { document: documentOf(whole, []), operation: whole, labels: this.#labels };
  }

  #set(set: SelectionSetNode): SelectionSetNode {
    return { ...set, selections: set.selections.flatMap((node) => this.#node(node)) };
  }

  #node(node: SelectionNode): SelectionNode[] {
    if (node.kind === Kind.FIELD) {
      return [node.selectionSet ? { ...node, selectionSet: this.#set(node.selectionSet) } : node];
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
    if (!fragment) return [];
    const directives = (node.directives ?? []).filter(({ name }) => name.value !== 'defer');
    const label = this.#labelOf(node);
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(fragment.typeCondition ? { typeCondition: fragment.typeCondition } : {}),
        directives: label === undefined ? directives : [...directives, deferNode(label)],
        selectionSet: this.#set(fragment.selectionSet),
      },
    ];
  }

  #labelOf(node: DeferrableNode): string | undefined {
    const directive = deferOf(node);
    if (!directive || writtenArgument(directive, 'if') === false || !this.isOn(conditionOf(directive)))
      return undefined;
    const label = `d${this.#labels.size}`;
    const given = writtenArgument(directive, 'label');
    this.#labels.set(label, typeof given === 'string' ? given : undefined);
    return label;
  }
}

const deferNode = (label: string): DirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'defer' },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'label' },
      value: { kind: Kind.STRING, value: label },
    },
  ],
});
