import { sumOf } from '@volmify/shared/allocation';
import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { invalid, invalidState, notFound } from '@volmify/shared/refusal';
import { reserveGiftCards } from '../gift-card/gift-card-tender.service.ts';
import { insertRows } from '../row.writer.ts';
import type { CartItem, OrderQuote, QuotedItem } from '../subgraph.peers.ts';
import type { Outcome, Refusal } from '../subgraph.refusal.ts';
import { type BooksRoom, type WriteRoom, writeOnce } from '../subgraph.writing.ts';
import { calculationRows, sumsOf, type TaxedLine, taxCart } from '../tax/line-tax.service.ts';
import { memberIdOf } from './cart.service.ts';
import { announceStatus, buyerRefusal, type SellingRoom } from './order.room.ts';
import type { LockedItem, LockedOrder, StoredSet } from './order-writing.repository.ts';

/** What a buyer asks for at checkout. */
export interface CheckoutWish {
  readonly orderId: Id<'Order'>;
  readonly giftCardCodes: readonly string[];
  readonly couponCodes: readonly string[];
  /** Where the buyer is taxed; null = where it was last. */
  readonly jurisdiction: string | null;
  readonly key: string;
  readonly requestHash: string;
}

/** How long prices and gift cards are held for a checked-out order. */
const HELD_MS = 86_400_000;

/** Freezes prices, discounts, shares and gift cards of the viewer's cart (5.5). */
export async function checkoutOrder(
  room: SellingRoom,
  wish: CheckoutWish,
): Promise<Outcome<{ readonly orderUuid: Uuid; readonly replayed: boolean }>> {
  const cart = await room.locateOrder(wish.orderId);
  if (!cart?.isOwn) return notFound('orderId');
  const refused = buyerRefusal(room.viewer, cart.orgId, 'orderId');
  if (refused) return refused;
  const lines = await room.linesOf(cart);
  // A repeated request finds its order checked out: the answer that is kept needs no price.
  const quote = cart.status === 'CART' && lines.length > 0 ? await quoteOf(room, cart.orgId, lines, wish) : undefined;
  const keyed = { orgId: cart.orgId, operation: 'checkoutOrder', key: wish.key, requestHash: wish.requestHash };
  return writeOnce(room.writing, room.viewer, keyed, async (held) => {
    const { orders } = held;
    const order = await orders.lock(cart.uuid);
    if (!order) return notFound('orderId');
    if (order.status !== 'CART') return invalidState('orderId', order.status);
    const items = await orders.items(order.uuid);
    if (items.length === 0) return invalid('orderId', 'There is nothing in the cart.');
    if (!quote || !isSameCart(items, lines)) return invalid('orderId', 'The cart changed meanwhile.');
    const problem = problemOf(quote);
    if (problem) return problem;
    const taxed = await taxCart(held, order, quote.items, wish.jurisdiction);
    if (taxed.type !== 'done') return taxed as Refusal;
    return freeze(held, { order, items, quote, ...taxed }, wish.giftCardCodes);
  });
}

/** Prices the cart and holds a use of every offer in it for as long as the order may be paid. */
function quoteOf(
  room: SellingRoom,
  orgId: Id<'Org'>,
  lines: readonly LockedItem[],
  { couponCodes, orderId }: CheckoutWish,
): Promise<OrderQuote> {
  const cart = { orgId, memberId: memberIdOf(room, orgId), items: cartOf(lines) };
  return room.peers.reserveOrder(
    couponCodes.length > 0 ? { ...cart, couponCodes } : cart,
    { orderId, expiresAt: new Date(room.writing.clock.nowMs() + HELD_MS) },
    room.viewer.requestId,
  );
}

/** Lines as catalog is asked for them. */
export const cartOf = (lines: readonly LockedItem[]): CartItem[] =>
  lines.map(({ planUuid, quantity }) => ({ planId: toId('PaymentPlan', planUuid), quantity }));

const isSameCart = (now: readonly LockedItem[], quoted: readonly LockedItem[]): boolean =>
  now.length === quoted.length &&
  now.every((line, index) => line.uuid === quoted[index]?.uuid && line.quantity === quoted[index]?.quantity);

function problemOf({ problems }: OrderQuote): Refusal | undefined {
  const [problem] = problems;
  return problem && invalid(problem.couponCode === null ? 'orderId' : 'couponCodes', problem.message);
}

