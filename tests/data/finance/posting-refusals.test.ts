import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyDatabases, type TestDatabases } from '../../kit/database.ts';
import { failureOf, fingerprint, line, OPENINGS, post, rawEvent, sha256 } from './posting.call.ts';

let databases: TestDatabases;
let app: pg.Client;
let superuser: pg.Client;

beforeAll(async () => {
  databases = await copyDatabases();
  app = new pg.Client({ connectionString: databases.of.finance.appUrl });
  superuser = new pg.Client({ connectionString: databases.of.finance.superuserUrl });
  await Promise.all([app.connect(), superuser.connect()]);
});

afterAll(async () => {
  await Promise.all([app?.end(), superuser?.end()]);
  await databases?.drop();
});

/** Runs a call that must fail and proves that it left every table as it was. */
async function refused(work: () => Promise<unknown>) {
  const before = await fingerprint(superuser);
  const failure = await failureOf(work());
  expect(await fingerprint(superuser)).toBe(before);
  return failure;
}

describe('one key, one transaction', () => {
  test('the same key twice in one batch is one posting and one replay', async () => {
    const org = randomUUID();
    const event = rawEvent();
    const twin = { ...event, id: randomUUID() };

    const results = await post(app, org, [event, twin]);

    expect(results.map(({ status }) => status)).toEqual(['posted', 'replayed']);
    expect(results.map(({ transaction_id }) => transaction_id)).toEqual([event.id, event.id]);
    const { rows } = await superuser.query('SELECT id FROM account_transaction WHERE org_id = $1', [org]);
    expect(rows).toEqual([{ id: event.id }]);
  });

  test('the same key with another request is a conflict that names the event', async () => {
    const org = randomUUID();
    const event = rawEvent();
    await post(app, org, [event]);
    const other = rawEvent({ key: event.key, request_hash: sha256('another request') });

    const failure = await refused(() => post(app, org, [rawEvent(), other]));

    expect(failure).toMatchObject({ code: 'P0V01', outcome: 'conflict', event: 1 });
    expect(failure.detail['transactionId']).toBe(event.id);
  });

  test('another key for the same business fact is a duplicate, in a later call and in the same batch', async () => {
    const org = randomUUID();
    const event = rawEvent();
    await post(app, org, [event]);
    const again = rawEvent({ business_entity_id: event.business_entity_id });

    const later = await refused(() => post(app, org, [again]));
    const fresh = rawEvent();
    const together = await refused(() =>
      post(app, org, [fresh, rawEvent({ business_entity_id: fresh.business_entity_id })]),
    );

    expect(later).toMatchObject({ outcome: 'duplicate_fact', event: 0 });
    expect(later.detail['transactionId']).toBe(event.id);
    expect(together).toMatchObject({ outcome: 'duplicate_fact', event: 1 });
  });

  test('a key whose posting was refused is free again', async () => {
    const org = randomUUID();
    const event = rawEvent();
    await failureOf(post(app, org, [{ ...event, lines: [line('1010', 1, '100'), line('4000', -1, '99')] }]));

    const [result] = await post(app, org, [event]);

    expect(result).toMatchObject({ status: 'posted', transaction_id: event.id });
  });
});

