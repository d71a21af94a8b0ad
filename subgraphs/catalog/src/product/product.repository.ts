import { type Id, toId, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import { beyondId, type CatalogScope, directionOf, pageLimit, readsUpwards } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

export type ProductType = 'COURSE' | 'DIGITAL' | 'SERVICE' | 'PHYSICAL';
export type ProductStatus = 'DRAFT' | 'PENDING_APPROVAL' | 'APPROVED' | 'PUBLISHED' | 'REJECTED' | 'ARCHIVED';

/** A product with its texts in the default locale. */
export interface Product {
  readonly id: Id<'Product'>;
  readonly orgId: Id<'Org'>;
  readonly slug: string;
  readonly type: ProductType;
  readonly status: ProductStatus;
  readonly defaultTitle: string;
  readonly defaultDescription: string | null;
  readonly thumbnailUrl: string | null;
  readonly publishedAt: Date | null;
  /** True while a newer version waits for approval. */
  readonly hasPendingApproval: boolean;
}

/** Texts of a product in one further locale. */
export interface ProductTranslation {
  readonly productId: Id<'Product'>;
  readonly localeKey: string;
  readonly title: string;
  readonly description: string | null;
}

/** Which products of an organization. */
export interface ProductFilter {
  /** Each word must stand in the title. */
  readonly words: readonly string[];
  readonly type: ProductType | null;
  readonly status: ProductStatus | null;
  /** In this collection, which the reader must see. */
  readonly collectionId: Id<'Collection'> | null;
}

/** Which published products of all organizations. */
export interface ProductSearch {
  readonly type: ProductType | null;
  readonly orgId: Id<'Org'> | null;
}

/** How much of a product's net is decided on. */
export interface RevenuePool {
  readonly productId: Id<'Product'>;
  readonly totalAllocatedBps: number;
  readonly remainingBps: number;
  readonly lastAllocationByEmployeeId: Id<'OrgEmployee'> | null;
}

/** A product as the table holds it. */
export interface ProductRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly slug: string;
  readonly type: ProductType;
  readonly status: ProductStatus;
  readonly title: string;
  readonly description: string | null;
  readonly thumbnail_url: string | null;
  readonly published_at: Date | null;
  readonly has_pending_approval: boolean;
}

/** Columns of the product `p` that make a {@link ProductRow}. */
export const PRODUCT_COLUMNS = Prisma.sql`p.id, p.org_id, p.slug, p.type, p.status, p.title, p.description, p.thumbnail_url, p.published_at,
  p.has_pending_approval`;
const ON_SALE = Prisma.sql`p.status = 'PUBLISHED' AND p.deleted_at IS NULL`;

