import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
let books: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  books = new pg.Client({ connectionString: world.databases.finance.superuserUrl });
  await books.connect();
});

afterAll(async () => {
  await books?.end();
  await world?.close();
});

type Column = Readonly<Record<string, number>>;

/** Balances of one organization and currency by account code, debit positive; accounts at 0 are left out. */
async function trialBalance(org: string, currency: string): Promise<Column> {
  const { rows } = await books.query<{ code: string; balance: string }>(
    `SELECT a.code, sum(b.debits - b.credits)::text AS balance
       FROM account_balance b JOIN account a ON a.org_id = b.org_id AND a.id = b.account_id
      WHERE a.org_id = $1 AND a.currency = $2 GROUP BY a.code HAVING sum(b.debits - b.credits) <> 0 ORDER BY a.code`,
    [world.world.uuidOf(org), currency],
  );
  return Object.fromEntries(rows.map(({ code, balance }) => [code, Number(balance)]));
}

const TRIAL_BALANCES: [string, string, number, Column][] = [
  [
    'lumen-academy',
    'USD',
    28,
    {
      '1000': 1_241_096,
      '1010': 32_482,
      '1300': 8_660,
      '2100': -2_095,
      '2110': -2_265,
      '2120': -3_624,
      '2130': -38_420,
      '2135': -6_048,
      '2200': -2_000,
      '2210': -4_696,
      '3000': -4_000_000,
      '4000': -51_200,
      '4010': 5_900,
      '4090': 3_624,
      '5010': 2_265,
      '5020': 1_449,
      '5025': 1_500,
      '5030': 400_000,
      '5040': 28_372,
      '5050': 10_000,
      '5070': 25_000,
      '5200': 2_350_000,
    },
  ],
  [
    'atelier-nord',
    'EUR',
    20,
    {
      '1010': 529_113,
      '2100': -86_664,
      '2110': -22_807,
      '2120': -36_488,
      '2130': -229_888,
      '4000': -456_136,
      '4090': 36_488,
      '5010': 22_807,
      '5020': 13_687,
      '5040': 229_888,
    },
  ],
  ['atelier-nord', 'USD', 1, sale({ '2130': -6_720, '5040': 6_720 })],
  [
    'kumo-school',
    'JPY',
    1,
    {
      '1010': 1_939,
      '2110': -100,
      '2120': -160,
      '2130': -1_119,
      '4000': -1_999,
      '4090': 160,
      '5010': 100,
      '5020': 60,
      '5040': 1_119,
    },
  ],
  ['kumo-school', 'USD', 1, sale({ '2130': -5_040, '5040': 5_040 })],
];

/** Books of one sale of 100.00 by card, besides the creator's share. */
function sale(share: Column): Column {
  return {
    '1010': 9_700,
    '2110': -500,
    '2120': -800,
    '4000': -10_000,
    '4090': 800,
    '5010': 500,
    '5020': 300,
    ...share,
  };
}

test.each(TRIAL_BALANCES)(
  'the trial balance of %s in %s, %i transactions',
  async (org, currency, transactions, column) => {
    expect(await trialBalance(org, currency)).toEqual(column);
    expect(Object.values(column).reduce((sum, balance) => sum + balance, 0)).toBe(0);
    const { rows } = await books.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM account_transaction WHERE org_id = $1 AND currency = $2',
      [world.world.uuidOf(org), currency],
    );
    expect(rows).toEqual([{ n: transactions }]);
  },
);

test('the platform book mirrors account 2110 of all sellers, currency by currency', async () => {
  expect(await trialBalance('volmify', 'USD')).toEqual({ P1110: 3_265, P4000: -3_265 });
  expect(await trialBalance('volmify', 'EUR')).toEqual({ P1110: 22_807, P4000: -22_807 });
  expect(await trialBalance('volmify', 'JPY')).toEqual({ P1110: 100, P4000: -100 });
  const { rows } = await books.query(
    `SELECT count(*)::int AS pairs, count(seller.id)::int AS found
       FROM account_transaction mirror
       LEFT JOIN account_transaction seller ON seller.correlation_id = mirror.correlation_id AND seller.id <> mirror.id
      WHERE mirror.kind = 'PLATFORM_FEE'`,
  );
  expect(rows).toEqual([{ pairs: 33, found: 33 }]);
});

