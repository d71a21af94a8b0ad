import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { visibleProduct } from '../product/product.repository.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

/** A buyable form of a product. */
export interface ProductVariant {
  readonly id: Id<'ProductVariant'>;
  readonly productId: Id<'Product'>;
  readonly slug: string;
  readonly title: string;
  readonly accessTier: number;
  readonly isDefault: boolean;
  readonly isActive: boolean;
}

interface VariantRow {
  readonly id: Uuid;
  readonly product_id: Uuid;
  readonly slug: string;
  readonly title: string;
  readonly access_tier: number;
  readonly is_default: boolean;
  readonly is_active: boolean;
}

const COLUMNS = Prisma.sql`v.id, v.product_id, v.slug, v.title, v.access_tier, v.is_default, v.is_active`;

/** The variants one reader may see: active ones of visible products, inactive ones for staff. */
export class VariantRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  async findByIds(ids: readonly Id<'ProductVariant'>[]): Promise<ProductVariant[]> {
    return this.select(Prisma.sql`v.id = ANY (${toUuids(ids)}::uuid[])`);
  }

  /** All variants of many products, default first. One statement. */
  async findByProducts(productIds: readonly Id<'Product'>[]): Promise<ProductVariant[]> {
    return this.select(Prisma.sql`v.product_id = ANY (${toUuids(productIds)}::uuid[])`);
  }

  private async select(where: Prisma.Sql): Promise<ProductVariant[]> {
    const { isPlatform, unpublishedOrgs } = this.reader;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<VariantRow[]>`
        SELECT ${COLUMNS} FROM org_product_variant v JOIN org_product p ON p.id = v.product_id
         WHERE ${where} AND v.deleted_at IS NULL AND ${visibleProduct(this.reader)}
           AND (v.is_active OR ${isPlatform} OR v.org_id = ANY (${unpublishedOrgs}::uuid[]))
         ORDER BY v.is_default DESC, v.sort_order, v.id`,
    );
    return rows.map(toVariant);
  }
}

const toVariant = (row: VariantRow): ProductVariant => ({
  id: toId('ProductVariant', row.id),
  productId: toId('Product', row.product_id),
  slug: row.slug,
  title: row.title,
  accessTier: row.access_tier,
  isDefault: row.is_default,
  isActive: row.is_active,
});
