import { sumOf } from '@volmify/shared/allocation';
import type { Uuid } from '@volmify/shared/ids';
import {
  type Approver,
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
import { COMPONENT, type GiftCardTender, giftCardAccount, type ItemSplit, revenuePart } from './sale.entries.ts';

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

/** Part of one item that is taken back; minor units. */
export interface TakenPart {
  readonly remaining: RemainingItem;
  /** Part of the gross. */
  readonly gross: bigint;
  readonly tax: bigint;
}

/** A refund of items of one order, in full or in part (E08 to E10); amounts in minor units. */
export interface RefundFact {
  readonly orgId: Uuid;
  readonly refundId: Uuid;
  readonly reference: string;
  readonly occurredAt: Date;
  readonly currency: string;
  readonly buyer: Customer;
  readonly approver: Approver;
  readonly parts: readonly TakenPart[];
  /** What goes back to gift cards; the rest goes back to the card. */
  readonly toGiftCards: readonly Pick<GiftCardTender, 'giftCardId' | 'funding' | 'amount'>[];
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

/** One part split over what remains of each component. */
export interface SplitPart {
  readonly part: TakenPart;
  readonly platform: bigint;
  readonly processing: bigint;
  readonly withholding: bigint;
  readonly creators: readonly bigint[];
  readonly organization: bigint;
}

/** Splits what is taken back of an item: each component gives in proportion to what remains of it. */
export function splitPart(part: TakenPart): SplitPart {
  const { platform, processing, withholding, creators, organization } = part.remaining;
  const order = [platform, processing, withholding, ...creators, organization];
  const amounts = splitRefund(
    part.gross,
    order.map(({ amount }) => amount),
  );
  const [p = 0n, c = 0n, w = 0n] = amounts;
  return {
    part,
    platform: p,
    processing: c,
    withholding: w,
    creators: amounts.slice(3, -1),
    organization: amounts.at(-1) ?? 0n,
  };
}

/** What one professional gives back over all items. */
export interface GivenBack {
  readonly worker: Worker;
  readonly amount: bigint;
  /** The share behind the amount; absent when items with different shares made it. */
  readonly shareBps: number | undefined;
}

/** What each professional gives back, in the order of the items. */
export function givenBackBy(splits: readonly SplitPart[]): GivenBack[] {
  const byEmployee = new Map<Uuid, GivenBack>();
  for (const { part, creators } of splits) {
    part.remaining.creators.forEach(({ worker, shareBps }, index) => {
      const known = byEmployee.get(worker.employeeId);
      byEmployee.set(worker.employeeId, {
        worker,
        amount: (known?.amount ?? 0n) + (creators[index] ?? 0n),
        shareBps: known === undefined || known.shareBps === shareBps ? shareBps : undefined,
      });
    });
  }
  return [...byEmployee.values()];
}

/** The posting of a refund: each component gives back in proportion to what remains of it. */
export function refundEntry(refund: RefundFact, ids: EntryIds): PostingEvent {
  const splits = refund.parts.map(splitPart);
  const posting = { kind: 'REFUND', occurredAt: refund.occurredAt, currency: refund.currency } as const;
  const given = givenBackBy(splits);
  return {
    ...posting,
    id: ids('transaction'),
    businessEntityType: 'ORG_MEMBER_REFUND',
    businessEntityId: refund.refundId,
    reference: refund.reference,
    lines: refundLines(refund, splits),
    contexts: refundContexts(refund, given, ids),
    guards: splits.flatMap(takenGuards),
    revenue: { reversals: splits.flatMap(reversalsOf) },
    notes: attributionNotes(ids, posting, {
      shares: given.map(({ worker, amount }) => ({ worker, amount: -amount })),
    }),
  };
}

/** Sums over all items. */
export function sumsOf(splits: readonly SplitPart[]) {
  const sum = (pick: (split: SplitPart) => bigint) => sumOf(splits.map(pick));
  return {
    gross: sum(({ part }) => part.gross),
    tax: sum(({ part }) => part.tax),
    platform: sum(({ platform }) => platform),
    processing: sum(({ processing }) => processing),
    withholding: sum(({ withholding }) => withholding),
    creators: sum(({ creators }) => sumOf(creators)),
  };
}

function refundLines(refund: RefundFact, splits: readonly SplitPart[]): PostingLine[] {
  const sums = sumsOf(splits);
  const toCards = sumOf(refund.toGiftCards.map(({ amount }) => amount));
  return withoutZeros([
    debit('4010', sums.gross),
    debit('2100', sums.tax),
    ...(refund.refundsPlatformFee ? [debit('2110', sums.platform), credit('5010', sums.platform)] : []),
    ...(refund.refundsProcessingFee ? [debit('1010', sums.processing), credit('5020', sums.processing)] : []),
    debit('2120', sums.withholding),
    ...givenBackBy(splits).map(({ worker, amount }) => debit('2130', amount, { subjectId: worker.employeeId })),
    credit('1010', sums.gross + sums.tax - toCards),
    ...refund.toGiftCards.map(({ funding, giftCardId, amount }) =>
      credit(giftCardAccount(funding), amount, { subjectId: giftCardId }),
    ),
    credit('4090', sums.withholding),
    credit('5040', sums.creators),
  ]);
}

function refundContexts(refund: RefundFact, given: readonly GivenBack[], ids: EntryIds) {
  const context = contextsOf(ids);
  const gross = sumOf(refund.parts.map((part) => part.gross));
  const paidBack = gross + sumOf(refund.parts.map(({ tax }) => tax));
  return [
    context.customerUser(refund.buyer, { ...STANCE.refunded, accessLevel: 'FULL', amount: paidBack }),
    context.member(refund.buyer, { ...STANCE.refunded, amount: paidBack }),
    ...given.flatMap(({ worker, amount, shareBps }) => {
      const stance = { ...STANCE.creator, amount: -amount, ...(shareBps === undefined ? {} : { shareBps }) };
      return [context.employee(worker, stance), context.workerUser(worker, { ...stance, accessLevel: 'SUMMARY' })];
    }),
    ...('employeeId' in refund.approver ? [context.employee(refund.approver, STANCE.approver)] : []),
    context.org(refund.orgId, { role: 'REVENUE', amount: -gross }),
  ];
}

/** Counters that keep what is taken back of an item within what remains of it. */
export function takenGuards({ part, ...split }: SplitPart): PostingGuard[] {
  const { remaining } = part;
  const amounts: [string, bigint][] = [
    [COMPONENT.platform, split.platform],
    [COMPONENT.processing, split.processing],
    [COMPONENT.withholding, split.withholding],
    ...remaining.creators.map(({ worker }, index): [string, bigint] => [
      COMPONENT.creator(worker.employeeId),
      split.creators[index] ?? 0n,
    ]),
    [COMPONENT.organization, split.organization],
    [COMPONENT.tax, part.tax],
  ];
  return amounts
    .filter(([, amount]) => amount !== 0n)
    .map(([component, amount]) => ({
      counter: 'remainder',
      orderItemId: remaining.orderItemId,
      component,
      delta: -amount,
    }));
}

/** What of which revenue row is taken back. */
export function reversalsOf({ part, ...split }: SplitPart) {
  const { platform, processing, withholding, creators, organization } = part.remaining;
  return [
    { row: platform, amount: split.platform },
    { row: processing, amount: split.processing },
    { row: withholding, amount: split.withholding },
    ...creators.map((row, index) => ({ row, amount: split.creators[index] ?? 0n })),
    { row: organization, amount: split.organization },
  ].flatMap(({ row, amount }) => (row.revenueId === null || amount === 0n ? [] : [{ id: row.revenueId, amount }]));
}
