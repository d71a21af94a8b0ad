import { type AuditEntry, writeAudit } from '@volmify/shared/audit';
import type { EventType } from '@volmify/shared/events/event';
import { appendEvent, type NewEvent } from '@volmify/shared/events/outbox';
import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { type CatalogScope, sqlOf } from '../database.ts';
import type { EnrollmentSource, EnrollmentStatus } from './enrollment.repository.ts';

/** An enrolment as a writer reads it under its lock. */
export interface LockedEnrollment {
  readonly id: Id<'Enrollment'>;
  readonly memberId: Id<'OrgMember'>;
  readonly userId: Id<'User'>;
  readonly courseId: Id<'Course'>;
  readonly productId: Id<'Product'>;
  readonly status: EnrollmentStatus;
  readonly source: EnrollmentSource;
  readonly accessTier: number;
  readonly progressBps: number;
  readonly completedAt: Date | null;
  readonly accessExpiresAt: Date | null;
  readonly version: number;
}

/** The line of an order by which access was bought; uuids. */
export interface OrderReference {
  readonly orderId: Uuid;
  readonly orderItemId: Uuid;
}

/** What changes of an enrolment when something is learnt or access is given anew. */
export interface EnrollmentMove {
  readonly status: EnrollmentStatus;
  readonly progressBps: number;
  readonly completedAt: Date | null;
  readonly accessTier: number;
  readonly accessExpiresAt: Date | null;
  readonly secondsMore: number;
  /** The purchase that gave access anew; the one before stays when left out. */
  readonly order?: OrderReference;
  readonly at: Date;
}

/** An enrolment ready to be written. */
export interface NewEnrollment {
  readonly id: Uuid;
  readonly memberId: Id<'OrgMember'>;
  readonly userId: Id<'User'>;
  readonly courseId: Id<'Course'>;
  readonly productId: Id<'Product'>;
  readonly source: EnrollmentSource;
  readonly accessTier: number;
  readonly accessExpiresAt: Date | null;
  /** The purchase that gave access, if it was one. */
  readonly order?: OrderReference;
  readonly byUserId: Id<'User'>;
  readonly at: Date;
}

interface LockedRow {
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly user_id: Uuid;
  readonly course_id: Uuid;
  readonly product_id: Uuid;
  readonly status: EnrollmentStatus;
  readonly source: EnrollmentSource;
  readonly access_tier: number;
  readonly progress_bps: number;
  readonly completed_at: Date | null;
  readonly access_expires_at: Date | null;
  readonly version: number;
}

