import { requireId } from '@volmify/shared/ids';
import type { IdentityContext } from '../subgraph.context.ts';
import { versioned } from './caller-facts.service.ts';

/** Resolver of the gateway's own question about its caller. */
export const callerFactsResolvers = {
  Query: {
    async callerFacts(
      _root: unknown,
      { userId, sessionId }: { userId: string; sessionId?: string | null },
      { callerFacts }: IdentityContext,
    ) {
      const session = sessionId == null ? null : requireId('UserSession', sessionId);
      const row = await callerFacts.find(requireId('User', userId), session);
      return row ? versioned(row) : null;
    },
  },
};
