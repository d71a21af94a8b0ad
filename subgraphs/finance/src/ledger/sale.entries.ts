import { sumOf } from '@volmify/shared/allocation';
import type { Uuid } from '@volmify/shared/ids';
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
import type { PostingEvent, PostingGuard, PostingLine, PostingRevenueRow } from './posting.event.ts';
import { giftCardParts, type Rates, splitNet, type Waterfall, waterfallOf } from './waterfall.ts';

/** A professional's share of an item, as the attribution set stood at the sale. */
export interface SoldShare extends Worker {
  readonly attributionId: Uuid;
  readonly shareBps: number;
}

/** One sold item; amounts in minor units. */
export interface SoldItem {
  readonly orderItemId: Uuid;
  readonly productId: Uuid;
  readonly attributionSetId: Uuid;
  /** In attribution order: it breaks ties. */
  readonly shares: readonly SoldShare[];
  readonly retainedBps: number;
  /** Total after discount and without sales tax. */
  readonly gross: bigint;
  readonly tax: bigint;
}

/** A gift card as tender. */
export interface GiftCardTender {
  readonly giftCardId: Uuid;
  readonly usageId: Uuid;
  readonly funding: 'SOLD' | 'PROMOTIONAL';
  readonly amount: bigint;
}

/** An order that was paid (E01 to E03, E06). */
export interface SaleFact {
  readonly orgId: Uuid;
  readonly orderId: Uuid;
  readonly reference: string;
  readonly occurredAt: Date;
  readonly currency: string;
  readonly buyer: Customer;
  readonly items: readonly SoldItem[];
  readonly giftCards: readonly GiftCardTender[];
  readonly rates: Rates;
  /** Days until the shares may be paid out. */
  readonly payoutHoldDays: number;
}

/** One item's gross, split to the last unit. */
export interface ItemSplit {
  readonly item: SoldItem;
  readonly waterfall: Waterfall;
  /** One part per share, in order. */
  readonly shareAmounts: readonly bigint[];
  readonly organization: bigint;
}

/** The liability account of a card, by who paid for it. */
export const giftCardAccount = (funding: GiftCardTender['funding']): '2200' | '2210' =>
  funding === 'SOLD' ? '2200' : '2210';

const DAY_MS = 86_400_000;

/** Fees, net and shares of every item of a sale. */
export function splitSale(sale: Pick<SaleFact, 'items' | 'giftCards' | 'rates'>): ItemSplit[] {
  const parts = giftCardParts(
    sumOf(sale.giftCards.map(({ amount }) => amount)),
    sale.items.map(({ gross }) => gross),
  );
  return sale.items.map((item, index) => {
    const waterfall = waterfallOf(item.gross, parts[index] ?? 0n, sale.rates);
    const { shares, organization } = splitNet(
      waterfall.net,
      item.shares.map(({ shareBps }) => shareBps),
      item.retainedBps,
    );
    return { item, waterfall, shareAmounts: shares, organization };
  });
}

/** The posting of a paid order: tenders in, revenue, fees, withholding, and each professional's share. */
export function saleEntry(sale: SaleFact, ids: EntryIds): PostingEvent {
  const splits = splitSale(sale);
  const total = sumOf(sale.items.map(({ gross, tax }) => gross + tax));
  const posting = { kind: 'SALE', occurredAt: sale.occurredAt, currency: sale.currency } as const;
  const earned = earnedBy(splits);
  return {
    ...posting,
    id: ids('transaction'),
    businessEntityType: 'ORG_MEMBER_ORDER',
    businessEntityId: sale.orderId,
    reference: sale.reference,
    ...(sale.giftCards.length > 0
      ? { metadata: { giftCardUsageId: sale.giftCards.map(({ usageId }) => usageId).join(' ') } }
      : {}),
    lines: saleLines(sale, splits, total),
    contexts: saleContexts(sale, ids, { total, earned, gross: sumOf(splits.map(({ waterfall }) => waterfall.gross)) }),
    guards: splits.flatMap(remainderGuards),
    revenue: { rows: splits.flatMap((split) => revenueRows(sale, split, ids)) },
    notes: attributionNotes(ids, posting, { shares: earned.map(({ share, amount }) => ({ worker: share, amount })) }),
  };
}

interface Earned {
  readonly share: SoldShare;
  readonly amount: bigint;
  /** The share behind the amount; absent when several items with different shares made it. */
  readonly shareBps: number | undefined;
}

/** What each professional earns over all items of the order. */
function earnedBy(splits: readonly ItemSplit[]): Earned[] {
  const byEmployee = new Map<Uuid, Earned>();
  for (const { item, shareAmounts } of splits) {
    item.shares.forEach((share, index) => {
      const known = byEmployee.get(share.employeeId);
      const shareBps = known === undefined || known.shareBps === share.shareBps ? share.shareBps : undefined;
      const amount = (known?.amount ?? 0n) + (shareAmounts[index] ?? 0n);
      byEmployee.set(share.employeeId, { share, amount, shareBps });
    });
  }
  return [...byEmployee.values()];
}

