import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

export type CollectionType = 'CATEGORY' | 'BUNDLE' | 'FEATURED' | 'PATHWAY';

/** A curated set of products. */
export interface Collection {
  readonly id: Id<'Collection'>;
  readonly orgId: Id<'Org'>;
  readonly slug: string;
  readonly title: string;
  readonly type: CollectionType;
  readonly isActive: boolean;
  readonly version: number;
}

interface CollectionRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly slug: string;
  readonly title: string;
  readonly type: CollectionType;
  readonly is_active: boolean;
  readonly version: number;
}

/** Collections of an organization that are told at most. */
const COLLECTIONS_MAX = 100;

/** The collections one reader may see: live ones, and every one of organizations whose drafts the reader sees. */
export class CollectionRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Collections by id. One statement. */
  async findByIds(ids: readonly Id<'Collection'>[]): Promise<Collection[]> {
    return this.select(Prisma.sql`c.id = ANY (${toUuids(ids)}::uuid[])`);
  }

  /** The newest collections of many organizations. One statement. */
  async findByOrgs(orgIds: readonly Id<'Org'>[]): Promise<Collection[]> {
    return this.select(
      Prisma.sql`c.id IN (SELECT n.id FROM unnest(${toUuids(orgIds)}::uuid[]) AS k(org_id) CROSS JOIN LATERAL (
        SELECT c.id FROM org_product_collection c WHERE c.org_id = k.org_id AND ${this.visible()}
         ORDER BY c.id DESC LIMIT ${COLLECTIONS_MAX}::int) n)`,
    );
  }

  private async select(where: Prisma.Sql): Promise<Collection[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<CollectionRow[]>`
        SELECT c.id, c.org_id, c.slug, c.title, c.type, c.is_active, c.version
          FROM org_product_collection c WHERE ${where} AND ${this.visible()} ORDER BY c.id DESC`,
    );
    return rows.map(toCollection);
  }

  private visible(): Prisma.Sql {
    const { isPlatform, unpublishedOrgs } = this.reader;
    return Prisma.sql`(c.deleted_at IS NULL
      AND (c.is_active OR ${isPlatform} OR c.org_id = ANY (${unpublishedOrgs}::uuid[])))`;
  }
}

const toCollection = (row: CollectionRow): Collection => ({
  id: toId('Collection', row.id),
  orgId: toId('Org', row.org_id),
  slug: row.slug,
  title: row.title,
  type: row.type,
  isActive: row.is_active,
  version: row.version,
});