describe('what does not balance is not written', () => {
  const unbalanced: [string, Record<string, unknown>[], string][] = [
    ['off by one minor unit', [line('1010', 1, '100'), line('4000', -1, '99')], '23514'],
    ['a single line', [line('1010', 1, '100')], '23514'],
    ['no line', [], '23514'],
    ['a negative amount', [line('1010', 1, '-100'), line('4000', -1, '-100')], '23514'],
    ['a zero amount', [line('1010', 1, '0'), line('4000', -1, '0')], '23514'],
    [
      'an amount beyond the bound',
      [line('1010', 1, '9000000000000001'), line('4000', -1, '9000000000000001')],
      '23514',
    ],
    [
      'an amount beyond bigint',
      [line('1010', 1, '9223372036854775808'), line('4000', -1, '9223372036854775808')],
      '22003',
    ],
    ['a fraction of a unit', [line('1010', 1, '10.5'), line('4000', -1, '10.5')], '22P02'],
    ['text for an amount', [line('1010', 1, 'ten'), line('4000', -1, 'ten')], '22P02'],
    ['an account that does not exist', [line('1010', 1, '100'), line('4999', -1, '100')], '23503'],
  ];
  test.each(unbalanced)('%s is refused and leaves nothing behind', async (_name, lines, code) => {
    const org = randomUUID();
    await post(app, org, [rawEvent()]);

    const failure = await refused(() => post(app, org, [rawEvent({ lines })]));

    expect(failure.code).toBe(code);
  });

  test('one bad event takes the whole batch with it', async () => {
    const org = randomUUID();
    const bad = rawEvent({ lines: [line('1010', 1, '100'), line('4000', -1, '101')] });

    const failure = await refused(() => post(app, org, [rawEvent(), bad, rawEvent()]));

    expect(failure.code).toBe('23514');
  });

  test('an account of another currency is refused by the key', async () => {
    const org = randomUUID();
    await post(app, org, [rawEvent()]);
    const { rows } = await superuser.query<{ id: string }>(
      "SELECT id FROM account WHERE org_id = $1 AND code = '4000'",
      [org],
    );
    const lines = [
      line('1010', 1, '100', { currency: 'EUR', account_id: rows[0]?.id }),
      line('4000', -1, '100', { currency: 'EUR', account_id: rows[0]?.id }),
    ];

    const failure = await refused(() => post(app, org, [rawEvent({ lines, currency: 'EUR' })]));

    expect(failure.code).toBe('23503');
  });

  test('currencies that only cancel across each other are refused by the trigger', async () => {
    const org = randomUUID();
    const euro = { ...OPENINGS.revenue(), currency: 'EUR' };
    const lines = [line('1010', 1, '100'), line('4000', -1, '100', { currency: 'EUR' })];

    const failure = await refused(() =>
      post(app, org, [rawEvent({ lines, accounts: [OPENINGS.cash(), OPENINGS.revenue(), euro] })]),
    );

    expect(failure.code).toBe('23514');
  });

  test('an account of another organization is refused by the key', async () => {
    const [org, stranger] = [randomUUID(), randomUUID()];
    await post(app, org, [rawEvent()]);
    await post(app, stranger, [rawEvent()]);
    const { rows } = await superuser.query<{ id: string }>(
      "SELECT id FROM account WHERE org_id = $1 AND code = '4000'",
      [stranger],
    );
    const lines = [line('1010', 1, '100'), line('4000', -1, '100', { account_id: rows[0]?.id })];

    const failure = await refused(() => post(app, org, [rawEvent({ lines })]));

    expect(failure.code).toBe('23503');
  });
});

