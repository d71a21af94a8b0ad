import type { Clock } from '@volmify/shared/clock';
import type { IdSource } from '@volmify/shared/ids';
import type { EventFeed } from '@volmify/shared/live/event.feed';
import { scopeOf } from '@volmify/shared/scope';
import type { RequestContext } from '@volmify/shared/subgraph.executor';
import type { Viewer } from '@volmify/shared/viewer';
import type { AttributionRoom } from './attribution/attribution.service.ts';
import { AttributionSetRepository } from './attribution/attribution-set.repository.ts';
import type { CatalogDatabase, CatalogScope } from './database.ts';
import { ProductRepository } from './product/product.repository.ts';
import { type CatalogLoaders, createCatalogLoaders } from './subgraph.loaders.ts';
import type { CatalogPeers } from './subgraph.peers.ts';
import { type CatalogReader, createCatalogReader } from './subgraph.reader.ts';

/** What resolvers and services of one request share; born with it, ended by `close`, never reused. */
export interface CatalogContext extends RequestContext {
  /** Replaced after every write, so that what follows reads what was written. */
  readonly loaders: CatalogLoaders;
  readonly repositories: { readonly products: ProductRepository };
  /** Facts of this subgraph as they are committed. */
  readonly feed: EventFeed;
  /** The room of reading rules: bound to the request's own transaction. */
  readonly room: AttributionRoom;
  /**
   * Runs a write in a transaction of its own, committed before the answer is made: a fault rolls back that write and
   * nothing else of the request.
   */
  transaction<Result>(work: (room: AttributionRoom) => Promise<Result>): Promise<Result>;
}

/** What contexts are made from. */
export interface ContextParts {
  readonly database: CatalogDatabase;
  readonly peers: CatalogPeers;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly feed: EventFeed;
}

/** Makes contexts; repositories and loaders are bound to the viewer's reach and to one transaction. */
export function createContextFactory(parts: ContextParts): (viewer: Viewer) => CatalogContext {
  return (viewer) => {
    const settings = scopeOf(viewer);
    const reader = createCatalogReader(viewer);
    const scope = parts.database.createScope(settings);
    let loaders = createCatalogLoaders(scope, reader, parts.clock);
    return {
      viewer,
      get loaders() {
        return loaders;
      },
      feed: parts.feed,
      repositories: { products: new ProductRepository(scope, reader) },
      room: createRoom(parts, viewer, reader, scope),
      async transaction(work) {
        const own = parts.database.createScope(settings);
        try {
          const result = await work(createRoom(parts, viewer, reader, own));
          await own.close();
          loaders = createCatalogLoaders(scope, reader, parts.clock);
          return result;
        } catch (cause) {
          await own.close(cause);
          throw cause;
        }
      },
      close: (error) => scope.close(error),
    };
  };
}

function createRoom(parts: ContextParts, viewer: Viewer, reader: CatalogReader, scope: CatalogScope): AttributionRoom {
  const products = new ProductRepository(scope, reader);
  return {
    viewer,
    sets: new AttributionSetRepository(scope, reader),
    peers: parts.peers,
    clock: parts.clock,
    ids: parts.ids,
    findProduct: async (id) => (await products.findByIds([id]))[0] ?? null,
  };
}