function saleLines(sale: SaleFact, splits: readonly ItemSplit[], total: bigint): PostingLine[] {
  const sum = (pick: (split: ItemSplit) => bigint) => sumOf(splits.map(pick));
  const platform = sum(({ waterfall }) => waterfall.platformFee);
  const processing = sum(({ waterfall }) => waterfall.processingFee);
  const withholding = sum(({ waterfall }) => waterfall.withholding);
  const earned = earnedBy(splits);
  const byCards = sumOf(sale.giftCards.map(({ amount }) => amount));
  return withoutZeros([
    ...sale.giftCards.map(({ funding, giftCardId, amount }) =>
      debit(giftCardAccount(funding), amount, { subjectId: giftCardId }),
    ),
    debit('1010', total - byCards),
    debit('5010', platform),
    debit('5020', processing),
    debit('4090', withholding),
    debit('5040', sumOf(earned.map(({ amount }) => amount))),
    credit(
      '4000',
      sum(({ waterfall }) => waterfall.gross),
    ),
    credit(
      '2100',
      sum(({ item }) => item.tax),
    ),
    credit('2110', platform),
    credit('1010', processing),
    credit('2120', withholding),
    ...earned.map(({ share, amount }) => credit('2130', amount, { subjectId: share.employeeId })),
  ]);
}

function saleContexts(
  sale: SaleFact,
  ids: EntryIds,
  sums: { readonly total: bigint; readonly earned: readonly Earned[]; readonly gross: bigint },
) {
  const context = contextsOf(ids);
  return [
    context.customerUser(sale.buyer, { ...STANCE.purchaser, accessLevel: 'FULL', amount: -sums.total }),
    context.member(sale.buyer, { ...STANCE.purchaser, amount: -sums.total }),
    ...sums.earned.flatMap(({ share, amount, shareBps }) => {
      const stance = { ...STANCE.creator, amount, ...(shareBps === undefined ? {} : { shareBps }) };
      return [context.employee(share, stance), context.workerUser(share, { ...stance, accessLevel: 'SUMMARY' })];
    }),
    context.org(sale.orgId, { role: 'REVENUE', amount: sums.gross }),
  ];
}

/** Names of what may be given back of an item. */
export const COMPONENT = {
  platform: 'platform',
  processing: 'processing',
  withholding: 'withholding',
  organization: 'organization',
  tax: 'tax',
  creator: (employeeId: Uuid) => `creator:${employeeId}`,
} as const;

function remainderGuards({ item, waterfall, shareAmounts, organization }: ItemSplit): PostingGuard[] {
  const parts: [string, bigint][] = [
    [COMPONENT.platform, waterfall.platformFee],
    [COMPONENT.processing, waterfall.processingFee],
    [COMPONENT.withholding, waterfall.withholding],
    ...item.shares.map((share, index): [string, bigint] => [
      COMPONENT.creator(share.employeeId),
      shareAmounts[index] ?? 0n,
    ]),
    [COMPONENT.organization, organization],
    [COMPONENT.tax, item.tax],
  ];
  return parts
    .filter(([, delta]) => delta !== 0n)
    .map(([component, delta]) => ({ counter: 'remainder', orderItemId: item.orderItemId, component, delta }));
}

/** Id of one recipient's revenue row of an item. */
export const revenuePart = (orderItemId: Uuid, recipient: string): string => `revenue/${orderItemId}/${recipient}`;

function revenueRows(sale: SaleFact, split: ItemSplit, ids: EntryIds): PostingRevenueRow[] {
  const { item, waterfall, shareAmounts, organization } = split;
  const nobody = { attributionId: null, employeeId: null, userId: null, jobProfileId: null, payableAt: null } as const;
  const row = (
    part: Pick<PostingRevenueRow, 'recipientType' | 'attributionBasis' | 'attributed' | 'shareBps'>,
    who: Partial<PostingRevenueRow> = {},
  ): PostingRevenueRow => ({
    ...nobody,
    ...waterfall,
    ...part,
    ...who,
    id: ids(revenuePart(item.orderItemId, who.employeeId ?? part.recipientType)),
    orderId: sale.orderId,
    orderItemId: item.orderItemId,
    productId: item.productId,
    attributionSetId: item.attributionSetId,
  });
  const payableAt = new Date(sale.occurredAt.getTime() + sale.payoutHoldDays * DAY_MS);
  const fee = (recipientType: PostingRevenueRow['recipientType'], attributionBasis: string, attributed: bigint) =>
    attributed === 0n ? [] : [row({ recipientType, attributionBasis, attributed, shareBps: null })];
  return [
    ...item.shares.map((share, index) =>
      row(
        {
          recipientType: 'JOB',
          attributionBasis: 'JOB_ATTRIBUTION',
          attributed: shareAmounts[index] ?? 0n,
          shareBps: share.shareBps,
        },
        {
          attributionId: share.attributionId,
          employeeId: share.employeeId,
          userId: share.userId,
          jobProfileId: share.jobProfileId,
          payableAt,
        },
      ),
    ),
    row({
      recipientType: 'ORGANIZATION',
      attributionBasis: 'PRODUCT_OWNERSHIP',
      attributed: organization,
      shareBps: item.retainedBps,
    }),
    ...fee('PLATFORM', 'PLATFORM_FEE', waterfall.platformFee),
    ...fee('PAYMENT_PROCESSOR', 'PROCESSING_FEE', waterfall.processingFee),
    ...fee('TAX_AUTHORITY', 'TAX_WITHHOLDING', waterfall.withholding),
  ];
}
