import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
  await world.drainEvents();
});
afterAll(() => world.close());

type Scope = Partial<Record<'user_id' | 'org_ids' | 'staff_org_ids' | 'public_rows' | 'platform' | 'service', string>>;

/** Runs as the serving role inside one transaction with the given settings, and rolls back. */
const asApp = <Result>(scope: Scope, work: (client: pg.Client) => Promise<Result>): Promise<Result> =>
  withClient(world.databases.identity.appUrl, async (client) => {
    await client.query('BEGIN');
    for (const [name, value] of Object.entries(scope)) {
      await client.query('SELECT set_config($1, $2, true)', [`app.${name}`, value]);
    }
    try {
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
    }
  });

const PROTECTED = [
  'user',
  'user_session',
  'user_profile',
  'user_job_profile',
  'user_profile_i18n',
  'user_job_profile_skill',
  'user_job_profile_metrics',
  'dim_job_profile',
  'fact_job_profile_performance',
  'seo_metadata',
  'seo_open_graph',
  'seo_structured_data',
  'skill',
  'skill_i18n',
  'org_user',
  'job_profile_word',
  'subject_data_key',
  'contact_info',
  'user_profile_contact_info',
  'contact_verification',
  'message_queue',
  'user_credential',
  'account_token',
  'account_attempt',
  'user_profile_org_membership',
  'user_locale',
  'user_second_factor',
  'user_recovery_code',
  'user_erasure',
  'user_erasure_receipt',
  'user_external_account',
  'external_token_use',
  'partner_app',
  'partner_key',
  'partner_consent',
  'partner_usage',
  'partner_document',
  'partner_endpoint',
  'partner_delivery',
  'partner_attempt',
] as const;

/** Written by the serving role and read by nobody through it. */
const INSERT_ONLY = ['audit_log'] as const;

const countAll = async (client: pg.Client): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const table of PROTECTED) {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}"`);
    counts[table] = rows[0]?.count ?? -1;
  }
  return counts;
};
const none = Object.fromEntries(PROTECTED.map((table) => [table, 0]));
const uuidOf = (key: string) => world.world.uuidOf(key);
const code = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error: { code?: string; constraint?: string }) => error.constraint ?? error.code,
  );

