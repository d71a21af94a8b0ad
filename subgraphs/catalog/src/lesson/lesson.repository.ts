import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import { ownCourse } from '../course/course.repository.ts';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { visibleProduct } from '../product/product.repository.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

export type LessonType = 'VIDEO' | 'TEXT' | 'QUIZ' | 'ASSIGNMENT';

/** A lesson in its place in a course, as the outline shows it. */
export interface Lesson {
  readonly id: Id<'Lesson'>;
  readonly courseId: Id<'Course'>;
  readonly sectionId: Id<'CourseSection'>;
  readonly title: string;
  readonly type: LessonType;
  /** 0 is free. */
  readonly requiredAccessTier: number;
  readonly durationSeconds: number | null;
}

/** What a lesson teaches. */
export interface LessonContent {
  readonly lessonId: Id<'Lesson'>;
  readonly content: unknown;
}

interface LessonRow {
  readonly id: Uuid;
  readonly course_id: Uuid;
  readonly section_id: Uuid;
  readonly title: string;
  readonly type: LessonType;
  readonly required_access_tier: number;
  readonly duration_seconds: number | null;
}

/** The lessons one reader may see, and what of them the reader may open. */
export class LessonRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Lessons by id. One statement. */
  async findByIds(ids: readonly Id<'Lesson'>[]): Promise<Lesson[]> {
    return this.select(Prisma.sql`l.id = ANY (${toUuids(ids)}::uuid[])`);
  }

  /** The lessons of many sections, each in order. One statement however long the course. */
  async findBySections(sectionIds: readonly Id<'CourseSection'>[]): Promise<Lesson[]> {
    return this.select(Prisma.sql`l.section_id = ANY (${toUuids(sectionIds)}::uuid[])`);
  }

  /**
   * What the reader may open of many lessons (CAT-35): tier 0 is free, staff who see drafts open all, and a learner what
   * the own live enrolment or grant opens while the membership is active. One statement.
   * @param at the moment at which access must not have ended
   */
  async findContents(ids: readonly Id<'Lesson'>[], at: Date): Promise<LessonContent[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ id: Uuid; content: unknown }[]>`
        SELECT l.id, t.content
          FROM org_product_course_lesson l
          JOIN org_lesson_content t ON t.lesson_id = l.lesson_id
          JOIN org_product_course c ON c.id = l.course_id JOIN org_product p ON p.id = c.product_id
         WHERE l.id = ANY (${toUuids(ids)}::uuid[]) AND ${visibleProduct(this.reader)} AND ${this.opens(at)}`,
    );
    return rows.map((row) => ({ lessonId: toId('Lesson', row.id), content: row.content }));
  }

  private opens(at: Date): Prisma.Sql {
    const { unpublishedOrgs, ownUnpublishedOrgs, tiedOrgs, userUuid } = this.reader;
    return Prisma.sql`(l.required_access_tier = 0
      OR l.org_id = ANY (${unpublishedOrgs}::uuid[])
      OR (l.org_id = ANY (${ownUnpublishedOrgs}::uuid[]) AND ${ownCourse(this.reader)})
      OR (l.org_id = ANY (${tiedOrgs}::uuid[]) AND (
        EXISTS (SELECT 1 FROM org_member_product_course_enrollment e
                 WHERE e.user_id = ${userUuid}::uuid AND e.course_id = l.course_id
                   AND e.status IN ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED')
                   AND e.access_tier >= l.required_access_tier
                   AND (e.access_expires_at IS NULL OR e.access_expires_at > ${at}::timestamptz))
        OR EXISTS (SELECT 1 FROM access_grant g
                    WHERE g.user_id = ${userUuid}::uuid AND g.product_id = c.product_id AND g.revoked_at IS NULL
                      AND g.tier >= l.required_access_tier
                      AND (g.expires_at IS NULL OR g.expires_at > ${at}::timestamptz)))))`;
  }

  private async select(where: Prisma.Sql): Promise<Lesson[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<LessonRow[]>`
        SELECT l.id, l.course_id, l.section_id, n.title, n.type, l.required_access_tier, n.duration_seconds
          FROM org_product_course_lesson l JOIN org_lesson n ON n.id = l.lesson_id
          JOIN org_product_course c ON c.id = l.course_id JOIN org_product p ON p.id = c.product_id
         WHERE ${where} AND ${visibleProduct(this.reader)}
         ORDER BY l.section_id, l.sort_order`,
    );
    return rows.map(toLesson);
  }
}

const toLesson = (row: LessonRow): Lesson => ({
  id: toId('Lesson', row.id),
  courseId: toId('Course', row.course_id),
  sectionId: toId('CourseSection', row.section_id),
  title: row.title,
  type: row.type,
  requiredAccessTier: row.required_access_tier,
  durationSeconds: row.duration_seconds,
});
