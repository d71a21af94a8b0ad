import { toId } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import { findLimitsAbove } from '../budget/budget.service.ts';
import type { Department } from '../department/department.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import type { Team } from './team.ts';

/** The department whose authority a team spends, and its effective limit (ORG-35). */
export interface BudgetSourceView {
  /** Null when the lead has no primary department (GAP-37): such a team spends nothing. */
  readonly department: Department | null;
  readonly limit: MoneyView | null;
}

/** Primary departments of a team's members, each once, in the order of the members. */
export async function findDepartmentSpread(context: OrganizationContext, team: Team): Promise<Department[]> {
  const memberships = await context.loaders.teamMembershipsByTeam.load(team.id);
  const ids = [...new Set(memberships.flatMap((membership) => membership.departmentId ?? []))];
  const departments = await Promise.all(ids.map((id) => context.loaders.department.load(id)));
  return departments.filter((department) => department !== null);
}

/** A team spends what the primary department of its lead may, and that is the smallest limit from there up. */
export async function findBudgetSource(context: OrganizationContext, team: Team): Promise<BudgetSourceView> {
  if (team.leadPath === null) return { department: null, limit: null };
  const own = team.leadPath.split('.').at(-1) ?? '';
  const links = await findLimitsAbove(context, team.org, team.leadPath);
  const department = await context.loaders.department.load(toId('Department', own));
  const smallest = links.reduce<bigint | null>(
    (best, { limitMinor }) => (best === null || limitMinor < best ? limitMinor : best),
    null,
  );
  return { department, limit: smallest === null ? null : toMoney(smallest, team.org.defaultCurrency) };
}
