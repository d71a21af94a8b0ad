import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { ProductVariant, VariantRepository } from './variant.repository.ts';

/** Loaders of variants; missing and hidden are both null. */
export function createVariantLoaders(variants: VariantRepository) {
  return {
    variant: new DataLoader<Id<'ProductVariant'>, ProductVariant | null>((ids) =>
      orderByKey(ids, variants.findByIds(ids), (row) => row.id),
    ),
    variantsByProduct: new DataLoader<Id<'Product'>, ProductVariant[]>((ids) =>
      groupByKey(ids, variants.findByProducts(ids), (row) => row.productId),
    ),
  };
}
