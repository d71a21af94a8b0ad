import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAttemptAt, RETRY_WAITS_MS } from './retry.schedule.ts';

const NOON = new Date('2026-07-01T12:00:00.000Z');

describe('the schedule of retries', () => {
  it('is the one that partners are promised, and ends after three days', () => {
    const middle = RETRY_WAITS_MS.map((_wait, at) => {
      const next = nextAttemptAt(at + 1, NOON, 0.5);
      return next && (next.getTime() - NOON.getTime()) / 1_000;
    });

    expect(middle).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(nextAttemptAt(RETRY_WAITS_MS.length + 1, NOON, 0.5)).toBeUndefined();
  });

  it('keeps within a tenth of each wait, whatever the dice say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        const wait = RETRY_WAITS_MS[failures - 1] as number;
        const waited = (nextAttemptAt(failures, NOON, random)?.getTime() ?? 0) - NOON.getTime();
        expect(waited).toBeGreaterThanOrEqual(wait * 0.9 - 1);
        expect(waited).toBeLessThanOrEqual(wait * 1.1 + 1);
      }),
    );
  });
});
