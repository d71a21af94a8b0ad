import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';

interface Page {
  readonly edges: { readonly cursor: string; readonly node: { readonly slug: string } }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  readonly totalCount?: number;
}

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const PAGE = 'edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

async function pageOf(list: string, args: string, more = ''): Promise<Page> {
  const query = `{ org(slug: "lumen-academy") { ${list}(${args}) { ${PAGE} ${more} } } }`;
  const answer = await world.executeIn('organization', 'adam', query);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  const { org } = answer.data as { org: Record<string, Page> };
  return org[list] as Page;
}
const slugsOf = (page: Page): string[] => page.edges.map((edge) => edge.node.slug);

/** Walks a list page by page to its end; fails when it does not end. */
async function walk(list: string, args: string, size: number, forward = true): Promise<string[]> {
  const seen: string[] = [];
  let cursor = '';
  for (let pages = 0; pages < 20; pages++) {
    const page = await pageOf(list, forward ? `${args} first: ${size}${cursor}` : `${args} last: ${size}${cursor}`);
    seen.splice(forward ? seen.length : 0, 0, ...slugsOf(page));
    if (!(forward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage)) return seen;
    cursor = forward ? ` after: "${page.pageInfo.endCursor}"` : ` before: "${page.pageInfo.startCursor}"`;
  }
  throw new Error('the list does not end');
}

describe('paging', () => {
  it.each([
    ['members', ''],
    ['members', 'sort: { key: JOINED_AT, direction: ASC }'],
    ['members', 'sort: { key: DISPLAY_NAME, direction: ASC }'],
    ['members', 'sort: { key: DISPLAY_NAME, direction: DESC }'],
    ['members', 'sort: { key: LAST_ACTIVE_AT, direction: DESC }'],
    ['members', 'filter: { isEmployee: true }'],
    ['employees', ''],
    ['employees', 'sort: { key: NAME, direction: DESC }'],
    ['departments', ''],
    ['teams', ''],
  ])('ends and finds every row once, in both directions: %s(%s)', async (list, args) => {
    const whole = slugsOf(await pageOf(list, `${args} first: 100`));

    expect(new Set(whole).size).toBe(whole.length);
    for (const size of [1, 3]) {
      expect(await walk(list, args, size)).toEqual(whole);
      expect(await walk(list, args, size, false)).toEqual(whole);
    }
  });

  it('says where a page lies', async () => {
    const first = await pageOf('members', 'first: 4', 'totalCount');
    const second = await pageOf('members', `first: 4, after: "${first.pageInfo.endCursor}"`, 'totalCount');

    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect([first.totalCount, second.totalCount]).toEqual([10, 10]);
  });

  it('orders by name, by the day of joining, by the last visit', async () => {
    const names = await pageOf('members', 'first: 3, sort: { key: DISPLAY_NAME, direction: ASC }');
    const joined = await pageOf('members', 'first: 2, sort: { key: JOINED_AT, direction: ASC }');
    const seen = await pageOf('members', 'first: 2, sort: { key: LAST_ACTIVE_AT, direction: DESC }');

    expect(slugsOf(names)).toEqual(['adam', 'dora', 'ivan']);
    expect(slugsOf(joined)).toEqual(['olga', 'adam']);
    expect(slugsOf(seen)).toEqual(['adam', 'john']);
  });
});

describe('lists below a list', () => {
  it('take one statement for all organizations, and keep each its own rows', async () => {
    const sarah = await world.viewerOf('sarah');
    world.statements.reset();
    const answer = await world.executeIn(
      'organization',
      sarah,
      `{ me { employments { org { slug employees(first: 2, sort: { key: NAME, direction: ASC }) { totalCount edges { node { slug } } }
         members { edges { node { slug } } } } } } }`,
    );
    const { me } = answer.data as { me: { employments: { org: { slug: string; employees: Page; members: Page } }[] } };

    expect(
      me.employments.map(({ org }) => [
        org.slug,
        org.employees.totalCount,
        slugsOf(org.employees),
        slugsOf(org.members),
      ]),
    ).toEqual([
      ['atelier-nord', 2, ['noor', 'sarah'], ['sarah']],
      ['lumen-academy', 6, ['adam', 'dora'], ['sarah']],
      ['kumo-school', 3, ['hana', 'kenji'], ['sarah']],
    ]);
    // Employments with their organizations, one page of employees, their number, one page of members.
    expect(world.statements.count('organization')).toBe(4);
  });
});

describe('filters', () => {
  const found = async (list: string, filter: string): Promise<[number, string[]]> => {
    const page = await pageOf(list, `filter: { ${filter} }`, list === 'teams' ? '' : 'totalCount');
    return [page.totalCount ?? page.edges.length, slugsOf(page).sort()];
  };
  const department = (slug: string) => toId('Department', world.world.uuidOf(`lumen-academy/department/${slug}`));
  const team = (slug: string) => toId('Team', world.world.uuidOf(`lumen-academy/team/${slug}`));

  it('find members by state, class, side and words, and count what they find', async () => {
    expect(await found('members', 'status: SUSPENDED')).toEqual([1, ['sven']]);
    expect(await found('members', 'customerType: ENTERPRISE')).toEqual([1, ['nina']]);
    expect(await found('members', 'isEmployee: false')).toEqual([4, ['lena', 'nina', 'olga', 'sven']]);
    expect(await found('members', 'text: "SAR john"')).toEqual([1, ['sarah']]);
    expect(await found('members', 'text: "%"')).toEqual([0, []]);
    expect(await found('members', 'text: "_"')).toEqual([0, []]);
  });

  it('find employees by role, department subtree, team, pay and identity', async () => {
    expect(await found('employees', 'role: CREATOR')).toEqual([3, ['dora', 'john', 'sarah']]);
    expect(await found('employees', `departmentId: "${department('curriculum')}"`)).toEqual([
      4,
      ['ivan', 'john', 'mona', 'sarah'],
    ]);
    expect(await found('employees', `departmentId: "${department('video-production')}"`)).toEqual([
      2,
      ['john', 'sarah'],
    ]);
    expect(await found('employees', `teamId: "${team('launch-crew')}"`)).toEqual([3, ['dora', 'ivan', 'john']]);
    expect(await found('employees', 'compensationType: SALARIED')).toEqual([1, ['mona']]);
    expect(await found('employees', 'hasJobProfile: false')).toEqual([1, ['adam']]);
    expect(await found('employees', 'status: TERMINATED')).toEqual([0, []]);
  });

  it('find teams by kind, project, words and the department of a member', async () => {
    expect(await found('teams', 'type: CROSS_FUNCTIONAL')).toEqual([1, ['launch-crew']]);
    expect(await found('teams', 'projectStatus: PLANNED')).toEqual([1, ['studio']]);
    expect(await found('teams', 'text: "crew"')).toEqual([1, ['launch-crew']]);
    expect(await found('teams', `departmentId: "${department('curriculum')}"`)).toEqual([1, ['studio']]);
  });
});