/** The products one reader may see; bound to that reader, so no query can leave the filter out. */
export class ProductRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Products by id, whatever their state; also deleted ones for those who see the shares in them. One statement. */
  async findByIds(ids: readonly Id<'Product'>[]): Promise<Product[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ProductRow[]>`
        SELECT ${PRODUCT_COLUMNS} FROM org_product p WHERE p.id = ANY (${toUuids(ids)}::uuid[]) AND ${visibleProduct(this.reader)}`,
    );
    return rows.map(toProduct);
  }

  /** Live products by organization and slug. One statement however many pairs. */
  async findBySlugs(pairs: readonly { orgId: Id<'Org'>; slug: string }[]): Promise<Product[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ProductRow[]>`
        SELECT ${PRODUCT_COLUMNS}
          FROM unnest(${pairs.map((pair) => toUuid(pair.orgId))}::uuid[], ${pairs.map((pair) => pair.slug)}::text[]) AS k(org_id, slug)
          JOIN org_product p ON p.org_id = k.org_id AND p.slug = k.slug
         WHERE p.deleted_at IS NULL AND ${visibleProduct(this.reader)}`,
    );
    return rows.map(toProduct);
  }

  /** One page of each organization's products, newest first. One statement however many organizations. */
  async listByOrgs(orgIds: readonly string[], filter: ProductFilter, page: PageRequest): Promise<OfSubject<Product>[]> {
    const isUpwards = readsUpwards('descending', page);
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ProductRow[]>`
        SELECT p.*
          FROM unnest(${toUuids(orgIds as Id<'Org'>[])}::uuid[]) AS k(subject)
         CROSS JOIN LATERAL (
           SELECT ${PRODUCT_COLUMNS} FROM org_product p
            WHERE p.org_id = k.subject AND p.deleted_at IS NULL AND ${visibleProduct(this.reader)}
              AND ${equals('status', filter.status)} AND ${equals('type', filter.type)} AND ${inTitle(filter.words)}
              AND ${inCollection(filter.collectionId)} AND ${beyondId(Prisma.sql`p.org_id`, Prisma.sql`p.id`, isUpwards, page)}
            ORDER BY p.id ${directionOf(isUpwards)} ${pageLimit(page)}) AS p`,
    );
    return inOrder(rows, isUpwards).map((row) => ({ subject: toId('Org', row.org_id), row: toProduct(row) }));
  }

  /** One page of the products on sale in which each professional has a live part, newest first. One statement. */
  async listByJobProfiles(jobProfileIds: readonly string[], page: PageRequest): Promise<OfSubject<Product>[]> {
    const isUpwards = readsUpwards('descending', page);
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<(ProductRow & { subject: Uuid })[]>`
        SELECT k.subject, p.*
          FROM unnest(${toUuids(jobProfileIds as Id<'JobProfile'>[])}::uuid[]) AS k(subject)
         CROSS JOIN LATERAL (
           SELECT ${PRODUCT_COLUMNS}
             FROM org_product_professional w JOIN org_product p ON p.id = w.product_id
            WHERE w.job_profile_id = k.subject AND ${ON_SALE}
              AND ${beyondId(Prisma.sql`w.job_profile_id`, Prisma.sql`w.product_id`, isUpwards, page)}
            ORDER BY w.product_id ${directionOf(isUpwards)} ${pageLimit(page)}) AS p`,
    );
    return inOrder(rows, isUpwards).map((row) => ({
      subject: toId('JobProfile', row.subject),
      row: toProduct(row),
    }));
  }

  /** One page of the products on sale anywhere, the latest to go live first. The cursor holds time and id. */
  async listOnSale(search: ProductSearch, page: PageRequest): Promise<Product[]> {
    const isUpwards = readsUpwards('descending', page);
    const direction = directionOf(isUpwards);
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ProductRow[]>`
        SELECT ${PRODUCT_COLUMNS} FROM org_product p
         WHERE ${ON_SALE} AND ${equals('type', search.type)}
           AND ${search.orgId ? Prisma.sql`p.org_id = ${toUuid(search.orgId)}::uuid` : Prisma.sql`TRUE`}
           AND ${beyondMoment(isUpwards, page)}
         ORDER BY p.published_at ${direction}, p.id ${direction} ${pageLimit(page)}`,
    );
    return rows.map(toProduct);
  }

  /** All further texts of products the reader may see. One statement. */
  async findTranslations(ids: readonly Id<'Product'>[]): Promise<ProductTranslation[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ product_id: Uuid; locale_key: string; title: string; description: string | null }[]>`
        SELECT t.product_id, t.locale_key, t.title, t.description
          FROM org_product_i18n t JOIN org_product p ON p.id = t.product_id
         WHERE t.product_id = ANY (${toUuids(ids)}::uuid[]) AND ${visibleProduct(this.reader)}`,
    );
    return rows.map((row) => ({
      productId: toId('Product', row.product_id),
      localeKey: row.locale_key,
      title: row.title,
      description: row.description,
    }));
  }

  /** Pools of products; the field's right is the policy table's, the organization's wall is the database's. */
  async findPools(ids: readonly Id<'Product'>[]): Promise<RevenuePool[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ product_id: Uuid; allocated: number; remaining: number; by_employee_id: Uuid | null }[]>`
        SELECT r.product_id, r.total_allocated_bps AS allocated, r.remaining_bps AS remaining,
               r.last_allocation_by_employee_id AS by_employee_id
          FROM org_product_revenue_pool r JOIN org_product p ON p.id = r.product_id
         WHERE r.product_id = ANY (${toUuids(ids)}::uuid[]) AND ${visibleProduct(this.reader)}`,
    );
    return rows.map((row) => ({
      productId: toId('Product', row.product_id),
      totalAllocatedBps: row.allocated,
      remainingBps: row.remaining,
      lastAllocationByEmployeeId: row.by_employee_id ? toId('OrgEmployee', row.by_employee_id) : null,
    }));
  }
}

