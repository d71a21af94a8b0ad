import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyDatabases, type TestDatabases } from '../../kit/database.ts';
import { failureOf, line, OPENINGS, post, type RawEvent, rawEvent } from './posting.call.ts';

let databases: TestDatabases;
let pool: pg.Pool;
let superuser: pg.Client;

beforeAll(async () => {
  databases = await copyDatabases();
  pool = new pg.Pool({ connectionString: databases.of.finance.appUrl, max: 16 });
  superuser = new pg.Client({ connectionString: databases.of.finance.superuserUrl });
  await superuser.connect();
});

afterAll(async () => {
  await Promise.all([pool?.end(), superuser?.end()]);
  await databases?.drop();
});

async function postApart(org: string, events: readonly RawEvent[]) {
  const client = await pool.connect();
  try {
    return await post(client, org, events);
  } finally {
    client.release();
  }
}

const transactionsOf = async (org: string): Promise<string[]> => {
  const { rows } = await superuser.query<{ id: string }>('SELECT id FROM account_transaction WHERE org_id = $1', [org]);
  return rows.map(({ id }) => id);
};

test('32 concurrent submits of one key make one transaction and one answer', async () => {
  const org = randomUUID();
  const key = randomUUID();
  const entity = randomUUID();

  const answers = await Promise.all(
    Array.from({ length: 32 }, () => postApart(org, [rawEvent({ key, business_entity_id: entity })])),
  );

  const ids = new Set(answers.flat().map(({ transaction_id }) => transaction_id));
  expect([...ids]).toEqual(await transactionsOf(org));
  expect(answers.flat().filter(({ status }) => status === 'posted')).toHaveLength(1);
  expect(answers.flat().filter(({ status }) => status === 'replayed')).toHaveLength(31);
});

test('32 concurrent redemptions of 10 take exactly 10 from a card of 100', async () => {
  const org = randomUUID();
  const card = randomUUID();
  const onCard = { subject_id: card };
  const accounts = [OPENINGS.cash(), OPENINGS.revenue(), OPENINGS.card(card)];
  await postApart(org, [rawEvent({ accounts, lines: [line('1010', 1, '100'), line('2200', -1, '100', onCard)] })]);
  const redeem = () => rawEvent({ accounts: [], lines: [line('2200', 1, '10', onCard), line('4000', -1, '10')] });

  const answers = await Promise.all(
    Array.from({ length: 32 }, async () => {
      try {
        await postApart(org, [redeem()]);
        return 'posted';
      } catch (cause) {
        return (await failureOf(Promise.reject(cause))).outcome;
      }
    }),
  );

  expect(answers.filter((answer) => answer === 'posted')).toHaveLength(10);
  expect(answers.filter((answer) => answer === 'insufficient')).toHaveLength(22);
  const { rows } = await superuser.query(
    `SELECT (credits - debits)::text AS balance FROM account_balance b JOIN account a ON a.org_id = b.org_id AND a.id = b.account_id
      WHERE a.org_id = $1 AND a.subject_id = $2`,
    [org, card],
  );
  expect(rows).toEqual([{ balance: '0' }]);
});

test('16 concurrent reversals with different keys leave one', async () => {
  const org = randomUUID();
  const original = rawEvent();
  await postApart(org, [original]);
  const lines = [line('1010', -1, '100'), line('4000', 1, '100')];
  const reverse = () => rawEvent({ kind: 'REVERSAL', reverses_id: original.id, reversal_kind: 'FULL', lines });

  const answers = await Promise.allSettled(Array.from({ length: 16 }, () => postApart(org, [reverse()])));

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await transactionsOf(org)).toHaveLength(2);
});

const earning = (subject: string) => ({
  id: randomUUID(),
  subject_type: 'EMPLOYEE',
  subject_id: subject,
  user_id: subject,
  role: 'BENEFICIARY',
  context_type: 'PRIMARY',
  relationship_type: 'BENEFICIARY',
  direction: 'IN',
  currency: 'USD',
  amount: '1',
});

