import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import { hashToken } from './invitation/invitation-token.ts';

/** A fact's own columns: its id, and when it was made. */
interface Stamp {
  readonly id: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** An invitation to become a member, as the demo world tells it. */
export interface MemberInvitationFact extends DemoRow {
  readonly org: string;
  readonly email: string;
  readonly displayName: string;
  readonly invitationType: string;
  readonly invitedBy: string;
  readonly token: string;
  readonly status: string;
  readonly welcomeMessage: string;
  readonly expiresAt: string;
}

/** An invitation to become an employee, accepted and not yet approved. */
export interface EmployeeInvitationFact extends DemoRow {
  readonly org: string;
  readonly email: string;
  readonly role: string;
  readonly compensationType: string;
  readonly department: string;
  readonly invitedBy: string;
  readonly acceptedBy: string;
  readonly acceptedName: string;
  readonly acceptedAt: string;
  readonly token: string;
  readonly status: string;
  readonly expiresAt: string;
}

/** The row behind the fact; the token becomes its hash. */
export const toMemberInvitationRow = (world: DemoWorld, stamp: Stamp, fact: MemberInvitationFact) => ({
  ...stamp,
  orgId: world.uuidOf(fact.org),
  email: fact.email,
  displayName: fact.displayName,
  invitationType: fact.invitationType,
  invitedByEmployeeId: world.uuidOf(fact.invitedBy),
  tokenHash: hashToken(fact.token),
  status: fact.status,
  welcomeMessage: fact.welcomeMessage,
  expiresAt: new Date(fact.expiresAt),
});

/** The row behind the fact; the token becomes its hash. */
export const toEmployeeInvitationRow = (world: DemoWorld, stamp: Stamp, fact: EmployeeInvitationFact) => ({
  ...stamp,
  orgId: world.uuidOf(fact.org),
  email: fact.email,
  role: fact.role,
  compensationType: fact.compensationType,
  departmentId: world.uuidOf(fact.department),
  invitedByEmployeeId: world.uuidOf(fact.invitedBy),
  acceptedByUserId: world.uuidOf(fact.acceptedBy),
  acceptedProfileId: world.uuidOf(`${fact.acceptedBy}/profile`),
  acceptedName: fact.acceptedName,
  acceptedAt: new Date(fact.acceptedAt),
  tokenHash: hashToken(fact.token),
  status: fact.status,
  expiresAt: new Date(fact.expiresAt),
});
