import {
  conflictError,
  forbiddenError,
  invalidStateError,
  notFoundError,
  validationError,
} from '@volmify/shared/errors';
import { requireId } from '@volmify/shared/ids';
import type { CatalogContext } from '../subgraph.context.ts';
import type { ProductType } from './product.repository.ts';
import {
  archiveProduct,
  createProduct,
  type ProductOutcome,
  publishProduct,
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
  readonly expectedVersion?: number | null;
}

function refusal(outcome: Exclude<ProductOutcome, { type: 'done' }>, subject: 'orgId' | 'productId'): object {
  switch (outcome.type) {
    case 'not_found':
      return notFoundError('input', subject);
    case 'forbidden':
      return forbiddenError('input', subject);
    case 'conflict':
      return conflictError('input', outcome.of);
    case 'invalid':
      return validationError(outcome.message, 'input', outcome.of);
    case 'invalid_state':
      return invalidStateError(outcome.state, 'input', subject);
    case 'no_shares':
      return {
        __typename: 'AttributionTotalError',
        code: 'ATTRIBUTION_TOTAL',
        message: 'A product on sale needs a live set of shares.',
        field: ['input', subject],
        totalBps: 0,
      };
  }
}

async function answer(
  name: string,
  outcome: ProductOutcome,
  context: CatalogContext,
  subject: 'orgId' | 'productId' = 'productId',
): Promise<object> {
  if (outcome.type !== 'done') return refusal(outcome, subject);
  return { __typename: `${name}Success`, product: await context.loaders.product.load(outcome.productId) };
}

/** Resolvers of the life of products: made, changed, on sale, off sale. */
export const productLifeResolvers = {
  Mutation: {
    async createProduct(_root: unknown, { input }: { input: CreateInput }, context: CatalogContext) {
      const orgId = requireId('Org', input.orgId);
      const command = { orgId, type: input.type, title: input.title, slug: input.slug ?? null };
      return answer('CreateProduct', await createProduct(context.products, command), context, 'orgId');
    },
    async updateProduct(_root: unknown, { input }: { input: UpdateInput }, context: CatalogContext) {
      const { title = null, description = null, expectedVersion = null } = input;
      const productId = requireId('Product', input.productId);
      const outcome = await updateProduct(context.products, { productId, title, description, expectedVersion });
      return answer('UpdateProduct', outcome, context);
    },
    async publishProduct(_root: unknown, { input }: { input: { productId: string } }, context: CatalogContext) {
      const outcome = await publishProduct(context.products, requireId('Product', input.productId));
      return answer('PublishProduct', outcome, context);
    },
    async archiveProduct(_root: unknown, { input }: { input: { productId: string } }, context: CatalogContext) {
      const outcome = await archiveProduct(context.products, requireId('Product', input.productId));
      return answer('ArchiveProduct', outcome, context);
    },
  },
} as const;
