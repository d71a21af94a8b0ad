import type { Clock } from '@volmify/shared/clock';
import { type IdSource, toUuid } from '@volmify/shared/ids';
import type { EventFeed } from '@volmify/shared/live/event.feed';
import { type ScopeSettings, scopeOf, serviceScope } from '@volmify/shared/scope';
import type { RequestContext } from '@volmify/shared/subgraph.executor';
import type { Viewer } from '@volmify/shared/viewer';
import { AccessGrantWriteRepository } from './access-grant/access-grant-write.repository.ts';
import type { ApprovalDesk } from './approval/approval.service.ts';
import { ApprovalChainWriteRepository } from './approval/approval-chain.repository.ts';
import { ApprovalWriteRepository } from './approval/approval-write.repository.ts';
import type { AttributionRoom } from './attribution/attribution.service.ts';
import { AttributionSetRepository } from './attribution/attribution-set.repository.ts';
import type { BundleDesk } from './bundle/bundle.service.ts';
import { BundleWriteRepository } from './bundle/bundle-write.repository.ts';
import type { CollectionDesk } from './collection/collection.service.ts';
import { CollectionWriteRepository } from './collection/collection-write.repository.ts';
import { ContentVersionWriteRepository } from './content-version/content-version-write.repository.ts';
import { type CatalogDatabase, type CatalogScope, sqlOf } from './database.ts';
import { EnrollmentWriteRepository } from './enrollment/enrollment-write.repository.ts';
import type { LearningRoom } from './enrollment/learning.room.ts';
import { PlaceRepository } from './learning-group/place.repository.ts';
import type { OfferDesk } from './offer/offer.service.ts';
import { OfferWriteRepository } from './offer/offer-write.repository.ts';
import type { PriceBookDesk } from './price-book/price-book.service.ts';
import { PriceBookWriteRepository } from './price-book/price-book-write.repository.ts';
import { ProductRepository } from './product/product.repository.ts';
import { ProductSearchRepository } from './product/product-search.repository.ts';
import { ProductWriteRepository } from './product/product-write.repository.ts';
import { QuoteRepository } from './quote/quote.repository.ts';
import type { QuoteRoom } from './quote/quote.service.ts';
import { RunningOfferRepository } from './quote/running-offer.repository.ts';
import { RatingWriteRepository } from './rating/rating-write.repository.ts';
import { type CatalogLoaders, createCatalogLoaders } from './subgraph.loaders.ts';
import type { CatalogPeers } from './subgraph.peers.ts';
import { type CatalogReader, createCatalogReader } from './subgraph.reader.ts';
import type { StaffRoom } from './subgraph.writing.ts';

/** What resolvers and services of one request share; born with it, ended by `close`, never reused. */
export interface CatalogContext extends RequestContext {
  /** Replaced after every write, so that what follows reads what was written. */
  readonly loaders: CatalogLoaders;
  readonly repositories: { readonly products: ProductRepository; readonly search: ProductSearchRepository };
  /** Facts of this subgraph as they are committed. */
  readonly feed: EventFeed;
  /** The room of reading rules: bound to the request's own transaction. */
  readonly room: AttributionRoom;
  /** Products, the versions of their content, and who approves them: writes as the viewer. */
  readonly content: StaffRoom<ApprovalDesk> & { readonly peers: CatalogPeers };
  /**
   * Reads as the viewer in a transaction of its own, ended before the answer: what a write has to know first. A request
   * that held one connection while it waited for another would, with enough of its kind, wait for ever.
   */
  look<Result>(work: (loaders: CatalogLoaders) => Promise<Result>): Promise<Result>;
  /** Offers, price lists, bundles, collections: writes as the viewer. */
  readonly sales: StaffRoom<SalesDesk>;
  /** What carts cost, and what they hold: works as the product. */
  readonly quotes: QuoteRoom;
  /** Learning: looks as the viewer, writes as the product. */
  readonly learning: LearningRoom;
  /**
   * Runs a write in a transaction of its own, committed before the answer is made: a fault rolls back that write and
   * nothing else of the request.
   */
  transaction<Result>(work: (room: AttributionRoom) => Promise<Result>): Promise<Result>;
}

