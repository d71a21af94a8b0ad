import { sumOf } from '@volmify/shared/allocation';
import { orderPaid } from '@volmify/shared/events/catalogue';
import { toUuid, type Uuid } from '@volmify/shared/ids';
import { conflict } from '@volmify/shared/refusal';
import { type SaleFact, saleEntry, splitSale } from '../ledger/sale.entries.ts';
import { announceStatus, type SellingParts } from '../order/order.room.ts';
import type { LockedItem, LockedOrder, StoredSet } from '../order/order-writing.repository.ts';
import { termsOfSale } from '../rates/rates.ts';
import { changeRow } from '../row.writer.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import { type BooksRoom, entryIdsFrom, writeAsProduct } from '../subgraph.writing.ts';
import { periodPaid, periodUnpaid } from '../subscription/subscription-standing.service.ts';
import type { ChargeAnswer } from './payment.provider.ts';
import type { LockedPayment } from './payment-writing.repository.ts';

/** Which payment of which order, and the shares that are in force now; a plan without any keeps those of checkout. */
export interface SettlementPlace {
  readonly orgUuid: Uuid;
  readonly orderUuid: Uuid;
  readonly paymentUuid: Uuid | null;
  readonly sets: ReadonlyMap<Uuid, StoredSet>;
}

/** Where a payment stands after news of it. */
export interface SettledPayment {
  readonly orderUuid: Uuid;
  readonly status: 'PAID' | 'FAILED' | 'PROCESSING';
  readonly canRetry: boolean;
  /** Null while the payment is under way, and for an order that costs nothing. */
  readonly transactionUuid: Uuid | null;
}

/**
 * Applies what a gateway said of a payment; null = nothing was to be taken. Harmless to repeat: a payment that was
 * settled stays as it is, so notices may come late, twice, or after the answer. Order, books, payment, gift cards and
 * events are committed together.
 */
export function settlePayment(
  parts: Pick<SellingParts, 'writing'>,
  place: SettlementPlace,
  answer: ChargeAnswer | null,
): Promise<Outcome<SettledPayment>> {
  return writeAsProduct(parts.writing, place.orgUuid, async (held) => {
    const { orders } = held;
    const { payments } = held;
    const order = await orders.lock(place.orderUuid);
    if (!order) throw new Error('a payment names an order that is not there');
    const payment = place.paymentUuid === null ? null : ((await payments.lock(place.paymentUuid)) ?? null);
    const isOpen = payment ? payment.status === 'PROCESSING' : order.status === 'PENDING';
    if (!isOpen || answer?.type === 'pending') return standing(order, payment);
    if (answer?.type === 'declined' && payment) {
      await payments.change(
        payment,
        { status: 'FAILED', decline_reason: answer.reason, can_retry: answer.canRetry },
        held.at,
      );
      await orders.change(order, { status: 'FAILED' }, held.at);
      await announceStatus(held, order, 'FAILED');
      if (order.subscriptionUuid) await periodUnpaid(held, order.subscriptionUuid);
      return standing({ ...order, status: 'FAILED' }, { ...payment, status: 'FAILED', canRetry: answer.canRetry });
    }
    const gatewayId = answer?.type === 'succeeded' ? answer.gatewayTransactionId : null;
    const transactionUuid = await capture(held, { order, payment, gatewayId, sets: place.sets });
    return { type: 'done', orderUuid: order.uuid, status: 'PAID', canRetry: false, transactionUuid };
  });
}

function standing(order: LockedOrder, payment: LockedPayment | null): Outcome<SettledPayment> {
  const isPaid = order.status !== 'PENDING' && order.status !== 'PROCESSING' && order.status !== 'FAILED';
  return {
    type: 'done',
    orderUuid: order.uuid,
    status: payment?.status === 'FAILED' ? 'FAILED' : isPaid ? 'PAID' : 'PROCESSING',
    canRetry: payment?.canRetry ?? true,
    transactionUuid: order.transactionUuid,
  };
}

interface Captured {
  readonly order: LockedOrder;
  readonly payment: LockedPayment | null;
  readonly gatewayId: string | null;
  readonly sets: ReadonlyMap<Uuid, StoredSet>;
}

