import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { Profile, ProfileRepository } from './profile.repository.ts';

export type { Profile, ProfileText } from './profile.repository.ts';

/** Profiles by id and by person; hidden and absent are both null, or not in the list. */
export const createProfileLoaders = (profiles: ProfileRepository) => ({
  profile: new DataLoader<Id<'UserProfile'>, Profile | null>((ids) =>
    orderByKey(ids, profiles.findByIds(ids), (profile) => profile.id),
  ),
  profilesByUser: new DataLoader<Id<'User'>, Profile[]>((ids) =>
    groupByKey(ids, profiles.findByUsers(ids), (profile) => profile.userId),
  ),
});
