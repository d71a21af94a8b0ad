import { NO_CURRENCY } from '@volmify/shared/currency';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dateKeyOf,
  firstDayOf,
  foldCounters,
  foldMoney,
  type PerformanceFact,
  scoreOf,
  scoreOfFacts,
  standingSince,
  weightedRating,
} from './metrics.service.ts';

const fact = (overrides: Partial<PerformanceFact>): PerformanceFact => ({
  orgId: 'lumen',
  currency: NO_CURRENCY,
  students: 0,
  completions: 0,
  ratingSum: 0,
  ratingCount: 0,
  attributionsActive: 0,
  attributedMinor: 0n,
  paidMinor: 0n,
  ...overrides,
});

const sarah = [
  fact({ students: 99, completions: 60, ratingSum: 220, ratingCount: 49, attributionsActive: 1 }),
  fact({ students: 1 }),
  fact({ completions: 1, ratingSum: 5, ratingCount: 1 }),
  fact({ orgId: 'atelier', students: 299, completions: 180, ratingSum: 276, ratingCount: 79, attributionsActive: 1 }),
  fact({ orgId: 'atelier', students: 1 }),
  fact({ orgId: 'atelier', ratingSum: 4, ratingCount: 1 }),
  fact({ orgId: 'kumo', students: 1, attributionsActive: 1 }),
];

test('a rating is the mean of the organizations weighted by students: 4.5 x 100 and 3.5 x 300 make 3.75', () => {
  const lumen = { students: 100, completions: 0, ratingSum: 225, ratingCount: 50 };
  const atelier = { students: 300, completions: 0, ratingSum: 280, ratingCount: 80 };
  expect(weightedRating([lumen, atelier])).toBe(3.75);
});

test('an organization without a rating carries no weight, and without any there is no rating', () => {
  const rated = { students: 10, completions: 0, ratingSum: 40, ratingCount: 10 };
  const silent = { students: 1000, completions: 0, ratingSum: 0, ratingCount: 0 };
  expect(weightedRating([rated, silent])).toBe(4);
  expect(weightedRating([silent])).toBeNull();
  expect(weightedRating([])).toBeNull();
});

test('opening and live facts of three organizations fold into one standing', () => {
  const counters = foldCounters(sarah);

  expect(counters).toEqual({
    studentsCount: 401,
    completedByStudentsCount: 241,
    inProgressByStudentsCount: 160,
    coursesTotal: 3,
    ratingTotal: 505,
    ratingCount: 130,
    ratingAvg: 3.75,
  });
  expect(scoreOf({ rating: 3.75, students: 401, completions: 241, isVerified: true })).toBe(71.05);
});

test('the standing of a year rests on the facts of that year alone', () => {
  const year = [
    { students: 1, completions: 1, ratingSum: 5, ratingCount: 1 },
    { students: 1, completions: 0, ratingSum: 4, ratingCount: 1 },
    { students: 1, completions: 0, ratingSum: 0, ratingCount: 0 },
  ];
  expect(scoreOfFacts(year, true)).toBe(59.01);
  expect(scoreOfFacts(year, false)).toBe(49.01);
});

test('a professional nobody rated has no score, and no facts make zero counters', () => {
  expect(scoreOf({ rating: null, students: 5, completions: 5, isVerified: true })).toBeNull();
  expect(foldCounters([])).toMatchObject({ studentsCount: 0, coursesTotal: 0, ratingAvg: null });
});

test('money is summed per currency, reversals off, and never across currencies', () => {
  const facts = [
    fact({ currency: 'USD', attributedMinor: 5880n }),
    fact({ currency: 'USD', attributedMinor: 6720n, orgId: 'atelier' }),
    fact({ currency: 'USD', attributedMinor: -420n, paidMinor: 3024n }),
    fact({ currency: 'JPY', attributedMinor: 560n }),
    fact({ students: 7 }),
  ];
  expect(foldMoney(facts)).toEqual([
    { currency: 'JPY', revenueGeneratedMinor: 560n, payoutsMinor: 0n },
    { currency: 'USD', revenueGeneratedMinor: 12180n, payoutsMinor: 3024n },
  ]);
});

test('the order in which facts arrive changes no figure', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(sarah, { minLength: sarah.length }), (shuffled) => {
      expect(foldCounters(shuffled)).toEqual(foldCounters(sarah));
    }),
  );
});

test('a score lies between 0 and 100 whatever the counters', () => {
  const counters = fc.record({ students: fc.nat(10_000_000), rating: fc.double({ min: 1, max: 5, noNaN: true }) });
  fc.assert(
    fc.property(counters, fc.nat(100), fc.boolean(), ({ students, rating }, percent, isVerified) => {
      const completions = Math.floor((students * percent) / 100);
      const score = scoreOf({ rating, students, completions, isVerified });
      expect(score).toBeGreaterThanOrEqual(8);
      expect(score).toBeLessThanOrEqual(100);
    }),
  );
});

test('windows begin on whole days of UTC', () => {
  const now = new Date('2026-06-30T12:00:00.000Z');
  expect(dateKeyOf(now)).toBe(20260630);
  expect(standingSince(now)).toBe(20250630);
  expect(firstDayOf(now, 1)).toBe(20260601);
  expect(firstDayOf(now, 12)).toBe(20250701);
});
