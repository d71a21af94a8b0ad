import { budgetLimitChanged, departmentMoved } from '@volmify/shared/events/catalogue';
import type { Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { liesWithin } from '@volmify/shared/policy/permission';
import { conflict, forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import type { Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { Department } from './department.ts';
import { assignToDepartment } from './department-membership.service.ts';
import type { DepartmentState } from './department-writing.repository.ts';

/** A new unit. */
export interface NewDepartment {
  readonly parentUuid: Uuid | null;
  readonly name: string;
  readonly description: string | null;
  readonly type: Department['type'];
}

/** What may change about a unit; what is undefined stays. */
export interface DepartmentChange {
  readonly name: string | undefined;
  readonly description: string | null | undefined;
  /** Null moves it to the root. */
  readonly parentUuid: Uuid | null | undefined;
  readonly headEmployeeUuid: Uuid | undefined;
  readonly expectedVersion: number | undefined;
}

/** A department after a change. */
export type DepartmentOutcome = Outcome<{ readonly departmentUuid: Uuid }>;

const DEPTH_MAX = 63;

/** Makes a department below one that the writer manages; roots are for whoever manages all of the structure (API-42). */
export async function createDepartment(room: WriteRoom, wish: NewDepartment): Promise<DepartmentOutcome> {
  const parent = wish.parentUuid === null ? undefined : await room.departments.find(wish.parentUuid);
  if (wish.parentUuid !== null && !parent) return notFound('parentId');
  if (!mayManage(room, parent?.path ?? null)) return forbidden(wish.parentUuid === null ? 'orgId' : 'parentId');
  if ((parent?.depth ?? 0) >= DEPTH_MAX) return invalid('parentId', 'The tree has at most 64 levels.');
  const uuid = room.ids.newUuid();
  await room.departments.add({
    id: uuid,
    slug: await room.departments.freeSlug(wish.name),
    name: wish.name,
    description: wish.description,
    parent_department_id: wish.parentUuid,
    department_type: wish.type,
    budget_currency: room.org.defaultCurrency,
  });
  await room.audit({ action: 'department.create', entityType: 'department', entityUuid: uuid, after: wish });
  await tellPlace(room, uuid, null);
  return { type: 'done', departmentUuid: uuid };
}

/** Renames or moves a department, or gives it a head; nothing moves below itself (API-43, ORG-27). */
export async function updateDepartment(
  room: WriteRoom,
  uuid: Uuid,
  change: DepartmentChange,
): Promise<DepartmentOutcome> {
  const unit = await room.departments.find(uuid);
  if (!unit) return notFound('departmentId');
  if (!mayManage(room, unit.path)) return forbidden('departmentId');
  if (change.expectedVersion !== undefined && change.expectedVersion !== unit.version)
    return conflict('expectedVersion');
  const { parentUuid } = change;
  const isMove = parentUuid !== undefined && parentUuid !== unit.parentUuid;
  const parent = isMove && parentUuid !== null ? await room.departments.find(parentUuid) : undefined;
  if (isMove) {
    if (parentUuid !== null && !parent) return notFound('parentId');
    if (parent && liesWithin(parent.path, unit.path))
      return invalid('parentId', 'A department cannot lie below itself.');
    if (!mayManage(room, parent?.path ?? null)) return forbidden('parentId');
    const broken = await limitAbove(room, unit, parent);
    if (broken) return invalid('parentId', broken);
  }
  if (change.headEmployeeUuid !== undefined) {
    const refusal = await giveHead(room, unit, change.headEmployeeUuid);
    if (refusal) return refusal;
  }
  const columns = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.description === undefined ? {} : { description: change.description }),
    ...(isMove ? { parent_department_id: parentUuid } : {}),
  };
  if (Object.keys(columns).length > 0) await room.departments.change(uuid, columns);
  await room.audit({
    action: 'department.update',
    entityType: 'department',
    entityUuid: uuid,
    before: { name: unit.name, parentId: unit.parentUuid, headEmployeeId: unit.headUuid },
    after: { ...columns, headEmployeeId: change.headEmployeeUuid ?? unit.headUuid },
  });
  if (isMove) await tellPlace(room, uuid, unit.path);
  return { type: 'done', departmentUuid: uuid };
}

/** Closes a department in which nobody works and below which nothing lies. */
export async function archiveDepartment(room: WriteRoom, uuid: Uuid): Promise<DepartmentOutcome> {
  const unit = await room.departments.find(uuid);
  if (!unit) return notFound('departmentId');
  if (!mayManage(room, unit.path)) return forbidden('departmentId');
  const { children, members } = await room.departments.countWithin(uuid);
  if (children > 0) return invalidState('departmentId', 'HAS_DEPARTMENTS');
  if (members > 0) return invalidState('departmentId', 'HAS_EMPLOYEES');
  await room.departments.change(uuid, { deleted_at: room.at, deleted_by: room.userUuid });
  await room.audit({
    action: 'department.archive',
    entityType: 'department',
    entityUuid: uuid,
    before: { name: unit.name, limitMinor: unit.limitMinor },
  });
  return { type: 'done', departmentUuid: uuid };
}

/** True when the writer manages the structure of the subtree in which something lies; null is the root. */
export const mayManage = (room: WriteRoom, path: string | null): boolean =>
  room.author !== undefined && holds(room.viewer, room.orgId, 'structure.manage', path);

/** The one head of a unit: an employee at work, who belongs to the unit from then on (GAP-18). */
async function giveHead(
  room: WriteRoom,
  unit: DepartmentState,
  employeeUuid: Uuid,
): Promise<DepartmentOutcome | undefined> {
  if (unit.headUuid === employeeUuid) return undefined;
  const former = await room.departments.findHeadship(unit.uuid);
  const employee = await room.employees.find(employeeUuid);
  if (!employee) return notFound('headEmployeeId');
  if (employee.status !== 'ACTIVE') return invalid('headEmployeeId', 'Only an active employee heads a department.');
  if (former) await room.departments.changeMembership(former.uuid, { role: 'MEMBER' });
  const outcome = await assignToDepartment(room, { employee, department: unit, role: 'HEAD', isPrimary: false });
  return outcome.type === 'done' ? undefined : outcome;
}

/** A sentence when the own limit of a unit exceeds the nearest one above its new place (ORG-33). */
async function limitAbove(
  room: WriteRoom,
  unit: DepartmentState,
  parent: DepartmentState | undefined,
): Promise<string | undefined> {
  const violation = await room.departments.findExcess(unit.uuid, parent?.uuid ?? null);
  return violation && `${violation} would exceed the authority above it there.`;
}

/** Tells where a department lies now, and what it may spend: finance keeps both. */
async function tellPlace(room: WriteRoom, uuid: Uuid, fromPath: string | null): Promise<void> {
  const unit = await room.departments.find(uuid);
  if (!unit) throw new Error('a department just written is not there');
  await room.emit(
    departmentMoved,
    { type: 'department', uuid },
    { departmentId: uuid, orgId: room.orgUuid, parentDepartmentId: unit.parentUuid, fromPath, toPath: unit.path },
  );
  if (fromPath === null) await tellLimit(room, unit);
}

/** Tells the authority of a department as it stands. */
export const tellLimit = (room: WriteRoom, unit: DepartmentState): Promise<void> =>
  room.emit(
    budgetLimitChanged,
    { type: 'department', uuid: unit.uuid },
    {
      orgId: room.orgUuid,
      departmentId: unit.uuid,
      path: unit.path,
      limitMinor: unit.limitMinor,
      currency: unit.currency,
      period: unit.period,
      authorityVersion: unit.authorityVersion,
    },
  );
