import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import { invalidState, notFound } from '@volmify/shared/refusal';
import { memberIdOf } from '../order/cart.service.ts';
import { cartOf, storedSet } from '../order/checkout.service.ts';
import { announceStatus, buyerRefusal, type LocatedOrder, type SellingRoom } from '../order/order.room.ts';
import type { StoredSet } from '../order/order-writing.repository.ts';
import { insertRow } from '../row.writer.ts';
import type { Outcome, Refusal } from '../subgraph.refusal.ts';
import { type WriteRoom, writeOnce } from '../subgraph.writing.ts';
import { type SettledPayment, settlePayment } from './payment-settlement.service.ts';

/** What a buyer asks for when paying. */
export interface PayWish {
  readonly orderId: Id<'Order'>;
  readonly method: string;
  readonly token: string | null;
  readonly key: string;
  readonly requestHash: string;
}

/** A payment that was asked for; null when gift cards, or nothing, pay the whole order. */
interface Begun {
  readonly paymentUuid: Uuid | null;
  readonly amountMinor: string;
  readonly currency: string;
}

type PayOutcome = Outcome<SettledPayment & { readonly replayed: boolean }>;

/**
 * Takes what gift cards leave of the viewer's order and posts the sale (E01 to E03). The gateway is asked between two
 * transactions: whatever is lost on the way, the same key goes on from where it stopped and takes the money once.
 */
export async function payOrder(room: SellingRoom, wish: PayWish): Promise<PayOutcome> {
  const order = await room.locateOrder(wish.orderId);
  if (!order?.isOwn) return notFound('orderId');
  const refused = buyerRefusal(room.viewer, order.orgId, 'orderId');
  if (refused) return refused;
  const sets = await setsInForce(room, order);
  const keyed = { orgId: order.orgId, operation: 'payOrder', key: wish.key, requestHash: wish.requestHash };
  const begun = await writeOnce<Begun>(room.writing, room.viewer, keyed, (held) =>
    begin(held, order, wish, room.provider.gateway),
  );
  if (begun.type !== 'done') return begun as Refusal;
  const place = { orgUuid: toUuid(order.orgId), orderUuid: order.uuid, paymentUuid: begun.paymentUuid, sets };
  const answer =
    begun.paymentUuid === null
      ? null
      : await room.provider.charge({
          paymentId: begun.paymentUuid,
          orgId: place.orgUuid,
          orderId: order.uuid,
          amount: BigInt(begun.amountMinor),
          currency: begun.currency,
          method: wish.method,
          token: wish.token,
        });
  const settled = await settlePayment(room, place, answer);
  if (settled.type !== 'done') return settled as Refusal;
  if (settled.status === 'FAILED')
    return { type: 'payment_declined', field: 'paymentToken', canRetry: settled.canRetry };
  return { ...settled, replayed: begun.replayed };
}

/** The shares in force at this moment, by plan (GAP-49); none for an order that is paid or given up. */
async function setsInForce(room: SellingRoom, order: LocatedOrder): Promise<ReadonlyMap<Uuid, StoredSet>> {
  if (!['PENDING', 'FAILED', 'PROCESSING'].includes(order.status)) return new Map();
  const items = cartOf(await room.linesOf(order));
  const cart = { orgId: order.orgId, memberId: memberIdOf(room, order.orgId), items };
  const quote = await room.peers.quoteOrder(cart, room.viewer.requestId);
  return new Map(quote.items.map((item) => [toUuid(item.planId), storedSet(item)]));
}

async function begin(held: WriteRoom, { uuid }: LocatedOrder, wish: PayWish, gateway: string): Promise<Outcome<Begun>> {
  const { orders } = held;
  const order = await orders.lock(uuid);
  if (!order) return notFound('orderId');
  if (order.status !== 'PENDING' && order.status !== 'FAILED') return invalidState('orderId', order.status);
  if (order.expiresAt && order.expiresAt <= held.at) return invalidState('orderId', 'EXPIRED');
  for (const { card } of await held.giftCards.lockUsages(order.uuid)) {
    if (card.expiresAt && card.expiresAt <= held.at) {
      return { type: 'gift_card_expired', field: 'orderId', expiredAt: card.expiresAt };
    }
  }
  const { currency } = order;
  const amount = order.total - order.giftCardApplied;
  if (order.status === 'FAILED') await orders.change(order, { status: 'PENDING' }, held.at);
  if (amount === 0n) return { type: 'done', paymentUuid: null, amountMinor: '0', currency };
  const paymentUuid = held.ids.newUuid();
  await insertRow(held.sql, 'org_member_order_payment', {
    org_id: held.orgUuid,
    id: paymentUuid,
    order_id: order.uuid,
    gateway,
    method: wish.method,
    gross: amount,
    net: amount,
    currency,
    status: 'PROCESSING',
    request_key: wish.key,
    created_at: held.at,
    updated_at: held.at,
  });
  await orders.change(order, { status: 'PROCESSING' }, held.at);
  await held.audit({
    action: 'order.pay',
    entityType: 'order',
    entityUuid: order.uuid,
    after: { paymentUuid, amount },
  });
  await announceStatus(held, order, 'PROCESSING');
  return { type: 'done', paymentUuid, amountMinor: amount.toString(), currency };
}
