import type { Id } from '@volmify/shared/ids';
import { orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { JobProfile, JobProfileRepository } from './job-profile.repository.ts';

export type { JobProfile } from './job-profile.repository.ts';

/** Job profiles by id, slug and person; hidden and absent are both null, or not in the list. */
export function createJobProfileLoaders(jobProfiles: JobProfileRepository) {
  const jobProfile = new DataLoader<Id<'JobProfile'>, JobProfile | null>((ids) =>
    orderByKey(ids, jobProfiles.findByIds(ids), (found) => found.id),
  );
  return {
    jobProfile,
    jobProfileBySlug: new DataLoader<string, JobProfile | null>(async (slugs) => {
      const found = await jobProfiles.findBySlugs(slugs);
      for (const one of found) jobProfile.prime(one.id, one);
      return orderByKey(slugs, found, (one) => one.slug);
    }),
    jobProfilesByUser: new DataLoader<Id<'User'>, JobProfile[]>(async (ids) => {
      const found = await jobProfiles.findByUsers(ids);
      return ids.map((id) => found.filter((one) => one.userId === id).map((one) => one.jobProfile));
    }),
  };
}
