import {
  conflictError,
  forbiddenError,
  idempotencyMismatchError,
  invalidStateError,
  notFoundError,
  selfApprovalError,
  type UserErrorView,
  validationError,
} from '@volmify/shared/errors';
import type { BudgetFinding } from './budget/budget-validation.service.ts';

/** Why a write was refused; nothing was written then. `field` is the path inside the input. */
export type Refusal =
  | { readonly type: 'not_found'; readonly field: string }
  | { readonly type: 'forbidden'; readonly field: string }
  | { readonly type: 'conflict'; readonly field: string }
  | { readonly type: 'invalid'; readonly field: string; readonly message: string }
  | { readonly type: 'invalid_state'; readonly field: string; readonly state: string }
  | { readonly type: 'self_approval'; readonly field: string }
  | { readonly type: 'last_admin'; readonly field: string }
  | { readonly type: 'profile_not_owned'; readonly field: string }
  | { readonly type: 'idempotency_mismatch' }
  | { readonly type: 'budget_hierarchy'; readonly field: string; readonly violations: readonly BudgetFinding[] };

/** A write that was done, or why it was not. */
export type Outcome<Done> = ({ readonly type: 'done' } & Done) | Refusal;

export const notFound = (field: string): Refusal => ({ type: 'not_found', field });
export const forbidden = (field: string): Refusal => ({ type: 'forbidden', field });
export const conflict = (field: string): Refusal => ({ type: 'conflict', field });
/** A value broke a rule; `message` says which. */
export const invalid = (field: string, message: string): Refusal => ({ type: 'invalid', field, message });
/** The row is in a state from which this move does not exist. */
export const invalidState = (field: string, state: string): Refusal => ({ type: 'invalid_state', field, state });

/** The refusal as the contract's unions hold it. */
export function refusalView(refusal: Refusal): UserErrorView {
  switch (refusal.type) {
    case 'not_found':
      return notFoundError('input', refusal.field);
    case 'forbidden':
      return forbiddenError('input', refusal.field);
    case 'conflict':
      return conflictError('input', refusal.field);
    case 'invalid':
      return validationError(refusal.message, 'input', refusal.field);
    case 'invalid_state':
      return invalidStateError(refusal.state, 'input', refusal.field);
    case 'self_approval':
      return selfApprovalError('input', refusal.field);
    case 'idempotency_mismatch':
      return idempotencyMismatchError('input', 'idempotencyKey');
    default:
      return ownRefusalView(refusal);
  }
}

/** Refusals that this subgraph alone gives. */
function ownRefusalView(
  refusal: Extract<Refusal, { type: 'last_admin' | 'profile_not_owned' | 'budget_hierarchy' }>,
): UserErrorView {
  const field = ['input', refusal.field];
  switch (refusal.type) {
    case 'last_admin':
      return {
        __typename: 'LastAdminError',
        code: 'LAST_ADMIN',
        message: 'An organization keeps at least one administrator at work.',
        field,
      };
    case 'profile_not_owned':
      return {
        __typename: 'ProfileNotOwnedError',
        code: 'PROFILE_NOT_OWNED',
        message: 'This job profile is not the own one of the person.',
        field,
      };
    case 'budget_hierarchy': {
      const view: UserErrorView & { readonly violations: readonly BudgetFinding[] } = {
        __typename: 'BudgetHierarchyError',
        code: 'BUDGET_HIERARCHY',
        message: refusal.violations[0]?.message ?? 'A limit would exceed the one above it.',
        field,
        violations: refusal.violations,
      };
      return view;
    }
  }
}

/** What a mutation answers: its success type, or the refusal. */
export async function answerOf<Done>(
  mutation: string,
  outcome: Outcome<Done>,
  success: (done: Done) => object | Promise<object>,
): Promise<object> {
  if (outcome.type !== 'done') return refusalView(outcome as Refusal);
  const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Success`;
  return { __typename: name, ...(await success(outcome as Done)) };
}
