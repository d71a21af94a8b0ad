import type { Uuid } from '@volmify/shared/ids';
import { contextsOf, credit, debit, type EntryIds, STANCE, type Worker } from './entry.parts.ts';
import type { PostingEvent } from './posting.event.ts';

/** One level of a budget path. */
export interface BudgetLevel {
  /** The organization's own id at the root. */
  readonly departmentId: Uuid;
  /** Minor units; null = no limit here. */
  readonly limit: bigint | null;
  readonly limitVersion: number;
}

/** An operating expense posted by an employee (E22); the amount in minor units. */
export interface ExpenseFact {
  readonly orgId: Uuid;
  readonly expenseId: Uuid;
  readonly reference: string;
  readonly description: string;
  readonly occurredAt: Date;
  readonly currency: string;
  readonly poster: Worker;
  readonly departmentId: Uuid;
  readonly amount: bigint;
  /** Year the budgets are for, for example `2026`. */
  readonly periodKey: string;
  /** From the organization down to the department. */
  readonly budgetPath: readonly BudgetLevel[];
}

/** The posting of an expense; every budget from the root down is checked and used in the same transaction. */
export function expenseEntry(fact: ExpenseFact, ids: EntryIds): PostingEvent {
  const context = contextsOf(ids);
  return {
    id: ids('transaction'),
    kind: 'EXPENSE',
    businessEntityType: 'EXPENSE',
    businessEntityId: fact.expenseId,
    occurredAt: fact.occurredAt,
    currency: fact.currency,
    reference: fact.reference,
    description: fact.description,
    postedByEmployeeId: fact.poster.employeeId,
    departmentId: fact.departmentId,
    lines: [debit('5200', fact.amount), credit('1000', fact.amount)],
    contexts: [
      context.employee(fact.poster, { ...STANCE.poster, amount: -fact.amount }),
      context.workerUser(fact.poster, { ...STANCE.poster, accessLevel: 'SUMMARY', amount: -fact.amount }),
      context.org(fact.orgId, { role: 'EXPENSE', amount: -fact.amount, departmentId: fact.departmentId }),
    ],
    guards: fact.budgetPath.map((level, depth) => ({
      ...level,
      counter: 'budget',
      depth,
      periodKey: fact.periodKey,
      delta: fact.amount,
    })),
  };
}
