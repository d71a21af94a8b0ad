import { createCatalogSubgraph } from '@volmify/catalog';
import { createFinanceSubgraph } from '@volmify/finance';
import { createIdentitySubgraph, type IdentityKeys, type WebhookSettings } from '@volmify/identity';
import { createOrganizationSubgraph } from '@volmify/organization';
import type { Clock } from '@volmify/shared/clock';
import type { Bus } from '@volmify/shared/events/bus';
import { createIdSource } from '@volmify/shared/ids';
import type { Link } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import type { Deliver } from '@volmify/shared/message';
import type { StatementObserver } from '@volmify/shared/postgres.pool';
import type { AuditHeadKeeper, Subgraph, SubgraphDependencies, SubgraphName } from '@volmify/shared/subgraph';
import { createCatalogPeers } from './catalog.peers.ts';
import { createFinancePeers } from './finance.peers.ts';
import { createIdentityPeers } from './identity.peers.ts';
import { createOrganizationPeers } from './organization.peers.ts';

/** For bulk loads, which neither seal nor sign: the first attempt to do so fails. */
const NO_KEYS: IdentityKeys = {
  signing: { current: () => ({ kid: 'none' }), publicJwks: () => [], issuer: '', audience: '' },
  data: { currentId: 'none', byId: new Map() },
};

/** What every subgraph of one process shares. */
export interface SubgraphEnvironment {
  readonly appUrls: Readonly<Record<SubgraphName, string>>;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
  /** Handed to identity alone; without them it serves whatever is neither sealed nor signed. */
  readonly identityKeys?: IdentityKeys;
  readonly poolSize?: number;
  readonly settings?: Readonly<Record<string, string>>;
  readonly keepAuditHeads?: AuditHeadKeeper;
  readonly deliver?: Deliver;
  /** Where identity asks the graph for the payloads of webhooks; without it none is delivered. */
  readonly gatewayUrl?: string;
  /** How webhooks are delivered; as in production when left out. */
  readonly webhooks?: WebhookSettings;
  readonly onStatement?: (subgraph: SubgraphName, ...statement: Parameters<StatementObserver>) => void;
}

/**
 * Opens one subgraph by its door function.
 * @param linkTo how a peer is reached: a local link in one process, an HTTP link otherwise
 */
export function createSubgraph(
  name: SubgraphName,
  environment: SubgraphEnvironment,
  linkTo: (peer: SubgraphName) => Link,
): Subgraph {
  const { onStatement, poolSize, settings, keepAuditHeads, deliver } = environment;
  const dependencies: SubgraphDependencies = {
    databaseUrl: environment.appUrls[name],
    bus: environment.bus,
    clock: environment.clock,
    ids: createIdSource(() => environment.clock.nowMs()),
    log: environment.log.child({ subgraph: name }),
    ...(poolSize === undefined ? {} : { poolSize }),
    ...(settings === undefined ? {} : { settings }),
    ...(keepAuditHeads === undefined ? {} : { keepAuditHeads }),
    ...(deliver === undefined ? {} : { deliver }),
    ...(onStatement === undefined
      ? {}
      : { onStatement: (...statement: Parameters<StatementObserver>) => onStatement(name, ...statement) }),
  };
  switch (name) {
    case 'identity':
      return createIdentitySubgraph({
        ...dependencies,
        keys: environment.identityKeys ?? NO_KEYS,
        peers: createIdentityPeers(linkTo, environment.gatewayUrl),
        ...(environment.webhooks ? { webhooks: environment.webhooks } : {}),
      });
    case 'organization':
      return createOrganizationSubgraph({ ...dependencies, peers: createOrganizationPeers(() => linkTo('identity')) });
    case 'catalog':
      return createCatalogSubgraph({ ...dependencies, peers: createCatalogPeers(() => linkTo('organization')) });
    case 'finance':
      return createFinanceSubgraph({
        ...dependencies,
        peers: createFinancePeers(
          () => linkTo('catalog'),
          () => linkTo('organization'),
        ),
      });
  }
}
