import { toId, type Uuid } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { pagesStatement } from '../ledger/keyset.repository.ts';
import type { FinanceReader } from '../subgraph.reader.ts';
import { visibleRows } from '../visible.repository.ts';
import type { DisputeRequest } from './refund.input.ts';
import type { DisputeView } from './refund.view.ts';

interface DisputeRow {
  readonly subject_id: Uuid;
  readonly id: Uuid;
  readonly order_id: Uuid;
  readonly status: DisputeView['status'];
  readonly currency: string;
  readonly amount: bigint;
  readonly fee: bigint;
  readonly reason: string;
  readonly opened_at: Date;
}

const DISPUTES = {
  keyset: [
    { column: 'opened_at', type: 'timestamptz' },
    { column: 'id', type: 'uuid' },
  ],
} as const;
const COLUMNS = Prisma.raw('id, order_id, status, currency, amount, fee, reason, opened_at');

/** Disputes as far as one reader may see them: the own ones, and an organization's by `context.member.read`. */
export class DisputeRepository {
  readonly #visible: Prisma.Sql;

  constructor(
    private readonly scope: FinanceScope,
    reader: FinanceReader,
  ) {
    this.#visible = visibleRows(reader, ['context.member.read']);
  }

  async findByIds(ids: readonly Uuid[]): Promise<DisputeView[]> {
    const rows = await this.#rows(Prisma.sql`SELECT id AS subject_id, ${COLUMNS} FROM dispute
      WHERE id = ANY (${[...ids]}::uuid[]) AND ${this.#visible}`);
    return rows.map(toDispute);
  }

  /** Disputes of many organizations, newest first; one statement. */
  async listOfOrgs(orgs: readonly Uuid[], { page, status }: DisputeRequest): Promise<OfSubject<DisputeView>[]> {
    const where = [Prisma.sql`org_id = s.id`, this.#visible];
    if (status) where.push(Prisma.sql`status = ${status}`);
    const rows = await this.#rows(
      pagesStatement(DISPUTES, orgs, [{ columns: COLUMNS, table: Prisma.sql`dispute`, where }], page),
    );
    return rows.map((row) => ({ subject: row.subject_id, row: toDispute(row) }));
  }

  #rows(statement: Prisma.Sql): Promise<DisputeRow[]> {
    return this.scope.query((tx) => tx.$queryRaw<DisputeRow[]>(statement));
  }
}

const toDispute = (row: DisputeRow): DisputeView => ({
  id: toId('Dispute', row.id),
  orderId: toId('Order', row.order_id),
  status: row.status,
  amount: toMoney(row.amount, row.currency),
  fee: toMoney(row.fee, row.currency),
  reason: row.reason,
  openedAt: row.opened_at,
});
