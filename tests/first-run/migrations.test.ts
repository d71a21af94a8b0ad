import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  applyMigrations,
  type EmbeddedServer,
  findPendingMigrations,
  provisionRoles,
  resolveSources,
  resolveUrls,
  startEmbeddedServer,
} from '@volmify/cli/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, ROOT } from './embedded.driver.ts';

const run = promisify(execFile);
const silent = (): void => undefined;
let home = '';
let server: EmbeddedServer;
let urls: ReturnType<typeof resolveUrls>;
let folder = '';
let owner = '';

/** Writes a migration into the folder under test. */
function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}
const apply = () => applyMigrations({ ownerUrl: owner, folder, log: silent, readerRole: 'catalog_app' });

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'volmify-migrations-'));
  // Root's server runs as another account, which has to enter.
  chmodSync(home, 0o755);
  server = await startEmbeddedServer({ home, log: silent, settings: { fsync: 'off' } });
  const sources = resolveSources({}, server);
  urls = resolveUrls(sources, await provisionRoles({ sources, home, log: silent }));
});

afterAll(async () => {
  await server?.destroy();
  rmSync(home, { recursive: true, force: true });
});

describe('migrations at start', () => {
  beforeEach(async () => {
    owner = urls.catalog.ownerUrl ?? '';
    folder = join(home, 'prisma', 'catalog', 'migrations');
    rmSync(folder, { recursive: true, force: true });
    await ask(owner, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO catalog_app');
  });

  test('run once each, in the order of their names, function bodies whole', async () => {
    write('2_rows', 'INSERT INTO thing SELECT twice(n) FROM generate_series(1, 3) AS n;');
    write(
      '1_table',
      'CREATE TABLE thing (n int); CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN n * 2; END $$;',
    );

    const first = await apply();
    const second = await apply();

    expect(first).toEqual({ applied: ['1_table', '2_rows'], total: 2 });
    expect(second).toEqual({ applied: [], total: 2 });
    expect(await ask(owner, 'SELECT sum(n)::int AS total FROM thing')).toEqual([{ total: 12 }]);
  });

  test('refuse a file that was edited after it ran, with both checksums, and apply nothing', async () => {
    write('1_table', 'CREATE TABLE thing (n int);');
    await apply();
    write('1_table', 'CREATE TABLE thing (n bigint);');
    write('2_more', 'CREATE TABLE more (n int);');

    await expect(apply()).rejects.toMatchObject({
      what: 'The migration 1_table was changed after it was applied.',
      why: expect.stringMatching(/[0-9a-f]{64}[\s\S]*[0-9a-f]{64}/),
    });
    expect(await ask(owner, `SELECT to_regclass('more') AS more`)).toEqual([{ more: null }]);
  });

  test('keep nothing of a file that fails, name its line, and go on once it is right', async () => {
    write('1_table', 'CREATE TABLE thing (n int);\nSELEC 2;\n');

    await expect(apply()).rejects.toMatchObject({ why: expect.stringMatching(/migration\.sql:2\nsyntax error/) });
    expect(await ask(owner, `SELECT to_regclass('thing') AS thing`)).toEqual([{ thing: null }]);

    write('1_table', 'CREATE TABLE thing (n int);\n');
    expect((await apply()).applied).toEqual(['1_table']);
  });

  test('refuse a file that ends its own transaction', async () => {
    write('1_table', 'CREATE TABLE thing (n int); COMMIT; BEGIN;');

    await expect(apply()).rejects.toMatchObject({ what: expect.stringContaining('ends its own transaction') });
    expect(await ask(owner, 'SELECT count(*)::int AS n FROM _prisma_migrations')).toEqual([{ n: 0 }]);
  });

  test('say what to do about a statement that cannot run in a transaction', async () => {
    write('1_table', 'CREATE TABLE thing (n int);');
    write('2_index', 'CREATE INDEX CONCURRENTLY ON thing (n);');

    await expect(apply()).rejects.toMatchObject({ next: expect.stringContaining('cannot run in a transaction') });
  });

  test('of two starts at once are applied by one of them', async () => {
    write('1_table', 'CREATE TABLE thing (n int);');
    write('2_rows', 'INSERT INTO thing VALUES (1); SELECT pg_sleep(0.1);');

    const [one, other] = await Promise.all([apply(), apply()]);

    expect([...one.applied, ...other.applied].sort()).toEqual(['1_table', '2_rows']);
    expect(await ask(owner, 'SELECT count(*)::int AS n FROM thing')).toEqual([{ n: 1 }]);
  });

  test('leave no session setting to the next file', async () => {
    write('1_path', `SET search_path = ''; SET statement_timeout = '60ms';`);
    write('2_table', 'CREATE TABLE thing (n int); SELECT pg_sleep(0.3);');

    expect((await apply()).applied).toEqual(['1_path', '2_table']);
  });

  test('are seen by the serving login, which may not change them', async () => {
    write('1_table', 'CREATE TABLE thing (n int);');
    await apply();
    write('2_more', 'CREATE TABLE more (n int);');

    expect(await findPendingMigrations({ url: urls.catalog.appUrl, folder })).toEqual(['2_more']);
    await expect(ask(urls.catalog.appUrl, 'DELETE FROM _prisma_migrations')).rejects.toThrow('permission denied');
  });

  test('count as applied for Prisma too, through the engine script', async () => {
    const project = join(home, 'prisma', 'catalog');
    write('1_table', 'CREATE TABLE thing (n int PRIMARY KEY);');
    writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
    writeFileSync(
      join(project, 'schema.prisma'),
      'datasource db {\n  provider = "postgresql"\n}\nmodel thing {\n  n Int @id\n}\n',
    );
    writeFileSync(
      join(project, 'prisma.config.mjs'),
      `export default { schema: 'schema.prisma', migrations: { path: 'migrations' }, datasource: { url: '${owner}' } };\n`,
    );
    await apply();

    const prisma = (...args: string[]) =>
      run(join(ROOT, 'node_modules/.bin/prisma'), [...args, '--config', join(project, 'prisma.config.mjs')], {
        cwd: ROOT,
        env: {
          PATH: `${join(process.execPath, '..')}:/usr/bin:/bin`,
          PRISMA_SCHEMA_ENGINE_BINARY: join(ROOT, 'prisma/engine/schema-engine.mjs'),
          CHECKPOINT_DISABLE: '1',
        },
      });
    const status = await prisma('migrate', 'status');
    const deploy = await prisma('migrate', 'deploy');
    const drift = ['--from-config-datasource', '--to-schema', join(project, 'schema.prisma')];
    const diff = await prisma('migrate', 'diff', ...drift, '--exit-code');

    expect(status.stdout).toContain('Database schema is up to date!');
    expect(deploy.stdout).toContain('No pending migrations to apply.');
    expect(diff.stdout).toContain('No difference detected.');
  });
});

describe('roles', () => {
  test('a serving login owns nothing, makes nothing, and enters its own database only', async () => {
    const app = urls.finance.appUrl;
    const [powers] = await ask(
      app,
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         has_schema_privilege('public', 'CREATE') AS makes_tables,
         has_database_privilege(current_database(), 'CREATE') AS makes_schemas,
         has_database_privilege(current_database(), 'TEMP') AS makes_temporary,
         (SELECT count(*)::int FROM pg_shdepend WHERE refobjid = pg_roles.oid AND deptype = 'o') AS owned
       FROM pg_roles WHERE rolname = current_user`,
    );

    expect(powers).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      makes_tables: false,
      makes_schemas: false,
      makes_temporary: false,
      owned: 0,
    });
    await expect(ask(app.replace(/\/finance$/, '/identity'), 'SELECT 1')).rejects.toThrow('permission denied');
  });

  test('an owner hands a function to the posting role, whose policies it does not inherit', async () => {
    const financeOwner = urls.finance.ownerUrl ?? '';

    await ask(
      financeOwner,
      `CREATE TABLE book (n int); ALTER TABLE book ENABLE ROW LEVEL SECURITY; ALTER TABLE book FORCE ROW LEVEL SECURITY;
       CREATE POLICY posting ON book TO finance_posting USING (true) WITH CHECK (true);
       GRANT INSERT ON book TO finance_posting; GRANT CREATE ON SCHEMA public TO finance_posting;
       CREATE FUNCTION post(n int) RETURNS void LANGUAGE sql SECURITY DEFINER AS 'INSERT INTO book VALUES (n)';
       ALTER FUNCTION post(int) OWNER TO finance_posting; REVOKE CREATE ON SCHEMA public FROM finance_posting`,
    );

    await expect(ask(financeOwner, 'INSERT INTO book VALUES (1)')).rejects.toThrow('row-level security');
    await ask(urls.finance.appUrl, 'SELECT post(7)');
    expect(await ask(server.superuserUrl('finance'), 'SELECT n FROM book')).toEqual([{ n: 7 }]);
    await ask(financeOwner, 'DROP FUNCTION post(int); DROP TABLE book');
  });

  test('lost passwords are made anew, and wrong powers are taken back', async () => {
    const superuser = server.superuserUrl('postgres');
    const sources = resolveSources({}, server);
    await ask(superuser, 'ALTER ROLE identity_app BYPASSRLS; ALTER ROLE identity_jobs NOLOGIN');
    rmSync(join(home, 'keys', 'roles.json'));

    urls = resolveUrls(sources, await provisionRoles({ sources, home, log: silent }));

    expect(await ask(urls.identity.appUrl, 'SELECT rolbypassrls FROM pg_roles WHERE rolname = current_user')).toEqual([
      { rolbypassrls: false },
    ]);
    expect(await ask(urls.identity.jobsUrl ?? '', 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  test('a user who may not make roles gets the SQL for the administrator, and no password is printed', async () => {
    await ask(server.superuserUrl('postgres'), `CREATE ROLE weak LOGIN PASSWORD 'weak-secret'`);
    const weak = `postgresql://weak:weak-secret@${server.host}:${server.port}/postgres`;
    const sources = resolveSources({ databaseUrl: weak }, undefined, { suffix: '_elsewhere' });

    const refused = provisionRoles({ sources, home, log: silent });

    await expect(refused).rejects.toMatchObject({
      exitCode: 78,
      next: expect.stringMatching(/CREATE DATABASE "finance_elsewhere" OWNER "finance_owner"/),
    });
    await expect(refused).rejects.not.toMatchObject({ next: expect.stringContaining('weak-secret') });
  });

  test('a user who may make roles needs no more than that', async () => {
    await ask(server.superuserUrl('postgres'), `CREATE ROLE boss LOGIN CREATEDB CREATEROLE PASSWORD 'boss'`);
    const boss = `postgresql://boss:boss@${server.host}:${server.port}/postgres`;
    const other = mkdtempSync(join(tmpdir(), 'volmify-roles-'));
    const names = ['identity', 'organization', 'catalog', 'finance'];
    await ask(
      server.superuserUrl('postgres'),
      `${names.map((name) => `GRANT ${name}_owner, ${name}_app, ${name}_jobs TO boss WITH ADMIN OPTION`).join('; ')};
       GRANT finance_posting TO boss WITH ADMIN OPTION`,
    );
    const sources = resolveSources({ databaseUrl: boss }, undefined, { prefix: 'boss_' });

    const made = resolveUrls(sources, await provisionRoles({ sources, home: other, log: silent }));

    expect(await ask(made.finance.appUrl, 'SELECT current_database() AS name')).toEqual([{ name: 'boss_finance' }]);
    const own = resolveSources({}, server);
    urls = resolveUrls(own, await provisionRoles({ sources: own, home, log: silent }));
    expect(await ask(urls.finance.appUrl, 'SELECT current_database() AS name')).toEqual([{ name: 'finance' }]);
    rmSync(other, { recursive: true, force: true });
  });

  test('an unreachable database is named without its password, and how many others are up', async () => {
    const sources = resolveSources(
      { ownerUrls: { finance: 'postgresql://me:hidden@127.0.0.1:20098/finance' } },
      server,
    );

    await expect(provisionRoles({ sources, home, log: silent })).rejects.toMatchObject({
      exitCode: 69,
      what: 'The database of finance cannot be used; the other 3 are up.',
      why: expect.stringMatching(/^finance at 127\.0\.0\.1:20098: .*ECONNREFUSED/),
    });
  });
});
