import { type Id, toId, toIdOrNull, type Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { FinanceReader } from '../subgraph.reader.ts';
import { type AccountRow, type AccountView, toAccount } from './account.repository.ts';

/** Header of a posting. */
export interface TransactionView {
  readonly id: Id<'Transaction'>;
  readonly orgId: Id<'Org'>;
  readonly transactionNumber: string;
  readonly kind: string;
  readonly occurredAt: Date;
  readonly postedAt: Date;
  readonly reference: string;
  readonly businessEntityType: string;
  /** Sum of one side; null for whoever may not see the whole (FIN-13). */
  readonly totalAmount: MoneyView | null;
  readonly postedByEmployeeId: Id<'OrgEmployee'> | null;
  readonly reversesId: Id<'Transaction'> | null;
}

/** One side of a posting. */
export interface TransactionLineView {
  readonly transactionId: Id<'Transaction'>;
  readonly account: AccountView;
  readonly side: 'DEBIT' | 'CREDIT';
  readonly amount: MoneyView;
  readonly memo: string | null;
}

interface TransactionRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly transaction_number: string;
  readonly kind: string;
  readonly occurred_at: Date;
  readonly posted_at: Date;
  readonly reference: string;
  readonly business_entity_type: string;
  readonly total_amount: bigint;
  readonly currency: string;
  readonly posted_by_employee_id: Uuid | null;
  readonly reverses_id: Uuid | null;
}

type LineRow = AccountRow & {
  readonly transaction_id: Uuid;
  readonly side: number;
  readonly amount: bigint;
  readonly memo: string | null;
};

/** Postings as far as one reader sees them: through a context of their own, or one their permission reaches. */
export class TransactionRepository {
  constructor(
    private readonly scope: FinanceScope,
    private readonly reader: FinanceReader,
  ) {}

  /** Headers by id. The condition equals that of the context lists, so a listed context never lacks its transaction. */
  async findByIds(ids: readonly Uuid[]): Promise<TransactionView[]> {
    const { reader } = this;
    const orgs = (permission: Parameters<FinanceReader['orgUuidsWith']>[0]): Prisma.Sql =>
      Prisma.sql`t.org_id = ANY (${[...reader.orgUuidsWith(permission)]}::uuid[])`;
    const ofTransaction = Prisma.sql`c WHERE c.org_id = t.org_id AND c.transaction_id = t.id`;
    const visible = reader.isPlatform
      ? Prisma.sql`TRUE`
      : Prisma.sql`(${orgs('context.org.read')}
          OR ${reader.userUuid}::uuid IN (
            SELECT c.user_id FROM account_transaction_user_context ${ofTransaction}
            UNION ALL SELECT c.user_id FROM account_transaction_employee_context ${ofTransaction}
            UNION ALL SELECT c.user_id FROM account_transaction_member_context ${ofTransaction})
          OR (${orgs('context.employee.read')}
            AND EXISTS (SELECT FROM account_transaction_employee_context ${ofTransaction}))
          OR (${orgs('context.member.read')}
            AND EXISTS (SELECT FROM account_transaction_member_context ${ofTransaction})))`;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<TransactionRow[]>`
        SELECT t.id, t.org_id, t.transaction_number, t.kind, t.occurred_at, t.posted_at, t.reference,
               t.business_entity_type, t.total_amount, t.currency, t.posted_by_employee_id, t.reverses_id
          FROM account_transaction t WHERE t.id = ANY (${[...ids]}::uuid[]) AND ${visible}`,
    );
    return rows.map((row) => this.#toTransaction(row));
  }

  /**
   * Lines of postings that the reader sees: all of them by `account.read`, else those of the reader's own subledgers.
   */
  async findLines(transactions: readonly { orgUuid: Uuid; uuid: Uuid }[]): Promise<TransactionLineView[]> {
    const { reader } = this;
    const visible = reader.isPlatform
      ? Prisma.sql`TRUE`
      : Prisma.sql`(l.org_id = ANY (${[...reader.orgUuidsWith('account.read')]}::uuid[])
          OR l.subject_id = ANY (${[...reader.employments.keys()]}::uuid[]))`;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<LineRow[]>`
        SELECT l.transaction_id, l.side, l.amount, l.memo, a.id, a.org_id, a.code, a.name, a.type, a.normal_balance,
               a.currency, a.managed_by_employee_id
          FROM unnest(${transactions.map(({ orgUuid }) => orgUuid)}::uuid[],
                      ${transactions.map(({ uuid }) => uuid)}::uuid[]) AS s(org_id, transaction_id)
          JOIN account_transaction_line l USING (org_id, transaction_id)
          JOIN account a ON a.org_id = l.org_id AND a.id = l.account_id
         WHERE ${visible} ORDER BY l.transaction_id, l.line_no`,
    );
    return rows.map((row) => ({
      transactionId: toId('Transaction', row.transaction_id),
      account: toAccount(row),
      side: row.side === 1 ? 'DEBIT' : 'CREDIT',
      amount: toMoney(row.amount, row.currency),
      memo: row.memo,
    }));
  }

  #toTransaction(row: TransactionRow): TransactionView {
    return {
      id: toId('Transaction', row.id),
      orgId: toId('Org', row.org_id),
      transactionNumber: row.transaction_number,
      kind: row.kind,
      occurredAt: row.occurred_at,
      postedAt: row.posted_at,
      reference: row.reference,
      businessEntityType: row.business_entity_type,
      totalAmount: this.reader.reaches(row.org_id, 'account.read') ? toMoney(row.total_amount, row.currency) : null,
      postedByEmployeeId: toIdOrNull('OrgEmployee', row.posted_by_employee_id),
      reversesId: toIdOrNull('Transaction', row.reverses_id),
    };
  }
}
