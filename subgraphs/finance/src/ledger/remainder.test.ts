import { allocate, sumOf } from '@volmify/shared/allocation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRefund } from './remainder.ts';

const subtract = (from: readonly bigint[], parts: readonly bigint[]) =>
  from.map((amount, index) => amount - (parts[index] ?? 0n));

const components = fc
  .array(fc.bigInt({ min: 0n, max: 100_000n }), { minLength: 1, maxLength: 8 })
  .filter((list) => sumOf(list) > 0n);
const percents = fc.array(fc.bigInt({ min: 0n, max: 100n }), { minLength: 1, maxLength: 6 });

/** Refunds in a row, each a percentage of what remains in all, and at last everything that is left. */
function refundInRow(paid: readonly bigint[], steps: readonly bigint[]): bigint[][] {
  const results: bigint[][] = [];
  let remaining = [...paid];
  for (const percent of [...steps, 100n]) {
    const parts = splitRefund((sumOf(remaining) * percent) / 100n, remaining);
    remaining = subtract(remaining, parts);
    results.push(parts);
  }
  return results;
}

describe('refunds by what remains', () => {
  test.each([
    [
      [3_333n, 3_333n, 3_334n],
      [
        [167n, 100n, 266n, 1_960n, 840n],
        [166n, 100n, 267n, 1_960n, 840n],
        [167n, 100n, 267n, 1_960n, 840n],
      ],
    ],
    [
      [2_500n, 7_500n],
      [
        [125n, 75n, 200n, 1_470n, 630n],
        [375n, 225n, 600n, 4_410n, 1_890n],
      ],
    ],
  ])('a sale of 10000 given back in parts', (refunds, expected) => {
    let remaining = [500n, 300n, 800n, 5_880n, 2_520n];
    const parts = refunds.map((refund) => {
      const split = splitRefund(refund, remaining);
      remaining = subtract(remaining, split);
      return split;
    });

    expect(parts).toEqual(expected);
    expect(remaining.every((left) => left === 0n)).toBe(true);
  });

  test('a refund of 1000 of the analytics-studio sale', () => {
    expect(splitRefund(1_000n, [245n, 147n, 392n, 2_058n, 1_235n, 823n])).toEqual([50n, 30n, 80n, 420n, 252n, 168n]);
  });

  test('no component gives back more than it has, and the last refund gives back all', () => {
    fc.assert(
      fc.property(components, percents, (paid, steps) => {
        const parts = refundInRow(paid, steps);
        const given = paid.map((_, index) => sumOf(parts.map((split) => split[index] ?? 0n)));
        return parts.flat().every((part) => part >= 0n) && given.every((amount, index) => amount === paid[index]);
      }),
      { numRuns: 20_000 },
    );
  });

  test('control: the difference of cumulative percentages takes negative parts', () => {
    const cumulative = (refunded: bigint, paid: readonly bigint[]) => allocate(refunded, paid);
    const weights = [5_924n, 5_993n, 5_111n, 2_655n];
    const step = subtract(cumulative(1_139n, weights), cumulative(1_138n, weights));

    expect(sumOf(step)).toBe(1n);
    expect(step.some((part) => part < 0n)).toBe(true);
  });

  test('more than remains, and less than nothing, are refused', () => {
    expect(() => splitRefund(101n, [60n, 40n])).toThrow(RangeError);
    expect(() => splitRefund(-1n, [60n, 40n])).toThrow(RangeError);
  });
});
