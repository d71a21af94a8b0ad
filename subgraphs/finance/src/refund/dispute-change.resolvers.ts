import { requireId, toId } from '@volmify/shared/ids';
import type { Money } from '@volmify/shared/money';
import { parseKey, requireText } from '../payout/payout.input.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import { answerOf } from '../subgraph.refusal.ts';
import { openDispute, resolveDispute } from './dispute.service.ts';

interface OpenInput {
  readonly paymentId: string;
  readonly amount: Money;
  readonly reason: string;
  readonly idempotencyKey: string;
}

interface ResolveInput {
  readonly disputeId: string;
  readonly won: boolean;
  readonly idempotencyKey: string;
}

const REASON_MAX = 500;

/** Mutations of contested payments. */
export const disputeChangeResolvers = {
  Mutation: {
    async openDispute(_root: unknown, { input }: { input: OpenInput }, context: FinanceContext) {
      const wish = {
        ...parseKey(input),
        paymentId: requireId('Payment', input.paymentId),
        amount: input.amount,
        reason: requireText(input.reason, REASON_MAX),
      };
      const outcome = await context.sell((room) => openDispute(room, wish));
      return answerOf('openDispute', outcome, async ({ disputeUuid, replayed }) => ({
        dispute: await context.loaders.dispute.load(toId('Dispute', disputeUuid)),
        replayed,
      }));
    },
    async resolveDispute(_root: unknown, { input }: { input: ResolveInput }, context: FinanceContext) {
      const wish = { ...parseKey(input), disputeId: requireId('Dispute', input.disputeId), won: input.won };
      const outcome = await context.sell((room) => resolveDispute(room, wish));
      return answerOf('resolveDispute', outcome, async ({ disputeUuid, replayed }) => ({
        dispute: await context.loaders.dispute.load(toId('Dispute', disputeUuid)),
        replayed,
      }));
    },
  },
};
