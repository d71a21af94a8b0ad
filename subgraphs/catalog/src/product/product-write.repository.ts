import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import type { ProductStatus, ProductType } from './product.repository.ts';

/** A product as a writer reads it under its lock. */
export interface LockedProduct {
  readonly id: Id<'Product'>;
  readonly orgId: Id<'Org'>;
  readonly slug: string;
  readonly status: ProductStatus;
  readonly title: string;
  readonly description: string | null;
  /** True while a newer version of a product on sale waits for approval. */
  readonly hasPendingApproval: boolean;
  /** The version that was approved and is not on sale yet. */
  readonly approvedVersionUuid: Uuid | null;
  readonly publishedVersionUuid: Uuid | null;
  readonly createdById: Id<'User'> | null;
  readonly version: number;
}

/** A draft ready to be written. */
export interface NewProduct {
  readonly id: Uuid;
  readonly slug: string;
  readonly type: ProductType;
  readonly title: string;
  readonly byUserId: Id<'User'>;
  readonly at: Date;
}

/** What a product is after a change. */
export interface ProductMove {
  readonly status: ProductStatus;
  readonly title: string;
  readonly description: string | null;
  readonly hasPendingApproval: boolean;
  readonly approvedVersionUuid: Uuid | null;
  readonly publishedVersionUuid: Uuid | null;
  readonly byUserId: Id<'User'>;
  readonly at: Date;
}

interface LockedRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly slug: string;
  readonly status: ProductStatus;
  readonly title: string;
  readonly description: string | null;
  readonly has_pending_approval: boolean;
  readonly approved_version_id: Uuid | null;
  readonly published_version_id: Uuid | null;
  readonly created_by: Uuid | null;
  readonly version: number;
}

/** Writes products of one organization; whether somebody may is the service's business. */
export class ProductWriteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** Holds a live product until the transaction ends; undefined when there is none here. */
  async lock(id: Id<'Product'>): Promise<LockedProduct | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<LockedRow[]>`
        SELECT id, org_id, slug, status, title, description, has_pending_approval, approved_version_id,
               published_version_id, created_by, version FROM org_product
         WHERE id = ${toUuid(id)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid AND deleted_at IS NULL FOR UPDATE`,
    );
    return (
      row && {
        id: toId('Product', row.id),
        orgId: toId('Org', row.org_id),
        slug: row.slug,
        status: row.status,
        title: row.title,
        description: row.description,
        hasPendingApproval: row.has_pending_approval,
        approvedVersionUuid: row.approved_version_id,
        publishedVersionUuid: row.published_version_id,
        createdById: row.created_by ? toId('User', row.created_by) : null,
        version: row.version,
      }
    );
  }

  /** False when a live product has the slug already: nothing was written. */
  async insert(product: NewProduct): Promise<boolean> {
    const written = await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_product (id, org_id, slug, type, title, created_at, created_by, updated_at)
        VALUES (${product.id}::uuid, ${toUuid(this.orgId)}::uuid, ${product.slug}, ${product.type}, ${product.title},
          ${product.at}::timestamptz, ${toUuid(product.byUserId)}::uuid, ${product.at}::timestamptz)
        ON CONFLICT (org_id, slug) WHERE deleted_at IS NULL DO NOTHING`,
    );
    return written > 0;
  }

  /** Changes a locked product; going on sale is dated once, a decision each time. */
  async move(product: LockedProduct, move: ProductMove): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_product
           SET status = ${move.status}, title = ${move.title}, description = ${move.description}::text,
               published_at = CASE WHEN ${move.status} = 'PUBLISHED' THEN coalesce(published_at, ${move.at}::timestamptz)
                                   ELSE published_at END,
               approved_at = CASE WHEN ${move.approvedVersionUuid}::uuid IS DISTINCT FROM approved_version_id
                                   AND ${move.approvedVersionUuid}::uuid IS NOT NULL THEN ${move.at}::timestamptz
                                  ELSE approved_at END,
               rejected_at = CASE WHEN ${move.status} = 'REJECTED' THEN ${move.at}::timestamptz ELSE rejected_at END,
               has_pending_approval = ${move.hasPendingApproval},
               approved_version_id = ${move.approvedVersionUuid}::uuid,
               published_version_id = ${move.publishedVersionUuid}::uuid,
               updated_at = ${move.at}::timestamptz, updated_by = ${toUuid(move.byUserId)}::uuid, version = version + 1
         WHERE id = ${toUuid(product.id)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid`,
    );
  }

  /** What a product needs to be on sale: a live set of shares and an active default plan. */
  async findSellable(id: Id<'Product'>): Promise<{ readonly hasShares: boolean; readonly hasPlan: boolean }> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<{ has_shares: boolean; has_plan: boolean }[]>`
        SELECT EXISTS (SELECT 1 FROM attribution_set
                        WHERE product_id = ${toUuid(id)}::uuid AND effective_to IS NULL) AS has_shares,
               EXISTS (SELECT 1 FROM org_product_variant v JOIN org_product_variant_payment_plan p ON p.variant_id = v.id
                        WHERE v.product_id = ${toUuid(id)}::uuid AND v.is_default AND v.is_active AND v.deleted_at IS NULL
                          AND p.is_default AND p.is_active AND p.deleted_at IS NULL) AS has_plan`,
    );
    return { hasShares: row?.has_shares ?? false, hasPlan: row?.has_plan ?? false };
  }
}
