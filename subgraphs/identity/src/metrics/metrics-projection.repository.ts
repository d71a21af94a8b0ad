import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { Counters, MoneyTotals, PerformanceFact } from './metrics.service.ts';

/** Money that one posting moved for one professional, with ids for the rows it may make. */
export interface RevenueChange {
  readonly jobProfileUuid: Uuid;
  readonly attributedMinor: bigint;
  readonly paidMinor: bigint;
  readonly salesCount: number;
  readonly refundsCount: number;
  readonly factUuid: Uuid;
  readonly metricsUuid: Uuid;
}

/** The day, organization and currency of a posting. */
export interface RevenueDay {
  readonly orgUuid: Uuid;
  readonly currency: string;
  readonly occurredAt: Date;
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
 * Adds to the day's fact and to the totals of the same currency in one statement. Rows are taken in the order of the
 * profiles, so that two postings of the same people wait for each other instead of deadlocking. Profiles that identity
 * does not know any more are left out; the answer says how many rows were written.
 */
const ADD_REVENUE = `
  WITH change AS (
    SELECT c.*, d.sk
      FROM jsonb_to_recordset($1::jsonb) AS c (job_profile_id uuid, attributed bigint, paid bigint, sales int, refunds int,
                                               fact_id uuid, metrics_id uuid)
      JOIN dim_job_profile d ON d.job_profile_id = c.job_profile_id AND d.is_current
     ORDER BY c.job_profile_id
  ), fact AS (
    INSERT INTO fact_job_profile_performance AS f
           (id, date_key, job_profile_sk, job_profile_id, org_id, currency, attributed_revenue, payouts, sales_count,
            refunds_count, created_at, updated_at)
    SELECT fact_id, ensure_dim_date(($4::timestamptz AT TIME ZONE 'UTC')::date), sk, job_profile_id, $2::uuid, $3, attributed,
           paid, sales, refunds, $4::timestamptz, $4::timestamptz
      FROM change
        ON CONFLICT (job_profile_id, org_id, date_key, currency) DO UPDATE
       SET attributed_revenue = f.attributed_revenue + excluded.attributed_revenue,
           payouts = f.payouts + excluded.payouts,
           sales_count = f.sales_count + excluded.sales_count,
           refunds_count = f.refunds_count + excluded.refunds_count,
           updated_at = greatest(f.updated_at, excluded.updated_at)
  )
  INSERT INTO user_job_profile_metrics AS m
         (id, job_profile_id, currency, revenue_generated_total, payouts_total, created_at, updated_at)
  SELECT metrics_id, job_profile_id, $3, attributed, paid, $4::timestamptz, $4::timestamptz
    FROM change
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

  /** Adds what a posting moved; the number of profiles reached. */
  async addRevenue(day: RevenueDay, changes: readonly RevenueChange[]): Promise<number> {
    const rows = changes.map((change) => ({
      job_profile_id: change.jobProfileUuid,
      attributed: change.attributedMinor.toString(),
      paid: change.paidMinor.toString(),
      sales: change.salesCount,
      refunds: change.refundsCount,
      fact_id: change.factUuid,
      metrics_id: change.metricsUuid,
    }));
    const parameters = [JSON.stringify(rows), day.orgUuid, day.currency, day.occurredAt.toISOString()];
    return (await this.sql.query(ADD_REVENUE, parameters)).length;
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
      currency: 'XXX',
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
