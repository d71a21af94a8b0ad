import type { EventFeed } from '@volmify/shared/live/event.feed';
import { scopeOf } from '@volmify/shared/scope';
import type { RequestContext } from '@volmify/shared/subgraph.executor';
import type { Viewer } from '@volmify/shared/viewer';
import type { FinanceDatabase } from './database.ts';
import { createGiftCardLoaders, type GiftCardLoaders } from './gift-card/gift-card.loaders.ts';
import { GiftCardRepository } from './gift-card/gift-card.repository.ts';
import { type AccountLoaders, createAccountLoaders } from './ledger/account.loaders.ts';
import { AccountRepository } from './ledger/account.repository.ts';
import { type ContextLoaders, createContextLoaders } from './ledger/context.loaders.ts';
import { ContextRepository } from './ledger/context.repository.ts';
import { createRollupLoaders, type RollupLoaders } from './ledger/rollup.loaders.ts';
import { RollupRepository } from './ledger/rollup.repository.ts';
import { createTransactionLoaders, type TransactionLoaders } from './ledger/transaction.loaders.ts';
import { TransactionRepository } from './ledger/transaction.repository.ts';
import { createOrderLoaders, type OrderLoaders } from './order/order.loaders.ts';
import { OrderRepository } from './order/order.repository.ts';
import { DisputeRepository } from './refund/dispute.repository.ts';
import { createRefundLoaders, type RefundLoaders } from './refund/refund.loaders.ts';
import { RefundRepository } from './refund/refund.repository.ts';
import {
  type AttributionRevenueLoaders,
  createAttributionRevenueLoaders,
} from './revenue/attribution-revenue.loaders.ts';
import { AttributionRevenueRepository } from './revenue/attribution-revenue.repository.ts';
import type { FinancePeers } from './subgraph.peers.ts';
import { createFinanceReader } from './subgraph.reader.ts';
import { createSubscriptionLoaders, type SubscriptionLoaders } from './subscription/subscription.loaders.ts';
import { SubscriptionRepository } from './subscription/subscription.repository.ts';

type FinanceLoaders = AccountLoaders &
  ContextLoaders &
  TransactionLoaders &
  RollupLoaders &
  AttributionRevenueLoaders &
  OrderLoaders &
  RefundLoaders &
  GiftCardLoaders &
  SubscriptionLoaders;

/** What the resolvers of one request share; born with the request and never used again. */
export interface FinanceContext extends RequestContext {
  readonly loaders: FinanceLoaders;
  /** Facts of this subgraph as they are committed. */
  readonly feed: EventFeed;
  readonly peers: FinancePeers;
}

/** What contexts are made from. */
export interface ContextParts {
  readonly database: FinanceDatabase;
  readonly feed: EventFeed;
  readonly peers: FinancePeers;
}

/** A fresh context: one lazily opened database transaction that sees what the viewer may see. */
export function createFinanceContext({ database, feed, peers }: ContextParts, viewer: Viewer): FinanceContext {
  const scope = database.createScope(scopeOf(viewer));
  const reader = createFinanceReader(viewer);
  return {
    viewer,
    feed,
    peers,
    loaders: {
      ...createAccountLoaders(new AccountRepository(scope, reader)),
      ...createContextLoaders(new ContextRepository(scope, reader)),
      ...createTransactionLoaders(new TransactionRepository(scope, reader)),
      ...createRollupLoaders(new RollupRepository(scope, reader)),
      ...createAttributionRevenueLoaders(new AttributionRevenueRepository(scope, reader)),
      ...createOrderLoaders(new OrderRepository(scope, reader)),
      ...createRefundLoaders(new RefundRepository(scope, reader), new DisputeRepository(scope, reader)),
      ...createGiftCardLoaders(new GiftCardRepository(scope, reader)),
      ...createSubscriptionLoaders(new SubscriptionRepository(scope, reader)),
    },
    close: (error) => scope.close(error),
  };
}
