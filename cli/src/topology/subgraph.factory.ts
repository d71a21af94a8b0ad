import { createCatalogSubgraph } from '@volmify/catalog';
import { createFinanceSubgraph } from '@volmify/finance';
import { createIdentitySubgraph } from '@volmify/identity';
import { createOrganizationSubgraph } from '@volmify/organization';
import type { Clock } from '@volmify/shared/clock';
import type { Bus } from '@volmify/shared/events/bus';
import { createIdSource } from '@volmify/shared/ids';
import type { Link } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import type { Subgraph, SubgraphDependencies, SubgraphName } from '@volmify/shared/subgraph';
import { createCatalogPeers } from './catalog.peers.ts';

/** What every subgraph of one process shares. */
export interface SubgraphEnvironment {
  readonly appUrls: Readonly<Record<SubgraphName, string>>;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
  readonly poolSize?: number;
  readonly onStatement?: (subgraph: SubgraphName, sql: string) => void;
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
  const { onStatement, poolSize } = environment;
  const dependencies: SubgraphDependencies = {
    databaseUrl: environment.appUrls[name],
    bus: environment.bus,
    clock: environment.clock,
    ids: createIdSource(() => environment.clock.nowMs()),
    log: environment.log.child({ subgraph: name }),
    ...(poolSize === undefined ? {} : { poolSize }),
    ...(onStatement === undefined ? {} : { onStatement: (sql: string) => onStatement(name, sql) }),
  };
  switch (name) {
    case 'identity':
      return createIdentitySubgraph(dependencies);
    case 'organization':
      return createOrganizationSubgraph(dependencies);
    case 'catalog':
      return createCatalogSubgraph({ ...dependencies, peers: createCatalogPeers(() => linkTo('organization')) });
    case 'finance':
      return createFinanceSubgraph(dependencies);
  }
}
