import type { Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { conflict, forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import type { MemberStatus } from '@volmify/shared/viewer';
import type { Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { CustomerType } from './member.ts';
import { tellMove } from './member-joining.service.ts';
import type { MemberState } from './member-writing.repository.ts';

/** What may change about a member row; what is left out stays. */
export interface MemberChange {
  readonly displayName: string | null;
  readonly customerType: CustomerType | null;
  readonly expectedVersion: number | null;
}

type Done = Outcome<{ readonly memberUuid: Uuid }>;

/** Changes name or class (API-03): staff who manage members; a member the own name. */
export async function updateMember(room: WriteRoom, uuid: Uuid, change: MemberChange): Promise<Done> {
  const member = await room.members.find(uuid);
  if (!member) return notFound('memberId');
  const isManaged = mayManage(room);
  const isOwnName = member.userUuid === room.userUuid && member.status === 'ACTIVE' && change.customerType === null;
  if (!isManaged && !isOwnName) return forbidden('memberId');
  if (change.expectedVersion !== null && change.expectedVersion !== member.version) return conflict('expectedVersion');
  const columns = {
    ...(change.displayName === null ? {} : { display_name: change.displayName }),
    ...(change.customerType === null ? {} : { customer_type: change.customerType }),
  };
  if (Object.keys(columns).length === 0) return invalid('memberId', 'Nothing is to be changed.');
  await room.members.change(uuid, columns);
  await room.audit({
    action: 'member.update',
    entityType: 'member',
    entityUuid: uuid,
    // What is personal is named and not told: the log outlives the person (security 18).
    before: { customerType: member.customerType },
    after: {
      customerType: change.customerType ?? member.customerType,
      ...(change.displayName === null ? {} : { changed: ['displayName'] }),
    },
  });
  return { type: 'done', memberUuid: uuid };
}

/** Suspends a member with a reason; the owner is never suspended (ORG-48). */
export async function suspendMember(room: WriteRoom, uuid: Uuid, reason: string): Promise<Done> {
  const member = await room.members.find(uuid);
  if (!member) return notFound('memberId');
  if (!mayManage(room) || isOwnerOrSelf(room, member)) return forbidden('memberId');
  if (reason.trim() === '') return invalid('reason', 'Say why: staff and the member read it.');
  if (member.status !== 'ACTIVE') return invalidState('memberId', member.status);
  const columns = { suspended_at: room.at, suspended_reason: reason.trim() };
  return moveMember(room, member, { to: 'SUSPENDED', columns, reason: reason.trim() });
}

/** Lifts a suspension. */
export async function reactivateMember(room: WriteRoom, uuid: Uuid): Promise<Done> {
  const member = await room.members.find(uuid);
  if (!member) return notFound('memberId');
  if (!mayManage(room)) return forbidden('memberId');
  if (member.status !== 'SUSPENDED') return invalidState('memberId', member.status);
  return moveMember(room, member, { to: 'ACTIVE', columns: { suspended_at: null, suspended_reason: null } });
}

/** Ends a membership: administrators and the owner, after the employment, never the owner's own (ORG-47). */
export async function removeMember(room: WriteRoom, uuid: Uuid, reason: string | null): Promise<Done> {
  const member = await room.members.find(uuid);
  if (!member) return notFound('memberId');
  const mayRemove = mayManage(room) && holds(room.viewer, room.orgId, 'compensation.manage');
  if (!mayRemove || isOwnerOrSelf(room, member)) return forbidden('memberId');
  if (member.status !== 'ACTIVE' && member.status !== 'SUSPENDED') return invalidState('memberId', member.status);
  const employed = liveEmployment(member);
  if (employed) return invalidState('memberId', employed);
  return moveMember(room, member, { to: 'REMOVED', columns: { removed_at: room.at, ...UNSUSPENDED }, reason });
}

/** A member goes: by the own will while ACTIVE, after the employment; the owner stays. */
export async function leaveOrganization(room: WriteRoom): Promise<Done> {
  const member = await room.members.findByUser(room.userUuid);
  if (!member) return notFound('orgId');
  if (member.userUuid === room.org.ownerUserUuid) return forbidden('orgId');
  if (member.status !== 'ACTIVE') return invalidState('orgId', member.status);
  const employed = liveEmployment(member);
  if (employed) return invalidState('orgId', employed);
  return moveMember(room, member, { to: 'LEFT', columns: { left_at: room.at } });
}

const UNSUSPENDED = { suspended_at: null, suspended_reason: null };

const mayManage = (room: WriteRoom): boolean =>
  room.author !== undefined && holds(room.viewer, room.orgId, 'member.manage');

const isOwnerOrSelf = (room: WriteRoom, member: MemberState): boolean =>
  member.userUuid === room.org.ownerUserUuid || member.userUuid === room.userUuid;

const liveEmployment = (member: MemberState): string | null =>
  member.employeeStatus && member.employeeStatus !== 'TERMINATED' ? `EMPLOYEE_${member.employeeStatus}` : null;

async function moveMember(
  room: WriteRoom,
  member: MemberState,
  move: {
    readonly to: MemberStatus;
    readonly columns: Readonly<Record<string, unknown>>;
    readonly reason?: string | null;
  },
): Promise<Done> {
  await room.members.change(member.uuid, { status: move.to, ...move.columns });
  await tellMove(room, { ...member, from: member.status, to: move.to, reason: move.reason ?? null });
  return { type: 'done', memberUuid: member.uuid };
}
