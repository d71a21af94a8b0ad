import { membershipChanged } from '@volmify/shared/events/catalogue';
import type { Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { conflict, forbidden, invalidState, notFound } from '@volmify/shared/refusal';
import type { EmployeeState } from '../employee/employee-writing.repository.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { DepartmentState, MembershipState } from './department-writing.repository.ts';

/** Who is to belong where, and as what. */
export interface Assignment {
  readonly employee: EmployeeState;
  readonly department: DepartmentState;
  readonly role: MembershipState['role'];
  /** True makes it the primary one; the first department of all is primary anyway (ORG-31). */
  readonly isPrimary: boolean;
}

/** A membership after a change. */
export type MembershipOutcome = Outcome<{ readonly employeeUuid: Uuid; readonly departmentUuid: Uuid }>;

/** Puts an employee into a department, or changes the role or the primary one there (API-30, API-45). */
export async function assignEmployeeToDepartment(
  room: WriteRoom,
  wish: {
    readonly employeeUuid: Uuid;
    readonly departmentUuid: Uuid;
    readonly role: MembershipState['role'];
    readonly isPrimary: boolean;
  },
): Promise<MembershipOutcome> {
  const employee = await room.employees.find(wish.employeeUuid);
  if (!employee) return notFound('employeeId');
  const department = await room.departments.find(wish.departmentUuid);
  if (!department) return notFound('departmentId');
  if (!room.author || !holds(room.viewer, room.orgId, 'structure.manage', department.path))
    return forbidden('departmentId');
  // Who heads a unit decides on people and pay there: that is not for a manager of the unit itself to give.
  const isHeadGiven = wish.role === 'HEAD' && !holds(room.viewer, room.orgId, 'compensation.manage', department.path);
  if (isHeadGiven) return forbidden('role');
  if (employee.status !== 'ACTIVE' && employee.status !== 'ON_LEAVE') return conflict('employeeId');
  return assignToDepartment(room, { employee, department, role: wish.role, isPrimary: wish.isPrimary });
}

/** Ends a department membership (API-46); another one becomes primary when the primary one ends. */
export async function removeEmployeeFromDepartment(
  room: WriteRoom,
  wish: { readonly employeeUuid: Uuid; readonly departmentUuid: Uuid },
): Promise<MembershipOutcome> {
  const department = await room.departments.find(wish.departmentUuid);
  if (!department) return notFound('departmentId');
  if (!room.author || !holds(room.viewer, room.orgId, 'structure.manage', department.path))
    return forbidden('departmentId');
  const live = await room.departments.findMemberships(wish.employeeUuid);
  const ended = live.find((membership) => membership.departmentUuid === wish.departmentUuid);
  if (!ended) return notFound('employeeId');
  const next = live.find((membership) => membership !== ended);
  // Teams spend by the primary department of their lead (GAP-37).
  if (!next && (await room.employees.countLedTeams(wish.employeeUuid)) > 0)
    return invalidState('employeeId', 'TEAM_LEAD');
  await room.departments.changeMembership(ended.uuid, { removed_at: room.at });
  if (ended.isPrimary && next) await room.departments.changeMembership(next.uuid, { is_primary: true });
  await tell(room, { ...wish, action: 'employee.remove_department', role: null, isPrimary: false });
  if (ended.isPrimary && next) {
    const at = { employeeUuid: wish.employeeUuid, departmentUuid: next.departmentUuid };
    await tell(room, { ...at, action: 'employee.assign_department', role: next.role, isPrimary: true });
  }
  return { type: 'done', ...wish };
}

/** The assignment itself, once everybody's rights are asked. */
export async function assignToDepartment(room: WriteRoom, wish: Assignment): Promise<MembershipOutcome> {
  const { employee, department, role } = wish;
  const live = await room.departments.findMemberships(employee.uuid);
  const there = live.find((membership) => membership.departmentUuid === department.uuid);
  if (role === 'HEAD' && there?.role !== 'HEAD' && (await room.departments.findHeadship(department.uuid))) {
    return conflict('role');
  }
  const isPrimary = wish.isPrimary || live.length === 0 || there?.isPrimary === true;
  const former = live.find((membership) => membership.isPrimary && membership !== there);
  if (isPrimary && former) await room.departments.changeMembership(former.uuid, { is_primary: false });
  if (there) await room.departments.changeMembership(there.uuid, { role, is_primary: isPrimary });
  else {
    await room.departments.addMembership({
      id: room.ids.newUuid(),
      employee_id: employee.uuid,
      department_id: department.uuid,
      role,
      is_primary: isPrimary,
      assigned_at: room.at,
    });
  }
  const done = { employeeUuid: employee.uuid, departmentUuid: department.uuid };
  await tell(room, { ...done, action: 'employee.assign_department', role, isPrimary });
  return { type: 'done', ...done };
}

async function tell(
  room: WriteRoom,
  change: {
    readonly employeeUuid: Uuid;
    readonly departmentUuid: Uuid;
    readonly action: string;
    readonly role: string | null;
    readonly isPrimary: boolean;
  },
): Promise<void> {
  const { employeeUuid, departmentUuid, action, role, isPrimary } = change;
  await room.audit({
    action,
    entityType: 'employee',
    entityUuid: employeeUuid,
    after: { departmentId: departmentUuid, role, isPrimary },
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
      role,
      isPrimary,
    },
  );
}
