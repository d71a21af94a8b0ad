import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import type { DemoWorld } from '@volmify/shared/subgraph';
import type { FinanceDatabase } from '../database.ts';
import type { SaleTerms } from '../rates/rates.ts';
import { insertRows } from '../row.writer.ts';
import {
  demoDisputeRows,
  demoGiftCardRows,
  demoRefundItemRows,
  demoRefundRows,
  demoUsageRows,
} from './demo.after-sale.rows.ts';
import { demoItemRows, demoOrderRows, demoPaymentRows, demoSubscriptionRows } from './demo.orders.ts';
import type { DemoParties } from './demo.parties.ts';
import type { DemoSale } from './demo.sales.ts';

/** What the postings of the demo world are to the rows beside them. */
export interface DemoBooks {
  readonly sales: ReadonlyMap<string, DemoSale>;
  readonly terms: (org: string, at: Date) => SaleTerms;
}

/** Writes orders, payments, refunds, disputes, gift cards and subscriptions; their postings are in the books already. */
export async function seedMoneyIn(
  database: FinanceDatabase,
  world: DemoWorld,
  parties: DemoParties,
  books: DemoBooks,
): Promise<void> {
  const orgIds = world.rows('organization', 'org').map(({ key }) => parties.orgId(key));
  await scopedSql(database.pool, serviceScope('seed', orgIds)).transaction(async (sql) => {
    await insertRows(sql, 'org_member_product_variant_payment_plan_subscription', demoSubscriptionRows(world, parties));
    await insertRows(sql, 'org_member_order', demoOrderRows(world, parties));
    await insertRows(sql, 'org_member_order_item', demoItemRows(world, parties));
    await insertRows(sql, 'org_member_order_payment', demoPaymentRows(world, parties, books.sales, books.terms));
    await insertRows(sql, 'refund', demoRefundRows(world, parties));
    await insertRows(sql, 'refund_item', demoRefundItemRows(world, parties));
    await insertRows(sql, 'dispute', demoDisputeRows(world, parties));
    await insertRows(sql, 'org_gift_card', demoGiftCardRows(world, parties));
    await insertRows(sql, 'org_member_gift_card_usage', demoUsageRows(world, parties));
  });
}
