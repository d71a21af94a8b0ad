import { type Id, requireId } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import type { Money } from '@volmify/shared/money';
import type { CatalogContext } from '../subgraph.context.ts';
import { answerOf } from '../subgraph.refusal.ts';
import type { Bundle, BundleItem } from './bundle.repository.ts';
import { type BundleOutcome, createBundle, moveBundle, type ProposedItem, updateBundle } from './bundle.service.ts';

interface ItemInput {
  readonly planId: string;
  readonly weight: number;
}

interface CreateInput {
  readonly orgId: string;
  readonly title: string;
  readonly slug?: string | null;
  readonly price: Money;
  readonly items: readonly ItemInput[];
}

interface UpdateInput {
  readonly bundleId: string;
  readonly title?: string | null;
  readonly price?: Money | null;
  readonly items?: readonly ItemInput[] | null;
  readonly expectedVersion?: number | null;
}

const itemsOf = (items: readonly ItemInput[]): ProposedItem[] =>
  items.map(({ planId, weight }) => ({ planId: requireId('PaymentPlan', planId), weight }));
const answer = (mutation: string, outcome: BundleOutcome, context: CatalogContext): Promise<object> =>
  answerOf(mutation, outcome, async ({ bundleId }) => ({ bundle: await context.loaders.bundle.load(bundleId) }));
const find = (id: string, context: CatalogContext): Promise<Bundle | null> =>
  context.look((loaders) => loaders.bundle.load(requireId('Bundle', id)));

type MoveArguments = { readonly input: { readonly bundleId: string } };
const mover =
  (mutation: string, status: Bundle['status']) =>
  async (_root: unknown, { input }: MoveArguments, context: CatalogContext): Promise<object> =>
    answer(mutation, await moveBundle(context.sales, await find(input.bundleId, context), status), context);

/** Resolvers of bundles. */
export const bundleResolvers = {
  Org: {
    bundles: (org: { id: Id<'Org'> }, _args: unknown, { loaders }: CatalogContext) => loaders.bundlesByOrg.load(org.id),
  },
  Bundle: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) =>
      fresh(await loaders.bundle.load(requireId('Bundle', id))),
  },
  BundleItem: {
    product: (item: BundleItem, _args: unknown, { loaders }: CatalogContext) => loaders.product.load(item.productId),
    plan: (item: BundleItem, _args: unknown, { loaders }: CatalogContext) => loaders.plan.load(item.planId),
  },
  Mutation: {
    async createBundle(_root: unknown, { input }: { input: CreateInput }, context: CatalogContext) {
      const wish = { ...input, slug: input.slug ?? null, items: itemsOf(input.items) };
      return answer('createBundle', await createBundle(context.sales, requireId('Org', input.orgId), wish), context);
    },
    async updateBundle(_root: unknown, { input }: { input: UpdateInput }, context: CatalogContext) {
      const { title = null, price = null, items, expectedVersion = null } = input;
      const change = { title, price, items: items == null ? null : itemsOf(items), expectedVersion };
      const outcome = await updateBundle(context.sales, await find(input.bundleId, context), change);
      return answer('updateBundle', outcome, context);
    },
    publishBundle: mover('publishBundle', 'PUBLISHED'),
    archiveBundle: mover('archiveBundle', 'ARCHIVED'),
    reopenBundle: mover('reopenBundle', 'DRAFT'),
  },
} as const;
