import { expect, it } from 'vitest';
import { endOfPeriod, intervalOf } from './subscription.period.ts';

const terms = (more: object) => ({
  billingInterval: 'CUSTOM' as const,
  customCount: null,
  customUnit: null,
  trialPeriodDays: 0,
  gracePeriodDays: 3,
  maxBillingCycles: null,
  ...more,
});

it('a month ends on the same day, or on the last one of a shorter month', () => {
  const month = intervalOf(terms({ billingInterval: 'MONTHLY' }));
  expect(endOfPeriod(new Date('2026-06-30T12:00:00Z'), month)).toEqual(new Date('2026-07-30T12:00:00Z'));
  expect(endOfPeriod(new Date('2027-01-31T08:00:00Z'), month)).toEqual(new Date('2027-02-28T08:00:00Z'));
  const year = intervalOf(terms({ billingInterval: 'YEARLY' }));
  expect(endOfPeriod(new Date('2028-02-29T00:00:00Z'), year)).toEqual(new Date('2029-02-28T00:00:00Z'));
});

it('an interval of its own counts its unit; hours are whole days', () => {
  expect(intervalOf(terms({ customCount: 2, customUnit: 'WEEKS' }))).toEqual({ months: 0, days: 14 });
  expect(intervalOf(terms({ customCount: 36, customUnit: 'HOURS' }))).toEqual({ months: 0, days: 2 });
  expect(intervalOf(terms({ customCount: 2, customUnit: 'QUARTERS' }))).toEqual({ months: 6, days: 0 });
});
