import { type Id, toId } from '@volmify/shared/ids';
import { serviceViewer } from '@volmify/shared/viewer';
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
const product = (slug: string, of = 'lumen-academy') => toId('Product', uuid(`${of}/product/${slug}`));
const plan = (slug: string, of = 'lumen-academy', name = 'one-time') =>
  toId('PaymentPlan', uuid(`${of}/product/${slug}/plan/${name}`));
const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(world.databases.catalog.superuserUrl, async (client) => (await client.query<Row>(text, values)).rows);

const PARTS: Readonly<Record<string, string>> = {
  PriceBook: `priceBook { id slug name priority isActive version region { id } validTo
    entries { edges { node { minQuantity price { amountMinor currency } plan { id } } } } }`,
  Bundle: 'bundle { id slug title status version price { amountMinor } items { weight plan { id } product { slug } } }',
  Collection: 'collection { id slug title isActive version products { edges { cursor node { slug } } } }',
  Offer: 'offer { id name isActive version usageLimit validTo coupons { id code } }',
};
type Answer = Record<string, unknown> & { code?: string; field?: string[]; state?: string };

/** Asks one mutation; the noun it is about is the end of its name. */
async function run(name: string, who: string, input: Record<string, unknown>): Promise<Answer | string> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const noun = Object.keys(PARTS).find((one) => type.includes(one)) ?? '';
  const states = /update(Bundle|Offer)|publish|archive|reopen|end/.test(name)
    ? '... on InvalidStateError { state }'
    : '';
  const { data, errors } = await world.executeIn(
    'catalog',
    who,
    `mutation ($input: ${type}Input!) { ${name}(input: $input) {
       ... on ${type}Success { ${PARTS[noun]} } ... on UserError { code field } ${states} } }`,
    { input },
  );
  if (errors?.[0]) return String(errors[0].extensions['code'] ?? errors[0].message);
  const answer = (data as Record<string, Answer>)[name] ?? {};
  return (answer[`${noun[0]?.toLowerCase()}${noun.slice(1)}`] as Answer | undefined) ?? answer;
}
const done = async (name: string, input: Record<string, unknown>, who = 'adam'): Promise<Answer> => {
  const answer = await run(name, who, input);
  expect(answer).toMatchObject({ id: expect.any(String) });
  return answer as Answer;
};
async function ask(who: string, query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { data, errors } = await world.executeIn('catalog', who, query, variables);
  expect(errors).toBeUndefined();
  return data;
}
const ofOrg = async (who: string, fields: string): Promise<Record<string, unknown>> => {
  const data = await ask(
    who,
    `query ($id: ID!) { _entities(representations: [{ __typename: "Org", id: $id }]) { ... on Org { ${fields} } } }`,
    { id: org() },
  );
  return (data as { _entities: Record<string, unknown>[] })._entities[0] ?? {};
};
async function unitPrices(items: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) {
  const { data, errors } = await world.executeIn(
    'catalog',
    serviceViewer('finance', ['quoteOrder'], 'req_test'),
    `query ($orgId: ID!, $memberId: ID!, $items: [QuoteItemInput!]!, $regionId: ID, $codes: [String!]) {
       quoteOrder(orgId: $orgId, memberId: $memberId, items: $items, regionId: $regionId, couponCodes: $codes) {
         items { unitPrice { amountMinor } discount { amountMinor } } problems { code } } }`,
    { orgId: org(), memberId: toId('OrgMember', uuid('lumen-academy/member/lena')), items, ...more },
  );
  expect(errors).toBeUndefined();
  const quote = (
    data as { quoteOrder: { items: Record<string, { amountMinor: string }>[]; problems: { code: string }[] } }
  ).quoteOrder;
  return quote.problems.length > 0
    ? quote.problems.map(({ code }) => code)
    : quote.items.map(({ unitPrice, discount }) => `${unitPrice?.amountMinor}-${discount?.amountMinor}`);
}
const traces = async () =>
  (
    await sql(`SELECT (SELECT count(*) FROM org_price_book) AS books, (SELECT sum(price) FROM org_price_book_entry) AS prices,
      (SELECT count(*) FROM org_product_bundle) AS bundles, (SELECT count(*) FROM org_product_collection) AS collections,
      (SELECT sum(version) FROM org_product_offer) AS offers, (SELECT count(*) FROM audit_log) AS audits`)
  )[0];
const FROM = '2026-01-01T00:00:00.000Z';

