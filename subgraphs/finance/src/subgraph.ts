import {
  financeUserErased,
  orderStatusChanged,
  payoutStatusChanged,
  transactionPosted,
} from '@volmify/shared/events/catalogue';
import { createOwnFeed } from '@volmify/shared/live/own.feed';
import { scopedSql } from '@volmify/shared/postgres.pool';
import type { ResolversOf } from '@volmify/shared/resolver.map';
import { serviceScope } from '@volmify/shared/scope';
import type { Subgraph, SubgraphDependencies } from '@volmify/shared/subgraph';
import { assembleSubgraph } from '@volmify/shared/subgraph.assembly';
import { createSubjectSteward } from '@volmify/shared/subject';
import { analyticsResolvers } from './analytics/analytics.resolvers.ts';
import { budgetResolvers } from './budget/budget.resolvers.ts';
import { compensationResolvers } from './compensation/compensation.resolvers.ts';
import { openDatabase } from './database.ts';
import { entityResolvers } from './entity.resolvers.ts';
import { expenseResolvers } from './expense/expense.resolvers.ts';
import { financesResolvers } from './finances/finances.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { giftCardResolvers } from './gift-card/gift-card.resolvers.ts';
import { giftCardChangeResolvers } from './gift-card/gift-card-change.resolvers.ts';
import { accountResolvers } from './ledger/account.resolvers.ts';
import { contextResolvers } from './ledger/context.resolvers.ts';
import { transactionResolvers } from './ledger/transaction.resolvers.ts';
import { transactionPostedResolvers } from './ledger/transaction-posted.resolvers.ts';
import { dueSalesJob } from './order/due-sales.jobs.ts';
import { orderResolvers } from './order/order.resolvers.ts';
import { orderChangeResolvers } from './order/order-change.resolvers.ts';
import { statusChangedResolvers } from './order/status-changed.resolvers.ts';
import { applyNotice } from './payment/payment-notice.service.ts';
import { createSandboxProvider } from './payment/sandbox.provider.ts';
import { followTerminations } from './payout/clawback.events.ts';
import { payoutResolvers } from './payout/payout.resolvers.ts';
import { followFees } from './platform/platform-fee.events.ts';
import { disputeChangeResolvers } from './refund/dispute-change.resolvers.ts';
import { refundResolvers } from './refund/refund.resolvers.ts';
import { refundChangeResolvers } from './refund/refund-change.resolvers.ts';
import { attributionRevenueResolvers } from './revenue/attribution-revenue.resolvers.ts';
import { followStructure } from './structure/structure.events.ts';
import { createFinanceContext } from './subgraph.context.ts';
import type { FinancePeers } from './subgraph.peers.ts';
import { seedFinance } from './subgraph.seed.ts';
import { SUBJECT_STATEMENTS } from './subject/subject.repository.ts';
import { renewalsJob } from './subscription/renewals.jobs.ts';
import { subscriptionResolvers } from './subscription/subscription.resolvers.ts';
import { subscriptionChangeResolvers } from './subscription/subscription-change.resolvers.ts';
import { taxResolvers } from './tax/tax.resolvers.ts';

export { demoGiftCardCode } from './gift-card/gift-card.code.ts';
export type { MoneyFact, SoldOrder } from './import/money.fact.ts';
export { type LedgerImport, type LedgerImportOptions, openLedgerImport } from './subgraph.import.ts';
export { type LedgerKeeper, openLedgerKeeper } from './subgraph.keeper.ts';
export type {
  Cart,
  FinancePeers,
  OrderQuote,
  QuotedDiscount,
  QuotedItem,
  SpendAuthority,
  SpendRefusal,
} from './subgraph.peers.ts';

/** The books: postings, the four views of each, sums and revenue shares. */
export function createFinanceSubgraph(dependencies: SubgraphDependencies & { readonly peers: FinancePeers }): Subgraph {
  const database = openDatabase(dependencies);
  const feed = createOwnFeed('finance', [transactionPosted.type, orderStatusChanged.type, payoutStatusChanged.type], {
    ...dependencies,
    pool: database.pool,
  });
  const steward = createSubjectSteward({
    subgraph: 'finance',
    pool: database.pool,
    bus: dependencies.bus,
    ids: dependencies.ids,
    statements: SUBJECT_STATEMENTS,
    receipt: financeUserErased,
  });
  const provider = createSandboxProvider();
  const writing = { ...dependencies, pool: database.pool };
  provider.onNotice((notice) => applyNotice({ writing }, notice));
  return assembleSubgraph({
    name: 'finance',
    dependencies,
    pool: database.pool,
    resolvers: [
      entityResolvers,
      contextResolvers,
      transactionResolvers,
      transactionPostedResolvers,
      statusChangedResolvers,
      accountResolvers,
      attributionRevenueResolvers,
      financesResolvers,
      orderResolvers,
      refundResolvers,
      giftCardResolvers,
      subscriptionResolvers,
      subscriptionChangeResolvers,
      orderChangeResolvers,
      giftCardChangeResolvers,
      refundChangeResolvers,
      disputeChangeResolvers,
      payoutResolvers,
      { Query: { financeRecords: steward.resolve } },
      budgetResolvers,
      analyticsResolvers,
      taxResolvers,
      expenseResolvers,
      compensationResolvers,
    ] satisfies readonly ResolversOf<Resolvers>[],
    steward,
    jobs: [dueSalesJob({ writing }), renewalsJob({ writing, provider, peers: dependencies.peers })],
    createContext: (viewer) => createFinanceContext({ ...dependencies, database, feed, provider }, viewer),
    consume() {
      const { bus } = dependencies;
      const ends = [
        followStructure(bus, (orgUuid) => scopedSql(database.pool, serviceScope('structure', [orgUuid]))),
        followTerminations(bus, writing),
        followFees(bus, writing),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    seed: (world) => seedFinance(database, world),
    filledStatement: 'SELECT EXISTS (SELECT FROM outbox_event) AS filled',
    close() {
      provider.close();
      feed.close();
      return database.close();
    },
  });
}
