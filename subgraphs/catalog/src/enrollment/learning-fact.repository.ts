import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** Tables whose demo rows are facts: nothing about them is decided on the way in. */
export type FactTable =
  | 'access_grant'
  | 'org_lesson'
  | 'org_lesson_content'
  | 'org_member_cohort'
  | 'org_member_cohort_membership'
  | 'org_member_course_rating'
  | 'org_member_learning_group'
  | 'org_member_learning_group_membership'
  | 'org_member_learning_profile'
  | 'org_member_lesson_progress'
  | 'org_member_product_course_enrollment'
  | 'org_offer_use'
  | 'org_product_approval'
  | 'org_product_course'
  | 'org_product_course_lesson'
  | 'org_product_course_module'
  | 'org_product_course_section'
  | 'outbox_event';

/** Inserts reference rows of courses and learning; rows that stand already stay as they are. */
export class LearningFactRepository {
  constructor(private readonly scope: CatalogScope) {}

  /** Writes rows as they are, keyed by column name; all rows name the same columns. One statement. */
  async insert(table: FactTable, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = Prisma.raw(Object.keys(first).join(', '));
    const into = Prisma.raw(table);
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO ${into} (${columns})
        SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${JSON.stringify(rows)}::jsonb)
        ON CONFLICT DO NOTHING`,
    );
  }
}
