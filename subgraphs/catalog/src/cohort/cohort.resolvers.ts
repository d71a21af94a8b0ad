import { requireId } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { joinRefusal } from '../learning-group/join.refusals.ts';
import { join } from '../learning-group/join.service.ts';
import type { CatalogContext } from '../subgraph.context.ts';
import type { Cohort } from './cohort.repository.ts';

/** Resolvers of class sections. */
export const cohortResolvers = {
  Mutation: {
    async joinCohort(_root: unknown, { input }: { input: { cohortId: string } }, { learning }: CatalogContext) {
      const id = requireId('Cohort', input.cohortId);
      const outcome = await join(learning, { kind: 'cohort', id });
      if (outcome.type !== 'joined') return joinRefusal(outcome, 'cohortId');
      return { __typename: 'JoinCohortSuccess', cohort: await learning.findCohort(id) };
    },
  },
  Cohort: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) =>
      fresh(await loaders.cohort.load(requireId('Cohort', id))),
    course: (cohort: Cohort, _args: unknown, { loaders }: CatalogContext) => loaders.course.load(cohort.courseId),
    instructor: (cohort: Cohort) => cohort.instructorId && { id: cohort.instructorId },
  },
} as const;
