import type { Subgraph, SubgraphDependencies } from '@volmify/shared/subgraph';
import { assembleSubgraph } from '@volmify/shared/subgraph.assembly';
import { attributionResolvers } from './attribution/attribution.resolvers.ts';
import { openDatabase } from './database.ts';
import { employeeResolvers } from './employee/employee.resolvers.ts';
import { jobProfileResolvers } from './job-profile/job-profile.resolvers.ts';
import { orgResolvers } from './org/org.resolvers.ts';
import { paymentPlanResolvers } from './payment-plan/payment-plan.resolvers.ts';
import { productResolvers } from './product/product.resolvers.ts';
import { type CatalogContext, createContextFactory } from './subgraph.context.ts';
import type { CatalogPeers } from './subgraph.peers.ts';
import { createSeed } from './subgraph.seed.ts';
import { variantResolvers } from './variant/variant.resolvers.ts';

export type { ActiveEmployee, CatalogPeers } from './subgraph.peers.ts';

/** Resolvers of the catalog subgraph by type. */
const resolvers = {
  ...attributionResolvers,
  ...employeeResolvers,
  ...jobProfileResolvers,
  ...orgResolvers,
  ...paymentPlanResolvers,
  ...productResolvers,
  ...variantResolvers,
  Query: {
    me: (_root: unknown, _args: unknown, { viewer }: CatalogContext) =>
      viewer.kind === 'person' && viewer.userId ? { id: viewer.userId } : null,
    ...productResolvers.Query,
    ...attributionResolvers.Query,
  },
};

/** The catalog subgraph: products, variants, plans, and who has which share in what. */
export function createCatalogSubgraph(dependencies: SubgraphDependencies & { readonly peers: CatalogPeers }): Subgraph {
  const database = openDatabase(dependencies);
  return assembleSubgraph<CatalogContext>({
    name: 'catalog',
    dependencies,
    pool: database.pool,
    resolvers,
    createContext: createContextFactory({ database, ...dependencies }),
    seed: createSeed({ database, ...dependencies }),
    filledStatement: 'SELECT EXISTS (SELECT 1 FROM org_product) AS filled',
    close: () => database.close(),
  });
}
