import { type Id, requireId, toId, toUuid } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import type { Org } from '../org/org.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import type {
  EmployeeInvitation,
  EmployeeInvitationStatus,
  MemberInvitation,
  MemberInvitationStatus,
} from './invitation.ts';

type ListArguments<Status extends string> = PageArguments & { readonly status?: Status | null };

const cursorOf = (row: { createdAt: Date; uuid: string }): string[] => [row.createdAt.toISOString(), row.uuid];
const userOf = (uuid: string | null) => uuid && { id: toId('User', uuid) };
const employeeOf = (id: Id<'OrgEmployee'> | null, { loaders }: OrganizationContext) => id && loaders.employee.load(id);

/** Invitations and the lists that lead to them. */
export const invitationResolvers = {
  Org: {
    async memberInvitations(org: Org, args: ListArguments<MemberInvitationStatus>, { loaders }: OrganizationContext) {
      const [subject, status, page] = [toUuid(org.id), args.status ?? null, requirePage(args, ['time', 'uuid'])];
      const rows = await loaders.memberInvitationsOfOrg.load(subject, { status, page });
      return {
        ...toConnection(rows, page, cursorOf),
        totalCount: async () => (await loaders.memberInvitationCountOfOrg.load(subject, { status }))[0] ?? 0,
      };
    },
    async employeeInvitations(
      org: Org,
      args: ListArguments<EmployeeInvitationStatus>,
      { loaders }: OrganizationContext,
    ) {
      const [subject, status, page] = [toUuid(org.id), args.status ?? null, requirePage(args, ['time', 'uuid'])];
      const rows = await loaders.employeeInvitationsOfOrg.load(subject, { status, page });
      return {
        ...toConnection(rows, page, cursorOf),
        totalCount: async () => (await loaders.employeeInvitationCountOfOrg.load(subject, { status }))[0] ?? 0,
      };
    },
  },
  MemberInvitation: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: OrganizationContext) => {
      const invitation = await loaders.memberInvitation.load(requireId('MemberInvitation', id));
      return invitation && { ...invitation };
    },
    invitedBy: (invitation: MemberInvitation, _args: unknown, context: OrganizationContext) =>
      employeeOf(invitation.invitedById, context),
    invitedByOwner: (invitation: MemberInvitation) => userOf(invitation.invitedByOwnerUuid),
    member: (invitation: MemberInvitation, _args: unknown, { loaders }: OrganizationContext) =>
      invitation.memberId && loaders.member.load(invitation.memberId),
  },
  EmployeeInvitation: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: OrganizationContext) => {
      const invitation = await loaders.employeeInvitation.load(requireId('EmployeeInvitation', id));
      return invitation && { ...invitation };
    },
    proposedSalary: ({ salaryMinor, salaryCurrency }: EmployeeInvitation) =>
      salaryMinor === null || salaryCurrency === null ? null : toMoney(salaryMinor, salaryCurrency),
    department: (invitation: EmployeeInvitation, _args: unknown, { loaders }: OrganizationContext) =>
      invitation.departmentId && loaders.department.load(invitation.departmentId),
    promotedMember: (invitation: EmployeeInvitation, _args: unknown, { loaders }: OrganizationContext) =>
      invitation.promotedMemberId && loaders.member.load(invitation.promotedMemberId),
    invitedBy: (invitation: EmployeeInvitation, _args: unknown, context: OrganizationContext) =>
      employeeOf(invitation.invitedById, context),
    approvedBy: (invitation: EmployeeInvitation, _args: unknown, context: OrganizationContext) =>
      employeeOf(invitation.approvedById, context),
    employee: (invitation: EmployeeInvitation, _args: unknown, context: OrganizationContext) =>
      employeeOf(invitation.employeeId, context),
  },
};
