import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';

/** A grant ready to be written. */
export interface NewGrant {
  readonly id: Uuid;
  readonly memberId: Id<'OrgMember'>;
  readonly userId: Id<'User'>;
  readonly productId: Id<'Product'>;
  readonly tier: number;
  readonly expiresAt: Date | null;
  /** Absent when the owner acts without an employee row. */
  readonly byEmployeeId: Id<'OrgEmployee'> | null;
  readonly byUserId: Id<'User'>;
  readonly at: Date;
}

/** Writes grants of one organization. */
export class AccessGrantWriteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** The tier that the default variant of a product opens; 1 without one. */
  async findDefaultTier(productId: Id<'Product'>): Promise<number> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<{ access_tier: number }[]>`
        SELECT access_tier FROM org_product_variant
         WHERE product_id = ${toUuid(productId)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid
           AND is_default AND deleted_at IS NULL`,
    );
    return row?.access_tier ?? 1;
  }

  async insert(grant: NewGrant): Promise<void> {
    const by = grant.byEmployeeId ? toUuid(grant.byEmployeeId) : null;
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO access_grant (id, org_id, member_id, user_id, product_id, tier, granted_by_employee_id, expires_at,
          created_at, created_by)
        VALUES (${grant.id}::uuid, ${toUuid(this.orgId)}::uuid, ${toUuid(grant.memberId)}::uuid,
          ${toUuid(grant.userId)}::uuid, ${toUuid(grant.productId)}::uuid, ${grant.tier}::int, ${by}::uuid,
          ${grant.expiresAt}::timestamptz, ${grant.at}::timestamptz, ${toUuid(grant.byUserId)}::uuid)`,
    );
  }
}
