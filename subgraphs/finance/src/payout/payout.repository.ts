import { toId, toIdOrNull, toUuid, type Uuid } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { pagesStatement } from '../ledger/keyset.repository.ts';
import type { FinanceReader } from '../subgraph.reader.ts';
import { visibleRows } from '../visible.repository.ts';
import type { PayoutRequest } from './payout.input.ts';
import type { PayoutItemView, PayoutStatus, PayoutView } from './payout.ts';

interface PayoutRow {
  readonly subject_id: Uuid;
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly display_id: string;
  readonly status: PayoutStatus;
  readonly amount: bigint;
  readonly withheld: bigint;
  readonly net_amount: bigint;
  readonly currency: string;
  readonly requested_at: Date | null;
  readonly paid_at: Date | null;
  readonly failure_reason: string | null;
  readonly created_at: Date;
  readonly employee_id: Uuid;
  readonly approved_by_employee_id: Uuid | null;
}

interface ItemRow {
  readonly payout_id: Uuid;
  readonly attribution_revenue_id: Uuid;
  readonly amount: bigint;
  readonly currency: string;
}

const PAYOUTS = {
  keyset: [
    { column: 'created_at', type: 'timestamptz' },
    { column: 'id', type: 'uuid' },
  ],
} as const;
const TABLE = Prisma.raw('payout');
const COLUMNS = Prisma.raw(
  'id, org_id, display_id, status, amount, withheld, net_amount, currency, requested_at, paid_at, failure_reason, created_at, employee_id, approved_by_employee_id',
);

/** Whose payouts a list holds. */
export type PayoutSubject = 'employee' | 'org';

/** Payouts as far as one reader may see them: the own ones, and an organization's by employee context read or approval. */
export class PayoutRepository {
  readonly #visible: Prisma.Sql;

  constructor(
    private readonly scope: FinanceScope,
    reader: FinanceReader,
  ) {
    this.#visible = visibleRows(reader, ['context.employee.read', 'payout.approve']);
  }

  async findByIds(ids: readonly Uuid[]): Promise<PayoutView[]> {
    const rows = await this.#rows(Prisma.sql`SELECT id AS subject_id, ${COLUMNS} FROM ${TABLE}
      WHERE id = ANY (${[...ids]}::uuid[]) AND ${this.#visible}`);
    return rows.map(({ row }) => row);
  }

  /** Payouts of many employees or organizations, newest first; one statement. */
  list(
    subject: PayoutSubject,
    subjects: readonly Uuid[],
    { page, status }: PayoutRequest,
  ): Promise<OfSubject<PayoutView>[]> {
    const where = [Prisma.sql`${Prisma.raw(`${subject}_id`)} = s.id`, this.#visible];
    if (status !== null) where.push(Prisma.sql`status = ${status}`);
    return this.#rows(pagesStatement(PAYOUTS, subjects, [{ columns: COLUMNS, table: TABLE, where }], page));
  }

  /** What payouts pay, in the order of the sales; whoever sees a payout sees its items. */
  async findItems(payouts: readonly PayoutView[]): Promise<OfSubject<PayoutItemView>[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ItemRow[]>`
        SELECT i.payout_id, i.attribution_revenue_id, i.amount, p.currency
          FROM unnest(${payouts.map(({ orgId }) => toUuid(orgId))}::uuid[], ${payouts.map(({ id }) => toUuid(id))}::uuid[])
                 AS s(org_id, payout_id)
          JOIN payout_item i USING (org_id, payout_id) JOIN payout p ON p.org_id = i.org_id AND p.id = i.payout_id
         ORDER BY i.payout_id, i.attribution_revenue_id`,
    );
    return rows.map((row) => ({
      subject: row.payout_id,
      row: {
        amount: toMoney(row.amount, row.currency),
        revenueId: toId('AttributionRevenue', row.attribution_revenue_id),
      },
    }));
  }

  async #rows(statement: Prisma.Sql): Promise<OfSubject<PayoutView>[]> {
    const rows = await this.scope.query((tx) => tx.$queryRaw<PayoutRow[]>(statement));
    return rows.map((row) => ({ subject: row.subject_id, row: toPayout(row) }));
  }
}

function toPayout(row: PayoutRow): PayoutView {
  return {
    id: toId('Payout', row.id),
    orgId: toId('Org', row.org_id),
    displayId: row.display_id,
    status: row.status,
    amount: toMoney(row.amount, row.currency),
    withheld: toMoney(row.withheld, row.currency),
    net: toMoney(row.net_amount, row.currency),
    requestedAt: row.requested_at,
    paidAt: row.paid_at,
    failureReason: row.failure_reason,
    createdAt: row.created_at,
    employeeId: toId('OrgEmployee', row.employee_id),
    approvedById: toIdOrNull('OrgEmployee', row.approved_by_employee_id),
  };
}
