import { type Id, toId, toIdOrNull, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import { ratioBps } from '@volmify/shared/percentage';
import { ownCourse } from '../course/course.repository.ts';
import { beyondId, type CatalogScope, directionOf, pageLimit, readsUpwards } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

export type EnrollmentStatus = 'NOT_STARTED' | 'IN_PROGRESS' | 'COMPLETED' | 'REVOKED' | 'EXPIRED';
export type EnrollmentSource = 'PURCHASE' | 'GRANT' | 'SUBSCRIPTION' | 'INVITATION';

/** A member in a course. */
export interface Enrollment {
  readonly id: Id<'Enrollment'>;
  readonly orgId: Id<'Org'>;
  readonly memberId: Id<'OrgMember'>;
  readonly userId: Id<'User'>;
  readonly courseId: Id<'Course'>;
  readonly status: EnrollmentStatus;
  readonly source: EnrollmentSource;
  readonly orderId: Id<'Order'> | null;
  /** Basis points, 0..10000. */
  readonly progressBps: number;
  readonly enrolledAt: Date;
  readonly completedAt: Date | null;
  readonly accessExpiresAt: Date | null;
}

/** Sums over the enrolments of one member that the reader may see. */
export interface LearningTotals {
  readonly memberId: Id<'OrgMember'>;
  readonly active: number;
  /** Mean over what is neither revoked nor expired; null without any. */
  readonly meanProgressBps: number | null;
}

/** Sums over the enrolments of one organization. */
export interface OrgLearning {
  readonly orgId: Id<'Org'>;
  readonly active: number;
  readonly completionBps: number | null;
}

interface EnrollmentRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly member_id: Uuid;
  readonly user_id: Uuid;
  readonly course_id: Uuid;
  readonly status: EnrollmentStatus;
  readonly source: EnrollmentSource;
  readonly order_id: Uuid | null;
  readonly progress_bps: number;
  readonly enrolled_at: Date;
  readonly completed_at: Date | null;
  readonly access_expires_at: Date | null;
}

const COLUMNS = Prisma.sql`e.id, e.org_id, e.member_id, e.user_id, e.course_id, e.status, e.source, e.order_id,
  e.progress_bps, e.enrolled_at, e.completed_at, e.access_expires_at`;
const SUBJECT_COLUMN = { OrgMember: 'member_id', User: 'user_id' } as const;

