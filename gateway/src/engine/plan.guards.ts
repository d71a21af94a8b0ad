import type { QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { readFieldSet } from './field.requirements.ts';
import type { Fragments } from './merge.ts';
import type { NormalOperation } from './plan.key.ts';
import type { TypeFamily } from './type.family.ts';

/** A plan that would answer wrongly; the reason is for the log. */
export class UnsafePlan extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnsafePlan';
  }
}

/**
 * An operation that asks for data must ask somebody: the planner leaves out what it believes nobody can answer.
 * @throws UnsafePlan
 */
export function requireFetches(plan: QueryPlan, { operation, fragments }: NormalOperation): void {
  if (plan.node) return;
  const selectsData = (set: SelectionSetNode): boolean =>
    set.selections.some((node) => {
      if (node.kind === Kind.FIELD) return !node.name.value.startsWith('__');
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      return fragment !== undefined && selectsData(fragment.selectionSet);
    });
  if (selectsData(operation.selectionSet)) throw new UnsafePlan('data is selected, but nobody is asked');
}

/** A fetch as the guard reads it. */
interface GuardedFetch {
  readonly subgraph: string;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly requires: readonly QueryPlanSelectionNode[] | undefined;
  readonly rootType: string;
}

/**
 * A field that needs values of other subgraphs may only be asked of entities that carry them: in long chains of
 * requirements the planner asks some of them on the way, where nobody has sent anything, and a wrong value comes back.
 * @throws UnsafePlan
 */
export function requireInputs(fetch: GuardedFetch, family: TypeFamily): void {
  const check = (field: FieldNode, parent: string, isEntity: boolean): void => {
    const name = field.name.value;
    const requirement = family.requirementOf(parent, name, fetch.subgraph);
    if (requirement !== undefined && !(isEntity && carries(fetch.requires ?? [], requirement))) {
      throw new UnsafePlan(`${parent}.${name} is asked of ${fetch.subgraph} without what it requires`);
    }
    const type = name === '_entities' ? '_Entity' : family.typeOfField(parent, name);
    if (field.selectionSet && type !== undefined) walk(field.selectionSet, type, name === '_entities');
  };
  const walk = (set: SelectionSetNode, parent: string, isEntity: boolean): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        check(node, parent, isEntity);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fetch.fragments.get(node.name.value) : node;
      if (fragment) walk(fragment.selectionSet, fragment.typeCondition?.name.value ?? parent, isEntity);
    }
  };
  walk(fetch.operation.selectionSet, fetch.rootType, false);
}

/**
 * What a fetch needs of its entities, each type with a key: behind an interface object the planner may leave a type with
 * nothing but its name, which stands for no entity.
 * @throws UnsafePlan when no key can be told
 */
export function requireKeys(
  requires: readonly QueryPlanSelectionNode[],
  subgraph: string,
  family: TypeFamily,
): readonly QueryPlanSelectionNode[] {
  const namesFor = (typename: string): string[] =>
    requires.flatMap(function names(node): string[] {
      if (node.kind === 'Field') return [node.name];
      const applies = node.typeCondition === undefined || family.isOfType(typename, node.typeCondition);
      return applies ? node.selections.flatMap(names) : [];
    });
  return requires.map((node) => {
    const typename = node.kind === 'InlineFragment' ? node.typeCondition : undefined;
    if (node.kind === 'Field' || typename === undefined) return node;
    if (namesFor(typename).some((name) => name !== '__typename')) return node;
    const key = family.keyFor(typename, subgraph);
    if (!key) throw new UnsafePlan(`${typename} is asked of ${subgraph} without a key`);
    return { ...node, selections: [...node.selections, ...key.map((name) => ({ kind: 'Field' as const, name }))] };
  });
}

/** True when a representation holds every field that a field set names at its top. */
function carries(requires: readonly QueryPlanSelectionNode[], fieldSet: string): boolean {
  const held = new Set(
    requires.flatMap(function names(node): string[] {
      return node.kind === 'Field' ? [node.name] : node.selections.flatMap(names);
    }),
  );
  return readFieldSet(fieldSet).every(({ path }) => path.includes('.') || held.has(path));
}
