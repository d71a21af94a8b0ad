import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

/** Tables with rows of organizations: every one of them is walled. */
const WALLED = [
  'access_grant',
  'attribution_set',
  'audit_log',
  'department_scope',
  'employee_scope',
  'org_content_approval_chain',
  'org_content_approval_chain_step',
  'org_coupon',
  'org_employee_product_attribution',
  'org_lesson',
  'org_lesson_content',
  'org_member_cohort',
  'org_member_cohort_membership',
  'org_member_course_rating',
  'org_member_course_rating_history',
  'org_member_learning_group',
  'org_member_learning_group_membership',
  'org_member_learning_profile',
  'org_member_lesson_progress',
  'org_member_product_course_enrollment',
  'org_offer_use',
  'org_price_book',
  'org_price_book_entry',
  'org_product',
  'org_product_approval',
  'org_product_bundle',
  'org_product_bundle_item',
  'org_product_collection',
  'org_product_collection_product',
  'org_product_course',
  'org_product_course_lesson',
  'org_product_course_module',
  'org_product_course_section',
  'org_product_i18n',
  'org_product_offer',
  'org_product_offer_eligibility',
  'org_product_professional',
  'org_product_revenue_pool',
  'org_product_variant',
  'org_product_variant_payment_plan',
  'payment_plan_one_time',
  'payment_plan_subscription',
  'product_search',
  'search_word',
  'system_content_version',
  'team_scope',
];
/** Read by the serving role; the audit log is only written, and words of titles are read by the search alone. */
const READABLE = WALLED.filter((table) => !['audit_log', 'search_word'].includes(table));
const EMPTY_IN_ATELIER_NORD = [
  'access_grant',
  'department_scope',
  'employee_scope',
  'org_content_approval_chain',
  'org_content_approval_chain_step',
  'org_coupon',
  'org_member_cohort',
  'org_member_cohort_membership',
  'org_member_course_rating_history',
  'org_member_learning_group',
  'org_member_learning_group_membership',
  'org_offer_use',
  'org_price_book',
  'org_price_book_entry',
  'org_product_approval',
  'org_product_bundle',
  'org_product_bundle_item',
  'org_product_collection',
  'org_product_collection_product',
  'org_product_offer',
  'org_product_offer_eligibility',
  'payment_plan_subscription',
  'system_content_version',
  'team_scope',
];
const PLUMBING = ['idempotency_key', 'inbox_event', 'outbox_event'];

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const uuid = (key: string): string => world.world.uuidOf(key);
type Scope = Partial<Record<'user_id' | 'org_ids' | 'staff_org_ids' | 'public_rows' | 'platform' | 'service', string>>;

