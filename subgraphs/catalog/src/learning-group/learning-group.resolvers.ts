import { requireId } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import type { CatalogContext } from '../subgraph.context.ts';
import { joinRefusal } from './join.refusals.ts';
import { join } from './join.service.ts';
import type { GroupMembership, LearningGroup } from './learning-group.repository.ts';

/** Resolvers of study groups. */
export const learningGroupResolvers = {
  Mutation: {
    async joinLearningGroup(_root: unknown, { input }: { input: { groupId: string } }, { learning }: CatalogContext) {
      const id = requireId('LearningGroup', input.groupId);
      const outcome = await join(learning, { kind: 'group', id });
      if (outcome.type !== 'joined') return joinRefusal(outcome, 'groupId');
      return { __typename: 'JoinLearningGroupSuccess', group: await learning.findGroup(id) };
    },
  },
  LearningGroup: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) =>
      fresh(await loaders.learningGroup.load(requireId('LearningGroup', id))),
    course: (group: LearningGroup, _args: unknown, { loaders }: CatalogContext) =>
      group.courseId && loaders.course.load(group.courseId),
    async members(group: LearningGroup, args: PageArguments, { loaders }: CatalogContext) {
      const page = requirePage(args, ['uuid']);
      const rows = await loaders.membersByGroup.load(group.id, page);
      return toConnection(rows, page, (row) => [row.uuid]);
    },
  },
  GroupMembership: {
    member: (membership: GroupMembership) => ({ id: membership.memberId }),
  },
} as const;
