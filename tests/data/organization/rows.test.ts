import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

type Scope = Partial<Record<'user_id' | 'org_ids' | 'staff_org_ids' | 'public_rows' | 'platform' | 'service', string>>;
type Work<Result> = (client: pg.Client) => Promise<Result>;

const uuidOf = (key: string): string => world.world.uuidOf(key);
const orgs = (...keys: string[]): string => `{${keys.map(uuidOf).join(',')}}`;

/** Runs inside one transaction of the role and rolls back. */
const within = <Result>(url: string, work: Work<Result>): Promise<Result> =>
  withClient(url, async (client) => {
    await client.query('BEGIN');
    try {
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
    }
  });

/** As the serving role, with the given settings of the request. */
const asApp = <Result>(scope: Scope, work: Work<Result>): Promise<Result> =>
  within(world.databases.organization.appUrl, async (client) => {
    for (const [name, value] of Object.entries(scope)) {
      await client.query('SELECT set_config($1, $2, true)', [`app.${name}`, value]);
    }
    return work(client);
  });

/** As somebody whom no policy stops, so that only the rules of the rows answer. */
const asSuperuser = <Result>(work: Work<Result>): Promise<Result> =>
  within(world.databases.organization.superuserUrl, work);

const refusal = (attempt: Promise<unknown>): Promise<string | undefined> =>
  attempt.then(
    () => 'done',
    (error: { code?: string; constraint?: string }) => error.constraint ?? error.code,
  );

const SCOPED = [
  'org',
  'org_locale',
  'org_currency_setting',
  'org_member',
  'org_employee',
  'org_department',
  'org_team',
  'org_employee_department_membership',
  'org_employee_team_membership',
] as const;

const countAll = async (client: pg.Client): Promise<number[]> => {
  const counts: number[] = [];
  for (const table of SCOPED) {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    counts.push(rows[0]?.count ?? -1);
  }
  return counts;
};
const NOTHING = SCOPED.map(() => 0);

