import { sumOf } from '@volmify/shared/allocation';
import type { Uuid } from '@volmify/shared/ids';
import { invalid } from '@volmify/shared/refusal';
import type { LockedOrder } from '../order/order-writing.repository.ts';
import type { Columns } from '../row.writer.ts';
import type { QuotedItem } from '../subgraph.peers.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import type { BooksRoom } from '../subgraph.writing.ts';
import { PLACE, PLACE_RULE } from './tax.service.ts';
import { needsPlace, type QuotedTax, type TaxableLine, taxOf } from './tax-quote.ts';

/** A priced line with its tax, as it is frozen; amounts in minor units. */
export interface TaxedLine {
  readonly uuid: Uuid;
  readonly item: QuotedItem;
  readonly subtotal: bigint;
  /** Undefined where nothing taxes the line. */
  readonly tax: QuotedTax | undefined;
  /** Part of the tax that is inside the price. */
  readonly taxIncluded: bigint;
  readonly total: bigint;
}

/**
 * Finds the tax of every line by the versions in force now at the buyer's place (FIN-28): the place that was said, else
 * the one of the last order. A place that is needed and not known is asked for.
 */
export async function taxCart(
  held: BooksRoom,
  order: Pick<LockedOrder, 'memberUuid'>,
  items: readonly QuotedItem[],
  said: string | null,
): Promise<Outcome<{ readonly lines: readonly TaxedLine[]; readonly place: string | null }>> {
  if (said !== null && !PLACE.test(said)) return invalid('jurisdiction', PLACE_RULE);
  const place = said ?? (await held.taxes.lastPlace(order.memberUuid)) ?? null;
  const rules = await held.taxes.rulesInForce();
  if (place === null && needsPlace(items.map(taxableOf), rules)) {
    return invalid('jurisdiction', 'The tax depends on where you live: name the country, or the country and its part.');
  }
  const lines = items.map((item): TaxedLine => {
    const taxable = taxableOf(item);
    const tax = taxOf(taxable, rules, place);
    const taxIncluded = tax?.method === 'INCLUSIVE' ? tax.tax : 0n;
    const total = taxable.amount + (tax?.tax ?? 0n) - taxIncluded;
    return { uuid: held.ids.newUuid(), item, subtotal: subtotalOf(item), tax, taxIncluded, total };
  });
  return { type: 'done', lines, place };
}

const subtotalOf = (item: QuotedItem): bigint => item.unitPrice.amountMinor * BigInt(item.quantity);

const taxableOf = (item: QuotedItem): TaxableLine => ({
  amount: subtotalOf(item) - item.discount.amountMinor,
  quantity: item.quantity,
  currency: item.unitPrice.currency,
  categoryCode: item.taxCategoryCode,
});

/** Sums of an order over its lines. */
export function sumsOf(lines: readonly TaxedLine[]) {
  return {
    subtotal: sumOf(lines.map(({ subtotal }) => subtotal)),
    discount: sumOf(lines.map(({ item }) => item.discount.amountMinor)),
    tax: sumOf(lines.map(({ tax }) => tax?.tax ?? 0n)),
    taxIncluded: sumOf(lines.map(({ taxIncluded }) => taxIncluded)),
  };
}

/** How the taxes of the lines were found, as rows that never change. */
export function calculationRows(
  held: BooksRoom,
  order: { readonly uuid: Uuid },
  lines: readonly TaxedLine[],
): Columns[] {
  return lines.flatMap(({ uuid, item, tax }) =>
    tax === undefined
      ? []
      : [
          {
            org_id: held.orgUuid,
            id: held.ids.newUuid(),
            order_id: order.uuid,
            order_item_id: uuid,
            tax_rate_snapshot_id: tax.snapshotUuid,
            method: tax.method,
            applied_rate_bps: tax.rateBps,
            taxable: tax.taxable,
            tax: tax.tax,
            currency: item.unitPrice.currency,
            created_at: held.at,
          },
        ],
  );
}
