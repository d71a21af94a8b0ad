import type { Uuid } from '@volmify/shared/ids';
import { sumOf } from './allocation.ts';
import {
  type Customer,
  contextsOf,
  credit,
  debit,
  type EntryIds,
  STANCE,
  type Worker,
  withoutZeros,
} from './entry.parts.ts';
import type { PostingEvent } from './posting.event.ts';

/** A buyer disputes a card payment (E11); amounts in minor units. */
export interface DisputeFact {
  readonly orgId: Uuid;
  readonly disputeId: Uuid;
  readonly reference: string;
  readonly occurredAt: Date;
  readonly currency: string;
  readonly buyer: Customer;
  /** Disputed amount, with tax. */
  readonly amount: bigint;
  readonly fee: bigint;
  /** Shares that are held until the dispute ends. */
  readonly held: readonly { readonly worker: Worker; readonly amount: bigint; readonly shareBps: number }[];
}

/** The posting of an opened dispute: cash leaves, shares are held, revenue stands. */
export function disputeOpenedEntry(fact: DisputeFact, ids: EntryIds): PostingEvent {
  const context = contextsOf(ids);
  return {
    id: ids('transaction'),
    kind: 'DISPUTE_OPENED',
    businessEntityType: 'DISPUTE',
    businessEntityId: fact.disputeId,
    occurredAt: fact.occurredAt,
    currency: fact.currency,
    reference: fact.reference,
    lines: withoutZeros([
      debit('1300', fact.amount),
      debit('5025', fact.fee),
      ...fact.held.map(({ worker, amount }) => debit('2130', amount, { subjectId: worker.employeeId })),
      credit('1010', fact.amount + fact.fee),
      ...fact.held.map(({ worker, amount }) => credit('2135', amount, { subjectId: worker.employeeId })),
    ]),
    contexts: [
      context.member(fact.buyer, { ...STANCE.participant, amount: 0n }),
      context.customerUser(fact.buyer, { ...STANCE.onlooker, accessLevel: 'VIEWER', amount: 0n }),
      ...fact.held.flatMap(({ worker, amount, shareBps }) => {
        const stance = { ...STANCE.creator, amount: -amount, shareBps };
        return [context.employee(worker, stance), context.workerUser(worker, { ...stance, accessLevel: 'RESTRICTED' })];
      }),
      context.org(fact.orgId, { role: 'EXPENSE', amount: -(fact.amount + fact.fee) }),
    ],
    metadata: { held: sumOf(fact.held.map(({ amount }) => amount)).toString() },
  };
}
