import { badUserInput } from '@volmify/shared/errors';
import { type IdKind, requireId } from '@volmify/shared/ids';
import type { OrganizationContext } from '../subgraph.context.ts';
import { findMembershipFacts } from './membership-facts.service.ts';
import type { AskedMembers } from './membership-facts.ts';

interface StandingArguments {
  readonly orgId: string;
  readonly memberIds?: readonly string[] | null;
  readonly userIds?: readonly string[] | null;
}

const ASKED_MAX = 200;

/** @throws BAD_USER_INPUT unless exactly one list is given, of at most 200 ids of its kind */
function parseAsked({ memberIds, userIds }: StandingArguments): AskedMembers {
  const idsOf = <Kind extends IdKind>(kind: Kind, ids: readonly string[]) => {
    if (ids.length > ASKED_MAX) throw badUserInput(`At most ${ASKED_MAX} members are asked for at once.`);
    return ids.map((id) => requireId(kind, id));
  };
  if (memberIds != null && userIds == null) return { by: 'memberId', ids: idsOf('OrgMember', memberIds) };
  if (userIds != null && memberIds == null) return { by: 'userId', ids: idsOf('User', userIds) };
  throw badUserInput('Name the members by `memberIds` or by `userIds`, exactly one of the two.');
}

/** Internal operations: what ties a person to organizations, and how people stand as members of one. */
export const membershipFactsResolvers = {
  Query: {
    membershipFacts: (_root: unknown, { userId }: { userId: string }, context: OrganizationContext) =>
      findMembershipFacts(context, requireId('User', userId)),
    memberStandings: (_root: unknown, args: StandingArguments, { repositories }: OrganizationContext) =>
      repositories.memberStandings.find(requireId('Org', args.orgId), parseAsked(args)),
  },
};
