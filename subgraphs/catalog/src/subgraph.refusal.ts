import {
  conflictError,
  forbiddenError,
  invalidStateError,
  notFoundError,
  selfApprovalError,
  type UserErrorView,
  validationError,
} from '@volmify/shared/errors';

/** Why a write was refused; nothing was written then. `field` is the path inside the input. */
export type Refusal =
  | { readonly type: 'not_found'; readonly field: string }
  | { readonly type: 'forbidden'; readonly field: string }
  | { readonly type: 'conflict'; readonly field: string }
  | { readonly type: 'invalid'; readonly field: string; readonly message: string }
  | { readonly type: 'invalid_state'; readonly field: string; readonly state: string }
  | { readonly type: 'self_approval'; readonly field: string };

/** A write that was done, or why it was not. */
export type Outcome<Done> = ({ readonly type: 'done' } & Done) | Refusal;

export const notFound = (field: string): Refusal => ({ type: 'not_found', field });
export const forbidden = (field: string): Refusal => ({ type: 'forbidden', field });
export const conflict = (field: string): Refusal => ({ type: 'conflict', field });
/** A value broke a rule; `message` says which. */
export const invalid = (field: string, message: string): Refusal => ({ type: 'invalid', field, message });
/** The row is in a state from which this move does not exist. */
export const invalidState = (field: string, state: string): Refusal => ({ type: 'invalid_state', field, state });

/** One rule of a proposal: whether it is broken, the input field, and the sentence. */
export type Rule = readonly [isBroken: boolean, field: string, message: string];

/** The first rule that a proposal breaks by itself. */
export function brokenRule(rules: readonly Rule[]): Refusal | undefined {
  const broken = rules.find(([isBroken]) => isBroken);
  return broken && invalid(broken[1], broken[2]);
}

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