describe('row-level security as the serving role', () => {
  it('shows nothing without a scope, or with an empty one', async () => {
    const empty = { user_id: '', org_ids: '', staff_org_ids: '', public_rows: '', platform: '', service: '' };

    expect(await asApp({}, countAll)).toEqual(NOTHING);
    expect(await asApp(empty, countAll)).toEqual(NOTHING);
  });

  it('shows nothing to a forged scope: the statement fails', async () => {
    expect(await refusal(asApp({ org_ids: 'lumen-academy' }, countAll))).toBe('22P02');
    expect(await refusal(asApp({ staff_org_ids: "{}' OR true" }, countAll))).toBe('22P02');
    expect(await refusal(asApp({ user_id: '*' }, countAll))).toBe('22P02');
  });

  it('shows anybody live organizations and active professionals, nothing else', async () => {
    expect(await asApp({ public_rows: 'on' }, countAll)).toEqual([4, 7, 6, 0, 10, 0, 0, 0, 0]);
  });

  it('shows a tie the organization and its settings, a person the own rows', async () => {
    const tie = { org_ids: orgs('lumen-academy'), user_id: uuidOf('lena') };

    expect(await asApp({ org_ids: orgs('lumen-academy') }, countAll)).toEqual([1, 2, 1, 0, 0, 0, 0, 0, 0]);
    expect(await asApp(tie, countAll)).toEqual([2, 2, 1, 2, 0, 0, 0, 0, 0]);
  });

  it('shows staff every row of their organizations and none of another', async () => {
    const lumen = orgs('lumen-academy');
    const everyone = await asApp({ org_ids: lumen, staff_org_ids: lumen }, countAll);
    const foreign = await asApp({ org_ids: lumen, staff_org_ids: lumen }, async (client) => {
      let rows = 0;
      for (const table of SCOPED.slice(1)) {
        const { rowCount } = await client.query(`SELECT FROM ${table} WHERE org_id <> $1`, [uuidOf('lumen-academy')]);
        rows += rowCount ?? 0;
      }
      return rows;
    });

    expect(everyone).toEqual([1, 2, 1, 10, 6, 4, 2, 6, 5]);
    expect(foreign).toBe(0);
  });

  it('lets an internal operation read across organizations only when it names none', async () => {
    const all = [4, 7, 6, 20, 11, 4, 2, 6, 5];
    const kumo = orgs('kumo-school');

    expect(await asApp({ service: 'gateway' }, countAll)).toEqual(all);
    expect(await asApp({ platform: 'on' }, countAll)).toEqual(all);
    expect((await asApp({ service: 'seed', org_ids: kumo, staff_org_ids: kumo }, countAll))[3]).toBe(5);
  });

  it.each([
    ['another organization', 'atelier-nord'],
    ['no organization', undefined],
  ])('refuses to write rows of %s', async (_what, scopeOrg) => {
    const scope = scopeOrg === undefined ? { public_rows: 'on' } : { staff_org_ids: orgs(scopeOrg) };
    const insert = asApp(scope, (client) =>
      client.query('INSERT INTO org_locale (id, org_id, locale_key) VALUES (gen_random_uuid(), $1, $2)', [
        uuidOf('lumen-academy'),
        'ja',
      ]),
    );

    expect(await refusal(insert)).toBe('42501');
  });

  it('does not let a mere tie write, nor the serving role remove rows or carry them elsewhere', async () => {
    const tie = { org_ids: orgs('lumen-academy'), user_id: uuidOf('lena') };
    const staff = { ...tie, staff_org_ids: orgs('lumen-academy') };
    const insert = (client: pg.Client) =>
      client.query('INSERT INTO org_locale (id, org_id, locale_key) VALUES (gen_random_uuid(), $1, $2)', [
        uuidOf('lumen-academy'),
        'ja',
      ]);

    expect(await refusal(asApp(tie, insert))).toBe('42501');
    expect(await refusal(asApp(staff, insert))).toBe('done');
    for (const table of SCOPED) {
      expect(await refusal(asApp(staff, (client) => client.query(`DELETE FROM ${table}`)))).toBe('42501');
      expect(await refusal(asApp(staff, (client) => client.query(`TRUNCATE ${table} CASCADE`)))).toBe('42501');
      const column = table === 'org' ? 'id' : 'org_id';
      const update = asApp(staff, (client) => client.query(`UPDATE ${table} SET ${column} = ${column}`));
      expect(await refusal(update)).toBe('42501');
    }
  });

  it('is enabled and forced on every scoped table, for the serving role alone', async () => {
    const { rows: tables } = await asSuperuser((client) =>
      client.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
          AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`,
      ),
    );
    const { rows: policies } = await asSuperuser((client) =>
      client.query<{ name: string }>(
        `SELECT policyname AS name FROM pg_policies
          WHERE roles <> '{organization_app}' OR qual IS NULL OR (cmd <> 'SELECT' AND with_check IS NULL)`,
      ),
    );

    expect(tables.map(({ name }) => name)).toEqual([
      '_prisma_migrations',
      'idempotency_key',
      'inbox_event',
      'outbox_event',
    ]);
    // Mails carry tokens: the serving role writes them blindly, the jobs read them; a deletion has nothing to check.
    expect(policies.map(({ name }) => name).sort()).toEqual([
      'email_queue_forget',
      'email_queue_jobs',
      'email_queue_kept_long_enough',
      'email_queue_staff',
      'org_member_invitation_keeper_alone',
      'org_member_invitation_kept_long_enough',
    ]);
  });

  it('hides a private organization and its professionals from strangers, not from its own people', async () => {
    await withClient(world.databases.organization.superuserUrl, async (client) => {
      await client.query("UPDATE org SET is_private = true WHERE slug = 'kumo-school'");
    });
    const { data } = await world.executeIn('organization', 'yuki', '{ me { memberships { org { slug } } } }');
    const hidden = await asApp({ public_rows: 'on' }, countAll);
    await withClient(world.databases.organization.superuserUrl, async (client) => {
      await client.query("UPDATE org SET is_private = false WHERE slug = 'kumo-school'");
    });

    expect(hidden).toEqual([3, 6, 4, 0, 7, 0, 0, 0, 0]);
    expect(data).toEqual({ me: { memberships: [{ org: { slug: 'kumo-school' } }] } });
  });
});

describe('the rules of the rows', () => {
  const department = (slug: string) => uuidOf(`lumen-academy/department/${slug}`);
  const employee = (person: string) => uuidOf(`lumen-academy/employee/${person}`);
  const attempt = (sql: string, values: unknown[] = []) =>
    refusal(
      asSuperuser(async (client) => [
        await client.query(sql, values),
        await client.query('SET CONSTRAINTS ALL IMMEDIATE'),
      ]),
    );
  const move = 'UPDATE org_department SET parent_department_id = $2 WHERE id = $1';
  const limit = 'UPDATE org_department SET budget_authority = $2 WHERE id = $1';

  it('refuse a department below itself (ORG-27)', async () => {
    expect(await attempt(move, [department('curriculum'), department('video-production')])).toBe(
      'org_department_no_cycle',
    );
    expect(await attempt(move, [department('curriculum'), department('curriculum')])).toBe('org_department_no_cycle');
  });

  it('carry a whole subtree along when a department moves, whatever path the writer says', async () => {
    const paths = await asSuperuser(async (client) => {
      await client.query('UPDATE org_department SET budget_authority = NULL');
      await client.query(move, [department('curriculum'), department('community')]);
      await client.query("UPDATE org_department SET path = 'forged', depth = 9 WHERE id = $1", [
        department('community'),
      ]);
      const { rows } = await client.query<{ slug: string; path: string; depth: number }>(
        'SELECT slug, path, depth FROM org_department ORDER BY path',
      );
      return rows.map(({ slug, path, depth }) => [slug, depth, path.split('.').length]);
    });

    expect(paths).toEqual([
      ['community', 0, 1],
      ['curriculum', 1, 2],
      ['video-production', 2, 3],
      ['assessment-design', 2, 3],
    ]);
  });

  it('refuse two moves that would close a circle together: the second waits for the first', async () => {
    const urls = world.databases.organization.superuserUrl;
    const outcome = await withClient(urls, (first) =>
      withClient(urls, async (second) => {
        await first.query('BEGIN');
        await second.query('BEGIN');
        await first.query(
          'UPDATE org_department SET budget_authority = NULL, parent_department_id = $2 WHERE id = $1',
          [department('community'), department('video-production')],
        );
        const waiting = refusal(
          second.query('UPDATE org_department SET budget_authority = NULL, parent_department_id = $2 WHERE id = $1', [
            department('curriculum'),
            department('community'),
          ]),
        );
        // Long enough for the second to have read the tree, were it not made to wait.
        await new Promise((resolve) => setTimeout(resolve, 300));
        await first.query('COMMIT');
        const refused = await waiting;
        await second.query('ROLLBACK');
        await first.query(
          'UPDATE org_department SET parent_department_id = NULL, budget_authority = 3000000 WHERE id = $1',
          [department('community')],
        );
        return refused;
      }),
    );

    expect(outcome).toBe('org_department_no_cycle');
  });

  it('keep every limit within the one above: worked figures of the budget check (ORG-33, ORG-37)', async () => {
    const rule = 'org_department_budget_within_parent';

    expect(await attempt(limit, [department('video-production'), 6_000_000])).toBe(rule);
    expect(await attempt(limit, [department('video-production'), 5_000_000])).toBe('done');
    expect(await attempt(limit, [department('curriculum'), 2_400_000])).toBe(rule);
    expect(await attempt(limit, [department('community'), 10_000_001])).toBe(rule);
    expect(await attempt("UPDATE org SET budget_authority = 4999999 WHERE slug = 'lumen-academy'")).toBe(rule);
    // Without a limit of its own the parent passes on the organization's.
    expect(await attempt(limit, [department('curriculum'), null])).toBe('done');
    expect(await attempt(move, [department('community'), department('video-production')])).toBe(rule);
  });

  it('judge several limits of one transaction as they stand at its end', async () => {
    const both = (deferred: boolean) =>
      refusal(
        asSuperuser(async (client) => {
          if (deferred) await client.query('SET CONSTRAINTS org_department_keep_budget DEFERRED');
          await client.query(limit, [department('video-production'), 6_000_000]);
          await client.query(limit, [department('curriculum'), 7_000_000]);
          await client.query('SET CONSTRAINTS ALL IMMEDIATE');
        }),
      );

    expect(await both(false)).toBe('org_department_budget_within_parent');
    expect(await both(true)).toBe('done');
  });

  it('keep limits in the currency of the organization', async () => {
    expect(await attempt("UPDATE org_department SET budget_currency = 'EUR' WHERE slug = 'community'")).toBe(
      'org_department_budget_currency',
    );
    expect(await attempt("UPDATE org SET default_currency = 'EUR' WHERE slug = 'lumen-academy'")).toBe(
      'org_department_budget_currency',
    );
  });

  const join = `INSERT INTO org_employee_department_membership (id, org_id, employee_id, department_id, role, is_primary, assigned_at)
    VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, now())`;

  it('allow one live primary department, one live head, one live row a pair (ORG-30, ORG-31, GAP-18)', async () => {
    const values = (person: string, slug: string, role: string, isPrimary: boolean) => [
      uuidOf('lumen-academy'),
      employee(person),
      department(slug),
      role,
      isPrimary,
    ];

    expect(await attempt(join, values('sarah', 'community', 'MEMBER', true))).toBe(
      'org_employee_department_membership_primary_key',
    );
    expect(await attempt(join, values('john', 'curriculum', 'HEAD', false))).toBe(
      'org_employee_department_membership_head_key',
    );
    expect(await attempt(join, values('sarah', 'curriculum', 'MEMBER', false))).toBe(
      'org_employee_department_membership_live_key',
    );
    expect(await attempt(join, values('adam', 'community', 'MEMBER', false))).toBe(
      'org_employee_department_membership_one_primary',
    );
    expect(await attempt(join, values('adam', 'community', 'HEAD', true))).toBe('done');
    const removePrimary = `UPDATE org_employee_department_membership SET removed_at = now() WHERE employee_id = $1 AND is_primary`;
    expect(await attempt(removePrimary, [employee('sarah')])).toBe('org_employee_department_membership_one_primary');
    expect(await attempt(removePrimary, [employee('dora')])).toBe('done');
  });

  it('keep references inside one organization', async () => {
    const foreign = [
      uuidOf('lumen-academy'),
      uuidOf('atelier-nord/employee/noor'),
      department('community'),
      'MEMBER',
      true,
    ];

    expect(await attempt(join, foreign)).toBe('org_employee_department_membership_org_id_employee_id_fkey');
    expect(
      await attempt("UPDATE org_team SET lead_employee_id = $1 WHERE slug = 'studio'", [
        uuidOf('atelier-nord/employee/noor'),
      ]),
    ).toBe('org_team_org_id_lead_employee_id_fkey');
    expect(
      await attempt('UPDATE org_employee SET approved_by_employee_id = $2 WHERE id = $1', [
        employee('dora'),
        uuidOf('atelier-nord/employee/noor'),
      ]),
    ).toBe('org_employee_org_id_approved_by_employee_id_fkey');
  });

  it('carry a new slug of a member to the employee row, and refuse one of its own', async () => {
    const slugs = await asSuperuser(async (client) => {
      await client.query("UPDATE org_member SET slug = 'john-c' WHERE id = $1", [uuidOf('lumen-academy/member/john')]);
      return (await client.query<{ slug: string }>('SELECT slug FROM org_employee WHERE id = $1', [employee('john')]))
        .rows;
    });

    expect(slugs).toEqual([{ slug: 'john-c' }]);
    expect(await attempt("UPDATE org_employee SET slug = 'other' WHERE id = $1", [employee('john')])).toBe(
      'org_employee_org_id_member_id_user_id_slug_fkey',
    );
  });

  it.each([
    [
      'a suspension without a reason',
      "UPDATE org_member SET status = 'SUSPENDED', suspended_at = now() WHERE slug = 'nina'",
      'org_member_suspension_has_reason',
    ],
    ['an end without a date', "UPDATE org_member SET status = 'LEFT' WHERE slug = 'nina'", 'org_member_end_is_dated'],
    [
      'an end before the beginning',
      "UPDATE org_member SET status = 'LEFT', left_at = joined_at - interval '1 day' WHERE slug = 'nina'",
      'org_member_dates_in_order',
    ],
    [
      'a termination without a reason',
      "UPDATE org_employee SET status = 'TERMINATED', terminated_at = now() WHERE slug = 'dora'",
      'org_employee_termination_complete',
    ],
    [
      'a salary for commission only',
      "UPDATE org_employee SET salary = 1, salary_currency = 'USD' WHERE slug = 'dora'",
      'org_employee_salary_fits_compensation',
    ],
    [
      'approval of oneself',
      "UPDATE org_employee SET approved_by_employee_id = id WHERE slug = 'dora'",
      'org_employee_not_self_approved',
    ],
    [
      'approval by owner and employee at once',
      "UPDATE org_employee SET approved_by_owner_user_id = user_id WHERE slug = 'dora'",
      'org_employee_approved_once',
    ],
    [
      'work without approval',
      "UPDATE org_employee SET approved_at = NULL, approved_by_employee_id = NULL WHERE slug = 'dora'",
      'org_employee_working_is_approved',
    ],
    [
      'a second platform organization',
      "UPDATE org SET kind = 'PLATFORM' WHERE slug = 'kumo-school'",
      'org_one_platform_key',
    ],
    ['a taken slug', "UPDATE org SET slug = 'kumo-school' WHERE slug = 'atelier-nord'", 'org_slug_live_key'],
    [
      'two default languages',
      "UPDATE org_locale SET is_default = true WHERE locale_key = 'fr'",
      'org_locale_one_default_key',
    ],
  ])('refuse %s', async (_what, sql, rule) => {
    expect(await attempt(sql)).toBe(rule);
  });

  it('allow one employee row a member, and one living employee a job profile (ORG-12)', async () => {
    const twin = `INSERT INTO org_employee (id, org_id, member_id, user_id, slug, job_profile_id, role, professional_display_name, status)
      SELECT gen_random_uuid(), m.org_id, m.id, m.user_id, m.slug, $2, 'STAFF', 'Twin', 'PENDING' FROM org_member m WHERE m.id = $1`;

    expect(await attempt(twin, [uuidOf('lumen-academy/member/john'), null])).toBe('org_employee_org_id_member_id_key');
    expect(await attempt(twin, [uuidOf('lumen-academy/member/lena'), uuidOf('john/job-profile')])).toBe(
      'org_employee_job_profile_live_key',
    );
    expect(await attempt(twin, [uuidOf('lumen-academy/member/lena'), null])).toBe('done');
  });
});

describe('the seed', () => {
  it('changes nothing when it runs again', async () => {
    const dump = () =>
      asSuperuser(async (client) => {
        const rows: unknown[] = [];
        for (const table of SCOPED) rows.push((await client.query(`SELECT t::text FROM ${table} t ORDER BY 1`)).rows);
        return rows;
      });
    const before = await dump();
    await world.subgraphs.organization.seed(world.world);

    expect(await dump()).toEqual(before);
  });
});
