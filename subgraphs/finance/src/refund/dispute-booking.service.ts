import { allocate } from '@volmify/shared/allocation';
import { toUuid, type Uuid } from '@volmify/shared/ids';
import { invalid, invalidState } from '@volmify/shared/refusal';
import { disputeLostEntry, disputeOpenedEntry, disputeWonEntry, type HeldShare } from '../ledger/dispute.entries.ts';
import type { PostingEvent } from '../ledger/posting.event.ts';
import { refusalOf } from '../ledger/posting.refusals.ts';
import { givenBackBy, splitPart, type TakenPart } from '../ledger/refund.entries.ts';
import type { LockedOrder } from '../order/order-writing.repository.ts';
import type { LockedPayment } from '../payment/payment-writing.repository.ts';
import { termsOfSale } from '../rates/rates.ts';
import { insertRow } from '../row.writer.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import { type BooksRoom, entryIdsFrom } from '../subgraph.writing.ts';
import type { LockedDispute } from './dispute-writing.repository.ts';
import { type TakenItem, takenPart } from './taken.service.ts';
import { takeBack } from './taken-back.service.ts';

/** A payment that is contested; amounts in minor units. */
export interface Contest {
  readonly amount: bigint;
  readonly currency: string;
  /** What the bank takes for it. */
  readonly fee: bigint;
  readonly reason: string;
  /** How the gateway names the dispute, when the news is its own. */
  readonly gatewayId: string | null;
  /** Input path that a refusal names. */
  readonly field: string;
}

/** Opens a dispute about a held payment (E11): cash leaves, the shares behind it are held, revenue stands. */
export async function bookOpened(
  held: BooksRoom,
  order: LockedOrder,
  payment: LockedPayment,
  contest: Contest,
): Promise<Outcome<{ readonly disputeUuid: Uuid }>> {
  const { amount, currency, field } = contest;
  if (payment.status !== 'PAID' && payment.status !== 'PARTIALLY_REFUNDED') return invalidState(field, payment.status);
  // A bought gift card has no shares to hold; what is left of it is taken back by voiding it.
  if (order.kind === 'GIFT_CARD') return invalidState(field, order.kind);
  if (currency !== payment.currency || amount <= 0n || amount > payment.gross - payment.refunded) {
    return invalid('amount', 'That is not within what is left of the payment.');
  }
  const { parts } = await contested(held, order, amount);
  const disputeUuid = held.ids.newUuid();
  const fact = { ...factOf(held, order, disputeUuid), amount, fee: contest.fee, held: heldOf(parts) };
  const transactionUuid = await postDispute(held, disputeOpenedEntry(fact, entryIdsFrom(held.ids)), contest);
  await held.payments.change(payment, { status: 'DISPUTED', disputed_at: held.at }, held.at);
  await insertRow(held.sql, 'dispute', {
    org_id: held.orgUuid,
    id: disputeUuid,
    payment_id: payment.uuid,
    order_id: order.uuid,
    member_id: order.memberUuid,
    user_id: order.userUuid,
    status: 'OPEN',
    amount,
    fee: contest.fee,
    currency,
    reason: contest.reason,
    gateway_dispute_id: contest.gatewayId,
    opened_transaction_id: transactionUuid,
    opened_at: held.at,
    updated_at: held.at,
  });
  await held.audit({ action: 'dispute.open', entityType: 'dispute', entityUuid: disputeUuid, after: { amount } });
  return { type: 'done', disputeUuid };
}

/** Books what the bank decided: won gives cash and shares back (E12), lost takes back like a refund (E13). */
export async function bookDecided(
  held: BooksRoom,
  order: LockedOrder,
  dispute: LockedDispute,
  { won, field }: { readonly won: boolean; readonly field: string },
): Promise<Outcome<{ readonly disputeUuid: Uuid }>> {
  const payment = await held.payments.lock(dispute.paymentUuid);
  if (!payment) throw new Error('a dispute names a payment that is not there');
  // Nothing was taken back while the payment was contested, so the parts are those of the opening.
  const { items, taken, parts } = await contested(held, order, dispute.amount);
  const fact = factOf(held, order, dispute.uuid);
  const { policy } = termsOfSale(await held.readRates(), held.orgUuid, held.at);
  const ids = entryIdsFrom(held.ids);
  const entry = won
    ? disputeWonEntry({ ...fact, amount: dispute.amount, held: heldOf(parts) }, ids)
    : disputeLostEntry({ ...fact, parts, refundsPlatformFee: policy.refundPlatformFee }, ids);
  const transactionUuid = await postDispute(held, entry, { ...dispute, field });
  const refunded = payment.refunded + (won ? 0n : dispute.amount);
  const status = refunded === 0n ? 'PAID' : refunded === payment.gross ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  await held.payments.change(payment, { status, refunded, disputed_at: null }, held.at);
  const decided = { status: won ? 'WON' : 'LOST', resolved_transaction_id: transactionUuid, resolved_at: held.at };
  await held.disputes.change(dispute, decided, held.at);
  if (!won) await takeBack(held, { order, items, taken, amount: dispute.amount, sourceUuid: dispute.uuid });
  const deed = { action: won ? 'dispute.win' : 'dispute.lose', entityType: 'dispute', entityUuid: dispute.uuid };
  await held.audit(deed);
  return { type: 'done', disputeUuid: dispute.uuid };
}

/** The lines behind a contested amount, each by what is left of it. */
async function contested(held: BooksRoom, order: LockedOrder, amount: bigint) {
  const items = await held.orders.items(order.uuid);
  const open = items.filter(({ total, refunded }) => total > refunded);
  const amounts = allocate(
    amount,
    open.map(({ total, refunded }) => total - refunded),
  );
  const taken: TakenItem[] = open
    .map(({ uuid }, index) => ({ orderItemId: uuid, amount: amounts[index] ?? 0n }))
    .filter((part) => part.amount > 0n);
  const remaining = await held.remainders.find(taken.map(({ orderItemId }) => orderItemId));
  const parts = taken.map((part) => {
    const line = remaining.get(part.orderItemId);
    if (!line) throw new Error('a line of a paid order has no remainder');
    return takenPart(line, part.amount);
  });
  return { items, taken, parts };
}

const heldOf = (parts: readonly TakenPart[]): HeldShare[] => givenBackBy(parts.map(splitPart));

const factOf = (held: BooksRoom, order: LockedOrder, disputeId: Uuid) => ({
  orgId: held.orgUuid,
  disputeId,
  reference: order.displayId,
  occurredAt: held.at,
  currency: order.currency,
  buyer: { userId: order.userUuid, memberId: order.memberUuid },
});

async function postDispute(
  held: BooksRoom,
  event: PostingEvent,
  { amount, currency, field }: { readonly amount: bigint; readonly currency: string; readonly field: string },
): Promise<Uuid> {
  const posted = await held.post({
    operation: `dispute.${event.kind}`,
    key: event.businessEntityId,
    request: { disputeId: event.businessEntityId, kind: event.kind },
    event,
    refuse: (refusal) =>
      refusalOf(refusal, { orgUuid: held.orgUuid, amount: { amountMinor: amount, currency }, field }),
  });
  return toUuid(posted.transactionId);
}
