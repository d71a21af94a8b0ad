import type { Uuid } from '@volmify/shared/ids';
import { contextsOf, credit, debit, type EntryIds, STANCE, type Worker } from './entry.parts.ts';
import type { PostingEvent, PostingGuard } from './posting.event.ts';

/** One level of a budget path. */
export interface BudgetLevel {
  /** The organization's own id at the root. */
  readonly departmentId: Uuid;
  /** Minor units; null = no limit here. */
  readonly limit: bigint | null;
  readonly limitVersion: number;
  /** Period the limit is for, for example `2026` or `2026-Q2`. */
  readonly periodKey: string;
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
  /** Null for somebody without a department: the organization's own budget alone. */
  readonly departmentId: Uuid | null;
  readonly amount: bigint;
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
    ...(fact.departmentId === null ? {} : { departmentId: fact.departmentId }),
    lines: [debit('5200', fact.amount), credit('1000', fact.amount)],
    contexts: [
      context.employee(fact.poster, { ...STANCE.poster, amount: -fact.amount }),
      context.workerUser(fact.poster, { ...STANCE.poster, accessLevel: 'SUMMARY', amount: -fact.amount }),
      context.org(fact.orgId, {
        role: 'EXPENSE',
        amount: -fact.amount,
        ...(fact.departmentId === null ? {} : { departmentId: fact.departmentId }),
      }),
    ],
    guards: budgetGuards(fact.budgetPath, fact.amount),
  };
}

/** Guards of a spend, level by level from the root down. */
export const budgetGuards = (path: readonly BudgetLevel[], delta: bigint): PostingGuard[] =>
  path.map((level, depth) => ({ ...level, counter: 'budget', depth, delta }));
