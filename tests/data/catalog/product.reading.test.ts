import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const org = (slug: string) => ({ of: [{ __typename: 'Org', id: toId('Org', world.world.uuidOf(slug)) }] });
const ON_SALE = [
  'volunteer-handbook',
  'community-pass',
  'analytics-studio',
  'sql-in-depth',
  'data-basics',
  'fullstack-foundations',
];

describe('a product page', () => {
  const PAGE = `query ($of: [_Any!]!, $slug: String!, $locale: String) { _entities(representations: $of) { ... on Org {
    product(slug: $slug) { slug title(locale: $locale) type status org { id } variants { slug title accessTier isDefault
      isActive product { slug } paymentPlans { type price { amountMinor currency decimal } isDefault variant { slug }
      subscription { billingInterval customCount trialPeriodDays gracePeriodDays maxBillingCycles } } } } } } }`;
  const ask = async (who: string, orgSlug: string, slug: string, locale?: string) =>
    (
      (await world.executeIn('catalog', who, PAGE, { ...org(orgSlug), slug, locale })).data as {
        _entities: [{ product: Record<string, unknown> | null }];
      }
    )._entities[0].product;

  it('shows anyone what is on sale, with its variant and price', async () => {
    expect(await ask('anonymous', 'lumen-academy', 'fullstack-foundations')).toEqual({
      slug: 'fullstack-foundations',
      title: 'Fullstack Foundations',
      type: 'COURSE',
      status: 'PUBLISHED',
      org: { id: toId('Org', world.world.uuidOf('lumen-academy')) },
      variants: [
        {
          slug: 'standard',
          title: 'Standard',
          accessTier: 1,
          isDefault: true,
          isActive: true,
          product: { slug: 'fullstack-foundations' },
          paymentPlans: [
            {
              type: 'ONE_TIME',
              price: { amountMinor: '10000', currency: 'USD', decimal: '100.00' },
              isDefault: true,
              variant: { slug: 'standard' },
              subscription: null,
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['lumen-academy', 'community-pass', 'SUBSCRIPTION', '2000', 'USD', '20.00'],
    ['lumen-academy', 'volunteer-handbook', 'ONE_TIME', '0', 'USD', '0.00'],
    ['lumen-academy', 'sql-in-depth', 'ONE_TIME', '8000', 'USD', '80.00'],
    ['atelier-nord', 'print-kit', 'ONE_TIME', '5900', 'EUR', '59.00'],
    ['kumo-school', 'kanji-for-coders', 'ONE_TIME', '1999', 'JPY', '1999'],
  ])('prices %s %s', async (orgSlug, slug, type, amountMinor, currency, decimal) => {
    expect(await ask('anonymous', orgSlug, slug)).toMatchObject({
      variants: [{ paymentPlans: [{ type, price: { amountMinor, currency, decimal } }] }],
    });
  });

  it('shows the terms of a subscription', async () => {
    expect(await ask('anonymous', 'lumen-academy', 'community-pass')).toMatchObject({
      variants: [
        {
          paymentPlans: [
            {
              subscription: {
                billingInterval: 'MONTHLY',
                customCount: null,
                trialPeriodDays: 0,
                gracePeriodDays: 3,
                maxBillingCycles: null,
              },
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['es', 'Fundamentos Full Stack'],
    ['es-MX', 'Fundamentos Full Stack'],
    ['fr', 'Fullstack Foundations'],
    [undefined, 'Fullstack Foundations'],
  ])('has its title in %s', async (locale, title) => {
    expect(await ask('anonymous', 'lumen-academy', 'fullstack-foundations', locale)).toMatchObject({ title });
  });

  it.each([
    ['adam', true],
    ['olga', true],
    ['mona', true],
    ['petra', true],
    ['sarah', false],
    ['ivan', false],
    ['lena', false],
    ['bruno', false],
    ['anonymous', false],
  ])('shows the draft to %s: %s', async (persona, isVisible) => {
    const product = await ask(persona, 'lumen-academy', 'motion-basics');

    expect(product?.['status'] ?? null).toBe(isVisible ? 'DRAFT' : null);
    expect(await ask(persona, 'lumen-academy', 'no-such-thing')).toBeNull();
  });

  it('is the same by id, by reference and by slug, and a hidden one looks absent', async () => {
    const BY_ID = 'query ($id: ID!) { product(id: $id) { slug } }';
    const BY_REFERENCE = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { slug } } }';
    const id = toId('Product', world.world.uuidOf('lumen-academy/product/motion-basics'));
    const absent = toId('Product', '018f0000-0000-7000-8000-000000000001');
    const both = async (who: string, one: string) => [
      JSON.stringify(await world.executeIn('catalog', who, BY_ID, { id: one })),
      JSON.stringify(await world.executeIn('catalog', who, BY_REFERENCE, { of: [{ __typename: 'Product', id: one }] })),
    ];

    expect(await both('adam', id)).toEqual([
      '{"data":{"product":{"slug":"motion-basics"}}}',
      '{"data":{"_entities":[{"slug":"motion-basics"}]}}',
    ]);
    expect(await both('lena', id)).toEqual(await both('lena', absent));
  });

  it('hides variants and plans of a draft, also by reference', async () => {
    const PARTS = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on ProductVariant { slug } ... on PaymentPlan { type } } }`;
    const key = 'lumen-academy/product/motion-basics';
    const of = [
      { __typename: 'ProductVariant', id: toId('ProductVariant', world.world.uuidOf(`${key}/variant/standard`)) },
      { __typename: 'PaymentPlan', id: toId('PaymentPlan', world.world.uuidOf(`${key}/plan/one-time`)) },
    ];

    for (const persona of ['anonymous', 'lena', 'ivan']) {
      expect((await world.executeIn('catalog', persona, PARTS, { of })).data).toEqual({ _entities: [null, null] });
    }
    expect((await world.executeIn('catalog', 'adam', PARTS, { of })).data).toEqual({
      _entities: [{ slug: 'standard' }, { type: 'ONE_TIME' }],
    });
  });

  it('hides an inactive variant from buyers and shows it to staff', async () => {
    const id = '018f0000-0000-7000-8000-00000000aaaa';
    await withClient(world.databases.catalog.superuserUrl, (client) =>
      client.query(
        `INSERT INTO org_product_variant (id, org_id, product_id, slug, title, is_active, created_at, updated_at)
         VALUES ($1, $2, $3, 'old', 'Old', false, now(), now())`,
        [id, world.world.uuidOf('lumen-academy'), world.world.uuidOf('lumen-academy/product/data-basics')],
      ),
    );

    const slugs = async (who: string) => {
      const page = await ask(who, 'lumen-academy', 'data-basics');
      return (page?.['variants'] as { slug: string }[] | undefined)?.map(({ slug }) => slug);
    };
    expect(await slugs('lena')).toEqual(['standard']);
    expect(await slugs('adam')).toEqual(['standard', 'old']);
  });
});

describe('the products of an organization', () => {
  const LIST = `query ($of: [_Any!]!, $filter: ProductFilter, $first: Int, $after: String, $last: Int, $before: String) {
    _entities(representations: $of) { ... on Org { products(filter: $filter, first: $first, after: $after, last: $last,
      before: $before) { edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`;
  interface List {
    readonly edges: { cursor: string; node: { slug: string } }[];
    readonly pageInfo: Record<'hasNextPage' | 'hasPreviousPage', boolean> & Record<'startCursor' | 'endCursor', string>;
  }
  const list = async (who: string, args: Record<string, unknown> = {}, of = org('lumen-academy').of) => {
    const answer = await world.executeIn('catalog', who, LIST, { of, ...args });
    return (answer.data as { _entities: { products: List }[] })._entities.map(({ products }) => products);
  };
  const slugsOf = (page: List | undefined) => page?.edges.map(({ node }) => node.slug);

  it('are those on sale, newest first; staff see the draft too', async () => {
    expect(slugsOf((await list('anonymous'))[0])).toEqual(ON_SALE);
    expect(slugsOf((await list('adam'))[0])).toEqual(['motion-basics', ...ON_SALE]);
  });

  it('can be narrowed by words, kind and state', async () => {
    expect(slugsOf((await list('adam', { filter: { status: 'DRAFT' } }))[0])).toEqual(['motion-basics']);
    expect(slugsOf((await list('lena', { filter: { status: 'DRAFT' } }))[0])).toEqual([]);
    expect(slugsOf((await list('lena', { filter: { type: 'DIGITAL' } }))[0])).toEqual([
      'volunteer-handbook',
      'community-pass',
    ]);
    expect(slugsOf((await list('lena', { filter: { text: 'depth sql' } }))[0])).toEqual(['sql-in-depth']);
    expect(slugsOf((await list('lena', { filter: { text: '%' } }))[0])).toEqual([]);
    expect(slugsOf((await list('lena', { filter: { text: '_' } }))[0])).toEqual([]);
  });

  it('can be walked forwards to the end and backwards to the beginning', async () => {
    const forwards: string[] = [];
    let after: string | undefined;
    for (;;) {
      const [page] = await list('anonymous', { first: 2, ...(after ? { after } : {}) });
      forwards.push(...(slugsOf(page) ?? []));
      after = page?.pageInfo.endCursor;
      if (!page?.pageInfo.hasNextPage) break;
    }
    expect(forwards).toEqual(ON_SALE);

    const [last] = await list('anonymous', { last: 4 });
    const [before] = await list('anonymous', { last: 4, before: last?.pageInfo.startCursor });
    expect([slugsOf(before), slugsOf(last)]).toEqual([ON_SALE.slice(0, 2), ON_SALE.slice(2)]);
    expect([before?.pageInfo.hasPreviousPage, last?.pageInfo.hasPreviousPage]).toEqual([false, true]);
  });

  it('come for many organizations in one statement', async () => {
    const of = ['lumen-academy', 'atelier-nord', 'kumo-school', 'volmify'].flatMap((slug) => org(slug).of);
    const viewer = await world.viewerOf('anonymous');
    world.statements.reset();

    const answer = await world.executeIn('catalog', viewer, LIST, { of, first: 1 });

    const rows = (answer.data as { _entities: { products: List }[] })._entities;
    expect(rows.map(({ products }) => slugsOf(products))).toEqual([
      ['volunteer-handbook'],
      ['design-systems'],
      ['kanji-for-coders'],
      [],
    ]);
    expect(world.statements.count('catalog')).toBe(1);
  });

  it('refuse a cursor of another list and a page out of bounds', async () => {
    const code = async (args: Record<string, unknown>) =>
      (await world.executeIn('catalog', 'anonymous', LIST, { ...org('lumen-academy'), ...args })).errors?.[0]
        ?.extensions['code'];

    expect(await code({ after: 'garbage' })).toBe('BAD_USER_INPUT');
    expect(await code({ first: 0 })).toBe('BAD_USER_INPUT');
    expect(await code({ first: 101 })).toBe('BAD_USER_INPUT');
    expect(await code({ first: 1, last: 1 })).toBe('BAD_USER_INPUT');
    expect(await code({ filter: { text: 'x'.repeat(101) } })).toBe('BAD_USER_INPUT');
  });
});

describe('the products of a professional', () => {
  const LIST = `query ($of: [_Any!]!, $first: Int) { _entities(representations: $of) { ... on JobProfile {
    products(first: $first) { edges { node { slug title(locale: "es") } } pageInfo { hasNextPage } } } } }`;
  const profile = (person: string) => ({
    of: [{ __typename: 'JobProfile', id: toId('JobProfile', world.world.uuidOf(`${person}/job-profile`)) }],
  });

  it('are public, newest first, in the language that was asked, in two statements', async () => {
    const viewer = await world.viewerOf('anonymous');
    world.statements.reset();

    const answer = await world.executeIn('catalog', viewer, LIST, profile('sarah'));

    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({
      _entities: [
        {
          products: {
            edges: [
              { node: { slug: 'frontend-craft' } },
              { node: { slug: 'design-systems' } },
              { node: { slug: 'fullstack-foundations', title: 'Fundamentos Full Stack' } },
            ],
            pageInfo: { hasNextPage: false },
          },
        },
      ],
    });
    expect(world.statements.count('catalog')).toBe(2);
  });

  it('count unpaid work, and only what is on sale', async () => {
    expect((await world.executeIn('catalog', 'anonymous', LIST, profile('dora'))).data).toMatchObject({
      _entities: [
        { products: { edges: [{ node: { slug: 'volunteer-handbook' } }, { node: { slug: 'community-pass' } }] } },
      ],
    });
    expect((await world.executeIn('catalog', 'anonymous', LIST, profile('mona'))).data).toMatchObject({
      _entities: [{ products: { edges: [] } }],
    });
  });
});

describe('a search over all organizations', () => {
  const SEARCH = `query ($text: String, $type: ProductType, $orgId: ID, $first: Int, $after: String) {
    searchProducts(text: $text, type: $type, orgId: $orgId, first: $first, after: $after) {
      edges { node { slug } } pageInfo { hasNextPage endCursor } } }`;
  const search = async (args: Record<string, unknown> = {}) => {
    const answer = await world.executeIn('catalog', 'adam', SEARCH, args);
    const page = (
      answer.data as {
        searchProducts: { edges: { node: { slug: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }
    ).searchProducts;
    return { slugs: page.edges.map(({ node }) => node.slug), ...page.pageInfo };
  };

  it('finds what is on sale, the latest first, never a draft', async () => {
    expect((await search()).slugs).toEqual([
      'volunteer-handbook',
      'community-pass',
      'kanji-for-coders',
      'frontend-craft',
      'design-systems',
      'analytics-studio',
      'sql-in-depth',
      'data-basics',
      'fullstack-foundations',
      'print-kit',
    ]);
    expect((await search({ text: 'motion' })).slugs).toEqual([]);
  });

  it('can be narrowed and walked', async () => {
    expect((await search({ type: 'DIGITAL' })).slugs).toEqual(['volunteer-handbook', 'community-pass', 'print-kit']);
    const orgId = toId('Org', world.world.uuidOf('kumo-school'));
    const first = await search({ orgId, first: 1 });
    const second = await search({ orgId, first: 1, after: first.endCursor });

    expect([first.slugs, first.hasNextPage]).toEqual([['kanji-for-coders'], true]);
    expect([second.slugs, second.hasNextPage]).toEqual([['frontend-craft'], false]);
  });
});
