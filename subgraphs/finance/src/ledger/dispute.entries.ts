import { sumOf } from '@volmify/shared/allocation';
import type { Uuid } from '@volmify/shared/ids';
import {
  attributionNotes,
  type Customer,
  contextsOf,
  credit,
  debit,
  type EntryIds,
  STANCE,
  type Worker,
  withoutZeros,
} from './entry.parts.ts';
import type { PostingEvent, PostingLine } from './posting.event.ts';
import {
  givenBackBy,
  reversalsOf,
  type SplitPart,
  splitPart,
  sumsOf,
  type TakenPart,
  takenGuards,
} from './refund.entries.ts';

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
  readonly held: readonly HeldShare[];
}

/** A professional's share while a payment is contested; absent bps when items with different shares make it. */
export interface HeldShare {
  readonly worker: Worker;
  readonly amount: bigint;
  readonly shareBps?: number | undefined;
}

/** Contexts of everybody whom a dispute concerns; `sign` is how the held shares move. */
function disputeContexts(
  fact: Pick<DisputeFact, 'orgId' | 'buyer' | 'held'>,
  ids: EntryIds,
  amounts: { readonly heldSign: 1n | -1n; readonly org: bigint },
) {
  const context = contextsOf(ids);
  return [
    context.member(fact.buyer, { ...STANCE.participant, amount: 0n }),
    context.customerUser(fact.buyer, { ...STANCE.onlooker, accessLevel: 'VIEWER', amount: 0n }),
    ...fact.held.flatMap(({ worker, amount, shareBps }) => {
      const stance = {
        ...STANCE.creator,
        amount: amounts.heldSign * amount,
        ...(shareBps === undefined ? {} : { shareBps }),
      };
      return [context.employee(worker, stance), context.workerUser(worker, { ...stance, accessLevel: 'RESTRICTED' })];
    }),
    context.org(fact.orgId, { role: 'EXPENSE', amount: amounts.org }),
  ];
}

/** The posting of an opened dispute: cash leaves, shares are held, revenue stands. */
export function disputeOpenedEntry(fact: DisputeFact, ids: EntryIds): PostingEvent {
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
    contexts: disputeContexts(fact, ids, { heldSign: -1n, org: -(fact.amount + fact.fee) }),
    metadata: { held: sumOf(fact.held.map(({ amount }) => amount)).toString() },
  };
}

/** The posting of a dispute that was decided for the seller (E12): cash and shares come back. */
export function disputeWonEntry(fact: Omit<DisputeFact, 'fee'>, ids: EntryIds): PostingEvent {
  return {
    id: ids('transaction'),
    kind: 'DISPUTE_WON',
    businessEntityType: 'DISPUTE',
    businessEntityId: fact.disputeId,
    occurredAt: fact.occurredAt,
    currency: fact.currency,
    reference: fact.reference,
    lines: withoutZeros([
      debit('1010', fact.amount),
      ...fact.held.map(({ worker, amount }) => debit('2135', amount, { subjectId: worker.employeeId })),
      credit('1300', fact.amount),
      ...fact.held.map(({ worker, amount }) => credit('2130', amount, { subjectId: worker.employeeId })),
    ]),
    contexts: disputeContexts(fact, ids, { heldSign: 1n, org: fact.amount }),
  };
}

/** A dispute that was decided for the buyer: what was contested is taken back like a refund, from the held shares. */
export interface LostDisputeFact extends Omit<DisputeFact, 'fee' | 'amount' | 'held'> {
  readonly parts: readonly TakenPart[];
  readonly refundsPlatformFee: boolean;
}

/** The posting of a lost dispute (E13); the fee of the bank stays where the opening put it. */
export function disputeLostEntry(fact: LostDisputeFact, ids: EntryIds): PostingEvent {
  const splits = fact.parts.map(splitPart);
  const held = givenBackBy(splits);
  const posting = { kind: 'DISPUTE_LOST', occurredAt: fact.occurredAt, currency: fact.currency } as const;
  return {
    ...posting,
    id: ids('transaction'),
    businessEntityType: 'DISPUTE',
    businessEntityId: fact.disputeId,
    reference: fact.reference,
    lines: lostLines(fact, splits),
    // The cash left when the dispute was opened; what the professionals held back is lost for good now.
    contexts: disputeContexts({ ...fact, held }, ids, { heldSign: -1n, org: 0n }),
    guards: splits.flatMap(takenGuards),
    revenue: { reversals: splits.flatMap(reversalsOf) },
    notes: attributionNotes(ids, posting, {
      shares: held.map(({ worker, amount }) => ({ worker, amount: -amount })),
    }),
  };
}

function lostLines(fact: LostDisputeFact, splits: readonly SplitPart[]): PostingLine[] {
  const sums = sumsOf(splits);
  return withoutZeros([
    debit('4010', sums.gross),
    debit('2100', sums.tax),
    ...(fact.refundsPlatformFee ? [debit('2110', sums.platform), credit('5010', sums.platform)] : []),
    debit('2120', sums.withholding),
    ...givenBackBy(splits).map(({ worker, amount }) => debit('2135', amount, { subjectId: worker.employeeId })),
    credit('1300', sums.gross + sums.tax),
    credit('4090', sums.withholding),
    credit('5040', sums.creators),
  ]);
}