/**
 * The condition under which a reader sees the product `p`: on sale, or of an organization whose drafts the reader sees,
 * one that waits for a review by colleagues, one the reader has or had a share in, or one the reader learns or learnt with.
 */
export function visibleProduct(reader: CatalogReader): Prisma.Sql {
  const { isPlatform, userUuid, unpublishedOrgs, ownUnpublishedOrgs, employeeOrgs } = reader;
  if (isPlatform) return Prisma.sql`TRUE`;
  if (userUuid === null && unpublishedOrgs.length === 0) return Prisma.sql`(${ON_SALE})`;
  return Prisma.sql`((${ON_SALE})
    OR p.org_id = ANY (${unpublishedOrgs}::uuid[])
    OR (p.org_id = ANY (${ownUnpublishedOrgs}::uuid[]) AND p.created_by = ${userUuid}::uuid)
    OR (p.status = 'PENDING_APPROVAL' AND p.org_id = ANY (${employeeOrgs}::uuid[]))
    OR EXISTS (SELECT 1 FROM org_employee_product_attribution a
                WHERE a.user_id = ${userUuid}::uuid AND a.product_id = p.id)
    OR EXISTS (SELECT 1 FROM org_member_product_course_enrollment e
                WHERE e.user_id = ${userUuid}::uuid AND e.product_id = p.id)
    OR EXISTS (SELECT 1 FROM access_grant g WHERE g.user_id = ${userUuid}::uuid AND g.product_id = p.id))`;
}

const equals = (column: 'status' | 'type', value: string | null): Prisma.Sql =>
  value === null ? Prisma.sql`TRUE` : Prisma.sql`p.${Prisma.raw(column)} = ${value}`;

/** The wall hides what is in hidden collections. */
const inCollection = (id: Id<'Collection'> | null): Prisma.Sql =>
  id === null
    ? Prisma.sql`TRUE`
    : Prisma.sql`EXISTS (SELECT 1 FROM org_product_collection_product m
                          WHERE m.collection_id = ${toUuid(id)}::uuid AND m.product_id = p.id)`;

function inTitle(words: readonly string[]): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`TRUE`;
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  return Prisma.sql`p.title ILIKE ALL (${patterns}::text[])`;
}

function beyondMoment(isUpwards: boolean, page: PageRequest): Prisma.Sql {
  const [at, id] = page.cursor ?? [];
  if (at === undefined || id === undefined) return Prisma.sql`TRUE`;
  const sign = isUpwards ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`(p.published_at, p.id) ${sign} (${at}::timestamptz, ${id}::uuid)`;
}

/** Reading order of one page by id; the join over the subjects promises none. */
const inOrder = <Row extends { id: Uuid }>(rows: Row[], isUpwards: boolean): Row[] =>
  rows.sort((a, b) => (a.id < b.id === isUpwards ? -1 : 1));

/** The product of a row. */
export const toProduct = (row: ProductRow): Product => ({
  id: toId('Product', row.id),
  orgId: toId('Org', row.org_id),
  slug: row.slug,
  type: row.type,
  status: row.status,
  defaultTitle: row.title,
  defaultDescription: row.description,
  thumbnailUrl: row.thumbnail_url,
  publishedAt: row.published_at,
  hasPendingApproval: row.has_pending_approval,
});
