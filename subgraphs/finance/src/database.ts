import { PrismaPg } from '@prisma/adapter-pg';
import type { Sql } from '@volmify/shared/events/sql';
import { createPool, type PoolOptions } from '@volmify/shared/postgres.pool';
import { Scope, type ScopeSettings } from '@volmify/shared/scope';
import type pg from 'pg';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';

/** What runs statements inside one scoped transaction of the finance database. */
export type Tx = Prisma.TransactionClient;

/** The reading scope of one request: opened by its first query, closed when the request ends. */
export type FinanceScope = Scope<Tx>;

/** Calls of the posting function under way at once; the CPU is the wall, not the disk. */
const POSTING_POOL_SIZE = 4;

/** The finance database as its serving role reaches it: the role reads, and posts through one function. */
export interface FinanceDatabase {
  readonly pool: pg.Pool;
  readonly client: PrismaClient;
  /** One lazily opened transaction that sees what the settings allow. */
  createScope(settings: ScopeSettings): FinanceScope;
  /** What calls the posting function: on a pool of its own, so that reads never wait; opened by the first posting. */
  posting(): Sql;
  /** Ends everything but `pool`, which the subgraph's life cycle ends last. */
  close(): Promise<void>;
}

/**
 * Every list here is a short range of an index that delivers it in order, and nothing reads a ledger table whole. Of an
 * unknown subject the planner expects the average number of rows, less by every policy: while that is small it would
 * rather collect all rows and sort them, ten thousand of a star. Plans of the posting function are kept as long as the
 * session, also those made while the books were empty.
 */
const PLANNER = { enable_bitmapscan: 'off', enable_seqscan: 'off' } as const;

/** Opens pool and client; nothing connects before the first statement. */
export function openDatabase(options: PoolOptions): FinanceDatabase {
  const settings = { ...PLANNER, ...options.settings };
  const pool = createPool({ ...options, settings });
  const client = new PrismaClient({ adapter: new PrismaPg(pool) });
  let posting: pg.Pool | undefined;
  return {
    pool,
    client,
    createScope: (settings) => new Scope<Tx>(client, settings),
    posting() {
      posting ??= createPool({ ...options, settings, poolSize: POSTING_POOL_SIZE });
      const pool = posting;
      return {
        query: async <Row>(text: string, parameters: readonly unknown[] = []) =>
          (await pool.query(text, [...parameters])).rows as Row[],
      };
    },
    async close() {
      await Promise.all([client.$disconnect(), posting?.ended ? undefined : posting?.end()]);
    },
  };
}
