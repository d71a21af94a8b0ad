import { type Id, toId, toIdOrNull, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import { type CatalogScope, directionOf, pageLimit, readsUpwards } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

/** The content of a product as it was saved. */
export interface ContentSnapshot {
  readonly title: string;
  readonly description: string | null;
}

/** One save of a product's content; never changed. */
export interface ContentVersion extends ContentSnapshot {
  readonly id: Id<'ContentVersion'>;
  readonly productId: Id<'Product'>;
  readonly versionNumber: number;
  readonly changeNote: string | null;
  readonly createdById: Id<'OrgEmployee'> | null;
  readonly createdAt: Date;
}

interface VersionRow {
  readonly id: Uuid;
  readonly content_id: Uuid;
  readonly version_number: number;
  readonly snapshot: ContentSnapshot;
  readonly change_note: string | null;
  readonly created_by_employee_id: Uuid | null;
  readonly created_at: Date;
}

/** A version of a product by its number. */
export interface VersionAddress {
  readonly productId: Id<'Product'>;
  readonly versionNumber: number;
}

const COLUMNS = Prisma.sql`v.id, v.content_id, v.version_number, v.snapshot, v.change_note, v.created_by_employee_id,
  v.created_at`;

/** The versions one reader may see: where drafts are seen, those of products the reader made, what waits for review. */
export class ContentVersionRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** One page of the versions of each product, newest first. One statement however many products. */
  async listByProducts(productIds: readonly string[], page: PageRequest): Promise<OfSubject<ContentVersion>[]> {
    const isUpwards = readsUpwards('descending', page);
    const [number] = page.cursor ?? [];
    const sign = isUpwards ? Prisma.sql`>` : Prisma.sql`<`;
    const beyond = number === undefined ? Prisma.sql`TRUE` : Prisma.sql`v.version_number ${sign} ${number}::numeric`;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<VersionRow[]>`
        SELECT v.*
          FROM unnest(${toUuids(productIds as Id<'Product'>[])}::uuid[]) AS k(subject)
         CROSS JOIN LATERAL (
           SELECT ${COLUMNS} FROM system_content_version v
            WHERE v.content_type = 'PRODUCT' AND v.content_id = k.subject AND ${this.visible()} AND ${beyond}
            ORDER BY v.version_number ${directionOf(isUpwards)} ${pageLimit(page)}) AS v`,
    );
    rows.sort((a, b) => (isUpwards ? 1 : -1) * (a.version_number - b.version_number));
    return rows.map((row) => ({ subject: toId('Product', row.content_id), row: toVersion(row) }));
  }

  /** Versions by product and number. One statement however many. */
  async findByNumbers(addresses: readonly VersionAddress[]): Promise<ContentVersion[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<VersionRow[]>`
        SELECT ${COLUMNS}
          FROM unnest(${addresses.map(({ productId }) => toUuid(productId))}::uuid[],
                      ${addresses.map(({ versionNumber }) => versionNumber)}::int[]) AS k(product_id, number)
          JOIN system_content_version v
            ON v.content_type = 'PRODUCT' AND v.content_id = k.product_id AND v.version_number = k.number
         WHERE ${this.visible()}`,
    );
    return rows.map(toVersion);
  }

  /** Versions by id. One statement. */
  async findByIds(ids: readonly Id<'ContentVersion'>[]): Promise<ContentVersion[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<VersionRow[]>`
        SELECT ${COLUMNS} FROM system_content_version v
         WHERE v.id = ANY (${toUuids(ids)}::uuid[]) AND ${this.visible()}`,
    );
    return rows.map(toVersion);
  }

  private visible(): Prisma.Sql {
    const { isPlatform, userUuid, unpublishedOrgs, ownUnpublishedOrgs, employeeOrgs } = this.reader;
    return Prisma.sql`(${isPlatform} OR v.org_id = ANY (${unpublishedOrgs}::uuid[])
      OR (v.org_id = ANY (${ownUnpublishedOrgs}::uuid[]) AND EXISTS (
        SELECT 1 FROM org_product p WHERE p.id = v.content_id AND p.created_by = ${userUuid}::uuid))
      OR (v.org_id = ANY (${employeeOrgs}::uuid[]) AND EXISTS (
        SELECT 1 FROM org_product_approval a WHERE a.version_id = v.id AND a.status = 'PENDING')))`;
  }
}

const toVersion = (row: VersionRow): ContentVersion => ({
  id: toId('ContentVersion', row.id),
  productId: toId('Product', row.content_id),
  versionNumber: row.version_number,
  title: row.snapshot.title,
  description: row.snapshot.description,
  changeNote: row.change_note,
  createdById: toIdOrNull('OrgEmployee', row.created_by_employee_id),
  createdAt: row.created_at,
});
