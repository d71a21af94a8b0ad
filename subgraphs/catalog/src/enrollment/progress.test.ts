import { expect, it } from 'vitest';
import { standingOf } from './progress.ts';

it.each([
  [0, 6, false, 0, 'NOT_STARTED'],
  [0, 6, true, 0, 'IN_PROGRESS'],
  [1, 6, true, 1667, 'IN_PROGRESS'],
  [3, 4, true, 7500, 'IN_PROGRESS'],
  [8, 8, true, 10_000, 'COMPLETED'],
  [0, 0, true, 0, 'IN_PROGRESS'],
] as const)('%i of %i lessons (started: %s) is %i bps, %s', (done, required, hasStarted, progressBps, status) => {
  expect(standingOf(done, required, hasStarted)).toEqual({ progressBps, status });
});

it('is never whole while one lesson is open, however long the course', () => {
  expect(standingOf(29_999, 30_000, true)).toEqual({ progressBps: 9999, status: 'IN_PROGRESS' });
});
