import { requireId } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import type { CatalogContext } from '../subgraph.context.ts';
import type { Cohort } from './cohort.repository.ts';

/** Resolvers of class sections. */
export const cohortResolvers = {
  Cohort: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) =>
      fresh(await loaders.cohort.load(requireId('Cohort', id))),
    course: (cohort: Cohort, _args: unknown, { loaders }: CatalogContext) => loaders.course.load(cohort.courseId),
    instructor: (cohort: Cohort) => cohort.instructorId && { id: cohort.instructorId },
  },
} as const;
