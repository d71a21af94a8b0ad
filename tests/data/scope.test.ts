import { createPool, scopedSql } from '@volmify/shared/postgres.pool';
import { scopeOf, serviceScope } from '@volmify/shared/scope';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../kit/database.ts';
import { openWorld, type TestWorld } from '../kit/world.ts';

/** Tables without rows of an organization or a person: plumbing and reference rows. */
const PLUMBING = ['_prisma_migrations', 'outbox_event', 'inbox_event', 'idempotency_key', 'scale_progress'];

const tablesOf = async (client: pg.Client): Promise<{ name: string; isWalled: boolean; isForced: boolean }[]> =>
  (
    await client.query<{ name: string; isWalled: boolean; isForced: boolean }>(
      `SELECT relname AS name, relrowsecurity AS "isWalled", relforcerowsecurity AS "isForced"
         FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
    )
  ).rows;

describe('the walls between tenants', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  it.each(SUBGRAPH_NAMES)('%s: the serving role owns nothing and cannot pass row-level security', async (name) => {
    await withClient(world.databases[name].appUrl, async (client) => {
      const { rows } = await client.query<{ rolsuper: boolean; rolbypassrls: boolean; owned: string }>(
        `SELECT rolsuper, rolbypassrls, (SELECT count(*) FROM pg_class WHERE relowner = pg_roles.oid) AS owned
           FROM pg_roles WHERE rolname = current_user`,
      );
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: '0' }]);
    });
  });

  it.each(SUBGRAPH_NAMES)(
    '%s: every walled table is walled for its owner too, and shows nothing without a scope',
    async (name) => {
      const tables = await withClient(world.databases[name].superuserUrl, tablesOf);
      const walled = tables.filter((table) => table.isWalled);

      expect(walled.filter((table) => !table.isForced)).toEqual([]);
      expect(walled.length).toBeGreaterThan(3);
      await withClient(world.databases[name].appUrl, async (client) => {
        for (const table of walled) {
          const visible = await client.query(`SELECT FROM "${table.name}" LIMIT 1`).then(
            (result) => result.rowCount,
            (cause: { code?: string }) => cause.code,
          );
          // Either no row, or a table the serving role may not even read.
          expect([0, '42501'], `${table.name}: ${visible}`).toContain(visible);
        }
      });
    },
  );

  it.each(SUBGRAPH_NAMES)('%s: tables that hold an organization or a person are walled', async (name) => {
    const open = await withClient(world.databases[name].superuserUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT c.relrowsecurity
            AND a.attname IN ('org_id', 'user_id') AND NOT a.attisdropped`,
      );
      return rows.map((row) => row.name).filter((table) => !PLUMBING.includes(table));
    });

    expect(open).toEqual([]);
  });

  it.each<[SubgraphName, string]>([
    ['organization', 'org_employee'],
    ['catalog', 'org_employee_product_attribution'],
    ['finance', 'account_transaction'],
  ])('%s: another organization’s scope shows none of its %s rows', async (name, table) => {
    const pool = createPool({ databaseUrl: world.databases[name].appUrl, poolSize: 1 });
    const count = async (scope: Parameters<typeof scopedSql>[1]): Promise<number> => {
      const sql = scopedSql(pool, scope);
      const org = world.world.uuidOf('lumen-academy');
      return Number(
        (await sql.query<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE org_id = $1::uuid`, [org]))[0]?.n,
      );
    };
    try {
      const bruno = { ...scopeOf(await world.viewerOf('bruno')), 'app.public_rows': '' };
      expect(await count(scopeOf(await world.viewerOf('olga')))).toBeGreaterThan(0);
      expect(await count(bruno)).toBe(0);
    } finally {
      await pool.end();
    }
  });

  it('leave no scope on a pooled connection: after commit, after an error, after a broken statement', async () => {
    const pool = createPool({ databaseUrl: world.databases.finance.appUrl, poolSize: 1 });
    const olga = scopedSql(pool, scopeOf(await world.viewerOf('olga')));
    const bare = async (): Promise<string> =>
      (await pool.query<{ n: string }>('SELECT count(*) AS n FROM account_transaction')).rows[0]?.n ?? '';
    try {
      expect(Number((await olga.query<{ n: string }>('SELECT count(*) AS n FROM account_transaction'))[0]?.n)).toBe(28);
      expect(await bare()).toBe('0');
      await expect(
        olga.transaction(async () => {
          throw new Error('the work failed');
        }),
      ).rejects.toThrow('the work failed');
      expect(await bare()).toBe('0');
      await expect(olga.query('SELECT no_such_column FROM account_transaction')).rejects.toThrow();
      expect(await bare()).toBe('0');
      expect((await pool.query("SELECT current_setting('app.org_ids', true) AS left")).rows[0]?.left ?? '').toBe('');
    } finally {
      await pool.end();
    }
  });

  it('hold under 300 parallel requests of two tenants on one small pool: no foreign row', async () => {
    const ask =
      'query ($slug: String!) { org(slug: $slug) { employees(first: 20) { edges { node { org { slug } } } } } }';
    const viewers = {
      'lumen-academy': await world.viewerOf('olga'),
      'atelier-nord': await world.viewerOf('bruno'),
    } as const;
    const slugs = Object.keys(viewers) as (keyof typeof viewers)[];

    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, index) => {
        const slug = slugs[index % 2] as keyof typeof viewers;
        return world.subgraphs.organization
          .execute({ query: ask, variables: { slug } }, viewers[slug])
          .then((answer) => ({ slug, answer }));
      }),
    );

    // A pool that stays full says so; whatever is answered is one's own.
    const refused = answers.filter(({ answer }) => answer.errors);
    expect(new Set(refused.map(({ answer }) => answer.errors?.[0]?.extensions['code']))).toEqual(
      new Set(refused.length > 0 ? ['OVERLOADED'] : []),
    );
    const answered = answers.filter(({ answer }) => !answer.errors);
    expect(answered.length).toBeGreaterThan(20);
    for (const { slug, answer } of answered) {
      const text = JSON.stringify(answer.data);
      expect(text).toContain(slug);
      for (const other of slugs.filter((name) => name !== slug)) expect(text).not.toContain(other);
    }
  });

  it('give a service only the organizations it names', async () => {
    const pool = createPool({ databaseUrl: world.databases.catalog.appUrl, poolSize: 1 });
    try {
      const sql = scopedSql(pool, serviceScope('seed', [world.world.uuidOf('kumo-school')]));
      const rows = await sql.query<{ org_id: string }>(
        'SELECT DISTINCT org_id::text FROM org_employee_product_attribution',
      );
      expect(rows.map((row) => row.org_id)).toEqual([world.world.uuidOf('kumo-school')]);
    } finally {
      await pool.end();
    }
  });
});
