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

/** Opens pool and client; nothing connects before the first statement. */
export function openDatabase(options: PoolOptions): CatalogDatabase {
  const pool = createPool(options);
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

/** The keyset condition of a page in a list ordered by one uuid column; cursors hold that uuid. */
export function beyondId(column: Prisma.Sql, isUpwards: boolean, page: PageRequest): Prisma.Sql {
  const [id] = page.cursor ?? [];
  if (id === undefined) return Prisma.sql`TRUE`;
  return isUpwards ? Prisma.sql`${column} > ${id}::uuid` : Prisma.sql`${column} < ${id}::uuid`;
}

/** `ASC` or `DESC`. */
export const directionOf = (isUpwards: boolean): Prisma.Sql => (isUpwards ? Prisma.sql`ASC` : Prisma.sql`DESC`);
