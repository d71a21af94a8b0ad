import type { IdentityScope } from '../database.ts';

/** A language of the platform. */
export interface Language {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nativeName: string;
  readonly isRtl: boolean;
}

/** A country; its currency is named by code. */
export interface Country {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly currencyCode: string;
  readonly phoneCode: string;
}

/** A language as used in a place. */
export interface Locale {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly languageCode: string;
}

/** A currency and its number of minor digits. */
export interface Currency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly symbol: string;
  readonly minorUnit: number;
}

/** Reference rows, which anyone may read: given keys, or all active ones in key order when none are given. */
export class ReferenceDataRepository {
  constructor(private readonly scope: IdentityScope) {}

  findLanguages(codes: readonly string[] | null): Promise<Language[]> {
    return this.scope.query(
      (tx) => tx.$queryRaw<Language[]>`
        SELECT code AS id, code, name, native_name AS "nativeName", is_rtl AS "isRtl" FROM system_language
         WHERE CASE WHEN ${codes === null}::boolean THEN is_active ELSE code = ANY (${[...(codes ?? [])]}::text[]) END
         ORDER BY code`,
    );
  }

  findCountries(codes: readonly string[] | null): Promise<Country[]> {
    return this.scope.query(
      (tx) => tx.$queryRaw<Country[]>`
        SELECT code AS id, code, name, currency_code AS "currencyCode", phone_code AS "phoneCode" FROM system_country
         WHERE CASE WHEN ${codes === null}::boolean THEN is_active ELSE code = ANY (${[...(codes ?? [])]}::text[]) END
         ORDER BY code`,
    );
  }

  findLocales(keys: readonly string[] | null): Promise<Locale[]> {
    return this.scope.query(
      (tx) => tx.$queryRaw<Locale[]>`
        SELECT key AS id, key, name, language_code AS "languageCode" FROM locale
         WHERE CASE WHEN ${keys === null}::boolean THEN is_active ELSE key = ANY (${[...(keys ?? [])]}::text[]) END
         ORDER BY key`,
    );
  }

  findCurrencies(codes: readonly string[] | null): Promise<Currency[]> {
    return this.scope.query(
      (tx) => tx.$queryRaw<Currency[]>`
        SELECT code AS id, code, name, symbol, minor_unit AS "minorUnit" FROM currency
         WHERE CASE WHEN ${codes === null}::boolean THEN is_active ELSE code = ANY (${[...(codes ?? [])]}::text[]) END
         ORDER BY code`,
    );
  }
}
