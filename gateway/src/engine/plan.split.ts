import {
  type DefinitionNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';
import { type Requirements, requirementsOf } from './field.requirements.ts';
import type { KeySetting, OperationParts } from './plan.key.ts';
import type { TypeFamily } from './type.family.ts';

/**
 * The operation as texts that can each be planned. It is one, unless two fields of one object are computed from the same
 * third field with different arguments: the planner asks for one of the two values and computes both fields from it. Such
 * fields go to texts of their own, whose answers are joined (gateway.md 10.3).
 */
export function splitOperation(
  planned: OperationParts,
  { schema, family }: KeySetting,
): readonly [string, ...string[]] {
  const text = textOf([planned.operation, ...planned.fragments.values()]);
  if (family.reservedCalls.size === 0) return [text];
  const groups = new Groups(planned, schema, family);
  groups.settle();
  if (groups.count === 1) return [text];
  const parts = Array.from({ length: groups.count }, (_, group) => {
    const selections = prune(planned.operation.selectionSet.selections, group === 0, { group, groups, planned });
    const operation: OperationDefinitionNode = {
      ...planned.operation,
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    };
    return textOf([operation]);
  });
  return parts as [string, ...string[]];
}

const textOf = (definitions: readonly DefinitionNode[]): string =>
  stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions }));

/** Which text a field belongs to; the first, unless it clashes with a field there. */
class Groups {
  readonly #groupOf = new Map<FieldNode, number>();
  count = 1;

  constructor(
    private readonly planned: OperationParts,
    private readonly schema: GraphQLSchema,
    private readonly family: TypeFamily,
  ) {}

  of(node: FieldNode): number {
    return this.#groupOf.get(node) ?? 0;
  }

  settle(): void {
    const root = this.schema.getRootType(this.planned.operation.operation);
    if (root) this.#settleSets([this.planned.operation.selectionSet], root.name);
  }

  #settleSets(sets: readonly SelectionSetNode[], declared: string): void {
    const type = this.schema.getType(declared);
    const names = isAbstractType(type) ? this.schema.getPossibleTypes(type).map(({ name }) => name) : [declared];
    for (const name of names) {
      const fields = new Map<string, FieldNode[]>();
      for (const set of sets) this.#collect(set, name, fields);
      this.#settleFields([...fields.values()].flat(), name);
      for (const nodes of fields.values()) this.#descend(nodes, name);
    }
  }

  #descend(nodes: readonly FieldNode[], parent: string): void {
    const sets = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
    const type = this.schema.getType(parent);
    const name = nodes[0]?.name.value ?? '';
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    const below = field && getNamedType(field.type);
    if (sets.length > 0 && isCompositeType(below)) this.#settleSets(sets, below.name);
  }

  #settleFields(nodes: readonly FieldNode[], typename: string): void {
    const demanding = nodes.map((node) => ({ node, needs: requirementsOf(typename, node.name.value, this.family) }));
    for (const [at, { node, needs }] of demanding.entries()) {
      if (needs.size === 0) continue;
      const before = demanding.slice(0, at).filter((other) => clashes(needs, other.needs));
      let group = this.of(node);
      while (before.some((other) => this.of(other.node) === group)) group += 1;
      this.#groupOf.set(node, group);
      this.count = Math.max(this.count, group + 1);
    }
  }

  #collect(set: SelectionSetNode, typename: string, fields: Map<string, FieldNode[]>): void {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        fields.set(key, [...(fields.get(key) ?? []), node]);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.planned.fragments.get(node.name.value) : node;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (condition === undefined || this.family.isOfType(typename, condition))) {
        this.#collect(fragment.selectionSet, typename, fields);
      }
    }
  }
}

/** True when both need the same field, but with other arguments. */
function clashes(one: Requirements, other: Requirements): boolean {
  return [...one].some(([path, args]) =>
    [...args].some((each) => [...(other.get(path) ?? [])].some((its) => its !== each)),
  );
}

interface Pruning {
  readonly group: number;
  readonly groups: Groups;
  readonly planned: OperationParts;
}

/** What one text keeps: its own fields with what is below them, and the way to them. */
function prune(nodes: readonly SelectionNode[], isInside: boolean, pruning: Pruning): SelectionNode[] {
  return nodes.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FIELD) return pruneField(node, isInside, pruning);
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? pruning.planned.fragments.get(node.name.value) : node;
    const selections = fragment ? prune(fragment.selectionSet.selections, isInside, pruning) : [];
    if (!fragment || selections.length === 0) return [];
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(fragment.typeCondition ? { typeCondition: fragment.typeCondition } : {}),
        ...(node.directives ? { directives: node.directives } : {}),
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
    ];
  });
}

function pruneField(node: FieldNode, isInside: boolean, pruning: Pruning): FieldNode[] {
  const own = pruning.groups.of(node);
  const isKept = own === 0 ? isInside : own === pruning.group;
  if (!node.selectionSet) return isKept ? [node] : [];
  const selections = prune(node.selectionSet.selections, isKept, pruning);
  if (selections.length === 0 && isKept) {
    selections.push({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } });
  }
  if (selections.length === 0) return [];
  return [{ ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
}
