import { badUserInput } from '@volmify/shared/errors';
import { type PeriodArgument, requirePeriod } from '../ledger/context.input.ts';
import { ALL_TIME, type MonthRange } from '../ledger/rollup.repository.ts';

/** Argument of every field that sums over a period. */
export interface PeriodArguments {
  readonly period?: PeriodArgument | null;
}

const isFirstDay = (day: Date): boolean => day.getUTCDate() === 1;
const isLastDay = (day: Date): boolean => isFirstDay(new Date(day.getTime() + 86_400_000));
const firstOfMonth = (day: Date): string => `${day.toISOString().slice(0, 8)}01`;

/**
 * The months of a period; all time without one. Sums are kept by month, so a period cuts none in two.
 * @throws BAD_USER_INPUT when it does, or ends before it begins
 */
export function parseMonths({ period }: PeriodArguments): MonthRange {
  if (!period) return ALL_TIME;
  const { from, to } = requirePeriod(period);
  if (!isFirstDay(from) || !isLastDay(to)) {
    throw badUserInput('Sums cover whole months: begin on the first day of a month and end on the last day of one.');
  }
  return { first: firstOfMonth(from), last: firstOfMonth(to) };
}
