import type { Id } from '@volmify/shared/ids';
import { PERMISSIONS, type Permission, reachOfMembership } from '@volmify/shared/policy/permission';
import { type BudgetAuthorityView, findLimitsAbove, resolveAuthority } from '../budget/budget.service.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import type { ActiveEmployee, Employee } from './employee.ts';

const PERMISSION_NAMES = Object.keys(PERMISSIONS) as Permission[];

/** Codes that the role gives by default and the grants beyond them, sorted; none while not ACTIVE. */
export function capabilitiesOf(employee: Employee): string[] {
  if (employee.status !== 'ACTIVE') return [];
  const tie = {
    orgId: employee.orgId,
    isOwner: false,
    memberStatus: 'ACTIVE',
    employeeRole: employee.role,
    employeeStatus: employee.status,
    permissions: employee.permissions,
    headOf: [],
  } as const;
  const byRole = PERMISSION_NAMES.filter((name) => reachOfMembership(tie, name) !== 'none');
  return [...new Set([...byRole, ...employee.permissions])].sort();
}

/** How much an employee may spend (4.11): the smallest limit from the primary department up, and what was delegated. */
export async function findBudgetAuthority(
  context: OrganizationContext,
  employee: Employee,
): Promise<BudgetAuthorityView> {
  const limits = await findLimitsAbove(context, employee.org, employee.departmentPath);
  return resolveAuthority(limits, employee.delegatedMinor, employee.org.defaultCurrency);
}

/** Which of the employees are ACTIVE members of the organization's staff; the others are left out (CAT-27). */
export function findActiveEmployees(
  context: OrganizationContext,
  asked: { readonly orgId: Id<'Org'>; readonly employeeIds: readonly Id<'OrgEmployee'>[] },
): Promise<readonly ActiveEmployee[]> {
  return context.repositories.employees.findActive(asked.orgId, asked.employeeIds);
}
