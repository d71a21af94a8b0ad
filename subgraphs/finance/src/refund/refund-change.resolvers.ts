import { requireId, toId } from '@volmify/shared/ids';
import type { Money } from '@volmify/shared/money';
import { parseKey, requireText } from '../payout/payout.input.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import { answerOf } from '../subgraph.refusal.ts';
import { refundOrder } from './refund.service.ts';

interface RefundInput {
  readonly orderId: string;
  readonly items?: readonly { readonly orderItemId: string; readonly amount: Money }[] | null;
  readonly reason: string;
  readonly idempotencyKey: string;
}

const REASON_MAX = 500;

/** Mutations that give money back. */
export const refundChangeResolvers = {
  Mutation: {
    async refundOrder(_root: unknown, { input }: { input: RefundInput }, context: FinanceContext) {
      const wish = {
        ...parseKey(input),
        orderId: requireId('Order', input.orderId),
        reason: requireText(input.reason, REASON_MAX),
        items:
          input.items?.map(({ orderItemId, amount }) => ({
            orderItemId: requireId('OrderItem', orderItemId),
            amount,
          })) ?? null,
      };
      const outcome = await context.sell((room) => refundOrder(room, wish));
      return answerOf('refundOrder', outcome, async ({ refundUuid, orderUuid, replayed }) => ({
        refund: await context.loaders.refund.load(toId('Refund', refundUuid)),
        order: await context.loaders.order.load(toId('Order', orderUuid)),
        replayed,
      }));
    },
  },
};
