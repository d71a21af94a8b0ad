import codes from 'currency-codes';
import { badUserInput } from './errors.ts';

/** ISO 4217 code in capitals. */
export type CurrencyCode = string & { readonly __currency: true };

/** True for a code of ISO 4217 that has a known number of minor digits. */
export function isCurrencyCode(text: unknown): text is CurrencyCode {
  return typeof text === 'string' && /^[A-Z]{3}$/.test(text) && codes.code(text) !== undefined;
}

/** @throws BAD_USER_INPUT when the text is no ISO 4217 code. */
export function requireCurrencyCode(text: unknown): CurrencyCode {
  if (isCurrencyCode(text)) return text;
  throw badUserInput('This is not an ISO 4217 currency code in capitals, for example USD.');
}

/** Digits after the decimal point: JPY 0, USD 2, KWD 3. Unknown codes count as 2. */
export function minorDigits(currency: string): number {
  return codes.code(currency)?.digits ?? 2;
}

/** ISO 4217's code for "no currency": of rows that carry counts and no money. */
export const NO_CURRENCY = 'XXX';
