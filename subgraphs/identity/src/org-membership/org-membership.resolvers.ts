import { toUuid } from '@volmify/shared/ids';
import { type KeysetPart, type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import type { IdentityContext } from '../subgraph.context.ts';
import type { User } from '../user/user.loaders.ts';

const KEYSET: readonly KeysetPart[] = ['time', 'uuid'];

/** Resolver of a person's history with organizations. */
export const orgMembershipResolvers = {
  User: {
    async orgMemberships({ id }: User, args: PageArguments, { loaders }: IdentityContext) {
      const page = requirePage(args, KEYSET);
      const rows = await loaders.orgMembershipsByUser.load(toUuid(id), page);
      return toConnection(rows, page, (row) => [row.joinedAt.toISOString(), row.uuid]);
    },
  },
};
