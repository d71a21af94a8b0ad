import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const uuid = (key: string): string => world.world.uuidOf(key);
const org = (slug = 'lumen-academy') => toId('Org', uuid(slug));
const product = (slug: string) => toId('Product', uuid(`lumen-academy/product/${slug}`));
interface Outcome {
  readonly code?: string;
  readonly field?: string[];
  readonly state?: string;
  readonly totalBps?: number;
  readonly product?: { id: string; slug: string; title: string; status: string; publishedAt: string | null };
}
const UNIONS: Record<string, string> = {
  createProduct: '',
  updateProduct: '... on InvalidStateError { state }',
  publishProduct: '... on InvalidStateError { state } ... on AttributionTotalError { totalBps }',
  archiveProduct: '... on InvalidStateError { state }',
  reopenProduct: '... on InvalidStateError { state }',
};
async function run(name: string, who: string, input: Record<string, unknown>) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const result = await world.executeIn(
    'catalog',
    who,
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { ... on ${type}Success { product { id slug title status
       publishedAt } } ... on UserError { code field } ${UNIONS[name]} } }`,
    { input },
  );
  const answer = (result.data as Record<string, Outcome | null> | null | undefined)?.[name] ?? null;
  return { answer, code: result.errors?.[0]?.extensions['code'] };
}
const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(world.databases.catalog.superuserUrl, async (client) => (await client.query<Row>(text, values)).rows);
const traces = async () =>
  (
    await sql(`SELECT (SELECT count(*) FROM org_product) AS products, (SELECT sum(version) FROM org_product) AS versions, (SELECT count(*) FROM system_content_version) AS saves,
      (SELECT count(*) FROM outbox_event) AS events, (SELECT count(*) FROM audit_log) AS audits`)
  )[0];

describe('what is refused leaves no trace', () => {
  it.each<[string, string, string, () => Record<string, unknown>, Partial<Outcome> | string]>([
    ['a learner', 'createProduct', 'lena', () => ({ orgId: org(), type: 'COURSE', title: 'Mine' }), 'FORBIDDEN'],
    ['nobody', 'createProduct', 'anonymous', () => ({ orgId: org(), type: 'COURSE', title: 'X' }), 'UNAUTHENTICATED'],
    [
      'staff of another',
      'createProduct',
      'bruno',
      () => ({ orgId: org(), type: 'COURSE', title: 'X' }),
      { code: 'NOT_FOUND' },
    ],
    [
      'a blank title',
      'createProduct',
      'adam',
      () => ({ orgId: org(), type: 'COURSE', title: ' ' }),
      { code: 'VALIDATION', field: ['input', 'title'] },
    ],
    [
      'an odd slug',
      'createProduct',
      'adam',
      () => ({ orgId: org(), type: 'COURSE', title: 'X', slug: 'A b' }),
      { code: 'VALIDATION', field: ['input', 'slug'] },
    ],
    [
      'a slug that is taken',
      'createProduct',
      'adam',
      () => ({ orgId: org(), type: 'COURSE', title: 'X', slug: 'data-basics' }),
      { code: 'CONFLICT' },
    ],
    [
      'a creator who publishes',
      'publishProduct',
      'sarah',
      () => ({ productId: product('motion-basics') }),
      'FORBIDDEN',
    ],
    [
      'a draft of another',
      'updateProduct',
      'bruno',
      () => ({ productId: product('motion-basics'), title: 'X' }),
      { code: 'NOT_FOUND' },
    ],
    [
      'somebody else’s content',
      'updateProduct',
      'sarah',
      () => ({ productId: product('data-basics'), title: 'X' }),
      { code: 'FORBIDDEN' },
    ],
    [
      'a draft that is reopened',
      'reopenProduct',
      'adam',
      () => ({ productId: product('motion-basics') }),
      { code: 'INVALID_STATE', state: 'DRAFT' },
    ],
    [
      'a stale version',
      'updateProduct',
      'adam',
      () => ({ productId: product('motion-basics'), title: 'X', expectedVersion: 9 }),
      { code: 'CONFLICT' },
    ],
    [
      'a draft that is published',
      'publishProduct',
      'adam',
      () => ({ productId: product('motion-basics') }),
      { code: 'INVALID_STATE', state: 'DRAFT' },
    ],
    [
      'a draft that is archived',
      'archiveProduct',
      'adam',
      () => ({ productId: product('motion-basics') }),
      { code: 'INVALID_STATE', state: 'DRAFT' },
    ],
  ])('%s: %s as %s', async (_what, name, who, input, expected) => {
    const before = await traces();
    const { answer, code } = await run(name, who, input());

    if (typeof expected === 'string') expect([answer, code]).toEqual([null, expected]);
    else expect(answer).toMatchObject(expected);
    expect(await traces()).toEqual(before);
  });
});

describe('a product', () => {
  it('is made as a draft with a slug of its title, which gives way to one that is taken', async () => {
    const made = await Promise.all(
      [1, 2, 3].map(() => run('createProduct', 'sarah', { orgId: org(), type: 'COURSE', title: 'Testing, Seriously' })),
    );

    expect(made.map(({ answer }) => answer?.product?.slug).sort()).toEqual([
      'testing-seriously',
      'testing-seriously-2',
      'testing-seriously-3',
    ]);
    expect(made[0]?.answer?.product).toMatchObject({ status: 'DRAFT', publishedAt: null });
    expect(
      await sql(`SELECT count(*)::int AS pools FROM org_product_revenue_pool r JOIN org_product p ON p.id = r.product_id
      WHERE p.slug LIKE 'testing-seriously%' AND r.remaining_bps = 10000`),
    ).toEqual([{ pools: 3 }]);
  });

  it('is changed by who made it; two writers of one version are one', async () => {
    const { answer } = await run('createProduct', 'sarah', { orgId: org(), type: 'DIGITAL', title: 'Cheat Sheet' });
    const productId = answer?.product?.id;
    const answers = await Promise.all(
      ['One', 'Two'].map((title) => run('updateProduct', 'sarah', { productId, title, expectedVersion: 1 })),
    );

    expect(answers.filter((one) => one.answer?.product)).toHaveLength(1);
    expect(answers.filter((one) => one.answer?.code === 'CONFLICT')).toHaveLength(1);
    expect((await run('updateProduct', 'ivan', { productId, title: 'Three' })).answer?.code).toBe('NOT_FOUND');
  });

  it('comes on sale when approved, with shares and a plan, and goes off it; every step is told in order', async () => {
    const motion = uuid('lumen-academy/product/motion-basics');
    await sql(`UPDATE org_product SET status = 'APPROVED' WHERE id = $1`, [motion]);
    expect((await run('publishProduct', 'mona', { productId: product('motion-basics') })).answer).toMatchObject({
      code: 'ATTRIBUTION_TOTAL',
      totalBps: 0,
    });
    await world.executeIn(
      'catalog',
      'adam',
      `mutation ($input: SetProductAttributionsInput!) { setProductAttributions(input: $input) { __typename } }`,
      {
        input: {
          productId: product('motion-basics'),
          shares: [
            {
              employeeId: toId('OrgEmployee', uuid('lumen-academy/employee/john')),
              shareBps: 7000,
              compensationType: 'REVENUE_SHARE',
            },
          ],
          orgRetainedBps: 3000,
          idempotencyKey: 'motion-basics-first-set',
        },
      },
    );

    const published = await run('publishProduct', 'mona', { productId: product('motion-basics') });
    expect(published.answer?.product).toMatchObject({ status: 'PUBLISHED', publishedAt: '2026-06-30T12:00:00.000Z' });
    expect((await run('publishProduct', 'mona', { productId: product('motion-basics') })).answer).toMatchObject({
      state: 'PUBLISHED',
    });
    expect((await run('archiveProduct', 'adam', { productId: product('motion-basics') })).answer?.product?.status).toBe(
      'ARCHIVED',
    );
    expect(
      await sql(
        `SELECT sequence, payload ->> 'status' AS status, payload ->> 'previousStatus' AS previous
      FROM outbox_event WHERE type = 'catalog.product.changed' AND aggregate_id = $1 ORDER BY sequence`,
        [motion],
      ),
    ).toEqual([
      { sequence: '2', status: 'PUBLISHED', previous: 'APPROVED' },
      { sequence: '3', status: 'ARCHIVED', previous: 'PUBLISHED' },
    ]);
  });

  it('that went off sale stays open to who learns with it, and to nobody else', async () => {
    await run('archiveProduct', 'adam', { productId: product('data-basics') });
    const title = async (who: string) =>
      (
        (
          await world.executeIn(
            'catalog',
            who,
            'query ($id: ID!) { product(id: $id) { course { modules { title } } } }',
            {
              id: product('data-basics'),
            },
          )
        ).data as { product: object | null }
      ).product !== null;

    expect([await title('nina'), await title('lena'), await title('anonymous')]).toEqual([true, false, false]);
  });
});
