import { sumOf } from '@volmify/shared/allocation';
import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import type { Money } from '@volmify/shared/money';
import { holds } from '@volmify/shared/policy/author';
import { forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import { membershipIn } from '@volmify/shared/viewer';
import type { Customer } from '../ledger/entry.parts.ts';
import { giftCardExpiryEntry, giftCardPromotionEntry } from '../ledger/gift-card.entries.ts';
import { refusalOf } from '../ledger/posting.refusals.ts';
import { displayIdOf } from '../order/cart.service.ts';
import { buyerRefusal, type SellingParts, type SellingRoom } from '../order/order.room.ts';
import { insertRow } from '../row.writer.ts';
import type { Outcome, Refusal } from '../subgraph.refusal.ts';
import { type BooksRoom, entryIdsFrom, type WriteRoom, writeAsProduct, writeOnce } from '../subgraph.writing.ts';
import { codeLast4, hashGiftCardCode } from './gift-card.code.ts';
import { reserveGiftCards } from './gift-card-tender.service.ts';
import type { LockedCard } from './gift-card-writing.repository.ts';

interface Keyed {
  readonly key: string;
  readonly requestHash: string;
}

/** A promotional card that an employee gives away. */
export interface IssueWish extends Keyed {
  readonly employeeId: Id<'OrgEmployee'>;
  readonly amount: Money;
  readonly memberId: Id<'OrgMember'> | null;
  readonly expiresAt: Date | null;
  /** Full code: known to who asked, and to nobody else. */
  readonly code: string;
}

/** Issues a promotional card in the name of the viewer's own employment (E05). */
export async function issueGiftCard(
  room: SellingRoom,
  wish: IssueWish,
): Promise<Outcome<{ readonly cardUuid: Uuid; readonly replayed: boolean }>> {
  const tie = room.viewer.memberships.find(({ employeeId }) => employeeId === wish.employeeId);
  if (!tie || membershipIn(room.viewer, tie.orgId)?.employeeId !== wish.employeeId) return notFound('employeeId');
  if (!holds(room.viewer, tie.orgId, 'gift_card.issue')) return forbidden('employeeId');
  if (wish.amount.amountMinor <= 0n) return invalid('amount', 'A gift card holds more than nothing.');
  const keyed = { orgId: tie.orgId, operation: 'issueGiftCard', key: wish.key, requestHash: wish.requestHash };
  return writeOnce(room.writing, room.viewer, keyed, async (held) => {
    if (wish.expiresAt && wish.expiresAt <= held.at) return invalid('expiresAt', 'A gift card lapses in the future.');
    const issuer = await held.structure.findWorker(toUuid(wish.employeeId));
    if (!issuer) return notFound('employeeId');
    const holder = wish.memberId === null ? null : await findCustomer(held, toUuid(wish.memberId));
    if (holder === undefined) return notFound('memberId');
    const cardUuid = held.ids.newUuid();
    const displayId = `GC-${displayIdOf(cardUuid, held.at)}`;
    const { amountMinor: amount, currency } = wish.amount;
    const fact = {
      orgId: held.orgUuid,
      giftCardId: cardUuid,
      reference: displayId,
      occurredAt: held.at,
      currency,
      amount,
    };
    await insertCard(held, wish, { uuid: cardUuid, displayId, holder });
    await held.audit({
      action: 'gift_card.issue',
      entityType: 'gift_card',
      entityUuid: cardUuid,
      after: { amount, currency },
    });
    await held.post({
      operation: 'gift_card.issue',
      key: cardUuid,
      request: { cardUuid },
      event: giftCardPromotionEntry({ ...fact, issuer, holder }, entryIdsFrom(held.ids)),
      refuse: (refusal) => refusalOf(refusal, { orgUuid: held.orgUuid, amount: wish.amount, field: 'amount' }),
    });
    return { type: 'done', cardUuid };
  });
}

function insertCard(
  held: WriteRoom,
  wish: IssueWish,
  card: { readonly uuid: Uuid; readonly displayId: string; readonly holder: Customer | null },
): Promise<void> {
  return insertRow(held.sql, 'org_gift_card', {
    org_id: held.orgUuid,
    id: card.uuid,
    code_hash: `\\x${hashGiftCardCode(wish.code).toString('hex')}`,
    code_last4: codeLast4(wish.code),
    display_id: card.displayId,
    initial_amount: wish.amount.amountMinor,
    balance: wish.amount.amountMinor,
    currency: wish.amount.currency,
    funding: 'PROMOTIONAL',
    status: 'ACTIVE',
    issued_by_employee_id: toUuid(wish.employeeId),
    issued_to_member_id: card.holder?.memberId ?? null,
    issued_to_user_id: card.holder?.userId ?? null,
    issued_at: held.at,
    expires_at: wish.expiresAt,
    created_at: held.at,
    updated_at: held.at,
  });
}

/** The person behind a membership, as earlier purchases tell; undefined for somebody who never bought here. */
async function findCustomer(held: BooksRoom, memberUuid: Uuid): Promise<Customer | undefined> {
  const [row] = await held.sql.query<{ user_id: Uuid }>(
    `SELECT user_id FROM org_member_order WHERE org_id = $1::uuid AND member_id = $2::uuid
     UNION ALL SELECT user_id FROM employee_scope WHERE org_id = $1::uuid AND member_id = $2::uuid AND user_id IS NOT NULL
     LIMIT 1`,
    [held.orgUuid, memberUuid],
  );
  return row && { userId: row.user_id, memberId: memberUuid };
}

/** A card that the viewer lays on an own order. */
export interface RedeemWish extends Keyed {
  readonly orderId: Id<'Order'>;
  readonly code: string;
  readonly atMost: Money | null;
}

/** Reserves what a card pays of the viewer's checked-out order (E03, E06); the sale spends it. */
export async function redeemGiftCard(
  room: SellingRoom,
  wish: RedeemWish,
): Promise<Outcome<{ readonly orderUuid: Uuid; readonly usageUuid: Uuid; readonly replayed: boolean }>> {
  const located = await room.locateOrder(wish.orderId);
  if (!located?.isOwn) return notFound('orderId');
  const refused = buyerRefusal(room.viewer, located.orgId, 'orderId');
  if (refused) return refused;
  const keyed = { orgId: located.orgId, operation: 'redeemGiftCard', key: wish.key, requestHash: wish.requestHash };
  return writeOnce(room.writing, room.viewer, keyed, async (held) => {
    const { orders } = held;
    const order = await orders.lock(located.uuid);
    if (!order) return notFound('orderId');
    if (order.status !== 'PENDING') return invalidState('orderId', order.status);
    if (wish.atMost && wish.atMost.currency !== order.currency) return notFound('amount');
    const items = await orders.items(order.uuid);
    const payable = sumOf(items.filter(({ quotedSet }) => quotedSet?.giftCardsAllowed).map(({ total }) => total));
    const atMost = wish.atMost?.amountMinor;
    const reserved = await reserveGiftCards(held, order, [wish.code], {
      payable,
      field: 'code',
      ...(atMost === undefined ? {} : { atMost }),
    });
    if (reserved.type !== 'done') return reserved as Refusal;
    const [usageUuid] = reserved.usages;
    // Nothing that a card may pay is left of the order.
    if (!usageUuid) return invalidState('orderId', order.status);
    await orders.change(order, { gift_card_applied: reserved.applied }, held.at);
    await held.audit({ action: 'gift_card.redeem', entityType: 'order', entityUuid: order.uuid, after: { usageUuid } });
    return { type: 'done', orderUuid: order.uuid, usageUuid };
  });
}

/** Takes a card back: what is left of it leaves the books like that of a lapsed one. */
export async function voidGiftCard(
  room: SellingRoom,
  wish: Keyed & { readonly giftCardId: Id<'GiftCard'>; readonly orgId: Id<'Org'>; readonly reason: string },
): Promise<Outcome<{ readonly cardUuid: Uuid; readonly replayed: boolean }>> {
  if (!holds(room.viewer, wish.orgId, 'gift_card.void')) return forbidden('giftCardId');
  const keyed = { orgId: wish.orgId, operation: 'voidGiftCard', key: wish.key, requestHash: wish.requestHash };
  return writeOnce(room.writing, room.viewer, keyed, async (held) => {
    const cards = held.giftCards;
    const card = await cards.lock(toUuid(wish.giftCardId));
    if (!card) return notFound('giftCardId');
    if (card.status !== 'ACTIVE' || (await isReserved(held, card))) return invalidState('giftCardId', card.status);
    await held.audit({
      action: 'gift_card.void',
      entityType: 'gift_card',
      entityUuid: card.uuid,
      after: { reason: wish.reason },
    });
    await endCard(held, card, 'VOIDED');
    return { type: 'done', cardUuid: card.uuid };
  });
}

/** Lapses a card whose time is over (E07); one that an order under way reserves waits for that order. */
export function lapseGiftCard(
  parts: Pick<SellingParts, 'writing'>,
  place: { readonly orgUuid: Uuid; readonly cardUuid: Uuid },
): Promise<Outcome<{ readonly isLapsed: boolean }>> {
  return writeAsProduct<{ readonly isLapsed: boolean }>(parts.writing, place.orgUuid, async (held) => {
    const card = await held.giftCards.lock(place.cardUuid);
    const isDue = card?.status === 'ACTIVE' && card.expiresAt && card.expiresAt <= held.at;
    if (!card || !isDue || (await isReserved(held, card))) return { type: 'done', isLapsed: false };
    await held.audit({ action: 'gift_card.lapse', entityType: 'gift_card', entityUuid: card.uuid });
    await endCard(held, card, 'EXPIRED');
    return { type: 'done', isLapsed: true };
  });
}

async function endCard(held: BooksRoom, card: LockedCard, status: 'EXPIRED' | 'VOIDED'): Promise<void> {
  const amount = card.balance;
  await held.giftCards.end(card, status, held.at);
  const fact = {
    orgId: held.orgUuid,
    giftCardId: card.uuid,
    reference: card.displayId,
    occurredAt: held.at,
    currency: card.currency,
    amount,
    funding: card.funding,
    holder: card.holder,
  };
  await held.post({
    operation: 'gift_card.end',
    key: card.uuid,
    request: { cardUuid: card.uuid },
    event: giftCardExpiryEntry(fact, entryIdsFrom(held.ids)),
    refuse: (refusal) =>
      refusalOf(refusal, {
        orgUuid: held.orgUuid,
        amount: { amountMinor: amount, currency: card.currency },
        field: 'giftCardId',
      }),
  });
}

/** True while an order that is not paid holds a part of the card. */
async function isReserved(held: BooksRoom, card: LockedCard): Promise<boolean> {
  const [row] = await held.sql.query<{ reserved: boolean }>(
    `SELECT EXISTS (SELECT FROM org_member_gift_card_usage WHERE org_id = $1::uuid AND gift_card_id = $2::uuid
       AND transaction_id IS NULL AND refunded < amount_used) AS reserved`,
    [held.orgUuid, card.uuid],
  );
  return row?.reserved === true;
}
