import { createAnalyticsLoaders } from './analytics/analytics.loaders.ts';
import { IncomeRepository } from './analytics/income.repository.ts';
import { RankingRepository } from './analytics/ranking.repository.ts';
import { createBudgetLoaders } from './budget/budget.loaders.ts';
import { BudgetRepository } from './budget/budget.repository.ts';
import type { FinanceScope } from './database.ts';
import { createGiftCardLoaders } from './gift-card/gift-card.loaders.ts';
import { GiftCardRepository } from './gift-card/gift-card.repository.ts';
import { createAccountLoaders } from './ledger/account.loaders.ts';
import { AccountRepository } from './ledger/account.repository.ts';
import { createContextLoaders } from './ledger/context.loaders.ts';
import { ContextRepository } from './ledger/context.repository.ts';
import { createRollupLoaders } from './ledger/rollup.loaders.ts';
import { RollupRepository } from './ledger/rollup.repository.ts';
import { createTransactionLoaders } from './ledger/transaction.loaders.ts';
import { TransactionRepository } from './ledger/transaction.repository.ts';
import { createOrderLoaders } from './order/order.loaders.ts';
import { OrderRepository } from './order/order.repository.ts';
import { createPayoutLoaders } from './payout/payout.loaders.ts';
import { PayoutRepository } from './payout/payout.repository.ts';
import { DisputeRepository } from './refund/dispute.repository.ts';
import { createRefundLoaders } from './refund/refund.loaders.ts';
import { RefundRepository } from './refund/refund.repository.ts';
import { createAttributionRevenueLoaders } from './revenue/attribution-revenue.loaders.ts';
import { AttributionRevenueRepository } from './revenue/attribution-revenue.repository.ts';
import { createStructureLoaders } from './structure/structure.loaders.ts';
import { StructureReadRepository } from './structure/structure-read.repository.ts';
import type { FinanceReader } from './subgraph.reader.ts';
import { createSubscriptionLoaders } from './subscription/subscription.loaders.ts';
import { SubscriptionRepository } from './subscription/subscription.repository.ts';
import { createTaxLoaders } from './tax/tax.loaders.ts';
import { TaxRepository } from './tax/tax.repository.ts';

/** Every loader of one request, bound to what the reader may see and to one transaction. */
export function createFinanceLoaders(scope: FinanceScope, reader: FinanceReader, at: Date) {
  return {
    ...createAccountLoaders(new AccountRepository(scope, reader)),
    ...createContextLoaders(new ContextRepository(scope, reader)),
    ...createTransactionLoaders(new TransactionRepository(scope, reader)),
    ...createRollupLoaders(new RollupRepository(scope, reader)),
    ...createAttributionRevenueLoaders(new AttributionRevenueRepository(scope, reader)),
    ...createOrderLoaders(new OrderRepository(scope, reader)),
    ...createRefundLoaders(new RefundRepository(scope, reader), new DisputeRepository(scope, reader)),
    ...createGiftCardLoaders(new GiftCardRepository(scope, reader)),
    ...createSubscriptionLoaders(new SubscriptionRepository(scope, reader)),
    ...createPayoutLoaders(new PayoutRepository(scope, reader)),
    ...createBudgetLoaders(new BudgetRepository(scope, reader, at)),
    ...createAnalyticsLoaders(new RankingRepository(scope, reader), new IncomeRepository(scope, reader)),
    ...createTaxLoaders(new TaxRepository(scope, reader)),
    ...createStructureLoaders(new StructureReadRepository(scope, reader)),
  };
}

export type FinanceLoaders = ReturnType<typeof createFinanceLoaders>;
