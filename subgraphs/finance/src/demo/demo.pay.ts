import type { Uuid } from '@volmify/shared/ids';
import type { DemoWorld } from '@volmify/shared/subgraph';
import { adjustmentEntry } from '../ledger/adjustment.entries.ts';
import { type AccountCode, CHART } from '../ledger/chart.ts';
import { credit, debit } from '../ledger/entry.parts.ts';
import { expenseEntry } from '../ledger/expense.entries.ts';
import { bonusEntry, salaryEntry, salaryPaymentEntry } from '../ledger/pay.entries.ts';
import { payoutApprovedEntry, payoutFailedEntry, payoutSettledEntry } from '../ledger/payout.entries.ts';
import type { PostingCommand } from '../ledger/posting.event.ts';
import { revenuePart } from '../ledger/sale.entries.ts';
import type { DemoParties } from './demo.parties.ts';
import type { AdjustmentRow, CompensationRow, ExpenseRow, PayoutRow } from './demo.rows.ts';
import { type DemoSale, demoCommand } from './demo.sales.ts';

type Sales = ReadonlyMap<string, DemoSale>;

/** Payouts from approval on; a request has no posting. */
export function demoPayouts(world: DemoWorld, parties: DemoParties, sales: Sales): PostingCommand[] {
  return world.rows<PayoutRow>('finance', 'payout').flatMap((row) => {
    const { approvedAt, approvedBy } = row;
    if (approvedAt === undefined || approvedBy === undefined) return [];
    const payee = parties.worker(row.org, row.payee);
    const fact = (at: string) => ({
      orgId: parties.orgId(row.org),
      payoutId: parties.uuid(row.key),
      reference: row.displayId,
      occurredAt: new Date(at),
      currency: row.currency,
      payee,
      amount: BigInt(row.amount),
      withheld: BigInt(row.withheld),
      revenueIds: payoutParts({ sales }, row.orders, payee.employeeId).map(({ uuid }) => uuid),
    });
    const approver = parties.isWorker(row.org, approvedBy)
      ? parties.worker(row.org, approvedBy)
      : { ownerUserId: parties.uuid(approvedBy) };
    const step = (name: string, at: string) => ({
      key: `${row.key}/${name}`,
      ids: parties.entryIds(`${row.key}/${name}`, new Date(at)),
    });
    const approved = step('approved', approvedAt);
    const commands = [
      demoCommand(row, parties, payoutApprovedEntry({ ...fact(approvedAt), approver }, approved.ids), approved.key),
    ];
    if (row.paidAt !== undefined) {
      const settled = step('settled', row.paidAt);
      commands.push(demoCommand(row, parties, payoutSettledEntry(fact(row.paidAt), settled.ids), settled.key));
    }
    if (row.failedAt !== undefined) {
      const failed = step('failed', row.failedAt);
      commands.push(demoCommand(row, parties, payoutFailedEntry(fact(row.failedAt), failed.ids), failed.key));
    }
    return commands;
  });
}

/** The sales that payouts pay from, by natural key of the order. */
export interface DemoParts {
  readonly sales: Sales;
}

/** The revenue rows of one professional on some orders, with what each brought in minor units. */
export function payoutParts(
  { sales }: DemoParts,
  orders: readonly string[],
  employeeId: Uuid,
): { readonly uuid: Uuid; readonly amount: bigint }[] {
  return orders.flatMap((order) => {
    const sale = sales.get(order);
    return (sale?.splits ?? []).flatMap(({ item, shareAmounts }) =>
      item.shares.flatMap((share, index) =>
        share.employeeId === employeeId
          ? [{ uuid: sale?.partId(revenuePart(item.orderItemId, employeeId)) ?? '', amount: shareAmounts[index] ?? 0n }]
          : [],
      ),
    );
  });
}

/** Salaries, due and paid, and bonuses. */
export function demoPay(world: DemoWorld, parties: DemoParties): PostingCommand[] {
  return world.rows<CompensationRow>('finance', 'compensation_payment').flatMap((row) => {
    const fact = (at: string) => ({
      orgId: parties.orgId(row.org),
      compensationId: parties.uuid(row.key),
      reference: row.key.slice(row.org.length + 1),
      occurredAt: new Date(at),
      currency: row.currency,
      payee: parties.worker(row.org, row.payee),
      processor: parties.worker(row.org, row.processedBy),
      amount: BigInt(row.amount),
    });
    const ids = parties.entryIds(row.key, new Date(row.createdAt));
    if (row.kind === 'BONUS') return [demoCommand(row, parties, bonusEntry(fact(row.createdAt), ids))];
    const commands = [demoCommand(row, parties, salaryEntry(fact(row.createdAt), ids))];
    if (row.paidAt !== undefined) {
      const paidKey = `${row.key}/paid`;
      const paidIds = parties.entryIds(paidKey, new Date(row.paidAt));
      commands.push(demoCommand(row, parties, salaryPaymentEntry(fact(row.paidAt), paidIds), paidKey));
    }
    return commands;
  });
}

/** Operating expenses, each within its budgets. */
export function demoExpenses(world: DemoWorld, parties: DemoParties): PostingCommand[] {
  return world.rows<ExpenseRow>('finance', 'expense_claim').map((row) => {
    const occurredAt = new Date(row.createdAt);
    const event = expenseEntry(
      {
        orgId: parties.orgId(row.org),
        expenseId: parties.uuid(row.key),
        reference: row.displayId,
        description: row.description,
        occurredAt,
        currency: row.currency,
        poster: parties.worker(row.org, row.poster),
        departmentId: parties.uuid(row.department),
        amount: BigInt(row.amount),
        budgetPath: row.budgetPath.map((level) => ({
          departmentId: parties.uuid(level.department ?? level.org ?? row.org),
          limit: BigInt(level.limit),
          limitVersion: 1,
          periodKey: String(occurredAt.getUTCFullYear()),
        })),
      },
      parties.entryIds(row.key, occurredAt),
    );
    return demoCommand(row, parties, event);
  });
}

const isAccountCode = (code: string): code is AccountCode => code in CHART;

/** Entries made by hand. */
export function demoAdjustments(world: DemoWorld, parties: DemoParties): PostingCommand[] {
  return world.rows<AdjustmentRow>('finance', 'adjustment').map((row) => {
    const occurredAt = new Date(row.createdAt);
    const lines = row.lines.map(({ account, side, amount }) => {
      if (!isAccountCode(account)) throw new Error(`the chart has no account ${account}`);
      return side === 'DEBIT' ? debit(account, BigInt(amount)) : credit(account, BigInt(amount));
    });
    const event = adjustmentEntry(
      {
        orgId: parties.orgId(row.org),
        adjustmentId: parties.uuid(row.key),
        reference: 'OPENING',
        description: row.description,
        occurredAt,
        currency: row.currency,
        poster: parties.worker(row.org, row.postedBy),
        approver: { ownerUserId: parties.uuid(row.approvedByOwner) },
        lines,
      },
      parties.entryIds(row.key, occurredAt),
    );
    return demoCommand(row, parties, event);
  });
}
