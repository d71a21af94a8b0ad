import { requireFeature } from '@volmify/shared/feature';
import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { conflict, forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import type { EmployeeRole } from '@volmify/shared/viewer';
import type { CompensationType } from '../employee/employee.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { EmployeeInvitation, EmployeeInvitationStatus } from './invitation.ts';
import { hashToken, lapseOf, newToken } from './invitation-token.ts';
import { isAdministration, isInviter } from './member-invitation.service.ts';

/** Whom to invite, and on which terms. */
export interface InviteEmployee {
  readonly email: string;
  readonly role: EmployeeRole;
  readonly compensationType: CompensationType;
  /** Per year. */
  readonly salary: { readonly amountMinor: bigint; readonly currency: string } | null;
  readonly departmentId: Id<'Department'> | null;
  /** `yyyy-mm-dd`. */
  readonly startDate: string | null;
}

/** An invitation after a move, and the employee once there is one. */
export type EmployeeInvitationOutcome = Outcome<{ readonly invitation: EmployeeInvitation }>;

const TABLE = 'org_employee_invitation';
const OPEN: readonly EmployeeInvitationStatus[] = ['PENDING', 'UNDER_REVIEW', 'APPROVED'];

/**
 * Invites an employee by mail (ORG-18, ORG-24). A head invites for the own subtree; whoever is to administer the
 * organization is invited by somebody whose right reaches all of it.
 * @param promoted the member who is to become an employee, when there is one (ORG-23)
 */
export async function inviteEmployee(
  room: WriteRoom,
  wish: InviteEmployee,
  promoted: Uuid | null = null,
): Promise<EmployeeInvitationOutcome> {
  if (!room.author) return forbidden('orgId');
  requireFeature(room.viewer, room.orgId, 'employee_invitations');
  const department = wish.departmentId && (await room.departments.find(toUuid(wish.departmentId)));
  if (wish.departmentId && !department) return notFound('departmentId');
  const path = wish.role === 'ADMIN' ? null : department?.path;
  if (!holds(room.viewer, room.orgId, 'employee.invite', path ?? null))
    return forbidden(promoted ? 'memberId' : 'orgId');
  if ((wish.compensationType === 'COMMISSION') !== (wish.salary === null)) {
    return invalid('proposedSalary', 'A salary goes with salaried and mixed pay, and with these alone.');
  }
  if (wish.salary && wish.salary.amountMinor <= 0n) return invalid('proposedSalary', 'A salary is more than nothing.');
  if (await room.invitations.hasOpen(TABLE, wish.email, room.at)) return conflict('email');
  const [uuid, token] = [room.ids.newUuid(), newToken()];
  await room.invitations.add(TABLE, {
    id: uuid,
    email: wish.email,
    role: wish.role,
    compensation_type: wish.compensationType,
    proposed_salary: wish.salary?.amountMinor ?? null,
    salary_currency: wish.salary?.currency ?? null,
    start_date: wish.startDate,
    department_id: wish.departmentId && toUuid(wish.departmentId),
    promoted_member_id: promoted,
    invited_by_employee_id: room.author.employeeUuid,
    invited_by_owner_user_id: room.author.ownerUserUuid,
    token_hash: hashToken(token),
    expires_at: lapseOf(room.at),
  });
  await room.invitations.queueMail({
    uuid: room.ids.newUuid(),
    template: 'employee_invitation',
    to: wish.email,
    payload: { token, invitationId: toId('EmployeeInvitation', uuid), role: wish.role },
    at: room.at,
  });
  await auditInvitation(room, { uuid, verb: 'invite', from: null, to: 'PENDING' });
  return invitationOf(room, uuid);
}

/** The invitee declines, before the employment is made. */
export async function declineEmployeeInvitation(room: WriteRoom, uuid: Uuid): Promise<EmployeeInvitationOutcome> {
  const invitation = await room.invitations.findOfEmployee(uuid, room.at);
  if (!invitation || !isMeant(room, invitation)) return notFound('token');
  const { status } = invitation;
  if (status !== 'PENDING' && status !== 'APPROVED') return invalidState('token', status);
  return move(room, invitation, { verb: 'decline', to: 'DECLINED', columns: { declined_at: room.at } });
}

/** The inviter takes the invitation back. */
export async function cancelEmployeeInvitation(room: WriteRoom, uuid: Uuid): Promise<EmployeeInvitationOutcome> {
  const invitation = await room.invitations.findOfEmployee(uuid, room.at);
  if (!invitation) return notFound('invitationId');
  if (!isInviter(room, invitation)) return forbidden('invitationId');
  if (!OPEN.includes(invitation.status)) return invalidState('invitationId', invitation.status);
  return move(room, invitation, { verb: 'cancel', to: 'CANCELLED' });
}

/** Administration withdraws somebody's invitation. */
export async function revokeEmployeeInvitation(room: WriteRoom, uuid: Uuid): Promise<EmployeeInvitationOutcome> {
  const invitation = await room.invitations.findOfEmployee(uuid, room.at);
  if (!invitation) return notFound('invitationId');
  if (!isAdministration(room)) return forbidden('invitationId');
  if (!OPEN.includes(invitation.status)) return invalidState('invitationId', invitation.status);
  return move(room, invitation, { verb: 'revoke', to: 'REVOKED' });
}

/** A promotion is meant for the member in person, whoever holds the token. */
export const isMeant = (room: WriteRoom, invitation: EmployeeInvitation): boolean =>
  invitation.promotedUserUuid === null || invitation.promotedUserUuid === room.userUuid;

/** Writes a move of an invitation with its line in the audit log. */
export async function move(
  room: WriteRoom,
  invitation: EmployeeInvitation,
  to: {
    readonly verb: string;
    readonly to: EmployeeInvitationStatus;
    readonly columns?: Readonly<Record<string, unknown>>;
  },
): Promise<EmployeeInvitationOutcome> {
  await room.invitations.change(TABLE, invitation.uuid, { status: to.to, ...to.columns });
  await auditInvitation(room, { uuid: invitation.uuid, verb: to.verb, from: invitation.status, to: to.to });
  return invitationOf(room, invitation.uuid);
}

async function invitationOf(room: WriteRoom, uuid: Uuid): Promise<EmployeeInvitationOutcome> {
  const invitation = await room.invitations.findOfEmployee(uuid, room.at);
  return invitation ? { type: 'done', invitation } : notFound('invitationId');
}

const auditInvitation = (
  room: WriteRoom,
  move: { uuid: Uuid; verb: string; from: EmployeeInvitationStatus | null; to: EmployeeInvitationStatus },
): Promise<void> =>
  room.audit({
    action: `employee_invitation.${move.verb}`,
    entityType: 'employee_invitation',
    entityUuid: move.uuid,
    before: move.from && { status: move.from },
    after: { status: move.to },
  });
