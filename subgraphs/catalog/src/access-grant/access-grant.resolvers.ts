import type { CatalogContext } from '../subgraph.context.ts';
import type { AccessGrant } from './access-grant.repository.ts';

/** Resolvers of grants. */
export const accessGrantResolvers = {
  AccessGrant: {
    product: (grant: AccessGrant, _args: unknown, { loaders }: CatalogContext) => loaders.product.load(grant.productId),
    grantedBy: (grant: AccessGrant) => grant.grantedById && { id: grant.grantedById },
  },
} as const;
