import { NO_CURRENCY } from '@volmify/shared/currency';
import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { Counters, MoneyTotals, PerformanceFact } from './metrics.service.ts';

/** Money that postings moved for one professional. */
interface MovedMoney {
  /** Id of the row in case this change is the one that makes it. */
  readonly uuid: Uuid;
  readonly jobProfileUuid: Uuid;
  readonly currency: string;
  readonly attributedMinor: bigint;
  readonly paidMinor: bigint;
  /** Business time of the first and the last posting. */
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** What moved in one organization on one day. */
export interface DayChange extends MovedMoney {
  readonly orgUuid: Uuid;
  readonly salesCount: number;
  readonly refundsCount: number;
}

/** What postings change: each day at most once, each total of a professional and currency at most once. */
export interface RevenueChanges {
  readonly days: readonly DayChange[];
  readonly totals: readonly MovedMoney[];
}

/** One folded row of metrics, ready to be stored. */
export interface FoldedMetrics {
  readonly uuid: Uuid;
  readonly jobProfileUuid: Uuid;
  readonly counters: Counters;
  readonly money: readonly (MoneyTotals & { readonly uuid: Uuid })[];
}

interface FactRow {
  readonly jobProfileUuid: Uuid;
  readonly orgId: string;
  readonly currency: string;
  readonly students: number;
  readonly completions: number;
  readonly ratingSum: number;
  readonly ratingCount: number;
  readonly attributionsActive: number;
  readonly attributedMinor: string;
  readonly paidMinor: string;
}

/**
 * Adds to the facts of days and to the totals per currency in one statement. Rows are taken in the order of their keys,
 * so that two batches of the same people wait for each other instead of deadlocking. Profiles that identity does not
 * know any more are left out; the answer names the profiles that were reached.
 */
const ADD_REVENUE = `
  WITH day AS (
    SELECT c.*, d.sk
      FROM jsonb_to_recordset($1::jsonb) AS c (id uuid, job_profile_id uuid, org_id uuid, currency char(3), attributed bigint,
             paid bigint, sales int, refunds int, first_at timestamptz, last_at timestamptz)
      JOIN dim_job_profile d ON d.job_profile_id = c.job_profile_id AND d.is_current
     ORDER BY c.job_profile_id, c.org_id, c.first_at, c.currency
  ), fact AS (
    INSERT INTO fact_job_profile_performance AS f
           (id, date_key, job_profile_sk, job_profile_id, org_id, currency, attributed_revenue, payouts, sales_count,
            refunds_count, created_at, updated_at)
    SELECT id, ensure_dim_date((first_at AT TIME ZONE 'UTC')::date), sk, job_profile_id, org_id, currency, attributed,
           paid, sales, refunds, first_at, last_at
      FROM day
        ON CONFLICT (job_profile_id, org_id, date_key, currency) DO UPDATE
       SET attributed_revenue = f.attributed_revenue + excluded.attributed_revenue,
           payouts = f.payouts + excluded.payouts,
           sales_count = f.sales_count + excluded.sales_count,
           refunds_count = f.refunds_count + excluded.refunds_count,
           updated_at = greatest(f.updated_at, excluded.updated_at)
  )
  INSERT INTO user_job_profile_metrics AS m
         (id, job_profile_id, currency, revenue_generated_total, payouts_total, created_at, updated_at)
  SELECT c.id, c.job_profile_id, c.currency, c.attributed, c.paid, c.first_at, c.last_at
    FROM jsonb_to_recordset($2::jsonb) AS c (id uuid, job_profile_id uuid, currency char(3), attributed bigint, paid bigint,
           first_at timestamptz, last_at timestamptz)
    JOIN dim_job_profile d ON d.job_profile_id = c.job_profile_id AND d.is_current
   ORDER BY c.job_profile_id, c.currency
      ON CONFLICT (job_profile_id, currency) DO UPDATE
     SET revenue_generated_total = m.revenue_generated_total + excluded.revenue_generated_total,
         payouts_total = m.payouts_total + excluded.payouts_total,
         updated_at = greatest(m.updated_at, excluded.updated_at)
  RETURNING m.job_profile_id::text`;

const ALL_FACTS = `
  SELECT job_profile_id::text AS "jobProfileUuid", org_id::text AS "orgId", currency, new_students AS students, completions,
         rating_sum AS "ratingSum", rating_count AS "ratingCount", attributions_active AS "attributionsActive",
         attributed_revenue::text AS "attributedMinor", payouts::text AS "paidMinor"
    FROM fact_job_profile_performance
   WHERE job_profile_id = ANY ($1::uuid[])`;

/** A row is written only where it differs, so that folding again changes nothing. */
const STORE_METRICS = `
  INSERT INTO user_job_profile_metrics AS m
         (id, job_profile_id, currency, students_count, completed_by_students_count, in_progress_by_students_count,
          courses_total, rating_total, rating_count, rating_avg, revenue_generated_total, payouts_total, created_at, updated_at)
  SELECT r.id, r.job_profile_id, r.currency, r.students, r.completed, r.in_progress, r.courses, r.rating_total, r.rating_count,
         r.rating_avg, r.revenue, r.payouts, j.created_at, j.created_at
    FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, job_profile_id uuid, currency text, students int, completed int,
         in_progress int, courses int, rating_total int, rating_count int, rating_avg numeric, revenue bigint, payouts bigint)
    JOIN user_job_profile j ON j.user_profile_id = r.job_profile_id
   ORDER BY r.job_profile_id, r.currency
      ON CONFLICT (job_profile_id, currency) DO UPDATE
     SET (students_count, completed_by_students_count, in_progress_by_students_count, courses_total, rating_total,
          rating_count, rating_avg, revenue_generated_total, payouts_total) =
         (excluded.students_count, excluded.completed_by_students_count, excluded.in_progress_by_students_count,
          excluded.courses_total, excluded.rating_total, excluded.rating_count, excluded.rating_avg,
          excluded.revenue_generated_total, excluded.payouts_total)
   WHERE (m.students_count, m.completed_by_students_count, m.in_progress_by_students_count, m.courses_total, m.rating_total,
          m.rating_count, m.rating_avg, m.revenue_generated_total, m.payouts_total)
         IS DISTINCT FROM
         (excluded.students_count, excluded.completed_by_students_count, excluded.in_progress_by_students_count,
          excluded.courses_total, excluded.rating_total, excluded.rating_count, excluded.rating_avg,
          excluded.revenue_generated_total, excluded.payouts_total)`;

/** The writing side of facts and metrics: used by the projector and the seed, bound to their transaction. */
export class MetricsProjectionRepository {
  constructor(private readonly sql: Sql) {}

