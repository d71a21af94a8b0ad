import { badUserInput } from '@volmify/shared/errors';
import { type Id, requireId } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import type { OrganizationContext } from '../subgraph.context.ts';
import type { Org } from './org.ts';

/** Organizations, and the entities of others that lead to them. */
export const orgResolvers = {
  Query: {
    me: (_root: unknown, _args: unknown, { viewer }: OrganizationContext) =>
      viewer.kind === 'person' && viewer.userId ? { id: viewer.userId } : null,
    org(_root: unknown, args: { id?: string | null; slug?: string | null }, { loaders }: OrganizationContext) {
      if (args.id != null && args.slug == null) return loaders.org.load(requireId('Org', args.id));
      if (args.slug != null && args.id == null) return loaders.orgBySlug.load(args.slug);
      throw badUserInput('Name the organization by `id` or by `slug`, exactly one of the two.');
    },
  },
  Org: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: OrganizationContext) => {
      const org = await loaders.org.load(requireId('Org', id));
      return org && { ...org };
    },
    owner: (org: Org) => ({ id: org.ownerUserId }),
    budget: (org: Org) => ({
      limit: org.limitMinor === null ? null : toMoney(org.limitMinor, org.defaultCurrency),
      period: org.budgetPeriod,
    }),
  },
  User: {
    __resolveReference: async ({ id }: { id: string }) => ({ id: requireId('User', id) }),
  },
  JobProfile: {
    __resolveReference: async ({ id }: { id: string }) => ({ id: requireId('JobProfile', id) }),
    orgs: (profile: { id: Id<'JobProfile'> }, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.orgsByJobProfile.load(profile.id),
  },
};