describe('price lists (CAT-05)', () => {
  it('are made, filled, ordered and ended by staff, and the cash desk follows', async () => {
    const region = toId('OrgRegion', uuid('sarah'));
    const book = await done('createPriceBook', {
      ...{ orgId: org(), name: 'Spring Prices', currency: 'USD', priority: 5, regionId: region, validFrom: FROM },
    });
    expect(book).toMatchObject({ slug: 'spring-prices', version: 1, region: { id: region }, isActive: true });
    const [priceBookId, planId] = [book['id'], plan('data-basics')];
    const filled = await done('setPriceBookPrices', {
      priceBookId,
      prices: [
        { planId, amountMinor: '4400' },
        { planId, minQuantity: 10, amountMinor: '4000' },
        { planId: plan('sql-in-depth'), amountMinor: '7000' },
      ],
    });
    const prices = (answer: Answer) =>
      (answer['entries'] as { edges: { node: { minQuantity: number; price: { amountMinor: string } } }[] }).edges.map(
        ({ node }) => [node.minQuantity, node.price.amountMinor],
      );
    expect(prices(filled)).toEqual([
      [1, '4400'],
      [10, '4000'],
      [1, '7000'],
    ]);
    const cart = (quantity = 1) => [{ planId, quantity }];
    expect(await unitPrices(cart())).toEqual(['5000-0']);
    expect(await unitPrices(cart(), { regionId: region })).toEqual(['4400-0']);
    expect(await unitPrices(cart(10), { regionId: region })).toEqual(['4000-0']);

    const changed = await done('setPriceBookPrices', {
      priceBookId,
      prices: [
        { planId, amountMinor: '4500' },
        { planId, minQuantity: 10 },
      ],
    });
    expect(prices(changed)).toEqual([
      [1, '4500'],
      [1, '7000'],
    ]);
    expect(await unitPrices(cart(10), { regionId: region })).toEqual(['4500-0']);
    const off = await done('updatePriceBook', { priceBookId, isActive: false, expectedVersion: 3 });
    expect([off['isActive'], off['version'], off['name']]).toEqual([false, 4, 'Spring Prices']);
    expect(await unitPrices(cart(), { regionId: region })).toEqual(['5000-0']);
    expect(await run('updatePriceBook', 'adam', { priceBookId, name: 'X', expectedVersion: 3 })).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('are read by staff alone', async () => {
    expect((await ofOrg('mona', 'priceBooks { slug }'))['priceBooks']).toEqual([{ slug: 'spring-prices' }]);
    for (const who of ['lena', 'bruno']) {
      const { data, errors } = await world.executeIn(
        'catalog',
        who,
        `query ($id: ID!) { _entities(representations: [{ __typename: "Org", id: $id }]) { ... on Org { priceBooks { id } } } }`,
        { id: org() },
      );
      expect([data?.['_entities'], errors?.[0]?.extensions['code']]).toEqual([[{ priceBooks: null }], 'FORBIDDEN']);
    }
  });

  it('stand behind the wall: another organization’s scope reads and writes none', async () => {
    const rows = await withClient(world.databases.catalog.appUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.staff_org_ids', $1, true)`, [`{${uuid('atelier-nord')}}`]);
      const { rowCount } = await client.query('UPDATE org_price_book SET priority = 99');
      const seen = await client.query('SELECT FROM org_price_book_entry');
      await client.query('ROLLBACK');
      return [rowCount, seen.rowCount];
    });
    expect(rows).toEqual([0, 0]);
  });
});

describe('bundles (CAT-06)', () => {
  const items = (...slugs: string[]) => slugs.map((slug, index) => ({ planId: plan(slug), weight: index + 1 }));
  let bundleId: unknown;

  it('come on sale whole, are sold at one price split by weight, and go off sale', async () => {
    const made = await done('createBundle', {
      orgId: org(),
      title: 'Data Pack',
      price: { amountMinor: '9000', currency: 'USD' },
      items: items('data-basics', 'sql-in-depth'),
    });
    bundleId = made['id'];
    expect(made).toMatchObject({ slug: 'data-pack', status: 'DRAFT' });
    const cart = [{ bundleId, quantity: 1 }];
    expect(await unitPrices(cart)).toEqual(['NOT_ON_SALE']);
    expect((await ofOrg('lena', 'bundles { id }'))['bundles']).toEqual([]);
    expect(await done('publishBundle', { bundleId })).toMatchObject({ status: 'PUBLISHED', version: 2 });
    expect(await unitPrices(cart)).toEqual(['3000-0', '6000-0']);
    expect((await ofOrg('lena', 'bundles { slug items { product { slug } weight } }'))['bundles']).toEqual([
      {
        slug: 'data-pack',
        items: [
          { product: { slug: 'data-basics' }, weight: 1 },
          { product: { slug: 'sql-in-depth' }, weight: 2 },
        ],
      },
    ]);
    expect(await run('updateBundle', 'adam', { bundleId, title: 'X' })).toMatchObject({ state: 'PUBLISHED' });
    await done('archiveBundle', { bundleId });
    expect(await unitPrices(cart)).toEqual(['NOT_ON_SALE']);
    await done('reopenBundle', { bundleId });
    const price = { amountMinor: '10000', currency: 'USD' };
    const changed = await done('updateBundle', { bundleId, price, items: items('sql-in-depth', 'analytics-studio') });
    expect((changed['items'] as object[]).length).toBe(2);
    await done('publishBundle', { bundleId });
    expect(await unitPrices(cart)).toEqual(['3333-0', '6667-0']);
  });

  it('on sale are guarded by the table itself: never fewer than two plans, never changed', async () => {
    const id = (await sql<{ id: string }>('SELECT id FROM org_product_bundle'))[0]?.id;
    await expect(sql('DELETE FROM org_product_bundle_item WHERE bundle_id = $1', [id])).rejects.toThrow(/draft alone/);
    await expect(
      sql(
        `INSERT INTO org_product_bundle (id, org_id, slug, title, price, currency, status, created_at, updated_at)
         VALUES (gen_random_uuid(), $1, 'hollow', 'Hollow', 1, 'USD', 'PUBLISHED', now(), now())`,
        [uuid('lumen-academy')],
      ),
    ).rejects.toThrow(/two plans or more/);
  });

  it('are not published while a plan in them is off sale', async () => {
    await done('archiveBundle', { bundleId });
    await done('reopenBundle', { bundleId });
    await sql(`UPDATE org_product SET status = 'ARCHIVED' WHERE id = $1`, [uuid('lumen-academy/product/sql-in-depth')]);
    expect(await run('publishBundle', 'adam', { bundleId })).toMatchObject({ code: 'VALIDATION' });
    await sql(`UPDATE org_product SET status = 'PUBLISHED' WHERE id = $1`, [
      uuid('lumen-academy/product/sql-in-depth'),
    ]);
  });
});

describe('collections (CAT-07)', () => {
  it('list what staff put into them, in order, page by page, as far as the reader sees it', async () => {
    const made = await done('createCollection', { orgId: org(), title: 'For Beginners', type: 'FEATURED' });
    const collectionId = made['id'] as Id<'Collection'>;
    const slugs = ['sql-in-depth', 'motion-basics', 'data-basics', 'analytics-studio'];
    await done('setCollectionProducts', { collectionId, productIds: slugs.map((slug) => product(slug)) });
    const pages = async (who: string): Promise<string[][]> => {
      const read: string[][] = [];
      for (let after: string | null = null; ; ) {
        const data = (await ask(
          who,
          `query ($id: ID!, $after: String) { _entities(representations: [{ __typename: "Collection", id: $id }]) {
             ... on Collection { products(first: 2, after: $after) { edges { node { slug } } pageInfo { hasNextPage endCursor } } } } }`,
          { id: collectionId, after },
        )) as { _entities: { products: { edges: { node: { slug: string } }[]; pageInfo: Record<string, string> } }[] };
        const page = data._entities[0]?.products;
        read.push((page?.edges ?? []).map(({ node }) => node.slug));
        if (!page?.pageInfo['hasNextPage']) return read;
        after = page.pageInfo['endCursor'] ?? null;
      }
    };
    expect(await pages('adam')).toEqual([slugs.slice(0, 2), slugs.slice(2)]);
    expect(await pages('anonymous')).toEqual([['sql-in-depth', 'data-basics'], ['analytics-studio']]);
    const filtered = await ofOrg(
      'lena',
      `products(filter: { collectionId: "${collectionId}", text: "data" }) { edges { node { slug } } }`,
    );
    expect(filtered['products']).toEqual({ edges: [{ node: { slug: 'data-basics' } }] });
    await done('updateCollection', { collectionId, isActive: false });
    expect((await ofOrg('lena', 'collections { id }'))['collections']).toEqual([]);
    expect((await ofOrg('adam', 'collections { isActive }'))['collections']).toEqual([{ isActive: false }]);
    const hidden = await ofOrg('lena', `products(filter: { collectionId: "${collectionId}" }) { edges { cursor } }`);
    expect(hidden['products']).toEqual({ edges: [] });
  });
});

describe('offers after they were made (CAT-04)', () => {
  const piece = [{ planId: '', quantity: 3 }];
  it('change their limits and codes, never below what was taken, and end', async () => {
    piece[0] = { planId: plan('data-basics'), quantity: 3 };
    const made = await done('createOffer', {
      ...{ orgId: org(), name: 'Two and one', type: 'SITE_WIDE', discountType: 'BUY_X_GET_Y', validFrom: FROM },
      ...{ buyQuantity: 2, getQuantity: 1, coupons: [{ code: 'three' }] },
    });
    const offerId = made['id'];
    const codes = ['THREE'];
    expect(await unitPrices(piece, { codes })).toEqual(['5000-5000']);
    const coupon = (made['coupons'] as { id: string }[])[0]?.id;
    const changed = await done('updateOffer', {
      ...{ offerId, usageLimit: 2, addedCoupons: [{ code: 'drei' }], endedCouponIds: [coupon], expectedVersion: 1 },
    });
    expect([changed['usageLimit'], (changed['coupons'] as { code: string }[]).map(({ code }) => code)]).toEqual([
      2,
      ['DREI'],
    ]);
    expect(await unitPrices(piece, { codes })).toEqual(['COUPON_UNKNOWN']);
    expect(await unitPrices(piece, { codes: ['drei'] })).toEqual(['5000-5000']);
    await sql(`UPDATE org_product_offer SET current_uses = 2 WHERE name = 'Two and one'`);
    expect(await run('updateOffer', 'adam', { offerId, usageLimit: 1 })).toMatchObject({
      code: 'VALIDATION',
      field: ['input', 'usageLimit'],
    });
    expect(await done('updateOffer', { offerId, usageLimit: null })).toMatchObject({ usageLimit: null });
    expect(await done('endOffer', { offerId })).toMatchObject({ isActive: false });
    expect(await unitPrices(piece, { codes: ['drei'] })).toEqual(['COUPON_UNKNOWN']);
    expect(await run('endOffer', 'adam', { offerId })).toMatchObject({ state: 'ENDED' });
  });
});

describe('what is refused leaves no trace', () => {
  const money = { amountMinor: '100', currency: 'USD' };
  const book = () => toId('PriceBook', uuid('sarah'));
  it.each<[string, string, string, () => Record<string, unknown>, object | string]>([
    [
      'a learner',
      'createPriceBook',
      'lena',
      () => ({ orgId: org(), name: 'X', currency: 'USD', validFrom: FROM }),
      'FORBIDDEN',
    ],
    [
      'staff of another',
      'createCollection',
      'bruno',
      () => ({ orgId: org(), title: 'X', type: 'FEATURED' }),
      { code: 'NOT_FOUND' },
    ],
    ['a creator', 'createCollection', 'sarah', () => ({ orgId: org(), title: 'X', type: 'FEATURED' }), 'FORBIDDEN'],
    [
      'an unknown list',
      'updatePriceBook',
      'adam',
      () => ({ priceBookId: book(), name: 'X' }),
      { field: ['input', 'priceBookId'] },
    ],
    [
      'an end before the beginning',
      'createPriceBook',
      'adam',
      () => ({ orgId: org(), name: 'X', currency: 'USD', validFrom: FROM, validTo: FROM }),
      { field: ['input', 'validTo'] },
    ],
    [
      'a bundle of one',
      'createBundle',
      'adam',
      () => ({ orgId: org(), title: 'X', price: money, items: [{ planId: plan('data-basics'), weight: 1 }] }),
      { code: 'VALIDATION' },
    ],
    [
      'a bundle with a subscription',
      'createBundle',
      'adam',
      () => ({
        orgId: org(),
        title: 'X',
        price: money,
        items: [
          { planId: plan('data-basics'), weight: 1 },
          { planId: plan('community-pass', 'lumen-academy', 'monthly'), weight: 1 },
        ],
      }),
      { field: ['input', 'items'] },
    ],
    [
      'a bundle with a foreign plan',
      'createBundle',
      'adam',
      () => ({
        orgId: org(),
        title: 'X',
        price: money,
        items: [
          { planId: plan('data-basics'), weight: 1 },
          { planId: plan('frontend-craft', 'kumo-school'), weight: 1 },
        ],
      }),
      { code: 'NOT_FOUND' },
    ],
    [
      'a taken slug',
      'createBundle',
      'adam',
      () => ({
        orgId: org(),
        title: 'X',
        slug: 'data-pack',
        price: money,
        items: [
          { planId: plan('data-basics'), weight: 1 },
          { planId: plan('analytics-studio'), weight: 1 },
        ],
      }),
      { code: 'CONFLICT' },
    ],
  ])('%s: %s as %s', async (_what, name, who, input, expected) => {
    const before = await traces();
    const answer = await run(name, who, input());
    if (typeof expected === 'string') expect(answer).toBe(expected);
    else expect(answer).toMatchObject(expected);
    expect(await traces()).toEqual(before);
  });
});