/** The enrolments one reader may see: the own ones, all of organizations the reader sees, those of own courses. */
export class EnrollmentRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Enrolments by id. One statement. */
  async findByIds(ids: readonly Id<'Enrollment'>[]): Promise<Enrollment[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<EnrollmentRow[]>`
        SELECT ${COLUMNS} FROM org_member_product_course_enrollment e
         WHERE e.id = ANY (${toUuids(ids)}::uuid[]) AND ${this.visible()}`,
    );
    return rows.map(toEnrollment);
  }

  /** One page of the enrolments of each member (or user), newest first. One statement however many subjects. */
  async list(
    kind: keyof typeof SUBJECT_COLUMN,
    subjects: readonly string[],
    request: { readonly status: EnrollmentStatus | null; readonly page: PageRequest },
  ): Promise<OfSubject<Enrollment>[]> {
    const { status, page } = request;
    const isUpwards = readsUpwards('descending', page);
    const column = Prisma.raw(`e.${SUBJECT_COLUMN[kind]}`);
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<(EnrollmentRow & { subject: Uuid })[]>`
        SELECT k.subject, e.*
          FROM unnest(${toUuids(subjects as Id<typeof kind>[])}::uuid[]) AS k(subject)
         CROSS JOIN LATERAL (
           SELECT ${COLUMNS} FROM org_member_product_course_enrollment e
            WHERE ${column} = k.subject AND ${this.visible()}
              AND ${status === null ? Prisma.sql`TRUE` : Prisma.sql`e.status = ${status}`}
              AND ${beyondId(column, Prisma.sql`e.id`, isUpwards, page)}
            ORDER BY e.id ${directionOf(isUpwards)} ${pageLimit(page)}) AS e`,
    );
    rows.sort((a, b) => (a.id < b.id === isUpwards ? -1 : 1));
    return rows.map((row) => ({ subject: toId(kind, row.subject), row: toEnrollment(row) }));
  }

  /** Totals of many members; members without a visible enrolment do not appear. One statement. */
  async sumByMembers(memberIds: readonly Id<'OrgMember'>[]): Promise<LearningTotals[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ member_id: Uuid; active: number; live: number; progress: bigint | null }[]>`
        SELECT e.member_id, count(*) FILTER (WHERE e.status IN ('NOT_STARTED', 'IN_PROGRESS'))::int AS active,
               count(*) FILTER (WHERE e.status NOT IN ('REVOKED', 'EXPIRED'))::int AS live,
               sum(e.progress_bps) FILTER (WHERE e.status NOT IN ('REVOKED', 'EXPIRED')) AS progress
          FROM org_member_product_course_enrollment e
         WHERE e.member_id = ANY (${toUuids(memberIds)}::uuid[]) AND ${this.visible()}
         GROUP BY e.member_id`,
    );
    return rows.map((row) => ({
      memberId: toId('OrgMember', row.member_id),
      active: row.active,
      meanProgressBps: meanBps(BigInt(row.progress ?? 0), row.live),
    }));
  }

  /** Totals of organizations in which the reader sees every learner; others do not appear. One statement. */
  async sumByOrgs(orgIds: readonly Id<'Org'>[]): Promise<OrgLearning[]> {
    const { isPlatform, learnerOrgs } = this.reader;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ org_id: Uuid; active: number; completed: number; live: number }[]>`
        SELECT e.org_id, count(*) FILTER (WHERE e.status IN ('NOT_STARTED', 'IN_PROGRESS'))::int AS active,
               count(*) FILTER (WHERE e.status = 'COMPLETED')::int AS completed,
               count(*) FILTER (WHERE e.status NOT IN ('REVOKED', 'EXPIRED'))::int AS live
          FROM org_member_product_course_enrollment e
         WHERE e.org_id = ANY (${toUuids(orgIds)}::uuid[])
           AND (${isPlatform} OR e.org_id = ANY (${learnerOrgs}::uuid[]))
         GROUP BY e.org_id`,
    );
    return rows.map((row) => ({
      orgId: toId('Org', row.org_id),
      active: row.active,
      completionBps: ratioBps(BigInt(row.completed), BigInt(row.live)) ?? null,
    }));
  }

  private visible(): Prisma.Sql {
    return visibleLearning(this.reader, 'e');
  }
}

/**
 * The condition under which a reader sees the row `alias` of a learner (columns user_id, org_id, course_id): the own
 * one, one of an organization whose learners the reader sees, or one in a course of the reader's own.
 */
export function visibleLearning(reader: CatalogReader, alias: 'e' | 'r'): Prisma.Sql {
  const { isPlatform, userUuid, learnerOrgs, ownLearnerOrgs } = reader;
  if (isPlatform) return Prisma.sql`TRUE`;
  const row = Prisma.raw(alias);
  const ownCourses =
    ownLearnerOrgs.length === 0
      ? Prisma.sql`FALSE`
      : Prisma.sql`(${row}.org_id = ANY (${ownLearnerOrgs}::uuid[])
          AND EXISTS (SELECT 1 FROM org_product_course c WHERE c.id = ${row}.course_id AND ${ownCourse(reader)}))`;
  return Prisma.sql`(${row}.user_id = ${userUuid}::uuid OR ${row}.org_id = ANY (${learnerOrgs}::uuid[]) OR ${ownCourses})`;
}

/** Mean of basis points, half to even: the ratio of their sum to as many wholes, taken back to one. */
const meanBps = (sum: bigint, count: number): number | null => ratioBps(sum, BigInt(count) * 10_000n) ?? null;

export const toEnrollment = (row: EnrollmentRow): Enrollment => ({
  id: toId('Enrollment', row.id),
  orgId: toId('Org', row.org_id),
  memberId: toId('OrgMember', row.member_id),
  userId: toId('User', row.user_id),
  courseId: toId('Course', row.course_id),
  status: row.status,
  source: row.source,
  orderId: toIdOrNull('Order', row.order_id),
  progressBps: row.progress_bps,
  enrolledAt: row.enrolled_at,
  completedAt: row.completed_at,
  accessExpiresAt: row.access_expires_at,
});
