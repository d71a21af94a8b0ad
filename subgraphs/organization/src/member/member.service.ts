import type { EmployeeStatus } from '@volmify/shared/viewer';
import type { Member } from './member.ts';

/** Badge beside a name (UX-02). */
export type RoleBadge = 'MEMBER' | 'EMPLOYEE' | 'DUAL';

const LIVE: readonly (EmployeeStatus | null)[] = ['ACTIVE', 'ON_LEAVE', 'SUSPENDED'];

/** True with an employee row that has begun and has not ended. */
export const hasLiveEmployment = (member: Member): boolean => LIVE.includes(member.employeeStatus);

/** DUAL is an employee who is also a customer; who never bought has no such date (ORG-13). */
export function roleBadgeOf(member: Member): RoleBadge {
  if (!hasLiveEmployment(member)) return 'MEMBER';
  return member.customerSince === null ? 'EMPLOYEE' : 'DUAL';
}
