import type { EmployeeStatus } from '@volmify/shared/viewer';
import { describe, expect, it } from 'vitest';
import { hasLiveEmployment, roleBadgeOf } from './member.service.ts';
import type { Member } from './member.ts';

const member = (employeeStatus: EmployeeStatus | null, customerSince: Date | null = null): Member =>
  ({ employeeStatus, customerSince }) as Member;

describe('the badge of a member (UX-02)', () => {
  it.each([
    [null, null, 'MEMBER'],
    [null, new Date(), 'MEMBER'],
    ['ACTIVE', null, 'EMPLOYEE'],
    ['ACTIVE', new Date(), 'DUAL'],
    ['ON_LEAVE', new Date(), 'DUAL'],
    ['PENDING', new Date(), 'MEMBER'],
    ['TERMINATED', new Date(), 'MEMBER'],
  ] as const)('with an employee row %s, a customer since %s: %s', (status, since, badge) => {
    expect(roleBadgeOf(member(status, since))).toBe(badge);
  });

  it('counts an employee row from its beginning to its end', () => {
    const states: EmployeeStatus[] = ['PENDING', 'APPROVED', 'ACTIVE', 'ON_LEAVE', 'SUSPENDED', 'TERMINATED'];

    expect(states.filter((status) => hasLiveEmployment(member(status)))).toEqual(['ACTIVE', 'ON_LEAVE', 'SUSPENDED']);
  });
});
