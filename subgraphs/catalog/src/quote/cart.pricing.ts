import type { Id } from '@volmify/shared/ids';
import type { SellablePlan } from './quote.repository.ts';

/** One line of a cart as the buyer put it together. */
export interface CartLine {
  readonly planId: Id<'PaymentPlan'>;
  readonly quantity: number;
}

/** A cart that somebody wants to buy. */
export interface CartOrder {
  readonly lines: readonly CartLine[];
  readonly couponCodes: readonly string[];
}

/** Why a cart cannot be sold as it is. */
export interface QuoteProblem {
  readonly code: 'NOT_ON_SALE' | 'QUANTITY' | 'CURRENCY' | 'COUPON_UNKNOWN' | 'COUPON_EXHAUSTED';
  readonly message: string;
  readonly position: number | null;
  readonly couponCode: string | null;
}

/** A priced line; amounts in minor units of the cart's currency. */
export interface PricedLine {
  readonly plan: SellablePlan;
  readonly position: number;
  readonly bundleId: Id<'Bundle'> | null;
  readonly quantity: number;
  readonly unitMinor: bigint;
  readonly discountMinor: bigint;
}

/** Lines an order may have at most. */
export const CART_LINES_MAX = 100;
/** A number of pieces that no line exceeds, whatever its plan says. */
const QUANTITY_MAX = 10_000;

const problem = (code: QuoteProblem['code'], message: string, position: number | null): QuoteProblem => ({
  code,
  message,
  position,
  couponCode: null,
});

/** The lines of a cart with their plans, or everything that keeps it from being sold. */
export function priceCart(
  { lines, couponCodes }: CartOrder,
  plans: readonly SellablePlan[],
): { readonly lines: readonly PricedLine[]; readonly problems: readonly QuoteProblem[] } {
  const byId = new Map(plans.map((plan) => [plan.planId, plan]));
  const problems: QuoteProblem[] = [];
  const priced = lines.flatMap(({ planId, quantity }, position): PricedLine[] => {
    const plan = byId.get(planId);
    if (!plan) {
      problems.push(problem('NOT_ON_SALE', 'This is not on sale.', position));
      return [];
    }
    const most = Math.min(plan.quantityMax ?? QUANTITY_MAX, QUANTITY_MAX);
    if (quantity < plan.quantityMin || quantity > most) {
      problems.push(problem('QUANTITY', `This is sold in numbers from ${plan.quantityMin} to ${most}.`, position));
      return [];
    }
    return [{ plan, position, bundleId: null, quantity, unitMinor: plan.priceMinor, discountMinor: 0n }];
  });
  for (const couponCode of couponCodes) {
    problems.push({ ...problem('COUPON_UNKNOWN', 'There is no such code.', null), couponCode });
  }
  if (new Set(priced.map(({ plan }) => plan.currency)).size > 1) {
    problems.push(problem('CURRENCY', 'Everything in one order has one currency.', null));
  }
  return { lines: problems.length === 0 ? priced : [], problems };
}