test('all lines of an organization and currency sum to 0, and balances are the fold of the lines', async () => {
  const { rows: sums } = await books.query(
    'SELECT org_id FROM account_transaction_line GROUP BY org_id, currency HAVING sum(side * amount) <> 0',
  );
  const { rows: differences } = await books.query(
    `WITH fold AS (
       SELECT org_id, account_id, sum(amount) FILTER (WHERE side = 1) AS debits, sum(amount) FILTER (WHERE side = -1) AS credits
         FROM account_transaction_line GROUP BY org_id, account_id),
     stored AS (
       SELECT org_id, account_id, sum(debits) AS debits, sum(credits) AS credits FROM account_balance GROUP BY org_id, account_id)
     SELECT * FROM fold FULL JOIN stored USING (org_id, account_id)
      WHERE coalesce(fold.debits, 0) IS DISTINCT FROM stored.debits OR coalesce(fold.credits, 0) IS DISTINCT FROM stored.credits`,
  );
  expect({ sums, differences }).toEqual({ sums: [], differences: [] });
});

const creatorRows = (person: string) =>
  books.query(
    `SELECT attributed::text, share_bps, net::text, gross::text FROM org_employee_product_attribution_revenue
      WHERE user_id = $1 ORDER BY calculated_at`,
    [world.world.uuidOf(person)],
  );

test('sarah has five employee contexts over three organizations and revenue rows of 5880, 6720 and 5040', async () => {
  const { rows: contexts } = await books.query(
    `SELECT kind, role, share_bps, amount::text FROM account_transaction_employee_context
      WHERE user_id = $1 ORDER BY occurred_at`,
    [world.world.uuidOf('sarah')],
  );
  expect(contexts).toEqual([
    { kind: 'SALE', role: 'BENEFICIARY', share_bps: 7000, amount: '5880' },
    { kind: 'PAYOUT_APPROVED', role: 'BENEFICIARY', share_bps: null, amount: '5880' },
    { kind: 'SALE', role: 'BENEFICIARY', share_bps: 8000, amount: '6720' },
    { kind: 'PAYOUT_SETTLED', role: 'BENEFICIARY', share_bps: null, amount: '5880' },
    { kind: 'SALE', role: 'BENEFICIARY', share_bps: 6000, amount: '5040' },
  ]);
  expect((await creatorRows('sarah')).rows).toEqual([
    { attributed: '5880', share_bps: 7000, net: '8400', gross: '10000' },
    { attributed: '6720', share_bps: 8000, net: '8400', gross: '10000' },
    { attributed: '5040', share_bps: 6000, net: '8400', gross: '10000' },
  ]);
});

test('the rows of every order item add up to its gross', async () => {
  const { rows } = await books.query(
    `SELECT order_item_id FROM org_employee_product_attribution_revenue
      GROUP BY order_item_id HAVING sum(attributed) <> min(gross) OR min(gross) <> max(gross)`,
  );
  expect(rows).toEqual([]);
});

async function sumsOf(subject: string, metrics: readonly string[]): Promise<Record<string, number>> {
  const { rows } = await books.query<{ metric: string; amount: string }>(
    `SELECT metric, sum(amount)::text AS amount FROM context_rollup
      WHERE subject_id = $1 AND currency = 'USD' AND metric = ANY ($2) GROUP BY metric ORDER BY metric`,
    [world.world.uuidOf(subject), metrics],
  );
  return Object.fromEntries(rows.map(({ metric, amount }) => [metric, Number(amount)]));
}

const EARNINGS: [string, number][] = [
  ['john', 18_970],
  ['ivan', 27_262],
  ['dora', 1_260],
  ['mona', 400_000],
  ['sarah', 5_880],
];
test.each(EARNINGS)('totalEarnings of %s in lumen-academy are %i', async (person, earned) => {
  expect(await sumsOf(`lumen-academy/employee/${person}`, ['TOTAL_EARNINGS'])).toEqual({ TOTAL_EARNINGS: earned });
});

