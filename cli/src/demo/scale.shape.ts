import { createDraw } from './scale.random.ts';

/** How many rows of each kind a scale world has (demo world, section 11). */
export interface ScaleShape {
  readonly transactions: number;
  readonly users: number;
  readonly orgs: number;
  readonly memberships: number;
  readonly employees: number;
  readonly jobProfiles: number;
  readonly products: number;
}

const shape = (
  transactions: number,
  [users, orgs, employees, jobProfiles, products]: readonly [number, number, number, number, number],
): ScaleShape => ({ transactions, users, orgs, memberships: users * 1.3, employees, jobProfiles, products });

/** The sizes there are, by number of transactions; the smallest one is for tests. */
export const SCALE_SHAPES: readonly ScaleShape[] = [
  shape(2_000, [400, 8, 40, 32, 40]),
  shape(10_000, [2_000, 20, 130, 100, 200]),
  shape(100_000, [15_000, 60, 975, 750, 1_500]),
  shape(1_000_000, [100_000, 200, 6_500, 5_000, 10_000]),
];

/** The organization that has a tenth of all transactions; the star's five follow it. */
export const TOP_ORG = 0;
export const STAR_ORGS = [1, 2, 3, 4, 5] as const;
/** Part of all transactions that falls on neither the top organization nor the star. */
const FREE_PART = 0.89;
const ORG_PART_MAX = 0.05;
const USER_PART_MAX = 0.005;

/** Zipf with exponent 1 over `count` ranks, no rank above `cap`; cumulative, the last entry is 1. */
export function cappedZipf(count: number, cap: number): Float64Array {
  const harmonic = new Float64Array(count + 1);
  for (let rank = count; rank >= 1; rank--) harmonic[rank - 1] = (harmonic[rank] ?? 0) + 1 / rank;
  const limit = Math.max(cap, 1 / count);
  let capped = 0;
  // What the capped head may not have goes to the tail in proportion.
  const headOfTail = (): number => (1 - capped * limit) / (capped + 1) / (harmonic[capped] ?? 1);
  while (capped < count && headOfTail() > limit) capped++;
  const tail = (1 - capped * limit) / (harmonic[capped] || 1);
  const cumulative = new Float64Array(count);
  let sum = 0;
  for (let rank = 1; rank <= count; rank++) {
    sum += rank <= capped ? limit : tail / rank;
    cumulative[rank - 1] = sum;
  }
  if (count > 0) cumulative[count - 1] = 1;
  return cumulative;
}

/** The rank, from 0, on which `at` in [0, 1) falls. */
export function pick(cumulative: Float64Array, at: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 1) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Ranks of all organizations but the top one, cumulative. */
export const orgRanks = ({ orgs }: ScaleShape): Float64Array => cappedZipf(orgs - 1, ORG_PART_MAX / FREE_PART);

/** Ranks of the customers of one organization that has `part` of all transactions, cumulative. */
export const customerRanks = (count: number, part: number): Float64Array => cappedZipf(count, USER_PART_MAX / part);

/** Part of all transactions of each organization. */
export function orgParts(world: ScaleShape): number[] {
  const ranks = orgRanks(world);
  const rest = [...ranks].map((sum, rank) => (sum - (ranks[rank - 1] ?? 0)) * FREE_PART);
  return [0.1, ...rest.map((part, rank) => part + (rank < STAR_ORGS.length ? 0.01 / STAR_ORGS.length : 0))];
}

/** What a transaction is; a renewal is posted like a sale. */
export type SlotKind = 'sale' | 'renewal' | 'refund' | 'payout_approved' | 'payout_settled' | 'gift_card' | 'expense';

/** One place in the pattern of 200 transactions that repeats: its kind, and how far back what it follows lies. */
export interface Slot {
  readonly kind: SlotKind;
  /** 0 = follows nothing. A refund and a payout follow their sale, a sale paid by gift card follows the card. */
  readonly back: number;
}

export const SLOT_COUNT = 200;

/**
 * 160 sales (8 of them paid in part by gift card), 24 renewals, 8 refunds, 4 payout steps, 3 gift cards, 1 expense.
 * Every tenth place is the top organization's, so what follows there lies ten back; 7 and 107 are the star's.
 */
export const SLOTS: readonly Slot[] = (() => {
  const slots: Slot[] = Array.from({ length: SLOT_COUNT }, () => ({ kind: 'sale', back: 0 }));
  const put = (kind: SlotKind, back: number, places: readonly number[]): void => {
    for (const place of places) slots[place] = { kind, back };
  };
  put(
    'renewal',
    0,
    Array.from({ length: 20 }, (_, row) => row * 10 + 6),
  );
  put('renewal', 0, [30, 90, 99, 150]);
  put('refund', 1, [14, 34, 64, 84, 124, 154, 184]);
  put('refund', 10, [50]);
  put('payout_approved', 1, [24]);
  put('payout_settled', 1, [25]);
  put('payout_approved', 10, [110]);
  put('payout_settled', 10, [120]);
  put('gift_card', 0, [52, 142, 170]);
  put('sale', 1, [53, 143]);
  put('sale', 2, [54, 144]);
  put('sale', 3, [55, 145]);
  put('sale', 10, [180]);
  put('sale', 20, [190]);
  put('expense', 0, [198]);
  return slots;
})();

export const slotOf = (index: number): Slot => SLOTS[index % SLOT_COUNT] ?? { kind: 'sale', back: 0 };

const MONTHS = 24;
const FIRST_MONTH = { year: 2024, month: 6 };
const monthStart = (month: number): number => Date.UTC(FIRST_MONTH.year, FIRST_MONTH.month + month, 1);

/** Months rise by 2 %, November and December count 1.8 times; cumulative. */
const MONTH_SUMS = (() => {
  const weights = Array.from({ length: MONTHS }, (_, month) => {
    const isSeason = [10, 11].includes((FIRST_MONTH.month + month) % 12);
    return 1.02 ** month * (isSeason ? 1.8 : 1);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return Float64Array.from(weights, (weight) => {
    sum += weight / total;
    return sum;
  });
})();

/** Business time of a transaction: the world's order is the order of time. */
export function occurredAt(index: number, { transactions }: ScaleShape): Date {
  const at = (index + 0.5) / transactions;
  const month = pick(MONTH_SUMS, at);
  const before = MONTH_SUMS[month - 1] ?? 0;
  const within = (at - before) / ((MONTH_SUMS[month] ?? 1) - before);
  return new Date(Math.floor(monthStart(month) + within * (monthStart(month + 1) - monthStart(month))));
}

const drawCurrency = createDraw('currency');
const drawPriceRadius = createDraw('price/radius');
const drawPriceAngle = createDraw('price/angle');

/** USD 70 %, EUR 20 %, JPY 10 %. */
export function currencyOf(index: number): 'USD' | 'EUR' | 'JPY' {
  const at = drawCurrency(index);
  if (at < 0.7) return 'USD';
  return at < 0.9 ? 'EUR' : 'JPY';
}

/** A price in minor units: lognormal around 60.00, from 5.00 to 2,000.00; yen at 150 to the dollar. */
export function priceOf(index: number, currency: string): bigint {
  const radius = Math.sqrt(-2 * Math.log(1 - drawPriceRadius(index)));
  const cents = 6_000 * Math.exp(0.9 * radius * Math.cos(2 * Math.PI * drawPriceAngle(index)));
  const bounded = Math.round(Math.min(200_000, Math.max(500, cents)));
  return BigInt(currency === 'JPY' ? Math.round(bounded * 1.5) : bounded);
}
