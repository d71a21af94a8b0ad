import type { Uuid } from '@volmify/shared/ids';
import { type Approver, contextsOf, credit, debit, type EntryIds, STANCE, type Worker } from './entry.parts.ts';
import { type BudgetLevel, budgetGuards } from './expense.entries.ts';
import type { PostingEvent, PostingLine, TransactionKind } from './posting.event.ts';

/** Pay outside revenue shares (E19, E20); the amount in minor units. */
export interface PayFact {
  readonly orgId: Uuid;
  readonly compensationId: Uuid;
  readonly reference: string;
  readonly occurredAt: Date;
  readonly currency: string;
  readonly payee: Worker;
  readonly processor: Approver;
  readonly amount: bigint;
}

function payEntry(fact: PayFact, ids: EntryIds, kind: TransactionKind, lines: readonly PostingLine[]): PostingEvent {
  const context = contextsOf(ids);
  return {
    id: ids('transaction'),
    kind,
    businessEntityType: 'COMPENSATION',
    businessEntityId: fact.compensationId,
    occurredAt: fact.occurredAt,
    currency: fact.currency,
    reference: fact.reference,
    ...('ownerUserId' in fact.processor ? { postedByOwnerUserId: fact.processor.ownerUserId } : {}),
    lines,
    contexts: [
      context.employee(fact.payee, { ...STANCE.payee, amount: fact.amount }),
      context.workerUser(fact.payee, { ...STANCE.payee, accessLevel: 'FULL', amount: fact.amount }),
      ...('ownerUserId' in fact.processor ? [] : [context.employee(fact.processor, STANCE.processor)]),
      context.org(fact.orgId, { role: 'EXPENSE', amount: -fact.amount }),
    ],
  };
}

/** A salary becomes due: the kind that counts as earnings. */
export const salaryEntry = (fact: PayFact, ids: EntryIds): PostingEvent =>
  payEntry(fact, ids, 'SALARY', [debit('5030', fact.amount), credit('2150', fact.amount)]);

/** A salary is paid: a transfer. */
export const salaryPaymentEntry = (fact: PayFact, ids: EntryIds): PostingEvent =>
  payEntry(fact, ids, 'SALARY_PAYMENT', [debit('2150', fact.amount), credit('1000', fact.amount)]);

/** A bonus joins the payee's payable and is paid out with it. */
export const bonusEntry = (fact: PayFact, ids: EntryIds): PostingEvent =>
  payEntry(fact, ids, 'BONUS', [
    debit('5070', fact.amount),
    credit('2130', fact.amount, { subjectId: fact.payee.employeeId }),
  ]);

/** A fee for a piece of work (E21): joins the payee's payable, and counts as spend of the payee's department. */
export function feeEntry(
  fact: PayFact & { readonly departmentId: Uuid | null; readonly budgetPath: readonly BudgetLevel[] },
  ids: EntryIds,
): PostingEvent {
  const event = payEntry(fact, ids, 'FEE', [
    debit('5060', fact.amount),
    credit('2130', fact.amount, { subjectId: fact.payee.employeeId }),
  ]);
  const department = fact.departmentId === null ? {} : { departmentId: fact.departmentId };
  return {
    ...event,
    ...department,
    contexts: event.contexts.map((context) =>
      context.subjectType === 'ORG' ? { ...context, ...department } : context,
    ),
    guards: budgetGuards(fact.budgetPath, fact.amount),
  };
}