interface PricedCart {
  readonly order: LockedOrder;
  readonly items: readonly LockedItem[];
  readonly quote: OrderQuote;
  readonly lines: readonly TaxedLine[];
  /** Where the buyer is taxed, if anybody asked. */
  readonly place: string | null;
}

async function freeze(
  held: WriteRoom,
  { order, items, quote, lines, place }: PricedCart,
  giftCardCodes: readonly string[],
): Promise<Outcome<{ readonly orderUuid: Uuid }>> {
  const { orders } = held;
  const currency = quote.items[0]?.unitPrice.currency ?? order.currency;
  await orders.removeItems(
    order.uuid,
    items.map(({ uuid }) => uuid),
  );
  await orders.change(order, { currency }, held.at);
  await insertRows(
    held.sql,
    'org_member_order_item',
    lines.map((line, index) => frozenLine(held, order, line, index)),
  );
  await insertRows(held.sql, 'org_member_order_tax_calculation', calculationRows(held, order, lines));
  await insertRows(
    held.sql,
    'org_member_order_discount',
    quote.discounts
      .filter(({ amount }) => amount.amountMinor > 0n)
      .map((discount) => ({
        org_id: held.orgUuid,
        id: held.ids.newUuid(),
        order_id: order.uuid,
        offer_id: discount.couponId === null ? toUuid(discount.offerId) : null,
        coupon_id: discount.couponId === null ? null : toUuid(discount.couponId),
        amount: discount.amount.amountMinor,
        discount_type: discount.discountType,
      })),
  );
  const { subtotal, discount, tax, taxIncluded } = sumsOf(lines);
  const total = subtotal - discount + tax - taxIncluded;
  const payable = sumOf(lines.filter(({ item }) => item.giftCardsAllowed).map((line) => line.total));
  const cards = await reserveGiftCards(held, { ...order, currency, total, giftCardApplied: 0n }, giftCardCodes, {
    payable,
    field: 'giftCardCodes',
  });
  if (cards.type !== 'done') return cards as Refusal;
  await orders.change(
    order,
    {
      status: 'PENDING',
      subtotal,
      discount,
      tax,
      tax_included: taxIncluded,
      total,
      jurisdiction: place,
      gift_card_applied: cards.applied,
      quote_version: quote.version,
      ordered_at: held.at,
      expires_at: new Date(held.at.getTime() + HELD_MS),
    },
    held.at,
  );
  await held.audit({
    action: 'order.checkout',
    entityType: 'order',
    entityUuid: order.uuid,
    after: { total, tax, giftCards: cards.applied },
  });
  await announceStatus(held, order, 'PENDING');
  return { type: 'done', orderUuid: order.uuid };
}

/** A taxed line as it is frozen into an order. */
export function frozenLine(held: BooksRoom, order: { readonly uuid: Uuid }, line: TaxedLine, index: number) {
  const { item } = line;
  return {
    org_id: held.orgUuid,
    id: line.uuid,
    order_id: order.uuid,
    position: index + 1,
    product_id: toUuid(item.productId),
    variant_id: toUuid(item.variantId),
    plan_id: toUuid(item.planId),
    bundle_id: item.bundleId === null ? null : toUuid(item.bundleId),
    attribution_set_id: toUuid(item.attributionSetId),
    quoted_shares: storedSet(item),
    title: item.title,
    access_tier: item.accessTier,
    unit_price: item.unitPrice.amountMinor,
    quantity: item.quantity,
    subtotal: line.subtotal,
    discount: item.discount.amountMinor,
    tax: line.tax?.tax ?? 0n,
    tax_included: line.taxIncluded,
    total: line.total,
    currency: item.unitPrice.currency,
  };
}

/** The set of shares of a quoted line, in uuids. */
export const storedSet = (item: QuotedItem): StoredSet => ({
  giftCardsAllowed: item.giftCardsAllowed,
  attributionSetId: toUuid(item.attributionSetId),
  retainedBps: item.orgRetainedBps,
  shares: item.shares.map(({ attributionId, employeeId, userId, jobProfileId, shareBps }) => ({
    attributionId: toUuid(attributionId),
    employeeId: toUuid(employeeId),
    userId: toUuid(userId),
    jobProfileId: jobProfileId === null ? null : toUuid(jobProfileId),
    shareBps,
  })),
});
