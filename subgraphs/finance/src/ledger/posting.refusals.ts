import { toUuid, type Uuid } from '@volmify/shared/ids';
import type { Amount, Refusal } from '../subgraph.refusal.ts';
import type { PostingRefusal } from './posting.repository.ts';

/** What was to be posted, as far as a refusal speaks of it. */
export interface Posted {
  readonly orgUuid: Uuid;
  readonly amount: Amount;
  /** Input path that named the thing or the amount. */
  readonly field: string;
}

/** A refusal of the books as a mutation answers it. */
export function refusalOf(refusal: PostingRefusal, { orgUuid, amount, field }: Posted): Refusal {
  switch (refusal.type) {
    case 'conflict':
    case 'duplicate_fact':
    case 'state_changed':
      return { type: 'conflict', field };
    case 'insufficient': {
      const { currency } = refusal;
      return {
        type: 'insufficient_balance',
        field,
        available: { amountMinor: atLeastZero(amount.amountMinor - refusal.missing), currency },
      };
    }
    case 'guard_exceeded':
      return {
        type: 'budget_exceeded',
        field,
        departmentUuid: refusal.level === orgUuid ? null : refusal.level,
        remaining: { amountMinor: atLeastZero(refusal.limit - refusal.used), currency: amount.currency },
      };
    case 'period_closed':
      return { type: 'period_closed', field };
    case 'already_reversed':
      return { type: 'already_reversed', field, transactionUuid: toUuid(refusal.transactionId) };
  }
}

const atLeastZero = (amount: bigint): bigint => (amount > 0n ? amount : 0n);
