import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { Bundle, BundleRepository } from './bundle.repository.ts';

/** Loaders of bundles; missing and hidden are both null. */
export function createBundleLoaders(bundles: BundleRepository) {
  return {
    bundle: new DataLoader<Id<'Bundle'>, Bundle | null>((ids) =>
      orderByKey(ids, bundles.findByIds(ids), (row) => row.id),
    ),
    bundlesByOrg: new DataLoader<Id<'Org'>, Bundle[]>((ids) =>
      groupByKey(ids, bundles.findByOrgs(ids), (row) => row.orgId),
    ),
  };
}
