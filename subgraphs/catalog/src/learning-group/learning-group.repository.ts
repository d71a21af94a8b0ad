import { type Id, toId, toIdOrNull, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import { beyondId, type CatalogScope, directionOf, pageLimit, readsUpwards } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

export type GroupRole = 'OWNER' | 'MODERATOR' | 'MEMBER';

/** A study group. */
export interface LearningGroup {
  readonly id: Id<'LearningGroup'>;
  readonly orgId: Id<'Org'>;
  readonly name: string;
  readonly courseId: Id<'Course'> | null;
  readonly isPrivate: boolean;
}

/** A member in a study group. */
export interface GroupMembership {
  /** Names the row in cursors alone. */
  readonly uuid: Uuid;
  readonly groupId: Id<'LearningGroup'>;
  readonly memberId: Id<'OrgMember'>;
  readonly role: GroupRole;
  readonly joinedAt: Date;
}

interface GroupRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly name: string;
  readonly course_id: Uuid | null;
  readonly is_private: boolean;
}

interface MembershipRow {
  readonly id: Uuid;
  readonly group_id: Uuid;
  readonly member_id: Uuid;
  readonly role: GroupRole;
  readonly joined_at: Date;
}

const COLUMNS = Prisma.sql`g.id, g.org_id, g.name, g.course_id, g.is_private`;

/** The study groups one reader may see: open ones where the reader belongs, the own ones, all for staff. */
export class LearningGroupRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Groups by id. One statement. */
  async findByIds(ids: readonly Id<'LearningGroup'>[]): Promise<LearningGroup[]> {
    const { isPlatform, userUuid, learnerOrgs, tiedOrgs } = this.reader;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<GroupRow[]>`
        SELECT ${COLUMNS} FROM org_member_learning_group g
         WHERE g.id = ANY (${toUuids(ids)}::uuid[]) AND g.deleted_at IS NULL
           AND (${isPlatform} OR g.org_id = ANY (${learnerOrgs}::uuid[])
             OR (NOT g.is_private AND g.org_id = ANY (${tiedOrgs}::uuid[]))
             OR EXISTS (SELECT 1 FROM org_member_learning_group_membership m
                         WHERE m.group_id = g.id AND m.user_id = ${userUuid}::uuid AND m.left_at IS NULL))`,
    );
    return rows.map(toGroup);
  }

  /** The groups in which many members are now, as far as the reader sees the membership. One statement. */
  async findByMembers(
    memberIds: readonly Id<'OrgMember'>[],
  ): Promise<{ memberId: Id<'OrgMember'>; group: LearningGroup }[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<(GroupRow & { member_id: Uuid })[]>`
        SELECT m.member_id, ${COLUMNS}
          FROM org_member_learning_group_membership m JOIN org_member_learning_group g ON g.id = m.group_id
         WHERE m.member_id = ANY (${toUuids(memberIds)}::uuid[]) AND m.left_at IS NULL AND g.deleted_at IS NULL
           AND ${this.visibleMembership()}
         ORDER BY m.id`,
    );
    return rows.map((row) => ({ memberId: toId('OrgMember', row.member_id), group: toGroup(row) }));
  }

  /** One page of the members of each group, in the order of joining. One statement however many groups. */
  async listMembers(groupIds: readonly string[], page: PageRequest): Promise<OfSubject<GroupMembership>[]> {
    const isUpwards = readsUpwards('ascending', page);
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<MembershipRow[]>`
        SELECT m.*
          FROM unnest(${toUuids(groupIds as Id<'LearningGroup'>[])}::uuid[]) AS k(subject)
         CROSS JOIN LATERAL (
           SELECT m.id, m.group_id, m.member_id, m.role, m.joined_at FROM org_member_learning_group_membership m
            WHERE m.group_id = k.subject AND m.left_at IS NULL AND ${this.visibleMembership()}
              AND ${beyondId(Prisma.sql`m.group_id`, Prisma.sql`m.id`, isUpwards, page)}
            ORDER BY m.id ${directionOf(isUpwards)} ${pageLimit(page)}) AS m`,
    );
    rows.sort((a, b) => (a.id < b.id === isUpwards ? -1 : 1));
    return rows.map((row) => ({
      subject: toId('LearningGroup', row.group_id),
      row: {
        uuid: row.id,
        groupId: toId('LearningGroup', row.group_id),
        memberId: toId('OrgMember', row.member_id),
        role: row.role,
        joinedAt: row.joined_at,
      },
    }));
  }

  private visibleMembership(): Prisma.Sql {
    const { isPlatform, userUuid, learnerOrgs } = this.reader;
    return Prisma.sql`(${isPlatform} OR m.user_id = ${userUuid}::uuid OR m.org_id = ANY (${learnerOrgs}::uuid[]))`;
  }
}

const toGroup = (row: GroupRow): LearningGroup => ({
  id: toId('LearningGroup', row.id),
  orgId: toId('Org', row.org_id),
  name: row.name,
  courseId: toIdOrNull('Course', row.course_id),
  isPrivate: row.is_private,
});
