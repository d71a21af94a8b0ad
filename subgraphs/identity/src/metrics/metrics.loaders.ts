import { NO_CURRENCY } from '@volmify/shared/currency';
import type { Id } from '@volmify/shared/ids';
import { groupByKey } from '@volmify/shared/loader';
import { type MoneyView, toMoneyList } from '@volmify/shared/money';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { MetricsRepository, MetricsRow, MonthRow, StandingRow } from './metrics.repository.ts';

export type { MonthRow, StandingRow } from './metrics.repository.ts';

/** Standing of one professional over all organizations; money only where the reader is the person. */
export interface Metrics {
  readonly jobProfileId: Id<'JobProfile'>;
  readonly studentsCount: number;
  readonly completedByStudentsCount: number;
  readonly coursesTotal: number;
  readonly ratingAvg: number | null;
  readonly ratingCount: number;
  readonly revenueGeneratedTotal: readonly MoneyView[];
  readonly payoutsTotal: readonly MoneyView[];
}

/** Metrics, recent standing and months by job profile. */
export const createMetricsLoaders = (metrics: MetricsRepository) => ({
  metrics: new DataLoader<Id<'JobProfile'>, Metrics>(async (ids) => {
    const groups = await groupByKey(ids, metrics.findByJobProfiles(ids), (row) => row.jobProfileId);
    return groups.map((rows, index) => toMetrics(ids[index] as Id<'JobProfile'>, rows));
  }),
  standing: createPagedLoader<{ sinceDateKey: number }, StandingRow>(async (ids, { sinceDateKey }) =>
    (await metrics.findStanding(ids as Id<'JobProfile'>[], sinceDateKey)).map((row) => ({
      subject: row.jobProfileId,
      row,
    })),
  ),
  months: createPagedLoader<{ sinceDateKey: number }, MonthRow>(async (ids, { sinceDateKey }) =>
    (await metrics.findMonths(ids as Id<'JobProfile'>[], sinceDateKey)).map((row) => ({
      subject: row.jobProfileId,
      row,
    })),
  ),
});

function toMetrics(jobProfileId: Id<'JobProfile'>, rows: readonly MetricsRow[]): Metrics {
  const counters = rows.find((row) => row.currency === NO_CURRENCY);
  const money = rows.filter((row) => row.currency !== NO_CURRENCY);
  const totals = (amountOf: (row: MetricsRow) => bigint): MoneyView[] =>
    toMoneyList(money.map((row) => ({ currency: row.currency, amountMinor: amountOf(row) })));
  return {
    jobProfileId,
    studentsCount: counters?.studentsCount ?? 0,
    completedByStudentsCount: counters?.completedByStudentsCount ?? 0,
    coursesTotal: counters?.coursesTotal ?? 0,
    ratingAvg: counters?.ratingAvg ?? null,
    ratingCount: counters?.ratingCount ?? 0,
    revenueGeneratedTotal: totals((row) => row.revenueGeneratedMinor),
    payoutsTotal: totals((row) => row.payoutsMinor),
  };
}
