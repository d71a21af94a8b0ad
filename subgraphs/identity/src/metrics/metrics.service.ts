import { NO_CURRENCY } from '@volmify/shared/currency';
/** Learning counters of one professional in one organization over some days. */
export interface LearningFact {
  readonly students: number;
  readonly completions: number;
  /** Sum and number of ratings of 1..5 stars. */
  readonly ratingSum: number;
  readonly ratingCount: number;
}

/** One row of the fact table: a day of one professional in one organization, money in one currency (IDN-42). */
export interface PerformanceFact extends LearningFact {
  readonly orgId: string;
  /** `XXX` on rows of counters. */
  readonly currency: string;
  /** Net change of live course shares. */
  readonly attributionsActive: number;
  readonly attributedMinor: bigint;
  readonly paidMinor: bigint;
}

/** Counters over all organizations. */
export interface Counters {
  readonly studentsCount: number;
  readonly completedByStudentsCount: number;
  readonly inProgressByStudentsCount: number;
  readonly coursesTotal: number;
  readonly ratingTotal: number;
  readonly ratingCount: number;
  /** Two digits; null without ratings. */
  readonly ratingAvg: number | null;
}

/** Sums of one currency, in its minor units. */
export interface MoneyTotals {
  readonly currency: string;
  readonly revenueGeneratedMinor: bigint;
  readonly payoutsMinor: bigint;
}

/** What the score is made of. */
export interface Standing {
  readonly rating: number | null;
  readonly students: number;
  readonly completions: number;
  readonly isVerified: boolean;
}

/** Days that the standing shown to employers looks back. */
export const STANDING_DAYS = 365;

const STARS_MAX = 5;
const DAY_MS = 86_400_000;
const sum = <Row>(rows: readonly Row[], numberOf: (row: Row) => number): number =>
  rows.reduce((total, row) => total + numberOf(row), 0);
const twoDigits = (value: number): number => Math.round(value * 100) / 100;

/**
 * Mean of the organizations' mean ratings, each weighted by its students (IDN-17). Organizations without a rating carry
 * no weight; null when no rated organization has students.
 */
export function weightedRating(organizations: readonly LearningFact[]): number | null {
  const rated = organizations.filter((organization) => organization.ratingCount > 0);
  const weight = sum(rated, (organization) => organization.students);
  if (weight === 0) return null;
  return sum(rated, ({ ratingSum, ratingCount, students }) => (ratingSum / ratingCount) * students) / weight;
}

/** Counters of one professional from all of the professional's facts; the order of the facts does not matter. */
export function foldCounters(facts: readonly PerformanceFact[]): Counters {
  const organizations = new Map<string, LearningFact>();
  for (const fact of facts) {
    const known = organizations.get(fact.orgId);
    organizations.set(fact.orgId, known ? added(known, fact) : fact);
  }
  const rating = weightedRating([...organizations.values()]);
  const studentsCount = sum(facts, (fact) => fact.students);
  const completedByStudentsCount = sum(facts, (fact) => fact.completions);
  return {
    studentsCount,
    completedByStudentsCount,
    inProgressByStudentsCount: Math.max(0, studentsCount - completedByStudentsCount),
    coursesTotal: sum(facts, (fact) => fact.attributionsActive),
    ratingTotal: sum(facts, (fact) => fact.ratingSum),
    ratingCount: sum(facts, (fact) => fact.ratingCount),
    ratingAvg: rating === null ? null : twoDigits(rating),
  };
}

const added = (a: LearningFact, b: LearningFact): LearningFact => ({
  students: a.students + b.students,
  completions: a.completions + b.completions,
  ratingSum: a.ratingSum + b.ratingSum,
  ratingCount: a.ratingCount + b.ratingCount,
});

/** Money of one professional per currency (IDN-16), sorted by code; amounts of different currencies are never added. */
export function foldMoney(facts: readonly PerformanceFact[]): MoneyTotals[] {
  const totals = new Map<string, MoneyTotals>();
  for (const { currency, attributedMinor, paidMinor } of facts) {
    if (currency === NO_CURRENCY) continue;
    const known = totals.get(currency);
    totals.set(currency, {
      currency,
      revenueGeneratedMinor: (known?.revenueGeneratedMinor ?? 0n) + attributedMinor,
      payoutsMinor: (known?.payoutsMinor ?? 0n) + paidMinor,
    });
  }
  return [...totals.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/**
 * 0..100 with two digits (GAP-21): 40 for stars, 30 for completion, 20 for reach (10,000 students are full marks),
 * 10 for being verified. Null without a rating.
 */
export function scoreOf({ rating, students, completions, isVerified }: Standing): number | null {
  if (rating === null) return null;
  const completion = students === 0 ? 0 : completions / students;
  const reach = Math.min(1, Math.log10(1 + students) / 4);
  return twoDigits(100 * (0.4 * (rating / STARS_MAX) + 0.3 * completion + 0.2 * reach + 0.1 * (isVerified ? 1 : 0)));
}

/** The score over one row of counters per organization. */
export function scoreOfFacts(organizations: readonly LearningFact[], isVerified: boolean): number | null {
  return scoreOf({
    rating: weightedRating(organizations),
    students: sum(organizations, (organization) => organization.students),
    completions: sum(organizations, (organization) => organization.completions),
    isVerified,
  });
}

/** Key of a calendar day in UTC: yyyymmdd. */
export const dateKeyOf = (instant: Date): number => Number(instant.toISOString().slice(0, 10).replaceAll('-', ''));

/** First day of the window that the standing rests on. */
export const standingSince = (now: Date): number => dateKeyOf(new Date(now.getTime() - STANDING_DAYS * DAY_MS));

/** First day of the month `months - 1` months before this one, so that `months` calendar months are covered. */
export function firstDayOf(now: Date, months: number): number {
  return dateKeyOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 1)));
}
