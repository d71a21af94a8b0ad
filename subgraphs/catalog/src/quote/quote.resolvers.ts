import { badUserInput } from '@volmify/shared/errors';
import { requireId } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import type { CatalogContext } from '../subgraph.context.ts';
import type { PricedLine } from './cart.pricing.ts';
import { type CartInput, parseCart } from './quote.input.ts';
import { type Quote, quoteCart, reserveCart } from './quote.service.ts';

interface ReserveInput extends CartInput {
  readonly orderId: string;
  readonly expiresAt: Date;
}

const toItem = ({ plan, position, bundleId, quantity, unitMinor, discountMinor }: PricedLine): object => ({
  ...plan,
  position,
  bundleId,
  quantity,
  unitPrice: toMoney(unitMinor, plan.currency),
  discount: toMoney(discountMinor, plan.currency),
});

function toView({ lines, discounts, problems, version }: Quote): object {
  const currency = lines[0]?.plan.currency;
  return {
    items: lines.map(toItem),
    // Without lines there is no currency, and nothing to take off.
    discounts: currency ? discounts.map((offer) => ({ ...offer, amount: toMoney(offer.amountMinor, currency) })) : [],
    problems,
    version,
  };
}

/** Resolvers of what finance asks before it takes an order, and when it does. */
export const quoteResolvers = {
  Query: {
    quoteOrder: async (_root: unknown, args: CartInput, { quotes }: CatalogContext) =>
      toView(await quoteCart(quotes, parseCart(args))),
  },
  Mutation: {
    async reserveOrder(_root: unknown, { input }: { input: ReserveInput }, { quotes }: CatalogContext) {
      const order = { orderId: requireId('Order', input.orderId), expiresAt: input.expiresAt };
      if (order.expiresAt <= quotes.clock.now()) throw badUserInput('A reservation ends in the future.');
      return toView(await reserveCart(quotes, parseCart(input), order));
    },
  },
} as const;
