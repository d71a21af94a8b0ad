import type { Uuid } from '@volmify/shared/ids';
import { displayIdOf } from '../order/cart.service.ts';
import { frozenLine } from '../order/checkout.service.ts';
import { announceStatus } from '../order/order.room.ts';
import { insertRow, insertRows } from '../row.writer.ts';
import type { QuotedItem } from '../subgraph.peers.ts';
import type { Outcome, Refusal } from '../subgraph.refusal.ts';
import type { BooksRoom } from '../subgraph.writing.ts';
import { calculationRows, sumsOf, taxCart } from '../tax/line-tax.service.ts';
import { afterDays } from './subscription.period.ts';
import { TRIAL_PERIOD } from './subscription-standing.service.ts';
import type { LockedSubscription } from './subscription-writing.repository.ts';

/** The charge of one period: what the gateway is asked for; no payment where nothing is due. */
export interface PeriodCharge {
  readonly orderUuid: Uuid;
  readonly paymentUuid: Uuid | null;
  readonly amountMinor: string;
  readonly currency: string;
}

/** How long a charge that was not answered may still be paid. */
const HELD_DAYS = 1;

/**
 * Opens the order of a period with its payment (4.8), or goes on with the one that was opened before: one period is
 * charged once. A trial is an order of nothing: it gives access, and no books.
 */
export async function openPeriod(
  held: BooksRoom,
  subscription: LockedSubscription,
  period: {
    readonly no: number;
    readonly item: QuotedItem;
    readonly gateway: string;
    readonly jurisdiction: string | null;
  },
): Promise<Outcome<PeriodCharge>> {
  const { currency } = subscription;
  const known = await held.subscriptions.findPeriodOrder(subscription.uuid, period.no);
  const orderUuid = known ?? held.ids.newUuid();
  if (!known) {
    const written = await writeOrder(held, subscription, { ...period, orderUuid });
    if (written.type !== 'done') return written as Refusal;
  }
  const order = await held.orders.lock(orderUuid);
  if (!order) throw new Error('the order of a period is not there');
  const live = await held.payments.lockLive(orderUuid);
  const amountMinor = order.total.toString();
  if (live || order.total === 0n) {
    return { type: 'done', orderUuid, paymentUuid: live?.uuid ?? null, amountMinor, currency };
  }
  const paymentUuid = held.ids.newUuid();
  await insertRow(held.sql, 'org_member_order_payment', {
    org_id: held.orgUuid,
    id: paymentUuid,
    order_id: orderUuid,
    gateway: period.gateway,
    method: subscription.paymentMethod,
    gross: order.total,
    net: order.total,
    currency,
    status: 'PROCESSING',
    created_at: held.at,
    updated_at: held.at,
  });
  if (order.status === 'FAILED') await held.orders.change(order, { status: 'PENDING' }, held.at);
  const pending = { ...order, version: order.version + (order.status === 'FAILED' ? 1 : 0) };
  await held.orders.change(pending, { status: 'PROCESSING' }, held.at);
  await announceStatus(held, order, 'PROCESSING');
  return { type: 'done', orderUuid, paymentUuid, amountMinor, currency };
}

async function writeOrder(
  held: BooksRoom,
  subscription: LockedSubscription,
  period: {
    readonly no: number;
    readonly item: QuotedItem;
    readonly jurisdiction: string | null;
    readonly orderUuid: Uuid;
  },
): Promise<Outcome<object>> {
  const { orderUuid, no } = period;
  const unitPrice = { amountMinor: subscription.price, currency: period.item.unitPrice.currency };
  const discount = { ...unitPrice, amountMinor: no === TRIAL_PERIOD ? subscription.price : 0n };
  // The price is the one that was agreed, whatever the plan costs by now.
  const item = { ...period.item, unitPrice, discount, quantity: 1 };
  const taxed = await taxCart(held, subscription, [item], period.jurisdiction);
  if (taxed.type !== 'done') return taxed as Refusal;
  const sums = sumsOf(taxed.lines);
  await insertRow(held.sql, 'org_member_order', {
    org_id: held.orgUuid,
    id: orderUuid,
    display_id: displayIdOf(orderUuid, held.at),
    member_id: subscription.memberUuid,
    user_id: subscription.userUuid,
    kind: 'RENEWAL',
    status: 'PENDING',
    currency: subscription.currency,
    subtotal: sums.subtotal,
    discount: sums.discount,
    tax: sums.tax,
    tax_included: sums.taxIncluded,
    total: sums.subtotal - sums.discount + sums.tax - sums.taxIncluded,
    jurisdiction: taxed.place,
    subscription_id: subscription.uuid,
    period_no: no,
    ordered_at: held.at,
    expires_at: afterDays(held.at, HELD_DAYS),
    created_at: held.at,
    updated_at: held.at,
  });
  const lines = taxed.lines.map((line) => frozenLine(held, { uuid: orderUuid }, line, 0));
  await insertRows(held.sql, 'org_member_order_item', lines);
  await insertRows(
    held.sql,
    'org_member_order_tax_calculation',
    calculationRows(held, { uuid: orderUuid }, taxed.lines),
  );
  await held.audit({ action: 'order.renew', entityType: 'order', entityUuid: orderUuid, after: { period: no } });
  return { type: 'done' };
}
