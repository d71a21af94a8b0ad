import { PrismaPg } from '@prisma/adapter-pg';
import type { Sql } from '@volmify/shared/events/sql';
import type { PageRequest } from '@volmify/shared/page';
import { createPool, type PoolOptions } from '@volmify/shared/postgres.pool';
import { Scope, type ScopeSettings } from '@volmify/shared/scope';
import type pg from 'pg';
import { Prisma, PrismaClient } from './generated/prisma/client.ts';

/** What runs statements inside one scoped transaction of the catalog database. */
export type Tx = Prisma.TransactionClient;

/** The transaction of one request: opened by its first statement, ended with the request. */
export type CatalogScope = Scope<Tx>;

/** The catalog database as its serving role reaches it. */
export interface CatalogDatabase {
  readonly pool: pg.Pool;
  /** One lazily opened transaction that sees and writes what the settings allow, for at most `timeoutMs`. */
  createScope(settings: ScopeSettings, timeoutMs?: number): CatalogScope;
  /** Ends the client; whoever made the pool's owner ends the pool. */
  close(): Promise<void>;
}

/**
 * Every list here is a short range of an index that delivers it in order. The planner multiplies the (dependent) filters
 * of tenant and policy, expects too few rows and would rather collect all rows of a subject and sort them.
 */
const PLANNER = { enable_bitmapscan: 'off' } as const;

/** Opens pool and client; nothing connects before the first statement. */
export function openDatabase(options: PoolOptions): CatalogDatabase {
  const pool = createPool({ ...options, settings: { ...PLANNER, ...options.settings } });
  const client = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    createScope: (settings, timeoutMs = 5_000) => new Scope<Tx>(client, settings, { maxWaitMs: 2_000, timeoutMs }),
    close: () => client.$disconnect(),
  };
}

/** The request's own transaction as shared code (outbox, keys, audit) sees it. */
export function sqlOf(scope: CatalogScope): Sql {
  return {
    query: <Row>(text: string, parameters: readonly unknown[] = []) =>
      scope.query((tx) => tx.$queryRawUnsafe<Row[]>(text, ...parameters)),
  };
}

/** `LIMIT` of a page: one row more than asked, which says whether there is a next page. */
export const pageLimit = (page: PageRequest): Prisma.Sql => Prisma.sql`LIMIT ${page.size + 1}::int`;

/** True when the page reads its index upwards. */
export const readsUpwards = (list: 'ascending' | 'descending', page: PageRequest): boolean =>
  (list === 'ascending') === (page.direction === 'forward');

/**
 * The keyset condition of a page in the list of one subject, ordered by one uuid column; cursors hold that uuid. The
 * subject stands in the comparison so that only the index of that very list fits: `id > x` alone would let the primary
 * key be read from there to its end.
 */
export function beyondId(subject: Prisma.Sql, id: Prisma.Sql, isUpwards: boolean, page: PageRequest): Prisma.Sql {
  const [cursor] = page.cursor ?? [];
  if (cursor === undefined) return Prisma.sql`TRUE`;
  const sign = isUpwards ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`(${subject}, ${id}) ${sign} (k.subject, ${cursor}::uuid)`;
}

/** `ASC` or `DESC`. */
export const directionOf = (isUpwards: boolean): Prisma.Sql => (isUpwards ? Prisma.sql`ASC` : Prisma.sql`DESC`);
