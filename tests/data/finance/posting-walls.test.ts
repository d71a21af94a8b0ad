import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyDatabases, type TestDatabases } from '../../kit/database.ts';
import { failureOf, line, OPENINGS, post, rawEvent } from './posting.call.ts';

let databases: TestDatabases;
let app: pg.Client;
let owner: pg.Client;
let superuser: pg.Client;

const JOURNAL = [
  'account_transaction',
  'account_transaction_line',
  'account_transaction_context',
  'account_transaction_user_context',
  'account_transaction_employee_context',
  'account_transaction_member_context',
  'account_transaction_org_context',
  'posting_key',
];

beforeAll(async () => {
  databases = await copyDatabases();
  const { appUrl, ownerUrl, superuserUrl } = databases.of.finance;
  app = new pg.Client({ connectionString: appUrl });
  owner = new pg.Client({ connectionString: ownerUrl });
  superuser = new pg.Client({ connectionString: superuserUrl });
  await Promise.all([app.connect(), owner.connect(), superuser.connect()]);
});

afterAll(async () => {
  await Promise.all([app?.end(), owner?.end(), superuser?.end()]);
  await databases?.drop();
});

describe('the journal is append-only', () => {
  const changes = (table: string): string[] => [
    `UPDATE ${table} SET org_id = org_id`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ];
  test.each(JOURNAL)('%s is not changed by the serving role, the owner or a superuser', async (table) => {
    for (const statement of changes(table)) {
      for (const [role, client] of Object.entries({ app, owner, superuser })) {
        const failure = await failureOf(client.query(statement));
        expect({ role, statement, code: failure.code }).toEqual({ role, statement, code: '42501' });
      }
    }
  });

  test('the serving role writes no table of the books by itself', async () => {
    const tables = [
      ...JOURNAL,
      'account',
      'account_balance',
      'context_rollup',
      'user_rollup',
      'context_total',
      'user_total',
      'budget_usage',
    ];
    for (const table of [...tables, 'order_item_remainder', 'org_employee_product_attribution_revenue']) {
      const failure = await failureOf(app.query(`INSERT INTO ${table} DEFAULT VALUES`));
      expect({ table, code: failure.code }).toEqual({ table, code: '42501' });
    }
  });

  test('balanced lines do not join a transaction of another day', async () => {
    const org = randomUUID();
    const event = rawEvent();
    await post(app, org, [event]);
    const late = `INSERT INTO account_transaction_line (org_id, transaction_id, line_no, account_id, currency, side, amount, occurred_at)
      SELECT org_id, transaction_id, line_no + 2, account_id, currency, side, amount, occurred_at
        FROM account_transaction_line WHERE transaction_id = '${event.id}'`;

    const failure = await failureOf(superuser.query(late));

    expect(failure.code).toBe('23514');
    const { rows } = await superuser.query('SELECT 1 FROM account_transaction_line WHERE transaction_id = $1', [
      event.id,
    ]);
    expect(rows).toHaveLength(2);
  });

  test('the clock of books in use is not moved', async () => {
    const failure = await failureOf(app.query("SELECT fix_ledger_clock('2030-01-01T00:00:00Z')"));
    expect(failure.code).toBe('42501');
  });
});

