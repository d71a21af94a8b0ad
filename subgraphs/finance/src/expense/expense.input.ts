import { badUserInput } from '@volmify/shared/errors';
import { type Id, requireId } from '@volmify/shared/ids';
import { type Keyed, parseKey, requireText } from '../payout/payout.input.ts';

/** An amount as the caller gave it. */
export interface MoneyInput {
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** Largest amount of one posting, minor units. */
const AMOUNT_MAX = 9_000_000_000_000_000n;

/** @throws BAD_USER_INPUT unless it is positive and no larger than one posting may be */
export function requireAmount({ amountMinor, currency }: MoneyInput): MoneyInput {
  if (amountMinor <= 0n || amountMinor > AMOUNT_MAX) throw badUserInput('An amount is positive and within bounds.');
  return { amountMinor, currency };
}

/** Input of `postExpense`. */
export interface PostExpenseInput {
  readonly employeeId: string;
  readonly teamId?: string | null;
  readonly amount: MoneyInput;
  readonly category: string;
  readonly description: string;
  readonly idempotencyKey: string;
}

/** A spend that was asked for. */
export interface ExpenseWish extends Keyed, MoneyInput {
  readonly employeeId: Id<'OrgEmployee'>;
  readonly teamId: Id<'Team'> | null;
  readonly category: string;
  readonly description: string;
}

/** @throws BAD_USER_INPUT */
export const parsePostExpense = (input: PostExpenseInput): ExpenseWish => ({
  ...parseKey(input),
  ...requireAmount(input.amount),
  employeeId: requireId('OrgEmployee', input.employeeId),
  teamId: input.teamId == null ? null : requireId('Team', input.teamId),
  category: requireText(input.category, 40),
  description: requireText(input.description, 500),
});
