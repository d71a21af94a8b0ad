import type { Uuid } from '@volmify/shared/ids';
import { sumOf } from './allocation.ts';
import {
  attributionNotes,
  type Customer,
  contextsOf,
  credit,
  debit,
  type EntryIds,
  STANCE,
  type Worker,
  withoutZeros,
} from './entry.parts.ts';
import type { PostingEvent, PostingGuard, PostingLine } from './posting.event.ts';
import { splitRefund } from './remainder.ts';
import { COMPONENT, type ItemSplit, revenuePart } from './sale.entries.ts';

/** What remains of one component of an item, with the revenue row that holds it. */
export interface RemainingPart {
  readonly revenueId: Uuid | null;
  readonly amount: bigint;
}

/** What remains of an item after earlier refunds. */
export interface RemainingItem {
  readonly orderItemId: Uuid;
  readonly platform: RemainingPart;
  readonly processing: RemainingPart;
  readonly withholding: RemainingPart;
  /** In attribution order. */
  readonly creators: readonly (RemainingPart & { readonly worker: Worker; readonly shareBps: number })[];
  readonly organization: RemainingPart;
}

/** A refund of one item, in full or in part (E08 to E10); amounts in minor units. */
export interface RefundFact {
  readonly orgId: Uuid;
  readonly refundId: Uuid;
  readonly reference: string;
  readonly occurredAt: Date;
  readonly currency: string;
  readonly buyer: Customer;
  readonly approver: Worker;
  readonly remaining: RemainingItem;
  /** Part of the gross given back. */
  readonly gross: bigint;
  readonly tax: bigint;
  /** Part that goes back to a gift card; the rest goes back to the card. */
  readonly toGiftCard: {
    readonly giftCardId: Uuid;
    readonly funding: 'SOLD' | 'PROMOTIONAL';
    readonly amount: bigint;
  } | null;
  /** Who gives fees back (FeePolicy): what is not given back is borne by the organization. */
  readonly refundsPlatformFee: boolean;
  readonly refundsProcessingFee: boolean;
}

/** What remains of an item while nothing was refunded: everything. `partId` names the rows of the sale's posting. */
export function untouchedItem(split: ItemSplit, partId: EntryIds): RemainingItem {
  const { item, waterfall, shareAmounts, organization } = split;
  const part = (recipient: string, amount: bigint): RemainingPart => ({
    revenueId: amount === 0n ? null : partId(revenuePart(item.orderItemId, recipient)),
    amount,
  });
  return {
    orderItemId: item.orderItemId,
    platform: part('PLATFORM', waterfall.platformFee),
    processing: part('PAYMENT_PROCESSOR', waterfall.processingFee),
    withholding: part('TAX_AUTHORITY', waterfall.withholding),
    creators: item.shares.map((worker, index) => ({
      ...part(worker.employeeId, shareAmounts[index] ?? 0n),
      worker,
      shareBps: worker.shareBps,
    })),
    organization: part('ORGANIZATION', organization),
  };
}

interface RefundSplit {
  readonly platform: bigint;
  readonly processing: bigint;
  readonly withholding: bigint;
  readonly creators: readonly bigint[];
  readonly organization: bigint;
}

function splitOf({ remaining, gross }: RefundFact): RefundSplit {
  const { platform, processing, withholding, creators, organization } = remaining;
  const order = [platform, processing, withholding, ...creators, organization];
  const parts = splitRefund(
    gross,
    order.map(({ amount }) => amount),
  );
  const [p = 0n, c = 0n, w = 0n] = parts;
  return { platform: p, processing: c, withholding: w, creators: parts.slice(3, -1), organization: parts.at(-1) ?? 0n };
}