test('64 concurrent batches of the same keys in opposite orders never wait for each other in a circle', async () => {
  const org = randomUUID();
  const keys = Array.from({ length: 30 }, () => ({ key: randomUUID(), entity: randomUUID() }));
  const batch = (isReversed: boolean) => {
    const events = keys.map(({ key, entity }) => rawEvent({ key, business_entity_id: entity }));
    return isReversed ? events.reverse() : events;
  };
  // Taking a key takes a moment, so that batches surely meet while they take theirs.
  await superuser.query(`CREATE FUNCTION slow_down() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_sleep(0.002); RETURN NEW; END $$`);
  await superuser.query('CREATE TRIGGER slow BEFORE INSERT ON posting_key FOR EACH ROW EXECUTE FUNCTION slow_down()');

  const answers = await Promise.all(Array.from({ length: 64 }, (_, index) => postApart(org, batch(index % 2 === 1))));
  await superuser.query('DROP TRIGGER slow ON posting_key');

  expect(answers.flat().filter(({ status }) => status === 'posted')).toHaveLength(30);
  expect(await transactionsOf(org)).toHaveLength(30);
});

test('48 concurrent batches over the same subjects in opposite orders add up, and none waits in a circle', async () => {
  const org = randomUUID();
  const subjects = Array.from({ length: 60 }, () => randomUUID());
  const batch = (isReversed: boolean) => {
    const events = subjects.map((subject) => rawEvent({ contexts: [earning(subject)] }));
    return isReversed ? events.reverse() : events;
  };

  await Promise.all(Array.from({ length: 48 }, (_, index) => postApart(org, batch(index % 2 === 1))));

  const { rows } = await superuser.query(
    `SELECT subject_id::text, amount::text, count FROM context_rollup
      WHERE org_id = $1 AND metric = 'TOTAL_EARNINGS' ORDER BY subject_id`,
    [org],
  );
  expect(rows).toEqual([...subjects].sort().map((subject_id) => ({ subject_id, amount: '48', count: 48 })));
});

test('many partial refunds at once never give back more than was paid', async () => {
  const org = randomUUID();
  const item = randomUUID();
  const move = (delta: string) =>
    rawEvent({ guards: [{ counter: 'remainder', order_item_id: item, component: 'platform', delta }] });
  await postApart(org, [move('500')]);

  const answers = await Promise.allSettled(Array.from({ length: 24 }, () => postApart(org, [move('-30')])));

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
  const { rows } = await superuser.query('SELECT remaining::text FROM order_item_remainder WHERE order_item_id = $1', [
    item,
  ]);
  expect(rows).toEqual([{ remaining: '20' }]);
});

test('a spend waits for the one under way and is checked against what that one left', async () => {
  const org = randomUUID();
  const budget = {
    counter: 'budget',
    depth: 0,
    department_id: org,
    currency: 'USD',
    period_key: '2026',
    limit_version: 1,
  };
  const spend = (delta: string) => rawEvent({ guards: [{ ...budget, delta, spend_limit: '500' }] });
  await postApart(org, [spend('100')]);
  const first = await pool.connect();
  await first.query('BEGIN');
  await first.query("SELECT set_config('app.org_ids', $1, true)", [`{${org}}`]);
  await first.query('SELECT * FROM post_transactions($1, $2::jsonb, 16)', [org, JSON.stringify([spend('300')])]);

  const second = failureOf(postApart(org, [spend('300')]));
  await new Promise((resolve) => setTimeout(resolve, 200));
  await first.query('COMMIT');
  first.release();

  expect(await second).toMatchObject({ outcome: 'guard_exceeded', detail: { used: 400, limit: 500 } });
  const { rows } = await superuser.query('SELECT used::text FROM budget_usage WHERE org_id = $1', [org]);
  expect(rows).toEqual([{ used: '400' }]);
});

test('spends that race for the last of a budget never pass it together', async () => {
  const org = randomUUID();
  const budget = {
    counter: 'budget',
    depth: 0,
    department_id: org,
    currency: 'USD',
    period_key: '2026',
    limit_version: 1,
  };
  const spend = () => rawEvent({ guards: [{ ...budget, delta: '30', spend_limit: '500' }] });

  const answers = await Promise.allSettled(Array.from({ length: 24 }, () => postApart(org, [spend()])));

  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
  const { rows } = await superuser.query('SELECT used::text FROM budget_usage WHERE org_id = $1', [org]);
  expect(rows).toEqual([{ used: '480' }]);
});
