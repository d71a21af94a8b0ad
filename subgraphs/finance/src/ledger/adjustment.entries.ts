import { sumOf } from '@volmify/shared/allocation';
import type { Uuid } from '@volmify/shared/ids';
import { type Approver, contextsOf, type EntryIds, STANCE, type Worker } from './entry.parts.ts';
import { DEBIT, type PostingEvent, type PostingLine } from './posting.event.ts';

/** An entry made by hand, by two persons (E26). */
export interface AdjustmentFact {
  readonly orgId: Uuid;
  readonly adjustmentId: Uuid;
  readonly reference: string;
  readonly description: string;
  readonly occurredAt: Date;
  readonly currency: string;
  readonly poster: Worker;
  /** The second person: another employee, or the owner, who has no employment. */
  readonly approver: Approver;
  readonly lines: readonly PostingLine[];
}

/** The posting of a manual entry. */
export function adjustmentEntry(fact: AdjustmentFact, ids: EntryIds): PostingEvent {
  const context = contextsOf(ids);
  const total = sumOf(fact.lines.filter(({ side }) => side === DEBIT).map(({ amount }) => amount));
  const { approver } = fact;
  return {
    id: ids('transaction'),
    kind: 'ADJUSTMENT',
    businessEntityType: 'ADJUSTMENT',
    businessEntityId: fact.adjustmentId,
    occurredAt: fact.occurredAt,
    currency: fact.currency,
    reference: fact.reference,
    description: fact.description,
    postedByEmployeeId: fact.poster.employeeId,
    ...('ownerUserId' in approver ? { postedByOwnerUserId: approver.ownerUserId } : {}),
    lines: fact.lines,
    contexts: [
      context.employee(fact.poster, { ...STANCE.poster, amount: 0n }),
      ...('ownerUserId' in approver ? [] : [context.employee(approver, STANCE.approver)]),
      context.org(fact.orgId, { role: 'ADMINISTRATIVE', amount: total }),
    ],
  };
}
