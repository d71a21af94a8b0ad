import { badUserInput } from './errors.ts';
import { isUuid } from './ids.ts';

/** What one value of a list's keyset is: ISO time in UTC, uuid, decimal number, or any text. */
export type KeysetPart = 'time' | 'uuid' | 'number' | 'text';

const NUMBER = /^-?\d{1,12}(\.\d{1,9})?$/;
const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const fits: Record<KeysetPart, (value: unknown) => boolean> = {
  time: (value) => typeof value === 'string' && ISO_TIME.test(value) && !Number.isNaN(Date.parse(value)),
  uuid: isUuid,
  number: (value) => typeof value === 'string' && NUMBER.test(value),
  text: (value) => typeof value === 'string' && value.length <= 512,
};

/** Arguments of a connection as GraphQL hands them in. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A checked page request: how many rows, from which keyset position, in which direction. */
export interface PageRequest {
  /** 1..100. */
  readonly size: number;
  /** Backward pages are read in reverse order and turned round afterwards. */
  readonly direction: 'forward' | 'backward';
  /** Values of the keyset after (or before) which the page begins; undefined at the end of the list. */
  readonly cursor?: readonly string[];
}

/** The contract's `PageInfo`. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** One page of rows, each with its cursor. */
export interface Connection<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: PageInfo;
}

export const PAGE_SIZE_DEFAULT = 20;
export const PAGE_SIZE_MAX = 100;

/** Opaque text of keyset values (times as ISO text, ids as uuid). */
export function encodeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws BAD_USER_INPUT when the text is no cursor of a list with that keyset. */
export function decodeCursor(text: string, keyset: readonly KeysetPart[]): readonly string[] {
  if (/^[A-Za-z0-9_-]{4,400}$/.test(text)) {
    try {
      const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
      if (
        Array.isArray(values) &&
        values.length === keyset.length &&
        keyset.every((part, index) => fits[part](values[index]))
      ) {
        return values as string[];
      }
    } catch {
      // falls through to the refusal below
    }
  }
  throw badUserInput('This cursor does not belong to this list.');
}

/**
 * Checks connection arguments (GW-04): `first` or `last` in 1..100, 20 when neither is given, never both.
 * @param keyset what a cursor of this list holds, in order
 * @throws BAD_USER_INPUT
 */
export function requirePage(args: PageArguments, keyset: readonly KeysetPart[]): PageRequest {
  if (args.first != null && args.last != null) throw badUserInput('Give `first` or `last`, not both.');
  const size = args.first ?? args.last ?? PAGE_SIZE_DEFAULT;
  if (!Number.isInteger(size) || size < 1 || size > PAGE_SIZE_MAX) {
    throw badUserInput(`A page holds 1 to ${PAGE_SIZE_MAX} rows.`);
  }
  const direction = args.last != null ? 'backward' : 'forward';
  const text = direction === 'backward' ? args.before : args.after;
  return text == null ? { size, direction } : { size, direction, cursor: decodeCursor(text, keyset) };
}

/**
 * A connection from rows read with `LIMIT size + 1` in reading order.
 * @param cursorOf the keyset values of a row, in the list's order
 */
export function toConnection<Row>(
  rows: readonly Row[],
  page: PageRequest,
  cursorOf: (row: Row) => readonly string[],
): Connection<Row> {
  const hasMore = rows.length > page.size;
  const kept = hasMore ? rows.slice(0, page.size) : [...rows];
  if (page.direction === 'backward') kept.reverse();
  const edges = kept.map((node) => ({ cursor: encodeCursor(cursorOf(node)), node }));
  const forward = page.direction === 'forward';
  return {
    edges,
    pageInfo: {
      hasNextPage: forward ? hasMore : page.cursor !== undefined,
      hasPreviousPage: forward ? page.cursor !== undefined : hasMore,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
