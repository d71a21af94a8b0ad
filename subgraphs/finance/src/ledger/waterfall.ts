import { allocate, allocateBps, sumOf } from '@volmify/shared/allocation';
import { WHOLE_BPS } from '@volmify/shared/percentage';

/** Rates valid when a sale was captured, basis points (FIN-15). */
export interface Rates {
  readonly platformFeeBps: number;
  readonly processingFeeBps: number;
  readonly withholdingBps: number;
  /** What the withholding is taken of: the gross, or what is left after both fees. */
  readonly withholdingBase: 'GROSS' | 'POST_FEES';
}

/** The parts of one item's gross; platform + processing + withholding + net = gross, always (FIN-14). */
export interface Waterfall {
  readonly gross: bigint;
  readonly platformFee: bigint;
  readonly processingFee: bigint;
  readonly withholding: bigint;
  readonly net: bigint;
}

/**
 * Takes fees and withholding from one item's gross (domain 4.1). `gross` is the item total after discount and without
 * sales tax; `giftCardPart` the part of it paid by gift card, on which no processing fee falls.
 * @throws RangeError when the gift card pays more than the gross
 */
export function waterfallOf(gross: bigint, giftCardPart: bigint, rates: Rates): Waterfall {
  if (giftCardPart < 0n || giftCardPart > gross) throw new RangeError('a gift card pays at most the gross');
  const { platformFeeBps, processingFeeBps, withholdingBps } = rates;
  if (rates.withholdingBase === 'POST_FEES') return postFeesWaterfall(gross, giftCardPart, rates);
  if (giftCardPart === 0n) {
    const rest = WHOLE_BPS - platformFeeBps - processingFeeBps - withholdingBps;
    const [platformFee = 0n, processingFee = 0n, withholding = 0n, net = 0n] = allocateBps(gross, [
      platformFeeBps,
      processingFeeBps,
      withholdingBps,
      rest,
    ]);
    return { gross, platformFee, processingFee, withholding, net };
  }
  const processingFee = processingFeeOf(gross - giftCardPart, processingFeeBps);
  const rest = WHOLE_BPS - platformFeeBps - withholdingBps;
  const [platformFee = 0n, withholding = 0n] = allocateBps(gross, [platformFeeBps, withholdingBps, rest]);
  return { gross, platformFee, processingFee, withholding, net: gross - platformFee - processingFee - withholding };
}

function postFeesWaterfall(gross: bigint, giftCardPart: bigint, rates: Rates): Waterfall {
  const [platformFee = 0n] = allocateBps(gross, [rates.platformFeeBps, WHOLE_BPS - rates.platformFeeBps]);
  const processingFee = processingFeeOf(gross - giftCardPart, rates.processingFeeBps);
  const afterFees = gross - platformFee - processingFee;
  const [withholding = 0n, net = 0n] = allocateBps(afterFees, [rates.withholdingBps, WHOLE_BPS - rates.withholdingBps]);
  return { gross, platformFee, processingFee, withholding, net };
}

/** What the payment processor takes of an amount that passed through it. */
export function processingFeeOf(amount: bigint, processingFeeBps: number): bigint {
  return allocateBps(amount, [processingFeeBps, WHOLE_BPS - processingFeeBps])[0] ?? 0n;
}

/**
 * Splits a net amount over an attribution set: one part per share in attribution order, the organization's part last.
 * @throws RangeError when shares and retained part do not make 10000 basis points
 */
export function splitNet(
  net: bigint,
  shareBps: readonly number[],
  retainedBps: number,
): {
  readonly shares: readonly bigint[];
  readonly organization: bigint;
} {
  const total = shareBps.reduce((sum, bps) => sum + bps, retainedBps);
  if (total !== WHOLE_BPS)
    throw new RangeError(`shares and retained part make ${total} basis points, not ${WHOLE_BPS}`);
  const parts = allocateBps(net, [...shareBps, retainedBps]);
  return { shares: parts.slice(0, -1), organization: parts.at(-1) ?? 0n };
}

/** Sales tax on top of a taxable amount, rounded half up (domain 4.1). */
export function exclusiveTaxOf(taxable: bigint, rateBps: number): bigint {
  return (taxable * BigInt(rateBps) + 5_000n) / 10_000n;
}

/** Takes the tax out of a total that includes it; tax first when a unit is left over. */
export function inclusiveTaxOf(total: bigint, rateBps: number): { readonly tax: bigint; readonly taxable: bigint } {
  const [tax = 0n, taxable = 0n] = allocateBps(total, [rateBps, WHOLE_BPS]);
  return { tax, taxable };
}

/** Gift cards pay item totals first and sales tax last: the part of the card on each item's gross. */
export function giftCardParts(giftCardAmount: bigint, grosses: readonly bigint[]): bigint[] {
  const onItems = giftCardAmount < sumOf(grosses) ? giftCardAmount : sumOf(grosses);
  return onItems === 0n ? grosses.map(() => 0n) : allocate(onItems, grosses);
}
