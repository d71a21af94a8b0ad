import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { Collection, CollectionRepository } from './collection.repository.ts';
import type { CollectionProductRepository, PlacedProduct } from './collection-product.repository.ts';

/** Loaders of collections; missing and hidden are both null. */
export function createCollectionLoaders(collections: CollectionRepository, products: CollectionProductRepository) {
  return {
    collection: new DataLoader<Id<'Collection'>, Collection | null>((ids) =>
      orderByKey(ids, collections.findByIds(ids), (row) => row.id),
    ),
    collectionsByOrg: new DataLoader<Id<'Org'>, Collection[]>((ids) =>
      groupByKey(ids, collections.findByOrgs(ids), (row) => row.orgId),
    ),
    productsByCollection: createPagedLoader<PageRequest, PlacedProduct>((ids, page) => products.list(ids, page)),
  };
}
