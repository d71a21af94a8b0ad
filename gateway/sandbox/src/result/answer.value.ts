/** An object of an answer. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields; neither null nor a list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of a connection as the plain list they are; anything else untouched. */
export function foldConnection(value: unknown): unknown {
  if (!isFields(value)) return value;
  if (Array.isArray(value['edges'])) return value['edges'].map((edge) => (isFields(edge) ? edge['node'] : null));
  return Array.isArray(value['nodes']) && value['pageInfo'] !== undefined ? value['nodes'] : value;
}

/** An amount of money in one currency; `value` is in major units, for drawing and sorting alone. */
export interface Amount {
  currency: string;
  /** As the graph wrote it, for example `58.80`. */
  text: string;
  value: number;
}

/** Reads `Money`; undefined for anything else. Without `decimal` the minor units are scaled as the currency is. */
export function readAmount(value: unknown): Amount | undefined {
  if (!isFields(value)) return undefined;
  const { amountMinor, decimal, currency } = value;
  const hasOnlyMoney = Object.keys(value).every((key) => MONEY_FIELDS.has(key));
  if (!hasOnlyMoney || (amountMinor === undefined && decimal === undefined)) return undefined;
  const name = typeof currency === 'string' ? currency : '';
  if (typeof decimal === 'string') return { currency: name, text: decimal, value: Number(decimal) };
  if (name === '' || (typeof amountMinor !== 'string' && typeof amountMinor !== 'number')) return undefined;
  const text = scaleMinor(String(amountMinor), name);
  return { currency: name, text, value: Number(text) };
}

const MONEY_FIELDS = new Set(['amountMinor', 'decimal', 'currency', '__typename']);

function scaleMinor(minor: string, currency: string): string {
  const digits = fractionDigits(currency);
  if (digits === 0) return minor;
  const sign = minor.startsWith('-') ? '-' : '';
  const padded = minor.slice(sign.length).padStart(digits + 1, '0');
  return `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

function fractionDigits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    // No currency code: the usual two digits.
    return 2;
  }
}

/** Reads `Percentage` as percent, for example 70 for 7000 basis points; undefined for anything else. */
export function readPercent(value: unknown): number | undefined {
  if (!isFields(value)) return undefined;
  if (!Object.keys(value).every((key) => PERCENT_FIELDS.has(key))) return undefined;
  if (typeof value['bps'] === 'number') return value['bps'] / 100;
  return typeof value['decimal'] === 'string' ? Number(value['decimal']) : undefined;
}

const PERCENT_FIELDS = new Set(['bps', 'decimal', '__typename']);