describe('bounds', () => {
  test('a gift card never pays more than it holds; the answer says what is missing', async () => {
    const org = randomUUID();
    const card = randomUUID();
    const accounts = [OPENINGS.cash(), OPENINGS.revenue(), OPENINGS.card(card)];
    const onCard = { subject_id: card };
    await post(app, org, [rawEvent({ accounts, lines: [line('1010', 1, '100'), line('2200', -1, '100', onCard)] })]);
    const redeem = (amount: string) => rawEvent({ lines: [line('2200', 1, amount, onCard), line('4000', -1, amount)] });

    const failure = await refused(() => post(app, org, [redeem('60'), redeem('50')]));

    expect(failure).toMatchObject({ outcome: 'insufficient', event: 1 });
    expect(failure.detail).toMatchObject({ account: '2200', subjectId: card, missing: 10 });
    expect(await post(app, org, [redeem('60'), redeem('40')])).toHaveLength(2);
  });

  test('what is taken back may pass the floor, a payout may not', async () => {
    const org = randomUUID();
    const creator = randomUUID();
    const payable = { ...OPENINGS.card(creator), code: '2130', floor_exempt_kinds: ['REFUND'] };
    const accounts = [OPENINGS.cash(), OPENINGS.revenue(), payable];
    const take = (kind: string, amount: string) =>
      rawEvent({ kind, accounts, lines: [line('2130', 1, amount, { subject_id: creator }), line('1010', -1, amount)] });
    await post(app, org, [take('REFUND', '40')]);

    const failure = await refused(() => post(app, org, [take('REFUND', '10'), take('PAYOUT_APPROVED', '1')]));

    expect(failure).toMatchObject({ outcome: 'insufficient', event: 1 });
    expect(failure.detail).toMatchObject({ account: '2130', missing: 51 });
  });

  test('a spend is refused at the first level of the path that it would pass', async () => {
    const org = randomUUID();
    const [root, leaf] = [org, randomUUID()];
    const spend = (delta: string, version = 1) =>
      rawEvent({
        guards: [
          { counter: 'budget', depth: 0, department_id: root, spend_limit: '1000' },
          { counter: 'budget', depth: 1, department_id: leaf, spend_limit: '300' },
        ].map((level) => ({ ...level, currency: 'USD', period_key: '2026', delta, limit_version: version })),
      });
    await post(app, org, [spend('200', 2)]);

    const failure = await refused(() => post(app, org, [spend('50', 2), spend('51', 2)]));
    const stale = await refused(() => post(app, org, [spend('1', 1)]));

    expect(failure).toMatchObject({ outcome: 'guard_exceeded', event: 1 });
    expect(failure.detail).toMatchObject({ counter: 'budget', level: leaf, used: 250, limit: 300 });
    expect(stale).toMatchObject({ outcome: 'state_changed', event: 0 });
    expect(await post(app, org, [spend('100', 2)])).toHaveLength(1);
  });

  test('no more is given back of a component than remains', async () => {
    const org = randomUUID();
    const item = randomUUID();
    const move = (delta: string) =>
      rawEvent({ guards: [{ counter: 'remainder', order_item_id: item, component: 'platform', delta }] });
    await post(app, org, [move('500')]);

    const failure = await refused(() => post(app, org, [move('-300'), move('-201')]));

    expect(failure).toMatchObject({ outcome: 'guard_exceeded', event: 1 });
    expect(failure.detail).toMatchObject({ counter: 'remainder', level: 'platform', limit: 200 });
    expect(await post(app, org, [move('-300'), move('-200')])).toHaveLength(2);
  });

  test('nothing is posted into a closed period', async () => {
    const org = randomUUID();
    await superuser.query(
      "INSERT INTO accounting_period (org_id, id, starts_on, ends_on, closed_at) VALUES ($1, $2, '2026-05-01', '2026-05-31', now())",
      [org, randomUUID()],
    );

    const failure = await refused(() => post(app, org, [rawEvent({ occurred_at: '2026-05-31T23:59:59.999Z' })]));

    expect(failure).toMatchObject({ outcome: 'period_closed', event: 0 });
    expect(await post(app, org, [rawEvent({ occurred_at: '2026-06-01T00:00:00.000Z' })])).toHaveLength(1);
  });

  test('a reversal mirrors every line, happens once, and is not itself reversed', async () => {
    const org = randomUUID();
    const original = rawEvent();
    await post(app, org, [original]);
    const reverse = (reversed: string, lines = [line('1010', -1, '100'), line('4000', 1, '100')]) =>
      rawEvent({ kind: 'REVERSAL', reverses_id: reversed, reversal_kind: 'FULL', lines });

    const crooked = await refused(() =>
      post(app, org, [reverse(original.id, [line('1010', -1, '60'), line('4000', 1, '60')])]),
    );
    const first = reverse(original.id);
    await post(app, org, [first]);
    const second = await refused(() => post(app, org, [reverse(original.id)]));
    const nested = await refused(() => post(app, org, [reverse(first.id, original.lines)]));

    expect(crooked.code).toBe('23514');
    expect(second).toMatchObject({ outcome: 'already_reversed', event: 0 });
    expect(nested).toMatchObject({ outcome: 'already_reversed', event: 0 });
  });
});
