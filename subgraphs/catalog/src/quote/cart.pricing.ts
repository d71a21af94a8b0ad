import { allocate } from '@volmify/shared/allocation';
import type { Id } from '@volmify/shared/ids';
import type { SellableBundle, SellablePlan, WantedPlan } from './quote.repository.ts';

/** One line of a cart as the buyer put it together. */
export type CartLine =
  | { readonly planId: Id<'PaymentPlan'>; readonly quantity: number }
  | { readonly bundleId: Id<'Bundle'>; readonly quantity: number };

/** Why a cart cannot be sold as it is. */
export interface QuoteProblem {
  readonly code: 'NOT_ON_SALE' | 'QUANTITY' | 'CURRENCY' | 'COUPON_UNKNOWN' | 'COUPON_EXHAUSTED';
  /** Sentence for the buyer. */
  readonly message: string;
  readonly position: number | null;
  readonly couponCode: string | null;
}

/** One plan of a cart: bought alone, or as a part of a bundle at its part of the bundle's price. */
export interface PlanLine extends WantedPlan {
  /** Place in the cart. */
  readonly position: number;
  readonly bundle: { readonly id: Id<'Bundle'>; readonly unitMinor: bigint; readonly currency: string } | null;
}

/** A priced line; amounts in minor units of the cart's currency. */
export interface PricedLine {
  readonly plan: SellablePlan;
  readonly position: number;
  readonly bundleId: Id<'Bundle'> | null;
  readonly quantity: number;
  readonly unitMinor: bigint;
  /** Of the whole line. */
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
const notOnSale = (position: number): QuoteProblem => problem('NOT_ON_SALE', 'This is not on sale.', position);

/** A cart taken apart into plans: the price of a bundle is split by its weights, to the last unit (CAT-06). */
export function takeApart(
  lines: readonly CartLine[],
  bundles: readonly SellableBundle[],
): { readonly lines: readonly PlanLine[]; readonly problems: readonly QuoteProblem[] } {
  const byId = new Map(bundles.map((bundle) => [bundle.bundleId, bundle]));
  const problems: QuoteProblem[] = [];
  const apart = lines.flatMap((line, position): PlanLine[] => {
    if ('planId' in line) return [{ ...line, position, bundle: null }];
    const bundle = byId.get(line.bundleId);
    if (!bundle) {
      problems.push(notOnSale(position));
      return [];
    }
    const parts = allocate(
      bundle.priceMinor,
      bundle.items.map(({ weight }) => BigInt(weight)),
    );
    return bundle.items.map(({ planId }, index) => ({
      planId,
      quantity: line.quantity,
      position,
      bundle: { id: bundle.bundleId, unitMinor: parts[index] ?? 0n, currency: bundle.currency },
    }));
  });
  return { lines: apart, problems };
}

/**
 * The lines of a cart with their prices, or everything that keeps it from being sold.
 * @param plans what is on sale, by index of the line
 */
export function priceLines(
  lines: readonly PlanLine[],
  plans: ReadonlyMap<number, SellablePlan>,
): { readonly lines: readonly PricedLine[]; readonly problems: readonly QuoteProblem[] } {
  const problems: QuoteProblem[] = [];
  const priced = lines.flatMap(({ position, bundle, quantity }, index): PricedLine[] => {
    const plan = plans.get(index);
    if (!plan) {
      problems.push(notOnSale(position));
      return [];
    }
    const most = Math.min(plan.quantityMax ?? QUANTITY_MAX, QUANTITY_MAX);
    if (quantity < plan.quantityMin || quantity > most) {
      problems.push(problem('QUANTITY', `This is sold in numbers from ${plan.quantityMin} to ${most}.`, position));
      return [];
    }
    const sold = bundle ? { ...plan, currency: bundle.currency } : plan;
    const unitMinor = bundle ? bundle.unitMinor : plan.priceMinor;
    return [{ plan: sold, position, bundleId: bundle?.id ?? null, quantity, unitMinor, discountMinor: 0n }];
  });
  if (new Set(priced.map(({ plan }) => plan.currency)).size > 1) {
    problems.push(problem('CURRENCY', 'Everything in one order has one currency.', null));
  }
  return { lines: priced, problems };
}
