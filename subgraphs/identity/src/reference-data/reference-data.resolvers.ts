import { fresh } from '@volmify/shared/loader';
import type { IdentityContext } from '../subgraph.context.ts';
import type { Country, Locale } from './reference-data.loaders.ts';

interface Reference {
  readonly id: string;
}

/** Resolvers of languages, countries, locales and currencies. */
export const referenceDataResolvers = {
  Query: {
    languages: (_root: unknown, _args: unknown, { reference }: IdentityContext) => reference.findLanguages(null),
    countries: (_root: unknown, _args: unknown, { reference }: IdentityContext) => reference.findCountries(null),
    locales: (_root: unknown, _args: unknown, { reference }: IdentityContext) => reference.findLocales(null),
    currencies: (_root: unknown, _args: unknown, { reference }: IdentityContext) => reference.findCurrencies(null),
  },
  Language: {
    __resolveReference: async ({ id }: Reference, { loaders }: IdentityContext) =>
      fresh(await loaders.language.load(id)),
  },
  Country: {
    __resolveReference: async ({ id }: Reference, { loaders }: IdentityContext) =>
      fresh(await loaders.country.load(id)),
    currency: ({ currencyCode }: Country, _args: unknown, { loaders }: IdentityContext) =>
      loaders.currency.load(currencyCode),
  },
  Locale: {
    __resolveReference: async ({ id }: Reference, { loaders }: IdentityContext) => fresh(await loaders.locale.load(id)),
    language: ({ languageCode }: Locale, _args: unknown, { loaders }: IdentityContext) =>
      loaders.language.load(languageCode),
  },
  Currency: {
    __resolveReference: async ({ id }: Reference, { loaders }: IdentityContext) =>
      fresh(await loaders.currency.load(id)),
  },
};
