import type { Clock } from '@volmify/shared/clock';
import { type Id, type IdSource, toUuid } from '@volmify/shared/ids';
import type { EventFeed } from '@volmify/shared/live/event.feed';
import { scopeOf } from '@volmify/shared/scope';
import type { RequestContext } from '@volmify/shared/subgraph.executor';
import type { Viewer } from '@volmify/shared/viewer';
import type { TokenIssuer } from './account/access-token.ts';
import { SessionRepository } from './account/session.repository.ts';
import { CallerFactsRepository } from './caller-facts/caller-facts.repository.ts';
import { createContactLoaders } from './contact/contact.loaders.ts';
import { ContactRepository } from './contact/contact.repository.ts';
import type { IdentityDatabase, IdentityScope } from './database.ts';
import type { IssuerVerifier } from './external-account/issuer.verifier.ts';
import { createJobProfileLoaders } from './job-profile/job-profile.loaders.ts';
import { JobProfileRepository } from './job-profile/job-profile.repository.ts';
import { JobProfileSearchRepository } from './job-profile/job-profile-search.repository.ts';
import { createMetricsLoaders } from './metrics/metrics.loaders.ts';
import { MetricsRepository } from './metrics/metrics.repository.ts';
import { createOrgMembershipLoaders } from './org-membership/org-membership.loaders.ts';
import { OrgMembershipRepository } from './org-membership/org-membership.repository.ts';
import { createPartnerAppLoaders } from './partner/partner-app.loaders.ts';
import { PartnerAppRepository } from './partner/partner-app.repository.ts';
import { PartnerFactsRepository } from './partner/partner-facts.repository.ts';
import { PartnerUsageRepository } from './partner/partner-usage.repository.ts';
import { PersonFactsRepository } from './person-facts/person-facts.repository.ts';
import { createProfileLoaders } from './profile/profile.loaders.ts';
import { ProfileRepository } from './profile/profile.repository.ts';
import { createReferenceDataLoaders } from './reference-data/reference-data.loaders.ts';
import { ReferenceDataRepository } from './reference-data/reference-data.repository.ts';
import type { Vault } from './secrecy/vault.ts';
import { createSeoLoaders } from './seo/seo.loaders.ts';
import { SeoRepository } from './seo/seo.repository.ts';
import { createSkillLoaders } from './skill/skill.loaders.ts';
import { SkillRepository } from './skill/skill.repository.ts';
import type { IdentityPeers } from './subgraph.peers.ts';
import { type Reader, readerOf } from './subgraph.reader.ts';
import { type WriteRoom, writeAs } from './subgraph.writing.ts';
import { createUserLoaders } from './user/user.loaders.ts';
import { UserRepository } from './user/user.repository.ts';
import { createUserLocaleLoaders } from './user-locale/user-locale.loaders.ts';
import { UserLocaleRepository } from './user-locale/user-locale.repository.ts';
import { createEndpointLoaders } from './webhook/endpoint.loaders.ts';
import { EndpointRepository } from './webhook/endpoint.repository.ts';
import type { EndpointParts } from './webhook/endpoint.room.ts';

/** Everything one request of one viewer works with; its database transaction opens with the first statement. */
export function createIdentityContext(
  parts: {
    database: IdentityDatabase;
    clock: Clock;
    ids: IdSource;
    vault: Vault;
    issuer: TokenIssuer;
    peers: IdentityPeers;
    issuers: IssuerVerifier;
    feed: EventFeed;
    webhooks: EndpointParts;
  },
  viewer: Viewer,
) {
  const scope = parts.database.createScope(scopeOf(viewer));
  const reader = readerOf(viewer);
  const skills = new SkillRepository(scope, reader);
  const reference = new ReferenceDataRepository(scope);
  const { vault } = parts;
  const writing = { pool: parts.database.pool, clock: parts.clock, ids: parts.ids, vault };
  let loaders = createLoaders(scope, reader, vault);
  return {
    viewer,
    clock: parts.clock,
    vault,
    /** Facts of this subgraph as they are committed. */
    feed: parts.feed,
    accounts: { ...writing, issuer: parts.issuer, peers: parts.peers, issuers: parts.issuers },
    sessions: new SessionRepository(scope, reader),
    skills,
    reference,
    jobProfileSearch: new JobProfileSearchRepository(scope, reader),
    callerFacts: new CallerFactsRepository(scope),
    personFacts: new PersonFactsRepository(scope),
    partnerApps: new PartnerAppRepository(scope, reader),
    partnerFacts: new PartnerFactsRepository(scope),
    partnerUsage: new PartnerUsageRepository(scope, reader),
    /** Whether any of a professional's earnings are for this viewer: the person, the platform, staff who may read them. */
    canReadEarnings: (id: Id<'JobProfile'>): boolean =>
      reader.isPlatform || reader.jobProfileUuids.includes(toUuid(id)) || reader.earningsOrgUuids.length > 0,
    /** What endpoints of partner apps are written with. */
    webhooks: parts.webhooks,
    /** Replaced after every write, so that what follows reads what was written. */
    get loaders() {
      return loaders;
    },
    /** Runs a write of the person in a transaction of its own, committed before the answer is made. */
    async write<Result>(work: (room: WriteRoom) => Promise<Result>): Promise<Result> {
      const result = await writeAs(writing, viewer, work);
      loaders = createLoaders(scope, reader, vault);
      return result;
    },
    /** What follows reads what was written by other means than `write`. */
    readAnew(): void {
      loaders = createLoaders(scope, reader, vault);
    },
    close: (error?: unknown) => scope.close(error),
  } satisfies RequestContext & Record<string, unknown>;
}

function createLoaders(scope: IdentityScope, reader: Reader, vault: Vault) {
  return {
    ...createUserLoaders(new UserRepository(scope, reader)),
    ...createUserLocaleLoaders(new UserLocaleRepository(scope, reader)),
    ...createOrgMembershipLoaders(new OrgMembershipRepository(scope, reader)),
    ...createProfileLoaders(new ProfileRepository(scope, reader)),
    ...createContactLoaders(new ContactRepository(scope, reader, vault)),
    ...createJobProfileLoaders(new JobProfileRepository(scope, reader)),
    ...createMetricsLoaders(new MetricsRepository(scope, reader)),
    ...createSkillLoaders(new SkillRepository(scope, reader)),
    ...createSeoLoaders(new SeoRepository(scope, reader)),
    ...createReferenceDataLoaders(new ReferenceDataRepository(scope)),
    ...createPartnerAppLoaders(new PartnerAppRepository(scope, reader)),
    ...createEndpointLoaders(new EndpointRepository(scope, reader)),
  };
}

/** What resolvers of identity get. */
export type IdentityContext = ReturnType<typeof createIdentityContext>;
