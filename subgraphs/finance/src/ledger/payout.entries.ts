import type { Uuid } from '@volmify/shared/ids';
import {
  type Approver,
  attributionNotes,
  contextsOf,
  credit,
  debit,
  type EntryIds,
  STANCE,
  type Worker,
  withoutZeros,
} from './entry.parts.ts';
import type { PostingEvent } from './posting.event.ts';

/** A payout of earned shares to one professional; amounts in minor units. */
export interface PayoutFact {
  readonly orgId: Uuid;
  readonly payoutId: Uuid;
  readonly reference: string;
  readonly occurredAt: Date;
  readonly currency: string;
  readonly payee: Worker;
  readonly amount: bigint;
  readonly withheld: bigint;
  /** Revenue rows paid by it; each is in at most one payout that did not fail. */
  readonly revenueIds: readonly Uuid[];
}

const entity = (fact: PayoutFact, ids: EntryIds) =>
  ({
    id: ids('transaction'),
    businessEntityType: 'ORG_EMPLOYEE_PAYOUT',
    businessEntityId: fact.payoutId,
    occurredAt: fact.occurredAt,
    currency: fact.currency,
    reference: fact.reference,
  }) as const;

const payeeContexts = (fact: PayoutFact, ids: EntryIds, amount: bigint) => {
  const context = contextsOf(ids);
  return [
    context.employee(fact.payee, { ...STANCE.payee, amount }),
    context.workerUser(fact.payee, { ...STANCE.payee, accessLevel: 'FULL', amount }),
  ];
};

/** The posting of an approval (E14): the payable goes into transit, less what is withheld. */
export function payoutApprovedEntry(fact: PayoutFact & { readonly approver: Approver }, ids: EntryIds): PostingEvent {
  const context = contextsOf(ids);
  const { approver } = fact;
  return {
    ...entity(fact, ids),
    kind: 'PAYOUT_APPROVED',
    ...('ownerUserId' in approver ? { postedByOwnerUserId: approver.ownerUserId } : {}),
    lines: withoutZeros([
      debit('2130', fact.amount, { subjectId: fact.payee.employeeId }),
      credit('2140', fact.amount - fact.withheld),
      credit('2125', fact.withheld),
    ]),
    contexts: [
      ...payeeContexts(fact, ids, fact.amount),
      ...('ownerUserId' in approver ? [] : [context.employee(approver, STANCE.approver)]),
      context.org(fact.orgId, { role: 'EXPENSE', amount: -fact.amount }),
    ],
    revenue: { payouts: fact.revenueIds.map((id) => ({ id, payoutId: fact.payoutId, isFreed: false })) },
  };
}

/** The posting of a settlement (E15): money left the bank. */
export function payoutSettledEntry(fact: PayoutFact, ids: EntryIds): PostingEvent {
  const net = fact.amount - fact.withheld;
  const posting = { kind: 'PAYOUT_SETTLED', occurredAt: fact.occurredAt, currency: fact.currency } as const;
  return {
    ...entity(fact, ids),
    ...posting,
    lines: [debit('2140', net), credit('1000', net)],
    contexts: [...payeeContexts(fact, ids, net), contextsOf(ids).org(fact.orgId, { role: 'EXPENSE', amount: -net })],
    notes: attributionNotes(ids, posting, { payouts: [{ worker: fact.payee, amount: net }] }),
  };
}

/** The posting of a failure (E16): everything is payable again and may be paid by another payout. */
export function payoutFailedEntry(fact: PayoutFact, ids: EntryIds): PostingEvent {
  return {
    ...entity(fact, ids),
    kind: 'PAYOUT_FAILED',
    lines: withoutZeros([
      debit('2140', fact.amount - fact.withheld),
      debit('2125', fact.withheld),
      credit('2130', fact.amount, { subjectId: fact.payee.employeeId }),
    ]),
    contexts: [
      ...payeeContexts(fact, ids, -fact.amount),
      contextsOf(ids).org(fact.orgId, { role: 'ADMINISTRATIVE', amount: fact.amount }),
    ],
    revenue: { payouts: fact.revenueIds.map((id) => ({ id, payoutId: fact.payoutId, isFreed: true })) },
  };
}
