import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';

interface Page {
  readonly edges: { readonly cursor: string; readonly node: { readonly id: string; readonly kind: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
}

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const employee = (person: string): string =>
  toId('OrgEmployee', world.world.uuidOf(`lumen-academy/employee/${person}`));

const LIST = `query ($asked: [_Any!]!, $first: Int, $after: String, $last: Int, $before: String, $filter: ContextFilter) {
  _entities(representations: $asked) { ... on OrgEmployee {
    transactionContexts(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      edges { cursor node { id kind } } pageInfo { hasNextPage hasPreviousPage } } } } }`;

/** A page of john's contexts in Lumen Academy as adam reads it. */
async function page(variables: Record<string, unknown>): Promise<{ page: Page | null; code: unknown }> {
  const asked = [{ __typename: 'OrgEmployee', id: employee('john') }];
  const answer = await world.executeIn('finance', 'adam', LIST, { asked, ...variables });
  const [entity] = (answer.data?.['_entities'] ?? []) as { transactionContexts: Page | null }[];
  return { page: entity?.transactionContexts ?? null, code: answer.errors?.[0]?.extensions['code'] };
}

const idsOf = (list: Page | null): string[] => (list?.edges ?? []).map(({ node }) => node.id);

describe('pages of a context list', () => {
  it('read forward in threes are the whole list, each row once and in order', async () => {
    const whole = idsOf((await page({ first: 100 })).page);
    const read: string[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const { page: part } = await page({ first: 3, after });
      read.push(...idsOf(part));
      after = part?.edges.at(-1)?.cursor;
      more = part?.pageInfo.hasNextPage ?? false;
    }

    expect(whole.length).toBeGreaterThan(6);
    expect(new Set(whole).size).toBe(whole.length);
    expect(read).toEqual(whole);
  });

  it('read backward in fours are the whole list too, each page in the list’s own order', async () => {
    const whole = idsOf((await page({ first: 100 })).page);
    const read: string[] = [];
    let before: string | undefined;
    for (let more = true; more; ) {
      const { page: part } = await page({ last: 4, before });
      read.unshift(...idsOf(part));
      before = part?.edges[0]?.cursor;
      more = part?.pageInfo.hasPreviousPage ?? false;
    }

    expect(read).toEqual(whole);
  });

  it.each([
    ['a cursor of another list', { after: Buffer.from('["2026-01-01T00:00:00.000Z"]').toString('base64url') }],
    ['garbage', { after: 'not a cursor' }],
    ['both directions', { first: 1, last: 1 }],
    ['no row', { first: 0 }],
    ['too many rows', { first: 101 }],
    ['a period that ends before it begins', { filter: { period: { from: '2026-02-01', to: '2026-01-31' } } }],
    ['an organization that is no organization', { filter: { orgId: 'user_0000000000000000000000000' } }],
  ])('are refused for %s', async (_what, variables) => {
    expect(await page(variables)).toEqual({ page: null, code: 'BAD_USER_INPUT' });
  });

  it('are narrowed by kind, direction, days and organization, and by all at once', async () => {
    const all = (await page({ first: 100 })).page;
    const sales = (await page({ first: 100, filter: { kind: 'SALE' } })).page;
    const january = (await page({ filter: { period: { from: '2026-01-20', to: '2026-01-20' } } })).page;
    const elsewhere = (await page({ filter: { orgId: toId('Org', world.world.uuidOf('kumo-school')) } })).page;
    const outgoing = (await page({ first: 100, filter: { direction: 'OUT' } })).page;
    const together = (
      await page({
        filter: {
          kind: 'SALE',
          direction: 'IN',
          orgId: toId('Org', world.world.uuidOf('lumen-academy')),
          period: { from: '2026-01-01', to: '2026-01-31' },
        },
      })
    ).page;

    expect(idsOf(sales)).toEqual(
      idsOf({ ...all, edges: (all?.edges ?? []).filter(({ node }) => node.kind === 'SALE') } as Page),
    );
    expect(january?.edges.map(({ node }) => node.kind)).toEqual(['SALE']);
    expect(idsOf(together)).toEqual(idsOf(january));
    expect(idsOf(elsewhere)).toEqual([]);
    expect(outgoing?.edges.length).toBeGreaterThan(0);
    expect(outgoing?.edges.some(({ node }) => node.kind === 'SALE')).toBe(false);
  });

  it('sum over whole months only, and say so', async () => {
    const sums = '{ me { earnings(period: { from: "2026-01-02", to: "2026-06-30" }) { decimal } } }';
    const answer = await world.executeIn('finance', 'sarah', sums);

    expect(answer.errors?.map((error) => error.extensions['code'])).toEqual(['BAD_USER_INPUT']);
    expect(answer.data).toEqual({ me: { earnings: null } });
  });
});

describe('statements', () => {
  const count = async (who: string, document: string, variables: Record<string, unknown>): Promise<number> => {
    const viewer = await world.viewerOf(who);
    world.statements.reset();
    const answer = await world.executeIn('finance', viewer, document, variables);
    expect(answer.errors).toBeUndefined();
    return world.statements.count('finance');
  };
  const asked = (typename: string, ids: string[]) => ({ asked: ids.map((id) => ({ __typename: typename, id })) });

  it('are one for the sums and two for the lists with their postings, however many employees are asked', async () => {
    const document = `query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on OrgEmployee {
      totalEarnings { decimal } transactionContexts { edges { node { id transaction { id transactionNumber } } } } } } }`;
    const one = await count('adam', document, asked('OrgEmployee', [employee('john')]));
    const all = await count(
      'adam',
      document,
      asked('OrgEmployee', ['john', 'sarah', 'ivan', 'dora', 'mona', 'adam'].map(employee)),
    );

    expect([one, all]).toEqual([3, 3]);
  });

  it('of the flagship are five in all: contexts, their postings, shares, earnings, own list', async () => {
    const profile = toId('JobProfile', world.world.uuidOf('sarah/job-profile'));
    const shares = [
      'lumen-academy/product/fullstack-foundations',
      'atelier-nord/product/design-systems',
      'kumo-school/product/frontend-craft',
    ];
    const entities = (type: string, fields: string) =>
      `query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on ${type} { ${fields} } } }`;
    const counts = [
      await count(
        'sarah',
        entities('JobProfile', 'transactionContexts { edges { node { id transaction { id reference } } } }'),
        asked('JobProfile', [profile]),
      ),
      await count(
        'sarah',
        entities('Attribution', 'totalAttributed { decimal }'),
        asked(
          'Attribution',
          shares.map((key) => toId('Attribution', world.world.uuidOf(`${key}/attribution-set/1/sarah`))),
        ),
      ),
      await count(
        'sarah',
        entities('OrgEmployee', 'totalEarnings { decimal }'),
        asked(
          'OrgEmployee',
          ['lumen-academy', 'atelier-nord', 'kumo-school'].map((org) =>
            toId('OrgEmployee', world.world.uuidOf(`${org}/employee/sarah`)),
          ),
        ),
      ),
      await count('sarah', '{ me { transactionContexts { edges { node { id accessLevel org { id } } } } } }', {}),
    ];

    expect(counts).toEqual([2, 1, 1, 1]);
  });
});
