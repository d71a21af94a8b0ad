import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import { type Approval, hire } from '../employee/employee-hiring.service.ts';
import { joinAsMember } from '../member/member-joining.service.ts';
import type { Person } from '../subgraph.peers.ts';
import type { Refusal } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { type EmployeeInvitationOutcome, isMeant, move } from './employee-invitation.service.ts';
import type { EmployeeInvitation } from './invitation.ts';
import { isInviter } from './member-invitation.service.ts';

/**
 * An authority agrees (ORG-19 to ORG-22): the head of the named department or of one above it, or an administrator; the
 * first employee of all is the owner's to approve, and nobody else's. Nobody approves what they offered or were offered.
 */
export async function approveEmployeeInvitation(room: WriteRoom, uuid: Uuid): Promise<EmployeeInvitationOutcome> {
  const invitation = await room.invitations.findOfEmployee(uuid, room.at);
  if (!invitation) return notFound('invitationId');
  const refusal = await whyNotAuthority(room, invitation);
  if (refusal) return refusal;
  if (invitation.status !== 'PENDING' && invitation.status !== 'UNDER_REVIEW') {
    return invalidState('invitationId', invitation.status);
  }
  const approval = {
    byEmployeeUuid: room.author?.employeeUuid ?? null,
    byOwnerUuid: room.author?.ownerUserUuid ?? null,
    at: room.at,
  };
  if (invitation.status === 'UNDER_REVIEW') return complete(room, invitation, { approval, field: 'invitationId' });
  return move(room, invitation, { verb: 'approve', to: 'APPROVED', columns: columnsOf(approval) });
}

/** An authority refuses, with a reason. */
export async function rejectEmployeeInvitation(
  room: WriteRoom,
  uuid: Uuid,
  reason: string,
): Promise<EmployeeInvitationOutcome> {
  const invitation = await room.invitations.findOfEmployee(uuid, room.at);
  if (!invitation) return notFound('invitationId');
  const refusal = await whyNotAuthority(room, invitation);
  // The inviter may not approve, but may well think better of it.
  if (refusal && refusal.type !== 'self_approval') return refusal;
  if (reason.trim() === '') return invalid('reason', 'Say why.');
  if (invitation.status !== 'PENDING' && invitation.status !== 'UNDER_REVIEW') {
    return invalidState('invitationId', invitation.status);
  }
  const columns = { rejected_at: room.at, rejection_reason: reason.trim() };
  return move(room, invitation, { verb: 'reject', to: 'REJECTED', columns });
}

/** The invitee agrees; with an approval given before, the employment begins. */
export async function acceptEmployeeInvitation(
  room: WriteRoom,
  uuid: Uuid,
  by: { readonly person: Person; readonly jobProfileId: Id<'JobProfile'> | null },
): Promise<EmployeeInvitationOutcome> {
  const found = await room.invitations.findOfEmployee(uuid, room.at);
  if (!found || !isMeant(room, found)) return notFound('token');
  if (found.status !== 'PENDING' && found.status !== 'APPROVED') return invalidState('token', found.status);
  if (found.approvedByOwnerUuid === room.userUuid) return { type: 'self_approval', field: 'token' };
  const member = await room.members.findByUser(room.userUuid);
  if (member?.status === 'SUSPENDED') return invalidState('token', 'SUSPENDED');
  if (member?.employeeStatus && member.employeeStatus !== 'TERMINATED') {
    return invalidState('token', member.employeeStatus);
  }
  const accepted = {
    accepted_at: room.at,
    accepted_by_user_id: room.userUuid,
    accepted_profile_id: toUuid(by.person.profileId),
    accepted_name: by.person.displayName,
    job_profile_id: by.jobProfileId && toUuid(by.jobProfileId),
  };
  if (found.status === 'PENDING') {
    return move(room, found, { verb: 'accept', to: 'UNDER_REVIEW', columns: accepted });
  }
  const invitation: EmployeeInvitation = {
    ...found,
    acceptedAt: room.at,
    acceptedByUuid: room.userUuid,
    acceptedProfileUuid: accepted.accepted_profile_id,
    acceptedName: accepted.accepted_name,
    jobProfileUuid: accepted.job_profile_id,
  };
  const approval = {
    byEmployeeUuid: found.approvedById && toUuid(found.approvedById),
    byOwnerUuid: found.approvedByOwnerUuid,
    at: found.approvedAt ?? room.at,
  };
  return complete(room, invitation, { approval, field: 'token', columns: accepted });
}

/** Both have agreed: the person is a member, and an employee on top of it. */
async function complete(
  room: WriteRoom,
  invitation: EmployeeInvitation,
  by: { readonly approval: Approval; readonly field: string; readonly columns?: Readonly<Record<string, unknown>> },
): Promise<EmployeeInvitationOutcome> {
  const { acceptedByUuid, acceptedProfileUuid, acceptedName } = invitation;
  if (!acceptedByUuid || !acceptedProfileUuid || acceptedName === null)
    throw new Error('nobody accepted this invitation');
  const before = await room.members.findByUser(acceptedByUuid);
  const barred = before?.employeeStatus && before.employeeStatus !== 'TERMINATED' ? before.employeeStatus : null;
  if (barred) return invalidState(by.field, barred);
  const joined = await joinAsMember(room, {
    userUuid: acceptedByUuid,
    profileUuid: acceptedProfileUuid,
    displayName: acceptedName,
  });
  if ('refusedIn' in joined) return invalidState(by.field, joined.refusedIn);
  const hired = await hire(room, { invitation, memberUuid: joined.uuid, approval: by.approval });
  if ('refusedIn' in hired) return invalidState(by.field, hired.refusedIn);
  const columns = { ...by.columns, ...columnsOf(by.approval), employee_id: hired.uuid };
  return move(room, invitation, { verb: 'complete', to: 'COMPLETED', columns });
}

const columnsOf = (approval: Approval) => ({
  approved_at: approval.at,
  approved_by_employee_id: approval.byEmployeeUuid,
  approved_by_owner_user_id: approval.byOwnerUuid,
});

/** Why the writer may not decide on an invitation; undefined for an authority. */
async function whyNotAuthority(room: WriteRoom, invitation: EmployeeInvitation): Promise<Refusal | undefined> {
  if (!room.author) return forbidden('invitationId');
  const isInvitee = [invitation.acceptedByUuid, invitation.promotedUserUuid].includes(room.userUuid);
  if (isInvitee) return { type: 'self_approval', field: 'invitationId' };
  if (!(await room.employees.hasAny())) return room.author.ownerUserUuid ? undefined : forbidden('invitationId');
  // Whoever is to administer everything is not for the head of a part to approve.
  const path = invitation.role === 'ADMIN' ? null : invitation.departmentPath;
  const isAuthority = room.author.employeeUuid !== null && holds(room.viewer, room.orgId, 'employee.approve', path);
  if (!isAuthority) return forbidden('invitationId');
  return isInviter(room, invitation) ? { type: 'self_approval', field: 'invitationId' } : undefined;
}
