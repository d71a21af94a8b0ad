import { type Id, toUuids } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { SubscriptionRepository, SubscriptionView } from './subscription.repository.ts';

/** Subscriptions by id and by member; every batch is one statement. */
export function createSubscriptionLoaders(subscriptions: SubscriptionRepository) {
  return {
    subscription: new DataLoader<Id<'MemberSubscription'>, SubscriptionView | null>((ids) =>
      orderByKey(ids, subscriptions.findByIds(toUuids(ids)), (subscription) => subscription.id),
    ),
    subscriptionsOfMember: new DataLoader<Id<'OrgMember'>, SubscriptionView[]>((ids) =>
      groupByKey(ids, subscriptions.findOfMembers(toUuids(ids)), (subscription) => subscription.memberId),
    ),
  };
}

export type SubscriptionLoaders = ReturnType<typeof createSubscriptionLoaders>;
