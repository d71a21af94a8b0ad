import { requireId, toUuid } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { type Connection, toConnection } from '@volmify/shared/page';
import type { AttributionRevenueView } from '../revenue/attribution-revenue.repository.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import { type OrderListArguments, parseOrderList } from './order.input.ts';
import type { OrderItemView, OrderView } from './order.view.ts';

interface Entity {
  readonly id: string;
}

/** A field that lists the orders of its parent. */
const listOf =
  (kind: 'OrgMember' | 'Org', subject: 'member' | 'org') =>
  async (parent: Entity, args: OrderListArguments, { loaders }: FinanceContext): Promise<Connection<OrderView>> => {
    const request = parseOrderList(args);
    const rows = await loaders.ordersOf[subject].load(toUuid(requireId(kind, parent.id)), request);
    return toConnection(rows, request.page, (order) => [order.orderedAt.toISOString(), toUuid(order.id)]);
  };

export const orderResolvers = {
  Query: {
    order: (_root: unknown, { id }: Entity, { loaders }: FinanceContext) => loaders.order.load(requireId('Order', id)),
  },
  Order: {
    __resolveReference: async ({ id }: Entity, { loaders }: FinanceContext) =>
      fresh(await loaders.order.load(requireId('Order', id))),
    member: ({ memberId }: OrderView) => ({ id: memberId }),
    org: ({ orgId }: OrderView) => ({ id: orgId }),
    items: ({ id }: OrderView, _args: unknown, { loaders }: FinanceContext) => loaders.itemsOfOrder.load(id),
    payments: ({ id }: OrderView, _args: unknown, { loaders }: FinanceContext) => loaders.paymentsOfOrder.load(id),
    refunds: ({ id }: OrderView, _args: unknown, { loaders }: FinanceContext) => loaders.refundsOfOrder.load(id),
    subscription: ({ subscriptionId }: OrderView, _args: unknown, { loaders }: FinanceContext) =>
      subscriptionId && loaders.subscription.load(subscriptionId),
  },
  OrderItem: {
    __resolveReference: async ({ id }: Entity, { loaders }: FinanceContext) =>
      fresh(await loaders.orderItem.load(requireId('OrderItem', id))),
    order: ({ orderId }: OrderItemView, _args: unknown, { loaders }: FinanceContext) => loaders.order.load(orderId),
    product: ({ productId }: OrderItemView) => ({ id: productId }),
    variant: ({ variantId }: OrderItemView) => ({ id: variantId }),
    plan: ({ planId }: OrderItemView) => ({ id: planId }),
  },
  OrgMember: { orders: listOf('OrgMember', 'member') },
  Org: { orders: listOf('Org', 'org') },
  AttributionRevenue: {
    orderItem: ({ orderItemId }: AttributionRevenueView, _args: unknown, { loaders }: FinanceContext) =>
      loaders.orderItem.load(orderItemId),
  },
};
