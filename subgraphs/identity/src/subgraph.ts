import { jobProfileVerified } from '@volmify/shared/events/catalogue';
import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import { createOwnFeed } from '@volmify/shared/live/own.feed';
import { scopedSql } from '@volmify/shared/postgres.pool';
import type { ResolversOf } from '@volmify/shared/resolver.map';
import { serviceScope } from '@volmify/shared/scope';
import type { Subgraph, SubgraphDependencies } from '@volmify/shared/subgraph';
import { assembleSubgraph } from '@volmify/shared/subgraph.assembly';
import { TokenIssuer } from './account/access-token.ts';
import { accountResolvers } from './account/account.resolvers.ts';
import { callerFactsResolvers } from './caller-facts/caller-facts.resolvers.ts';
import { contactResolvers } from './contact/contact.resolvers.ts';
import { openDatabase } from './database.ts';
import { externalAccountResolvers } from './external-account/external-account.resolvers.ts';
import { createIssuerVerifier } from './external-account/issuer.verifier.ts';
import type { Resolvers } from './generated/graphql.ts';
import { jobProfileResolvers } from './job-profile/job-profile.resolvers.ts';
import { jobProfileVerifiedResolvers } from './job-profile/job-profile-verified.resolvers.ts';
import { messageJob } from './message/message.jobs.ts';
import { consumeRevenue } from './metrics/metrics.events.ts';
import { metricsResolvers } from './metrics/metrics.resolvers.ts';
import { MetricsProjectionRepository } from './metrics/metrics-projection.repository.ts';
import { consumeMemberships } from './org-membership/org-membership.events.ts';
import { orgMembershipResolvers } from './org-membership/org-membership.resolvers.ts';
import { partnerAppResolvers } from './partner/partner-app.resolvers.ts';
import { partnerAppChangeResolvers } from './partner/partner-app-change.resolvers.ts';
import { personFactsResolvers } from './person-facts/person-facts.resolvers.ts';
import { profileResolvers } from './profile/profile.resolvers.ts';
import { referenceDataResolvers } from './reference-data/reference-data.resolvers.ts';
import { secondFactorResolvers } from './second-factor/second-factor.resolvers.ts';
import { Vault } from './secrecy/vault.ts';
import { skillResolvers } from './skill/skill.resolvers.ts';
import { skillWritingResolvers } from './skill/skill-writing.resolvers.ts';
import { createIdentityContext } from './subgraph.context.ts';
import type { IdentityKeys } from './subgraph.keys.ts';
import type { IdentityPeers } from './subgraph.peers.ts';
import { seedIdentity } from './subgraph.seed.ts';
import { openWebhooks } from './subgraph.webhooks.ts';
import { consumeReceipts } from './subject/erasure.events.ts';
import { subjectResolvers } from './subject/subject.resolvers.ts';
import { userResolvers } from './user/user.resolvers.ts';
import { userLocaleResolvers } from './user-locale/user-locale.resolvers.ts';
import { STRICT_WEBHOOKS, type WebhookSettings } from './webhook/delivery.desk.ts';
import { endpointResolvers } from './webhook/endpoint.resolvers.ts';

export { type IssuerSettings, issuersModel } from './external-account/issuer.settings.ts';
export { deliverMessages } from './message/message.jobs.ts';
export { type MessageQueue, openMessageQueue, type QueuedMessage } from './message/message.queue.ts';
export { openRevenueImport, type RevenueImport } from './subgraph.import.ts';
export type { DataKeys, IdentityKeys, SigningKeys } from './subgraph.keys.ts';
export type { IdentityPeers, OtherSubgraph } from './subgraph.peers.ts';
export { openDeliveries, type WebhookSettings } from './webhook/delivery.desk.ts';
export type { AskGraph, GraphReply } from './webhook/partner.caller.ts';

const resolvers = [
  userResolvers,
  accountResolvers,
  userLocaleResolvers,
  orgMembershipResolvers,
  secondFactorResolvers,
  externalAccountResolvers,
  subjectResolvers,
  profileResolvers,
  contactResolvers,
  jobProfileResolvers,
  jobProfileVerifiedResolvers,
  metricsResolvers,
  skillResolvers,
  skillWritingResolvers,
  referenceDataResolvers,
  callerFactsResolvers,
  personFactsResolvers,
  partnerAppResolvers,
  partnerAppChangeResolvers,
  endpointResolvers,
] satisfies readonly ResolversOf<Resolvers>[];

/** The identity subgraph: people, their profiles and professional standing, skills, reference data. */
export function createIdentitySubgraph(
  dependencies: SubgraphDependencies & {
    readonly keys: IdentityKeys;
    readonly peers: IdentityPeers;
    readonly webhooks?: WebhookSettings;
  },
): Subgraph {
  const { bus, ids, log, clock, peers } = dependencies;
  const database = openDatabase(dependencies);
  const feed = createOwnFeed('identity', [jobProfileVerified.type], { bus, pool: database.pool });
  const vault = new Vault(dependencies.keys.data);
  const issuers = createIssuerVerifier(dependencies.keys.issuers ?? []);
  const issuer = new TokenIssuer(dependencies.keys.signing);
  const webhooks = openWebhooks({
    pool: database.pool,
    bus,
    ids,
    log,
    keys: dependencies.keys,
    vault,
    issuer,
    askGraph: peers.askGraph,
    settings: dependencies.webhooks ?? STRICT_WEBHOOKS,
  });
  return assembleSubgraph({
    name: 'identity',
    dependencies,
    pool: database.pool,
    resolvers,
    createContext: (viewer) =>
      createIdentityContext(
        { database, clock, ids, vault, issuer, peers, issuers, feed, webhooks: webhooks.parts },
        viewer,
      ),
    seed: (world) => seedIdentity(database.pool, world, vault),
    filledStatement: 'SELECT EXISTS (SELECT 1 FROM "user") AS filled',
    consume: () => {
      const sqlIn = (orgUuid: Uuid) => scopedSql(database.pool, serviceScope('projector', [orgUuid]));
      const projectionOn = (sql: Sql) => new MetricsProjectionRepository(sql);
      const ends = [
        consumeRevenue({ bus, ids, log, sqlIn, projectionOn }),
        consumeMemberships({ bus, ids, log, sqlIn }),
        webhooks.consume(),
        consumeReceipts({ bus, sql: scopedSql(database.pool, serviceScope('accounts')) }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    jobs: [
      webhooks.job,
      ...(dependencies.deliver ? [messageJob(database.pool, dependencies.keys.data, dependencies.deliver)] : []),
    ],
    async close() {
      feed.close();
      await webhooks.close();
      await database.close();
    },
  });
}
