import type { Id, Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { forbidden, invalidState, notFound } from '@volmify/shared/refusal';
import { freeGiftCards } from '../gift-card/gift-card-tender.service.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import { write, writeAsProduct } from '../subgraph.writing.ts';
import { forget } from '../subscription/subscription-standing.service.ts';
import { announceStatus, type SellingParts, type SellingRoom } from './order.room.ts';

/** Gives up an order that is not paid: the buyer, or staff that manages orders (5.5). Gift cards get their part back. */
export async function cancelOrder(
  room: SellingRoom,
  wish: { readonly orderId: Id<'Order'>; readonly reason: string | null },
): Promise<Outcome<{ readonly orderUuid: Uuid }>> {
  const located = await room.locateOrder(wish.orderId);
  if (!located) return notFound('orderId');
  if (!located.isOwn && !holds(room.viewer, located.orgId, 'order.manage')) return forbidden('orderId');
  return write(room.writing, room.viewer, located.orgId, async (held) => {
    const { orders } = held;
    const order = await orders.lock(located.uuid);
    if (!order) return notFound('orderId');
    if (!['CART', 'PENDING', 'FAILED'].includes(order.status)) return invalidState('orderId', order.status);
    await freeGiftCards(held, order);
    await orders.change(order, { status: 'CANCELLED', cancel_reason: wish.reason, expires_at: null }, held.at);
    await held.audit({
      action: 'order.cancel',
      entityType: 'order',
      entityUuid: order.uuid,
      before: { status: order.status },
      after: { reason: wish.reason },
    });
    await announceStatus(held, order, 'CANCELLED');
    return { type: 'done', orderUuid: order.uuid };
  });
}

/** Ends an order that was not paid in time; nothing happens to one that moved on meanwhile. */
export function expireOrder(
  parts: Pick<SellingParts, 'writing'>,
  place: { readonly orgUuid: Uuid; readonly orderUuid: Uuid },
): Promise<Outcome<{ readonly isExpired: boolean }>> {
  return writeAsProduct<{ readonly isExpired: boolean }>(parts.writing, place.orgUuid, async (held) => {
    const { orders } = held;
    const order = await orders.lock(place.orderUuid);
    const isDue = order?.expiresAt && order.expiresAt <= held.at && ['PENDING', 'FAILED'].includes(order.status);
    if (!order || !isDue) return { type: 'done', isExpired: false };
    await freeGiftCards(held, order);
    await orders.change(order, { status: 'EXPIRED', expires_at: null }, held.at);
    const begun = order.subscriptionUuid ? await held.subscriptions.lock(order.subscriptionUuid) : undefined;
    if (begun?.status === 'INCOMPLETE') await forget(held, begun);
    await held.audit({ action: 'order.expire', entityType: 'order', entityUuid: order.uuid });
    await announceStatus(held, order, 'EXPIRED');
    return { type: 'done', isExpired: true };
  });
}
