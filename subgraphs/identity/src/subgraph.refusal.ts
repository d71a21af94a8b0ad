import {
  conflictError,
  forbiddenError,
  invalidStateError,
  notFoundError,
  type UserErrorView,
  validationError,
} from '@volmify/shared/errors';

/** Why a write was refused; nothing was written then. `field` is the path inside the input. */
export type Refusal =
  | { readonly type: 'not_found'; readonly field: string }
  | { readonly type: 'forbidden'; readonly field: string }
  | { readonly type: 'conflict'; readonly field: string }
  | { readonly type: 'invalid'; readonly field: string; readonly message: string }
  | { readonly type: 'invalid_state'; readonly field: string; readonly state: string };

/** A value broke a rule. */
export const invalid = (field: string, message: string): Refusal => ({ type: 'invalid', field, message });

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
  }
}
