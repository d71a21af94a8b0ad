import { requireId } from '@volmify/shared/ids';
import type { IdentityContext } from '../subgraph.context.ts';

/** What organization asks before it lets a person in, or links a professional identity. */
export const personFactsResolvers = {
  Query: {
    personFacts: async (_root: unknown, { userId }: { userId: string }, { personFacts }: IdentityContext) =>
      (await personFacts.find(requireId('User', userId))) ?? null,
    assertProfileOwnership: (
      _root: unknown,
      { jobProfileId, userId }: { jobProfileId: string; userId: string },
      { personFacts }: IdentityContext,
    ) => personFacts.findOwnership(requireId('JobProfile', jobProfileId), requireId('User', userId)),
  },
};