/** Runs work as the serving role inside one scope and takes everything back. */
const inScope = <Result>(scope: Scope, work: (client: pg.Client) => Promise<Result>): Promise<Result> =>
  withClient(world.databases.catalog.appUrl, async (client) => {
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
const staffOf = (org: string): Scope => ({ org_ids: `{${uuid(org)}}`, staff_org_ids: `{${uuid(org)}}` });
const countsIn = (scope: Scope, tables = READABLE): Promise<Record<string, number>> =>
  inScope(scope, async (client) => {
    const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
    return (await client.query(`SELECT ${counts.join(', ')}`)).rows[0];
  });
const orgsSeen = (scope: Scope, table: string): Promise<string[]> =>
  inScope(scope, async (client) =>
    (await client.query<{ org_id: string }>(`SELECT DISTINCT org_id FROM ${table}`)).rows.map((row) => row.org_id),
  );
const nothing = Object.fromEntries(READABLE.map((table) => [table, 0]));

describe('the wall', () => {
  it('stands around every table with rows of an organization, for the owner too', async () => {
    const rows = await withClient(
      world.databases.catalog.superuserUrl,
      async (client) =>
        (
          await client.query<{ relname: string; walled: boolean }>(
            `SELECT relname, relrowsecurity AND relforcerowsecurity AS walled FROM pg_class
              WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
          )
        ).rows,
    );

    const walled = rows.filter((row) => row.walled).map((row) => row.relname);
    const open = rows.filter((row) => !row.walled && row.relname !== '_prisma_migrations').map((row) => row.relname);
    expect(walled).toEqual(WALLED);
    expect(open).toEqual(PLUMBING);
  });

  it('checks what is written by every policy that lets write', async () => {
    const rows = await withClient(
      world.databases.catalog.superuserUrl,
      async (client) =>
        (await client.query(`SELECT polname FROM pg_policy WHERE polcmd <> 'r' AND polwithcheck IS NULL`)).rows,
    );

    expect(rows).toEqual([]);
  });

  it.each<[string, () => Scope]>([
    ['no scope', () => ({})],
    [
      'empty settings',
      () => ({ user_id: '', org_ids: '', staff_org_ids: '', public_rows: '', platform: '', service: '' }),
    ],
    ['an organization that has no products', () => staffOf('volmify')],
    ['a person without shares who learns nothing', () => ({ user_id: uuid('theo') })],
    ['a service without organizations', () => ({ service: 'relay' })],
  ])('shows nothing with %s', async (_name, scope) => {
    expect(await countsIn(scope())).toEqual(nothing);
  });

  it('refuses a scope that is no list of organizations', async () => {
    await expect(countsIn({ staff_org_ids: "{x' OR true --}" })).rejects.toThrow(/invalid input syntax for type uuid/);
  });

  it('shows staff the rows of their own organization and of no other', async () => {
    for (const table of READABLE) {
      if (EMPTY_IN_ATELIER_NORD.includes(table)) continue;
      expect([table, await orgsSeen(staffOf('atelier-nord'), table)]).toEqual([table, [uuid('atelier-nord')]]);
    }
    expect(await orgsSeen(staffOf('atelier-nord'), 'payment_plan_subscription')).toEqual([]);
    expect(await orgsSeen(staffOf('lumen-academy'), 'payment_plan_subscription')).toEqual([uuid('lumen-academy')]);
  });

  it('shows membership alone what is open to members, and nothing that is theirs', async () => {
    expect(await countsIn({ org_ids: `{${uuid('lumen-academy')}}` })).toEqual({
      ...nothing,
      org_member_cohort: 1,
      org_member_learning_group: 1,
    });
  });

  it('shows a learner the own learning, what is learnt with, and nobody else’s', async () => {
    const lena: Scope = { user_id: uuid('lena') };

    expect(await countsIn(lena)).toEqual({
      ...nothing,
      org_lesson: 17,
      org_lesson_content: 3,
      org_member_cohort: 1,
      org_member_cohort_membership: 1,
      org_member_course_rating: 2,
      org_member_learning_group: 1,
      org_member_learning_group_membership: 1,
      org_member_learning_profile: 2,
      org_member_lesson_progress: 12,
      org_member_product_course_enrollment: 3,
      org_product: 3,
      org_product_course: 3,
      org_product_course_lesson: 17,
      org_product_course_module: 4,
      org_product_course_section: 8,
      org_product_i18n: 3,
      org_product_professional: 4,
      org_product_variant: 3,
      org_product_variant_payment_plan: 3,
      payment_plan_one_time: 3,
    });
    expect(await countsIn({ ...lena, org_ids: `{${uuid('lumen-academy')}}` })).toMatchObject({
      org_lesson_content: 14,
    });
  });

  it('lets a learner write nothing, not even the own progress: the product does, having asked', async () => {
    const lena: Scope = { user_id: uuid('lena'), org_ids: `{${uuid('lumen-academy')}}` };
    for (const statement of [
      'UPDATE org_member_product_course_enrollment SET progress_bps = 9999',
      'UPDATE org_member_course_rating SET stars = 1',
      'UPDATE org_member_cohort SET member_count = 0',
    ]) {
      expect((await inScope(lena, (client) => client.query(statement))).rowCount).toBe(0);
    }
    await expect(
      inScope(lena, (client) =>
        client.query(
          `INSERT INTO access_grant (id, org_id, member_id, user_id, product_id, tier, created_at)
           SELECT gen_random_uuid(), org_id, id, $1, id, 9, now() FROM org_product LIMIT 1`,
          [uuid('lena')],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('shows anyone what is on sale, and no share, set or pool', async () => {
    expect(await countsIn({ public_rows: 'on' })).toEqual({
      ...nothing,
      org_lesson: 34,
      org_lesson_content: 7,
      org_product: 10,
      org_product_course: 7,
      org_product_course_lesson: 34,
      org_product_course_module: 9,
      org_product_course_section: 16,
      org_product_i18n: 5,
      org_product_offer: 1,
      org_product_offer_eligibility: 1,
      org_product_professional: 12,
      org_product_variant: 10,
      org_product_variant_payment_plan: 10,
      payment_plan_one_time: 9,
      payment_plan_subscription: 1,
    });
  });

  it('shows a person the own shares and what they are shares of, and nobody else’s', async () => {
    const scope: Scope = { user_id: uuid('ivan') };

    expect(await countsIn(scope)).toMatchObject({
      org_employee_product_attribution: 2,
      attribution_set: 2,
      org_product: 1,
      org_product_revenue_pool: 0,
    });
    const people = await inScope(
      scope,
      async (client) => (await client.query('SELECT DISTINCT user_id FROM org_employee_product_attribution')).rows,
    );
    expect(people).toEqual([{ user_id: uuid('ivan') }]);
  });

  it('shows a platform administrator everything and lets nothing be written', async () => {
    expect(await countsIn({ platform: 'on' })).toMatchObject({ org_product: 11, org_employee_product_attribution: 14 });
    await expect(
      inScope({ platform: 'on' }, (client) => client.query(`UPDATE attribution_set SET effective_to = now()`)),
    ).resolves.toMatchObject({ rowCount: 0 });
  });

  it('lets nobody write into or move rows to another organization', async () => {
    const [own, foreign] = [uuid('atelier-nord'), uuid('lumen-academy')];
    const insert = (org: string) =>
      inScope(staffOf('atelier-nord'), (client) =>
        client.query(
          `INSERT INTO org_product (id, org_id, slug, type, title, created_at, updated_at)
           VALUES (gen_random_uuid(), $1, 'new', 'COURSE', 'New', now(), now())`,
          [org],
        ),
      );

    await expect(insert(own)).resolves.toMatchObject({ rowCount: 1 });
    await expect(insert(foreign)).rejects.toThrow(/row-level security/);
  });

  it('keeps the serving role from what it never does', async () => {
    const scope = staffOf('lumen-academy');
    for (const statement of [
      'DELETE FROM org_product',
      'DELETE FROM attribution_set',
      'DELETE FROM org_employee_product_attribution',
      'UPDATE org_employee_product_attribution SET revenue_share_bps = 0',
      'UPDATE attribution_set SET org_retained_bps = 0',
      'UPDATE org_product SET org_id = gen_random_uuid()',
      'UPDATE audit_log SET action = $$x$$',
      'TRUNCATE outbox_event',
      'CREATE TABLE mine (id int)',
    ]) {
      await expect(
        inScope(scope, (client) => client.query(statement)),
        statement,
      ).rejects.toThrow(/permission denied/);
    }
  });

  it('leaves no scope behind on a connection that is used again', async () => {
    await withClient(world.databases.catalog.appUrl, async (client) => {
      const count = async () => (await client.query('SELECT count(*)::int AS n FROM org_product')).rows[0]?.n;
      for (const end of ['COMMIT', 'ROLLBACK']) {
        await client.query('BEGIN');
        await client.query(`SELECT set_config('app.staff_org_ids', $1, true)`, [`{${uuid('lumen-academy')}}`]);
        expect(await count()).toBe(7);
        await client.query(end);
        expect(await count()).toBe(0);
      }
    });
  });
});

describe('the rules that the database keeps by itself', () => {
  const asOwner = (statements: readonly string[]): Promise<unknown> =>
    withClient(world.databases.catalog.superuserUrl, async (client) => {
      await client.query('BEGIN');
      try {
        for (const statement of statements) await client.query(statement);
        return await client.query('SET CONSTRAINTS ALL IMMEDIATE');
      } finally {
        await client.query('ROLLBACK');
      }
    });
  const ids = () => ({
    org: uuid('lumen-academy'),
    draft: uuid('lumen-academy/product/motion-basics'),
    studio: uuid('lumen-academy/product/analytics-studio'),
    live: uuid('lumen-academy/product/analytics-studio/attribution-set/2'),
  });
  const NEW_SET = '018f0000-0000-7000-8000-00000000bbbb';
  const newSet = (parts: { retained: number; count: number; product?: string; version?: number }) =>
    `INSERT INTO attribution_set (id, org_id, product_id, version_no, org_retained_bps, share_count,
                                  created_by_owner_user_id, effective_from, created_at)
     VALUES ('${NEW_SET}', '${ids().org}', '${parts.product ?? ids().draft}', ${parts.version ?? 1}, ${parts.retained},
             ${parts.count}, gen_random_uuid(), '2026-06-30', '2026-06-30')`;
  const newShare = (bps: number, parts: { set?: string; product?: string; employee?: string; type?: string } = {}) =>
    `INSERT INTO org_employee_product_attribution (id, org_id, employee_id, user_id, product_id, set_id,
                                                   compensation_type, revenue_share_bps, effective_from, created_at, updated_at)
     VALUES (gen_random_uuid(), '${ids().org}', ${parts.employee ? `'${parts.employee}'` : 'gen_random_uuid()'},
             gen_random_uuid(), '${parts.product ?? ids().draft}', '${parts.set ?? NEW_SET}',
             '${parts.type ?? 'REVENUE_SHARE'}', ${bps}, '2026-06-30', '2026-06-30', '2026-06-30')`;

  it('takes a set whose shares and retained part make 10000', async () => {
    await expect(asOwner([newSet({ retained: 3000, count: 2 }), newShare(6999), newShare(1)])).resolves.toBeDefined();
    await expect(asOwner([newSet({ retained: 10_000, count: 0 })])).resolves.toBeDefined();
  });

  it.each([
    [6999, 3000, 9999],
    [7001, 3000, 10_001],
  ])('refuses %i and %i: %i basis points', async (share, retained, total) => {
    await expect(asOwner([newSet({ retained, count: 1 }), newShare(share)])).rejects.toThrow(
      `shares and retained part make ${total} instead of 10000 basis points`,
    );
  });

  it('refuses a share that is added to a set which was committed before, even one of nothing', async () => {
    const { live, studio } = ids();

    await expect(asOwner([newShare(0, { set: live, product: studio })])).rejects.toThrow(/written whole/);
    await expect(asOwner([newShare(1, { set: live, product: studio })])).rejects.toThrow(/make 10001/);
  });

  it('refuses to change or delete a set or a share, and closes both together or not at all', async () => {
    const { live } = ids();
    for (const statement of [
      `UPDATE attribution_set SET org_retained_bps = 2001 WHERE id = '${live}'`,
      `UPDATE org_employee_product_attribution SET revenue_share_bps = 1 WHERE set_id = '${live}'`,
      `DELETE FROM attribution_set WHERE id = '${live}'`,
      `DELETE FROM org_employee_product_attribution WHERE set_id = '${live}'`,
      `UPDATE attribution_set SET effective_to = NULL WHERE effective_to IS NOT NULL`,
    ]) {
      await expect(asOwner([statement]), statement).rejects.toThrow(/never changed/);
    }

    const written = [newSet({ retained: 3000, count: 1 }), newShare(7000)];
    const closeSet = `UPDATE attribution_set SET effective_to = '2026-07-01' WHERE id = '${NEW_SET}'`;
    const closeShares = `UPDATE org_employee_product_attribution SET effective_to = '2026-07-01' WHERE set_id = '${NEW_SET}'`;
    await expect(asOwner([...written, closeSet])).rejects.toThrow(/closed whole/);
    await expect(asOwner([...written, closeShares])).rejects.toThrow(/closed whole/);
    await expect(asOwner([...written, closeSet, closeShares])).resolves.toBeDefined();
  });

  it('refuses a second live set of a product and a second live share of a person', async () => {
    const { studio } = ids();
    const employee = uuid('lumen-academy/employee/john');

    await expect(asOwner([newSet({ retained: 10_000, count: 0, product: studio, version: 3 })])).rejects.toThrow(
      /attribution_set_live_key/,
    );
    await expect(
      asOwner([newSet({ retained: 0, count: 2 }), newShare(5000, { employee }), newShare(5000, { employee })]),
    ).rejects.toThrow(/attribution_live_key|set_id_employee_id/);
  });

  it('refuses shares of an unfit kind and amounts without a currency', async () => {
    await expect(asOwner([newSet({ retained: 0, count: 1 }), newShare(10_000, { type: 'NONE' })])).rejects.toThrow(
      /attribution_other_pay_check/,
    );
    await expect(asOwner([newSet({ retained: 10_000, count: 1 }), newShare(0, { type: 'HOURLY' })])).rejects.toThrow(
      /attribution_compensation_check/,
    );
  });

  it('refuses rows that point across organizations', async () => {
    const foreign = uuid('atelier-nord/product/print-kit');

    await expect(asOwner([newSet({ retained: 10_000, count: 0, product: foreign })])).rejects.toThrow(
      /attribution_set_org_id_product_id_fkey/,
    );
  });

  it('keeps on sale only what has a live set and an active default plan', async () => {
    const { draft, studio, live } = ids();
    const publish = `UPDATE org_product SET status = 'PUBLISHED', published_at = '2026-06-30' WHERE id = '${draft}'`;
    const withSet = newSet({ retained: 10_000, count: 0 });
    const plans = `org_product_variant_payment_plan p SET is_active = false FROM org_product_variant v
                    WHERE v.id = p.variant_id AND v.product_id`;

    await expect(asOwner([publish])).rejects.toThrow(/needs a live set of shares/);
    await expect(asOwner([withSet, publish])).resolves.toBeDefined();
    await expect(asOwner([withSet, `UPDATE ${plans} = '${draft}'`, publish])).rejects.toThrow(/active default plan/);
    await expect(asOwner([`UPDATE ${plans} = '${studio}'`])).rejects.toThrow(/active default plan/);
    await expect(
      asOwner([
        `UPDATE org_employee_product_attribution SET effective_to = '2026-07-01' WHERE set_id = '${live}'`,
        `UPDATE attribution_set SET effective_to = '2026-07-01' WHERE id = '${live}'`,
      ]),
    ).rejects.toThrow(/needs a live set of shares/);
  });

  it('keeps a pool whole and beside every product', async () => {
    const rows = await withClient(
      world.databases.catalog.superuserUrl,
      async (client) =>
        (
          await client.query(
            `SELECT p.slug, r.total_allocated_bps + r.remaining_bps AS whole, r.total_allocated_bps AS allocated,
                    jsonb_array_length(r.allocation_history) AS decisions
               FROM org_product p JOIN org_product_revenue_pool r ON r.product_id = p.id ORDER BY p.id`,
          )
        ).rows,
    );

    expect(rows).toHaveLength(11);
    expect(rows.every((row) => row.whole === 10_000)).toBe(true);
    expect(rows.find((row) => row.slug === 'motion-basics')).toMatchObject({ allocated: 0, decisions: 0 });
    expect(rows.find((row) => row.slug === 'analytics-studio')).toMatchObject({ allocated: 10_000, decisions: 2 });
    await expect(asOwner([`UPDATE org_product_revenue_pool SET remaining_bps = 1`])).rejects.toThrow(/whole_check/);
  });

  it('keeps the audit log as it was written, but for the seal', async () => {
    const line = `INSERT INTO audit_log (id, at, action, entity_type, entity_id, request_id)
                  VALUES ('${NEW_SET}', now(), 'a.b', 'x', gen_random_uuid(), 'req')`;
    const seal = `UPDATE audit_log SET seq = 1, hash = '\\x01' WHERE id = '${NEW_SET}'`;

    await expect(asOwner([line, `UPDATE audit_log SET action = 'c.d'`])).rejects.toThrow(/append-only/);
    await expect(asOwner([line, 'DELETE FROM audit_log'])).rejects.toThrow(/append-only/);
    await expect(asOwner([line, seal])).resolves.toBeDefined();
    await expect(asOwner([line, seal, seal])).rejects.toThrow(/append-only/);
  });
});
