import type { Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoneyList } from '@volmify/shared/money';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { MonthRange } from '../ledger/rollup.repository.ts';
import type { FinanceReader } from '../subgraph.reader.ts';

/** Who is ranked: employees by attributed revenue, members by purchases less refunds. */
export type RankedKind = 'EMPLOYEE' | 'MEMBER';

/** One page of a ranking over whole months. */
export interface RankingRequest extends MonthRange {
  readonly page: PageRequest;
}

/** One place of a ranking. */
export interface RankedView {
  readonly uuid: Uuid;
  /** Per currency. */
  readonly amounts: readonly MoneyView[];
}

interface RankedRow {
  readonly subject_id: Uuid;
  readonly ranked_id: Uuid;
  readonly sums: readonly { readonly currency: string; readonly amount: string }[];
}

/** Sums that count for a kind, and those taken off. */
const METRICS: Readonly<Record<RankedKind, { readonly plus: string; readonly minus: string }>> = {
  EMPLOYEE: { plus: 'ATTRIBUTION_REVENUE', minus: '' },
  MEMBER: { plus: 'TOTAL_PURCHASES', minus: 'REFUNDS_RECEIVED' },
};

/** Rankings of organizations whose books the reader reads; made of monthly sums, no journal row is read. */
export class RankingRepository {
  constructor(
    private readonly scope: FinanceScope,
    private readonly reader: FinanceReader,
  ) {}

  /** Pages of many organizations, the largest amount of any one currency first; one statement. */
  async list(kind: RankedKind, orgs: readonly Uuid[], request: RankingRequest): Promise<OfSubject<RankedView>[]> {
    const { page } = request;
    const way = Prisma.raw(page.direction === 'forward' ? 'DESC' : 'ASC');
    const than = Prisma.raw(page.direction === 'forward' ? '<' : '>');
    const beyond = page.cursor
      ? Prisma.sql`WHERE (top, ranked_id) ${than}
          (SELECT c.top, c.ranked_id FROM ranked c WHERE c.ranked_id = ${page.cursor[0]}::uuid)`
      : Prisma.empty;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<RankedRow[]>`
        SELECT s.id AS subject_id, r.ranked_id, r.sums FROM unnest(${[...orgs]}::uuid[]) AS s(id) CROSS JOIN LATERAL (
          WITH ranked AS (
            SELECT ranked_id, max(amount) AS top,
                   jsonb_agg(jsonb_build_object('currency', currency, 'amount', amount::text) ORDER BY currency) AS sums
              FROM (${this.#sums(kind, request)}) AS summed GROUP BY ranked_id)
          SELECT ranked_id, sums FROM ranked ${beyond} ORDER BY top ${way}, ranked_id ${way} LIMIT ${page.size + 1}) AS r`,
    );
    return rows.map((row) => ({
      subject: row.subject_id,
      row: {
        uuid: row.ranked_id,
        amounts: toMoneyList(row.sums.map(({ currency, amount }) => ({ currency, amountMinor: BigInt(amount) }))),
      },
    }));
  }

  #sums(kind: RankedKind, { first, last }: MonthRange): Prisma.Sql {
    const { plus, minus } = METRICS[kind];
    const seen = this.reader.isPlatform
      ? Prisma.sql`TRUE`
      : Prisma.sql`org_id = ANY (${[...this.reader.orgUuidsWith('context.org.read')]}::uuid[])`;
    return Prisma.sql`SELECT subject_id AS ranked_id, currency,
        sum(CASE metric WHEN ${plus} THEN amount ELSE -amount END)::bigint AS amount
      FROM context_rollup
     WHERE org_id = s.id AND ${seen} AND subject_type = ${kind} AND metric = ANY (${[plus, minus]}::text[])
       AND month BETWEEN ${first}::date AND ${last}::date
     GROUP BY subject_id, currency`;
  }
}
