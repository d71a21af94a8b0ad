import { sumOf } from '@volmify/shared/allocation';
import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import { invalid, invalidState, notFound } from '@volmify/shared/refusal';
import { membershipIn } from '@volmify/shared/viewer';
import { insertRow } from '../row.writer.ts';
import type { CartItem, QuotedItem } from '../subgraph.peers.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import { type WriteRoom, write } from '../subgraph.writing.ts';
import type { SellingRoom } from './order.room.ts';
import type { LockedItem, LockedOrder, OrderWritingRepository } from './order-writing.repository.ts';

type CartOutcome = Outcome<{ readonly orderUuid: Uuid }>;

/** Of a cart without anything in it; the first thing put in brings its own. */
const EMPTY_CART_CURRENCY = 'USD';
const LINES_MAX = 100;
const QUANTITY_MAX = 1_000;

/** Number of an order that people read: year, and the last 40 bits of its id, all of them random. */
export const displayIdOf = (uuid: Uuid, at: Date): string =>
  `${at.getUTCFullYear()}-${uuid.slice(-10, -5)}-${uuid.slice(-5)}`.toUpperCase();

/** Opens a cart for the viewer's membership (5.5). */
export async function createCart(room: SellingRoom, orgId: Id<'Org'>): Promise<CartOutcome> {
  const tie = membershipIn(room.viewer, orgId);
  if (!tie?.memberId) return notFound('orgId');
  if (tie.memberStatus !== 'ACTIVE') return invalidState('orgId', tie.memberStatus ?? 'INVITED');
  const memberUuid = toUuid(tie.memberId);
  return write(room.writing, room.viewer, orgId, async (held) => {
    const uuid = held.ids.newUuid();
    await insertRow(held.sql, 'org_member_order', {
      org_id: held.orgUuid,
      id: uuid,
      display_id: displayIdOf(uuid, held.at),
      member_id: memberUuid,
      user_id: held.userUuid,
      kind: 'PURCHASE',
      status: 'CART',
      currency: EMPTY_CART_CURRENCY,
      ordered_at: held.at,
      created_at: held.at,
      updated_at: held.at,
    });
    await held.audit({ action: 'order.create', entityType: 'order', entityUuid: uuid });
    return { type: 'done', orderUuid: uuid };
  });
}

/** Puts a plan into the viewer's cart at the price of the moment; the price is agreed at checkout. */
export async function addToCart(
  room: SellingRoom,
  wish: { readonly orderId: Id<'Order'>; readonly planId: Id<'PaymentPlan'>; readonly quantity: number },
): Promise<CartOutcome> {
  const cart = await room.locateOrder(wish.orderId);
  if (!cart?.isOwn) return notFound('orderId');
  if (wish.quantity < 1 || wish.quantity > QUANTITY_MAX) {
    return invalid('quantity', `A line has 1 to ${QUANTITY_MAX} of a plan.`);
  }
  const items: CartItem[] = [{ planId: wish.planId, quantity: wish.quantity }];
  const quote = await room.peers.quoteOrder(
    { orgId: cart.orgId, memberId: memberIdOf(room, cart.orgId), items },
    room.viewer.requestId,
  );
  const [problem] = quote.problems;
  const [quoted] = quote.items;
  if (problem?.code === 'NOT_ON_SALE' || (!problem && !quoted)) return notFound('planId');
  if (problem || !quoted) return invalid('quantity', problem?.message ?? 'The plan is not sold so.');
  return write(room.writing, room.viewer, cart.orgId, async (held) => {
    const { orders } = held;
    const order = await orders.lock(cart.uuid);
    if (!order) return notFound('orderId');
    if (order.status !== 'CART') return invalidState('orderId', order.status);
    const lines = await orders.items(order.uuid);
    if (lines.length >= LINES_MAX) return invalid('planId', `A cart has at most ${LINES_MAX} lines.`);
    const { currency } = quoted.unitPrice;
    if (lines.length > 0 && currency !== order.currency) return invalid('planId', 'One order has one currency.');
    return putIn(held, orders, { order: { ...order, currency }, lines }, quoted);
  });
}

async function putIn(
  held: WriteRoom,
  orders: OrderWritingRepository,
  cart: { readonly order: LockedOrder; readonly lines: readonly LockedItem[] },
  quoted: QuotedItem,
): Promise<CartOutcome> {
  const { order, lines } = cart;
  const same = lines.find(({ planUuid, bundleUuid }) => bundleUuid === null && planUuid === toUuid(quoted.planId));
  const quantity = (same?.quantity ?? 0) + quoted.quantity;
  if (quantity > QUANTITY_MAX) return invalid('quantity', `A line has 1 to ${QUANTITY_MAX} of a plan.`);
  if (same) await orders.removeItems(order.uuid, [same.uuid]);
  const subtotal = quoted.unitPrice.amountMinor * BigInt(quantity);
  const rest = lines.filter((line) => line !== same);
  if (lines.length === 0) await orders.change(order, { currency: order.currency }, held.at);
  await insertRow(held.sql, 'org_member_order_item', {
    org_id: held.orgUuid,
    id: same?.uuid ?? held.ids.newUuid(),
    order_id: order.uuid,
    position: same?.position ?? Math.max(0, ...lines.map(({ position }) => position)) + 1,
    product_id: toUuid(quoted.productId),
    variant_id: toUuid(quoted.variantId),
    plan_id: toUuid(quoted.planId),
    title: quoted.title,
    access_tier: quoted.accessTier,
    unit_price: quoted.unitPrice.amountMinor,
    quantity,
    subtotal,
    total: subtotal,
    currency: order.currency,
  });
  const total = subtotal + sumOf(rest.map((line) => line.unitPrice * BigInt(line.quantity)));
  await orders.change(order, { subtotal: total, total }, held.at);
  return { type: 'done', orderUuid: order.uuid };
}

/** Takes a line out of the viewer's cart. */
export async function removeFromCart(
  room: SellingRoom,
  wish: { readonly orderId: Id<'Order'>; readonly orderItemId: Id<'OrderItem'> },
): Promise<CartOutcome> {
  const cart = await room.locateOrder(wish.orderId);
  if (!cart?.isOwn) return notFound('orderId');
  return write(room.writing, room.viewer, cart.orgId, async (held) => {
    const { orders } = held;
    const order = await orders.lock(cart.uuid);
    if (!order) return notFound('orderId');
    if (order.status !== 'CART') return invalidState('orderId', order.status);
    const lines = await orders.items(order.uuid);
    const line = lines.find(({ uuid }) => uuid === toUuid(wish.orderItemId));
    if (!line) return notFound('orderItemId');
    await orders.removeItems(order.uuid, [line.uuid]);
    const total = sumOf(
      lines.filter((other) => other !== line).map(({ unitPrice, quantity }) => unitPrice * BigInt(quantity)),
    );
    await orders.change(order, { subtotal: total, total }, held.at);
    return { type: 'done', orderUuid: order.uuid };
  });
}

/** The viewer's membership there; the order that was located is its own. @throws when there is none */
export function memberIdOf({ viewer }: SellingRoom, orgId: Id<'Org'>): Id<'OrgMember'> {
  const memberId = membershipIn(viewer, orgId)?.memberId;
  if (!memberId) throw new Error('an own order has no membership behind it');
  return memberId;
}
