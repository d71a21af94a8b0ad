import type { Uuid } from '@volmify/shared/ids';
import { groupByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { RetentionRepository } from './retention.repository.ts';
import type { RetentionPolicy } from './retention.ts';

/** Retention policies by organization. */
export type RetentionLoaders = ReturnType<typeof createRetentionLoaders>;

/** Loaders of one request over the policies that the reader may see. */
export const createRetentionLoaders = (retention: RetentionRepository) => ({
  retentionOfOrg: new DataLoader<Uuid, RetentionPolicy[]>((orgs) =>
    groupByKey(orgs, retention.listByOrgs(orgs), (row) => row.orgUuid),
  ),
});
