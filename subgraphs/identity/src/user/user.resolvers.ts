import { requireId } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import type { IdentityContext } from '../subgraph.context.ts';
import type { User } from './user.loaders.ts';

/** Resolvers of `User`, `Query.me` and `Query.user`. */
export const userResolvers = {
  Query: {
    me: (_root: unknown, _args: unknown, { viewer, loaders }: IdentityContext) =>
      viewer.kind === 'person' && viewer.userId ? loaders.user.load(viewer.userId) : null,
    user: async (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) =>
      loaders.user.load(requireId('User', id)),
  },
  User: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: IdentityContext) =>
      fresh(await loaders.user.load(requireId('User', id))),
    mainProfile: async ({ id }: User, _args: unknown, { loaders }: IdentityContext) =>
      (await loaders.profilesByUser.load(id)).find((profile) => profile.type === 'MAIN') ?? null,
    profiles: ({ id }: User, _args: unknown, { loaders }: IdentityContext) => loaders.profilesByUser.load(id),
    jobProfiles: ({ id }: User, _args: unknown, { loaders }: IdentityContext) => loaders.jobProfilesByUser.load(id),
  },
};
