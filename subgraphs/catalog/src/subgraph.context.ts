import type { Clock } from '@volmify/shared/clock';
import type { IdSource } from '@volmify/shared/ids';
import { scopeOf } from '@volmify/shared/scope';
import type { RequestContext } from '@volmify/shared/subgraph.executor';
import type { Viewer } from '@volmify/shared/viewer';
import { createAttributionLoaders } from './attribution/attribution.loaders.ts';
import { AttributionRepository } from './attribution/attribution.repository.ts';
import type { AttributionRoom } from './attribution/attribution.service.ts';
import { AttributionSetRepository } from './attribution/attribution-set.repository.ts';
import type { CatalogDatabase } from './database.ts';
import { createPaymentPlanLoaders } from './payment-plan/payment-plan.loaders.ts';
import { PaymentPlanRepository } from './payment-plan/payment-plan.repository.ts';
import { createProductLoaders } from './product/product.loaders.ts';
import { ProductRepository } from './product/product.repository.ts';
import type { CatalogPeers } from './subgraph.peers.ts';
import { createCatalogReader } from './subgraph.reader.ts';
import { createVariantLoaders } from './variant/variant.loaders.ts';
import { VariantRepository } from './variant/variant.repository.ts';

/** Every loader of one request. */
export type CatalogLoaders = ReturnType<typeof createProductLoaders> &
  ReturnType<typeof createVariantLoaders> &
  ReturnType<typeof createPaymentPlanLoaders> &
  ReturnType<typeof createAttributionLoaders>;

/** What resolvers and services of one request share; born with it, ended by `close`, never reused. */
export interface CatalogContext extends RequestContext, AttributionRoom {
  readonly loaders: CatalogLoaders;
  readonly repositories: { readonly products: ProductRepository };
}

/** Makes contexts; repositories and loaders are bound to the viewer's reach and to one transaction. */
export function createContextFactory(parts: {
  readonly database: CatalogDatabase;
  readonly peers: CatalogPeers;
  readonly clock: Clock;
  readonly ids: IdSource;
}): (viewer: Viewer) => CatalogContext {
  return (viewer) => {
    const scope = parts.database.createScope(scopeOf(viewer));
    const reader = createCatalogReader(viewer);
    const products = new ProductRepository(scope, reader);
    const loaders: CatalogLoaders = {
      ...createProductLoaders(products),
      ...createVariantLoaders(new VariantRepository(scope, reader)),
      ...createPaymentPlanLoaders(new PaymentPlanRepository(scope, reader)),
      ...createAttributionLoaders(new AttributionRepository(scope, reader)),
    };
    return {
      viewer,
      reader,
      loaders,
      repositories: { products },
      sets: new AttributionSetRepository(scope, reader),
      peers: parts.peers,
      clock: parts.clock,
      ids: parts.ids,
      findProduct: (id) => loaders.product.load(id),
      close: (error) => scope.close(error),
    };
  };
}
