import { toUuid, type Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { liesWithin, reachOfMembership } from '@volmify/shared/policy/permission';
import { invalid } from '@volmify/shared/refusal';
import { membershipIn } from '@volmify/shared/viewer';
import { periodKeyOf } from '../budget/budget.ts';
import type { BudgetLevel } from '../ledger/expense.entries.ts';
import type { SpendAuthority } from '../subgraph.peers.ts';
import type { Refusal } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';

/** A spend whose limits were asked for; amounts in minor units. */
export interface Spend {
  readonly authority: SpendAuthority;
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** The department a spend counts for: the primary one of the spender; null for somebody without one. */
export const departmentOf = ({ departments }: SpendAuthority): Uuid | null =>
  departments[0] ? toUuid(departments[0].departmentId) : null;

/** Uuids from the root joined by dots; null without a department. */
export const pathOf = ({ departments }: SpendAuthority): string | null =>
  departments.length === 0
    ? null
    : [...departments]
        .reverse()
        .map(({ departmentId }) => toUuid(departmentId))
        .join('.');

/**
 * The limits that a spend must stay within (4.11), from the organization down; what was delegated to the spender in
 * person comes last, under the spender's own id.
 */
export function budgetPathOf(authority: SpendAuthority, orgUuid: Uuid, at: Date): BudgetLevel[] {
  const limitVersion = authority.version;
  const level = (departmentId: Uuid, limit: bigint | null, periodKey: string): BudgetLevel => ({
    departmentId,
    limit,
    limitVersion,
    periodKey,
  });
  const root = level(orgUuid, authority.orgLimitMinor, periodKeyOf(authority.orgPeriod, at));
  const departments = [...authority.departments]
    .reverse()
    .map(({ departmentId, limitMinor, period }) => level(toUuid(departmentId), limitMinor, periodKeyOf(period, at)));
  const delegated =
    authority.delegatedMinor === null
      ? []
      : [level(toUuid(authority.employeeId), authority.delegatedMinor, periodKeyOf(authority.orgPeriod, at))];
  return [root, ...departments, ...delegated];
}

/** Why an amount may not be spent whatever the limits hold; undefined when they decide. */
export function brokenSpend({ authority, amountMinor }: Spend): Refusal | undefined {
  if (amountMinor <= 0n) return invalid('amount', 'An amount is positive.');
  switch (authority.refusal) {
    case 'NOT_ACTIVE':
      return invalid('employeeId', 'Only who is active may spend.');
    case 'NO_PRIMARY_DEPARTMENT':
      return invalid('teamId', 'The lead of the team has no primary department.');
    case 'FOREIGN_CURRENCY':
      return invalid('amount', `Budgets of this organization are in ${authority.currency}.`);
    default:
      // What the limits themselves refuse is answered by the books, under the lock, with the level in the way.
      return undefined;
  }
}

/** True when the writer may post in that department: all of it, a subtree, or by grant the own primary department's. */
export function mayPost(room: WriteRoom, path: string | null): boolean {
  if (holds(room.viewer, room.orgId, 'expense.post', path)) return true;
  const tie = membershipIn(room.viewer, room.orgId);
  if (!tie || path === null || reachOfMembership(tie, 'expense.post') !== 'own') return false;
  return tie.primaryDepartment !== undefined && liesWithin(path, tie.primaryDepartment.path);
}
