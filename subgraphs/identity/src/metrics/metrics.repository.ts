import { NO_CURRENCY } from '@volmify/shared/currency';
import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';
import type { Reader } from '../subgraph.reader.ts';

/** One row of metrics: counters under the currency XXX, money under its own. */
export interface MetricsRow {
  readonly jobProfileId: Id<'JobProfile'>;
  readonly currency: string;
  readonly studentsCount: number;
  readonly completedByStudentsCount: number;
  readonly coursesTotal: number;
  readonly ratingAvg: number | null;
  readonly ratingCount: number;
  readonly revenueGeneratedMinor: bigint;
  readonly payoutsMinor: bigint;
}

/** Counters of one professional in one organization, which is not named. */
export interface StandingRow {
  readonly jobProfileId: Id<'JobProfile'>;
  readonly students: number;
  readonly completions: number;
  readonly ratingSum: number;
  readonly ratingCount: number;
}

/** One month and currency of one professional, over the organizations the reader may see. */
export interface MonthRow {
  readonly jobProfileId: Id<'JobProfile'>;
  /** First day, `yyyy-mm-dd`. */
  readonly month: string;
  readonly currency: string;
  readonly newStudents: number;
  readonly completions: number;
  readonly attributedMinor: bigint;
}

type Stored<Row> = Omit<Row, 'jobProfileId'> & { readonly jobProfileUuid: Uuid };

function identified<Row extends { readonly jobProfileUuid: Uuid }>(row: Row) {
  const { jobProfileUuid, ...rest } = row;
  return { ...rest, jobProfileId: toId('JobProfile', jobProfileUuid) };
}

/** Standing of professionals as one reader may see it. */
export class MetricsRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** Counters of all, money of the reader's own profiles; one statement however many ids. */
  async findByJobProfiles(ids: readonly Id<'JobProfile'>[]): Promise<readonly MetricsRow[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<Stored<MetricsRow>[]>`
        SELECT m.job_profile_id::text AS "jobProfileUuid", m.currency, m.students_count AS "studentsCount",
               m.completed_by_students_count AS "completedByStudentsCount", m.courses_total AS "coursesTotal",
               m.rating_avg::float8 AS "ratingAvg", m.rating_count AS "ratingCount",
               m.revenue_generated_total AS "revenueGeneratedMinor", m.payouts_total AS "payoutsMinor"
          FROM user_job_profile_metrics m
         WHERE m.job_profile_id = ANY (${toUuids(ids)}::uuid[])
           AND (m.currency = ${NO_CURRENCY}
                OR m.job_profile_id = ANY (${[...this.reader.jobProfileUuids]}::uuid[])
                OR ${this.reader.isPlatform}::boolean)
         ORDER BY m.currency`,
    );
    return rows.map(identified);
  }

  /** Counters per organization from a day on; the database's own function decides whose profile may be asked. */
  async findStanding(ids: readonly Id<'JobProfile'>[], sinceDateKey: number): Promise<readonly StandingRow[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<Stored<StandingRow>[]>`
        SELECT s.job_profile_id::text AS "jobProfileUuid", s.students::int, s.completions::int,
               s.rating_sum::int AS "ratingSum", s.rating_count::int AS "ratingCount"
          FROM job_profile_standing(${toUuids(ids)}::uuid[], ${sinceDateKey}::int) s`,
    );
    return rows.map(identified);
  }

  /**
   * Months from a day on, oldest first: of the reader's own profiles over all organizations, of others over those the
   * reader is staff of, with the money of those whose earnings the reader may read. One statement.
   */
  async findMonths(ids: readonly Id<'JobProfile'>[], sinceDateKey: number): Promise<readonly MonthRow[]> {
    const { reader } = this;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<Stored<MonthRow>[]>`
        SELECT f.job_profile_id::text AS "jobProfileUuid", f.currency,
               to_char(min(d.date), 'YYYY-MM') || '-01' AS month,
               sum(f.new_students)::int AS "newStudents", sum(f.completions)::int AS completions,
               sum(f.attributed_revenue)::bigint AS "attributedMinor"
          FROM fact_job_profile_performance f
          JOIN dim_date d ON d.date_key = f.date_key
         WHERE f.job_profile_id = ANY (${toUuids(ids)}::uuid[])
           AND f.date_key >= ${sinceDateKey}::int
           AND (f.currency = ${NO_CURRENCY} OR f.sales_count > 0 OR f.refunds_count > 0)
           AND (f.job_profile_id = ANY (${[...reader.jobProfileUuids]}::uuid[])
                OR ${reader.isPlatform}::boolean
                OR f.org_id = ANY (${[...reader.earningsOrgUuids]}::uuid[])
                OR (f.currency = ${NO_CURRENCY} AND f.org_id = ANY (${[...reader.staffOrgUuids]}::uuid[])))
         GROUP BY f.job_profile_id, d.year, d.month, f.currency
         ORDER BY d.year, d.month, f.currency`,
    );
    return rows.map(identified);
  }
}
