import { attributionSetCommitted, catalogUserErased } from '@volmify/shared/events/catalogue';
import { toUuid } from '@volmify/shared/ids';
import { createOwnFeed } from '@volmify/shared/live/own.feed';
import type { Subgraph, SubgraphDependencies } from '@volmify/shared/subgraph';
import { assembleSubgraph } from '@volmify/shared/subgraph.assembly';
import { createSubjectSteward } from '@volmify/shared/subject';
import { followOrders } from './access-grant/purchase.events.ts';
import { PurchaseRepository } from './access-grant/purchase.repository.ts';
import { AttributionSetRepository } from './attribution/attribution-set.repository.ts';
import { followEmployments } from './attribution/employment.events.ts';
import { type CatalogDatabase, openDatabase, sqlOf } from './database.ts';
import { EnrollmentWriteRepository } from './enrollment/enrollment-write.repository.ts';
import { RunningOfferRepository } from './quote/running-offer.repository.ts';
import { followStructure } from './structure/structure.events.ts';
import { StructureRepository } from './structure/structure.repository.ts';
import { createFollow } from './subgraph.consumer.ts';
import { type CatalogContext, createContextFactory } from './subgraph.context.ts';
import type { CatalogPeers } from './subgraph.peers.ts';
import { createServiceReader } from './subgraph.reader.ts';
import { catalogResolvers } from './subgraph.resolvers.ts';
import { createSeed } from './subgraph.seed.ts';
import { SUBJECT_STATEMENTS } from './subject/subject.repository.ts';

export type { ActiveEmployee, CatalogPeers, KnownMember } from './subgraph.peers.ts';

/** The catalog subgraph: products, variants, plans, and who has which share in what. */
export function createCatalogSubgraph(dependencies: SubgraphDependencies & { readonly peers: CatalogPeers }): Subgraph {
  const database = openDatabase(dependencies);
  const feed = createOwnFeed('catalog', [attributionSetCommitted.type], { ...dependencies, pool: database.pool });
  const steward = createSubjectSteward({
    subgraph: 'catalog',
    pool: database.pool,
    bus: dependencies.bus,
    ids: dependencies.ids,
    statements: SUBJECT_STATEMENTS,
    receipt: catalogUserErased,
  });
  return assembleSubgraph<CatalogContext>({
    name: 'catalog',
    dependencies,
    pool: database.pool,
    resolvers: [...catalogResolvers, { Query: { catalogRecords: steward.resolve } }],
    steward,
    createContext: createContextFactory({ database, feed, ...dependencies }),
    seed: createSeed({ database, ...dependencies }),
    consume: () => consume(database, dependencies),
    filledStatement: 'SELECT EXISTS (SELECT 1 FROM org_product) AS filled',
    close() {
      feed.close();
      return database.close();
    },
  });
}

/** Follows the facts of other subgraphs; returns what ends all of it. */
function consume(database: CatalogDatabase, { bus, ids }: SubgraphDependencies): () => void {
  const ends = [
    ...followOrders(
      createFollow({ bus, database }, (scope, orgId) => ({
        orgId,
        ids,
        purchases: new PurchaseRepository(scope, orgId),
        enrollments: new EnrollmentWriteRepository(scope, orgId),
        offers: new RunningOfferRepository(scope, orgId),
      })),
    ),
    ...followEmployments(
      createFollow({ bus, database }, (scope, orgId) => ({
        ids,
        sets: new AttributionSetRepository(scope, createServiceReader([toUuid(orgId)])),
      })),
    ),
    ...followStructure(createFollow({ bus, database }, (scope) => new StructureRepository(sqlOf(scope)))),
  ];
  return () => {
    for (const end of ends) end();
  };
}
