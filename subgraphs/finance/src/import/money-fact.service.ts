import type { Uuid } from '@volmify/shared/ids';
import type { EntryIds } from '../ledger/entry.parts.ts';
import { expenseEntry } from '../ledger/expense.entries.ts';
import { giftCardSaleEntry } from '../ledger/gift-card.entries.ts';
import { payoutApprovedEntry, payoutSettledEntry } from '../ledger/payout.entries.ts';
import type { PostingCommand, PostingEvent } from '../ledger/posting.event.ts';
import { refundEntry, untouchedItem } from '../ledger/refund.entries.ts';
import { type ItemSplit, revenuePart, type SaleFact, saleEntry, splitSale } from '../ledger/sale.entries.ts';
import type { SaleTerms } from '../rates/rates.ts';
import { type MoneyFact, orgOf, type PaidShare, type RefundedOrder, type SoldOrder } from './money.fact.ts';

/** What turns facts into postings: ids by name, and the rates in force. */
export interface ImportRules {
  /** Id of a row: the time part from the instant, the rest from the name, so that a repeated import changes nothing. */
  readonly makeUuid: (name: string, at: Date) => Uuid;
  /** @throws when no fee policy is in force */
  readonly termsOf: (orgId: Uuid, at: Date) => SaleTerms;
}

/** The command that puts one fact into the books: one fact, one transaction. */
export const commandOf = (fact: MoneyFact, rules: ImportRules): PostingCommand => ({
  orgId: orgOf(fact),
  operation: 'import',
  key: fact.type === 'sale' ? fact.sale.key : fact.key,
  request: fact,
  event: eventOf(fact, rules),
});

function eventOf(fact: MoneyFact, rules: ImportRules): PostingEvent {
  switch (fact.type) {
    case 'sale':
      return saleEntry(toSaleFact(fact.sale, rules), idsOf(fact.sale, rules));
    case 'refund':
      return refundOf(fact, rules);
    case 'payout':
      return payoutOf(fact, rules);
    case 'gift_card': {
      const { processingFeeBps } = rules.termsOf(fact.orgId, fact.occurredAt).policy;
      return giftCardSaleEntry({ ...fact, processingFeeBps }, idsOf(fact, rules));
    }
    case 'expense':
      return expenseOf(fact, idsOf(fact, rules));
  }
}

const idsOf =
  (fact: { readonly key: string; readonly occurredAt: Date }, rules: ImportRules): EntryIds =>
  (part) =>
    rules.makeUuid(`${fact.key}/${part}`, fact.occurredAt);

function toSaleFact(sale: SoldOrder, rules: ImportRules): SaleFact {
  const { rates, policy } = rules.termsOf(sale.orgId, sale.occurredAt);
  const giftCards = sale.giftCard ? [sale.giftCard] : [];
  return { ...sale, giftCards, rates, payoutHoldDays: policy.payoutHoldDays };
}

/** @throws when the order has several items: which of them is meant is not told */
function onlySplit(sale: SoldOrder, rules: ImportRules): ItemSplit {
  const [split, ...others] = splitSale(toSaleFact(sale, rules));
  if (!split || others.length > 0) throw new Error(`order ${sale.reference} is not an order of one item`);
  return split;
}

function refundOf(fact: RefundedOrder, rules: ImportRules): PostingEvent {
  const { sale } = fact;
  const { policy } = rules.termsOf(sale.orgId, sale.occurredAt);
  return refundEntry(
    {
      ...fact,
      orgId: sale.orgId,
      currency: sale.currency,
      buyer: sale.buyer,
      parts: [{ remaining: untouchedItem(onlySplit(sale, rules), idsOf(sale, rules)), gross: fact.gross, tax: 0n }],
      toGiftCards: [],
      refundsPlatformFee: policy.refundPlatformFee,
      refundsProcessingFee: policy.refundProcessingFee,
    },
    idsOf(fact, rules),
  );
}

function payoutOf(fact: PaidShare, rules: ImportRules): PostingEvent {
  const { item, shareAmounts } = onlySplit(fact.sale, rules);
  const place = item.shares.findIndex(({ employeeId }) => employeeId === fact.payee.employeeId);
  const amount = shareAmounts[place];
  if (amount === undefined) throw new Error(`${fact.reference} pays somebody without a share of the sale`);
  const payout = {
    ...fact,
    orgId: fact.sale.orgId,
    currency: fact.sale.currency,
    amount,
    withheld: 0n,
    revenueIds: [idsOf(fact.sale, rules)(revenuePart(item.orderItemId, fact.payee.employeeId))],
  };
  const build = fact.step === 'APPROVED' ? payoutApprovedEntry : payoutSettledEntry;
  return build(payout, idsOf(fact, rules));
}

function expenseOf(fact: Extract<MoneyFact, { type: 'expense' }>, ids: EntryIds): PostingEvent {
  const path = [fact.orgId, ...fact.departmentPath];
  return expenseEntry(
    {
      ...fact,
      departmentId: fact.departmentPath.at(-1) ?? fact.orgId,
      budgetPath: path.map((departmentId) => ({
        departmentId,
        limit: null,
        limitVersion: 1,
        periodKey: String(fact.occurredAt.getUTCFullYear()),
      })),
    },
    ids,
  );
}
