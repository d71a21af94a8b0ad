import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import { beyondId, type CatalogScope, directionOf, pageLimit, readsUpwards } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { visibleProduct } from '../product/product.repository.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

export type CourseLevel = 'BEGINNER' | 'INTERMEDIATE' | 'ADVANCED' | 'EXPERT';

/** The learning side of a product. */
export interface Course {
  readonly id: Id<'Course'>;
  readonly orgId: Id<'Org'>;
  readonly productId: Id<'Product'>;
  readonly level: CourseLevel;
  /** 1..10. */
  readonly difficulty: number;
  readonly estimatedDurationMinutes: number | null;
  readonly instructorIds: readonly Id<'OrgEmployee'>[];
  readonly starsTotal: bigint;
  readonly starsCount: number;
}

/** A part of a course. */
export interface CourseModule {
  readonly id: Id<'CourseModule'>;
  readonly courseId: Id<'Course'>;
  readonly title: string;
}

/** A part of a module. */
export interface CourseSection {
  readonly id: Id<'CourseSection'>;
  readonly moduleId: Id<'CourseModule'>;
  readonly title: string;
}

interface CourseRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly product_id: Uuid;
  readonly level: CourseLevel;
  readonly difficulty: number;
  readonly estimated_duration_minutes: number | null;
  readonly instructor_employee_ids: readonly Uuid[];
  readonly stars_total: bigint;
  readonly stars_count: number;
}

const COLUMNS = Prisma.sql`c.id, c.org_id, c.product_id, c.level, c.difficulty, c.estimated_duration_minutes,
  c.instructor_employee_ids, c.stars_total, c.stars_count`;

/** The courses one reader may see: those of the products the reader may see, with their outline. */
export class CourseRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Courses by id. One statement. */
  async findByIds(ids: readonly Id<'Course'>[]): Promise<Course[]> {
    return this.select(Prisma.sql`c.id = ANY (${toUuids(ids)}::uuid[])`);
  }

  /** The courses behind products; products without one do not appear. One statement. */
  async findByProducts(productIds: readonly Id<'Product'>[]): Promise<Course[]> {
    return this.select(Prisma.sql`c.product_id = ANY (${toUuids(productIds)}::uuid[])`);
  }

  /** One page of each organization's courses, the newest product first. One statement however many organizations. */
  async listByOrgs(orgIds: readonly string[], page: PageRequest): Promise<OfSubject<Course>[]> {
    const isUpwards = readsUpwards('descending', page);
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<CourseRow[]>`
        SELECT c.*
          FROM unnest(${toUuids(orgIds as Id<'Org'>[])}::uuid[]) AS k(subject)
         CROSS JOIN LATERAL (
           SELECT ${COLUMNS} FROM org_product_course c JOIN org_product p ON p.id = c.product_id
            WHERE c.org_id = k.subject AND p.deleted_at IS NULL AND ${visibleProduct(this.reader)}
              AND ${beyondId(Prisma.sql`c.org_id`, Prisma.sql`c.product_id`, isUpwards, page)}
            ORDER BY c.product_id ${directionOf(isUpwards)} ${pageLimit(page)}) AS c`,
    );
    rows.sort((a, b) => (a.product_id < b.product_id === isUpwards ? -1 : 1));
    return rows.map((row) => ({ subject: toId('Org', row.org_id), row: toCourse(row) }));
  }

  /** The modules of many courses, each in order. One statement. */
  async findModules(courseIds: readonly Id<'Course'>[]): Promise<CourseModule[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ id: Uuid; course_id: Uuid; title: string }[]>`
        SELECT m.id, m.course_id, m.title
          FROM org_product_course_module m
          JOIN org_product_course c ON c.id = m.course_id JOIN org_product p ON p.id = c.product_id
         WHERE m.course_id = ANY (${toUuids(courseIds)}::uuid[]) AND ${visibleProduct(this.reader)}
         ORDER BY m.course_id, m.sort_order`,
    );
    return rows.map((row) => ({
      id: toId('CourseModule', row.id),
      courseId: toId('Course', row.course_id),
      title: row.title,
    }));
  }

  /** The sections of many modules, each in order. One statement. */
  async findSections(moduleIds: readonly Id<'CourseModule'>[]): Promise<CourseSection[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ id: Uuid; module_id: Uuid; title: string }[]>`
        SELECT s.id, s.module_id, s.title
          FROM org_product_course_section s
          JOIN org_product_course c ON c.id = s.course_id JOIN org_product p ON p.id = c.product_id
         WHERE s.module_id = ANY (${toUuids(moduleIds)}::uuid[]) AND ${visibleProduct(this.reader)}
         ORDER BY s.module_id, s.sort_order`,
    );
    return rows.map((row) => ({
      id: toId('CourseSection', row.id),
      moduleId: toId('CourseModule', row.module_id),
      title: row.title,
    }));
  }

  private async select(where: Prisma.Sql): Promise<Course[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<CourseRow[]>`
        SELECT ${COLUMNS} FROM org_product_course c JOIN org_product p ON p.id = c.product_id
         WHERE ${where} AND ${visibleProduct(this.reader)}`,
    );
    return rows.map(toCourse);
  }
}

/** The condition under which the course `c` is the reader's own: the reader teaches it or has a live share in it. */
export function ownCourse(reader: CatalogReader): Prisma.Sql {
  return Prisma.sql`(c.instructor_employee_ids && ${reader.employeeUuids}::uuid[]
    OR EXISTS (SELECT 1 FROM org_employee_product_attribution a
                WHERE a.user_id = ${reader.userUuid}::uuid AND a.product_id = c.product_id
                  AND a.effective_to IS NULL))`;
}

const toCourse = (row: CourseRow): Course => ({
  id: toId('Course', row.id),
  orgId: toId('Org', row.org_id),
  productId: toId('Product', row.product_id),
  level: row.level,
  difficulty: row.difficulty,
  estimatedDurationMinutes: row.estimated_duration_minutes,
  instructorIds: row.instructor_employee_ids.map((id) => toId('OrgEmployee', id)),
  starsTotal: row.stars_total,
  starsCount: row.stars_count,
});
