import type { Id } from '@volmify/shared/ids';
import { formatMinor } from '@volmify/shared/money';
import { liesWithin, reachIn, subtreePaths } from '@volmify/shared/policy/permission';
import type { Department } from '../department/department.ts';
import type { Org } from '../org/org.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import type { BudgetChange } from './budget.service.ts';

/** A rule that a proposed change would break, or a sum above the parent. */
export interface BudgetFinding {
  readonly department: Department;
  /** Null for the organization. */
  readonly against: Department | null;
  readonly message: string;
}

/** What a dry run found. */
export interface BudgetValidationView {
  readonly valid: boolean;
  readonly violations: readonly BudgetFinding[];
  readonly warnings: readonly BudgetFinding[];
}

/** Outcome of asking for a dry run. */
export type ValidateBudgetOutcome =
  | { readonly type: 'validated'; readonly validation: BudgetValidationView }
  | { readonly type: 'unknown_department' }
  | { readonly type: 'foreign_currency'; readonly currency: string }
  | { readonly type: 'hidden' };

/**
 * Tries new authorities out and writes nothing (ORG-39, API-54).
 * @returns `hidden` when the organization, or one of the departments' budgets, is not the viewer's to read
 */
export async function validateBudgetChanges(
  context: OrganizationContext,
  orgId: Id<'Org'>,
  changes: readonly (BudgetChange & { readonly currency: string | null })[],
): Promise<ValidateBudgetOutcome> {
  const reach = reachIn(context.viewer, orgId, 'budget.read');
  const org = reach === 'all' || reach === 'subtree' ? await context.loaders.org.load(orgId) : null;
  if (!org) return { type: 'hidden' };
  const tree = await context.loaders.departmentTree.load(orgId);
  const changed = changes.map((change) => tree.find((department) => department.id === change.departmentId));
  const units = subtreePaths(context.viewer, orgId, 'budget.read');
  const isCovered = (department: Department | undefined): boolean =>
    reach === 'all' || (department !== undefined && units.some((unit) => liesWithin(department.path, unit)));
  if (!changed.every(isCovered)) return { type: 'hidden' };
  if (changed.some((department) => department === undefined)) return { type: 'unknown_department' };
  if (changes.some((change) => change.currency !== null && change.currency !== org.defaultCurrency)) {
    return { type: 'foreign_currency', currency: org.defaultCurrency };
  }
  return { type: 'validated', validation: checkLimits(org, tree, changes) };
}

/**
 * The rules on limits, on a tree with some limits replaced: no limit above the nearest one over it (ORG-33, ORG-37) is a
 * violation; limits that together exceed the one above them are a warning, or a violation where the organization is strict
 * (GAP-15). Only what a change touches is reported.
 */
export function checkLimits(
  org: Org,
  tree: readonly Department[],
  changes: readonly BudgetChange[],
): BudgetValidationView {
  const proposed = new Map(changes.map((change) => [change.departmentId, change.limitMinor] as const));
  const limitOf = (department: Department): bigint | null =>
    proposed.has(department.id) ? (proposed.get(department.id) ?? null) : department.limitMinor;
  const byId = new Map(tree.map((department) => [department.id, department] as const));
  const isChanged = (department: Department | null): boolean => department !== null && proposed.has(department.id);

  const above = (department: Department): Department | null => {
    let at = department.parentId && byId.get(department.parentId);
    while (at && limitOf(at) === null) at = at.parentId && byId.get(at.parentId);
    return at || null;
  };
  const say = (amount: bigint): string => `${formatMinor(amount, org.defaultCurrency)} ${org.defaultCurrency}`;
  const nameOf = (department: Department | null): string => department?.name ?? org.name;

  const violations: BudgetFinding[] = [];
  const sums = new Map<Department | null, { total: bigint; first: Department | null }>();
  for (const department of tree) {
    const limit = limitOf(department);
    if (limit === null) continue;
    const upper = above(department);
    const ceiling = upper ? limitOf(upper) : org.limitMinor;
    if (ceiling === null) continue;
    const sum = sums.get(upper) ?? { total: 0n, first: null };
    sums.set(upper, { total: sum.total + limit, first: sum.first ?? (isChanged(department) ? department : null) });
    if (limit <= ceiling || !(isChanged(department) || isChanged(upper))) continue;
    // The department that was changed breaks the rule; what it breaks it against is the other one.
    violations.push({
      department: isChanged(department) || !upper ? department : upper,
      against: isChanged(department) || !upper ? upper : department,
      message: `${nameOf(department)} would have ${say(limit)}, more than the ${say(ceiling)} of ${nameOf(upper)}.`,
    });
  }
  const warnings: BudgetFinding[] = [];
  for (const [upper, { total, first }] of sums) {
    const ceiling = upper ? limitOf(upper) : org.limitMinor;
    const department = first ?? (isChanged(upper) ? upper : null);
    if (ceiling === null || total <= ceiling || department === null) continue;
    (org.strictBudgetSum ? violations : warnings).push({
      department,
      against: upper,
      message: `The units below ${nameOf(upper)} would have ${say(total)} together, more than its ${say(ceiling)}.`,
    });
  }
  return { valid: violations.length === 0, violations, warnings };
}
