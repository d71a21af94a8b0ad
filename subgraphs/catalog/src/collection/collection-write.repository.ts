import { type Id, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import type { CollectionType } from './collection.repository.ts';

/** A collection ready to be written. */
export interface NewCollection {
  readonly id: Uuid;
  readonly slug: string;
  readonly title: string;
  readonly type: CollectionType;
  readonly byUserId: Id<'User'>;
  readonly at: Date;
}

/** A collection as a writer reads it under its lock. */
export interface LockedCollection {
  readonly title: string;
  readonly isActive: boolean;
  readonly version: number;
}

/** Writes collections of one organization; whether somebody may is the service's business. */
export class CollectionWriteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** False when a live collection has the slug already: nothing was written. */
  async insert(collection: NewCollection): Promise<boolean> {
    const { id, slug, title, type, at } = collection;
    const written = await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_product_collection (id, org_id, slug, title, type, created_at, created_by, updated_at)
        VALUES (${id}::uuid, ${toUuid(this.orgId)}::uuid, ${slug}, ${title}, ${type}, ${at}::timestamptz,
          ${toUuid(collection.byUserId)}::uuid, ${at}::timestamptz)
        ON CONFLICT (org_id, slug) WHERE deleted_at IS NULL DO NOTHING`,
    );
    return written > 0;
  }

  /** Holds a live collection until the transaction ends; undefined when there is none here. */
  async lock(id: Id<'Collection'>): Promise<LockedCollection | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<LockedCollection[]>`
        SELECT title, is_active AS "isActive", version FROM org_product_collection
         WHERE id = ${toUuid(id)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid AND deleted_at IS NULL FOR UPDATE`,
    );
    return row;
  }

  /** Changes a locked collection. */
  async change(id: Id<'Collection'>, to: Omit<LockedCollection, 'version'>, at: Date): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_product_collection SET title = ${to.title}, is_active = ${to.isActive}, updated_at = ${at}::timestamptz,
               version = version + 1
         WHERE id = ${toUuid(id)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid`,
    );
  }

  /** Replaces the products of a locked collection, in the given order; others than the organization's are left out. */
  async setProducts(id: Id<'Collection'>, productIds: readonly Id<'Product'>[]): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        DELETE FROM org_product_collection_product
         WHERE collection_id = ${toUuid(id)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid`,
    );
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_product_collection_product (collection_id, product_id, org_id, sort_order)
        SELECT ${toUuid(id)}::uuid, p.id, p.org_id, k.place - 1
          FROM unnest(${toUuids(productIds)}::uuid[]) WITH ORDINALITY AS k(product_id, place)
          JOIN org_product p ON p.id = k.product_id AND p.org_id = ${toUuid(this.orgId)}::uuid AND p.deleted_at IS NULL`,
    );
  }

  /** How many of the products are live ones of the organization. One statement. */
  async countOwn(productIds: readonly Id<'Product'>[]): Promise<number> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM org_product
         WHERE id = ANY (${toUuids(productIds)}::uuid[]) AND org_id = ${toUuid(this.orgId)}::uuid AND deleted_at IS NULL`,
    );
    return row?.count ?? 0;
  }
}
