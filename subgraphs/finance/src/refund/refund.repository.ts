import { toId, toIdOrNull, type Uuid } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { pagesStatement } from '../ledger/keyset.repository.ts';
import type { FinanceReader } from '../subgraph.reader.ts';
import { visibleRows } from '../visible.repository.ts';
import type { RefundRequest } from './refund.input.ts';
import type { RefundView } from './refund.view.ts';

interface RefundRow {
  readonly subject_id: Uuid;
  readonly id: Uuid;
  readonly order_id: Uuid;
  readonly status: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly to_card: bigint;
  readonly to_gift_card: bigint;
  readonly reason: string;
  readonly processed_at: Date | null;
  readonly created_at: Date;
  readonly requested_by_user_id: Uuid | null;
  readonly approved_by_employee_id: Uuid | null;
}

const REFUNDS = {
  keyset: [
    { column: 'created_at', type: 'timestamptz' },
    { column: 'id', type: 'uuid' },
  ],
} as const;
const COLUMNS = Prisma.raw(
  'id, order_id, status, currency, amount, to_card, to_gift_card, reason, processed_at, created_at, requested_by_user_id, approved_by_employee_id',
);

/** Refunds as far as one reader may see them: the own ones, and an organization's by `context.member.read`. */
export class RefundRepository {
  readonly #visible: Prisma.Sql;

  constructor(
    private readonly scope: FinanceScope,
    reader: FinanceReader,
  ) {
    this.#visible = visibleRows(reader, ['context.member.read']);
  }

  async findByIds(ids: readonly Uuid[]): Promise<RefundView[]> {
    const rows = await this.#rows(Prisma.sql`SELECT id AS subject_id, ${COLUMNS} FROM refund
      WHERE id = ANY (${[...ids]}::uuid[]) AND ${this.#visible}`);
    return rows.map(toRefund);
  }

  /** Refunds of many orders, oldest first. */
  async findOfOrders(orders: readonly Uuid[]): Promise<RefundView[]> {
    const rows = await this.#rows(Prisma.sql`SELECT order_id AS subject_id, ${COLUMNS} FROM refund
      WHERE order_id = ANY (${[...orders]}::uuid[]) AND ${this.#visible} ORDER BY created_at, id`);
    return rows.map(toRefund);
  }

  /** Refunds of many members, newest first; one statement. */
  async listOfMembers(members: readonly Uuid[], { page }: RefundRequest): Promise<OfSubject<RefundView>[]> {
    const where = [Prisma.sql`member_id = s.id`, this.#visible];
    const rows = await this.#rows(
      pagesStatement(REFUNDS, members, [{ columns: COLUMNS, table: Prisma.sql`refund`, where }], page),
    );
    return rows.map((row) => ({ subject: row.subject_id, row: toRefund(row) }));
  }

  #rows(statement: Prisma.Sql): Promise<RefundRow[]> {
    return this.scope.query((tx) => tx.$queryRaw<RefundRow[]>(statement));
  }
}

const toRefund = (row: RefundRow): RefundView => ({
  id: toId('Refund', row.id),
  orderId: toId('Order', row.order_id),
  status: row.status,
  amount: toMoney(row.amount, row.currency),
  toCard: toMoney(row.to_card, row.currency),
  toGiftCard: toMoney(row.to_gift_card, row.currency),
  reason: row.reason,
  processedAt: row.processed_at,
  createdAt: row.created_at,
  requestedByUserId: toIdOrNull('User', row.requested_by_user_id),
  approvedByEmployeeId: toIdOrNull('OrgEmployee', row.approved_by_employee_id),
});
