import { type Id, toId, toIdOrNull, toUuids, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

/** Access to a product without purchase. */
export interface AccessGrant {
  readonly id: Id<'AccessGrant'>;
  readonly orgId: Id<'Org'>;
  readonly memberId: Id<'OrgMember'>;
  readonly productId: Id<'Product'>;
  readonly tier: number;
  readonly expiresAt: Date | null;
  readonly grantedById: Id<'OrgEmployee'> | null;
}

interface GrantRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly member_id: Uuid;
  readonly product_id: Uuid;
  readonly tier: number;
  readonly expires_at: Date | null;
  readonly granted_by_employee_id: Uuid | null;
}

/** The grants one reader may see: the own ones, and all of organizations whose learners the reader sees. */
export class AccessGrantRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Grants by id. One statement. */
  async findByIds(ids: readonly Id<'AccessGrant'>[]): Promise<AccessGrant[]> {
    return this.select(Prisma.sql`g.id = ANY (${toUuids(ids)}::uuid[])`);
  }

  /** The grants of many members that were not taken back, newest first. One statement. */
  async findByMembers(memberIds: readonly Id<'OrgMember'>[]): Promise<AccessGrant[]> {
    return this.select(Prisma.sql`g.member_id = ANY (${toUuids(memberIds)}::uuid[])`);
  }

  private async select(where: Prisma.Sql): Promise<AccessGrant[]> {
    const { isPlatform, userUuid, learnerOrgs } = this.reader;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<GrantRow[]>`
        SELECT g.id, g.org_id, g.member_id, g.product_id, g.tier, g.expires_at, g.granted_by_employee_id
          FROM access_grant g
         WHERE ${where} AND g.source = 'GRANT' AND g.revoked_at IS NULL
           AND (${isPlatform} OR g.user_id = ${userUuid}::uuid OR g.org_id = ANY (${learnerOrgs}::uuid[]))
         ORDER BY g.id DESC`,
    );
    return rows.map((row) => ({
      id: toId('AccessGrant', row.id),
      orgId: toId('Org', row.org_id),
      memberId: toId('OrgMember', row.member_id),
      productId: toId('Product', row.product_id),
      tier: row.tier,
      expiresAt: row.expires_at,
      grantedById: toIdOrNull('OrgEmployee', row.granted_by_employee_id),
    }));
  }
}