/** The posting of a refund: each component gives back in proportion to what remains of it. */
export function refundEntry(refund: RefundFact, ids: EntryIds): PostingEvent {
  const split = splitOf(refund);
  const posting = { kind: 'REFUND', occurredAt: refund.occurredAt, currency: refund.currency } as const;
  return {
    ...posting,
    id: ids('transaction'),
    businessEntityType: 'ORG_MEMBER_REFUND',
    businessEntityId: refund.refundId,
    reference: refund.reference,
    lines: refundLines(refund, split),
    contexts: refundContexts(refund, split, ids),
    guards: refundGuards(refund, split),
    revenue: { reversals: reversalsOf(refund, split) },
    notes: attributionNotes(ids, posting, {
      shares: refund.remaining.creators.map(({ worker }, index) => ({
        worker,
        amount: -(split.creators[index] ?? 0n),
      })),
    }),
  };
}

function refundLines(refund: RefundFact, split: RefundSplit): PostingLine[] {
  const paidBack = refund.gross + refund.tax;
  const card = refund.toGiftCard;
  const { creators } = refund.remaining;
  return withoutZeros([
    debit('4010', refund.gross),
    debit('2100', refund.tax),
    ...(refund.refundsPlatformFee ? [debit('2110', split.platform), credit('5010', split.platform)] : []),
    ...(refund.refundsProcessingFee ? [debit('1010', split.processing), credit('5020', split.processing)] : []),
    debit('2120', split.withholding),
    ...creators.map(({ worker }, index) =>
      debit('2130', split.creators[index] ?? 0n, { subjectId: worker.employeeId }),
    ),
    credit('1010', paidBack - (card?.amount ?? 0n)),
    ...(card ? [credit(card.funding === 'SOLD' ? '2200' : '2210', card.amount, { subjectId: card.giftCardId })] : []),
    credit('4090', split.withholding),
    credit('5040', sumOf(split.creators)),
  ]);
}

function refundContexts(refund: RefundFact, split: RefundSplit, ids: EntryIds) {
  const context = contextsOf(ids);
  const paidBack = refund.gross + refund.tax;
  return [
    context.customerUser(refund.buyer, { ...STANCE.refunded, accessLevel: 'FULL', amount: paidBack }),
    context.member(refund.buyer, { ...STANCE.refunded, amount: paidBack }),
    ...refund.remaining.creators.flatMap(({ worker, shareBps }, index) => {
      const stance = { ...STANCE.creator, amount: -(split.creators[index] ?? 0n), shareBps };
      return [context.employee(worker, stance), context.workerUser(worker, { ...stance, accessLevel: 'SUMMARY' })];
    }),
    context.employee(refund.approver, STANCE.approver),
    context.org(refund.orgId, { role: 'REVENUE', amount: -refund.gross }),
  ];
}

function refundGuards({ remaining, tax }: RefundFact, split: RefundSplit): PostingGuard[] {
  const parts: [string, bigint][] = [
    [COMPONENT.platform, split.platform],
    [COMPONENT.processing, split.processing],
    [COMPONENT.withholding, split.withholding],
    ...remaining.creators.map(({ worker }, index): [string, bigint] => [
      COMPONENT.creator(worker.employeeId),
      split.creators[index] ?? 0n,
    ]),
    [COMPONENT.organization, split.organization],
    [COMPONENT.tax, tax],
  ];
  return parts
    .filter(([, amount]) => amount !== 0n)
    .map(([component, amount]) => ({
      counter: 'remainder',
      orderItemId: remaining.orderItemId,
      component,
      delta: -amount,
    }));
}

function reversalsOf({ remaining }: RefundFact, split: RefundSplit) {
  const { platform, processing, withholding, creators, organization } = remaining;
  return [
    { part: platform, amount: split.platform },
    { part: processing, amount: split.processing },
    { part: withholding, amount: split.withholding },
    ...creators.map((part, index) => ({ part, amount: split.creators[index] ?? 0n })),
    { part: organization, amount: split.organization },
  ].flatMap(({ part, amount }) => (part.revenueId === null || amount === 0n ? [] : [{ id: part.revenueId, amount }]));
}
