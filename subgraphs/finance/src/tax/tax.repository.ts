import { toId, toIdOrNull, type Uuid } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { pagesStatement } from '../ledger/keyset.repository.ts';
import type { FinanceReader } from '../subgraph.reader.ts';
import { visibleRows } from '../visible.repository.ts';
import type { TaxCalculationView, TaxRateView, TaxSnapshotView } from './tax.ts';

interface RateRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly code: string;
  readonly name: string;
  readonly type: 'PERCENT' | 'FIXED';
  readonly rate_bps: number | null;
  readonly amount: bigint | null;
  readonly currency: string | null;
  readonly is_inclusive: boolean;
  readonly jurisdiction: string | null;
  readonly effective_from: Date;
  readonly effective_to: Date | null;
  readonly managed_by_employee_id: Uuid | null;
}

interface SnapshotRow {
  readonly subject_id: Uuid;
  readonly id: Uuid;
  readonly rate_id: Uuid;
  readonly version: number;
  readonly rate_bps: number | null;
  readonly effective_from: Date;
  readonly created_at: Date;
  readonly by_employee_id: Uuid | null;
}

interface CalculationRow {
  readonly order_id: Uuid;
  readonly order_item_id: Uuid;
  readonly tax_rate_snapshot_id: Uuid;
  readonly method: TaxCalculationView['method'];
  readonly taxable: bigint;
  readonly tax: bigint;
  readonly currency: string;
}

const SNAPSHOTS = {
  keyset: [
    { column: 'created_at', type: 'timestamptz' },
    { column: 'id', type: 'uuid' },
  ],
} as const;
const TABLE = Prisma.raw('org_tax_rate_snapshot');
const COLUMNS = Prisma.raw(
  "id, rate_id, version, (data ->> 'rateBps')::int AS rate_bps, effective_from, created_at, by_employee_id",
);

/** Whose versions a list holds: those of a rate, or those an employee made. */
export type SnapshotSubject = 'rate_id' | 'by_employee_id';

/** Sales taxes of the organizations whose taxes the reader manages, and the versions somebody made in person. */
export class TaxRepository {
  readonly #managed: Prisma.Sql;
  readonly #own: Prisma.Sql;
  /** Condition on an order `o`: who sees the order sees how its taxes were found. */
  readonly #sold: Prisma.Sql;

  constructor(
    private readonly scope: FinanceScope,
    reader: FinanceReader,
  ) {
    this.#managed = reader.isPlatform
      ? Prisma.sql`TRUE`
      : Prisma.sql`org_id = ANY (${[...reader.orgUuidsWith('tax.manage')]}::uuid[])`;
    this.#own = Prisma.sql`(${this.#managed} OR by_employee_id = ANY (${[...reader.employments.keys()]}::uuid[]))`;
    this.#sold = visibleRows(reader, ['context.member.read', 'tax.manage'], 'o');
  }

  async findRates(ids: readonly Uuid[]): Promise<TaxRateView[]> {
    return this.#rates(Prisma.sql`id = ANY (${[...ids]}::uuid[])`);
  }

  /** Rates of organizations, in the order of their codes. */
  async findRatesOfOrgs(orgs: readonly Uuid[]): Promise<TaxRateView[]> {
    return this.#rates(Prisma.sql`org_id = ANY (${[...orgs]}::uuid[])`);
  }

  async #rates(which: Prisma.Sql): Promise<TaxRateView[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<RateRow[]>`
        SELECT id, org_id, code, name, type, rate_bps, amount, currency, is_inclusive, jurisdiction, effective_from,
               effective_to, managed_by_employee_id
          FROM org_tax_rate WHERE ${which} AND ${this.#managed} ORDER BY org_id, code`,
    );
    return rows.map(toRate);
  }

  async findSnapshots(ids: readonly Uuid[]): Promise<TaxSnapshotView[]> {
    const rows = await this.#snapshots(Prisma.sql`
      SELECT id AS subject_id, ${COLUMNS} FROM ${TABLE}
       WHERE id = ANY (${[...ids]}::uuid[]) AND (${this.#own} OR EXISTS (
         SELECT FROM org_member_order_tax_calculation c
           JOIN org_member_order o ON o.org_id = c.org_id AND o.id = c.order_id
          WHERE c.org_id = ${TABLE}.org_id AND c.tax_rate_snapshot_id = ${TABLE}.id AND ${this.#sold}))`);
    return rows.map(({ row }) => row);
  }

  /** How the taxes of orders were found, line by line; orders that the reader may see. */
  async findCalculations(orders: readonly Uuid[]): Promise<TaxCalculationView[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<CalculationRow[]>`
        SELECT c.order_id, c.order_item_id, c.tax_rate_snapshot_id, c.method, c.taxable, c.tax, c.currency
          FROM org_member_order_tax_calculation c
          JOIN org_member_order_item i ON i.org_id = c.org_id AND i.id = c.order_item_id
          JOIN org_member_order o ON o.org_id = c.org_id AND o.id = c.order_id
         WHERE c.order_id = ANY (${[...orders]}::uuid[]) AND ${this.#sold} ORDER BY c.order_id, i.position`,
    );
    return rows.map((row) => ({
      orderId: toId('Order', row.order_id),
      orderItemId: toId('OrderItem', row.order_item_id),
      snapshotId: toId('TaxRateSnapshot', row.tax_rate_snapshot_id),
      method: row.method,
      taxable: toMoney(row.taxable, row.currency),
      tax: toMoney(row.tax, row.currency),
    }));
  }

  /** Versions of rates or of who made them, newest first; one statement. */
  listSnapshots(
    subject: SnapshotSubject,
    subjects: readonly Uuid[],
    page: PageRequest,
  ): Promise<OfSubject<TaxSnapshotView>[]> {
    const where = [Prisma.sql`${Prisma.raw(subject)} = s.id`, this.#own];
    return this.#snapshots(pagesStatement(SNAPSHOTS, subjects, [{ columns: COLUMNS, table: TABLE, where }], page));
  }

  async #snapshots(statement: Prisma.Sql): Promise<OfSubject<TaxSnapshotView>[]> {
    const rows = await this.scope.query((tx) => tx.$queryRaw<SnapshotRow[]>(statement));
    return rows.map((row) => ({ subject: row.subject_id, row: toSnapshot(row) }));
  }
}

const toRate = (row: RateRow): TaxRateView => ({
  id: toId('TaxRate', row.id),
  orgId: toId('Org', row.org_id),
  code: row.code,
  name: row.name,
  type: row.type,
  rateBps: row.rate_bps,
  amount: row.amount === null || row.currency === null ? null : toMoney(row.amount, row.currency),
  isInclusive: row.is_inclusive,
  jurisdiction: row.jurisdiction,
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
  managedById: toIdOrNull('OrgEmployee', row.managed_by_employee_id),
});

const toSnapshot = (row: SnapshotRow): TaxSnapshotView => ({
  id: toId('TaxRateSnapshot', row.id),
  rateId: toId('TaxRate', row.rate_id),
  version: row.version,
  rateBps: row.rate_bps,
  effectiveFrom: row.effective_from,
  createdAt: row.created_at,
  byId: toIdOrNull('OrgEmployee', row.by_employee_id),
});
