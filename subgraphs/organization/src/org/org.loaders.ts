import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { OrgRepository } from './org.repository.ts';
import type { Org } from './org.ts';

/** Organizations by whatever leads to them. */
export type OrgLoaders = ReturnType<typeof createOrgLoaders>;

/** Loaders of one request over the reader's organizations. */
export const createOrgLoaders = (orgs: OrgRepository) => ({
  org: new DataLoader<Id<'Org'>, Org | null>((ids) => orderByKey(ids, orgs.findByIds(ids), (org) => org.id)),
  orgBySlug: new DataLoader<string, Org | null>((slugs) =>
    orderByKey(slugs, orgs.findBySlugs(slugs), (org) => org.slug),
  ),
  orgsByJobProfile: new DataLoader<Id<'JobProfile'>, Org[]>(async (ids) => {
    const groups = await groupByKey(ids, orgs.findByJobProfiles(ids), (row) => row.jobProfileId);
    return groups.map((rows) => rows.map((row) => row.org));
  }),
});
