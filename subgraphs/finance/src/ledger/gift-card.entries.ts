import type { Uuid } from '@volmify/shared/ids';
import {
  type Customer,
  contextsOf,
  credit,
  debit,
  type EntryIds,
  STANCE,
  type Worker,
  withoutZeros,
} from './entry.parts.ts';
import type { PostingEvent } from './posting.event.ts';
import { processingFeeOf } from './waterfall.ts';

interface GiftCardFact {
  readonly orgId: Uuid;
  readonly giftCardId: Uuid;
  readonly reference: string;
  readonly occurredAt: Date;
  readonly currency: string;
  /** Minor units. */
  readonly amount: bigint;
}

/** A gift card bought by a member (E04): a liability, no revenue, no attribution. */
export interface GiftCardSaleFact extends GiftCardFact {
  readonly orderId: Uuid;
  readonly buyer: Customer;
  readonly issuer: Worker;
  readonly processingFeeBps: number;
}

/** The posting of a sold gift card; it belongs to its order. */
export function giftCardSaleEntry(fact: GiftCardSaleFact, ids: EntryIds): PostingEvent {
  const context = contextsOf(ids);
  const fee = processingFeeOf(fact.amount, fact.processingFeeBps);
  return {
    id: ids('transaction'),
    kind: 'GIFT_CARD_SALE',
    businessEntityType: 'ORG_MEMBER_ORDER',
    businessEntityId: fact.orderId,
    occurredAt: fact.occurredAt,
    currency: fact.currency,
    reference: fact.reference,
    metadata: { giftCardId: fact.giftCardId },
    lines: withoutZeros([
      debit('1010', fact.amount),
      debit('5020', fee),
      credit('2200', fact.amount, { subjectId: fact.giftCardId }),
      credit('1010', fee),
    ]),
    contexts: [
      context.customerUser(fact.buyer, { ...STANCE.purchaser, accessLevel: 'FULL', amount: -fact.amount }),
      context.member(fact.buyer, { ...STANCE.purchaser, amount: -fact.amount }),
      context.employee(fact.issuer, { ...STANCE.poster, amount: 0n }),
      context.org(fact.orgId, { role: 'ADMINISTRATIVE', amount: fact.amount }),
    ],
  };
}

/** A gift card given away (E05): the organization's expense. */
export interface GiftCardPromotionFact extends GiftCardFact {
  readonly issuer: Worker;
  readonly holder: Customer | null;
}

/** The posting of a promotional gift card. */
export function giftCardPromotionEntry(fact: GiftCardPromotionFact, ids: EntryIds): PostingEvent {
  const context = contextsOf(ids);
  return {
    id: ids('transaction'),
    kind: 'GIFT_CARD_PROMOTION',
    businessEntityType: 'GIFT_CARD',
    businessEntityId: fact.giftCardId,
    occurredAt: fact.occurredAt,
    currency: fact.currency,
    reference: fact.reference,
    lines: [debit('5050', fact.amount), credit('2210', fact.amount, { subjectId: fact.giftCardId })],
    contexts: [
      context.employee(fact.issuer, { ...STANCE.poster, amount: 0n }),
      context.workerUser(fact.issuer, { ...STANCE.poster, accessLevel: 'SUMMARY', amount: 0n }),
      ...(fact.holder
        ? [
            context.member(fact.holder, { ...STANCE.participant, amount: fact.amount }),
            context.customerUser(fact.holder, { ...STANCE.onlooker, accessLevel: 'VIEWER', amount: fact.amount }),
          ]
        : []),
      context.org(fact.orgId, { role: 'EXPENSE', amount: -fact.amount }),
    ],
  };
}

/** What was left on an expired card (E07). */
export interface GiftCardExpiryFact extends GiftCardFact {
  readonly funding: 'SOLD' | 'PROMOTIONAL';
  readonly holder: Customer | null;
}

/** The posting of an expiry: breakage of a sold card, expense taken back of a promotional one. */
export function giftCardExpiryEntry(fact: GiftCardExpiryFact, ids: EntryIds): PostingEvent {
  const context = contextsOf(ids);
  const isSold = fact.funding === 'SOLD';
  return {
    id: ids('transaction'),
    kind: 'GIFT_CARD_EXPIRY',
    businessEntityType: 'GIFT_CARD',
    businessEntityId: fact.giftCardId,
    occurredAt: fact.occurredAt,
    currency: fact.currency,
    reference: fact.reference,
    lines: [
      debit(isSold ? '2200' : '2210', fact.amount, { subjectId: fact.giftCardId }),
      credit(isSold ? '4100' : '5050', fact.amount),
    ],
    contexts: [
      ...(fact.holder ? [context.member(fact.holder, { ...STANCE.participant, amount: -fact.amount })] : []),
      context.org(fact.orgId, { role: 'REVENUE', amount: fact.amount }),
    ],
  };
}