/** Writes enrolments of one organization; whether somebody may is the service's business. */
export class EnrollmentWriteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** Holds the enrolment of a member in a course until the transaction ends; undefined when there is none. */
  async lock(memberId: Id<'OrgMember'>, courseId: Id<'Course'>): Promise<LockedEnrollment | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<LockedRow[]>`
        SELECT id, member_id, user_id, course_id, product_id, status, source, access_tier, progress_bps, completed_at,
               access_expires_at, version
          FROM org_member_product_course_enrollment
         WHERE member_id = ${toUuid(memberId)}::uuid AND course_id = ${toUuid(courseId)}::uuid
           AND org_id = ${this.org}::uuid FOR UPDATE`,
    );
    return row && toLocked(row);
  }

  /** False when the member is in the course already: another enrolment stands, and nothing was written. */
  async insert(enrollment: NewEnrollment): Promise<boolean> {
    const e = enrollment;
    const written = await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_member_product_course_enrollment (id, org_id, member_id, user_id, product_id, course_id, source,
          order_id, order_item_id, access_tier, enrolled_at, access_expires_at, created_at, created_by, updated_at)
        VALUES (${e.id}::uuid, ${this.org}::uuid, ${toUuid(e.memberId)}::uuid, ${toUuid(e.userId)}::uuid,
          ${toUuid(e.productId)}::uuid, ${toUuid(e.courseId)}::uuid, ${e.source},
          ${e.order?.orderId ?? null}::uuid, ${e.order?.orderItemId ?? null}::uuid, ${e.accessTier}::int, ${e.at}::timestamptz, ${e.accessExpiresAt}::timestamptz, ${e.at}::timestamptz, ${toUuid(e.byUserId)}::uuid,
          ${e.at}::timestamptz)
        ON CONFLICT (member_id, course_id) DO NOTHING`,
    );
    return written > 0;
  }

  /** Moves a locked enrolment on. */
  async move(enrollment: LockedEnrollment, move: EnrollmentMove): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_member_product_course_enrollment
           SET status = ${move.status}, progress_bps = ${move.progressBps}::int,
               completed_at = ${move.completedAt}::timestamptz, access_tier = ${move.accessTier}::int,
               access_expires_at = ${move.accessExpiresAt}::timestamptz, revoked_at = NULL,
               order_id = coalesce(${move.order?.orderId ?? null}::uuid, order_id),
               order_item_id = coalesce(${move.order?.orderItemId ?? null}::uuid, order_item_id),
               first_access_at = CASE WHEN ${move.status} = 'NOT_STARTED' THEN first_access_at
                                      ELSE coalesce(first_access_at, ${move.at}::timestamptz) END,
               last_accessed_at = ${move.at}::timestamptz,
               total_time_spent_seconds = total_time_spent_seconds + ${move.secondsMore}::int,
               updated_at = ${move.at}::timestamptz, version = version + 1
         WHERE id = ${toUuid(enrollment.id)}::uuid AND org_id = ${this.org}::uuid`,
    );
  }

  /** Takes access away from a locked enrolment; what was learnt stays. */
  async close(enrollment: LockedEnrollment, status: 'REVOKED' | 'EXPIRED', at: Date): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_member_product_course_enrollment
           SET status = ${status}, revoked_at = CASE WHEN ${status} = 'REVOKED' THEN ${at}::timestamptz END,
               updated_at = ${at}::timestamptz, version = version + 1
         WHERE id = ${toUuid(enrollment.id)}::uuid AND org_id = ${this.org}::uuid`,
    );
  }

  /**
   * How a lesson stands for an enrolment: its tier, the best tier of the member's grants, and whether everything that
   * must be done before is done (CAT-37). Undefined when the lesson is none of that course.
   */
  async findLesson(
    enrollment: LockedEnrollment,
    lessonId: Id<'Lesson'>,
    at: Date,
  ): Promise<{ requiredTier: number; grantedTier: number; isOpen: boolean } | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<{ required_tier: number; granted_tier: number; missing: number }[]>`
        SELECT l.required_access_tier AS required_tier,
               coalesce((SELECT max(g.tier) FROM access_grant g
                          WHERE g.member_id = ${toUuid(enrollment.memberId)}::uuid
                            AND g.product_id = ${toUuid(enrollment.productId)}::uuid AND g.revoked_at IS NULL
                            AND (g.expires_at IS NULL OR g.expires_at > ${at}::timestamptz)), 0)::int AS granted_tier,
               (SELECT count(*) FROM unnest(l.prerequisite_ids) AS r(id)
                 WHERE NOT EXISTS (SELECT 1 FROM org_member_lesson_progress d
                                    WHERE d.enrollment_id = ${toUuid(enrollment.id)}::uuid
                                      AND d.course_lesson_id = r.id))::int AS missing
          FROM org_product_course_lesson l
         WHERE l.id = ${toUuid(lessonId)}::uuid AND l.course_id = ${toUuid(enrollment.courseId)}::uuid
           AND l.org_id = ${this.org}::uuid`,
    );
    return row && { requiredTier: row.required_tier, grantedTier: row.granted_tier, isOpen: row.missing === 0 };
  }

  /** False when the lesson was done before: nothing was written. */
  async insertProgress(
    enrollment: LockedEnrollment,
    done: { readonly lessonId: Id<'Lesson'>; readonly seconds: number; readonly at: Date },
  ): Promise<boolean> {
    const written = await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_member_lesson_progress (enrollment_id, course_lesson_id, org_id, course_id, user_id,
          seconds_spent, completed_at)
        VALUES (${toUuid(enrollment.id)}::uuid, ${toUuid(done.lessonId)}::uuid, ${this.org}::uuid,
          ${toUuid(enrollment.courseId)}::uuid, ${toUuid(enrollment.userId)}::uuid, ${done.seconds}::int,
          ${done.at}::timestamptz)
        ON CONFLICT DO NOTHING`,
    );
    return written > 0;
  }

  /** Lessons of the required modules of the course, and how many of them are done. */
  async countLessons(enrollment: LockedEnrollment): Promise<{ required: number; done: number }> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<{ required: number; done: number }[]>`
        SELECT count(*)::int AS required, count(d.course_lesson_id)::int AS done
          FROM org_product_course_lesson l
          JOIN org_product_course_section s ON s.id = l.section_id
          JOIN org_product_course_module m ON m.id = s.module_id AND m.is_required
          LEFT JOIN org_member_lesson_progress d
            ON d.enrollment_id = ${toUuid(enrollment.id)}::uuid AND d.course_lesson_id = l.id
         WHERE l.course_id = ${toUuid(enrollment.courseId)}::uuid AND l.org_id = ${this.org}::uuid`,
    );
    return row ?? { required: 0, done: 0 };
  }

  /** Adds to a member's totals; makes the profile with the first addition (CAT-20). */
  async addToProfile(
    learner: { readonly memberId: Id<'OrgMember'>; readonly userId: Id<'User'> },
    more: { readonly completed: number; readonly seconds: number; readonly at: Date },
  ): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_member_learning_profile AS p (member_id, org_id, user_id, total_courses_completed,
          total_learning_seconds, created_at, updated_at)
        VALUES (${toUuid(learner.memberId)}::uuid, ${this.org}::uuid, ${toUuid(learner.userId)}::uuid,
          ${more.completed}::int, ${more.seconds}::bigint, ${more.at}::timestamptz, ${more.at}::timestamptz)
        ON CONFLICT (member_id) DO UPDATE
          SET total_courses_completed = p.total_courses_completed + excluded.total_courses_completed,
              total_learning_seconds = p.total_learning_seconds + excluded.total_learning_seconds,
              updated_at = excluded.updated_at, version = p.version + 1`,
    );
  }

  /** Job profiles with a live share in a product: whose standing learners change. */
  async findProfessionals(productId: Id<'Product'>): Promise<Uuid[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ job_profile_id: Uuid }[]>`
        SELECT job_profile_id FROM org_product_professional
         WHERE product_id = ${toUuid(productId)}::uuid AND org_id = ${this.org}::uuid ORDER BY job_profile_id`,
    );
    return rows.map((row) => row.job_profile_id);
  }

  appendEvent<Payload>(type: EventType<Payload>, event: NewEvent<Payload>): Promise<void> {
    return appendEvent(sqlOf(this.scope), type, event);
  }

  writeAudit(entry: AuditEntry): Promise<void> {
    return writeAudit(sqlOf(this.scope), entry);
  }

  private get org(): Uuid {
    return toUuid(this.orgId);
  }
}

const toLocked = (row: LockedRow): LockedEnrollment => ({
  id: toId('Enrollment', row.id),
  memberId: toId('OrgMember', row.member_id),
  userId: toId('User', row.user_id),
  courseId: toId('Course', row.course_id),
  productId: toId('Product', row.product_id),
  status: row.status,
  source: row.source,
  accessTier: row.access_tier,
  progressBps: row.progress_bps,
  completedAt: row.completed_at,
  accessExpiresAt: row.access_expires_at,
  version: row.version,
});
