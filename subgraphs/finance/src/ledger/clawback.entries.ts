import type { Uuid } from '@volmify/shared/ids';
import { contextsOf, credit, debit, type EntryIds, STANCE, type Worker } from './entry.parts.ts';
import type { PostingEvent } from './posting.event.ts';

/** What a professional who left still owes, because earlier shares were taken back (E27); minor units. */
export interface ClawbackFact {
  readonly orgId: Uuid;
  readonly clawbackId: Uuid;
  readonly reference: string;
  readonly occurredAt: Date;
  readonly currency: string;
  readonly worker: Worker;
  readonly amount: bigint;
}

/** The posting that makes a negative payable a receivable: nothing earned later will net it. */
export function clawbackEntry(fact: ClawbackFact, ids: EntryIds): PostingEvent {
  const context = contextsOf(ids);
  const owes = { ...STANCE.payee, amount: -fact.amount };
  return {
    id: ids('transaction'),
    kind: 'CLAWBACK',
    businessEntityType: 'COMPENSATION',
    businessEntityId: fact.clawbackId,
    occurredAt: fact.occurredAt,
    currency: fact.currency,
    reference: fact.reference,
    lines: [
      debit('1200', fact.amount, { subjectId: fact.worker.employeeId }),
      credit('2130', fact.amount, { subjectId: fact.worker.employeeId }),
    ],
    contexts: [
      context.employee(fact.worker, owes),
      context.workerUser(fact.worker, { ...owes, accessLevel: 'SUMMARY' }),
      context.org(fact.orgId, { role: 'ADMINISTRATIVE', amount: fact.amount }),
    ],
  };
}
