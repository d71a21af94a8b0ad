import pg from 'pg';
import type { Sql, TransactionalSql } from './events/sql.ts';
import { SCOPE_STATEMENT, type ScopeSettings, scopeParameters } from './scope.ts';

/** Connections of one subgraph, unless it is told otherwise. */
export const POOL_SIZE = 10;

/** Told the text and the values of a statement, and the number of the connection it went over. */
export type StatementObserver = (sql: string, values: readonly unknown[], connection: number) => void;

/** How a subgraph reaches its own database. */
export interface PoolOptions {
  /** URL of the serving role. */
  readonly databaseUrl: string;
  /** Largest number of connections; {@link POOL_SIZE} when left out. */
  readonly poolSize?: number;
  /** Further settings of every session, for example a planner switch. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called for every statement sent; a new session's further settings come as `SET`. */
  readonly onStatement?: StatementObserver;
}

const SESSION_LIMITS = [
  '-c statement_timeout=5000',
  '-c idle_in_transaction_session_timeout=10000',
  '-c lock_timeout=2000',
].join(' ');

/** A pool whose statements are bounded in time: a slow query fails, it never holds the request for ever. */
export function createPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.poolSize ?? POOL_SIZE,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    options: [SESSION_LIMITS, ...Object.entries(options.settings ?? {}).map(([name, to]) => `-c ${name}=${to}`)].join(
      ' ',
    ),
  });
  // An idle connection that dies (server restart) is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  // The same for one that dies in use: its statement is told, and nobody else needs to be.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('connect', oneByOne);
  if (options.onStatement) observe(pool, options.onStatement, options.settings);
  return pool;
}

/**
 * Sends a statement when the one before it is answered. Resolvers that run together share a transaction, hence a
 * connection; the driver's own queue for that is deprecated and says so on the terminal.
 */
function oneByOne(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  let before: Promise<unknown> = Promise.resolve();
  client.query = ((...args: unknown[]) => {
    const [first] = args;
    const isStream = typeof first === 'object' && first !== null && 'submit' in first;
    if (isStream || typeof args.at(-1) === 'function') return query(...args);
    const answer = before.then(() => query(...args));
    before = answer.catch(() => undefined);
    return answer;
  }) as typeof client.query;
}

let connections = 0;

function observe(pool: pg.Pool, onStatement: StatementObserver, settings: PoolOptions['settings'] = {}): void {
  pool.on('connect', (client) => {
    connections += 1;
    const connection = connections;
    for (const [name, to] of Object.entries(settings)) onStatement(`SET ${name} = ${to}`, [], connection);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first, second] = args;
      const asked = typeof first === 'string' ? { text: first, values: second } : (first as pg.QueryConfig | undefined);
      onStatement(asked?.text ?? '', Array.isArray(asked?.values) ? asked.values : [], connection);
      return query(...args);
    }) as typeof client.query;
  });
}

/** Plain SQL under a fixed scope: what outbox, inbox and event handlers use. Each statement runs in a scoped transaction. */
export function scopedSql(pool: pg.Pool, settings: ScopeSettings): TransactionalSql {
  async function transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(SCOPE_STATEMENT, scopeParameters(settings));
      const result = await work({
        query: async <Row>(text: string, parameters: readonly unknown[] = []) =>
          (await client.query(text, [...parameters])).rows as Row[],
      });
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (cause) {
      // A connection whose rollback fails is thrown away: it may still hold the scope.
      await client.query('ROLLBACK').then(
        () => client.release(),
        () => client.release(true),
      );
      throw cause;
    }
  }
  return {
    transaction,
    query: (text, parameters) => transaction((sql) => sql.query(text, parameters)),
  };
}
