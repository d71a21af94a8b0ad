import { requireId, toId, type Uuid } from '@volmify/shared/ids';
import { guessing } from '../gift-card/gift-card-guess.service.ts';
import { payOrder } from '../payment/payment.service.ts';
import { parseKey } from '../payout/payout.input.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import { answerOf, type Outcome } from '../subgraph.refusal.ts';
import { addToCart, createCart, removeFromCart } from './cart.service.ts';
import { checkoutOrder } from './checkout.service.ts';
import { cancelOrder } from './order-life.service.ts';

interface Input<Fields> {
  readonly input: Fields;
}

interface CheckoutInput {
  readonly orderId: string;
  readonly giftCardCodes?: readonly string[] | null;
  readonly couponCodes?: readonly string[] | null;
  readonly jurisdiction?: string | null;
  readonly idempotencyKey: string;
}

interface PayInput {
  readonly orderId: string;
  readonly method: string;
  readonly paymentToken?: string | null;
  readonly idempotencyKey: string;
}

const orderOf = ({ loaders }: FinanceContext, uuid: Uuid) => loaders.order.load(toId('Order', uuid));

/** Answers with the order after a change without a key. */
const changed = (mutation: string, outcome: Outcome<{ readonly orderUuid: Uuid }>, context: FinanceContext) =>
  answerOf(mutation, outcome, async ({ orderUuid }) => ({ order: await orderOf(context, orderUuid) }));

/** Mutations from cart to payment. */
export const orderChangeResolvers = {
  Mutation: {
    async createCart(_root: unknown, { input }: Input<{ orgId: string }>, context: FinanceContext) {
      const orgId = requireId('Org', input.orgId);
      return changed('createCart', await context.sell((room) => createCart(room, orgId)), context);
    },
    async addToCart(
      _root: unknown,
      { input }: Input<{ orderId: string; planId: string; quantity: number }>,
      context: FinanceContext,
    ) {
      const orderId = requireId('Order', input.orderId);
      const wish = { orderId, planId: requireId('PaymentPlan', input.planId), quantity: input.quantity };
      return changed('addToCart', await context.sell((room) => addToCart(room, wish)), context);
    },
    async removeFromCart(
      _root: unknown,
      { input }: Input<{ orderId: string; orderItemId: string }>,
      context: FinanceContext,
    ) {
      const orderId = requireId('Order', input.orderId);
      const wish = { orderId, orderItemId: requireId('OrderItem', input.orderItemId) };
      return changed('removeFromCart', await context.sell((room) => removeFromCart(room, wish)), context);
    },
    async checkoutOrder(_root: unknown, { input }: Input<CheckoutInput>, context: FinanceContext) {
      const wish = {
        ...parseKey(input),
        orderId: requireId('Order', input.orderId),
        giftCardCodes: input.giftCardCodes ?? [],
        couponCodes: input.couponCodes ?? [],
        jurisdiction: input.jurisdiction ?? null,
      };
      const outcome = await guessing(context, 'giftCardCodes', () => context.sell((room) => checkoutOrder(room, wish)));
      return answerOf('checkoutOrder', outcome, async ({ orderUuid, replayed }) => ({
        order: await orderOf(context, orderUuid),
        replayed,
      }));
    },
    async payOrder(_root: unknown, { input }: Input<PayInput>, context: FinanceContext) {
      const wish = {
        ...parseKey(input),
        orderId: requireId('Order', input.orderId),
        method: input.method,
        token: input.paymentToken ?? null,
      };
      const outcome = await context.sell((room) => payOrder(room, wish));
      return answerOf('payOrder', outcome, async ({ orderUuid, transactionUuid, replayed }) => ({
        order: await orderOf(context, orderUuid),
        transaction: transactionUuid && (await context.loaders.transaction.load(toId('Transaction', transactionUuid))),
        replayed,
      }));
    },
    async cancelOrder(
      _root: unknown,
      { input }: Input<{ orderId: string; reason?: string | null }>,
      context: FinanceContext,
    ) {
      const wish = { orderId: requireId('Order', input.orderId), reason: input.reason ?? null };
      return changed('cancelOrder', await context.sell((room) => cancelOrder(room, wish)), context);
    },
  },
};
