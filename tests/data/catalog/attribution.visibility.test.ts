import { type Id, toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';

const SHARES_OF_PROFILE = `query ($profile: [_Any!]!, $first: Int, $after: String) {
  _entities(representations: $profile) { ... on JobProfile { attributions(first: $first, after: $after) {
    edges { cursor node { id compensationType sharePercentage { bps decimal } employee { id } product { slug title } } }
    pageInfo { hasNextPage hasPreviousPage endCursor } } } } }`;
const SHARES_OF_PRODUCT = `query ($product: ID!) { product(id: $product) { slug
  attributions { sharePercentage { bps } } revenuePool { totalAllocated { bps } remaining { bps } } } }`;
const SET_OF_SHARE = `query ($id: ID!) { attribution(id: $id) { set {
  versionNo effectiveTo orgRetained { bps } createdBy { id } attributions { sharePercentage { bps } } } } }`;

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const jobProfile = (person: string) => ({
  profile: [{ __typename: 'JobProfile', id: toId('JobProfile', world.world.uuidOf(`${person}/job-profile`)) }],
});
const product = (key: string): Id<'Product'> => toId('Product', world.world.uuidOf(key));
const share = (key: string): Id<'Attribution'> => toId('Attribution', world.world.uuidOf(key));

interface Page {
  readonly edges: {
    cursor: string;
    node: { id: string; sharePercentage: { bps: number }; product: { slug: string } };
  }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string };
}
const pageOf = (answer: { data?: unknown }): Page | null =>
  (answer.data as { _entities: [{ attributions: Page | null }] })._entities[0].attributions;
const bpsOf = (answer: { data?: unknown }): number[] | undefined =>
  pageOf(answer)?.edges.map(({ node }) => node.sharePercentage.bps);

describe('the shares of a professional', () => {
  it('are all of them for the professional in person, in two statements', async () => {
    const viewer = await world.viewerOf('sarah');
    world.statements.reset();

    const answer = await world.executeIn('catalog', viewer, SHARES_OF_PROFILE, jobProfile('sarah'));

    expect(answer.errors).toBeUndefined();
    expect(pageOf(answer)?.edges.map(({ node }) => [node.product.slug, node.sharePercentage.bps])).toEqual([
      ['fullstack-foundations', 7000],
      ['design-systems', 8000],
      ['frontend-craft', 6000],
    ]);
    expect(world.statements.count('catalog')).toBe(2);
  });

  it.each(['olga', 'adam'])('are those of the own organization for %s', async (staff) => {
    expect(bpsOf(await world.executeIn('catalog', staff, SHARES_OF_PROFILE, jobProfile('sarah')))).toEqual([7000]);
  });

  it('are all of them for a platform administrator', async () => {
    expect(bpsOf(await world.executeIn('catalog', 'petra', SHARES_OF_PROFILE, jobProfile('sarah')))).toEqual([
      7000, 8000, 6000,
    ]);
  });

  it('are those of the subtree for a head of department', async () => {
    expect(bpsOf(await world.executeIn('catalog', 'mona', SHARES_OF_PROFILE, jobProfile('sarah')))).toEqual([7000]);
    expect(bpsOf(await world.executeIn('catalog', 'mona', SHARES_OF_PROFILE, jobProfile('dora')))).toEqual([]);
  });

  it.each([
    ['lena', 'FORBIDDEN'],
    ['john', 'FORBIDDEN'],
    ['anonymous', 'UNAUTHENTICATED'],
  ])('are refused to %s without a statement, whether there are some or not', async (persona, code) => {
    const viewer = await world.viewerOf(persona);
    for (const person of ['sarah', 'mona']) {
      world.statements.reset();

      const answer = await world.executeIn('catalog', viewer, SHARES_OF_PROFILE, jobProfile(person));

      expect(pageOf(answer)).toBeNull();
      expect(answer.errors?.map((error) => [error.extensions['code'], error.path?.join('.')])).toEqual([
        [code, '_entities.0.attributions'],
      ]);
      expect(world.statements.count()).toBe(0);
    }
  });

  it('end page by page, and a page knows what follows', async () => {
    const seen: number[] = [];
    let after: string | undefined;
    for (let page = 0; page < 3; page++) {
      const answer = await world.executeIn('catalog', 'sarah', SHARES_OF_PROFILE, {
        ...jobProfile('sarah'),
        first: 1,
        ...(after === undefined ? {} : { after }),
      });
      const { edges, pageInfo } = pageOf(answer) as Page;
      seen.push(...edges.map(({ node }) => node.sharePercentage.bps));
      after = pageInfo.endCursor;
      expect(pageInfo.hasNextPage).toBe(page < 2);
    }
    expect(seen).toEqual([7000, 8000, 6000]);
  });

  it('are left out once their set was replaced', async () => {
    expect(bpsOf(await world.executeIn('catalog', 'ivan', SHARES_OF_PROFILE, jobProfile('ivan')))).toEqual([3000]);
  });
});

