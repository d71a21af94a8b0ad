import { toId } from '@volmify/shared/ids';
import { commonRefusalView } from '@volmify/shared/refusal';
import { isSelf } from '@volmify/shared/viewer';
import { tooManyAttemptsView } from '../account/account.view.ts';
import type { IdentityContext } from '../subgraph.context.ts';
import type { User } from '../user/user.loaders.ts';
import {
  confirmTotp,
  disableTotp,
  type FactorRefusal,
  findSecondFactor,
  renewRecoveryCodes,
  startTotp,
} from './second-factor.service.ts';

const refused = (outcome: FactorRefusal) =>
  outcome.type === 'too_many_attempts' ? tooManyAttemptsView() : commonRefusalView(outcome);

interface Input<Fields> {
  readonly input: Fields;
}

/** Resolvers of the second factor. */
export const secondFactorResolvers = {
  Mutation: {
    async startTotp(_root: unknown, { input }: Input<{ password: string }>, { accounts, viewer }: IdentityContext) {
      const outcome = await startTotp(accounts, viewer, input.password);
      return outcome.type === 'started' ? { ...outcome, __typename: 'StartTotpSuccess' } : refused(outcome);
    },
    async confirmTotp(_root: unknown, { input }: Input<{ code: string }>, { accounts, viewer }: IdentityContext) {
      const outcome = await confirmTotp(accounts, viewer, input.code);
      return outcome.type === 'codes' ? { ...outcome, __typename: 'ConfirmTotpSuccess' } : refused(outcome);
    },
    async renewRecoveryCodes(
      _root: unknown,
      { input }: Input<{ code: string }>,
      { accounts, viewer }: IdentityContext,
    ) {
      const outcome = await renewRecoveryCodes(accounts, viewer, input.code);
      return outcome.type === 'codes' ? { ...outcome, __typename: 'RenewRecoveryCodesSuccess' } : refused(outcome);
    },
    async disableTotp(
      _root: unknown,
      { input }: Input<{ password: string; code: string }>,
      { accounts, viewer }: IdentityContext,
    ) {
      const outcome = await disableTotp(accounts, viewer, input);
      return outcome.type === 'done'
        ? { __typename: 'DisableTotpSuccess', userId: toId('User', outcome.userUuid) }
        : refused(outcome);
    },
  },
  User: {
    secondFactor: ({ id }: User, _args: unknown, { accounts, viewer }: IdentityContext) =>
      isSelf(viewer, id) ? findSecondFactor(accounts, viewer) : null,
  },
};
