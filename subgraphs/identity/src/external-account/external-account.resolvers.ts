import { commonRefusalView } from '@volmify/shared/refusal';
import { isSelf } from '@volmify/shared/viewer';
import { sessionView } from '../account/account.view.ts';
import type { IdentityContext } from '../subgraph.context.ts';
import type { User } from '../user/user.loaders.ts';
import {
  type IdToken,
  type LinkOutcome,
  linkExternalAccount,
  listExternalAccounts,
  personOf,
  signInWithIssuer,
  unlinkExternalAccount,
} from './external-account.service.ts';

const answer = (typename: string, outcome: LinkOutcome, { viewer }: IdentityContext) =>
  outcome.type === 'done' ? { __typename: typename, ...personOf(viewer) } : commonRefusalView(outcome);

/** Resolvers of sign-in through other issuers. */
export const externalAccountResolvers = {
  Mutation: {
    async signInWithIssuer(_root: unknown, { input }: { input: IdToken }, { accounts, viewer }: IdentityContext) {
      const outcome = await signInWithIssuer(accounts, viewer, input);
      return outcome.type === 'conflict' ? commonRefusalView(outcome) : sessionView('SignInWithIssuerSuccess', outcome);
    },
    linkExternalAccount: async (_root: unknown, { input }: { input: IdToken }, context: IdentityContext) =>
      answer('LinkExternalAccountSuccess', await linkExternalAccount(context.accounts, context.viewer, input), context),
    unlinkExternalAccount: async (
      _root: unknown,
      { input }: { input: { externalAccountId: string } },
      context: IdentityContext,
    ) => {
      const outcome = await unlinkExternalAccount(context.accounts, context.viewer, input.externalAccountId);
      return answer('UnlinkExternalAccountSuccess', outcome, context);
    },
  },
  User: {
    externalAccounts: ({ id }: User, _args: unknown, { accounts, viewer }: IdentityContext) =>
      isSelf(viewer, id) ? listExternalAccounts(accounts, viewer) : null,
  },
};
