import { type CurrencyCode, minorDigits } from './currency.ts';

/** An exact amount: minor units (cents for USD) and their currency. Amounts of different currencies are never added (FIN-30). */
export interface Money {
  readonly amountMinor: bigint;
  readonly currency: CurrencyCode;
}

/** Money as the contract's type `Money` reads it. */
export interface MoneyView extends Money {
  /** The amount with the currency's digits, for display: 588 USD cents are "5.88". */
  readonly decimal: string;
}

/** Decimal text of minor units: 5880 USD -> "58.80", -1 USD -> "-0.01", 1999 JPY -> "1999". */
export function formatMinor(amountMinor: bigint, currency: string): string {
  const digits = minorDigits(currency);
  const sign = amountMinor < 0n ? '-' : '';
  const text = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** An amount ready for the API. `currency` must be a code that came from the database or was checked. */
export function toMoney(amountMinor: bigint, currency: string): MoneyView {
  return { amountMinor, currency: currency as CurrencyCode, decimal: formatMinor(amountMinor, currency) };
}

/** Sums per currency, sorted by code; currencies without a row do not appear. */
export function toMoneyList(rows: readonly { amountMinor: bigint; currency: string }[]): MoneyView[] {
  const sums = new Map<string, bigint>();
  for (const row of rows) sums.set(row.currency, (sums.get(row.currency) ?? 0n) + row.amountMinor);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, amount]) => toMoney(amount, currency));
}
