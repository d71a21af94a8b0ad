import { type Id, requireId, toUuid } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import { toPercentage } from '@volmify/shared/percentage';
import type { CatalogContext } from '../subgraph.context.ts';
import type { Enrollment, OrgLearning } from './enrollment.repository.ts';

interface UserReference {
  readonly id: Id<'User'>;
}

/** Resolvers of enrolments and of what catalog adds to users. */
export const enrollmentResolvers = {
  Query: {
    enrollment: (_root: unknown, { id }: { id: string }, { loaders }: CatalogContext) =>
      loaders.enrollment.load(requireId('Enrollment', id)),
  },
  User: {
    __resolveReference: async ({ id }: { id: string }): Promise<UserReference> => ({ id: requireId('User', id) }),
    async enrollments(user: UserReference, args: PageArguments, { loaders }: CatalogContext) {
      const page = requirePage(args, ['uuid']);
      const rows = await loaders.enrollmentsByUser.load(user.id, { status: null, page });
      return toConnection(rows, page, (row) => [toUuid(row.id)]);
    },
  },
  Org: {
    learningMetrics: async (
      org: { id: Id<'Org'> },
      _args: unknown,
      { loaders }: CatalogContext,
    ): Promise<OrgLearning> =>
      (await loaders.learningByOrg.load(org.id)) ?? { orgId: org.id, active: 0, completionBps: null },
  },
  LearningMetrics: {
    activeEnrollments: (learning: OrgLearning) => learning.active,
    completionRate: ({ completionBps }: OrgLearning) => (completionBps === null ? null : toPercentage(completionBps)),
  },
  Enrollment: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) =>
      fresh(await loaders.enrollment.load(requireId('Enrollment', id))),
    progress: (enrollment: Enrollment) => toPercentage(enrollment.progressBps),
    course: (enrollment: Enrollment, _args: unknown, { loaders }: CatalogContext) =>
      loaders.course.load(enrollment.courseId),
    member: (enrollment: Enrollment) => ({ id: enrollment.memberId }),
    order: (enrollment: Enrollment) => enrollment.orderId && { id: enrollment.orderId },
  },
} as const;
