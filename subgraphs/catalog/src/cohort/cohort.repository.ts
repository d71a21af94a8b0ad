import { type Id, toId, toIdOrNull, toUuids, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

export type CohortStatus = 'PLANNED' | 'OPEN' | 'RUNNING' | 'FINISHED' | 'CANCELLED';

/** A class section of a course. */
export interface Cohort {
  readonly id: Id<'Cohort'>;
  readonly orgId: Id<'Org'>;
  readonly courseId: Id<'Course'>;
  readonly name: string;
  readonly status: CohortStatus;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly instructorId: Id<'OrgEmployee'> | null;
}

interface CohortRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly course_id: Uuid;
  readonly name: string;
  readonly status: CohortStatus;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly instructor_employee_id: Uuid | null;
}

const COLUMNS = Prisma.sql`h.id, h.org_id, h.course_id, h.name, h.status, h.starts_at, h.ends_at, h.instructor_employee_id`;

/** The class sections one reader may see: those of organizations the reader is tied to, and the own ones. */
export class CohortRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Class sections by id. One statement. */
  async findByIds(ids: readonly Id<'Cohort'>[]): Promise<Cohort[]> {
    const { isPlatform, userUuid, tiedOrgs } = this.reader;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<CohortRow[]>`
        SELECT ${COLUMNS} FROM org_member_cohort h
         WHERE h.id = ANY (${toUuids(ids)}::uuid[]) AND h.deleted_at IS NULL
           AND (${isPlatform} OR h.org_id = ANY (${tiedOrgs}::uuid[])
             OR EXISTS (SELECT 1 FROM org_member_cohort_membership m
                         WHERE m.cohort_id = h.id AND m.user_id = ${userUuid}::uuid AND m.left_at IS NULL))`,
    );
    return rows.map(toCohort);
  }

  /** The class sections in which many members are, as far as the reader sees the membership. One statement. */
  async findByMembers(memberIds: readonly Id<'OrgMember'>[]): Promise<{ memberId: Id<'OrgMember'>; cohort: Cohort }[]> {
    const { isPlatform, userUuid, learnerOrgs } = this.reader;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<(CohortRow & { member_id: Uuid })[]>`
        SELECT m.member_id, ${COLUMNS}
          FROM org_member_cohort_membership m JOIN org_member_cohort h ON h.id = m.cohort_id
         WHERE m.member_id = ANY (${toUuids(memberIds)}::uuid[]) AND m.left_at IS NULL AND h.deleted_at IS NULL
           AND (${isPlatform} OR m.user_id = ${userUuid}::uuid OR m.org_id = ANY (${learnerOrgs}::uuid[]))
         ORDER BY h.starts_at, h.id`,
    );
    return rows.map((row) => ({ memberId: toId('OrgMember', row.member_id), cohort: toCohort(row) }));
  }
}

const toCohort = (row: CohortRow): Cohort => ({
  id: toId('Cohort', row.id),
  orgId: toId('Org', row.org_id),
  courseId: toId('Course', row.course_id),
  name: row.name,
  status: row.status,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  instructorId: toIdOrNull('OrgEmployee', row.instructor_employee_id),
});
