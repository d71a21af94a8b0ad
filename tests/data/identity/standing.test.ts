import { createIdentitySubgraph } from '@volmify/identity';
import type { EventEnvelope } from '@volmify/shared/events/event';
import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import { createIdSource, type Uuid } from '@volmify/shared/ids';
import { createLog } from '@volmify/shared/log';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testIdentityKeys, withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
let keys: Awaited<ReturnType<typeof testIdentityKeys>>;
beforeAll(async () => {
  world = await openWorld();
  keys = await testIdentityKeys();
});
afterAll(() => world.close());

const STANDING = `query ($slug: String!) { jobProfileBySlug(slug: $slug) {
  metrics { studentsCount completedByStudentsCount coursesTotal ratingAvg ratingCount }
  reputation { overallRating totalStudents totalCourses completionRate { bps } professionalScore }
  performance { reputationScore } } }`;
const MONEY = `{ jobProfileBySlug(slug: "sarah-johnson") {
  metrics { studentsCount revenueGeneratedTotal { amountMinor currency } payoutsTotal { amountMinor currency } } } }`;

/** A posting of finance as the bus carries it. */
function posting(number: number, overrides: Partial<EventEnvelope> & { payload?: object } = {}): EventEnvelope {
  const eventId = `0199a000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
  return {
    type: 'finance.attribution_revenue.posted',
    version: 1,
    aggregateType: 'account_transaction',
    aggregateId: eventId,
    sequence: 1n,
    orgId: world.world.uuidOf('lumen-academy'),
    occurredAt: new Date('2026-06-15T10:00:00.000Z'),
    ...overrides,
    eventId,
    payload: {
      transactionId: eventId,
      kind: 'SALE',
      occurredAt: '2026-06-15T10:00:00.000Z',
      currency: 'USD',
      shares: [],
      payouts: [],
      ...overrides.payload,
    },
  };
}

/** A second identity process on the same database, with a bus of its own that a test can speak on. */
function openProjector() {
  const bus = createMemoryBus();
  const subgraph = createIdentitySubgraph({
    databaseUrl: world.databases.identity.appUrl,
    poolSize: 6,
    bus,
    clock: world.clock,
    ids: createIdSource(world.clock.nowMs),
    log: createLog({ level: 'silent' }),
    keys,
    peers: { listRecords: async () => ({}), askGraph: async () => ({}) },
  });
  return { bus, subgraph };
}

/** Totals per professional and currency: as metrics hold them, and as the facts add up. */
const totals = (): Promise<{ stored: object[]; folded: object[] }> =>
  withClient(world.databases.identity.superuserUrl, async (client) => ({
    stored: (
      await client.query(
        `SELECT job_profile_id, currency, revenue_generated_total AS revenue, payouts_total AS payouts
           FROM user_job_profile_metrics WHERE currency <> 'XXX' ORDER BY 1, 2`,
      )
    ).rows,
    folded: (
      await client.query(
        `SELECT job_profile_id, currency, sum(attributed_revenue)::bigint AS revenue, sum(payouts)::bigint AS payouts
           FROM fact_job_profile_performance WHERE currency <> 'XXX' GROUP BY 1, 2 ORDER BY 1, 2`,
      )
    ).rows,
  }));

const sarah = (): Uuid => world.world.uuidOf('sarah/job-profile');

test('the standing of sarah over three organizations is what the platform documents compute', async () => {
  const { data, errors } = await world.executeIn('identity', 'anonymous', STANDING, { slug: 'sarah-johnson' });

  expect(errors).toBeUndefined();
  expect(data?.['jobProfileBySlug']).toEqual({
    metrics: { studentsCount: 401, completedByStudentsCount: 241, coursesTotal: 3, ratingAvg: 3.75, ratingCount: 130 },
    reputation: {
      overallRating: 3.75,
      totalStudents: 401,
      totalCourses: 3,
      completionRate: { bps: 6010 },
      professionalScore: 71.05,
    },
    performance: { reputationScore: 59.01 },
  });
});

test('every professional has a row of counters, and a professional nobody rated has no score', async () => {
  const { rows } = await withClient(world.databases.identity.superuserUrl, (client) =>
    client.query(`SELECT count(*)::int AS professionals, count(m.id)::int AS counted
                    FROM user_job_profile j
                    LEFT JOIN user_job_profile_metrics m ON m.job_profile_id = j.user_profile_id AND m.currency = 'XXX'`),
  );
  expect(rows).toEqual([{ professionals: 8, counted: 8 }]);

  const { data } = await world.executeIn('identity', 'anonymous', STANDING, { slug: 'mona-haddad' });
  expect(data?.['jobProfileBySlug']).toMatchObject({
    metrics: { studentsCount: 0, coursesTotal: 0, ratingAvg: null },
    reputation: { completionRate: null, professionalScore: null },
    performance: { reputationScore: null },
  });
});

test('the revenue of sarah follows finance to 17640 USD, for her eyes alone', async () => {
  await world.drainEvents();

  const own = await world.executeIn('identity', 'sarah', MONEY);
  expect(own.errors).toBeUndefined();
  expect(own.data?.['jobProfileBySlug']).toEqual({
    metrics: {
      studentsCount: 401,
      revenueGeneratedTotal: [{ amountMinor: '17640', currency: 'USD' }],
      payoutsTotal: [{ amountMinor: '5880', currency: 'USD' }],
    },
  });

  for (const [who, code] of [
    ['olga', 'FORBIDDEN'],
    ['lena', 'FORBIDDEN'],
    ['anonymous', 'UNAUTHENTICATED'],
  ] as const) {
    const { data, errors } = await world.executeIn('identity', who, MONEY);
    expect(data?.['jobProfileBySlug']).toEqual({
      metrics: { studentsCount: 401, revenueGeneratedTotal: null, payoutsTotal: null },
    });
    expect(errors?.map((error) => [error.path?.join('.'), error.extensions['code']])).toEqual([
      ['jobProfileBySlug.metrics.revenueGeneratedTotal', code],
      ['jobProfileBySlug.metrics.payoutsTotal', code],
    ]);
  }
});

test('a posting delivered again, twice at once too, is applied once; totals equal the facts', async () => {
  const { bus, subgraph } = openProjector();
  const before = await totals();
  const sale = (number: number, amount: string) =>
    posting(number, {
      payload: { currency: 'EUR', shares: [{ jobProfileId: sarah(), attributedMinor: amount }] },
    });
  try {
    const rounds = Array.from({ length: 20 }, (_, index) => sale(index + 1, '100'));
    await Promise.all([...rounds, ...rounds].map((event) => bus.publish(event)));
    await bus.publish(sale(1, '100'));
    await bus.publish(sale(21, '-300'));
    await bus.publish(
      posting(22, { payload: { currency: 'EUR', payouts: [{ jobProfileId: sarah(), amountMinor: '900' }] } }),
    );
  } finally {
    await subgraph.stop();
  }

  const { stored, folded } = await totals();
  expect(stored).toEqual(
    [
      ...before.stored.filter((row) => !JSON.stringify(row).includes(sarah())),
      { job_profile_id: sarah(), currency: 'EUR', revenue: '1700', payouts: '900' },
      ...before.stored.filter((row) => JSON.stringify(row).includes(sarah())),
    ].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  );
  expect(stored).toEqual(folded);
  const { rows } = await withClient(world.databases.identity.superuserUrl, (client) =>
    client.query(
      `SELECT sales_count, refunds_count FROM fact_job_profile_performance WHERE currency = 'EUR'
                     AND job_profile_id = $1`,
      [sarah()],
    ),
  );
  expect(rows).toEqual([{ sales_count: 20, refunds_count: 1 }]);
});

const key = (row: object): string => {
  const { job_profile_id, currency } = row as Record<string, string>;
  return `${job_profile_id} ${currency}`;
};

test('a posting of somebody unknown moves the known ones, and one without an organization is refused and not marked', async () => {
  const { bus, subgraph } = openProjector();
  const stranger = '0199b000-0000-7000-8000-000000000001';
  const shares = [
    { jobProfileId: stranger, attributedMinor: '5' },
    { jobProfileId: world.world.uuidOf('hana/job-profile'), attributedMinor: '7' },
  ];
  try {
    await bus.publish(posting(31, { payload: { currency: 'KWD', shares } }));
    await expect(bus.publish(posting(32, { orgId: null, payload: { currency: 'KWD', shares } }))).rejects.toThrow();
    await expect(bus.publish(posting(33, { payload: { currency: 'dollars', shares } }))).rejects.toThrow();
  } finally {
    await subgraph.stop();
  }

  const { stored } = await totals();
  expect(stored.filter((row) => JSON.stringify(row).includes('KWD'))).toEqual([
    { job_profile_id: world.world.uuidOf('hana/job-profile'), currency: 'KWD', revenue: '7', payouts: '0' },
  ]);
  const marked = await withClient(world.databases.identity.superuserUrl, (client) =>
    client.query('SELECT count(*)::int AS marked FROM inbox_event WHERE event_id = ANY ($1::uuid[])', [
      [31, 32, 33].map((number) => posting(number).eventId),
    ]),
  );
  expect(marked.rows).toEqual([{ marked: 1 }]);
});

test('seeding again changes no row, not even after events were applied', async () => {
  const snapshot = () =>
    withClient(world.databases.identity.superuserUrl, async (client) => {
      const tables = [
        'user',
        'user_profile',
        'user_job_profile',
        'user_profile_i18n',
        'seo_metadata',
        'dim_job_profile',
      ];
      const contents: unknown[] = [];
      for (const table of [...tables, 'fact_job_profile_performance', 'user_job_profile_metrics']) {
        const { rows } = await client.query(
          `SELECT md5(string_agg(t::text || xmin::text, '|' ORDER BY t::text)) AS content FROM "${table}" t`,
        );
        contents.push(rows[0]);
      }
      return contents;
    });
  const before = await snapshot();

  await world.subgraphs.identity.seed(world.world);

  expect(await snapshot()).toEqual(before);
});

const MONTHS = `{ jobProfileBySlug(slug: "sarah-johnson") { performance { byMonth(last: 6) {
  month newStudents completions attributedRevenue { amountMinor currency } } } } }`;

test('months cover all organizations for the person, the own one for staff, none for others', async () => {
  const own = await world.executeIn('identity', 'sarah', MONTHS);
  const months = monthsOf(own);
  expect(months.map(({ month, newStudents, completions }) => [month, newStudents, completions])).toEqual([
    ['2026-01-01', 1, 0],
    ['2026-02-01', 2, 0],
    ['2026-03-01', 0, 1],
    ['2026-05-01', 0, 0],
    ['2026-06-01', 0, 0],
  ]);
  expect(months[1]?.attributedRevenue).toEqual([{ amountMinor: '11760', currency: 'USD' }]);

  const staff = await world.executeIn('identity', 'adam', MONTHS);
  expect(monthsOf(staff).slice(0, 2)).toEqual([
    {
      month: '2026-01-01',
      newStudents: 1,
      completions: 0,
      attributedRevenue: [{ amountMinor: '5880', currency: 'USD' }],
    },
    { month: '2026-03-01', newStudents: 0, completions: 1, attributedRevenue: [] },
  ]);

  const colleague = await world.executeIn('identity', 'john', MONTHS);
  expect(monthsOf(colleague)).toEqual([
    { month: '2026-01-01', newStudents: 1, completions: 0, attributedRevenue: null },
    { month: '2026-03-01', newStudents: 0, completions: 1, attributedRevenue: null },
  ]);

  for (const who of ['lena', 'anonymous']) {
    expect(monthsOf(await world.executeIn('identity', who, MONTHS))).toEqual([]);
  }
});

interface Month {
  readonly month: string;
  readonly newStudents: number;
  readonly completions: number;
  readonly attributedRevenue: readonly object[] | null;
}

function monthsOf({ data }: ExecutionResult): readonly Month[] {
  const answer = data?.['jobProfileBySlug'] as { performance: { byMonth: Month[] } };
  return answer.performance.byMonth;
}
