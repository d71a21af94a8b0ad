import { requireId, toUuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { invalid, invalidState, notFound } from '@volmify/shared/refusal';
import type { OrganizationContext } from '../subgraph.context.ts';
import { answerOf, type Outcome } from '../subgraph.refusal.ts';
import {
  acceptEmployeeInvitation,
  approveEmployeeInvitation,
  rejectEmployeeInvitation,
} from './employee-approval.service.ts';
import {
  cancelEmployeeInvitation,
  declineEmployeeInvitation,
  type EmployeeInvitationOutcome,
  inviteEmployee,
  revokeEmployeeInvitation,
} from './employee-invitation.service.ts';
import {
  type InviteEmployeeInput,
  type InviteMemberInput,
  parseInviteEmployee,
  parseInviteMember,
  parseProfile,
  requireToken,
} from './invitation.input.ts';
import { ofEmployeeInvitation, ofMemberInvitation, ofToken } from './invitation.service.ts';
import {
  acceptMemberInvitation,
  cancelMemberInvitation,
  declineMemberInvitation,
  inviteMember,
  revokeMemberInvitation,
} from './member-invitation.service.ts';

type Input<Shape> = { readonly input: Shape };
type ById = Input<{ readonly invitationId: string }>;
type ByToken = Input<{ readonly token: string }>;

const NO_PROFILE = 'Make a main profile first: members are known by it.';

/** An invitation, and the employee that came of it, once there is one. */
const withEmployee = (name: string, context: OrganizationContext, outcome: EmployeeInvitationOutcome) =>
  answerOf(name, outcome, async ({ invitation }) => ({
    invitation,
    employee: invitation.employeeId && (await context.loaders.employee.load(invitation.employeeId)),
  }));
const asItIs = (name: string, outcome: Outcome<{ readonly invitation: object }>) =>
  answerOf(name, outcome, ({ invitation }) => ({ invitation }));

const memberById =
  (name: string, work: typeof cancelMemberInvitation) =>
  async (_root: unknown, { input }: ById, context: OrganizationContext) =>
    asItIs(name, await ofMemberInvitation(context, requireId('MemberInvitation', input.invitationId), work));
const employeeById =
  (name: string, work: typeof cancelEmployeeInvitation) =>
  async (_root: unknown, { input }: ById, context: OrganizationContext) =>
    withEmployee(
      name,
      context,
      await ofEmployeeInvitation(context, requireId('EmployeeInvitation', input.invitationId), work),
    );

/** Mutations of invitations. */
export const invitationChangeResolvers = {
  Mutation: {
    async inviteMember(_root: unknown, { input }: Input<InviteMemberInput>, context: OrganizationContext) {
      const [orgId, wish] = [requireId('Org', input.orgId), parseInviteMember(input)];
      const outcome = await context.writeAsStaff(orgId, (room) => inviteMember(room, wish));
      return asItIs('inviteMember', outcome ?? notFound('orgId'));
    },
    async acceptMemberInvitation(_root: unknown, { input }: ByToken, context: OrganizationContext) {
      const outcome = await ofToken(
        context,
        { table: 'org_member_invitation', token: requireToken(input.token) },
        (room, uuid, person) =>
          person ? acceptMemberInvitation(room, uuid, person) : Promise.resolve(invalid('token', NO_PROFILE)),
      );
      return answerOf('acceptMemberInvitation', outcome, async ({ memberId }) => ({
        member: await context.loaders.member.load(memberId),
      }));
    },
    async declineMemberInvitation(_root: unknown, { input }: ByToken, context: OrganizationContext) {
      const outcome = await ofToken(
        context,
        { table: 'org_member_invitation', token: requireToken(input.token) },
        declineMemberInvitation,
      );
      return asItIs('declineMemberInvitation', outcome);
    },
    cancelMemberInvitation: memberById('cancelMemberInvitation', cancelMemberInvitation),
    revokeMemberInvitation: memberById('revokeMemberInvitation', revokeMemberInvitation),
    async inviteEmployee(
      _root: unknown,
      { input }: Input<InviteEmployeeInput & { readonly orgId: string; readonly email: string }>,
      context: OrganizationContext,
    ) {
      const [orgId, wish] = [requireId('Org', input.orgId), parseInviteEmployee(input, input.email)];
      const outcome = await context.writeAsStaff(orgId, (room) => inviteEmployee(room, wish));
      return asItIs('inviteEmployee', outcome ?? notFound('orgId'));
    },
    async promoteMember(
      _root: unknown,
      { input }: Input<InviteEmployeeInput & { readonly memberId: string }>,
      context: OrganizationContext,
    ) {
      const member = await context.loaders.member.load(requireId('OrgMember', input.memberId));
      if (!member) return asItIs('promoteMember', notFound('memberId'));
      const isStaff = holds(context.viewer, member.org.id, 'employee.invite', null) || input.departmentId != null;
      const person = isStaff ? await context.peers.findPerson(member.userId, context.viewer.requestId) : null;
      const wish = person && parseInviteEmployee(input, person.email);
      const outcome = await context.writeAsStaff(member.org.id, async (room) => {
        if (!wish)
          return isStaff
            ? invalid('memberId', 'The person behind this member is gone.')
            : ({ type: 'forbidden', field: 'memberId' } as const);
        const now = await room.members.find(toUuid(member.id));
        if (now?.status !== 'ACTIVE') return invalidState('memberId', now?.status ?? 'REMOVED');
        if (now.employeeStatus && now.employeeStatus !== 'TERMINATED')
          return invalidState('memberId', now.employeeStatus);
        return inviteEmployee(room, wish, now.uuid);
      });
      return asItIs('promoteMember', outcome ?? ({ type: 'forbidden', field: 'memberId' } as const));
    },
    approveEmployeeInvitation: employeeById('approveEmployeeInvitation', approveEmployeeInvitation),
    async rejectEmployeeInvitation(
      _root: unknown,
      { input }: Input<{ readonly invitationId: string; readonly reason: string }>,
      context: OrganizationContext,
    ) {
      const outcome = await ofEmployeeInvitation(
        context,
        requireId('EmployeeInvitation', input.invitationId),
        (room, uuid) => rejectEmployeeInvitation(room, uuid, input.reason),
      );
      return asItIs('rejectEmployeeInvitation', outcome);
    },
    async acceptEmployeeInvitation(
      _root: unknown,
      { input }: Input<{ readonly token: string; readonly jobProfileId?: string | null }>,
      context: OrganizationContext,
    ) {
      const jobProfileId = parseProfile(input.jobProfileId);
      const { userId, requestId } = context.viewer;
      if (jobProfileId && userId && !(await context.peers.ownsJobProfile(jobProfileId, userId, requestId))) {
        return asItIs('acceptEmployeeInvitation', { type: 'profile_not_owned', field: 'jobProfileId' });
      }
      const outcome = await ofToken(
        context,
        { table: 'org_employee_invitation', token: requireToken(input.token) },
        (room, uuid, person) =>
          person
            ? acceptEmployeeInvitation(room, uuid, { person, jobProfileId })
            : Promise.resolve(invalid('token', NO_PROFILE)),
      );
      return withEmployee('acceptEmployeeInvitation', context, outcome);
    },
    async declineEmployeeInvitation(_root: unknown, { input }: ByToken, context: OrganizationContext) {
      const outcome = await ofToken(
        context,
        { table: 'org_employee_invitation', token: requireToken(input.token) },
        declineEmployeeInvitation,
      );
      return asItIs('declineEmployeeInvitation', outcome);
    },
    cancelEmployeeInvitation: employeeById('cancelEmployeeInvitation', cancelEmployeeInvitation),
    revokeEmployeeInvitation: employeeById('revokeEmployeeInvitation', revokeEmployeeInvitation),
  },
};