/** Puts a paid order into the books, once: the posting's key and its business fact are the order itself. */
async function capture(held: BooksRoom, captured: Captured): Promise<Uuid | null> {
  const { order, payment, gatewayId } = captured;
  const { orders } = held;
  const items = await orders.items(order.uuid);
  const sale = await saleOf(held, captured, items);
  const transactionUuid = order.total === 0n ? null : await postSale(held, order, sale);
  if (transactionUuid) await held.giftCards.spend(order.uuid, transactionUuid);
  for (const item of items) {
    const set = setOf(item, captured.sets);
    if (set.attributionSetId === item.setUuid) continue;
    const at = { orgUuid: held.orgUuid, uuid: item.uuid };
    await changeRow(held.sql, 'org_member_order_item', at, { attribution_set_id: set.attributionSetId });
  }
  if (payment) {
    const fee = sumOf(splitSale(sale).map(({ waterfall }) => waterfall.processingFee));
    const columns = {
      status: 'PAID',
      gateway_transaction_id: gatewayId,
      processing_fee: fee,
      net: payment.gross - fee,
    };
    const times = { authorized_at: held.at, captured_at: held.at };
    await held.payments.change(payment, { ...columns, ...times }, held.at);
  }
  const paid = { status: 'CONFIRMED', paid_at: held.at, transaction_id: transactionUuid, expires_at: null };
  await orders.change(order, paid, held.at);
  // What is sold here is delivered by being paid for: access follows from the event below.
  await orders.change(order, { status: 'FULFILLED', fulfilled_at: held.at }, held.at);
  await announceStatus(held, order, 'CONFIRMED');
  await announceStatus(held, { ...order, status: 'CONFIRMED' }, 'FULFILLED');
  await announcePaid(held, order, items, { sets: captured.sets, transactionUuid });
  if (order.subscriptionUuid) await periodPaid(held, order.subscriptionUuid, order.periodNo ?? 1);
  await held.audit({ action: 'order.paid', entityType: 'order', entityUuid: order.uuid, after: { transactionUuid } });
  return transactionUuid;
}

async function postSale(held: BooksRoom, order: LockedOrder, sale: SaleFact): Promise<Uuid> {
  const posted = await held.post({
    operation: 'order.capture',
    key: order.uuid,
    request: { orderId: order.uuid },
    event: saleEntry(sale, entryIdsFrom(held.ids)),
    refuse: () => conflict('orderId'),
  });
  return toUuid(posted.transactionId);
}

async function saleOf(held: BooksRoom, { order, sets }: Captured, items: readonly LockedItem[]): Promise<SaleFact> {
  const usages = await held.giftCards.lockUsages(order.uuid);
  const { rates, policy } = termsOfSale(await held.readRates(), held.orgUuid, held.at);
  return {
    orgId: held.orgUuid,
    orderId: order.uuid,
    reference: order.displayId,
    occurredAt: held.at,
    currency: order.currency,
    buyer: { userId: order.userUuid, memberId: order.memberUuid },
    // What costs nothing is shared by nobody (E28).
    items: items
      .filter(({ total }) => total > 0n)
      .map((item) => {
        const { attributionSetId, retainedBps, shares } = setOf(item, sets);
        return {
          orderItemId: item.uuid,
          productId: item.productUuid,
          attributionSetId,
          shares,
          retainedBps,
          gross: item.total - item.tax,
          tax: item.tax,
        };
      }),
    giftCards: usages.map(({ uuid, card, amount }) => ({
      giftCardId: card.uuid,
      usageId: uuid,
      funding: card.funding,
      amount,
    })),
    rates,
    payoutHoldDays: policy.payoutHoldDays,
  };
}

/** The shares in force now, or those of checkout when the plan is not on sale any more. */
function setOf(item: LockedItem, sets: ReadonlyMap<Uuid, StoredSet>): StoredSet {
  const set = sets.get(item.planUuid) ?? item.quotedSet;
  if (!set) throw new Error('a line of a checked-out order has no shares');
  return set;
}

function announcePaid(
  held: BooksRoom,
  order: LockedOrder,
  items: readonly LockedItem[],
  paid: { readonly sets: ReadonlyMap<Uuid, StoredSet>; readonly transactionUuid: Uuid | null },
): Promise<void> {
  return held.emit(
    orderPaid,
    { type: 'order', uuid: order.uuid },
    {
      ...orderFactOf(held, order),
      paidAt: held.at.toISOString(),
      transactionId: paid.transactionUuid,
      items: items.map((item) => ({
        ...orderedItemOf(item),
        attributionSetId: setOf(item, paid.sets).attributionSetId,
      })),
    },
  );
}

/** An order as other subgraphs hear of it. */
export const orderFactOf = (held: BooksRoom, order: LockedOrder) => ({
  orderId: order.uuid,
  orgId: held.orgUuid,
  memberId: order.memberUuid,
  userId: order.userUuid,
  displayId: order.displayId,
  kind: order.kind,
  currency: order.currency,
  totalMinor: order.total.toString(),
});

/** One of its lines. */
export const orderedItemOf = (item: LockedItem) => ({
  orderItemId: item.uuid,
  productId: item.productUuid,
  variantId: item.variantUuid,
  planId: item.planUuid,
  attributionSetId: item.setUuid,
  quantity: item.quantity,
  totalMinor: item.total.toString(),
  grossMinor: (item.total - item.tax).toString(),
});
