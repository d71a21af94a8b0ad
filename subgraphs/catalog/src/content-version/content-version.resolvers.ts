import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import type { Product } from '../product/product.repository.ts';
import type { CatalogContext } from '../subgraph.context.ts';
import type { ContentVersion } from './content-version.repository.ts';

const FIELDS = ['title', 'description'] as const;

/** What a version changed against another; against nothing, everything it has is new. */
function changesOf(version: ContentVersion, before: ContentVersion | null): object[] {
  return FIELDS.flatMap((field) => {
    const [from, to] = [before?.[field] ?? null, version[field]];
    return from === to ? [] : [{ field, before: from, after: to }];
  });
}

/** Resolvers of saved versions. */
export const contentVersionResolvers = {
  Product: {
    async versions(product: Product, args: PageArguments, { loaders }: CatalogContext) {
      const page = requirePage(args, ['number']);
      const rows = await loaders.versionsByProduct.load(product.id, page);
      return toConnection(rows, page, (row) => [String(row.versionNumber)]);
    },
  },
  ContentVersion: {
    contentType: () => 'PRODUCT',
    createdBy: (version: ContentVersion) => version.createdById && { id: version.createdById },
    async changes(version: ContentVersion, args: { against?: number | null }, { loaders }: CatalogContext) {
      const versionNumber = args.against ?? version.versionNumber - 1;
      if (versionNumber < 1) return changesOf(version, null);
      return changesOf(version, await loaders.versionByNumber.load({ productId: version.productId, versionNumber }));
    },
  },
} as const;
