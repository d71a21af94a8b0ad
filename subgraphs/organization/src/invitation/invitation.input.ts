import { badUserInput } from '@volmify/shared/errors';
import { type Id, requireId } from '@volmify/shared/ids';
import type { EmployeeRole } from '@volmify/shared/viewer';
import type { CompensationType } from '../employee/employee.ts';
import { optionalText, requireText } from '../subgraph.input.ts';
import type { InviteEmployee } from './employee-invitation.service.ts';
import type { MemberInvitationType } from './invitation.ts';
import type { InviteMember } from './member-invitation.service.ts';

/** `InviteMemberInput` as GraphQL hands it in. */
export interface InviteMemberInput {
  readonly orgId: string;
  readonly email: string;
  readonly displayName?: string | null;
  readonly invitationType: MemberInvitationType;
  readonly courseIds?: readonly string[] | null;
  readonly welcomeMessage?: string | null;
}

/** `MoneyInput`. */
export interface MoneyArgument {
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** `InviteEmployeeInput`, and with a member in place of organization and address `PromoteMemberInput`. */
export interface InviteEmployeeInput {
  readonly role: EmployeeRole;
  readonly compensationType: CompensationType;
  readonly proposedSalary?: MoneyArgument | null;
  readonly departmentId?: string | null;
  /** Midnight in UTC of the day. */
  readonly startDate?: Date | null;
}

const COURSES_MAX = 50;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** @throws BAD_USER_INPUT on an id of another kind, an address that is none, too many courses or too long a text */
export function parseInviteMember(input: InviteMemberInput): InviteMember {
  const courseIds = (input.courseIds ?? []).map((id) => requireId('Course', id));
  if (courseIds.length > COURSES_MAX) throw badUserInput(`An invitation opens at most ${COURSES_MAX} courses.`);
  return {
    email: requireEmail(input.email),
    displayName: optionalText(input.displayName, 256),
    invitationType: input.invitationType,
    courseIds,
    welcomeMessage: optionalText(input.welcomeMessage, 2000),
  };
}

/** @throws BAD_USER_INPUT on an id of another kind or an address that is none */
export const parseInviteEmployee = (input: InviteEmployeeInput, email: string): InviteEmployee => ({
  email: requireEmail(email),
  role: input.role,
  compensationType: input.compensationType,
  salary: input.proposedSalary ?? null,
  departmentId: input.departmentId == null ? null : requireId('Department', input.departmentId),
  startDate: input.startDate?.toISOString().slice(0, 10) ?? null,
});

/** @throws BAD_USER_INPUT unless the text may be a token */
export const requireToken = (token: string): string => requireText(token, 128);

/** An address in its normal form. @throws BAD_USER_INPUT when it is none */
export function requireEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (email.length > 320 || !EMAIL.test(email)) throw badUserInput('This is not an e-mail address.');
  return email;
}

/** A profile to link, when one was named. @throws BAD_USER_INPUT on an id of another kind */
export const parseProfile = (id: string | null | undefined): Id<'JobProfile'> | null =>
  id == null ? null : requireId('JobProfile', id);
