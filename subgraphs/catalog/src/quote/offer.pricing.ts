import { allocate, sumOf } from '@volmify/shared/allocation';
import type { Id } from '@volmify/shared/ids';
import { WHOLE_BPS } from '@volmify/shared/percentage';
import type { PricedLine, QuoteProblem } from './cart.pricing.ts';
import type { RunningOffer } from './running-offer.repository.ts';

/** What one offer takes off a cart, line by line; minor units. */
export interface AppliedOffer {
  readonly offerId: Id<'Offer'>;
  readonly couponId: Id<'Coupon'> | null;
  readonly discountType: RunningOffer['discountType'];
  /** One amount per line of the cart. */
  readonly byLine: readonly bigint[];
  readonly amountMinor: bigint;
}

const subtotalOf = (line: PricedLine): bigint => line.unitMinor * BigInt(line.quantity);

/** The problems of the codes that a buyer gave: every code must open a running offer that has a use left. */
export function couponProblems(codes: readonly string[], offers: readonly RunningOffer[]): QuoteProblem[] {
  const byCode = new Map(offers.flatMap((offer) => (offer.couponCode === null ? [] : [[offer.couponCode, offer]])));
  return codes.flatMap((couponCode): QuoteProblem[] => {
    const offer = byCode.get(couponCode);
    const at = { position: null, couponCode };
    if (!offer) return [{ code: 'COUPON_UNKNOWN', message: 'This code opens nothing now.', ...at }];
    if (offer.hasUse) return [];
    return [{ code: 'COUPON_EXHAUSTED', message: 'Every use of this code is taken.', ...at }];
  });
}

/**
 * The offers that a cart gets (CAT-04): the best one by itself, or all that may be combined, whichever takes off more;
 * on a tie the older one. Free sending takes nothing off and is given beside either.
 */
export function chooseOffers(lines: readonly PricedLine[], offers: readonly RunningOffer[]): readonly AppliedOffer[] {
  const fitting = offers.filter((offer) => offer.hasUse).flatMap((offer) => apply(offer, lines));
  const isStackable = new Map(offers.map((offer) => [offer.offerId, offer.isStackable]));
  const [sending, priced] = [
    fitting.filter(({ discountType }) => discountType === 'FREE_SHIPPING'),
    fitting.filter(({ discountType, amountMinor }) => discountType !== 'FREE_SHIPPING' && amountMinor > 0n),
  ];
  const together = stack(
    priced.filter(({ offerId }) => isStackable.get(offerId)),
    lines,
  );
  const alone = priced.map((offer) => [offer]);
  const best = [together, ...alone].reduce((kept, next) => (totalOf(next) > totalOf(kept) ? next : kept), []);
  return [...best, ...sending];
}

/** The lines with their discounts. */
export function withDiscounts(lines: readonly PricedLine[], applied: readonly AppliedOffer[]): PricedLine[] {
  return lines.map((line, index) => ({
    ...line,
    discountMinor: sumOf(applied.map(({ byLine }) => byLine[index] ?? 0n)),
  }));
}

const totalOf = (offers: readonly AppliedOffer[]): bigint => sumOf(offers.map(({ amountMinor }) => amountMinor));

/** Combined offers never take off more than a line costs: the later one gives way. */
function stack(offers: readonly AppliedOffer[], lines: readonly PricedLine[]): AppliedOffer[] {
  const left = lines.map(subtotalOf);
  return offers.map((offer) => {
    const byLine = offer.byLine.map((amount, index) => {
      const taken = amount < (left[index] ?? 0n) ? amount : (left[index] ?? 0n);
      left[index] = (left[index] ?? 0n) - taken;
      return taken;
    });
    return { ...offer, byLine, amountMinor: sumOf(byLine) };
  });
}

function apply(offer: RunningOffer, lines: readonly PricedLine[]): AppliedOffer[] {
  const fits = lines.map((line) => isTarget(offer, line));
  if (!fits.includes(true)) return [];
  const byLine = amountsOf(offer, lines, fits);
  const { offerId, couponId, discountType } = offer;
  return [{ offerId, couponId, discountType, byLine, amountMinor: sumOf(byLine) }];
}

/** An offer without targets of things applies to everything. */
function isTarget({ targets, currency }: RunningOffer, { plan }: PricedLine): boolean {
  if (currency !== null && currency !== plan.currency) return false;
  return targets === null || targets.productIds.has(plan.productId) || targets.variantIds.has(plan.variantId);
}

function amountsOf(offer: RunningOffer, lines: readonly PricedLine[], fits: readonly boolean[]): bigint[] {
  const subtotals = lines.map((line, index) => (fits[index] ? subtotalOf(line) : 0n));
  const whole = sumOf(subtotals);
  switch (offer.discountType) {
    case 'PERCENTAGE':
      return allocate(roundedShare(whole, offer.percentBps ?? 0), subtotals);
    case 'FIXED': {
      const amount = offer.amountMinor ?? 0n;
      return allocate(amount < whole ? amount : whole, subtotals);
    }
    case 'BUY_X_GET_Y':
      return lines.map((line, index) => (fits[index] ? BigInt(freePieces(offer, line.quantity)) * line.unitMinor : 0n));
    case 'FREE_SHIPPING':
      return lines.map(() => 0n);
  }
}

/** Of every x + y pieces y are free; of an unfinished group those beyond x. */
function freePieces({ buyQuantity, getQuantity }: RunningOffer, quantity: number): number {
  const [buy, get] = [buyQuantity ?? 1, getQuantity ?? 0];
  const rest = quantity % (buy + get);
  return Math.floor(quantity / (buy + get)) * get + Math.max(0, rest - buy);
}

/** A part of an amount in basis points, half to even. */
function roundedShare(whole: bigint, bps: number): bigint {
  const [scaled, unit] = [whole * BigInt(bps), BigInt(WHOLE_BPS)];
  const [floor, twice] = [scaled / unit, (scaled % unit) * 2n];
  return twice > unit || (twice === unit && floor % 2n === 1n) ? floor + 1n : floor;
}