describe('one share by id', () => {
  const BY_ROOT = 'query ($id: ID!) { attribution(id: $id) { id sharePercentage { bps } } }';
  const BY_REFERENCE = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Attribution { id sharePercentage { bps } } } }`;
  const KUMO = 'kumo-school/product/frontend-craft/attribution-set/1/sarah';

  it.each([
    ['sarah', true],
    ['petra', true],
    ['olga', false],
    ['mona', false],
    ['lena', false],
    ['anonymous', false],
  ])('is for %s the same by root field and by reference', async (persona, isVisible) => {
    const id = share(KUMO);

    const root = await world.executeIn('catalog', persona, BY_ROOT, { id });
    const reference = await world.executeIn('catalog', persona, BY_REFERENCE, {
      of: [{ __typename: 'Attribution', id, sharePercentage: { bps: 1 } }],
    });

    const expected = isVisible ? { id, sharePercentage: { bps: 6000 } } : null;
    expect(root).toEqual({ data: { attribution: expected } });
    expect(reference).toEqual({ data: { _entities: [expected] } });
  });

  it('looks absent when it is hidden', async () => {
    const hidden = await world.executeIn('catalog', 'lena', BY_ROOT, { id: share(KUMO) });
    const absent = await world.executeIn('catalog', 'lena', BY_ROOT, {
      id: toId('Attribution', '018f0000-0000-7000-8000-000000000001'),
    });

    expect(JSON.stringify(hidden)).toBe(JSON.stringify(absent));
  });

  it('leads to its set, of which a person sees the own share and staff see all', async () => {
    const id = share('lumen-academy/product/analytics-studio/attribution-set/1/ivan');
    const author = toId('OrgEmployee', world.world.uuidOf('lumen-academy/employee/adam'));
    const set = (shares: number[]) => ({
      versionNo: 1,
      effectiveTo: '2026-01-31T09:00:00.000Z',
      orgRetained: { bps: 2000 },
      createdBy: { id: author },
      attributions: shares.map((bps) => ({ sharePercentage: { bps } })),
    });

    expect(await world.executeIn('catalog', 'adam', SET_OF_SHARE, { id })).toEqual({
      data: { attribution: { set: set([6000, 2000]) } },
    });
    expect(await world.executeIn('catalog', 'ivan', SET_OF_SHARE, { id })).toEqual({
      data: { attribution: { set: set([2000]) } },
    });
  });

  it('has no author to show where the owner set it', async () => {
    const answer = await world.executeIn('catalog', 'chika', SET_OF_SHARE, { id: share(KUMO) });

    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ attribution: { set: { createdBy: null, versionNo: 1 } } });
  });
});

describe('the shares and the pool of a product', () => {
  const STUDIO = 'lumen-academy/product/analytics-studio';
  const pool = { totalAllocated: { bps: 10_000 }, remaining: { bps: 0 } };

  it.each([
    ['olga', [5000, 3000]],
    ['adam', [5000, 3000]],
    ['ivan', [3000]],
    ['dora', []],
  ])('are %s’s part of it', async (persona, shares) => {
    const answer = await world.executeIn('catalog', persona, SHARES_OF_PRODUCT, { product: product(STUDIO) });

    expect(answer).toEqual({
      data: {
        product: {
          slug: 'analytics-studio',
          attributions: shares.map((bps) => ({ sharePercentage: { bps } })),
          revenuePool: pool,
        },
      },
    });
  });

  it.each([
    ['lena', 'FORBIDDEN'],
    ['noor', 'FORBIDDEN'],
    ['anonymous', 'UNAUTHENTICATED'],
  ])('are refused to %s, one error a field, the product itself is not', async (persona, code) => {
    const answer = await world.executeIn('catalog', persona, SHARES_OF_PRODUCT, { product: product(STUDIO) });

    expect(answer.data).toEqual({ product: { slug: 'analytics-studio', attributions: null, revenuePool: null } });
    expect(answer.errors?.map((error) => [error.path?.join('.'), error.extensions['code']])).toEqual([
      ['product.attributions', code],
      ['product.revenuePool', code],
    ]);
  });

  it('are not there yet for a draft', async () => {
    const answer = await world.executeIn('catalog', 'adam', SHARES_OF_PRODUCT, {
      product: product('lumen-academy/product/motion-basics'),
    });

    expect(answer.data).toEqual({
      product: {
        slug: 'motion-basics',
        attributions: [],
        revenuePool: { totalAllocated: { bps: 0 }, remaining: { bps: 10_000 } },
      },
    });
  });
});

describe('the shares of employees', () => {
  const OF_EMPLOYEES = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrgEmployee {
    attributionCount attributions { edges { node { sharePercentage { bps } } } } } } }`;
  const employees = (...people: string[]) => ({
    of: people.map((person) => ({
      __typename: 'OrgEmployee',
      id: toId('OrgEmployee', world.world.uuidOf(`lumen-academy/employee/${person}`)),
    })),
  });

  it('are read for six in two statements', async () => {
    const viewer = await world.viewerOf('adam');
    world.statements.reset();

    const answer = await world.executeIn(
      'catalog',
      viewer,
      OF_EMPLOYEES,
      employees('adam', 'mona', 'ivan', 'sarah', 'john', 'dora'),
    );

    const rows = (answer.data as { _entities: { attributionCount: number; attributions: Page }[] })._entities;
    expect(rows.map((row) => row.attributionCount)).toEqual([0, 0, 1, 1, 3, 2]);
    expect(rows[4]?.attributions.edges.map(({ node }) => node.sharePercentage.bps)).toEqual([8000, 9000, 5000]);
    expect(world.statements.count('catalog')).toBe(2);
  });

  it('are for the person and for staff with reach; a colleague is refused', async () => {
    const own = await world.executeIn('catalog', 'john', OF_EMPLOYEES, employees('john'));
    const colleague = await world.executeIn('catalog', 'john', OF_EMPLOYEES, employees('dora'));

    expect(own.data).toMatchObject({ _entities: [{ attributionCount: 3 }] });
    expect(colleague.data).toEqual({ _entities: [{ attributionCount: null, attributions: null }] });
    expect(colleague.errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('make seven in Lumen Academy', async () => {
    const METRICS = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Org { attributionMetrics { activeAttributions } } } }`;
    const org = { of: [{ __typename: 'Org', id: toId('Org', world.world.uuidOf('lumen-academy')) }] };

    expect((await world.executeIn('catalog', 'adam', METRICS, org)).data).toEqual({
      _entities: [{ attributionMetrics: { activeAttributions: 7 } }],
    });
    for (const persona of ['sarah', 'mona', 'lena', 'bruno']) {
      const refused = await world.executeIn('catalog', persona, METRICS, org);
      expect(refused.data).toEqual({ _entities: [{ attributionMetrics: null }] });
      expect(refused.errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
    }
  });
});
