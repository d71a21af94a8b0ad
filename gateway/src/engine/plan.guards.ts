import type { QueryPlan } from '@apollo/query-planner';
import { Kind, type SelectionSetNode } from 'graphql';
import type { NormalOperation } from './plan.key.ts';
import { isIncluded } from './response.shape.ts';

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
      if (isNever(node)) return false;
      if (node.kind === Kind.FIELD) return !node.name.value.startsWith('__');
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      return fragment !== undefined && selectsData(fragment.selectionSet);
    });
  if (selectsData(operation.selectionSet)) throw new UnsafePlan('data is selected, but nobody is asked');
}

/** True for what no value of any variable includes. */
function isNever(node: Parameters<typeof isIncluded>[0]): boolean {
  const constant = (node.directives ?? []).filter((directive) =>
    directive.arguments?.some(({ value }) => value.kind === Kind.BOOLEAN),
  );
  return constant.length > 0 && !isIncluded({ ...node, directives: constant }, {});
}
