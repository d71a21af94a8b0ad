import {
  conflictError,
  forbiddenError,
  idempotencyMismatchError,
  invalidStateError,
  notFoundError,
  selfApprovalError,
  type UserErrorView,
  validationError,
} from './errors.ts';

/** Why any write can be refused; nothing was written then. `field` is the path inside the input. */
export type CommonRefusal =
  | { readonly type: 'not_found'; readonly field: string }
  | { readonly type: 'forbidden'; readonly field: string }
  | { readonly type: 'conflict'; readonly field: string }
  | { readonly type: 'invalid'; readonly field: string; readonly message: string }
  | { readonly type: 'invalid_state'; readonly field: string; readonly state: string }
  | { readonly type: 'self_approval'; readonly field: string }
  | { readonly type: 'idempotency_mismatch' };

/** A write that was done, or why it was not. `Refusal` is the union of a subgraph's own refusals and the common ones. */
export type OutcomeOf<Done, Refusal> = ({ readonly type: 'done' } & Done) | Refusal;

export const notFound = (field: string): CommonRefusal => ({ type: 'not_found', field });
export const forbidden = (field: string): CommonRefusal => ({ type: 'forbidden', field });
export const conflict = (field: string): CommonRefusal => ({ type: 'conflict', field });
/** A value broke a rule; `message` says which. */
export const invalid = (field: string, message: string): CommonRefusal => ({ type: 'invalid', field, message });
/** The row is in a state from which this move does not exist. */
export const invalidState = (field: string, state: string): CommonRefusal => ({ type: 'invalid_state', field, state });

/** The refusal as the contract's unions hold it. */
export function commonRefusalView(refusal: CommonRefusal): UserErrorView {
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
  }
}

/**
 * Makes what a mutation answers: its success type, or the refusal.
 * @param viewOf how the subgraph shows its refusals
 */
export function answersWith<Refusal extends { readonly type: string }>(viewOf: (refusal: Refusal) => UserErrorView) {
  return async <Done>(
    mutation: string,
    outcome: OutcomeOf<Done, Refusal>,
    success: (done: Done) => object | Promise<object>,
  ): Promise<object> => {
    if (outcome.type !== 'done') return viewOf(outcome as Refusal);
    const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Success`;
    return { __typename: name, ...(await success(outcome as Done)) };
  };
}
