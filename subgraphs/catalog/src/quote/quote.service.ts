import { createHash } from 'node:crypto';
import type { Clock } from '@volmify/shared/clock';
import type { Id } from '@volmify/shared/ids';
import { type CartLine, type PricedLine, priceLines, type QuoteProblem, takeApart } from './cart.pricing.ts';
import { type AppliedOffer, chooseOffers, couponProblems, withDiscounts } from './offer.pricing.ts';
import type { Buyer, QuoteRepository } from './quote.repository.ts';
import type { RunningOffer, RunningOfferRepository } from './running-offer.repository.ts';

/** Where carts are priced: one transaction in one organization. */
export interface CashDesk {
  readonly quotes: QuoteRepository;
  readonly offers: RunningOfferRepository;
}

/** What a quote needs of a request. */
export interface QuoteRoom {
  readonly clock: Clock;
  /** Opens the desk of an organization as the product itself, in a transaction of its own. */
  open<Result>(orgId: Id<'Org'>, work: (desk: CashDesk) => Promise<Result>): Promise<Result>;
}

/** A cart of one organization's, and who wants it. */
export interface Cart {
  readonly orgId: Id<'Org'>;
  readonly buyer: Buyer;
  readonly lines: readonly CartLine[];
  /** In capitals, each once. */
  readonly couponCodes: readonly string[];
}

/** A cart with its prices and the shares in force (domain 3.2 rule 3); without lines when there is a problem. */
export interface Quote {
  readonly lines: readonly PricedLine[];
  readonly discounts: readonly AppliedOffer[];
  readonly problems: readonly QuoteProblem[];
  /** Equal while nothing of the quote has changed. */
  readonly version: string;
}

/** Prices a whole cart from one reading: what is on sale now, at which price, with which offers and shares. */
export async function quoteCart(room: QuoteRoom, cart: Cart): Promise<Quote> {
  const at = room.clock.now();
  return room.open(cart.orgId, async (desk) =>
    priceCart(desk, cart, { at, running: await desk.offers.find(cart.buyer, cart.couponCodes, { at, orderId: null }) }),
  );
}

/**
 * Prices a cart for checkout and holds a use of every offer it gets until `expiresAt`, so that of those who check out at
 * once no more get an offer than it has uses. The same order may ask again: what it held before is given back first.
 */
export async function reserveCart(
  room: QuoteRoom,
  cart: Cart,
  order: { readonly orderId: Id<'Order'>; readonly expiresAt: Date },
): Promise<Quote> {
  const at = room.clock.now();
  return room.open(cart.orgId, async (desk) => {
    const find = () => desk.offers.find(cart.buyer, cart.couponCodes, { at, orderId: order.orderId });
    const seen = await find();
    // What is out of uses already is told without waiting for those who take the last ones.
    if (couponProblems(cart.couponCodes, seen).length > 0) return priceCart(desk, cart, { at, running: seen });
    await desk.offers.lock(
      seen.map(({ offerId }) => offerId),
      order.orderId,
      at,
    );
    // Read again under the lock: others may have taken the last use while this one waited.
    const quote = await priceCart(desk, cart, { at, running: await find() });
    if (quote.problems.length === 0) {
      await desk.offers.reserve(quote.discounts, { ...order, memberId: cart.buyer.memberId, at });
    }
    return quote;
  });
}

async function priceCart(
  desk: CashDesk,
  cart: Cart,
  now: { readonly at: Date; readonly running: readonly RunningOffer[] },
): Promise<Quote> {
  const bundleIds = cart.lines.flatMap((line) => ('bundleId' in line ? [line.bundleId] : []));
  const bundles = bundleIds.length === 0 ? [] : await desk.quotes.findBundles(bundleIds);
  const apart = takeApart(cart.lines, bundles);
  const priced = priceLines(apart.lines, await desk.quotes.findSellable(apart.lines, cart.buyer, now.at));
  const problems = [...apart.problems, ...priced.problems, ...couponProblems(cart.couponCodes, now.running)];
  if (problems.length > 0) return { lines: [], discounts: [], problems, version: stampOf([]) };
  const discounts = chooseOffers(priced.lines, now.running);
  const lines = withDiscounts(priced.lines, discounts);
  return { lines, discounts, problems, version: stampOf(lines) };
}

/** A short stamp of everything an order keeps of its lines. */
function stampOf(lines: readonly PricedLine[]): string {
  const text = lines.map(({ plan, ...line }) =>
    [
      ...[line.position, line.bundleId, plan.planId, line.quantity, line.unitMinor, plan.currency],
      ...[line.discountMinor, plan.attributionSetId, plan.accessTier, plan.taxCategoryCode],
    ].join(':'),
  );
  return createHash('sha256').update(text.join('|')).digest('base64url').slice(0, 22);
}
