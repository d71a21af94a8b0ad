import { PrismaPg } from '@prisma/adapter-pg';
import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import { createPool, type PoolOptions } from '@volmify/shared/postgres.pool';
import { Scope, type ScopeSettings } from '@volmify/shared/scope';
import type pg from 'pg';
import type { Activity } from './facts/facts.ts';
import { Prisma, PrismaClient } from './generated/prisma/client.ts';

/** What runs statements inside one scoped transaction of the organization database. */
export type Tx = Prisma.TransactionClient;

/** The transaction of one request: opened by its first statement, ended with the request. */
export type OrganizationScope = Scope<Tx>;

/** The organization database as its serving role reaches it. */
export interface OrganizationDatabase {
  readonly pool: pg.Pool;
  /** One lazily opened transaction that sees and writes what the settings allow, for at most `timeoutMs`. */
  createScope(settings: ScopeSettings, timeoutMs?: number): OrganizationScope;
  /** Ends the client; whoever holds the pool ends the pool. */
  close(): Promise<void>;
}

/** Opens pool and client; nothing connects before the first statement. */
export function openDatabase(options: PoolOptions): OrganizationDatabase {
  const pool = createPool(options);
  const client = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    createScope: (settings, timeoutMs = 5_000) => new Scope<Tx>(client, settings, { maxWaitMs: 2_000, timeoutMs }),
    close: () => client.$disconnect(),
  };
}

/** The request's own transaction as plain SQL. */
export const sqlOf = (scope: OrganizationScope): Sql => ({
  query: <Row>(text: string, parameters: readonly unknown[] = []) =>
    scope.query((tx) => tx.$queryRawUnsafe<Row[]>(text, ...parameters)),
});

/** How a list is ordered: one value, ties broken by the id in the same direction. */
export interface ListOrder {
  readonly value: Prisma.Sql;
  readonly id: Prisma.Sql;
  readonly isAscending: boolean;
  /** The ordered value of the row that a cursor names; the last part of a cursor is the row's id. */
  readonly valueAt: (cursor: readonly string[]) => Prisma.Sql;
}

/** What a page adds to a statement: a keyset condition, the reading order, and one row more than asked. */
export function pageOf(
  order: ListOrder,
  page: PageRequest,
): { readonly beyond: Prisma.Sql; readonly tail: Prisma.Sql } {
  const isUpwards = order.isAscending === (page.direction === 'forward');
  const direction = isUpwards ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const tail = Prisma.sql`ORDER BY ${order.value} ${direction}, ${order.id} ${direction} LIMIT ${page.size + 1}::int`;
  const cursor = page.cursor;
  if (!cursor) return { beyond: Prisma.sql`TRUE`, tail };
  const comparison = isUpwards ? Prisma.sql`>` : Prisma.sql`<`;
  const at = Prisma.sql`(${order.valueAt(cursor)}, ${cursor.at(-1)}::uuid)`;
  return { beyond: Prisma.sql`(${order.value}, ${order.id}) ${comparison} ${at}`, tail };
}

/** The column holds one of the uuids; a single one is compared as such, so that the planner knows how many rows it has. */
export const isAmong = (column: Prisma.Sql, uuids: readonly Uuid[]): Prisma.Sql =>
  uuids.length === 1 ? Prisma.sql`${column} = ${uuids[0]}::uuid` : Prisma.sql`${column} = ANY (${[...uuids]}::uuid[])`;

/** The rows of a list for each of its subjects; `list` is the statement for the subject whose uuid it is given. */
export const listEach = (subjects: readonly Uuid[], list: (subject: Prisma.Sql) => Prisma.Sql): Prisma.Sql =>
  subjects.length === 1
    ? list(Prisma.sql`${subjects[0]}::uuid`)
    : Prisma.sql`SELECT listed.* FROM unnest(${[...subjects]}::uuid[]) AS asked (id)
        CROSS JOIN LATERAL (${list(Prisma.sql`asked.id`)}) AS listed`;

/** All of the conditions; TRUE when there is none. */
export const every = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join([...conditions], ' AND ');

/** Each word occurs somewhere in the column, whatever its case; wildcards in the words count as themselves. */
export const containsWords = (column: Prisma.Sql, words: readonly string[]): Prisma.Sql =>
  every(words.map((word) => Prisma.sql`${column} ILIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`));

const ACTIVITY_MS = 90 * 86_400_000;

/** The column's instant falls where the activity wanted says, seen from `at`. */
export function happened(column: Prisma.Sql, activity: Activity, at: Date): Prisma.Sql {
  if (activity === 'NEVER') return Prisma.sql`${column} IS NULL`;
  const since = new Date(at.getTime() - ACTIVITY_MS);
  return activity === 'ACTIVE'
    ? Prisma.sql`${column} >= ${since}::timestamptz`
    : Prisma.sql`${column} < ${since}::timestamptz`;
}

/** The smallest limit from a department's path up to the organization's; null without any. The table of the path is `d`. */
export const LIMIT_ABOVE = Prisma.sql`least(o.budget_authority, (
  SELECT min(up.budget_authority) FROM org_department up
   WHERE up.org_id = d.org_id AND up.id = ANY (string_to_array(d.path, '.')::uuid[])))`;
