import { allocate, sumOf } from '@volmify/shared/allocation';
import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import type { Money } from '@volmify/shared/money';
import { holds } from '@volmify/shared/policy/author';
import { forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import type { HeldUsage } from '../gift-card/gift-card-writing.repository.ts';
import type { SellingRoom } from '../order/order.room.ts';
import type { LockedItem, LockedOrder } from '../order/order-writing.repository.ts';
import type { LockedPayment } from '../payment/payment-writing.repository.ts';
import type { Outcome, Refusal } from '../subgraph.refusal.ts';
import { type WriteRoom, writeOnce } from '../subgraph.writing.ts';
import { bookRefund, type Refunded, type Tenders } from './refund-booking.service.ts';
import { type TakenItem, takenPart } from './taken.service.ts';

/** What staff give back of an order; no items = everything that is left. */
export interface RefundWish {
  readonly orderId: Id<'Order'>;
  readonly items: readonly { readonly orderItemId: Id<'OrderItem'>; readonly amount: Money }[] | null;
  readonly reason: string;
  readonly key: string;
  readonly requestHash: string;
}

/** Gives an order back in part or whole (E08 to E10): by what remains, to the tenders that paid, approved by the asker. */
export async function refundOrder(
  room: SellingRoom,
  wish: RefundWish,
): Promise<Outcome<Refunded & { readonly replayed: boolean }>> {
  const located = await room.locateOrder(wish.orderId);
  if (!located) return notFound('orderId');
  if (!holds(room.viewer, located.orgId, 'refund.approve')) return forbidden('orderId');
  if (located.isOwn) return { type: 'self_approval', field: 'orderId' };
  const keyed = { orgId: located.orgId, operation: 'refundOrder', key: wish.key, requestHash: wish.requestHash };
  const outcome = await writeOnce<Refunded>(room.writing, room.viewer, keyed, (held) =>
    refund(held, located.uuid, wish),
  );
  if (outcome.type !== 'done') return outcome;
  const done = outcome as Refunded & { readonly type: 'done'; readonly replayed: boolean };
  // After the commit and again when repeated: the gateway knows the refund by its id.
  if (done.gatewayTransactionId !== null && done.toCard !== '0') {
    const { refundUuid: refundId, gatewayTransactionId, toCard } = done;
    await room.provider.giveBack({ refundId, gatewayTransactionId, amount: BigInt(toCard) });
  }
  return done;
}

async function refund(held: WriteRoom, orderUuid: Uuid, wish: RefundWish): Promise<Outcome<Refunded>> {
  const { orders } = held;
  const order = await orders.lock(orderUuid);
  if (!order) return notFound('orderId');
  if (order.status === 'REFUNDED') return await reversedBefore(held, order);
  if (
    !['CONFIRMED', 'FULFILLED', 'PARTIALLY_REFUNDED'].includes(order.status) ||
    order.kind === 'GIFT_CARD' ||
    order.total === 0n
  ) {
    return invalidState('orderId', order.status);
  }
  const payment = (await held.payments.lockLive(order.uuid)) ?? null;
  if (payment?.status === 'DISPUTED') return invalidState('orderId', payment.status);
  const items = await orders.items(order.uuid);
  const taken = takenOf(order, items, wish);
  if (!Array.isArray(taken)) return taken as Refusal;
  const remaining = await held.remainders.find(taken.map(({ orderItemId }) => orderItemId));
  const parts = taken.map(({ orderItemId, amount }) => {
    const line = remaining.get(orderItemId);
    if (!line) throw new Error('a line of a paid order has no remainder');
    return takenPart(line, amount);
  });
  const usages = await held.giftCards.lockUsages(order.uuid);
  const tenders = tendersOf({ payment, usages }, sumOf(taken.map(({ amount }) => amount)));
  if (!tenders) return invalidState('orderId', 'EXPIRED');
  return bookRefund(held, { order, items, taken, parts, payment, tenders }, wish.reason);
}

async function reversedBefore(held: WriteRoom, order: LockedOrder): Promise<Refusal> {
  const [row] = await held.sql.query<{ transaction_id: Uuid }>(
    `SELECT transaction_id FROM refund WHERE org_id = $1::uuid AND order_id = $2::uuid AND transaction_id IS NOT NULL
      ORDER BY processed_at DESC, id DESC LIMIT 1`,
    [held.orgUuid, order.uuid],
  );
  if (!row) return invalidState('orderId', order.status);
  return { type: 'already_reversed', field: 'orderId', transactionUuid: row.transaction_id };
}

/** What is taken back of which line, with tax; or why not. */
function takenOf(order: LockedOrder, items: readonly LockedItem[], wish: RefundWish): TakenItem[] | Refusal {
  if (wish.items === null) {
    return items
      .map((item) => ({ orderItemId: item.uuid, amount: item.total - item.refunded }))
      .filter(({ amount }) => amount > 0n);
  }
  const taken: TakenItem[] = [];
  for (const { orderItemId, amount } of wish.items) {
    const item = items.find(({ uuid }) => uuid === toUuid(orderItemId));
    if (!item || taken.some((other) => other.orderItemId === item.uuid)) return notFound('items');
    const left = item.total - item.refunded;
    const remaining = { amountMinor: left, currency: order.currency };
    const isWithin = amount.currency === order.currency && amount.amountMinor > 0n && amount.amountMinor <= left;
    if (!isWithin) return { type: 'refund_exceeds_remaining', field: 'items', remaining };
    taken.push({ orderItemId: item.uuid, amount: amount.amountMinor });
  }
  return taken.length > 0 ? taken : invalid('items', 'A refund names at least one line.');
}

/**
 * Gives back to the tenders that paid, by what each still holds of the order; a card that lapsed since takes nothing, its
 * part goes with the others. Undefined when those cannot hold it.
 */
function tendersOf(
  paid: { readonly payment: LockedPayment | null; readonly usages: readonly HeldUsage[] },
  amount: bigint,
): Tenders | undefined {
  const usages = paid.usages.filter(({ card }) => card.status === 'ACTIVE' || card.status === 'DEPLETED');
  const left = paid.payment ? paid.payment.gross - paid.payment.refunded : 0n;
  const weights = [left, ...usages.map((usage) => usage.amount - usage.refunded)];
  if (sumOf(weights) < amount) return undefined;
  const [toCard = 0n, ...shares] = allocate(amount, weights);
  return {
    toCard,
    toGiftCards: usages
      .map((usage, index) => ({ usage, amount: shares[index] ?? 0n }))
      .filter((part) => part.amount > 0n),
  };
}
