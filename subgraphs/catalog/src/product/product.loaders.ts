import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type {
  Product,
  ProductFilter,
  ProductRepository,
  ProductTranslation,
  RevenuePool,
} from './product.repository.ts';

/** Where a product stands by its slug. */
export interface ProductAddress {
  readonly orgId: Id<'Org'>;
  readonly slug: string;
}

const addressKey = (address: ProductAddress): string => `${address.orgId} ${address.slug}`;

/** Loaders of products; missing and hidden are both null. */
export function createProductLoaders(products: ProductRepository) {
  return {
    product: new DataLoader<Id<'Product'>, Product | null>((ids) =>
      orderByKey(ids, products.findByIds(ids), (row) => row.id),
    ),
    productBySlug: new DataLoader<ProductAddress, Product | null, string>(
      (addresses) => orderByKey(addresses.map(addressKey), products.findBySlugs(addresses), addressKey),
      { cacheKeyFn: addressKey },
    ),
    translationsByProduct: new DataLoader<Id<'Product'>, ProductTranslation[]>((ids) =>
      groupByKey(ids, products.findTranslations(ids), (row) => row.productId),
    ),
    poolByProduct: new DataLoader<Id<'Product'>, RevenuePool | null>((ids) =>
      orderByKey(ids, products.findPools(ids), (row) => row.productId),
    ),
    productsByOrg: createPagedLoader<{ filter: ProductFilter; page: PageRequest }, Product>((orgIds, request) =>
      products.listByOrgs(orgIds, request.filter, request.page),
    ),
    productsByJobProfile: createPagedLoader<PageRequest, Product>((ids, page) => products.listByJobProfiles(ids, page)),
  };
}
