import { PrismaPg } from '@prisma/adapter-pg';
import { createPool, type PoolOptions } from '@volmify/shared/postgres.pool';
import { Scope, type ScopeSettings } from '@volmify/shared/scope';
import type pg from 'pg';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';

/** What runs statements inside one scoped transaction of the identity database. */
export type Tx = Prisma.TransactionClient;

/** The transaction of one request: opened by its first statement, ended with the request. */
export type IdentityScope = Scope<Tx>;

/** The identity database as its serving role reaches it. */
export interface IdentityDatabase {
  readonly pool: pg.Pool;
  /** One lazily opened transaction that sees what the settings allow. */
  createScope(settings: ScopeSettings): IdentityScope;
  /** Ends the client; whoever holds the pool ends the pool. */
  close(): Promise<void>;
}

/** Opens pool and client; nothing connects before the first statement. */
export function openDatabase(options: PoolOptions): IdentityDatabase {
  const pool = createPool(options);
  const client = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    createScope: (settings) => new Scope<Tx>(client, settings),
    close: () => client.$disconnect(),
  };
}
