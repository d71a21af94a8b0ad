import { sumOf } from '@volmify/shared/allocation';
import { toUuid, type Uuid } from '@volmify/shared/ids';
import type { HeldUsage } from '../gift-card/gift-card-writing.repository.ts';
import type { Approver } from '../ledger/entry.parts.ts';
import { refusalOf } from '../ledger/posting.refusals.ts';
import { refundEntry, type TakenPart } from '../ledger/refund.entries.ts';
import { displayIdOf } from '../order/cart.service.ts';
import type { LockedItem, LockedOrder } from '../order/order-writing.repository.ts';
import type { LockedPayment } from '../payment/payment-writing.repository.ts';
import { termsOfSale } from '../rates/rates.ts';
import { insertRow, insertRows } from '../row.writer.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import { entryIdsFrom, type WriteRoom } from '../subgraph.writing.ts';
import type { TakenItem } from './taken.service.ts';
import { takeBack } from './taken-back.service.ts';

/** What is kept of a refund under its key: what the gateway has to give back, too. */
export interface Refunded {
  readonly refundUuid: Uuid;
  readonly orderUuid: Uuid;
  readonly toCard: string;
  readonly gatewayTransactionId: string | null;
}

/** What goes back to which tender; minor units. */
export interface Tenders {
  readonly toCard: bigint;
  readonly toGiftCards: readonly { readonly usage: HeldUsage; readonly amount: bigint }[];
}

/** A refund that was decided: what is taken of which line, and which tenders get it back. */
export interface Booking {
  readonly order: LockedOrder;
  readonly items: readonly LockedItem[];
  readonly taken: readonly TakenItem[];
  readonly parts: readonly TakenPart[];
  readonly payment: LockedPayment | null;
  readonly tenders: Tenders;
}

/** Puts a decided refund into the books and writes its rows, in the transaction that holds the order. */
export async function bookRefund(held: WriteRoom, booking: Booking, reason: string): Promise<Outcome<Refunded>> {
  const { order, parts, payment, tenders, taken } = booking;
  const refundUuid = held.ids.newUuid();
  const displayId = `RF-${displayIdOf(refundUuid, held.at)}`;
  const amount = sumOf(taken.map((part) => part.amount));
  const { policy } = termsOfSale(await held.readRates(), held.orgUuid, held.at);
  const posted = await held.post({
    operation: 'refund',
    key: refundUuid,
    request: { refundUuid },
    event: refundEntry(
      {
        orgId: held.orgUuid,
        refundId: refundUuid,
        reference: displayId,
        occurredAt: held.at,
        currency: order.currency,
        buyer: { userId: order.userUuid, memberId: order.memberUuid },
        approver: await approverOf(held),
        parts,
        toGiftCards: tenders.toGiftCards.map((part) => ({
          giftCardId: part.usage.card.uuid,
          funding: part.usage.card.funding,
          amount: part.amount,
        })),
        refundsPlatformFee: policy.refundPlatformFee,
        refundsProcessingFee: policy.refundProcessingFee,
      },
      entryIdsFrom(held.ids),
    ),
    refuse: (refusal) =>
      refusalOf(refusal, {
        orgUuid: held.orgUuid,
        amount: { amountMinor: amount, currency: order.currency },
        field: 'orderId',
      }),
  });
  await writeRows(held, booking, {
    refundUuid,
    displayId,
    amount,
    reason,
    transactionUuid: toUuid(posted.transactionId),
  });
  return {
    type: 'done',
    refundUuid,
    orderUuid: order.uuid,
    toCard: tenders.toCard.toString(),
    gatewayTransactionId: payment?.gatewayTransactionId ?? null,
  };
}

/** @throws when staff without an employment and without the owner right got here */
async function approverOf(held: WriteRoom): Promise<Approver> {
  if (held.author?.ownerUserUuid) return { ownerUserId: held.author.ownerUserUuid };
  const worker = held.author?.employeeUuid ? await held.structure.findWorker(held.author.employeeUuid) : undefined;
  if (!worker) throw new Error('nobody answers for this refund');
  return worker;
}

interface WrittenRefund {
  readonly refundUuid: Uuid;
  readonly displayId: string;
  readonly amount: bigint;
  readonly reason: string;
  readonly transactionUuid: Uuid;
}

async function writeRows(held: WriteRoom, booking: Booking, done: WrittenRefund): Promise<void> {
  const { order, items, taken, parts, payment, tenders } = booking;
  await insertRow(held.sql, 'refund', {
    org_id: held.orgUuid,
    id: done.refundUuid,
    display_id: done.displayId,
    order_id: order.uuid,
    member_id: order.memberUuid,
    user_id: order.userUuid,
    status: 'PROCESSED',
    amount: done.amount,
    currency: order.currency,
    to_card: tenders.toCard,
    to_gift_card: done.amount - tenders.toCard,
    reason: done.reason,
    requested_by_user_id: held.userUuid,
    approved_by_employee_id: held.author?.employeeUuid ?? null,
    approved_by_owner_user_id: held.author?.ownerUserUuid ?? null,
    transaction_id: done.transactionUuid,
    processed_at: held.at,
    created_at: held.at,
    updated_at: held.at,
  });
  await insertRows(
    held.sql,
    'refund_item',
    taken.map(({ orderItemId, amount }, index) => ({
      org_id: held.orgUuid,
      refund_id: done.refundUuid,
      order_item_id: orderItemId,
      amount,
      gross: parts[index]?.gross ?? 0n,
    })),
  );
  await giveBackToTenders(held, payment, tenders);
  await held.audit({
    action: 'order.refund',
    entityType: 'refund',
    entityUuid: done.refundUuid,
    after: { amount: done.amount },
  });
  await takeBack(held, { order, items, taken, amount: done.amount, sourceUuid: done.refundUuid });
}

async function giveBackToTenders(held: WriteRoom, payment: LockedPayment | null, tenders: Tenders): Promise<void> {
  if (payment && tenders.toCard > 0n) {
    const refunded = payment.refunded + tenders.toCard;
    const status = refunded === payment.gross ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
    await held.payments.change(payment, { refunded, status }, held.at);
  }
  const cards = held.giftCards;
  for (const { usage, amount } of tenders.toGiftCards) {
    await cards.giveBack(usage, amount, held.at);
    await cards.move(usage.card, amount, held.at);
  }
}
