import type { FinanceContext } from '../subgraph.context.ts';
import { openOrders, openPayouts, type StatusChange } from './status.streams.ts';

const orderOf = ({ changedId }: StatusChange<'Order'>, _args: unknown, { loaders }: FinanceContext) =>
  loaders.order.load(changedId);
const payoutOf = ({ changedId }: StatusChange<'Payout'>, _args: unknown, { loaders }: FinanceContext) =>
  loaders.payout.load(changedId);

/** Resolvers of the streams of changed states; whether one may be seen is asked per event. */
export const statusChangedResolvers = {
  Subscription: {
    orderStatusChanged: {
      subscribe: openOrders,
      resolve: async (event: StatusChange<'Order'>, args: unknown, context: FinanceContext) =>
        (await orderOf(event, args, context)) ? event : null,
    },
    payoutStatusChanged: {
      subscribe: openPayouts,
      resolve: async (event: StatusChange<'Payout'>, args: unknown, context: FinanceContext) =>
        (await payoutOf(event, args, context)) ? event : null,
    },
  },
  OrderStatusChanged: { order: orderOf },
  PayoutStatusChanged: { payout: payoutOf },
};
