import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { PriceBook, PriceBookEntry, PriceBookRepository } from './price-book.repository.ts';

/** Loaders of price lists; missing and hidden are both null. */
export function createPriceBookLoaders(books: PriceBookRepository) {
  return {
    priceBook: new DataLoader<Id<'PriceBook'>, PriceBook | null>((ids) =>
      orderByKey(ids, books.findByIds(ids), (row) => row.id),
    ),
    priceBooksByOrg: new DataLoader<Id<'Org'>, PriceBook[]>((ids) =>
      groupByKey(ids, books.findByOrgs(ids), (row) => row.orgId),
    ),
    entriesByPriceBook: createPagedLoader<PageRequest, PriceBookEntry>((ids, page) => books.listEntries(ids, page)),
  };
}
