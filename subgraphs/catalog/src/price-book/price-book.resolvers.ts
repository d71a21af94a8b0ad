import { requireCurrencyCode } from '@volmify/shared/currency';
import { type Id, requireId } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import type { CatalogContext } from '../subgraph.context.ts';
import { answerOf } from '../subgraph.refusal.ts';
import type { PriceBook, PriceBookEntry } from './price-book.repository.ts';
import { createPriceBook, type PriceBookOutcome, setPriceBookPrices, updatePriceBook } from './price-book.service.ts';

interface CreateInput {
  readonly orgId: string;
  readonly name: string;
  readonly slug?: string | null;
  readonly currency: string;
  readonly regionId?: string | null;
  readonly customerType?: string | null;
  readonly priority?: number | null;
  readonly validFrom: Date;
  readonly validTo?: Date | null;
}

interface UpdateInput {
  readonly priceBookId: string;
  readonly name?: string | null;
  readonly priority?: number | null;
  readonly validTo?: Date | null;
  readonly isActive?: boolean | null;
  readonly expectedVersion?: number | null;
}

interface SetPricesInput {
  readonly priceBookId: string;
  readonly prices: readonly {
    readonly planId: string;
    readonly minQuantity?: number | null;
    readonly amountMinor?: bigint | null;
  }[];
}

const answer = (mutation: string, outcome: PriceBookOutcome, context: CatalogContext): Promise<object> =>
  answerOf(mutation, outcome, async ({ priceBookId }) => ({
    priceBook: await context.loaders.priceBook.load(priceBookId),
  }));
const find = (id: string, context: CatalogContext): Promise<PriceBook | null> =>
  context.look((loaders) => loaders.priceBook.load(requireId('PriceBook', id)));

/** Resolvers of price lists. */
export const priceBookResolvers = {
  Org: {
    priceBooks: (org: { id: Id<'Org'> }, _args: unknown, { loaders }: CatalogContext) =>
      loaders.priceBooksByOrg.load(org.id),
  },
  PriceBook: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) =>
      fresh(await loaders.priceBook.load(requireId('PriceBook', id))),
    region: (book: PriceBook) => book.regionId && { id: book.regionId },
    async entries(book: PriceBook, args: PageArguments, { loaders }: CatalogContext) {
      const page = requirePage(args, ['uuid']);
      return toConnection(await loaders.entriesByPriceBook.load(book.id, page), page, (row) => [row.uuid]);
    },
  },
  PriceBookEntry: {
    plan: (entry: PriceBookEntry, _args: unknown, { loaders }: CatalogContext) => loaders.plan.load(entry.planId),
  },
  Mutation: {
    async createPriceBook(_root: unknown, { input }: { input: CreateInput }, context: CatalogContext) {
      const outcome = await createPriceBook(context.sales, requireId('Org', input.orgId), {
        ...{ name: input.name, slug: input.slug ?? null, currency: requireCurrencyCode(input.currency) },
        regionId: input.regionId == null ? null : requireId('OrgRegion', input.regionId),
        ...{ customerType: input.customerType ?? null, priority: input.priority ?? 0 },
        ...{ validFrom: input.validFrom, validTo: input.validTo ?? null },
      });
      return answer('createPriceBook', outcome, context);
    },
    async updatePriceBook(_root: unknown, { input }: { input: UpdateInput }, context: CatalogContext) {
      const { name, priority, validTo, isActive, expectedVersion } = input;
      const outcome = await updatePriceBook(context.sales, await find(input.priceBookId, context), {
        ...(name == null ? {} : { name }),
        ...(priority == null ? {} : { priority }),
        ...(validTo === undefined ? {} : { validTo }),
        ...(isActive == null ? {} : { isActive }),
        expectedVersion: expectedVersion ?? null,
      });
      return answer('updatePriceBook', outcome, context);
    },
    async setPriceBookPrices(_root: unknown, { input }: { input: SetPricesInput }, context: CatalogContext) {
      const lines = input.prices.map(({ planId, minQuantity, amountMinor }) => ({
        planId: requireId('PaymentPlan', planId),
        ...{ minQuantity: minQuantity ?? 1, priceMinor: amountMinor ?? null },
      }));
      const outcome = await setPriceBookPrices(context.sales, await find(input.priceBookId, context), lines);
      return answer('setPriceBookPrices', outcome, context);
    },
  },
} as const;