  /** Adds what postings moved; how many professionals of them identity does not know. */
  async addRevenue({ days, totals }: RevenueChanges): Promise<number> {
    const moved = (change: MovedMoney): Record<string, unknown> => ({
      id: change.uuid,
      job_profile_id: change.jobProfileUuid,
      currency: change.currency,
      attributed: change.attributedMinor.toString(),
      paid: change.paidMinor.toString(),
      first_at: change.firstAt,
      last_at: change.lastAt,
    });
    const facts = days.map((day) => ({
      ...moved(day),
      org_id: day.orgUuid,
      sales: day.salesCount,
      refunds: day.refundsCount,
    }));
    const reached = await this.sql.query<{ job_profile_id: Uuid }>(ADD_REVENUE, [
      JSON.stringify(facts),
      JSON.stringify(totals.map(moved)),
    ]);
    const known = new Set(reached.map((row) => row.job_profile_id));
    return new Set(totals.map((total) => total.jobProfileUuid).filter((uuid) => !known.has(uuid))).size;
  }

  /** Every fact of the given professionals over all organizations, grouped by professional. */
  async findFacts(jobProfileUuids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly PerformanceFact[]>> {
    const groups = new Map<Uuid, PerformanceFact[]>(jobProfileUuids.map((uuid) => [uuid, []]));
    for (const row of await this.sql.query<FactRow>(ALL_FACTS, [[...jobProfileUuids]])) {
      const { jobProfileUuid, attributedMinor, paidMinor, ...fact } = row;
      groups
        .get(jobProfileUuid)
        ?.push({ ...fact, attributedMinor: BigInt(attributedMinor), paidMinor: BigInt(paidMinor) });
    }
    return groups;
  }

  /** Stores folded metrics: one row of counters and one per currency of money. */
  async store(folded: readonly FoldedMetrics[]): Promise<void> {
    await this.sql.query(STORE_METRICS, [JSON.stringify(folded.flatMap(toStoredRows))]);
  }
}

function toStoredRows({ uuid, jobProfileUuid, counters, money }: FoldedMetrics) {
  const empty = {
    students: 0,
    completed: 0,
    in_progress: 0,
    courses: 0,
    rating_total: 0,
    rating_count: 0,
    rating_avg: null,
  };
  return [
    {
      id: uuid,
      job_profile_id: jobProfileUuid,
      currency: NO_CURRENCY,
      students: counters.studentsCount,
      completed: counters.completedByStudentsCount,
      in_progress: counters.inProgressByStudentsCount,
      courses: counters.coursesTotal,
      rating_total: counters.ratingTotal,
      rating_count: counters.ratingCount,
      rating_avg: counters.ratingAvg,
      revenue: '0',
      payouts: '0',
    },
    ...money.map((total) => ({
      id: total.uuid,
      job_profile_id: jobProfileUuid,
      currency: total.currency,
      ...empty,
      revenue: total.revenueGeneratedMinor.toString(),
      payouts: total.payoutsMinor.toString(),
    })),
  ];
}
