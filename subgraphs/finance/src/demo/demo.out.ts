import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { DemoWorld } from '@volmify/shared/subgraph';
import type { DemoParties } from './demo.parties.ts';
import { type DemoParts, payoutParts } from './demo.pay.ts';
import type { CompensationRow, ExpenseRow, PayoutRow } from './demo.rows.ts';

/** What the rows of money that went out are made from. */
export interface OutWorld extends DemoParts {
  readonly world: DemoWorld;
  readonly parties: DemoParties;
}

/** Columns of one row by name. */
export type Columns = Readonly<Record<string, string | number | boolean | object | null>>;

/**
 * Writes the payouts, the pay and the expenses of the demo world beside their postings; rows that are there stay.
 * @throws when a row does not fit the database's rules
 */
export async function seedMoneyOut(sql: Sql, out: OutWorld): Promise<void> {
  await insertRows(sql, 'payout', payoutRows(out));
  await insertRows(sql, 'payout_item', itemRows(out));
  await insertRows(sql, 'compensation_payment', compensationRows(out));
  await insertRows(sql, 'expense_claim', expenseRows(out));
}

/** Inserts rows that are not there yet, all columns of the first row. */
export async function insertRows(sql: Sql, table: string, rows: readonly Columns[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).join(', ');
  if (names === '') return;
  await sql.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

function payoutRows({ world, parties }: OutWorld): Columns[] {
  return world.rows<PayoutRow>('finance', 'payout').map((row) => {
    const { employeeId, userId } = parties.worker(row.org, row.payee);
    const approver = row.approvedBy ?? null;
    const isWorker = approver !== null && parties.isWorker(row.org, approver);
    return {
      org_id: parties.orgId(row.org),
      id: parties.uuid(row.key),
      display_id: row.displayId,
      employee_id: employeeId,
      user_id: userId,
      status: row.status,
      amount: row.amount,
      withheld: row.withheld,
      net_amount: row.amount - row.withheld,
      currency: row.currency,
      requested_at: row.createdAt,
      requested_by_user_id: userId,
      approved_at: row.approvedAt ?? null,
      approved_by_employee_id: isWorker ? parties.worker(row.org, approver).employeeId : null,
      approved_by_owner_user_id: approver !== null && !isWorker ? parties.uuid(approver) : null,
      paid_at: row.paidAt ?? null,
      external_ref: row.paidAt === undefined ? null : `BANK-${row.displayId}`,
      failed_at: row.failedAt ?? null,
      failure_reason: row.failureReason ?? null,
      created_at: row.createdAt,
      updated_at: row.failedAt ?? row.paidAt ?? row.approvedAt ?? row.createdAt,
    };
  });
}

function itemRows(out: OutWorld): Columns[] {
  const { world, parties } = out;
  return world.rows<PayoutRow>('finance', 'payout').flatMap((row) => {
    const { employeeId, userId } = parties.worker(row.org, row.payee);
    return payoutParts(out, row.orders, employeeId).map(({ uuid, amount }) => ({
      org_id: parties.orgId(row.org),
      payout_id: parties.uuid(row.key),
      attribution_revenue_id: uuid,
      user_id: userId,
      amount: amount.toString(),
      is_live: row.status !== 'FAILED',
    }));
  });
}

function compensationRows({ world, parties }: OutWorld): Columns[] {
  const transactionOf = (key: string, at: string): Uuid => parties.entryIds(key, new Date(at))('transaction');
  return world.rows<CompensationRow>('finance', 'compensation_payment').map((row) => {
    const { employeeId, userId } = parties.worker(row.org, row.payee);
    return {
      org_id: parties.orgId(row.org),
      id: parties.uuid(row.key),
      employee_id: employeeId,
      user_id: userId,
      kind: row.kind,
      amount: row.amount,
      currency: row.currency,
      period_start: row.periodStart ?? null,
      period_end: row.periodEnd ?? null,
      transaction_id: transactionOf(row.key, row.createdAt),
      paid_transaction_id: row.paidAt === undefined ? null : transactionOf(`${row.key}/paid`, row.paidAt),
      processed_by_employee_id: parties.worker(row.org, row.processedBy).employeeId,
      created_at: row.createdAt,
    };
  });
}

function expenseRows({ world, parties }: OutWorld): Columns[] {
  return world.rows<ExpenseRow>('finance', 'expense_claim').map((row) => {
    const { employeeId } = parties.worker(row.org, row.poster);
    return {
      org_id: parties.orgId(row.org),
      id: parties.uuid(row.key),
      display_id: row.displayId,
      employee_id: employeeId,
      posted_by_employee_id: employeeId,
      department_id: parties.uuid(row.department),
      team_id: row.team === undefined ? null : parties.uuid(row.team),
      category: row.category,
      amount: row.amount,
      currency: row.currency,
      description: row.description,
      status: 'POSTED',
      transaction_id: parties.entryIds(row.key, new Date(row.createdAt))('transaction'),
      created_at: row.createdAt,
    };
  });
}
