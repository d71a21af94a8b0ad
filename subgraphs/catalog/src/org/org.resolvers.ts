import { type Id, requireId, toUuid } from '@volmify/shared/ids';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import { type FilterInput, parseFilter } from '../product/product.input.ts';
import type { CatalogContext } from '../subgraph.context.ts';

interface OrgReference {
  readonly id: Id<'Org'>;
}

/** What catalog adds to organizations. */
export const orgResolvers = {
  Org: {
    __resolveReference: async ({ id }: { id: string }): Promise<OrgReference> => ({ id: requireId('Org', id) }),
    product: (org: OrgReference, { slug }: { slug: string }, { loaders }: CatalogContext) =>
      loaders.productBySlug.load({ orgId: org.id, slug }),
    async products(
      org: OrgReference,
      args: PageArguments & { filter?: FilterInput | null },
      { loaders }: CatalogContext,
    ) {
      const page = requirePage(args, ['uuid']);
      const rows = await loaders.productsByOrg.load(org.id, { filter: parseFilter(args.filter), page });
      return toConnection(rows, page, (row) => [toUuid(row.id)]);
    },
    async attributionMetrics(org: OrgReference, _args: unknown, { loaders }: CatalogContext) {
      return { activeAttributions: (await loaders.attributionCountByOrg.load(org.id))?.count ?? 0 };
    },
  },
} as const;
