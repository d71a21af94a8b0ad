import { requireId } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import type { FinanceContext } from '../subgraph.context.ts';
import type { SubscriptionView } from './subscription.repository.ts';

interface Entity {
  readonly id: string;
}

export const subscriptionResolvers = {
  MemberSubscription: {
    __resolveReference: async ({ id }: Entity, { loaders }: FinanceContext) =>
      fresh(await loaders.subscription.load(requireId('MemberSubscription', id))),
    member: ({ memberId }: SubscriptionView) => ({ id: memberId }),
    plan: ({ planId }: SubscriptionView) => ({ id: planId }),
    orders: ({ id }: SubscriptionView, _args: unknown, { loaders }: FinanceContext) =>
      loaders.ordersOfSubscription.load(id),
  },
  OrgMember: {
    subscriptions: ({ id }: Entity, _args: unknown, { loaders }: FinanceContext) =>
      loaders.subscriptionsOfMember.load(requireId('OrgMember', id)),
  },
};
