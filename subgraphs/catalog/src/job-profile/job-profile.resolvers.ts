import { type Id, requireId, toUuid } from '@volmify/shared/ids';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import type { CatalogContext } from '../subgraph.context.ts';

interface JobProfileReference {
  readonly id: Id<'JobProfile'>;
}

/** What catalog adds to professional identities. */
export const jobProfileResolvers = {
  JobProfile: {
    __resolveReference: async ({ id }: { id: string }): Promise<JobProfileReference> => ({
      id: requireId('JobProfile', id),
    }),
    async attributions(profile: JobProfileReference, args: PageArguments, { loaders }: CatalogContext) {
      const page = requirePage(args, ['uuid']);
      const rows = await loaders.attributionsByJobProfile.load(profile.id, page);
      return toConnection(rows, page, (row) => [toUuid(row.id)]);
    },
    async products(profile: JobProfileReference, args: PageArguments, { loaders }: CatalogContext) {
      const page = requirePage(args, ['uuid']);
      const rows = await loaders.productsByJobProfile.load(profile.id, page);
      return toConnection(rows, page, (row) => [toUuid(row.id)]);
    },
  },
} as const;
