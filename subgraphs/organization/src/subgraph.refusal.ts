import type { UserErrorView } from '@volmify/shared/errors';
import { answersWith, type CommonRefusal, commonRefusalView, type OutcomeOf } from '@volmify/shared/refusal';
import type { BudgetFinding } from './budget/budget-validation.service.ts';

/** Why a write was refused; nothing was written then. `field` is the path inside the input. */
export type Refusal =
  | CommonRefusal
  | { readonly type: 'last_admin'; readonly field: string }
  | { readonly type: 'profile_not_owned'; readonly field: string }
  | { readonly type: 'idempotency_mismatch' }
  | { readonly type: 'budget_hierarchy'; readonly field: string; readonly violations: readonly BudgetFinding[] };

/** A write that was done, or why it was not. */
export type Outcome<Done> = OutcomeOf<Done, Refusal>;

/** The refusal as the contract's unions hold it. */
export function refusalView(refusal: Refusal): UserErrorView {
  switch (refusal.type) {
    case 'last_admin':
    case 'profile_not_owned':
    case 'budget_hierarchy':
      return ownRefusalView(refusal);
    default:
      return commonRefusalView(refusal);
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
export const answerOf = answersWith(refusalView);
