import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import type { Money } from '@volmify/shared/money';
import { holds } from '@volmify/shared/policy/author';
import { forbidden, invalidState, notFound } from '@volmify/shared/refusal';
import type { LocatedOrder, SellingParts, SellingRoom } from '../order/order.room.ts';
import type { DisputeDecision, DisputeNotice } from '../payment/payment.provider.ts';
import type { Outcome, Refusal } from '../subgraph.refusal.ts';
import { writeAsProduct, writeOnce } from '../subgraph.writing.ts';
import { bookDecided, bookOpened } from './dispute-booking.service.ts';

type Disputed = Outcome<{ readonly disputeUuid: Uuid; readonly replayed: boolean }>;

/** A contested payment as staff record it. */
export interface OpenWish {
  readonly paymentId: Id<'Payment'>;
  readonly amount: Money;
  readonly reason: string;
  readonly key: string;
  readonly requestHash: string;
}

/** Records a contested payment and holds the shares behind it (E11); staff that gives money back, never the buyer. */
export async function openDispute(room: SellingRoom, wish: OpenWish): Promise<Disputed> {
  const located = await room.locateOrderOf('org_member_order_payment', toUuid(wish.paymentId));
  if (!located) return notFound('paymentId');
  const refused = refusedTo(room, located, 'paymentId');
  if (refused) return refused;
  const keyed = { orgId: located.orgId, operation: 'openDispute', key: wish.key, requestHash: wish.requestHash };
  return writeOnce<{ readonly disputeUuid: Uuid }>(room.writing, room.viewer, keyed, async (held) => {
    const order = await held.orders.lock(located.uuid);
    const payment = order && (await held.payments.lock(toUuid(wish.paymentId)));
    if (!order || !payment) return notFound('paymentId');
    return bookOpened(held, order, payment, {
      amount: wish.amount.amountMinor,
      currency: wish.amount.currency,
      fee: room.provider.disputeFee(payment.currency),
      reason: wish.reason,
      gatewayId: null,
      field: 'paymentId',
    });
  });
}

/** Books what the bank decided of an open dispute (E12, E13). */
export async function resolveDispute(
  room: SellingRoom,
  wish: {
    readonly disputeId: Id<'Dispute'>;
    readonly won: boolean;
    readonly key: string;
    readonly requestHash: string;
  },
): Promise<Disputed> {
  const located = await room.locateOrderOf('dispute', toUuid(wish.disputeId));
  if (!located) return notFound('disputeId');
  const refused = refusedTo(room, located, 'disputeId');
  if (refused) return refused;
  const keyed = { orgId: located.orgId, operation: 'resolveDispute', key: wish.key, requestHash: wish.requestHash };
  return writeOnce<{ readonly disputeUuid: Uuid }>(room.writing, room.viewer, keyed, async (held) => {
    const order = await held.orders.lock(located.uuid);
    const dispute = order && (await held.disputes.lock(toUuid(wish.disputeId)));
    if (!order || !dispute) return notFound('disputeId');
    if (dispute.status !== 'OPEN') return invalidState('disputeId', dispute.status);
    return bookDecided(held, order, dispute, { won: wish.won, field: 'disputeId' });
  });
}

function refusedTo(room: SellingRoom, located: LocatedOrder, field: string): Refusal | undefined {
  const may = holds(room.viewer, located.orgId, 'refund.approve') && !located.isOwn;
  return may ? undefined : forbidden(field);
}

/** Applies what a gateway tells of a contested payment; telling twice opens one dispute. */
export async function openByNotice(parts: Pick<SellingParts, 'writing'>, notice: DisputeNotice): Promise<void> {
  const outcome = await writeAsProduct<object>(parts.writing, notice.orgId, async (held) => {
    const order = await held.orders.lock(notice.orderId);
    const payment = order && (await held.payments.lock(notice.paymentId));
    if (!order || !payment) return notFound('paymentId');
    if (await held.disputes.findByGateway(notice.gatewayDisputeId)) return { type: 'done' };
    return bookOpened(held, order, payment, { ...notice, gatewayId: notice.gatewayDisputeId, field: 'paymentId' });
  });
  if (outcome.type !== 'done') throw new Error(`the news of a dispute could not be applied: ${outcome.type}`);
}

/** Applies what the bank decided, as the gateway tells it; telling twice decides once. */
export async function decideByNotice(parts: Pick<SellingParts, 'writing'>, notice: DisputeDecision): Promise<void> {
  const outcome = await writeAsProduct<object>(parts.writing, notice.orgId, async (held) => {
    const known = await held.disputes.findByGateway(notice.gatewayDisputeId);
    const order = known && (await held.orders.lock(known.orderUuid));
    const dispute = known && (await held.disputes.lock(known.uuid));
    if (!order || !dispute) return notFound('disputeId');
    if (dispute.status !== 'OPEN') return { type: 'done' };
    return bookDecided(held, order, dispute, { won: notice.won, field: 'disputeId' });
  });
  if (outcome.type !== 'done') throw new Error(`the news of a dispute could not be applied: ${outcome.type}`);
}