describe('row-level security as the serving role', () => {
  test('without a scope, and with empty settings, no row of a person is seen', async () => {
    expect(await asApp({}, countAll)).toEqual(none);
    const empty = { user_id: '', org_ids: '', staff_org_ids: '', public_rows: '', platform: '', service: '' };
    expect(await asApp(empty, countAll)).toEqual(none);
  });

  test('scope text that is no uuid shows nothing: the statement fails', async () => {
    expect(await code(asApp({ user_id: "' OR true" }, countAll))).toBe('22P02');
    expect(await code(asApp({ staff_org_ids: 'lumen-academy' }, countAll))).toBe('22P02');
  });

  test('anyone sees public profiles, skills and counters, and no session, money, fact or history', async () => {
    expect(await asApp({ public_rows: 'on' }, countAll)).toEqual({
      ...none,
      user: 20,
      user_profile: 28,
      user_job_profile: 8,
      user_profile_i18n: 11,
      user_job_profile_skill: 11,
      user_job_profile_metrics: 8,
      seo_metadata: 11,
      seo_open_graph: 11,
      seo_structured_data: 11,
      skill: 11,
      skill_i18n: 17,
      job_profile_word: expect.any(Number),
    });
  });

  test('a person sees the own rows and nobody else’s, money and facts included', async () => {
    const own = await asApp({ user_id: uuidOf('sarah') }, countAll);
    expect(own).toEqual({
      ...none,
      user: 1,
      user_session: 1,
      user_profile: 2,
      user_job_profile: 1,
      user_profile_i18n: 4,
      user_job_profile_skill: 3,
      user_job_profile_metrics: 2,
      dim_job_profile: 1,
      user_profile_org_membership: 6,
      user_locale: 3,
      fact_job_profile_performance: own['fact_job_profile_performance'],
      seo_metadata: 4,
      seo_open_graph: 4,
      seo_structured_data: 4,
      org_user: 3,
      subject_data_key: 1,
      contact_info: 3,
      user_profile_contact_info: 3,
      job_profile_word: expect.any(Number),
    });
    const foreign = await asApp({ user_id: uuidOf('sarah') }, (client) =>
      client.query('SELECT 1 FROM fact_job_profile_performance WHERE job_profile_id <> $1', [
        uuidOf('sarah/job-profile'),
      ]),
    );
    expect([foreign.rows.length, own['fact_job_profile_performance']]).toEqual([0, expect.any(Number)]);
    expect(own['fact_job_profile_performance']).toBeGreaterThan(8);
  });

  test('staff see the facts of their organization and of no other', async () => {
    const orgs = await asApp({ staff_org_ids: `{${uuidOf('lumen-academy')}}` }, (client) =>
      client.query('SELECT DISTINCT org_id FROM fact_job_profile_performance'),
    );
    expect(orgs.rows).toEqual([{ org_id: uuidOf('lumen-academy') }]);
  });

  test('a platform administrator reads everything but sessions, and writes nothing', async () => {
    const counts = await asApp({ platform: 'on' }, countAll);
    expect(counts).toMatchObject({ user: 20, user_session: 0, user_job_profile: 8, dim_job_profile: 8 });
    const write = asApp({ platform: 'on', user_id: uuidOf('petra'), public_rows: 'on' }, (client) =>
      client.query('UPDATE user_job_profile_metrics SET students_count = 1000'),
    );
    expect((await write).rowCount).toBe(0);
  });

  test('metrics and facts are written by the seed and the projector, inside their organizations only (IDN-45)', async () => {
    const insertFact = (client: pg.Client) =>
      client.query(
        `INSERT INTO fact_job_profile_performance (id, date_key, job_profile_sk, job_profile_id, org_id, currency, created_at, updated_at)
         SELECT gen_random_uuid(), 20260101, min(sk), $1, $2, 'USD', now(), now() FROM dim_job_profile WHERE job_profile_id = $1`,
        [uuidOf('john/job-profile'), uuidOf('lumen-academy')],
      );
    const update = (client: pg.Client) =>
      client.query('UPDATE user_job_profile_metrics SET students_count = students_count + 1');
    const lumen = `{${uuidOf('lumen-academy')}}`;

    expect((await asApp({ user_id: uuidOf('john'), public_rows: 'on' }, update)).rowCount).toBe(0);
    expect((await asApp({ service: 'gateway' }, update)).rowCount).toBe(0);
    expect(await code(asApp({ service: 'gateway', org_ids: lumen, user_id: uuidOf('john') }, insertFact))).toBe(
      '42501',
    );
    expect(await code(asApp({ service: 'projector', org_ids: `{${uuidOf('kumo-school')}}` }, insertFact))).toBe(
      '42501',
    );
    expect((await asApp({ service: 'projector', org_ids: lumen }, insertFact)).rowCount).toBe(1);
  });

  test('the counters behind the public score come without naming organizations, for visible profiles only', async () => {
    const ask = (scope: Scope) =>
      asApp(scope, async (client) => {
        const { rows, fields } = await client.query('SELECT * FROM job_profile_standing($1::uuid[], 0)', [
          [uuidOf('sarah/job-profile')],
        ]);
        return { rows: rows.length, names: fields.map((field) => field.name) };
      });
    const names = ['job_profile_id', 'students', 'completions', 'rating_sum', 'rating_count'];
    expect(await ask({})).toEqual({ rows: 0, names });
    expect(await ask({ public_rows: 'on' })).toEqual({ rows: 3, names });
    expect(await ask({ user_id: uuidOf('lena') })).toEqual({ rows: 0, names });
  });

  test('the owner of the tables is shut out like anybody, and nothing is granted to everybody', async () => {
    const owner = await withClient(world.databases.identity.ownerUrl, countAll);
    expect(owner).toEqual(none);
    const { rows } = await withClient(world.databases.identity.superuserUrl, (client) =>
      client.query(`SELECT relname FROM pg_class, aclexplode(relacl) AS a
                     WHERE relnamespace = 'public'::regnamespace AND a.grantee = 0`),
    );
    expect(rows).toEqual([]);
  });

  test('every protected table has its wall enabled and forced; definer functions are the one that is known', async () => {
    const walls = await withClient(world.databases.identity.superuserUrl, (client) =>
      client.query(`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                       AND relrowsecurity AND relforcerowsecurity ORDER BY 1`),
    );
    expect(walls.rows.map((row) => row.name)).toEqual([...PROTECTED, ...INSERT_ONLY].sort());
    const definers = await withClient(world.databases.identity.superuserUrl, (client) =>
      client.query(`SELECT proname AS name, proconfig::text AS config FROM pg_proc
                     WHERE pronamespace = 'public'::regnamespace AND prosecdef`),
    );
    expect(definers.rows).toEqual([
      { name: 'job_profile_standing', config: '{"search_path=pg_catalog, public, pg_temp"}' },
    ]);
  });
});

