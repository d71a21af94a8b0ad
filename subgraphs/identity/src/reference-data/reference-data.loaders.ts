import { orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { Country, Currency, Language, Locale, ReferenceDataRepository } from './reference-data.repository.ts';

export type { Country, Locale } from './reference-data.repository.ts';

/** Reference rows by natural key. */
export const createReferenceDataLoaders = (reference: ReferenceDataRepository) => ({
  language: new DataLoader<string, Language | null>((codes) =>
    orderByKey(codes, reference.findLanguages(codes), (row) => row.code),
  ),
  country: new DataLoader<string, Country | null>((codes) =>
    orderByKey(codes, reference.findCountries(codes), (row) => row.code),
  ),
  locale: new DataLoader<string, Locale | null>((keys) =>
    orderByKey(keys, reference.findLocales(keys), (row) => row.key),
  ),
  currency: new DataLoader<string, Currency | null>((codes) =>
    orderByKey(codes, reference.findCurrencies(codes), (row) => row.code),
  ),
});
