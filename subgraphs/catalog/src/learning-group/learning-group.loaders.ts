import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { GroupMembership, LearningGroup, LearningGroupRepository } from './learning-group.repository.ts';

/** Loaders of study groups; missing and hidden are both null. */
export function createLearningGroupLoaders(groups: LearningGroupRepository) {
  return {
    learningGroup: new DataLoader<Id<'LearningGroup'>, LearningGroup | null>((ids) =>
      orderByKey(ids, groups.findByIds(ids), (row) => row.id),
    ),
    groupsByMember: new DataLoader<Id<'OrgMember'>, { group: LearningGroup }[]>((ids) =>
      groupByKey(ids, groups.findByMembers(ids), (row) => row.memberId),
    ),
    membersByGroup: createPagedLoader<PageRequest, GroupMembership>((ids, page) => groups.listMembers(ids, page)),
  };
}
