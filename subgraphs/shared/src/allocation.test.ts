import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, sumOf } from './allocation.ts';

const RUNS = { numRuns: 20_000 };
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 100_000n }), { minLength: 1, maxLength: 8 })
  .filter((list) => sumOf(list) > 0n);
const total = fc.bigInt({ min: -10_000_000_000n, max: 10_000_000_000n });

describe('allocate', () => {
  test('parts always sum to the total, carry its sign, and weight 0 gets 0', () => {
    fc.assert(
      fc.property(total, weights, (amount, by) => {
        const parts = allocate(amount, by);
        const isMild = (part: bigint, index: number) =>
          (by[index] !== 0n || part === 0n) && (amount < 0n ? part <= 0n : part >= 0n);
        return sumOf(parts) === amount && parts.every(isMild);
      }),
      RUNS,
    );
  });

  test('each part is less than one unit from its exact share', () => {
    fc.assert(
      fc.property(total, weights, (amount, by) => {
        const sum = sumOf(by);
        return allocate(amount, by).every((part, index) => {
          const distance = part * sum - amount * (by[index] ?? 0n);
          return distance < sum && distance > -sum;
        });
      }),
      RUNS,
    );
  });

  test('the scale of the weights does not matter, and the opposite total gives the opposite parts', () => {
    fc.assert(
      fc.property(total, weights, fc.bigInt({ min: 1n, max: 1_000n }), (amount, by, scale) => {
        const parts = allocate(amount, by);
        const scaled = allocate(
          amount,
          by.map((weight) => weight * scale),
        );
        const opposite = allocate(-amount, by);
        return parts.every((part, index) => scaled[index] === part && opposite[index] === -part);
      }),
      RUNS,
    );
  });

  test('control: rounding each share by itself does not sum to the total', () => {
    const roundApart = (amount: bigint, by: readonly bigint[]) => {
      const sum = sumOf(by);
      return by.map((weight) => (2n * amount * weight + sum) / (2n * sum));
    };
    const property = fc.property(fc.bigInt({ min: 0n, max: 1_000_000n }), weights, (amount, by) => {
      return sumOf(roundApart(amount, by)) === amount;
    });
    expect(fc.check(property, RUNS).failed).toBe(true);
  });

  test('leftover units go to the largest remainder, ties to the earlier index', () => {
    expect(allocate(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(allocate(1_000n, [1n, 1n, 1n])).toEqual([334n, 333n, 333n]);
    expect(allocate(1_250n, [500n, 300n, 800n, 8_400n])).toEqual([63n, 37n, 100n, 1_050n]);
    expect(allocate(10_000n, Array<bigint>(12).fill(1n)).filter((part) => part === 834n)).toHaveLength(4);
  });

  test('nothing to split by is an error only when there is something to split', () => {
    expect(allocate(0n, [0n, 0n])).toEqual([0n, 0n]);
    expect(() => allocate(1n, [0n])).toThrow(RangeError);
    expect(() => allocate(1n, [2n, -1n])).toThrow(RangeError);
  });
});
