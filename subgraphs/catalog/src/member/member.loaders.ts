import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { AccessGrant, AccessGrantRepository } from '../access-grant/access-grant.repository.ts';
import type { LearningProfile, LearningProfileRepository } from '../learning-profile/learning-profile.repository.ts';

/** Loaders of what else hangs on a member. */
export function createMemberLoaders(profiles: LearningProfileRepository, grants: AccessGrantRepository) {
  return {
    learningProfileByMember: new DataLoader<Id<'OrgMember'>, LearningProfile | null>((ids) =>
      orderByKey(ids, profiles.findByMembers(ids), (row) => row.memberId),
    ),
    grantsByMember: new DataLoader<Id<'OrgMember'>, AccessGrant[]>((ids) =>
      groupByKey(ids, grants.findByMembers(ids), (row) => row.memberId),
    ),
    accessGrant: new DataLoader<Id<'AccessGrant'>, AccessGrant | null>((ids) =>
      orderByKey(ids, grants.findByIds(ids), (row) => row.id),
    ),
  };
}