describe('rules of the tables', () => {
  const asSeed = <Result>(work: (client: pg.Client) => Promise<Result>) => asApp({ service: 'seed' }, work);
  const insertProfile = (client: pg.Client, values: { user: string; slug: string; type: 'MAIN' | 'JOB' }) =>
    client.query(
      `INSERT INTO user_profile (id, user_id, slug, display_name, type, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, $2, 'x', $3::profile_type, now(), now()) RETURNING id`,
      [uuidOf(values.user), values.slug, values.type],
    );
  const insertUser = (client: pg.Client, name: string, email: string) =>
    client.query(
      `INSERT INTO "user" (id, name, display_name, email, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, 'x', $2, now(), now())`,
      [name, email],
    );
  const extend = (client: pg.Client, profileUuid: string, slug: string) =>
    client.query(
      `INSERT INTO user_job_profile (user_profile_id, slug, display_name, headline, bio, created_at, updated_at)
       VALUES ($1, $2, 'x', 'x', 'x', now(), now())`,
      [profileUuid, slug],
    );

  test('a second main profile is refused, a second job profile is not (IDN-03, IDN-04)', async () => {
    expect(await code(asSeed((c) => insertProfile(c, { user: 'lena', slug: 'lena-two', type: 'MAIN' })))).toBe(
      'user_profile_one_main_key',
    );
    expect(await code(asSeed((c) => insertProfile(c, { user: 'sarah', slug: 'sarah-two', type: 'JOB' })))).toBe('done');
  });

  test('slugs are unique among live rows and shaped for addresses (IDN-08, IDN-09)', async () => {
    expect(await code(asSeed((c) => insertProfile(c, { user: 'lena', slug: 'sarah', type: 'JOB' })))).toBe(
      'user_profile_slug_live_key',
    );
    expect(await code(asSeed((c) => insertProfile(c, { user: 'lena', slug: 'Not A Slug', type: 'JOB' })))).toBe(
      'user_profile_slug_shape',
    );
    const taken = asSeed(async (c) => {
      const { rows } = await insertProfile(c, { user: 'lena', slug: 'lena-pro', type: 'JOB' });
      await extend(c, rows[0].id, 'sarah-johnson');
    });
    expect(await code(taken)).toBe('user_job_profile_slug_live_key');
  });

  test('a professional extension hangs on a profile of type JOB only, and types never change (IDN-06)', async () => {
    expect(await code(asSeed((c) => extend(c, uuidOf('lena/profile'), 'lena-pro')))).toBe('user_job_profile_type_job');
    const change = withClient(world.databases.identity.superuserUrl, (c) =>
      c.query("UPDATE user_profile SET type = 'JOB' WHERE id = $1", [uuidOf('lena/profile')]),
    );
    expect(await code(change)).toBe('user_profile_keep_type');
  });

  test('e-mail and name are unique whatever their case (IDN-01)', async () => {
    expect(await code(asSeed((c) => insertUser(c, 'another', 'SARAH@Example.Test')))).toBe('user_email_live_key');
    expect(await code(asSeed((c) => insertUser(c, 'Sarah', 'other@example.test')))).toBe('user_name_live_key');
    expect(await code(asSeed((c) => insertUser(c, 'another', 'other@example.test')))).toBe('done');
  });

  test('money never stands on a row of counters, nor counters on a row of money', async () => {
    const money = `UPDATE user_job_profile_metrics SET revenue_generated_total = 1 WHERE currency = 'XXX'`;
    const attempt = withClient(world.databases.identity.superuserUrl, (c) => c.query(money));
    expect(await code(attempt)).toBe('user_job_profile_metrics_split');
  });
});
