import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import { type CatalogScope, directionOf, pageLimit, readsUpwards } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import {
  PRODUCT_COLUMNS,
  type Product,
  type ProductRow,
  toProduct,
  visibleProduct,
} from '../product/product.repository.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

/** A product and its place in the collection, from 0. */
export interface PlacedProduct extends Product {
  readonly place: number;
}

/** What is in collections, as far as one reader may see it. */
export class CollectionProductRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** One page of the products of each collection, in the order staff gave them. One statement. */
  async list(collectionIds: readonly string[], page: PageRequest): Promise<OfSubject<PlacedProduct>[]> {
    const isUpwards = readsUpwards('ascending', page);
    const direction = directionOf(isUpwards);
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<(ProductRow & { subject: Uuid; place: number })[]>`
        SELECT k.subject, p.*
          FROM unnest(${toUuids(collectionIds as Id<'Collection'>[])}::uuid[]) AS k(subject)
         CROSS JOIN LATERAL (
           SELECT m.sort_order AS place, ${PRODUCT_COLUMNS}
             FROM org_product_collection_product m JOIN org_product p ON p.id = m.product_id
            WHERE m.collection_id = k.subject AND p.deleted_at IS NULL AND ${visibleProduct(this.reader)}
              AND ${beyondPlace(isUpwards, page)}
            ORDER BY m.sort_order ${direction}, m.product_id ${direction} ${pageLimit(page)}) AS p`,
    );
    const sign = isUpwards ? 1 : -1;
    rows.sort((a, b) => sign * (a.place - b.place || (a.id < b.id ? -1 : 1)));
    return rows.map((row) => ({
      subject: toId('Collection', row.subject),
      row: { ...toProduct(row), place: row.place },
    }));
  }
}

function beyondPlace(isUpwards: boolean, page: PageRequest): Prisma.Sql {
  const [place, id] = page.cursor ?? [];
  if (place === undefined || id === undefined) return Prisma.sql`TRUE`;
  const sign = isUpwards ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`(m.sort_order, m.product_id) ${sign} (${place}::numeric, ${id}::uuid)`;
}
