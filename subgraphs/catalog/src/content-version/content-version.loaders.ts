import type { Id } from '@volmify/shared/ids';
import { orderByKey } from '@volmify/shared/loader';
import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { ContentVersion, ContentVersionRepository, VersionAddress } from './content-version.repository.ts';

const addressKey = (address: VersionAddress): string => `${address.productId} ${address.versionNumber}`;

/** Loaders of versions; missing and hidden are both null. */
export function createContentVersionLoaders(versions: ContentVersionRepository) {
  return {
    versionsByProduct: createPagedLoader<PageRequest, ContentVersion>((ids, page) =>
      versions.listByProducts(ids, page),
    ),
    version: new DataLoader<Id<'ContentVersion'>, ContentVersion | null>((ids) =>
      orderByKey(ids, versions.findByIds(ids), (row) => row.id),
    ),
    versionByNumber: new DataLoader<VersionAddress, ContentVersion | null, string>(
      (addresses) => orderByKey(addresses.map(addressKey), versions.findByNumbers(addresses), addressKey),
      { cacheKeyFn: addressKey },
    ),
  };
}
