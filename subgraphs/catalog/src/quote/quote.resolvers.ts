import { badUserInput } from '@volmify/shared/errors';
import { requireId } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import type { CatalogContext } from '../subgraph.context.ts';
import { CART_LINES_MAX, type PricedLine } from './cart.pricing.ts';
import { quoteCart } from './quote.service.ts';

interface QuoteArguments {
  readonly orgId: string;
  readonly memberId: string;
  readonly items: readonly { planId?: string | null; quantity: number }[];
  readonly couponCodes?: readonly string[] | null;
}

function toItem({ plan, position, bundleId, quantity, unitMinor, discountMinor }: PricedLine): object {
  return {
    ...plan,
    position,
    bundleId,
    quantity,
    unitPrice: toMoney(unitMinor, plan.currency),
    discount: toMoney(discountMinor, plan.currency),
  };
}

/** Resolvers of what finance asks before it takes an order. */
export const quoteResolvers = {
  Query: {
    async quoteOrder(_root: unknown, args: QuoteArguments, { quotes }: CatalogContext) {
      if (args.items.length > CART_LINES_MAX) throw badUserInput(`A cart has at most ${CART_LINES_MAX} lines.`);
      const { lines, problems, version } = await quoteCart(quotes, {
        orgId: requireId('Org', args.orgId),
        memberId: requireId('OrgMember', args.memberId),
        lines: args.items.map(({ planId, quantity }) => ({ planId: requireId('PaymentPlan', planId), quantity })),
        couponCodes: args.couponCodes ?? [],
      });
      return { items: lines.map(toItem), discounts: [], problems, version };
    },
  },
} as const;
