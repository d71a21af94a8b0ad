import { PrismaPg } from '@prisma/adapter-pg';
import { createPool, type PoolOptions } from '@volmify/shared/postgres.pool';
import { Scope, type ScopeSettings } from '@volmify/shared/scope';
import type pg from 'pg';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';

/** What runs statements inside one scoped transaction of the finance database. */
export type Tx = Prisma.TransactionClient;

/** The reading scope of one request: opened by its first query, closed when the request ends. */
export type FinanceScope = Scope<Tx>;

/** The finance database as its serving role reaches it: the role reads, and posts through one function. */
export interface FinanceDatabase {
  readonly pool: pg.Pool;
  readonly client: PrismaClient;
  /** One lazily opened transaction that sees what the settings allow. */
  createScope(settings: ScopeSettings): FinanceScope;
  close(): Promise<void>;
}

/** Opens pool and client; nothing connects before the first statement. */
export function openDatabase(options: PoolOptions): FinanceDatabase {
  const pool = createPool(options);
  const client = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    client,
    createScope: (settings) => new Scope<Tx>(client, settings),
    async close() {
      await client.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
