import { requireId } from '@volmify/shared/ids';
import type { CatalogContext } from '../subgraph.context.ts';
import type { ProductVariant } from './variant.repository.ts';

/** Resolvers of variants. */
export const variantResolvers = {
  ProductVariant: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) => {
      const variant = await loaders.variant.load(requireId('ProductVariant', id));
      return variant && { ...variant };
    },
    product: (variant: ProductVariant, _args: unknown, { loaders }: CatalogContext) =>
      loaders.product.load(variant.productId),
    paymentPlans: (variant: ProductVariant, _args: unknown, { loaders }: CatalogContext) =>
      loaders.plansByVariant.load(variant.id),
  },
} as const;
