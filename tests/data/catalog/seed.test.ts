import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const rows = <Row extends object>(sql: string): Promise<Row[]> =>
  withClient(world.databases.catalog.superuserUrl, async (client) => (await client.query<Row>(sql)).rows);
/** Every row of the catalog as text, but for the moment at which the relay published events. */
const everything = async (): Promise<string> => {
  const tables = await rows<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const texts = await Promise.all(
    tables.map(({ name }) =>
      rows<{ text: string }>(
        `SELECT string_agg((to_jsonb(t) - 'published_at')::text, E'\\n' ORDER BY t::text) AS text FROM ${name} t`,
      ),
    ),
  );
  return JSON.stringify(texts);
};

it('seeding a seeded catalog changes nothing', async () => {
  const before = await everything();

  await world.subgraphs.catalog.seed(world.world);

  expect(await everything()).toBe(before);
  expect(await world.subgraphs.catalog.isEmpty()).toBe(false);
});

it('the sets of the world stand as the world says, and every one makes 10000', async () => {
  const sets = await rows<{ slug: string }>(`
    SELECT p.slug, s.version_no, s.effective_to, s.org_retained_bps AS retained,
           array_agg(a.revenue_share_bps ORDER BY a.id) AS shares
      FROM attribution_set s JOIN org_product p ON p.id = s.product_id
      JOIN org_employee_product_attribution a ON a.set_id = s.id
     GROUP BY p.id, s.id ORDER BY p.slug, s.version_no`);

  const replaced = new Date('2026-01-31T09:00:00.000Z');
  const set = (slug: string, shares: number[], retained: number, version_no = 1, effective_to: Date | null = null) => ({
    slug,
    version_no,
    effective_to,
    retained,
    shares,
  });
  expect(sets).toEqual([
    set('analytics-studio', [6000, 2000], 2000, 1, replaced),
    set('analytics-studio', [5000, 3000], 2000, 2),
    set('community-pass', [2500], 7500),
    set('data-basics', [8000], 2000),
    set('design-systems', [8000], 2000),
    set('frontend-craft', [6000], 4000),
    set('fullstack-foundations', [7000], 3000),
    set('kanji-for-coders', [3333, 3333], 3334),
    set('print-kit', [6000], 4000),
    set('sql-in-depth', [9000], 1000),
    set('volunteer-handbook', [0], 10_000),
  ]);
});

it('remainders are dealt out in the written order: john before ivan, kenji before hana', async () => {
  const people = await rows<{ user_id: string }>(`
    SELECT a.user_id FROM org_employee_product_attribution a JOIN org_product p ON p.id = a.product_id
     WHERE p.slug IN ('analytics-studio', 'kanji-for-coders') AND a.effective_to IS NULL ORDER BY p.slug, a.id`);

  expect(people.map((row) => row.user_id)).toEqual(
    ['john', 'ivan', 'kenji', 'hana'].map((person) => world.world.uuidOf(person)),
  );
});

it('the second set of analytics-studio was set by adam and approved by mona', async () => {
  const [set] = await rows(
    `SELECT created_by_employee_id, approved_by_employee_id FROM attribution_set WHERE version_no = 2`,
  );

  expect(set).toEqual({
    created_by_employee_id: world.world.uuidOf('lumen-academy/employee/adam'),
    approved_by_employee_id: world.world.uuidOf('lumen-academy/employee/mona'),
  });
});
