import type { Id } from '@volmify/shared/ids';
import { type Permission, reachOfMembership } from '@volmify/shared/policy/permission';
import { isActiveEmployee, membershipIn, type Viewer } from '@volmify/shared/viewer';

/** Who acts for an organization: an active employee, or the owner without an employee row (CAT-17). */
export interface Author {
  readonly userId: Id<'User'>;
  readonly employeeId: Id<'OrgEmployee'> | null;
  /** False when the right reaches no further than what the author made. */
  readonly isEverywhere: boolean;
}

/** The viewer as an author there; undefined without the right. */
export function authorIn(viewer: Viewer, orgId: Id<'Org'>, permission: Permission): Author | undefined {
  const tie = membershipIn(viewer, orgId);
  const reach = tie ? reachOfMembership(tie, permission) : 'none';
  if (!tie || !viewer.userId || reach === 'none') return undefined;
  const employeeId = isActiveEmployee(tie) ? (tie.employeeId ?? null) : null;
  return { userId: viewer.userId, employeeId, isEverywhere: reach === 'all' };
}
