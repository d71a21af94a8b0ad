import type { QuotedTerms } from '../subgraph.peers.ts';

/** How long a period is: so many months and so many days. */
export interface Interval {
  readonly months: number;
  readonly days: number;
}

const DAY_MS = 86_400_000;
const UNITS: Readonly<Record<NonNullable<QuotedTerms['customUnit']>, Interval>> = {
  HOURS: { months: 0, days: 1 },
  DAYS: { months: 0, days: 1 },
  WEEKS: { months: 0, days: 7 },
  MONTHS: { months: 1, days: 0 },
  QUARTERS: { months: 3, days: 0 },
  YEARS: { months: 12, days: 0 },
};
const FIXED: Readonly<Record<Exclude<QuotedTerms['billingInterval'], 'CUSTOM'>, Interval>> = {
  DAILY: UNITS.DAYS,
  WEEKLY: UNITS.WEEKS,
  MONTHLY: UNITS.MONTHS,
  QUARTERLY: UNITS.QUARTERS,
  YEARLY: UNITS.YEARS,
};

/** The period of a plan; hours are charged by whole days. */
export function intervalOf({ billingInterval, customCount, customUnit }: QuotedTerms): Interval {
  if (billingInterval !== 'CUSTOM') return FIXED[billingInterval];
  const unit = customUnit ?? 'MONTHS';
  const count = unit === 'HOURS' ? Math.ceil((customCount ?? 1) / 24) : (customCount ?? 1);
  return { months: UNITS[unit].months * count, days: UNITS[unit].days * count };
}

/** End of a period that begins then; the last day of a month where the month has no such day. */
export function endOfPeriod(start: Date, { months, days }: Interval): Date {
  const end = new Date(start);
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(start.getUTCDate(), lastDay));
  return afterDays(end, days);
}

/** That many days later. */
export const afterDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);
