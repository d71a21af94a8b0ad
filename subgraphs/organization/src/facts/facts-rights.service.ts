import { badUserInput, forbidden } from '@volmify/shared/errors';
import type { Id } from '@volmify/shared/ids';
import { type Permission, reachIn } from '@volmify/shared/policy/permission';
import type { Viewer } from '@volmify/shared/viewer';
import type { EmployeePage } from '../employee/employee.ts';
import type { MemberPage } from '../member/member.ts';
import type { Org } from '../org/org.ts';
import type { TeamPage } from '../team/team.ts';
import type { AmountBound } from './facts.ts';

/**
 * A list filtered or sorted by what the viewer may not read would tell it row by row.
 * @throws FORBIDDEN when a named permission does not reach all of the organization
 */
function requireAll(viewer: Viewer, orgId: Id<'Org'>, wanted: readonly (readonly [boolean, Permission])[]): void {
  for (const [isWanted, permission] of wanted) {
    if (isWanted && reachIn(viewer, orgId, permission) !== 'all') {
      throw forbidden(`Filtering and sorting by this takes ${permission} over the whole organization.`);
    }
  }
}

/** @throws BAD_USER_INPUT on a bound in a currency that the organization does not keep its limits and sums in */
function requireCurrency(org: Org, bounds: readonly (AmountBound | null)[]): void {
  if (bounds.some((bound) => bound !== null && bound.currency !== org.defaultCurrency)) {
    throw badUserInput(`Amounts of this organization are compared in ${org.defaultCurrency}.`);
  }
}

/** @throws FORBIDDEN when a filter or the order rests on facts that the viewer may not read of all members */
export function requireMemberFacts(viewer: Viewer, orgId: Id<'Org'>, { filter, order }: MemberPage): void {
  const { purchaseActivity, giftCardActivity, enrollmentStatus, learningActivity } = filter;
  const byMoney = (purchaseActivity ?? giftCardActivity) !== null || order.key === 'TOTAL_PURCHASES';
  requireAll(viewer, orgId, [
    [byMoney, 'context.member.read'],
    [(enrollmentStatus ?? learningActivity) !== null, 'learning.read'],
  ]);
}

/** @throws FORBIDDEN likewise for employees; BAD_USER_INPUT on a bound in a foreign currency */
export function requireEmployeeFacts(viewer: Viewer, org: Org, { filter, order }: EmployeePage): void {
  const { earningsAtLeast, earningsAtMost, budgetAtLeast, attributionActivity } = filter;
  requireAll(viewer, org.id, [
    [(earningsAtLeast ?? earningsAtMost) !== null || order.key === 'EARNINGS', 'context.employee.read'],
    [attributionActivity !== null, 'attribution.read'],
    [budgetAtLeast !== null, 'budget.read'],
  ]);
  requireCurrency(org, [earningsAtLeast, earningsAtMost, budgetAtLeast]);
}

/** @throws FORBIDDEN likewise for teams; BAD_USER_INPUT on a bound in a foreign currency */
export function requireTeamFacts(viewer: Viewer, org: Org, { filter }: TeamPage): void {
  const { budgetAtLeast, budgetAtMost, productivity, attributionActivity } = filter;
  requireAll(viewer, org.id, [
    [productivity !== null, 'context.employee.read'],
    [attributionActivity !== null, 'attribution.read'],
    [(budgetAtLeast ?? budgetAtMost) !== null, 'budget.read'],
  ]);
  requireCurrency(org, [budgetAtLeast, budgetAtMost]);
}
