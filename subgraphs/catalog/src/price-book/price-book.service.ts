import { type Id, toId, toUuid } from '@volmify/shared/ids';
import { conflict, invalid, notFound } from '@volmify/shared/refusal';
import { takeSlug } from '../product/slug.ts';
import { brokenRule, type Outcome } from '../subgraph.refusal.ts';
import { asStaff, type StaffRoom } from '../subgraph.writing.ts';
import type { PriceBook } from './price-book.repository.ts';
import type {
  NewPriceBook,
  PriceBookTerms,
  PriceBookWriteRepository,
  PriceLine,
} from './price-book-write.repository.ts';

/** What writes price lists. */
export interface PriceBookDesk {
  readonly books: PriceBookWriteRepository;
}
type Room = StaffRoom<PriceBookDesk>;

/** A price list as staff propose it. */
export type ProposedPriceBook = Omit<NewPriceBook, 'id' | 'slug' | 'byUserId' | 'at'> & {
  readonly slug: string | null;
};

export type PriceBookOutcome = Outcome<{ readonly priceBookId: Id<'PriceBook'> }>;

/** Prices that one call writes at most. */
const LINES_MAX = 200;
const PRIORITY_MAX = 1_000_000;
const CUSTOMER_TYPE = /^[A-Z][A-Z0-9_]{0,31}$/;
const PERMISSION = 'product.publish';

const termRules = ({ name, priority }: Pick<PriceBookTerms, 'name' | 'priority'>) =>
  [
    [name.trim().length === 0 || name.length > 100, 'name', 'A name has 1 to 100 characters.'],
    [Math.abs(priority) > PRIORITY_MAX, 'priority', 'A priority lies within a million of 0.'],
  ] as const;

/** Staff make a price list (CAT-05): the one with the highest priority that fits the buyer wins over plans' own prices. */
export function createPriceBook(room: Room, orgId: Id<'Org'>, wish: ProposedPriceBook): Promise<PriceBookOutcome> {
  return asStaff(room, { orgId, permission: PERMISSION, field: 'orgId' }, async (deed) => {
    const broken = brokenRule([
      ...termRules(wish),
      [
        wish.customerType !== null && !CUSTOMER_TYPE.test(wish.customerType),
        'customerType',
        'A class of customers is named in capitals.',
      ],
      [wish.validTo !== null && wish.validTo <= wish.validFrom, 'validTo', 'A price list ends after it begins.'],
    ]);
    if (broken) return broken;
    const [id, { at, author }] = [deed.ids.newUuid(), deed];
    const choice = await takeSlug({ title: wish.name, slug: wish.slug }, (slug) =>
      deed.desk.books.insert({ ...wish, id, slug, byUserId: author.userId, at }),
    );
    if (choice.type === 'conflict') return conflict('slug');
    if (choice.type === 'invalid') return invalid('slug', choice.message);
    await deed.audit({ action: 'price_book.create', entityUuid: id, before: null, after: { slug: choice.slug } });
    return { type: 'done', priceBookId: toId('PriceBook', id) };
  });
}

/** Renames a price list, moves it in the order, ends it or switches it off; what is left out stays. */
export function updatePriceBook(
  room: Room,
  seen: PriceBook | null,
  change: Partial<PriceBookTerms> & { readonly expectedVersion: number | null },
): Promise<PriceBookOutcome> {
  return asStaff(room, { orgId: seen?.orgId, permission: PERMISSION, field: 'priceBookId' }, async (deed) => {
    const book = seen && (await deed.desk.books.lock(seen.id));
    if (!book) return notFound('priceBookId');
    if (change.expectedVersion !== null && change.expectedVersion !== book.version) return conflict('expectedVersion');
    const { name, priority, validTo, isActive } = { ...book, ...change };
    const broken = brokenRule([
      ...termRules({ name, priority }),
      [validTo !== null && validTo <= book.validFrom, 'validTo', 'A price list ends after it begins.'],
    ]);
    if (broken) return broken;
    await deed.desk.books.change(seen.id, { name, priority, validTo, isActive }, deed.at);
    await deed.audit({
      action: 'price_book.update',
      entityUuid: toUuid(seen.id),
      before: { name: book.name, priority: book.priority, validTo: book.validTo, isActive: book.isActive },
      after: { name, priority, validTo, isActive },
    });
    return { type: 'done', priceBookId: seen.id };
  });
}

/** Writes prices into a list, over those that stand; a price that is null is taken out. All of them or none. */
export function setPriceBookPrices(
  room: Room,
  seen: PriceBook | null,
  lines: readonly PriceLine[],
): Promise<PriceBookOutcome> {
  return asStaff(room, { orgId: seen?.orgId, permission: PERMISSION, field: 'priceBookId' }, async (deed) => {
    const places = lines.map(({ planId, minQuantity }) => `${planId} ${minQuantity}`);
    const broken = brokenRule([
      [lines.length === 0 || lines.length > LINES_MAX, 'prices', `One call writes 1 to ${LINES_MAX} prices.`],
      [new Set(places).size < places.length, 'prices', 'Each plan and number is named once.'],
      [lines.some(({ minQuantity }) => minQuantity < 1), 'prices', 'A price holds from one piece or more.'],
      [lines.some(({ priceMinor }) => priceMinor !== null && priceMinor < 0n), 'prices', 'No price is below nothing.'],
    ]);
    if (broken) return broken;
    const book = seen && (await deed.desk.books.lock(seen.id));
    if (!book) return notFound('priceBookId');
    const strangers = await deed.desk.books.findStrangers(lines.map(({ planId }) => planId));
    if (strangers.length > 0) return notFound('prices');
    // Ids of one instant stand in no order by themselves; the list is told in the order of its ids.
    const uuids = lines.map(() => deed.ids.newUuid()).sort();
    const prices = lines.map((line, index) => ({ ...line, uuid: uuids[index] ?? deed.ids.newUuid() }));
    await deed.desk.books.setPrices(seen.id, prices, deed.at);
    await deed.desk.books.change(seen.id, book, deed.at);
    await deed.audit({ action: 'price_book.set_prices', entityUuid: toUuid(seen.id), before: null, after: { lines } });
    return { type: 'done', priceBookId: seen.id };
  });
}
