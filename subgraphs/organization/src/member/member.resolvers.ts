import { type Id, requireId, toUuid } from '@volmify/shared/ids';
import { toConnection } from '@volmify/shared/page';
import { requireMemberFacts } from '../facts/facts-rights.service.ts';
import type { Org } from '../org/org.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import { type MemberListArguments, parseMemberList } from './member.input.ts';
import { hasLiveEmployment, roleBadgeOf } from './member.service.ts';
import type { Member, MemberOrder } from './member.ts';
import { memberActionsOf } from './member-actions.service.ts';

const cursorOf = (key: MemberOrder['key']) => (member: Member) => {
  const uuid = toUuid(member.id);
  if (key === 'DISPLAY_NAME' || key === 'TOTAL_PURCHASES') return [uuid];
  const at = key === 'JOINED_AT' ? member.joinedAt : (member.lastActiveAt ?? member.joinedAt);
  return [at.toISOString(), uuid];
};

/** Members and what leads to them. */
export const memberResolvers = {
  Query: {
    orgMember: (_root: unknown, { id }: { id: string }, { loaders }: OrganizationContext) =>
      loaders.member.load(requireId('OrgMember', id)),
  },
  Org: {
    async members(org: Org, args: MemberListArguments, { loaders, viewer }: OrganizationContext) {
      const request = parseMemberList(args);
      requireMemberFacts(viewer, org.id, request);
      const subject = toUuid(org.id);
      const rows = await loaders.membersOfOrg.load(subject, request);
      return {
        ...toConnection(rows, request.page, cursorOf(request.order.key)),
        totalCount: async () => (await loaders.memberCountOfOrg.load(subject, request.filter))[0] ?? 0,
        asOf: () => loaders.factsAsOf.load(subject),
      };
    },
    member: (org: Org, { slug }: { slug: string }, { loaders }: OrganizationContext) =>
      loaders.memberBySlug.load({ orgId: org.id, slug }),
  },
  User: {
    memberships: (user: { id: Id<'User'> }, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.membersByUser.load(user.id),
  },
  UserProfile: {
    __resolveReference: async ({ id }: { id: string }) => ({ id: requireId('UserProfile', id) }),
    member: (profile: { id: Id<'UserProfile'> }, { orgId }: { orgId: string }, { loaders }: OrganizationContext) =>
      loaders.memberByProfile.load({ orgId: requireId('Org', orgId), userProfileId: profile.id }),
  },
  OrgMember: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: OrganizationContext) => {
      const member = await loaders.member.load(requireId('OrgMember', id));
      return member && { ...member };
    },
    user: (member: Member) => ({ id: member.userId }),
    userProfile: (member: Member) => ({ id: member.userProfileId }),
    employee: (member: Member, _args: unknown, { loaders }: OrganizationContext) =>
      member.employeeId && loaders.employee.load(member.employeeId),
    isEmployee: hasLiveEmployment,
    roleBadge: roleBadgeOf,
    allowedActions: (member: Member, _args: unknown, { viewer }: OrganizationContext) =>
      memberActionsOf(viewer, member),
  },
};
