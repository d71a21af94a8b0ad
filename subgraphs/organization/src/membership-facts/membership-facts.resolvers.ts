import { requireId } from '@volmify/shared/ids';
import type { OrganizationContext } from '../subgraph.context.ts';
import { findMembershipFacts } from './membership-facts.service.ts';

/** The internal operation behind every viewer. */
export const membershipFactsResolvers = {
  Query: {
    membershipFacts: (_root: unknown, { userId }: { userId: string }, context: OrganizationContext) =>
      findMembershipFacts(context, requireId('User', userId)),
  },
};
