import { holds } from '@volmify/shared/policy/author';
import type { Viewer } from '@volmify/shared/viewer';
import type { Member } from './member.ts';

/** An act on a member that the viewer may start. */
export type MemberAction = 'UPDATE' | 'SUSPEND' | 'REACTIVATE' | 'REMOVE' | 'PROMOTE' | 'LEAVE';

const isEmployed = (member: Member): boolean => member.employeeId !== null && member.employeeStatus !== 'TERMINATED';

/** What the viewer may do with a member row, by the same rights and states that the mutations ask (SEC-03). */
export function memberActionsOf(viewer: Viewer, member: Member): MemberAction[] {
  const isSelf = viewer.kind === 'person' && member.userId === viewer.userId;
  const isOwner = member.userId === member.org.ownerUserId;
  const isManaged = holds(viewer, member.orgId, 'member.manage');
  const isLive = member.status === 'ACTIVE' || member.status === 'SUSPENDED';
  const acts: readonly (readonly [MemberAction, boolean])[] = [
    ['UPDATE', isManaged || (isSelf && member.status === 'ACTIVE')],
    ['SUSPEND', isManaged && !isSelf && !isOwner && member.status === 'ACTIVE'],
    ['REACTIVATE', isManaged && member.status === 'SUSPENDED'],
    [
      'REMOVE',
      isManaged &&
        holds(viewer, member.orgId, 'compensation.manage') &&
        !isSelf &&
        !isOwner &&
        isLive &&
        !isEmployed(member),
    ],
    ['PROMOTE', holds(viewer, member.orgId, 'employee.invite') && member.status === 'ACTIVE' && !isEmployed(member)],
    ['LEAVE', isSelf && !isOwner && member.status === 'ACTIVE' && !isEmployed(member)],
  ];
  return acts.filter(([, may]) => may).map(([act]) => act);
}
