import { type Id, toId, type Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import type { FinanceScope } from '../database.ts';
import type { FinanceReader } from '../subgraph.reader.ts';

/** Income of one person in one organization from buyers of one place over a year. */
export interface IncomeView {
  readonly orgId: Id<'Org'>;
  readonly jurisdiction: string | null;
  readonly salesCount: number;
  readonly earned: MoneyView;
}

/** What professionals earned by their shares, year by year and place by place (FIN-44). */
export class IncomeRepository {
  constructor(
    private readonly scope: FinanceScope,
    private readonly reader: FinanceReader,
  ) {}

  /** The reader's own income of a year, by organization, place of the buyers and currency; one statement. */
  async findOwn(year: number): Promise<IncomeView[]> {
    const [from, to] = [`${year}-01-01T00:00:00Z`, `${year + 1}-01-01T00:00:00Z`];
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<
        { org_id: Uuid; jurisdiction: string | null; currency: string; sales: number; earned: bigint }[]
      >`
        SELECT r.org_id, o.jurisdiction, r.currency, count(DISTINCT r.order_id)::int AS sales,
               sum(r.attributed - r.reversed)::bigint AS earned
          FROM org_employee_product_attribution_revenue r
          LEFT JOIN org_member_order o ON o.org_id = r.org_id AND o.id = r.order_id
         WHERE r.user_id = ${this.reader.userUuid}::uuid AND r.recipient_type = 'JOB'
           AND r.calculated_at >= ${from}::timestamptz AND r.calculated_at < ${to}::timestamptz
         GROUP BY r.org_id, o.jurisdiction, r.currency ORDER BY r.org_id, o.jurisdiction NULLS LAST, r.currency`,
    );
    return rows.map((row) => ({
      orgId: toId('Org', row.org_id),
      jurisdiction: row.jurisdiction,
      salesCount: row.sales,
      earned: toMoney(row.earned, row.currency),
    }));
  }
}
