import { toUuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import { type CatalogScope, readsUpwards } from '../database.ts';
import { PRODUCT_COLUMNS, type Product, type ProductRow, type ProductSearch, toProduct } from './product.repository.ts';

/** A product that a search found, with what it scored: the higher, the better it fits. */
export interface FoundProduct extends Product {
  /** Decimal text with six digits. */
  readonly score: string;
}

/** What a shopper typed, and the locales whose texts count beside the default ones; all of them when null. */
export interface SearchText {
  readonly text: string;
  readonly locales: readonly string[] | null;
}

/** Finds products on sale by words; how they are ranked stands in the database's `search_products`. */
export class ProductSearchRepository {
  constructor(private readonly scope: CatalogScope) {}

  /** One page of what the words find, best first; the cursor holds score and id. One statement. */
  async find({ text, locales }: SearchText, search: ProductSearch, page: PageRequest): Promise<FoundProduct[]> {
    const isUpwards = readsUpwards('descending', page);
    const [score, id] = page.cursor ?? [];
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<(ProductRow & { score: string })[]>`
        SELECT s.score::text AS score, ${PRODUCT_COLUMNS}
          FROM search_products(${text}, ${locales}::text[], ${search.type}::text,
                 ${search.orgId ? toUuid(search.orgId) : null}::uuid, ${score ?? null}::numeric, ${id ?? null}::uuid,
                 ${isUpwards}, ${page.size + 1}::int) WITH ORDINALITY AS s(product_id, score, place)
          JOIN org_product p ON p.id = s.product_id
         ORDER BY s.place`,
    );
    return rows.map((row) => ({ ...toProduct(row), score: row.score }));
  }
}
