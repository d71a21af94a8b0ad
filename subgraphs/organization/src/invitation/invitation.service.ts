import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import { forbidden, notFound } from '@volmify/shared/refusal';
import type { OrganizationContext } from '../subgraph.context.ts';
import type { Person } from '../subgraph.peers.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { hashToken } from './invitation-token.ts';
import type { InvitationTable } from './invitation-writing.repository.ts';

/** Runs a write on a member invitation that the viewer sees; hidden and absent answer alike. */
export async function ofMemberInvitation<Done>(
  context: OrganizationContext,
  id: Id<'MemberInvitation'>,
  work: (room: WriteRoom, uuid: Uuid) => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> {
  const invitation = await context.loaders.memberInvitation.load(id);
  if (!invitation) return notFound('invitationId');
  return (await context.writeAsStaff(invitation.orgId, (room) => work(room, toUuid(id)))) ?? forbidden('invitationId');
}

/** Runs a write on an employee invitation that the viewer sees; hidden and absent answer alike. */
export async function ofEmployeeInvitation<Done>(
  context: OrganizationContext,
  id: Id<'EmployeeInvitation'>,
  work: (room: WriteRoom, uuid: Uuid) => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> {
  const invitation = await context.loaders.employeeInvitation.load(id);
  if (!invitation) return notFound('invitationId');
  return (await context.writeAsStaff(invitation.orgId, (room) => work(room, toUuid(id)))) ?? forbidden('invitationId');
}

/**
 * Runs a write for whoever holds a token; an unknown token is like none. Identity is asked who the holder is before
 * anything is locked.
 */
export async function ofToken<Done>(
  context: OrganizationContext,
  { table, token }: { readonly table: InvitationTable; readonly token: string },
  work: (room: WriteRoom, uuid: Uuid, person: Person | null) => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> {
  const place = await context.repositories.tokens.find(table, hashToken(token));
  const { userId, requestId } = context.viewer;
  if (!place || !userId) return notFound('token');
  const person = await context.peers.findPerson(userId, requestId);
  return (await context.writeForSelf(place.orgId, (room) => work(room, place.uuid, person))) ?? notFound('token');
}
