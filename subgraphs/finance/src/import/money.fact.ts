import type { Uuid } from '@volmify/shared/ids';
import type { Customer, Worker } from '../ledger/entry.parts.ts';
import type { GiftCardTender, SaleFact } from '../ledger/sale.entries.ts';

/** A paid order as another system knew it: fees and terms follow from the rates in force when it was paid. */
export interface SoldOrder extends Omit<SaleFact, 'rates' | 'payoutHoldDays' | 'giftCards'> {
  readonly giftCard: GiftCardTender | null;
  /** Names the fact in its organization; ids of its rows and the idempotency key follow from it. */
  readonly key: string;
}

interface Fact {
  readonly key: string;
  readonly reference: string;
  readonly occurredAt: Date;
}

/** The first refund of a sale of one item, in full or in part, back to the card. */
export interface RefundedOrder extends Fact {
  readonly type: 'refund';
  readonly sale: SoldOrder;
  readonly refundId: Uuid;
  readonly approver: Worker;
  /** Minor units of the item's gross. */
  readonly gross: bigint;
}

/** A step of the payout of one professional's whole share of a sale; each step is a fact, approval first. */
export interface PaidShare extends Fact {
  readonly type: 'payout';
  readonly step: 'APPROVED' | 'SETTLED';
  readonly sale: SoldOrder;
  readonly payoutId: Uuid;
  readonly payee: Worker;
  readonly approver: Worker;
}

/** A gift card that a member bought. */
export interface SoldGiftCard extends Fact {
  readonly type: 'gift_card';
  readonly orgId: Uuid;
  readonly giftCardId: Uuid;
  readonly orderId: Uuid;
  readonly currency: string;
  readonly amount: bigint;
  readonly buyer: Customer;
  readonly issuer: Worker;
}

/** An operating expense of a department without a limit on its way up. */
export interface PostedExpense extends Fact {
  readonly type: 'expense';
  readonly orgId: Uuid;
  readonly expenseId: Uuid;
  readonly description: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly poster: Worker;
  /** From the top department down to the one that spends. */
  readonly departmentPath: readonly Uuid[];
}

/** What happened with money, before it is a posting; amounts are minor units. */
export type MoneyFact =
  | { readonly type: 'sale'; readonly sale: SoldOrder }
  | RefundedOrder
  | PaidShare
  | SoldGiftCard
  | PostedExpense;

/** The organization in whose books a fact stands. */
export const orgOf = (fact: MoneyFact): Uuid => ('sale' in fact ? fact.sale.orgId : fact.orgId);
