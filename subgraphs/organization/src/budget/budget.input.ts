import { badUserInput } from '@volmify/shared/errors';
import { type Id, requireId } from '@volmify/shared/ids';
import type { BudgetChange } from './budget.service.ts';

/** Arguments of `Query.validateBudgetChanges` as GraphQL hands them in. */
export interface ValidateBudgetArguments {
  readonly orgId: string;
  readonly changes: readonly {
    readonly departmentId: string;
    readonly limit?: { readonly amountMinor: bigint; readonly currency: string } | null;
  }[];
}

const CHANGES_MAX = 200;

/** @throws BAD_USER_INPUT on an id of another kind, a department named twice, a negative limit, or too many changes */
export function parseBudgetChanges({ orgId, changes }: ValidateBudgetArguments): {
  readonly orgId: Id<'Org'>;
  readonly changes: readonly (BudgetChange & { readonly currency: string | null })[];
} {
  if (changes.length > CHANGES_MAX) throw badUserInput(`At most ${CHANGES_MAX} changes are tried at once.`);
  const parsed = changes.map(({ departmentId, limit }) => {
    if (limit && limit.amountMinor < 0n) throw badUserInput('A limit is not negative.');
    return {
      departmentId: requireId('Department', departmentId),
      limitMinor: limit?.amountMinor ?? null,
      currency: limit?.currency ?? null,
    };
  });
  if (new Set(parsed.map((change) => change.departmentId)).size !== parsed.length) {
    throw badUserInput('Name each department once.');
  }
  return { orgId: requireId('Org', orgId), changes: parsed };
}
