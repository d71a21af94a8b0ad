import type { UserErrorView } from '@volmify/shared/errors';
import { toId, type Uuid } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import { answersWith, type CommonRefusal, commonRefusalView, type OutcomeOf } from '@volmify/shared/refusal';

/** An amount in minor units of a currency. */
export interface Amount {
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** Why a write of money was refused; nothing was written then. `field` is the path inside the input. */
export type Refusal =
  | CommonRefusal
  | { readonly type: 'insufficient_balance'; readonly field: string; readonly available: Amount }
  | {
      readonly type: 'budget_exceeded';
      readonly field: string;
      /** Null for the limit of the organization itself. */
      readonly departmentUuid: Uuid | null;
      readonly remaining: Amount;
    }
  | { readonly type: 'period_closed'; readonly field: string }
  | { readonly type: 'member_not_active'; readonly field: string; readonly memberUuid: Uuid }
  | { readonly type: 'gift_card_expired'; readonly field: string; readonly expiredAt: Date }
  | { readonly type: 'payment_declined'; readonly field: string; readonly canRetry: boolean }
  | { readonly type: 'refund_exceeds_remaining'; readonly field: string; readonly remaining: Amount }
  | { readonly type: 'already_reversed'; readonly field: string; readonly transactionUuid: Uuid };

/** A write that was done, or why it was not. */
export type Outcome<Done> = OutcomeOf<Done, Refusal>;

/** The refusal as the contract's unions hold it. */
export function refusalView(refusal: Refusal): UserErrorView {
  switch (refusal.type) {
    case 'member_not_active':
    case 'gift_card_expired':
    case 'payment_declined':
    case 'refund_exceeds_remaining':
      return saleRefusalView(refusal);
    case 'insufficient_balance':
    case 'budget_exceeded':
    case 'period_closed':
    case 'already_reversed':
      return bookRefusalView(refusal);
    default:
      return commonRefusalView(refusal);
  }
}

type SaleRefusal = Extract<
  Refusal,
  { type: 'member_not_active' | 'gift_card_expired' | 'payment_declined' | 'refund_exceeds_remaining' }
>;

/** Refusals of buying and giving back. */
function saleRefusalView(refusal: SaleRefusal): UserErrorView & Record<string, unknown> {
  const field = ['input', refusal.field];
  switch (refusal.type) {
    case 'member_not_active':
      return {
        __typename: 'MemberNotActiveError',
        code: 'MEMBER_NOT_ACTIVE',
        message: 'Only an active member may do this.',
        field,
        memberId: toId('OrgMember', refusal.memberUuid),
      };
    case 'gift_card_expired':
      return {
        __typename: 'GiftCardExpiredError',
        code: 'GIFT_CARD_EXPIRED',
        message: 'The gift card has lapsed.',
        field,
        expiredAt: refusal.expiredAt,
      };
    case 'payment_declined':
      return {
        __typename: 'PaymentDeclinedError',
        code: 'PAYMENT_DECLINED',
        message: 'The payment was declined.',
        field,
        canRetry: refusal.canRetry,
      };
    case 'refund_exceeds_remaining':
      return {
        __typename: 'RefundExceedsRemainingError',
        code: 'REFUND_EXCEEDS_REMAINING',
        message: 'That is more than what is left.',
        field,
        remaining: toMoney(refusal.remaining.amountMinor, refusal.remaining.currency),
      };
  }
}

type BookRefusal = Extract<
  Refusal,
  { type: 'insufficient_balance' | 'budget_exceeded' | 'period_closed' | 'already_reversed' }
>;

/** Refusals of the books: only this subgraph gives them. */
function bookRefusalView(refusal: BookRefusal): UserErrorView & Record<string, unknown> {
  const field = ['input', refusal.field];
  switch (refusal.type) {
    case 'insufficient_balance':
      return {
        __typename: 'InsufficientBalanceError',
        code: 'INSUFFICIENT_BALANCE',
        message: 'There is not enough left.',
        field,
        available: toMoney(refusal.available.amountMinor, refusal.available.currency),
      };
    case 'budget_exceeded':
      return {
        __typename: 'BudgetExceededError',
        code: 'BUDGET_EXCEEDED',
        message: 'The spend would pass a budget.',
        field,
        department: refusal.departmentUuid === null ? null : { id: toId('Department', refusal.departmentUuid) },
        remaining: toMoney(refusal.remaining.amountMinor, refusal.remaining.currency),
      };
    case 'period_closed':
      return {
        __typename: 'PeriodClosedError',
        code: 'PERIOD_CLOSED',
        message: 'The books of that time are closed.',
        field,
      };
    case 'already_reversed':
      return {
        __typename: 'AlreadyReversedError',
        code: 'ALREADY_REVERSED',
        message: 'It was taken back before.',
        field,
        reversedBy: { id: toId('Transaction', refusal.transactionUuid) },
      };
  }
}

/** What a mutation answers: its success type, or the refusal. */
export const answerOf = answersWith(refusalView);
