import { requireId } from '@volmify/shared/ids';
import type { CatalogContext } from '../subgraph.context.ts';
import { answerOf } from '../subgraph.refusal.ts';
import type { Product, ProductType } from './product.repository.ts';
import {
  archiveProduct,
  createProduct,
  type ProductOutcome,
  publishProduct,
  reopenProduct,
  restoreContentVersion,
  updateProduct,
} from './product.service.ts';

interface CreateInput {
  readonly orgId: string;
  readonly type: ProductType;
  readonly title: string;
  readonly slug?: string | null;
}

interface UpdateInput {
  readonly productId: string;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly changeNote?: string | null;
  readonly expectedVersion?: number | null;
}

const NO_SHARES = {
  __typename: 'AttributionTotalError',
  code: 'ATTRIBUTION_TOTAL',
  message: 'A product on sale needs a live set of shares.',
  field: ['input', 'productId'],
  totalBps: 0,
} as const;

const answer = async (mutation: string, outcome: ProductOutcome, context: CatalogContext): Promise<object> =>
  outcome.type === 'no_shares'
    ? NO_SHARES
    : answerOf(mutation, outcome, async ({ productId }) => ({
        product: await context.loaders.product.load(productId),
      }));

/** The product that a mutation names, as the viewer sees it; read before the write begins. */
const findProduct = (id: string, context: CatalogContext): Promise<Product | null> =>
  context.look((loaders) => loaders.product.load(requireId('Product', id)));

type ProductArguments = { readonly input: { readonly productId: string } };

/** Resolvers of the life of products: made, saved, on sale, off sale. */
export const productLifeResolvers = {
  Mutation: {
    async createProduct(_root: unknown, { input }: { input: CreateInput }, context: CatalogContext) {
      const wish = { ...input, orgId: requireId('Org', input.orgId), slug: input.slug ?? null };
      return answer('createProduct', await createProduct(context.content, wish), context);
    },
    async updateProduct(_root: unknown, { input }: { input: UpdateInput }, context: CatalogContext) {
      const { title = null, description = null, changeNote = null, expectedVersion = null } = input;
      const change = { title, description, changeNote, expectedVersion };
      const outcome = await updateProduct(context.content, await findProduct(input.productId, context), change);
      return answer('updateProduct', outcome, context);
    },
    async restoreContentVersion(
      _root: unknown,
      { input }: { input: { productId: string; versionNumber: number } },
      context: CatalogContext,
    ) {
      const seen = await findProduct(input.productId, context);
      const outcome = await restoreContentVersion(context.content, seen, input.versionNumber);
      return answer('restoreContentVersion', outcome, context);
    },
    async publishProduct(_root: unknown, { input }: ProductArguments, context: CatalogContext) {
      const outcome = await publishProduct(context.content, await findProduct(input.productId, context));
      return answer('publishProduct', outcome, context);
    },
    async archiveProduct(_root: unknown, { input }: ProductArguments, context: CatalogContext) {
      const outcome = await archiveProduct(context.content, await findProduct(input.productId, context));
      return answer('archiveProduct', outcome, context);
    },
    async reopenProduct(_root: unknown, { input }: ProductArguments, context: CatalogContext) {
      const outcome = await reopenProduct(context.content, await findProduct(input.productId, context));
      return answer('reopenProduct', outcome, context);
    },
  },
} as const;
