import type { Uuid } from '@volmify/shared/ids';
import { exclusiveTaxOf, inclusiveTaxOf } from '../ledger/waterfall.ts';

/** A version of a rate that is in force, as checkout reads it; amounts in minor units. */
export interface TaxRule {
  readonly snapshotUuid: Uuid;
  /** Null = everywhere. A country holds for its subdivisions. */
  readonly jurisdiction: string | null;
  /** Null = every category of goods. */
  readonly categoryCode: string | null;
  readonly type: 'PERCENT' | 'FIXED';
  readonly rateBps: number | null;
  /** Per piece, of a fixed tax. */
  readonly amount: bigint | null;
  readonly currency: string | null;
  readonly isInclusive: boolean;
  readonly effectiveFrom: Date;
}

/** A line that is to be taxed. */
export interface TaxableLine {
  /** After discount; with the tax where the rate is inclusive. */
  readonly amount: bigint;
  readonly quantity: number;
  readonly currency: string;
  readonly categoryCode: string | null;
}

/** Tax of one line by one version of a rate (FIN-28); amounts in minor units. */
export interface QuotedTax {
  readonly snapshotUuid: Uuid;
  readonly method: 'INCLUSIVE' | 'EXCLUSIVE';
  /** Null for a fixed tax. */
  readonly rateBps: number | null;
  /** Base, without the tax. */
  readonly taxable: bigint;
  readonly tax: bigint;
}

const countryOf = (jurisdiction: string): string => jurisdiction.slice(0, 2);

const concerns = (rule: TaxRule, line: TaxableLine): boolean =>
  (rule.categoryCode === null || rule.categoryCode === line.categoryCode) &&
  (rule.type === 'PERCENT' || rule.currency === line.currency);

/** How near a rule is to the place: its subdivision, its country, everywhere; undefined where it does not hold. */
function nearness(rule: TaxRule, place: string | null): number | undefined {
  if (rule.jurisdiction === null) return 0;
  if (rule.jurisdiction === place) return 2;
  return place !== null && rule.jurisdiction === countryOf(place) ? 1 : undefined;
}

/** True when it depends on the buyer's place what a line is taxed. */
export const needsPlace = (lines: readonly TaxableLine[], rules: readonly TaxRule[]): boolean =>
  lines.some((line) => line.amount > 0n && rules.some((rule) => rule.jurisdiction !== null && concerns(rule, line)));

/**
 * The tax of one line: one rate, the nearest to the buyer's place, then the one of the line's own category, then the
 * newest. Undefined when no rate is in force there, or nothing is to be paid.
 */
export function taxOf(line: TaxableLine, rules: readonly TaxRule[], place: string | null): QuotedTax | undefined {
  if (line.amount === 0n) return undefined;
  const [best] = rules
    .flatMap((rule) => {
      const near = concerns(rule, line) ? nearness(rule, place) : undefined;
      return near === undefined ? [] : [{ rule, near }];
    })
    .sort(
      (a, b) =>
        b.near - a.near ||
        Number(b.rule.categoryCode !== null) - Number(a.rule.categoryCode !== null) ||
        b.rule.effectiveFrom.getTime() - a.rule.effectiveFrom.getTime() ||
        (a.rule.snapshotUuid < b.rule.snapshotUuid ? -1 : 1),
    );
  return best && quoted(line, best.rule);
}

function quoted({ amount, quantity }: TaxableLine, rule: TaxRule): QuotedTax {
  const { snapshotUuid, rateBps } = rule;
  const method = rule.isInclusive ? 'INCLUSIVE' : 'EXCLUSIVE';
  const fixed = (rule.amount ?? 0n) * BigInt(quantity);
  if (rule.isInclusive) {
    // A fixed tax inside a price never takes more than the price.
    const tax = rateBps === null ? (fixed < amount ? fixed : amount) : inclusiveTaxOf(amount, rateBps).tax;
    return { snapshotUuid, method, rateBps, taxable: amount - tax, tax };
  }
  const tax = rateBps === null ? fixed : exclusiveTaxOf(amount, rateBps);
  return { snapshotUuid, method, rateBps, taxable: amount, tax };
}
