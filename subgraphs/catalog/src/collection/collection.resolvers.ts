import { type Id, requireId, toUuid } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import type { CatalogContext } from '../subgraph.context.ts';
import { answerOf } from '../subgraph.refusal.ts';
import type { Collection, CollectionType } from './collection.repository.ts';
import {
  type CollectionOutcome,
  createCollection,
  setCollectionProducts,
  updateCollection,
} from './collection.service.ts';

interface CreateInput {
  readonly orgId: string;
  readonly title: string;
  readonly slug?: string | null;
  readonly type: CollectionType;
}

interface UpdateInput {
  readonly collectionId: string;
  readonly title?: string | null;
  readonly isActive?: boolean | null;
  readonly expectedVersion?: number | null;
}

interface SetProductsInput {
  readonly collectionId: string;
  readonly productIds: readonly string[];
}

const answer = (mutation: string, outcome: CollectionOutcome, context: CatalogContext): Promise<object> =>
  answerOf(mutation, outcome, async ({ collectionId }) => ({
    collection: await context.loaders.collection.load(collectionId),
  }));
const find = (id: string, context: CatalogContext): Promise<Collection | null> =>
  context.look((loaders) => loaders.collection.load(requireId('Collection', id)));

/** Resolvers of collections. */
export const collectionResolvers = {
  Org: {
    collections: (org: { id: Id<'Org'> }, _args: unknown, { loaders }: CatalogContext) =>
      loaders.collectionsByOrg.load(org.id),
  },
  Collection: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) =>
      fresh(await loaders.collection.load(requireId('Collection', id))),
    async products(collection: Collection, args: PageArguments, { loaders }: CatalogContext) {
      const page = requirePage(args, ['number', 'uuid']);
      const rows = await loaders.productsByCollection.load(collection.id, page);
      return toConnection(rows, page, (row) => [String(row.place), toUuid(row.id)]);
    },
  },
  Mutation: {
    async createCollection(_root: unknown, { input }: { input: CreateInput }, context: CatalogContext) {
      const wish = { title: input.title, slug: input.slug ?? null, type: input.type };
      const outcome = await createCollection(context.sales, requireId('Org', input.orgId), wish);
      return answer('createCollection', outcome, context);
    },
    async updateCollection(_root: unknown, { input }: { input: UpdateInput }, context: CatalogContext) {
      const { title = null, isActive = null, expectedVersion = null } = input;
      const seen = await find(input.collectionId, context);
      const outcome = await updateCollection(context.sales, seen, { title, isActive, expectedVersion });
      return answer('updateCollection', outcome, context);
    },
    async setCollectionProducts(_root: unknown, { input }: { input: SetProductsInput }, context: CatalogContext) {
      const productIds = input.productIds.map((id) => requireId('Product', id));
      const outcome = await setCollectionProducts(context.sales, await find(input.collectionId, context), productIds);
      return answer('setCollectionProducts', outcome, context);
    },
  },
} as const;
