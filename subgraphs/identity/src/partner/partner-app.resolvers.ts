import { type Id, requireId } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import type { IdentityContext } from '../subgraph.context.ts';
import type { PartnerApp, PartnerConsent } from './partner-app.ts';
import { issuePartnerToken, type TokenRequest } from './partner-token.service.ts';
import { recordUsage, requireDays, type ToldUsage } from './partner-usage.service.ts';
import { summarise } from './partner-usage.ts';

const orgOf = ({ orgId }: { readonly orgId: Id<'Org'> }) => ({ __typename: 'Org', id: orgId });

/** Resolvers of partner apps as they are read, and of what the gateway asks and tells of them. */
export const partnerAppResolvers = {
  Query: {
    partner: (_root: unknown, _args: unknown, { viewer, loaders }: IdentityContext) =>
      viewer.partner ? loaders.partnerApp.load(viewer.partner.appId) : null,
    partnerApp: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) =>
      loaders.partnerApp.load(requireId('PartnerApp', id)),
    partnerApps: (_root: unknown, { orgId }: { orgId: string }, { partnerApps }: IdentityContext) =>
      partnerApps.listOfOrg(requireId('Org', orgId)),
    partnerConsents: (_root: unknown, { orgId }: { orgId: string }, { partnerApps }: IdentityContext) =>
      partnerApps.consentsOfOrg(requireId('Org', orgId)),
    partnerFacts: (
      _root: unknown,
      { appId, keyId }: { appId: string; keyId: string },
      { partnerFacts }: IdentityContext,
    ) => partnerFacts.find(requireId('PartnerApp', appId), requireId('PartnerKey', keyId)),
  },
  Mutation: {
    issuePartnerToken: (_root: unknown, { input }: { input: TokenRequest }, { accounts, viewer }: IdentityContext) =>
      issuePartnerToken(accounts, viewer, input),
    recordUsage: (_root: unknown, { batch }: { batch: readonly ToldUsage[] }, { accounts, viewer }: IdentityContext) =>
      recordUsage(accounts, viewer, batch),
  },
  PartnerApp: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: IdentityContext) =>
      fresh(await loaders.partnerApp.load(requireId('PartnerApp', id))),
    org: orgOf,
    keys: ({ id }: PartnerApp, _args: unknown, { loaders }: IdentityContext) => loaders.keysOfPartnerApp.load(id),
    consents: ({ id }: PartnerApp, _args: unknown, { loaders }: IdentityContext) =>
      loaders.consentsOfPartnerApp.load(id),
    usage: async ({ id }: PartnerApp, { last }: { last?: string | null }, { partnerUsage }: IdentityContext) =>
      summarise(await partnerUsage.listOfApp(id, requireDays(last ?? '30d'))),
  },
  PartnerConsent: {
    org: orgOf,
    partnerApp: ({ appId }: PartnerConsent, _args: unknown, { loaders }: IdentityContext) =>
      loaders.partnerApp.load(appId),
  },
};
