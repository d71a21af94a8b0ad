import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { readFieldSet } from './field.requirements.ts';
import type { Fragments } from './merge.ts';
import { isIncluded } from './response.shape.ts';
import type { TypeFamily } from './type.family.ts';

/** A field that an entity fetch asks for, and the conditions it stands under. */
interface AskedField {
  readonly name: string;
  readonly type: string | undefined;
  readonly holders: readonly SelectionNode[];
}

/**
 * Tells what a representation may do without: a value that only fields need which this request leaves out. The planner
 * fetches such a value under the field's condition, but lists it as if it were always there.
 */
export class IdleRequirements {
  readonly #asked: readonly AskedField[];

  constructor(
    sets: readonly SelectionSetNode[],
    private readonly setting: {
      readonly subgraph: string;
      readonly fragments: Fragments;
      readonly family: TypeFamily;
    },
  ) {
    this.#asked = sets.flatMap((set) => this.#read(set, undefined, []));
  }

  /** True when the request asks for no field of the type that needs the value; never true of a key. */
  isIdle(typename: string, key: string, variables: Readonly<Record<string, unknown>>): boolean {
    const { family, subgraph } = this.setting;
    if (family.isKeyField(typename, key)) return false;
    const users = this.#asked.filter(({ name, type }) => {
      if (type !== undefined && !family.isOfType(typename, type)) return false;
      const requirement = family.requirementOf(typename, name, subgraph);
      return requirement !== undefined && readFieldSet(requirement).some(({ path }) => path === key);
    });
    return users.length > 0 && users.every(({ holders }) => !holders.every((node) => isIncluded(node, variables)));
  }

  #read(set: SelectionSetNode, type: string | undefined, above: readonly SelectionNode[]): AskedField[] {
    return set.selections.flatMap((node) => {
      const holders = [...above, node];
      if (node.kind === Kind.FIELD) return [{ name: node.name.value, type, holders }];
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.setting.fragments.get(node.name.value) : node;
      return fragment ? this.#read(fragment.selectionSet, fragment.typeCondition?.name.value ?? type, holders) : [];
    });
  }
}