test("lumen-academy's sums are those of its finances page", async () => {
  const sums = {
    ATTRIBUTED_REVENUE: 28_372,
    BONUSES: 25_000,
    EMPLOYEE_PAYOUTS: 8_904,
    GIFT_CARD_USAGE: 8_304,
    GROSS_REVENUE: 45_300,
    NET_REVENUE: 38_289,
    OPERATIONAL_EXPENSES: 2_350_000,
    PLATFORM_FEES: 2_265,
    PROCESSING_FEES: 1_122,
    REFUNDS_RECEIVED: 6_304,
    SALARY_PAYMENTS: 400_000,
    TAX_WITHHOLDING: 3_624,
    TOTAL_PURCHASES: 53_699,
  };
  expect(await sumsOf('lumen-academy', Object.keys(sums))).toEqual(sums);
});

const MEMBERS: [string, Record<string, number>][] = [
  ['lena', { REFUNDS_RECEIVED: 1_000, TOTAL_PURCHASES: 20_900 }],
  ['nina', { GIFT_CARD_USAGE: 3_000, REFUNDS_RECEIVED: 5_304, TOTAL_PURCHASES: 18_835 }],
  ['dora', { GIFT_CARD_USAGE: 5_304, TOTAL_PURCHASES: 5_304 }],
  ['sven', { TOTAL_PURCHASES: 8_660 }],
  ['olga', {}],
];
test.each(MEMBERS)('%s as a member of lumen-academy', async (person, sums) => {
  const metrics = ['TOTAL_PURCHASES', 'REFUNDS_RECEIVED', 'GIFT_CARD_USAGE'];
  expect(await sumsOf(`lumen-academy/member/${person}`, metrics)).toEqual(sums);
});

test('what remains of the partly refunded item, and nothing of the fully refunded one', async () => {
  const remaining = async (order: string) => {
    const { rows } = await books.query<{ component: string; remaining: string }>(
      'SELECT component, remaining::text FROM order_item_remainder WHERE order_item_id = $1',
      [world.world.uuidOf(`lumen-academy/order/${order}/item/1`)],
    );
    return Object.fromEntries(rows.map((row) => [row.component, Number(row.remaining)]));
  };
  const creator = (person: string) => `creator:${world.world.uuidOf(`lumen-academy/employee/${person}`)}`;
  expect(await remaining('LA-O6')).toEqual({
    platform: 195,
    processing: 117,
    withholding: 312,
    [creator('john')]: 1_638,
    [creator('ivan')]: 983,
    organization: 655,
  });
  expect(Object.values(await remaining('LA-O7')).every((left) => left === 0)).toBe(true);
});

test('postings are stamped with the instant of the world, and seeding again changes nothing', async () => {
  const state = async () =>
    (
      await books.query(
        `SELECT (SELECT count(*)::int FROM account_transaction) AS transactions,
                (SELECT count(*)::int FROM outbox_event) AS notes, (SELECT sum(version)::int FROM account_balance) AS versions,
                (SELECT array_agg(DISTINCT posted_at) FROM account_transaction) AS posted`,
      )
    ).rows[0];
  const before = await state();

  await world.subgraphs.finance.seed(world.world);

  expect(await state()).toEqual(before);
  expect(before.transactions).toBe(84);
  expect(before.posted).toEqual([new Date('2026-06-30T12:00:00.000Z')]);
});

test('followers hear of every share, reversal and settled payout of a professional, once', async () => {
  const { rows } = await books.query(
    `SELECT share->>'jobProfileId' AS job_profile, sum((share->>'attributedMinor')::bigint)::int AS attributed
       FROM outbox_event, jsonb_array_elements(payload->'shares') share
      WHERE type = 'finance.attribution_revenue.posted' AND payload->>'currency' = 'USD' GROUP BY 1`,
  );
  const heard = Object.fromEntries(rows.map((row) => [row.job_profile, row.attributed]));
  expect(heard).toEqual({
    [world.world.uuidOf('sarah/job-profile')]: 17_640,
    [world.world.uuidOf('john/job-profile')]: 18_970,
    [world.world.uuidOf('ivan/job-profile')]: 2_262,
    [world.world.uuidOf('dora/job-profile')]: 1_260,
  });
});
