import { type LedgerKeeper, openLedgerKeeper } from '@volmify/finance';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { line, post, rawEvent } from './posting.call.ts';

const WAIT = { timeout: 20_000 };

let world: TestWorld;
let keeper: LedgerKeeper;
let lumen: string;
beforeAll(async () => {
  world = await openWorld();
  keeper = openLedgerKeeper({ databaseUrl: world.databases.finance.appUrl });
  lumen = world.world.uuidOf('lumen-academy');
});
afterAll(async () => {
  await keeper?.close();
  await world?.close();
});

const asSuperuser = (sql: string, values: unknown[] = []) =>
  withClient(world.databases.finance.superuserUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    return (await client.query(sql, values)).rows as Record<string, string>[];
  });

it('the fold of the journal is what is stored, for every organization (I11, I12)', async () => {
  const orgs = await keeper.listOrgs();
  expect(orgs).toHaveLength(4);
  for (const org of orgs) expect(await keeper.check(org)).toEqual([]);
  const trial = await keeper.trialBalance(lumen);
  expect(trial.find(({ code }) => code === '1000')?.balance).toBe(1_241_096n);
  expect(trial.find(({ code }) => code === '2130')?.balance).toBe(-38_420n);
  expect(trial.reduce((sum, { balance }) => sum + balance, 0n)).toBe(0n);
});

it('every posting is sealed once, also by keepers at the same time, and new ones make the next block', async () => {
  const sealed = await Promise.all([keeper.seal(lumen), keeper.seal(lumen)]);
  expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(28);
  expect(await keeper.verify(lumen)).toEqual({ blocks: 1, transactions: 28, unsealed: 0, broken: [] });

  const late = rawEvent({ accounts: [], lines: [line('1000', 1, '5'), line('1010', -1, '5')] });
  await withClient(world.databases.finance.appUrl, (client) => post(client, lumen, [late]));
  // A posting waits while any transaction of the server that is older than it is under way.
  await expect.poll(() => keeper.verify(lumen), WAIT).toMatchObject({ blocks: 1, unsealed: 1, broken: [] });
  expect(await keeper.seal(lumen)).toBe(1);
  expect(await keeper.verify(lumen)).toEqual({ blocks: 2, transactions: 29, unsealed: 0, broken: [] });
});

it('a line changed past all triggers is named: block, posting, and what no longer folds (case 25)', async () => {
  const [victim] = await asSuperuser(
    `SELECT t.id, l.line_no::text AS line FROM account_transaction t
       JOIN account_transaction_line l ON l.org_id = t.org_id AND l.transaction_id = t.id
      WHERE t.org_id = $1 AND t.kind = 'SALE' ORDER BY t.id, l.line_no LIMIT 1`,
    [lumen],
  );
  const change = (by: number) =>
    asSuperuser(
      `UPDATE account_transaction_line SET amount = amount + $3 WHERE transaction_id = $1 AND line_no = $2::int`,
      [victim?.['id'], victim?.['line'], by],
    );

  await change(1);
  expect(await keeper.verify(lumen)).toMatchObject({
    blocks: 2,
    broken: [{ seq: 1n, what: 'rows', transactions: [victim?.['id']] }],
  });
  const differences = await keeper.check(lumen);
  expect(new Set(differences.map(({ table }) => table))).toEqual(new Set(['account_balance', 'account_transaction']));
  await change(-1);
  expect((await keeper.verify(lumen)).broken).toEqual([]);
  expect(await keeper.check(lumen)).toEqual([]);
});

it('a posting taken away, a changed sum and a changed block are named as well', async () => {
  await asSuperuser(
    `UPDATE context_rollup SET amount = amount + 1 WHERE org_id = $1 AND subject_type = 'ORG'
    AND metric = 'NET_REVENUE' AND month = '2026-01-01'`,
    [lumen],
  );
  expect(await keeper.check(lumen)).toMatchObject([{ table: 'rollups' }]);

  const [last] = await asSuperuser('SELECT last_id AS id FROM ledger_seal WHERE org_id = $1 AND seq = 2', [lumen]);
  const [kept] = await asSuperuser('SELECT to_jsonb(t)::text AS row FROM account_transaction t WHERE id = $1', [
    last?.['id'],
  ]);
  await asSuperuser('DELETE FROM account_transaction WHERE id = $1', [last?.['id']]);
  expect((await keeper.verify(lumen)).broken).toMatchObject([{ seq: 2n }]);
  await expect(keeper.seal(lumen)).rejects.toThrow('verify before sealing');
  await asSuperuser(
    'INSERT INTO account_transaction SELECT * FROM jsonb_populate_record(NULL::account_transaction, $1::jsonb)',
    [kept?.['row']],
  );
  expect((await keeper.verify(lumen)).broken).toEqual([]);

  await asSuperuser(`UPDATE ledger_seal SET hash = sha256('other') WHERE org_id = $1 AND seq = 1`, [lumen]);
  expect((await keeper.verify(lumen)).broken.map(({ what }) => what)).toEqual(['chain', 'chain']);
});

it('nobody but the sealing job writes blocks, and nobody changes one', async () => {
  await withClient(world.databases.finance.appUrl, async (client) => {
    await client.query(`SELECT set_config('app.service', 'deed', false), set_config('app.org_ids', $1, false)`, [
      `{${lumen}}`,
    ]);
    const block = `INSERT INTO ledger_seal VALUES ($1, 9, 1, $1, $1, '', NULL, '', now(), '')`;
    await expect(client.query(block, [lumen])).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('DELETE FROM ledger_seal')).rejects.toMatchObject({ code: '42501' });
  });
});
