import type { Uuid } from '@volmify/shared/ids';
import { invalid, notFound } from '@volmify/shared/refusal';
import type { LockedOrder } from '../order/order-writing.repository.ts';
import { insertRow } from '../row.writer.ts';
import type { Outcome, Refusal } from '../subgraph.refusal.ts';
import type { BooksRoom } from '../subgraph.writing.ts';
import { hashGiftCardCode } from './gift-card.code.ts';
import type { GiftCardWritingRepository, LockedCard } from './gift-card-writing.repository.ts';

const CODES_MAX = 5;

/** How far cards may pay, and where the input names them. */
export interface TenderTerms {
  /** Part of the order that cards may pay, minor units. */
  readonly payable: bigint;
  /** At most this of one card; all that fits when left out. */
  readonly atMost?: bigint;
  readonly field: string;
}

/**
 * Reserves what cards pay of a held order (4.6): from each, in the order given, what it holds and the order still needs.
 * The balances fall now; they come back when the order is given up.
 */
export async function reserveGiftCards(
  held: BooksRoom,
  order: LockedOrder,
  codes: readonly string[],
  terms: TenderTerms,
): Promise<Outcome<{ readonly applied: bigint; readonly usages: readonly Uuid[] }>> {
  const hashes = [...new Set(codes.map((code) => hashGiftCardCode(code).toString('hex')))];
  if (hashes.length > CODES_MAX) return invalid(terms.field, `At most ${CODES_MAX} gift cards pay one order.`);
  const cards = held.giftCards;
  const known = hashes.length === 0 ? [] : await cards.lockByHashes(hashes.map((hash) => Buffer.from(hash, 'hex')));
  const usages: Uuid[] = [];
  let applied = order.giftCardApplied;
  for (const hash of hashes) {
    const card = known.find((candidate) => candidate.hash === hash);
    if (!card || card.status === 'VOIDED') return notFound(terms.field);
    const refused = cardRefusal(card, order, held.at, terms.field);
    if (refused) return refused;
    const amount = least(card.balance, terms.payable - applied, terms.atMost ?? card.balance);
    if (amount <= 0n) continue;
    usages.push(await reserve(held, cards, { order, card, amount }));
    applied += amount;
  }
  return { type: 'done', applied, usages };
}

function cardRefusal(card: LockedCard, order: LockedOrder, at: Date, field: string): Refusal | undefined {
  if (card.expiresAt && (card.status === 'EXPIRED' || card.expiresAt <= at)) {
    return { type: 'gift_card_expired', field, expiredAt: card.expiresAt };
  }
  if (card.currency !== order.currency) return invalid(field, 'A gift card pays orders in its own currency.');
  if (card.balance > 0n) return undefined;
  return { type: 'insufficient_balance', field, available: { amountMinor: 0n, currency: card.currency } };
}

async function reserve(
  held: BooksRoom,
  cards: GiftCardWritingRepository,
  { order, card, amount }: { readonly order: LockedOrder; readonly card: LockedCard; readonly amount: bigint },
): Promise<Uuid> {
  const uuid = held.ids.newUuid();
  await cards.move(card, -amount, held.at);
  await insertRow(held.sql, 'org_member_gift_card_usage', {
    org_id: held.orgUuid,
    id: uuid,
    gift_card_id: card.uuid,
    member_id: order.memberUuid,
    user_id: order.userUuid,
    order_id: order.uuid,
    amount_used: amount,
    currency: order.currency,
    used_at: held.at,
  });
  return uuid;
}

/** Gives everything that cards reserved for an unpaid order back to them; what lapsed meanwhile stays lapsed. */
export async function freeGiftCards(held: BooksRoom, order: LockedOrder): Promise<void> {
  const cards = held.giftCards;
  for (const usage of await cards.lockUsages(order.uuid)) {
    const rest = usage.amount - usage.refunded;
    await cards.giveBack(usage, rest, held.at);
    if (usage.card.status === 'ACTIVE' || usage.card.status === 'DEPLETED') await cards.move(usage.card, rest, held.at);
  }
}

const least = (first: bigint, ...others: readonly bigint[]): bigint => {
  let smallest = first;
  for (const amount of others) if (amount < smallest) smallest = amount;
  return smallest;
};
