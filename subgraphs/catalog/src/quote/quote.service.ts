import { createHash } from 'node:crypto';
import type { Clock } from '@volmify/shared/clock';
import type { Id } from '@volmify/shared/ids';
import { type CartOrder, type PricedLine, priceCart, type QuoteProblem } from './cart.pricing.ts';
import type { QuoteRepository } from './quote.repository.ts';

/** What a quote needs of a request. */
export interface QuoteRoom {
  readonly clock: Clock;
  /** Reads what an organization sells, as the product itself. */
  read<Result>(orgId: Id<'Org'>, work: (quotes: QuoteRepository) => Promise<Result>): Promise<Result>;
}

/** A cart of one organization's, and who wants it. */
export interface Cart extends CartOrder {
  readonly orgId: Id<'Org'>;
  readonly memberId: Id<'OrgMember'>;
}

/** A cart with its prices and the shares in force (domain 3.2 rule 3). */
export interface Quote {
  readonly lines: readonly PricedLine[];
  readonly problems: readonly QuoteProblem[];
  /** Equal while nothing of the quote has changed. */
  readonly version: string;
}

/** Prices a whole cart from one reading: what is on sale now, at which price, with which shares. */
export async function quoteCart(room: QuoteRoom, cart: Cart): Promise<Quote> {
  const at = room.clock.now();
  const plans = await room.read(cart.orgId, (quotes) =>
    quotes.findSellable(
      cart.lines.map(({ planId }) => planId),
      at,
    ),
  );
  const { lines, problems } = priceCart(cart, plans);
  return { lines, problems, version: stampOf(lines) };
}

/** A short stamp of everything an order keeps of its lines. */
function stampOf(lines: readonly PricedLine[]): string {
  const text = lines.map(({ plan, ...line }) =>
    [line.position, plan.planId, line.quantity, line.unitMinor, line.discountMinor, plan.attributionSetId].join(':'),
  );
  return createHash('sha256').update(text.join('|')).digest('base64url').slice(0, 22);
}
