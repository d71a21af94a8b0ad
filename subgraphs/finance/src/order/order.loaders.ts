import { type Id, toId, toUuids } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { OrderRequest } from './order.input.ts';
import type { OrderRepository } from './order.repository.ts';
import type { OrderItemView, OrderView, PaymentView } from './order.view.ts';

/** Orders, lines and payments; every batch is one statement. */
export function createOrderLoaders(orders: OrderRepository) {
  return {
    order: new DataLoader<Id<'Order'>, OrderView | null>((ids) =>
      orderByKey(ids, orders.findByIds(toUuids(ids)), (order) => order.id),
    ),
    ordersOf: {
      member: createPagedLoader<OrderRequest, OrderView>((subjects, request) =>
        orders.list('member', subjects, request),
      ),
      org: createPagedLoader<OrderRequest, OrderView>((subjects, request) => orders.list('org', subjects, request)),
    },
    ordersOfSubscription: new DataLoader<Id<'MemberSubscription'>, OrderView[]>(async (ids) => {
      const groups = await groupByKey(ids, orders.findOfSubscriptions(toUuids(ids)), ({ subject }) =>
        toId('MemberSubscription', subject),
      );
      return groups.map((group) => group.map(({ row }) => row));
    }),
    orderItem: new DataLoader<Id<'OrderItem'>, OrderItemView | null>((ids) =>
      orderByKey(ids, orders.findItemsByIds(toUuids(ids)), (item) => item.id),
    ),
    itemsOfOrder: new DataLoader<Id<'Order'>, OrderItemView[]>((ids) =>
      groupByKey(ids, orders.findItemsOfOrders(toUuids(ids)), (item) => item.orderId),
    ),
    paymentsOfOrder: new DataLoader<Id<'Order'>, PaymentView[]>((ids) =>
      groupByKey(ids, orders.findPaymentsOfOrders(toUuids(ids)), (payment) => payment.orderId),
    ),
  };
}

export type OrderLoaders = ReturnType<typeof createOrderLoaders>;
