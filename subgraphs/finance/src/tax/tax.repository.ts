import { toId, toIdOrNull, type Uuid } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { pagesStatement } from '../ledger/keyset.repository.ts';
import type { FinanceReader } from '../subgraph.reader.ts';
import type { TaxRateView, TaxSnapshotView } from './tax.ts';

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
  readonly effective_from: Date;
  readonly created_at: Date;
  readonly by_employee_id: Uuid | null;
}

const SNAPSHOTS = {
  keyset: [
    { column: 'created_at', type: 'timestamptz' },
    { column: 'id', type: 'uuid' },
  ],
} as const;
const TABLE = Prisma.raw('org_tax_rate_snapshot');
const COLUMNS = Prisma.raw('id, rate_id, version, effective_from, created_at, by_employee_id');

/** Whose versions a list holds: those of a rate, or those an employee made. */
export type SnapshotSubject = 'rate_id' | 'by_employee_id';

/** Sales taxes of the organizations whose taxes the reader manages, and the versions somebody made in person. */
export class TaxRepository {
  readonly #managed: Prisma.Sql;
  readonly #own: Prisma.Sql;

  constructor(
    private readonly scope: FinanceScope,
    reader: FinanceReader,
  ) {
    this.#managed = reader.isPlatform
      ? Prisma.sql`TRUE`
      : Prisma.sql`org_id = ANY (${[...reader.orgUuidsWith('tax.manage')]}::uuid[])`;
    this.#own = Prisma.sql`(${this.#managed} OR by_employee_id = ANY (${[...reader.employments.keys()]}::uuid[]))`;
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
    const rows = await this.#snapshots(
      Prisma.sql`SELECT id AS subject_id, ${COLUMNS} FROM ${TABLE} WHERE id = ANY (${[...ids]}::uuid[]) AND ${this.#own}`,
    );
    return rows.map(({ row }) => row);
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
  effectiveFrom: row.effective_from,
  createdAt: row.created_at,
  byId: toIdOrNull('OrgEmployee', row.by_employee_id),
});
