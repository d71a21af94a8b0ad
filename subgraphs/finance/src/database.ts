import { PrismaPg } from '@prisma/adapter-pg';
import { createPool, type PoolOptions } from '@volmify/shared/postgres.pool';
import { Scope, type ScopeSettings } from '@volmify/shared/scope';
import type pg from 'pg';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';

/** What runs statements inside one scoped transaction of the finance database. */
export type Tx = Prisma.TransactionClient;

/** The reading scope of one request: opened by its first query, closed when the request ends. */
export type FinanceScope = Scope<Tx>;

/** What calls the posting function: a client on a pool of its own, so that reads never wait for postings. */
export type PostingDatabase = Pick<PrismaClient, '$queryRaw'>;

/** Calls of the posting function under way at once; the CPU is the wall, not the disk. */
const POSTING_POOL_SIZE = 4;

/** The finance database as its serving role reaches it: the role reads, and posts through one function. */
export interface FinanceDatabase {
  readonly pool: pg.Pool;
  readonly client: PrismaClient;
  /** One lazily opened transaction that sees what the settings allow. */
  createScope(settings: ScopeSettings): FinanceScope;
  /** Opened by the first posting. */
  posting(): PostingDatabase;
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
  let posting: { readonly pool: pg.Pool; readonly client: PrismaClient } | undefined;
  return {
    pool,
    client,
    createScope: (settings) => new Scope<Tx>(client, settings),
    posting() {
      if (!posting) {
        const postingPool = createPool({ ...options, settings, poolSize: POSTING_POOL_SIZE });
        posting = { pool: postingPool, client: new PrismaClient({ adapter: new PrismaPg(postingPool) }) };
      }
      return posting.client;
    },
    async close() {
      await Promise.all([client.$disconnect(), posting?.client.$disconnect()]);
      if (posting && !posting.pool.ended) await posting.pool.end();
    },
  };
}
