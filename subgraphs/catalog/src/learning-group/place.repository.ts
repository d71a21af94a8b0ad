import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** What may be joined: a study group or a class section. */
export type Joinable =
  | { readonly kind: 'group'; readonly id: Id<'LearningGroup'> }
  | { readonly kind: 'cohort'; readonly id: Id<'Cohort'> };

/** How a place stands under its lock. */
export interface LockedPlace {
  readonly state: string;
  readonly isFull: boolean;
  readonly isMember: boolean;
}

const TABLES = {
  group: {
    place: Prisma.sql`org_member_learning_group`,
    membership: Prisma.sql`org_member_learning_group_membership`,
    column: Prisma.sql`group_id`,
    columns: Prisma.sql`CASE WHEN p.is_private THEN 'PRIVATE' ELSE 'OPEN' END AS state, p.max_members AS places`,
  },
  cohort: {
    place: Prisma.sql`org_member_cohort`,
    membership: Prisma.sql`org_member_cohort_membership`,
    column: Prisma.sql`cohort_id`,
    columns: Prisma.sql`p.status AS state, p.capacity AS places`,
  },
} as const;

/** Takes places in study groups and class sections of one organization. */
export class PlaceRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** Holds the group or section until the transaction ends, so that two cannot take the last place; undefined when absent. */
  async lock(joinable: Joinable, memberId: Id<'OrgMember'>): Promise<LockedPlace | undefined> {
    const table = TABLES[joinable.kind];
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<{ state: string; places: number | null; taken: number }[]>`
        SELECT ${table.columns}, p.member_count AS taken FROM ${table.place} p
         WHERE p.id = ${toUuid(joinable.id)}::uuid AND p.org_id = ${toUuid(this.orgId)}::uuid AND p.deleted_at IS NULL
           FOR UPDATE`,
    );
    if (!row) return undefined;
    // A statement of its own: it must see who joined while this one waited for the lock.
    const own = await this.scope.query(
      (tx) => tx.$queryRaw<unknown[]>`
        SELECT 1 FROM ${table.membership} WHERE ${table.column} = ${toUuid(joinable.id)}::uuid
           AND member_id = ${toUuid(memberId)}::uuid AND left_at IS NULL`,
    );
    return { state: row.state, isFull: row.places !== null && row.taken >= row.places, isMember: own.length > 0 };
  }

  /** Takes a place; the place is held by the caller. */
  async insert(
    joinable: Joinable,
    membership: {
      readonly id: Uuid;
      readonly memberId: Id<'OrgMember'>;
      readonly userId: Id<'User'>;
      readonly at: Date;
    },
  ): Promise<void> {
    const table = TABLES[joinable.kind];
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO ${table.membership} (id, org_id, ${table.column}, member_id, user_id, joined_at)
        VALUES (${membership.id}::uuid, ${toUuid(this.orgId)}::uuid, ${toUuid(joinable.id)}::uuid,
          ${toUuid(membership.memberId)}::uuid, ${toUuid(membership.userId)}::uuid, ${membership.at}::timestamptz)`,
    );
  }
}
