import { requireFeature } from '@volmify/shared/feature';
import { type Id, toId, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { conflict, forbidden, invalidState, notFound } from '@volmify/shared/refusal';
import { joinAsMember } from '../member/member-joining.service.ts';
import type { Person } from '../subgraph.peers.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { MemberInvitation, MemberInvitationStatus, MemberInvitationType } from './invitation.ts';
import { hashToken, lapseOf, newToken } from './invitation-token.ts';

/** Whom to invite, and how. */
export interface InviteMember {
  readonly email: string;
  readonly displayName: string | null;
  readonly invitationType: MemberInvitationType;
  readonly courseIds: readonly Id<'Course'>[];
  readonly welcomeMessage: string | null;
}

type Invited = Outcome<{ readonly invitation: MemberInvitation }>;

const TABLE = 'org_member_invitation';

/** Invites by mail: one row and exactly one mail with the token (ORG-16, ORG-24); one open invitation per address. */
export async function inviteMember(room: WriteRoom, wish: InviteMember): Promise<Invited> {
  if (!room.author || !holds(room.viewer, room.orgId, 'member.invite')) return forbidden('orgId');
  requireFeature(room.viewer, room.orgId, 'member_invitations');
  if (await room.invitations.hasOpen(TABLE, wish.email, room.at)) return conflict('email');
  const [uuid, token] = [room.ids.newUuid(), newToken()];
  await room.invitations.add(TABLE, {
    id: uuid,
    email: wish.email,
    display_name: wish.displayName,
    invitation_type: wish.invitationType,
    invited_by_employee_id: room.author.employeeUuid,
    invited_by_owner_user_id: room.author.ownerUserUuid,
    course_grants: toUuids(wish.courseIds),
    token_hash: hashToken(token),
    welcome_message: wish.welcomeMessage,
    expires_at: lapseOf(room.at),
  });
  await room.invitations.queueMail({
    uuid: room.ids.newUuid(),
    template: 'member_invitation',
    to: wish.email,
    payload: { token, invitationId: toId('MemberInvitation', uuid), welcomeMessage: wish.welcomeMessage },
    at: room.at,
  });
  await auditMove(room, uuid, 'invite', 'PENDING');
  return answer(room, uuid);
}

/** The invitee accepts and is a member at once; the token is dead afterwards. */
export async function acceptMemberInvitation(
  room: WriteRoom,
  uuid: Uuid,
  person: Person,
): Promise<Outcome<{ readonly memberId: Id<'OrgMember'> }>> {
  const invitation = await room.invitations.findOfMember(uuid, room.at);
  if (!invitation) return notFound('token');
  if (invitation.status !== 'PENDING') return invalidState('token', invitation.status);
  const joined = await joinAsMember(room, {
    userUuid: toUuid(person.userId),
    profileUuid: toUuid(person.profileId),
    displayName: invitation.displayName ?? person.displayName,
  });
  if ('refusedIn' in joined) return invalidState('token', joined.refusedIn);
  if (joined.wasActive) return invalidState('token', 'ACTIVE');
  await room.invitations.change(TABLE, uuid, { status: 'ACCEPTED', accepted_at: room.at, member_id: joined.uuid });
  await auditMove(room, uuid, 'accept', 'ACCEPTED');
  return { type: 'done', memberId: toId('OrgMember', joined.uuid) };
}

/** The invitee declines (ORG-17). */
export async function declineMemberInvitation(room: WriteRoom, uuid: Uuid): Promise<Invited> {
  const invitation = await room.invitations.findOfMember(uuid, room.at);
  if (!invitation) return notFound('token');
  if (invitation.status !== 'PENDING') return invalidState('token', invitation.status);
  await room.invitations.change(TABLE, uuid, { status: 'DECLINED', declined_at: room.at });
  await auditMove(room, uuid, 'decline', 'DECLINED');
  return answer(room, uuid);
}

/** The inviter takes the invitation back: nobody else does, an administrator revokes. */
export async function cancelMemberInvitation(room: WriteRoom, uuid: Uuid): Promise<Invited> {
  const invitation = await room.invitations.findOfMember(uuid, room.at);
  if (!invitation) return notFound('invitationId');
  return isInviter(room, invitation)
    ? withdraw(room, invitation, { verb: 'cancel', to: 'CANCELLED' })
    : forbidden('invitationId');
}

/** Administration withdraws somebody's invitation. */
export async function revokeMemberInvitation(room: WriteRoom, uuid: Uuid): Promise<Invited> {
  const invitation = await room.invitations.findOfMember(uuid, room.at);
  if (!invitation) return notFound('invitationId');
  return isAdministration(room)
    ? withdraw(room, invitation, { verb: 'revoke', to: 'REVOKED' })
    : forbidden('invitationId');
}

async function withdraw(
  room: WriteRoom,
  invitation: MemberInvitation,
  { verb, to }: { readonly verb: string; readonly to: MemberInvitationStatus },
): Promise<Invited> {
  if (invitation.status !== 'PENDING') return invalidState('invitationId', invitation.status);
  await room.invitations.change(TABLE, invitation.uuid, { status: to });
  await auditMove(room, invitation.uuid, verb, to);
  return answer(room, invitation.uuid);
}

/** True when the write bears the same name as the invitation. */
export function isInviter(
  room: WriteRoom,
  invitation: { readonly invitedById: Id<'OrgEmployee'> | null; readonly invitedByOwnerUuid: Uuid | null },
): boolean {
  const inviter = invitation.invitedById && toUuid(invitation.invitedById);
  return (
    (inviter !== null && inviter === room.author?.employeeUuid) ||
    (invitation.invitedByOwnerUuid !== null && invitation.invitedByOwnerUuid === room.userUuid)
  );
}

/** Administrators and the owner. */
export function isAdministration(room: WriteRoom): boolean {
  return room.author !== undefined && holds(room.viewer, room.orgId, 'compensation.manage');
}

async function answer(room: WriteRoom, uuid: Uuid): Promise<Invited> {
  const invitation = await room.invitations.findOfMember(uuid, room.at);
  return invitation ? { type: 'done', invitation } : notFound('invitationId');
}

const auditMove = (room: WriteRoom, uuid: Uuid, verb: string, to: MemberInvitationStatus): Promise<void> =>
  room.audit({
    action: `member_invitation.${verb}`,
    entityType: 'member_invitation',
    entityUuid: uuid,
    before: verb === 'invite' ? null : { status: 'PENDING' },
    after: { status: to },
  });
