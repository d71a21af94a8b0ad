import { type LedgerKeeper, openLedgerKeeper } from '@volmify/finance';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { failureOf, line, post, rawEvent } from './posting.call.ts';

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

const asSuperuser = async (sql: string, values: unknown[] = []): Promise<Record<string, string>[]> =>
  withClient(
    world.databases.finance.superuserUrl,
    async (client) => (await client.query(sql, values)).rows as Record<string, string>[],
  );
const asApp = <Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> =>
  withClient(world.databases.finance.appUrl, work);
const moved = (amount: string, at: string) =>
  rawEvent({ accounts: [], occurred_at: at, lines: [line('1000', 1, amount), line('1010', -1, amount)] });
const bankOf = async (day: string, knownAt?: Date): Promise<bigint | undefined> =>
  (await keeper.balancesAt(lumen, day, knownAt)).find(({ code, currency }) => code === '1000' && currency === 'USD')
    ?.balance;
/** The same by the lines alone. */
const foldedBank = async (day: string): Promise<bigint> => {
  const [row] = await asSuperuser(
    `SELECT coalesce(sum(l.side * l.amount), 0)::text AS balance FROM account_transaction_line l
       JOIN account a ON a.org_id = l.org_id AND a.id = l.account_id
      WHERE a.org_id = $1 AND a.code = '1000' AND a.currency = 'USD' AND l.occurred_at < $2::date + 1`,
    [lumen, day],
  );
  return BigInt(row?.['balance'] ?? 0);
};

it('closing waits for a posting under way, keeps the balances with it, and refuses what comes after', async () => {
  const first = new pg.Client({ connectionString: world.databases.finance.appUrl });
  await first.connect();
  await first.query('BEGIN');
  await first.query("SELECT set_config('app.org_ids', $1, true)", [`{${lumen}}`]);
  const underWay = moved('700', '2026-05-20T12:00:00.000Z');
  await first.query('SELECT * FROM post_transactions($1, $2::jsonb, 16)', [lumen, JSON.stringify([underWay])]);

  let isClosed = false;
  const closing = keeper.closePeriod(lumen, '2026-05-31').finally(() => {
    isClosed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isClosed).toBe(false);
  await first.query('COMMIT');
  await first.end();

  expect(await closing).toMatchObject({ type: 'closed', startsOn: '0001-01-01', endsOn: '2026-05-31' });
  const [kept] = await asSuperuser(
    `SELECT (s.debits - s.credits)::text AS balance FROM account_balance_snapshot s
       JOIN account a ON a.org_id = s.org_id AND a.id = s.account_id
      WHERE s.org_id = $1 AND a.code = '1000' AND a.currency = 'USD' AND s.day = '2026-05-31'`,
    [lumen],
  );
  expect(BigInt(kept?.['balance'] ?? 0)).toBe(await foldedBank('2026-05-31'));
  const late = await failureOf(asApp((client) => post(client, lumen, [moved('1', '2026-05-31T23:59:59.999Z')])));
  expect(late).toMatchObject({ outcome: 'period_closed', detail: { endsOn: '2026-05-31' } });
  expect(await asApp((client) => post(client, lumen, [moved('300', '2026-06-01T00:00:00.000Z')]))).toHaveLength(1);
});

it('a day that is not over, or closed already, is refused; another organization is not touched', async () => {
  expect(await keeper.closePeriod(lumen, '2026-05-31')).toEqual({ type: 'already_closed', closedUntil: '2026-05-31' });
  expect(await keeper.closePeriod(lumen, '2026-03-31')).toMatchObject({ type: 'already_closed' });
  expect(await keeper.closePeriod(lumen, '2030-01-31')).toEqual({ type: 'not_over' });

  const [other] = await asSuperuser('SELECT count(*)::text AS n FROM accounting_period WHERE org_id <> $1', [lumen]);
  expect(other).toEqual({ n: '0' });
  const [audited] = await asSuperuser(
    "SELECT count(*)::text AS n FROM audit_log WHERE action = 'accounting_period.close'",
  );
  expect(audited).toEqual({ n: '1' });
});

it('a balance of any day is the nearest kept one and the lines after it, by business time or as it was known', async () => {
  for (const day of ['2026-01-31', '2026-05-30', '2026-05-31', '2026-06-01', '2026-06-30']) {
    expect({ day, balance: await bankOf(day) }).toEqual({ day, balance: await foldedBank(day) });
  }

  await asSuperuser("UPDATE ledger_time SET fixed_at = fixed_at + interval '2 days'");
  const before = await bankOf('2026-06-10');
  // Posted two days later, effective before: the day's balance moves, what was known of it then does not.
  await asApp((client) => post(client, lumen, [moved('50', '2026-06-05T12:00:00.000Z')]));
  expect(await bankOf('2026-06-10')).toBe((before ?? 0n) + 50n);
  expect(await bankOf('2026-06-10', new Date('2026-07-01T00:00:00.000Z'))).toBe(before);
  expect(await bankOf('2026-06-10', new Date('2026-07-03T00:00:00.000Z'))).toBe((before ?? 0n) + 50n);
});

it('the next period begins where the last one ended; nobody reopens one, changes a kept balance or writes either', async () => {
  expect(await keeper.closePeriod(lumen, '2026-06-15')).toMatchObject({ startsOn: '2026-06-01', endsOn: '2026-06-15' });
  expect(await keeper.check(lumen)).toEqual([]);

  for (const change of [
    'UPDATE accounting_period SET closed_at = NULL',
    'DELETE FROM accounting_period',
    'UPDATE account_balance_snapshot SET debits = debits + 1',
    'DELETE FROM account_balance_snapshot',
  ]) {
    const failure = await failureOf(asSuperuser(change));
    expect({ change, code: failure.code }).toEqual({ change, code: '42501' });
  }
  const asDeed = `SELECT set_config('app.service', 'deed', false), set_config('app.org_ids', '{${lumen}}', false)`;
  const insert = `INSERT INTO accounting_period (org_id, id, starts_on, ends_on, closed_at)
    VALUES ('${lumen}', gen_random_uuid(), '2026-06-16', '2026-06-17', now())`;
  const failure = await failureOf(asApp((client) => client.query(asDeed).then(() => client.query(insert))));
  expect(failure.code).toBe('42501');
});

it('a kept balance changed past all triggers is named', async () => {
  await asSuperuser(
    `DO $$ BEGIN SET LOCAL session_replication_role = replica; UPDATE account_balance_snapshot SET debits = debits + 1
      WHERE ctid = (SELECT min(ctid) FROM account_balance_snapshot); END $$`,
  );

  expect(await keeper.check(lumen)).toMatchObject([{ table: 'account_balance_snapshot' }]);
});
