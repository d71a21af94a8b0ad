import { orderPaid, orderRefunded, orderStatusChanged, subscriptionEnded } from '@volmify/shared/events/catalogue';
import { toId, type Uuid } from '@volmify/shared/ids';
import type { RunningOfferRepository } from '../quote/running-offer.repository.ts';
import type { Follow } from '../subgraph.consumer.ts';
import { endSubscriptionAccess, openAccess, type PurchaseDesk, reverseAccess } from './purchase.service.ts';

/** Under which access by purchase is marked as followed. */
export const ACCESS_CONSUMER = 'catalog.access';

/** What the handlers of orders work with. */
export interface OrderDesk extends PurchaseDesk {
  readonly offers: RunningOfferRepository;
}

/** Follows orders and subscriptions: access opens, is taken back and ends; uses of offers are settled with the order. */
export function followOrders(follow: Follow<OrderDesk>): (() => void)[] {
  return [
    follow(ACCESS_CONSUMER, orderPaid, async (desk, order) => {
      await openAccess(desk, order);
      await desk.offers.settle(toId('Order', order.orderId as Uuid), 'USED', new Date(order.paidAt));
    }),
    follow(ACCESS_CONSUMER, orderRefunded, reverseAccess),
    follow(ACCESS_CONSUMER, subscriptionEnded, endSubscriptionAccess),
    follow(ACCESS_CONSUMER, orderStatusChanged, async (desk, order, at) => {
      if (order.to !== 'CANCELLED' && order.to !== 'EXPIRED') return;
      await desk.offers.settle(toId('Order', order.orderId as Uuid), 'RELEASED', at);
    }),
  ];
}
