import { describe, expect, it } from 'vitest';
import type { MetricSum } from '../ledger/rollup.repository.ts';
import { employeeEarnings, moneyOf, revenueAttribution, userSummary } from './finances.service.ts';

const sum = (metric: string, amountMinor: bigint, currency = 'USD'): MetricSum => ({
  metric,
  currency,
  amountMinor,
  count: 1,
});
const amounts = (money: readonly { amountMinor: bigint; currency: string }[]) =>
  money.map(({ amountMinor, currency }) => `${amountMinor} ${currency}`);

describe('money of sums', () => {
  it('keeps currencies apart and in the order of their codes (FIN-30)', () => {
    const sums = [sum('TOTAL_EARNINGS', 5n), sum('TOTAL_EARNINGS', 7n, 'EUR'), sum('TOTAL_EARNINGS', 1n)];

    expect(amounts(moneyOf(sums, ['TOTAL_EARNINGS']))).toEqual(['7 EUR', '6 USD']);
  });

  it('takes the minus metrics off and leaves other metrics out', () => {
    const sums = [sum('TOTAL_PURCHASES', 100n), sum('REFUNDS_RECEIVED', 30n), sum('GIFT_CARD_USAGE', 9n)];

    expect(amounts(moneyOf(sums, ['TOTAL_PURCHASES'], ['REFUNDS_RECEIVED']))).toEqual(['70 USD']);
    expect(moneyOf([], ['TOTAL_PURCHASES'])).toEqual([]);
  });
});

it('a person who only spends has a negative position', () => {
  const summary = userSummary([sum('TOTAL_SPENDING', 29_900n)]);

  expect([summary.totalEarnings, amounts(summary.netPosition)]).toEqual([[], ['-29900 USD']]);
});

it('fees are the earnings that no other kind explains, and no entry when there are none', () => {
  const earned = [sum('TOTAL_EARNINGS', 100n), sum('ATTRIBUTION_REVENUE', 60n), sum('BONUSES', 40n)];

  expect(employeeEarnings(earned).fees).toEqual([]);
  expect(amounts(employeeEarnings([...earned, sum('TOTAL_EARNINGS', 15n)]).fees)).toEqual(['15 USD']);
});

it('gross is what its four parts make together', () => {
  const parts = revenueAttribution([
    sum('GROSS_REVENUE', 45_300n),
    sum('PLATFORM_FEES', 2_265n),
    sum('PROCESSING_FEES', 1_122n),
    sum('TAX_WITHHOLDING', 3_624n),
    sum('NET_REVENUE', 38_289n),
    sum('ATTRIBUTED_REVENUE', 28_372n),
  ]);
  const first = (money: readonly { amountMinor: bigint }[]): bigint => money[0]?.amountMinor ?? 0n;

  expect(first(parts.platformFees) + first(parts.processingFees) + first(parts.taxWithholding) + first(parts.net)).toBe(
    first(parts.gross),
  );
});
