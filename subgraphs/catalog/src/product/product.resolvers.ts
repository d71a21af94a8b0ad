import { requireId, toUuid } from '@volmify/shared/ids';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import { toPercentage } from '@volmify/shared/percentage';
import type { CatalogContext } from '../subgraph.context.ts';
import { parseSearch, parseSearchText, type SearchArguments } from './product.input.ts';
import type { Product, ProductTranslation, RevenuePool } from './product.repository.ts';
import { pickTranslation } from './translation.ts';

interface LocaleArguments {
  readonly locale?: string | null;
}

async function textIn(
  product: Product,
  locale: string,
  context: CatalogContext,
): Promise<ProductTranslation | undefined> {
  return pickTranslation(await context.loaders.translationsByProduct.load(product.id), locale);
}

/** Resolvers of products. */
export const productResolvers = {
  Query: {
    product: (_root: unknown, { id }: { id: string }, { loaders }: CatalogContext) =>
      loaders.product.load(requireId('Product', id)),
    async searchProducts(_root: unknown, args: SearchArguments & PageArguments, { repositories }: CatalogContext) {
      const text = parseSearchText(args);
      if (text) {
        const page = requirePage(args, ['number', 'uuid']);
        const found = await repositories.search.find(text, parseSearch(args), page);
        return toConnection(found, page, (row) => [row.score, toUuid(row.id)]);
      }
      const page = requirePage(args, ['time', 'uuid']);
      const rows = await repositories.products.listOnSale(parseSearch(args), page);
      return toConnection(rows, page, (row) => [row.publishedAt?.toISOString() ?? '', toUuid(row.id)]);
    },
  },
  Product: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) => {
      const product = await loaders.product.load(requireId('Product', id));
      return product && { ...product };
    },
    async title(product: Product, { locale }: LocaleArguments, context: CatalogContext) {
      return (locale != null && (await textIn(product, locale, context))?.title) || product.defaultTitle;
    },
    async description(product: Product, { locale }: LocaleArguments, context: CatalogContext) {
      return (locale != null && (await textIn(product, locale, context))?.description) || product.defaultDescription;
    },
    org: (product: Product) => ({ id: product.orgId }),
    variants: (product: Product, _args: unknown, { loaders }: CatalogContext) =>
      loaders.variantsByProduct.load(product.id),
    attributions: (product: Product, _args: unknown, { loaders }: CatalogContext) =>
      loaders.attributionsByProduct.load(product.id),
    revenuePool: (product: Product, _args: unknown, { loaders }: CatalogContext) =>
      loaders.poolByProduct.load(product.id),
  },
  RevenuePool: {
    totalAllocated: (pool: RevenuePool) => toPercentage(pool.totalAllocatedBps),
    remaining: (pool: RevenuePool) => toPercentage(pool.remainingBps),
    lastAllocationBy: (pool: RevenuePool) => pool.lastAllocationByEmployeeId && { id: pool.lastAllocationByEmployeeId },
  },
} as const;
