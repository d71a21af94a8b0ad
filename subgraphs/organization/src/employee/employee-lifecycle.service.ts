import {
  employeeJobProfileLinked,
  employeeJobProfileUnlinked,
  employeeTerminated,
} from '@volmify/shared/events/catalogue';
import type { Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { conflict, forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import type { EmployeeRole, EmployeeStatus } from '@volmify/shared/viewer';
import type { Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { CompensationType } from './employee.ts';
import { employeeFact, tellEmployeeMove } from './employee-hiring.service.ts';
import type { EmployeeState } from './employee-writing.repository.ts';

/** What may change about an employee; what is null stays. */
export interface EmployeeChange {
  readonly professionalDisplayName: string | null;
  readonly role: EmployeeRole | null;
  readonly compensationType: CompensationType | null;
  /** Per year; goes with a kind of pay that has a salary. */
  readonly salary: { readonly amountMinor: bigint; readonly currency: string } | null;
  readonly status: EmployeeStatus | null;
  readonly expectedVersion: number | null;
}

/** Why an employment ends. */
export type TerminationReason = 'RESIGNED' | 'FIRED' | 'RETIRED' | 'CONTRACT_END' | 'OTHER';

type Done = Outcome<{ readonly employeeUuid: Uuid }>;

/** Moves that an update may make (5.2); ends are a mutation of their own. */
export const EMPLOYEE_MOVES: Readonly<Partial<Record<EmployeeStatus, readonly EmployeeStatus[]>>> = {
  APPROVED: ['ACTIVE'],
  ACTIVE: ['ON_LEAVE', 'SUSPENDED'],
  ON_LEAVE: ['ACTIVE'],
  SUSPENDED: ['ACTIVE'],
};

/**
 * Changes name, role, pay or state (API-19): administration everything, a head all of it in the own subtree, a manager
 * there neither role nor pay, oneself the name. Nobody changes the own role, pay or state, and nobody who reaches a part
 * only makes or unmakes an administrator.
 */
export async function updateEmployee(room: WriteRoom, uuid: Uuid, change: EmployeeChange): Promise<Done> {
  const employee = await room.employees.find(uuid);
  if (!employee) return notFound('employeeId');
  if (!mayChange(room, employee, change)) return forbidden('employeeId');
  if (change.expectedVersion !== null && change.expectedVersion !== employee.version)
    return conflict('expectedVersion');
  if (employee.status === 'TERMINATED') return invalidState('employeeId', employee.status);
  const isMove = change.status !== null && change.status !== employee.status;
  if (isMove && !EMPLOYEE_MOVES[employee.status]?.includes(change.status as EmployeeStatus)) {
    return invalidState('status', employee.status);
  }
  if (isMove && change.status === 'ACTIVE' && employee.memberStatus !== 'ACTIVE') {
    return invalidState('status', `MEMBER_${employee.memberStatus}`);
  }
  const pay = payOf(employee, change);
  if (typeof pay === 'string') return invalid('salary', pay);
  const goes = (change.role !== null && change.role !== 'ADMIN') || (isMove && change.status !== 'ACTIVE');
  if (goes && (await isLastAdmin(room, employee))) return { type: 'last_admin', field: 'employeeId' };
  const columns = {
    ...(change.professionalDisplayName === null ? {} : { professional_display_name: change.professionalDisplayName }),
    ...(change.role === null ? {} : { role: change.role }),
    ...pay,
    ...(isMove ? { status: change.status } : {}),
    ...(isMove && employee.hiredAt === null ? { hired_at: room.at } : {}),
  };
  if (Object.keys(columns).length === 0) return invalid('employeeId', 'Nothing is to be changed.');
  await room.employees.change(uuid, columns);
  await room.audit({
    action: 'employee.update',
    entityType: 'employee',
    entityUuid: uuid,
    before: viewOf(employee),
    after: viewOf((await room.employees.find(uuid)) ?? employee),
  });
  if (isMove) await tellMoved(room, employee);
  return { type: 'done', employeeUuid: uuid };
}

/** Ends an employment; the member row stays. Administration, a head for the subtree, or oneself by resigning (ORG-46). */
export async function terminateEmployee(
  room: WriteRoom,
  uuid: Uuid,
  end: { readonly reason: TerminationReason; readonly note: string | null },
): Promise<Done> {
  const employee = await room.employees.find(uuid);
  if (!employee) return notFound('employeeId');
  const isSelf = employee.userUuid === room.userUuid;
  const mayEnd = isSelf
    ? end.reason === 'RESIGNED'
    : room.author !== undefined && holds(room.viewer, room.orgId, 'compensation.manage', reachPath(employee));
  if (!mayEnd) return forbidden('employeeId');
  if (employee.status === 'TERMINATED' || employee.status === 'PENDING') {
    return invalidState('employeeId', employee.status);
  }
  if (await isLastAdmin(room, employee)) return { type: 'last_admin', field: 'employeeId' };
  if ((await room.employees.countLedTeams(uuid)) > 0) return invalidState('employeeId', 'TEAM_LEAD');
  await room.employees.endMemberships(uuid, room.at);
  await room.employees.change(uuid, {
    status: 'TERMINATED',
    terminated_at: room.at,
    termination_reason: end.reason,
    permissions: [],
    delegated_budget: null,
  });
  if (end.note !== null) {
    await room.audit({
      action: 'employee.terminate',
      entityType: 'employee',
      entityUuid: uuid,
      after: { reason: end.reason, note: end.note },
    });
  }
  await tellMoved(room, employee);
  await room.emit(
    employeeTerminated,
    { type: 'employee', uuid },
    { ...employeeFact(room, employee), reason: end.reason, terminatedAt: room.at.toISOString() },
  );
  return { type: 'done', employeeUuid: uuid };
}

/** Links a job profile that identity has found to be the person's own; in person only (API-28). */
export async function linkJobProfile(room: WriteRoom, uuid: Uuid, jobProfileUuid: Uuid): Promise<Done> {
  const employee = await room.employees.find(uuid);
  if (!employee) return notFound('employeeId');
  if (employee.userUuid !== room.userUuid || employee.status === 'TERMINATED') return forbidden('employeeId');
  if (employee.jobProfileUuid === jobProfileUuid) return { type: 'done', employeeUuid: uuid };
  if (await room.employees.isProfileTaken(jobProfileUuid, uuid)) return conflict('jobProfileId');
  await room.employees.change(uuid, { job_profile_id: jobProfileUuid });
  await auditLink(room, employee, { action: 'employee.link_job_profile', to: jobProfileUuid });
  await room.emit(
    employeeJobProfileLinked,
    { type: 'employee', uuid },
    {
      ...employeeFact(room, employee),
      jobProfileId: jobProfileUuid,
    },
  );
  return { type: 'done', employeeUuid: uuid };
}

/** Takes the link away, in person; rows made under it keep it (GAP-30). */
export async function unlinkJobProfile(room: WriteRoom, uuid: Uuid): Promise<Done> {
  const employee = await room.employees.find(uuid);
  if (!employee) return notFound('employeeId');
  if (employee.userUuid !== room.userUuid) return forbidden('employeeId');
  if (employee.jobProfileUuid === null) return { type: 'done', employeeUuid: uuid };
  await room.employees.change(uuid, { job_profile_id: null });
  await auditLink(room, employee, { action: 'employee.unlink_job_profile', to: null });
  await room.emit(employeeJobProfileUnlinked, { type: 'employee', uuid }, employeeFact(room, employee));
  return { type: 'done', employeeUuid: uuid };
}

/** An administrator is nobody's who reaches a part only. */
const reachPath = (employee: Pick<EmployeeState, 'role' | 'path'>): string | null =>
  employee.role === 'ADMIN' ? null : employee.path;

function mayChange(room: WriteRoom, employee: EmployeeState, change: EmployeeChange): boolean {
  const isDeep = change.role !== null || change.compensationType !== null || change.salary !== null;
  if (employee.userUuid === room.userUuid) return !isDeep && change.status === null;
  if (!room.author) return false;
  const path = change.role === 'ADMIN' ? null : reachPath(employee);
  return holds(room.viewer, room.orgId, isDeep ? 'compensation.manage' : 'employee.manage', path);
}

/** Columns of the new pay; a sentence when kind and salary do not fit. */
function payOf(employee: EmployeeState, change: EmployeeChange): Readonly<Record<string, unknown>> | string {
  if (change.compensationType === null && change.salary === null) return {};
  const kind = change.compensationType ?? employee.compensationType;
  if (kind === 'COMMISSION') {
    if (change.salary) return 'Commission has no salary.';
    return { compensation_type: kind, salary: null, salary_currency: null };
  }
  const amount = change.salary?.amountMinor ?? (employee.salaryMinor === null ? null : BigInt(employee.salaryMinor));
  if (amount === null || amount <= 0n) return 'Salaried and mixed pay want a salary.';
  return {
    compensation_type: kind,
    salary: amount,
    salary_currency: change.salary?.currency ?? employee.salaryCurrency,
  };
}

async function isLastAdmin(room: WriteRoom, employee: EmployeeState): Promise<boolean> {
  const isAdmin = employee.role === 'ADMIN' && employee.status === 'ACTIVE';
  return isAdmin && !(await room.employees.hasOtherAdmin(employee.uuid));
}

async function tellMoved(room: WriteRoom, before: EmployeeState): Promise<void> {
  const now = await room.employees.find(before.uuid);
  if (now) await tellEmployeeMove(room, now, before.status);
}

/** What the log tells of an employee: nothing personal, because the log outlives the person (security 18). */
const viewOf = ({ role, status, compensationType, salaryMinor, salaryCurrency }: EmployeeState) => ({
  role,
  status,
  compensationType,
  salaryMinor,
  salaryCurrency,
});

const auditLink = (
  room: WriteRoom,
  employee: EmployeeState,
  link: { action: string; to: Uuid | null },
): Promise<void> =>
  room.audit({
    action: link.action,
    entityType: 'employee',
    entityUuid: employee.uuid,
    before: { jobProfileId: employee.jobProfileUuid },
    after: { jobProfileId: link.to },
  });
