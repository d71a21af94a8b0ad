import { type Id, toId, toIdOrNull, type Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { pagesStatement } from '../ledger/keyset.repository.ts';
import type { FinanceReader } from '../subgraph.reader.ts';
import { visibleRows } from '../visible.repository.ts';
import type { RevenueRequest } from './attribution-revenue.input.ts';

/** What one recipient earned on one order line, with the waterfall it came from (4.1). */
export interface AttributionRevenueView {
  readonly id: Id<'AttributionRevenue'>;
  readonly waterfall: {
    readonly gross: MoneyView;
    readonly platformFee: MoneyView;
    readonly processingFee: MoneyView;
    readonly taxWithholding: MoneyView;
    readonly net: MoneyView;
  };
  readonly shareBps: number | null;
  readonly attributed: MoneyView;
  readonly reversed: MoneyView;
  readonly recipientType: string;
  readonly basis: string;
  readonly calculatedAt: Date;
  readonly attributionId: Id<'Attribution'> | null;
  readonly orderItemId: Id<'OrderItem'>;
  readonly transactionId: Id<'Transaction'>;
  readonly employeeId: Id<'OrgEmployee'> | null;
  readonly jobProfileId: Id<'JobProfile'> | null;
  readonly productId: Id<'Product'>;
  /** The payout that pays it, from approval on. */
  readonly payoutId: Id<'Payout'> | null;
}

interface RevenueRow {
  readonly subject_id: Uuid;
  readonly id: Uuid;
  readonly gross: bigint;
  readonly platform_fee: bigint;
  readonly processing_fee: bigint;
  readonly withholding: bigint;
  readonly net: bigint;
  readonly share_bps: number | null;
  readonly attributed: bigint;
  readonly reversed: bigint;
  readonly currency: string;
  readonly recipient_type: string;
  readonly attribution_basis: string;
  readonly calculated_at: Date;
  readonly attribution_id: Uuid | null;
  readonly order_item_id: Uuid;
  readonly transaction_id: Uuid;
  readonly employee_id: Uuid | null;
  readonly job_profile_id: Uuid | null;
  readonly product_id: Uuid;
  readonly payout_id: Uuid | null;
}

/** Whose revenue rows a list holds. */
export type RevenueSubject = 'employee' | 'job_profile' | 'attribution' | 'product';

const REVENUES = {
  keyset: [
    { column: 'calculated_at', type: 'timestamptz' },
    { column: 'id', type: 'uuid' },
  ],
} as const;
const TABLE = Prisma.raw('org_employee_product_attribution_revenue');
const COLUMNS = Prisma.raw(
  'id, gross, platform_fee, processing_fee, withholding, net, share_bps, attributed, reversed, currency, recipient_type, attribution_basis, calculated_at, attribution_id, order_item_id, transaction_id, employee_id, job_profile_id, product_id, payout_id',
);

/** Revenue rows as far as one reader may see them: the own ones, and all of an organization by `attribution.read`. */
export class AttributionRevenueRepository {
  readonly #visible: Prisma.Sql;

  constructor(
    private readonly scope: FinanceScope,
    reader: FinanceReader,
  ) {
    this.#visible = visibleRows(reader, ['attribution.read']);
  }

  async findByIds(ids: readonly Uuid[]): Promise<AttributionRevenueView[]> {
    const rows = await this.#rows(Prisma.sql`SELECT id AS subject_id, ${COLUMNS} FROM ${TABLE}
      WHERE id = ANY (${[...ids]}::uuid[]) AND ${this.#visible}`);
    return rows.map(({ row }) => row);
  }

  /** Rows of many employees, job profiles, attributions or products, newest first; one statement. */
  list(
    subject: RevenueSubject,
    subjects: readonly Uuid[],
    { page }: RevenueRequest,
  ): Promise<OfSubject<AttributionRevenueView>[]> {
    const where = [Prisma.sql`${Prisma.raw(`${subject}_id`)} = s.id`, this.#visible];
    return this.#rows(pagesStatement(REVENUES, subjects, [{ columns: COLUMNS, table: TABLE, where }], page));
  }

  async #rows(statement: Prisma.Sql): Promise<OfSubject<AttributionRevenueView>[]> {
    const rows = await this.scope.query((tx) => tx.$queryRaw<RevenueRow[]>(statement));
    return rows.map((row) => ({ subject: row.subject_id, row: toRevenue(row) }));
  }
}

function toRevenue(row: RevenueRow): AttributionRevenueView {
  const money = (amountMinor: bigint): MoneyView => toMoney(amountMinor, row.currency);
  return {
    id: toId('AttributionRevenue', row.id),
    waterfall: {
      gross: money(row.gross),
      platformFee: money(row.platform_fee),
      processingFee: money(row.processing_fee),
      taxWithholding: money(row.withholding),
      net: money(row.net),
    },
    shareBps: row.share_bps,
    attributed: money(row.attributed),
    reversed: money(row.reversed),
    recipientType: row.recipient_type,
    basis: row.attribution_basis,
    calculatedAt: row.calculated_at,
    attributionId: toIdOrNull('Attribution', row.attribution_id),
    orderItemId: toId('OrderItem', row.order_item_id),
    transactionId: toId('Transaction', row.transaction_id),
    employeeId: toIdOrNull('OrgEmployee', row.employee_id),
    jobProfileId: toIdOrNull('JobProfile', row.job_profile_id),
    productId: toId('Product', row.product_id),
    payoutId: toIdOrNull('Payout', row.payout_id),
  };
}
