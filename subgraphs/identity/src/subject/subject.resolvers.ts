import { commonRefusalView } from '@volmify/shared/refusal';
import { tooManyAttemptsView } from '../account/account.view.ts';
import type { IdentityContext } from '../subgraph.context.ts';
import { eraseAccount } from './erasure.service.ts';
import { exportData } from './export.service.ts';

/** Resolvers of what a person may ask of the own data: to have it, and to have it gone. */
export const subjectResolvers = {
  Mutation: {
    async exportMyData(_root: unknown, _args: unknown, { accounts, viewer }: IdentityContext) {
      const outcome = await exportData(accounts, viewer);
      return outcome.type === 'bundle' ? { ...outcome, __typename: 'ExportMyDataSuccess' } : tooManyAttemptsView();
    },
    async eraseMyAccount(
      _root: unknown,
      { input }: { input: { confirmEmail: string } },
      { accounts, viewer }: IdentityContext,
    ) {
      const outcome = await eraseAccount(accounts, viewer, input.confirmEmail);
      return outcome.type === 'erased'
        ? { ...outcome, __typename: 'EraseMyAccountSuccess' }
        : commonRefusalView(outcome);
    },
  },
};
