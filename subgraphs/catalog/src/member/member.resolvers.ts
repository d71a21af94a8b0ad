import { type Id, requireId, toUuid } from '@volmify/shared/ids';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import { toPercentage } from '@volmify/shared/percentage';
import type { EnrollmentStatus } from '../enrollment/enrollment.repository.ts';
import type { CatalogContext } from '../subgraph.context.ts';

interface MemberReference {
  readonly id: Id<'OrgMember'>;
}

/** What catalog adds to members: their learning. */
export const memberResolvers = {
  OrgMember: {
    __resolveReference: async ({ id }: { id: string }): Promise<MemberReference> => ({
      id: requireId('OrgMember', id),
    }),
    async enrollments(
      member: MemberReference,
      args: PageArguments & { status?: EnrollmentStatus | null },
      { loaders }: CatalogContext,
    ) {
      const page = requirePage(args, ['uuid']);
      const rows = await loaders.enrollmentsByMember.load(member.id, { status: args.status ?? null, page });
      return toConnection(rows, page, (row) => [toUuid(row.id)]);
    },
    activeEnrollmentCount: async (member: MemberReference, _args: unknown, { loaders }: CatalogContext) =>
      (await loaders.learningTotalsByMember.load(member.id))?.active ?? 0,
    async learningProgress(member: MemberReference, _args: unknown, { loaders }: CatalogContext) {
      const bps = (await loaders.learningTotalsByMember.load(member.id))?.meanProgressBps ?? null;
      return bps === null ? null : toPercentage(bps);
    },
    learningProfile: (member: MemberReference, _args: unknown, { loaders }: CatalogContext) =>
      loaders.learningProfileByMember.load(member.id),
    learningGroups: async (member: MemberReference, _args: unknown, { loaders }: CatalogContext) =>
      (await loaders.groupsByMember.load(member.id)).map((row) => row.group),
    cohorts: async (member: MemberReference, _args: unknown, { loaders }: CatalogContext) =>
      (await loaders.cohortsByMember.load(member.id)).map((row) => row.cohort),
    async ratings(member: MemberReference, args: PageArguments, { loaders }: CatalogContext) {
      const page = requirePage(args, ['uuid']);
      const rows = await loaders.ratingsByMember.load(member.id, page);
      return toConnection(rows, page, (row) => [toUuid(row.id)]);
    },
    accessGrants: (member: MemberReference, _args: unknown, { loaders }: CatalogContext) =>
      loaders.grantsByMember.load(member.id),
  },
} as const;