describe('the scope is the wall', () => {
  const READ = [
    'account',
    'account_balance',
    'account_transaction',
    'account_transaction_context',
    'account_transaction_employee_context',
    'account_transaction_line',
    'account_transaction_member_context',
    'account_transaction_org_context',
    'account_transaction_user_context',
    'budget_usage',
    'context_rollup',
    'context_total',
    'order_item_remainder',
    'org_employee_product_attribution_revenue',
    'user_rollup',
    'user_total',
  ];
  const countRows = async (client: pg.ClientBase, table: string): Promise<number> => {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    return rows[0]?.n ?? -1;
  };

  test.each(READ)(
    '%s shows no row without a scope, with an empty one or to a stranger, and none after a scope ended',
    async (table) => {
      expect(await countRows(superuser, table)).toBeGreaterThan(0);
      expect(await countRows(app, table)).toBe(0);
      const scopes: [string, string][] = [
        ['app.org_ids', ''],
        ['app.org_ids', `{${randomUUID()}}`],
        ['app.staff_org_ids', `{${randomUUID()}}`],
        ['app.user_id', randomUUID()],
      ];
      for (const [name, value] of scopes) {
        await app.query('BEGIN');
        await app.query('SELECT set_config($1, $2, true)', [name, value]);
        expect({ name, value, rows: await countRows(app, table) }).toEqual({ name, value, rows: 0 });
        await app.query('ROLLBACK');
      }
      await app.query('BEGIN');
      await app.query("SELECT set_config('app.platform', 'on', true)");
      await app.query('COMMIT');
      expect(await countRows(app, table)).toBe(0);
    },
  );

  test('a forged scope is an error, not a wider view', async () => {
    await app.query('BEGIN');
    await app.query("SELECT set_config('app.org_ids', '{} OR true', true)");
    const failure = await failureOf(app.query('SELECT * FROM account_transaction'));
    await app.query('ROLLBACK');

    expect(failure.code).toBe('22P02');
  });

  test('nothing is posted for an organization that the scope does not hold', async () => {
    const org = randomUUID();
    for (const scope of [[], [randomUUID()]]) {
      const failure = await failureOf(post(app, org, [rawEvent()], scope));
      expect(failure.code).toBe('42501');
    }
    const { rows } = await superuser.query('SELECT 1 FROM account_transaction WHERE org_id = $1', [org]);
    expect(rows).toEqual([]);
  });

  test('the right to write ends with the call that had it', async () => {
    const org = randomUUID();
    await app.query('BEGIN');
    await app.query("SELECT set_config('app.org_ids', $1, true)", [`{${org}}`]);
    await app.query('SELECT * FROM post_transactions($1, $2::jsonb, 1)', [org, JSON.stringify([rawEvent()])]);
    const { rows } = await app.query("SELECT current_setting('app.posting_org_id') AS org");
    await app.query('COMMIT');

    expect(rows).toEqual([{ org: '' }]);
  });

  test('every table of rows forces its policies, also on the owner', async () => {
    const { rows } = await superuser.query<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
          AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`,
    );
    const open = rows.map(({ relname }) => relname).filter((name) => !name.startsWith('_prisma'));
    expect(open).toEqual(['currency', 'idempotency_key', 'inbox_event', 'ledger_time', 'outbox_event', 'rollup_rule']);
    expect(await countRows(owner, 'account_transaction')).toBe(0);
  });

  test('the function that writes belongs to a role that cannot log in, owns no table and bypasses nothing', async () => {
    const { rows } = await superuser.query(
      `SELECT r.rolname, r.rolcanlogin, r.rolsuper, r.rolbypassrls, p.prosecdef, p.proconfig,
              (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
         FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE p.proname = 'post_transactions'`,
    );
    expect(rows).toEqual([
      {
        rolname: 'finance_posting',
        rolcanlogin: false,
        rolsuper: false,
        rolbypassrls: false,
        prosecdef: true,
        proconfig: [
          'search_path=public, pg_temp',
          'plan_cache_mode=force_generic_plan',
          'enable_seqscan=off',
          'jit=off',
        ],
        owned: 0,
      },
    ]);
    const { rows: definers } = await superuser.query(
      "SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace ORDER BY 1",
    );
    expect(definers.map(({ proname }) => proname)).toEqual(['fix_ledger_clock', 'post_transactions']);
  });

  test('a card opened by one posting is found by the next, and only inside its organization', async () => {
    const [org, stranger, card] = [randomUUID(), randomUUID(), randomUUID()];
    const lines = [line('1010', 1, '10'), line('2200', -1, '10', { subject_id: card })];
    await post(app, org, [rawEvent({ lines, accounts: [OPENINGS.cash(), OPENINGS.card(card)] })]);

    expect(await post(app, org, [rawEvent({ lines, accounts: [] })])).toHaveLength(1);
    const failure = await failureOf(post(app, stranger, [rawEvent({ lines, accounts: [OPENINGS.cash()] })]));
    expect(failure.code).toBe('23503');
  });
});
