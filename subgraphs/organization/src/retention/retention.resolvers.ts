import { requireId, toUuid } from '@volmify/shared/ids';
import { notFound } from '@volmify/shared/refusal';
import type { Org } from '../org/org.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import { optionalText } from '../subgraph.input.ts';
import { answerOf } from '../subgraph.refusal.ts';
import { type RetentionWish, setRetentionPolicy } from './retention.service.ts';

/** How long rows are kept. */
export const retentionResolvers = {
  Org: {
    retentionPolicies: (org: Org, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.retentionOfOrg.load(toUuid(org.id)),
  },
  Mutation: {
    async setRetentionPolicy(
      _root: unknown,
      {
        input,
      }: { input: Omit<RetentionWish, 'legalBasis'> & { readonly orgId: string; readonly legalBasis?: string | null } },
      context: OrganizationContext,
    ) {
      const orgId = requireId('Org', input.orgId);
      const { entityType, retentionDays, action, isActive } = input;
      const wish = { entityType, retentionDays, action, isActive, legalBasis: optionalText(input.legalBasis, 512) };
      const outcome =
        (await context.writeAsStaff(orgId, (room) => setRetentionPolicy(room, wish))) ?? notFound('orgId');
      return answerOf('setRetentionPolicy', outcome, async () => ({ org: await context.loaders.org.load(orgId) }));
    },
  },
};
