import { requireId } from '@volmify/shared/ids';
import { parseKey } from '../payout/payout.input.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import { answerOf, type Outcome } from '../subgraph.refusal.ts';
import {
  cancelSubscription,
  pauseSubscription,
  resumeSubscription,
  startSubscription,
  subscriptionIdOf,
} from './subscription.service.ts';

interface Input<Fields> {
  readonly input: Fields;
}

interface StartInput {
  readonly memberId: string;
  readonly planId: string;
  readonly paymentToken?: string | null;
  readonly jurisdiction?: string | null;
  readonly idempotencyKey: string;
}

const changed = (
  mutation: string,
  outcome: Outcome<{ readonly subscriptionUuid: string; readonly replayed?: boolean }>,
  context: FinanceContext,
) =>
  answerOf(mutation, outcome, async ({ subscriptionUuid, replayed }) => ({
    subscription: await context.loaders.subscription.load(subscriptionIdOf(subscriptionUuid)),
    ...(replayed === undefined ? {} : { replayed }),
  }));

/** Mutations of subscriptions. */
export const subscriptionChangeResolvers = {
  Mutation: {
    async startSubscription(_root: unknown, { input }: Input<StartInput>, context: FinanceContext) {
      const wish = {
        ...parseKey(input),
        memberId: requireId('OrgMember', input.memberId),
        planId: requireId('PaymentPlan', input.planId),
        token: input.paymentToken ?? null,
        jurisdiction: input.jurisdiction ?? null,
      };
      return changed('startSubscription', await context.sell((room) => startSubscription(room, wish)), context);
    },
    async resumeSubscription(
      _root: unknown,
      { input }: Input<{ readonly subscriptionId: string; readonly idempotencyKey: string }>,
      context: FinanceContext,
    ) {
      const wish = { ...parseKey(input), subscriptionId: requireId('MemberSubscription', input.subscriptionId) };
      return changed('resumeSubscription', await context.sell((room) => resumeSubscription(room, wish)), context);
    },
    async pauseSubscription(
      _root: unknown,
      { input }: Input<{ readonly subscriptionId: string }>,
      context: FinanceContext,
    ) {
      const id = requireId('MemberSubscription', input.subscriptionId);
      return changed('pauseSubscription', await context.sell((room) => pauseSubscription(room, id)), context);
    },
    async cancelSubscription(
      _root: unknown,
      { input }: Input<{ readonly subscriptionId: string; readonly atPeriodEnd: boolean }>,
      context: FinanceContext,
    ) {
      const subscriptionId = requireId('MemberSubscription', input.subscriptionId);
      const wish = { subscriptionId, atPeriodEnd: input.atPeriodEnd };
      return changed('cancelSubscription', await context.sell((room) => cancelSubscription(room, wish)), context);
    },
  },
};
