import { employeeActivated, employeeStatusChanged, membershipChanged } from '@volmify/shared/events/catalogue';
import { toUuid, type Uuid } from '@volmify/shared/ids';
import type { EmployeeStatus } from '@volmify/shared/viewer';
import type { EmployeeInvitation } from '../invitation/invitation.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { EmployeeState } from './employee-writing.repository.ts';

/** Who agreed to an employment: one employee or the owner, and when. */
export interface Approval {
  readonly byEmployeeUuid: Uuid | null;
  readonly byOwnerUuid: Uuid | null;
  readonly at: Date;
}

/**
 * Makes a member an employee on the terms of an invitation that was accepted and approved (ORG-19): a new row, or the
 * row of an ended employment, begun again. Work begins now, or stays APPROVED until the day agreed on.
 * @returns the uuid of the employee, or the state of the row that forbids it
 */
export async function hire(
  room: WriteRoom,
  terms: { readonly invitation: EmployeeInvitation; readonly memberUuid: Uuid; readonly approval: Approval },
): Promise<{ readonly uuid: Uuid } | { readonly refusedIn: EmployeeStatus }> {
  const { invitation, memberUuid, approval } = terms;
  const found = await room.employees.findByMember(memberUuid);
  if (found && found.status !== 'TERMINATED') return { refusedIn: found.status };
  const uuid = found?.uuid ?? room.ids.newUuid();
  const isDue = invitation.startDate === null || invitation.startDate <= room.at.toISOString().slice(0, 10);
  const columns = {
    role: invitation.role,
    status: isDue ? 'ACTIVE' : 'APPROVED',
    job_profile_id: invitation.jobProfileUuid,
    professional_display_name: invitation.acceptedName ?? found?.name ?? invitation.email,
    compensation_type: invitation.compensationType,
    salary: invitation.salaryMinor,
    salary_currency: invitation.salaryCurrency,
    hired_at: isDue ? room.at : null,
    approved_at: approval.at,
    approved_by_employee_id: approval.byEmployeeUuid,
    approved_by_owner_user_id: approval.byOwnerUuid,
    invited_by_employee_id: invitation.invitedById && toUuid(invitation.invitedById),
    terminated_at: null,
    termination_reason: null,
    // Grants of an ended employment do not come back with it.
    permissions: [],
    delegated_budget: null,
  };
  if (found) await room.employees.change(uuid, columns);
  else await room.employees.add(memberUuid, { id: uuid, ...columns });
  if (invitation.departmentId) await assignFirst(room, uuid, toUuid(invitation.departmentId));
  const employee = await room.employees.find(uuid);
  if (!employee) throw new Error('an employee row just written is not there');
  await tellEmployeeMove(room, employee, found?.status ?? null);
  return { uuid };
}

/** The department named by the invitation is the primary one (ORG-50). */
async function assignFirst(room: WriteRoom, employeeUuid: Uuid, departmentUuid: Uuid): Promise<void> {
  if (!(await room.departments.find(departmentUuid))) return;
  await room.departments.addMembership({
    id: room.ids.newUuid(),
    employee_id: employeeUuid,
    department_id: departmentUuid,
    role: 'MEMBER',
    is_primary: true,
    assigned_at: room.at,
  });
  await room.emit(
    membershipChanged,
    { type: 'employee', uuid: employeeUuid },
    {
      kind: 'DEPARTMENT',
      orgId: room.orgUuid,
      employeeId: employeeUuid,
      departmentId: departmentUuid,
      teamId: null,
      role: 'MEMBER',
      isPrimary: true,
    },
  );
}

/** What every fact about an employee says. */
export const employeeFact = (room: WriteRoom, employee: EmployeeState) => ({
  employeeId: employee.uuid,
  memberId: employee.memberUuid,
  orgId: room.orgUuid,
  userId: employee.userUuid,
  jobProfileId: employee.jobProfileUuid,
});

/** A move of an employee row: audited and told, in the transaction of the move; `employee` is the row afterwards. */
export async function tellEmployeeMove(
  room: WriteRoom,
  employee: EmployeeState,
  from: EmployeeStatus | null,
): Promise<void> {
  const aggregate = { type: 'employee', uuid: employee.uuid };
  await room.audit({
    action: 'employee.status_changed',
    entityType: 'employee',
    entityUuid: employee.uuid,
    before: from && { status: from },
    after: { status: employee.status, role: employee.role },
  });
  const fact = employeeFact(room, employee);
  await room.emit(employeeStatusChanged, aggregate, { ...fact, from, to: employee.status });
  const begins = employee.status === 'ACTIVE' && (from === null || from === 'APPROVED' || from === 'TERMINATED');
  if (begins) {
    await room.emit(employeeActivated, aggregate, {
      ...fact,
      role: employee.role,
      activatedAt: room.at.toISOString(),
    });
  }
}
