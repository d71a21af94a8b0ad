import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMinor, toMoneyList } from './money.ts';
import { ratioBps, toPercentage } from './percentage.ts';

describe('money', () => {
  it.each([
    [5880n, 'USD', '58.80'],
    [-1n, 'USD', '-0.01'],
    [1999n, 'JPY', '1999'],
    [1000n, 'KWD', '1.000'],
    [9_007_199_254_740_993n, 'USD', '90071992547409.93'],
  ])('writes %s minor units of %s as %s', (amount, currency, text) => {
    expect(formatMinor(amount, currency)).toBe(text);
  });

  it('loses no unit in its decimal text', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        (amount) => BigInt(formatMinor(amount, 'USD').replace('.', '')) === amount,
      ),
    );
  });

  it('is summed per currency and never across currencies (FIN-30)', () => {
    const sums = toMoneyList([
      { amountMinor: 5n, currency: 'USD' },
      { amountMinor: 7n, currency: 'EUR' },
      { amountMinor: -2n, currency: 'USD' },
    ]);

    expect(sums.map((sum) => [sum.currency, sum.amountMinor])).toEqual([
      ['EUR', 7n],
      ['USD', 3n],
    ]);
  });
});

describe('ratios', () => {
  it.each([
    [241n, 401n, 6010],
    [1n, 6n, 1667],
    [400_000n, 3_000_000n, 1333],
    [1n, 20_000n, 0],
    [3n, 20_000n, 2],
    [-1n, 6n, -1667],
  ])('%s of %s is %s basis points, half to even', (part, whole, bps) => {
    expect(ratioBps(part, whole)).toBe(bps);
  });

  it('of nothing are unknown, not zero', () => {
    expect(ratioBps(1n, 0n)).toBeUndefined();
  });

  it('refuse fractions of a basis point', () => {
    expect(() => toPercentage(0.5)).toThrow(RangeError);
    expect(toPercentage(7000)).toEqual({ bps: 7000, decimal: '70.00' });
  });
});