/** What writes how things are sold. */
export type SalesDesk = OfferDesk & PriceBookDesk & BundleDesk & CollectionDesk;

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
    const committed: Committed = async (ownSettings, work) => {
      const own = parts.database.createScope(ownSettings);
      try {
        const result = await work(own);
        await own.close();
        loaders = createCatalogLoaders(scope, reader, parts.clock);
        return result;
      } catch (cause) {
        await own.close(cause);
        throw cause;
      }
    };
    const look: CatalogContext['look'] = (work) =>
      committed(settings, (own) => work(createCatalogLoaders(own, reader, parts.clock)));
    return {
      viewer,
      look,
      get loaders() {
        return loaders;
      },
      feed: parts.feed,
      repositories: { products: new ProductRepository(scope, reader), search: new ProductSearchRepository(scope) },
      room: createRoom(parts, viewer, reader, scope),
      content: {
        viewer,
        peers: parts.peers,
        clock: parts.clock,
        ids: parts.ids,
        write: (orgId, work) =>
          committed(settings, (own) =>
            work({
              products: new ProductWriteRepository(own, orgId),
              versions: new ContentVersionWriteRepository(own, orgId),
              approvals: new ApprovalWriteRepository(own, orgId),
              chains: new ApprovalChainWriteRepository(own, orgId),
              sql: sqlOf(own),
            }),
          ),
      },
      sales: {
        viewer,
        clock: parts.clock,
        ids: parts.ids,
        write: (orgId, work) =>
          committed(settings, (own) =>
            work({
              offers: new OfferWriteRepository(own, orgId),
              books: new PriceBookWriteRepository(own, orgId),
              bundles: new BundleWriteRepository(own, orgId),
              collections: new CollectionWriteRepository(own, orgId),
              sql: sqlOf(own),
            }),
          ),
      },
      quotes: {
        clock: parts.clock,
        open: (orgId, work) =>
          committed(serviceScope('quote', [toUuid(orgId)]), (own) =>
            work({ quotes: new QuoteRepository(own, orgId), offers: new RunningOfferRepository(own, orgId) }),
          ),
      },
      learning: createLearningRoom(parts, viewer, look, committed),
      transaction: (work) => committed(settings, (own) => work(createRoom(parts, viewer, reader, own))),
      close: (error) => scope.close(error),
    };
  };
}

/** Runs work in a transaction of its own and commits it; afterwards everything is read anew. */
type Committed = <Result>(settings: ScopeSettings, work: (scope: CatalogScope) => Promise<Result>) => Promise<Result>;

function createLearningRoom(
  parts: ContextParts,
  viewer: Viewer,
  look: CatalogContext['look'],
  committed: Committed,
): LearningRoom {
  return {
    viewer,
    peers: parts.peers,
    clock: parts.clock,
    ids: parts.ids,
    findCourse: (id) => look((loaders) => loaders.course.load(id)),
    findProduct: (id) => look((loaders) => loaders.product.load(id)),
    findCourseOf: (id) => look((loaders) => loaders.courseByProduct.load(id)),
    findEnrollment: (id) => look((loaders) => loaders.enrollment.load(id)),
    findGroup: (id) => look((loaders) => loaders.learningGroup.load(id)),
    findCohort: (id) => look((loaders) => loaders.cohort.load(id)),
    write: (orgId, work) =>
      committed(serviceScope('learning', [toUuid(orgId)]), (scope) =>
        work({
          enrollments: new EnrollmentWriteRepository(scope, orgId),
          grants: new AccessGrantWriteRepository(scope, orgId),
          ratings: new RatingWriteRepository(scope, orgId),
          places: new PlaceRepository(scope, orgId),
        }),
      ),
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
