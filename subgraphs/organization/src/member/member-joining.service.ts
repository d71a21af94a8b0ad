import { memberStatusChanged } from '@volmify/shared/events/catalogue';
import type { Uuid } from '@volmify/shared/ids';
import type { EmployeeStatus, MemberStatus } from '@volmify/shared/viewer';
import type { WriteRoom } from '../subgraph.writing.ts';

/** Who joins, as identity told it. */
export interface Joining {
  readonly userUuid: Uuid;
  readonly profileUuid: Uuid;
  readonly displayName: string;
}

/** A member row after joining, and whether it was ACTIVE before. */
export interface Joined {
  readonly uuid: Uuid;
  readonly wasActive: boolean;
}

const AT_WORK: readonly (EmployeeStatus | null)[] = ['ACTIVE', 'ON_LEAVE', 'SUSPENDED'];

/**
 * Makes a person an ACTIVE member: a new row, or the row of somebody who left or was removed, revived (5.1).
 * @returns the state that forbids it: a suspended member stays suspended
 */
export async function joinAsMember(
  room: WriteRoom,
  person: Joining,
): Promise<Joined | { readonly refusedIn: MemberStatus }> {
  const found = await room.members.findByUser(person.userUuid);
  if (found?.status === 'ACTIVE') return { uuid: found.uuid, wasActive: true };
  if (found?.status === 'SUSPENDED') return { refusedIn: 'SUSPENDED' };
  const uuid = found?.uuid ?? room.ids.newUuid();
  if (found) await room.members.change(uuid, { status: 'ACTIVE', left_at: null, removed_at: null });
  else await room.members.add({ uuid, ...person, at: room.at });
  await tellMove(room, {
    uuid,
    userUuid: person.userUuid,
    profileUuid: found?.profileUuid ?? person.profileUuid,
    from: found?.status ?? null,
    to: 'ACTIVE',
    employeeStatus: found?.employeeStatus ?? null,
  });
  return { uuid, wasActive: false };
}

/** A move of a member row: written to the audit log and told to the other parts, in the transaction of the move. */
export async function tellMove(
  room: WriteRoom,
  move: {
    readonly uuid: Uuid;
    readonly userUuid: Uuid;
    readonly profileUuid: Uuid;
    readonly from: MemberStatus | null;
    readonly to: MemberStatus;
    readonly employeeStatus: EmployeeStatus | null;
    readonly reason?: string | null;
  },
): Promise<void> {
  const { uuid, from, to, reason } = move;
  await room.audit({
    action: 'member.status_changed',
    entityType: 'member',
    entityUuid: uuid,
    before: from && { status: from },
    after: { status: to, ...(reason ? { reason } : {}) },
  });
  await room.emit(
    memberStatusChanged,
    { type: 'member', uuid },
    {
      memberId: uuid,
      orgId: room.orgUuid,
      userId: move.userUuid,
      userProfileId: move.profileUuid,
      from,
      to,
      isEmployee: AT_WORK.includes(move.employeeStatus),
    },
  );
}
