import { sumOf } from '@volmify/shared/allocation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exclusiveTaxOf, giftCardParts, inclusiveTaxOf, type Rates, splitNet, waterfallOf } from './waterfall.ts';

const RATES: Rates = { platformFeeBps: 500, processingFeeBps: 300, withholdingBps: 800, withholdingBase: 'GROSS' };

/** gross, part paid by gift card, [platform, processing, withholding, net], [shares..., retained] bps, split of the net. */
const ROWS: [bigint, bigint, bigint[], number[], bigint[]][] = [
  [10_000n, 0n, [500n, 300n, 800n, 8_400n], [7_000, 3_000], [5_880n, 2_520n]],
  [9_999n, 0n, [500n, 300n, 800n, 8_399n], [7_000, 3_000], [5_879n, 2_520n]],
  [1_250n, 0n, [63n, 37n, 100n, 1_050n], [7_000, 3_000], [735n, 315n]],
  [4_900n, 0n, [245n, 147n, 392n, 4_116n], [5_000, 3_000, 2_000], [2_058n, 1_235n, 823n]],
  [1_999n, 0n, [100n, 60n, 160n, 1_679n], [3_333, 3_333, 3_334], [560n, 559n, 560n]],
  [333n, 0n, [17n, 10n, 26n, 280n], [3_333, 3_333, 3_334], [93n, 93n, 94n]],
  [10_000n, 0n, [500n, 300n, 800n, 8_400n], [3_333, 3_333, 3_333, 1], [2_800n, 2_800n, 2_799n, 1n]],
  [100_001n, 0n, [5_000n, 3_000n, 8_000n, 84_001n], [6_000, 2_500, 1_000, 500], [50_401n, 21_000n, 8_400n, 4_200n]],
  [7n, 0n, [0n, 0n, 1n, 6n], [7_000, 3_000], [4n, 2n]],
  [1n, 0n, [0n, 0n, 0n, 1n], [7_000, 3_000], [1n, 0n]],
  [10_000n, 3_000n, [500n, 210n, 800n, 8_490n], [7_000, 3_000], [5_943n, 2_547n]],
  [10_000n, 10_000n, [500n, 0n, 800n, 8_700n], [7_000, 3_000], [6_090n, 2_610n]],
];

describe('the waterfall', () => {
  test.each(ROWS)('of %i with %i by gift card', (gross, giftCard, parts, shares, split) => {
    const { platformFee, processingFee, withholding, net } = waterfallOf(gross, giftCard, RATES);
    expect([platformFee, processingFee, withholding, net]).toEqual(parts);

    const result = splitNet(net, shares.slice(0, -1), shares.at(-1) ?? 0);
    expect([...result.shares, result.organization]).toEqual(split);
  });

  test('parts make the gross whatever the rates, and a gift card only lowers the processing fee', () => {
    const bps = fc.integer({ min: 0, max: 3_000 });
    const base = fc.constantFrom('GROSS' as const, 'POST_FEES' as const);
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10_000_000n }),
        fc.bigInt({ min: 0n, max: 100n }),
        bps,
        bps,
        bps,
        base,
        (gross, percent, p, c, w, withholdingBase) => {
          const rates = { platformFeeBps: p, processingFeeBps: c, withholdingBps: w, withholdingBase };
          const part = (gross * percent) / 100n;
          const { platformFee, processingFee, withholding, net } = waterfallOf(gross, part, rates);
          const amounts = [platformFee, processingFee, withholding, net];
          return (
            sumOf(amounts) === gross &&
            amounts.every((amount) => amount >= 0n) &&
            (part !== gross || processingFee === 0n)
          );
        },
      ),
      { numRuns: 20_000 },
    );
  });

  test('withholding after fees is taken of what the fees left', () => {
    const { withholding, net } = waterfallOf(10_000n, 0n, { ...RATES, withholdingBase: 'POST_FEES' });
    expect([withholding, net]).toEqual([736n, 8_464n]);
  });

  test('a gift card above the gross and shares that are not the whole are refused', () => {
    expect(() => waterfallOf(100n, 101n, RATES)).toThrow(RangeError);
    expect(() => splitNet(100n, [6_999], 3_000)).toThrow(RangeError);
    expect(() => splitNet(100n, [7_001], 3_000)).toThrow(RangeError);
  });
});

describe('sales tax', () => {
  test('on top is rounded half up', () => {
    expect([4_500n, 8_000n, 4_900n].map((taxable) => exclusiveTaxOf(taxable, 825))).toEqual([371n, 660n, 404n]);
    expect(exclusiveTaxOf(2n, 2_500)).toBe(1n);
  });

  test('inside the total is taken out exactly', () => {
    expect(inclusiveTaxOf(5_900n, 1_900)).toEqual({ tax: 942n, taxable: 4_958n });
    expect(inclusiveTaxOf(23_600n, 1_900)).toEqual({ tax: 3_768n, taxable: 19_832n });
  });

  test('a gift card pays items first and tax last', () => {
    const parts = giftCardParts(5_304n, [4_900n]);
    expect(parts).toEqual([4_900n]);
    expect(sumOf(giftCardParts(100n, [30n, 50n, 40n]))).toBe(100n);
    expect(giftCardParts(0n, [10n])).toEqual([0n]);
  });
});
