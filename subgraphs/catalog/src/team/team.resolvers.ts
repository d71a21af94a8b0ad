import { type Id, requireId, toUuid } from '@volmify/shared/ids';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import type { CatalogContext } from '../subgraph.context.ts';

interface TeamReference {
  readonly id: Id<'Team'>;
}

/** What catalog adds to teams. */
export const teamResolvers = {
  Team: {
    __resolveReference: async ({ id }: { id: string }): Promise<TeamReference> => ({ id: requireId('Team', id) }),
    async attributions(team: TeamReference, args: PageArguments, { loaders }: CatalogContext) {
      const page = requirePage(args, ['uuid']);
      const rows = await loaders.attributionsByTeam.load(team.id, page);
      return toConnection(rows, page, (row) => [toUuid(row.id)]);
    },
  },
} as const;
