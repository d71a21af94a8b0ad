import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

export type BundleStatus = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';

/** Products sold together at one price. */
export interface Bundle {
  readonly id: Id<'Bundle'>;
  readonly orgId: Id<'Org'>;
  readonly slug: string;
  readonly title: string;
  readonly price: MoneyView;
  readonly status: BundleStatus;
  readonly version: number;
  readonly items: readonly BundleItem[];
}

/** One plan in a bundle; the price is split by the weights. */
export interface BundleItem {
  readonly productId: Id<'Product'>;
  readonly planId: Id<'PaymentPlan'>;
  readonly weight: number;
}

interface BundleRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly slug: string;
  readonly title: string;
  readonly price: bigint;
  readonly currency: string;
  readonly status: BundleStatus;
  readonly version: number;
  readonly items: readonly { product_id: Uuid; plan_id: Uuid; weight: number }[];
}

/** Bundles of an organization that are told at most. */
const BUNDLES_MAX = 100;

/** The bundles one reader may see: those on sale, and every one of organizations whose drafts the reader sees. */
export class BundleRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Bundles by id. One statement. */
  async findByIds(ids: readonly Id<'Bundle'>[]): Promise<Bundle[]> {
    return this.select(Prisma.sql`b.id = ANY (${toUuids(ids)}::uuid[])`);
  }

  /** The newest bundles of many organizations. One statement. */
  async findByOrgs(orgIds: readonly Id<'Org'>[]): Promise<Bundle[]> {
    return this.select(
      Prisma.sql`b.id IN (SELECT n.id FROM unnest(${toUuids(orgIds)}::uuid[]) AS k(org_id) CROSS JOIN LATERAL (
        SELECT b.id FROM org_product_bundle b WHERE b.org_id = k.org_id AND ${this.visible()}
         ORDER BY b.id DESC LIMIT ${BUNDLES_MAX}::int) n)`,
    );
  }

  private async select(where: Prisma.Sql): Promise<Bundle[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<BundleRow[]>`
        SELECT b.id, b.org_id, b.slug, b.title, b.price, b.currency::text, b.status, b.version,
               coalesce((SELECT jsonb_agg(jsonb_build_object('product_id', i.product_id, 'plan_id', i.plan_id, 'weight', i.weight)
                                          ORDER BY i.sort_order, i.plan_id)
                           FROM org_product_bundle_item i WHERE i.bundle_id = b.id), '[]') AS items
          FROM org_product_bundle b WHERE ${where} AND ${this.visible()} ORDER BY b.id DESC`,
    );
    return rows.map(toBundle);
  }

  private visible(): Prisma.Sql {
    const { isPlatform, unpublishedOrgs } = this.reader;
    return Prisma.sql`(b.deleted_at IS NULL
      AND (b.status = 'PUBLISHED' OR ${isPlatform} OR b.org_id = ANY (${unpublishedOrgs}::uuid[])))`;
  }
}

const toBundle = (row: BundleRow): Bundle => ({
  id: toId('Bundle', row.id),
  orgId: toId('Org', row.org_id),
  slug: row.slug,
  title: row.title,
  price: toMoney(row.price, row.currency),
  status: row.status,
  version: row.version,
  items: row.items.map((item) => ({
    productId: toId('Product', item.product_id),
    planId: toId('PaymentPlan', item.plan_id),
    weight: item.weight,
  })),
});
