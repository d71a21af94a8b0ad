import { randomUUID } from 'node:crypto';
import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const LUMEN = 'lumen-academy';
const AT = '2026-06-30T12:00:00.000Z';
const DEPARTMENTS = ['curriculum', 'video-production', 'assessment-design', 'community'];
const TEAMS = ['launch-crew', 'studio'];
const uuid = (key: string): string => world.world.uuidOf(key);
const department = (slug: string): string => uuid(`${LUMEN}/department/${slug}`);
const employee = (person: string): string => uuid(`${LUMEN}/employee/${person}`);

const COUNTS = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Department { attributionCount } } }`;
const SHARES = `query ($of: [_Any!]!, $first: Int, $after: String, $last: Int, $before: String) {
  _entities(representations: $of) { ... on Team {
    attributions(first: $first, after: $after, last: $last, before: $before) {
      edges { node { employee { id } product { slug } set { versionNo } } }
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } } } }`;

interface Page {
  readonly edges: { readonly node: { readonly employee: { id: string }; readonly product: { slug: string } } }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string; hasPreviousPage: boolean; startCursor: string };
}
interface Entity {
  readonly attributionCount?: number | null;
  readonly attributions?: Page | null;
}
type Viewer = Parameters<TestWorld['executeIn']>[1];

async function ask(viewer: Viewer, document: string, of: object[], page: object = {}) {
  const answer = await world.executeIn('catalog', viewer, document, { of, ...page });
  return {
    entities: (answer.data?.['_entities'] ?? []) as Entity[],
    codes: (answer.errors ?? []).map(({ extensions, path }) => `${path?.join('.')} ${extensions['code']}`),
  };
}
const countsOf = (viewer: Viewer) =>
  ask(
    viewer,
    COUNTS,
    DEPARTMENTS.map((slug) => ({ __typename: 'Department', id: toId('Department', department(slug)) })),
  );
const sharesOf = (viewer: Viewer, page?: object, teams = TEAMS) =>
  ask(
    viewer,
    SHARES,
    teams.map((slug) => ({ __typename: 'Team', id: toId('Team', uuid(`${LUMEN}/team/${slug}`)) })),
    page,
  );
const numbers = async (viewer: Viewer) => (await countsOf(viewer)).entities.map((entity) => entity.attributionCount);
const slugs = ({ entities }: { entities: Entity[] }) =>
  entities.map((entity) => entity.attributions?.edges.map(({ node }) => node.product.slug));

const JOHN = ['data-basics', 'sql-in-depth', 'analytics-studio'];
const SUBTREE = [
  ['data-basics', 'sql-in-depth', 'analytics-studio', 'analytics-studio'],
  ['fullstack-foundations', ...JOHN],
];
const ALL = [
  ['data-basics', 'sql-in-depth', 'community-pass', 'volunteer-handbook', 'analytics-studio', 'analytics-studio'],
  ['fullstack-foundations', ...JOHN],
];

/** Puts a fact of organization into its outbox and delivers it. */
async function tell(type: string, payload: object): Promise<string> {
  const eventId = randomUUID();
  await withClient(world.databases.organization.superuserUrl, (client) =>
    client.query(
      `INSERT INTO outbox_event (event_id, type, aggregate_type, aggregate_id, sequence, org_id, occurred_at, payload)
       VALUES ($1, $2, 'test', $1, 1, $3, $4, $5)`,
      [eventId, `organization.${type}`, uuid(LUMEN), AT, JSON.stringify({ orgId: uuid(LUMEN), ...payload })],
    ),
  );
  await world.drainEvents();
  return eventId;
}

describe('shares by department and by team', () => {
  it.each(['adam', 'olga', 'petra'])('are all of them for %s, in one statement a batch', async (persona) => {
    const viewer = await world.viewerOf(persona);
    world.statements.reset();
    expect(await countsOf(viewer)).toMatchObject({
      codes: [],
      entities: [5, 3, 1, 2].map((attributionCount) => ({ attributionCount })),
    });
    expect(world.statements.count('catalog')).toBe(1);
    world.statements.reset();
    const seen = await sharesOf(viewer);
    expect([seen.codes, slugs(seen)]).toEqual([[], ALL]);
    // Shares, their products, their sets.
    expect(world.statements.count('catalog')).toBe(3);
  });

  it('are those of the own subtree for a head of department; a hidden subtree has no number', async () => {
    expect(await numbers('mona')).toEqual([5, 3, 1, null]);
    const seen = await sharesOf('mona');
    expect([seen.codes, slugs(seen)]).toEqual([[], SUBTREE]);
  });

  it('are nothing for the staff of another organization, and refused to whoever sees no more than the own', async () => {
    const outsider = await world.viewerOf('bruno');
    expect(await numbers(outsider)).toEqual([null, null, null, null]);
    expect(slugs(await sharesOf(outsider))).toEqual([[], []]);
    for (const [persona, code] of [
      ['sarah', 'FORBIDDEN'],
      ['lena', 'FORBIDDEN'],
      ['anonymous', 'UNAUTHENTICATED'],
    ] as const) {
      const viewer = await world.viewerOf(persona);
      world.statements.reset();
      const [counts, shares] = [await countsOf(viewer), await sharesOf(viewer)];
      expect(counts.codes).toEqual(DEPARTMENTS.map((_slug, place) => `_entities.${place}.attributionCount ${code}`));
      expect(shares.codes).toEqual(TEAMS.map((_slug, place) => `_entities.${place}.attributions ${code}`));
      expect(world.statements.count()).toBe(0);
    }
  });

  it('go page by page in both directions over the members of a team', async () => {
    const pages: (string[] | undefined)[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const seen = await sharesOf('adam', { first: 4, after }, ['launch-crew']);
      const page = seen.entities[0]?.attributions as Page;
      pages.push(slugs(seen)[0]);
      [more, after] = [page.pageInfo.hasNextPage, page.pageInfo.endCursor];
    }
    expect(pages).toEqual([ALL[0]?.slice(0, 4), ALL[0]?.slice(4)]);
    const last = await sharesOf('adam', { last: 2 }, ['launch-crew']);
    expect(slugs(last)).toEqual([ALL[0]?.slice(4)]);
    const before = last.entities[0]?.attributions?.pageInfo.startCursor;
    expect(slugs(await sharesOf('adam', { last: 2, before }, ['launch-crew']))).toEqual([ALL[0]?.slice(2, 4)]);
  });

  it('are walled by the database: another organization sees no copy, nobody but the product writes one', async () => {
    await withClient(world.databases.catalog.appUrl, async (client) => {
      const rows = async (table: string) =>
        (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n;
      for (const table of ['department_scope', 'employee_scope', 'team_scope']) expect(await rows(table)).toBe(0);
      for (const [org, found] of [
        ['atelier-nord', 0],
        [LUMEN, 5],
      ] as const) {
        await client.query(`SELECT set_config('app.org_ids', $1, false), set_config('app.staff_org_ids', $1, false)`, [
          `{${uuid(org)}}`,
        ]);
        expect(await rows('team_scope')).toBe(found);
      }
      await expect(
        client.query('INSERT INTO team_scope VALUES ($1, $1, $2, now())', [randomUUID(), uuid(LUMEN)]),
      ).rejects.toThrow('row-level security');
    });
  });
});

describe('what organization tells', () => {
  const membership = { departmentId: null, teamId: null, isPrimary: false };
  const move = (from: string, to: string) =>
    tell('department.moved', {
      departmentId: department('video-production'),
      parentDepartmentId: null,
      fromPath: from,
      toPath: to,
    });

  it('moves a subtree with all that lies below, and back', async () => {
    const [own, parent, other] = ['video-production', 'curriculum', 'community'].map(department) as [
      string,
      string,
      string,
    ];
    const below = randomUUID();
    await tell('department.moved', {
      ...{ departmentId: below, parentDepartmentId: own, fromPath: null, toPath: `${parent}.${own}.${below}` },
    });
    await tell('membership.changed', {
      ...{ ...membership, kind: 'DEPARTMENT', employeeId: employee('john') },
      ...{ departmentId: below, role: 'MEMBER', isPrimary: true },
    });
    expect(await numbers('adam')).toEqual([5, 3, 1, 2]);
    await move(`${parent}.${own}`, `${other}.${own}`);
    expect(await numbers('adam')).toEqual([2, 3, 1, 5]);
    expect(slugs(await sharesOf('mona'))).toEqual([['analytics-studio'], ['fullstack-foundations']]);
    await move(`${other}.${own}`, `${parent}.${own}`);
    expect(await numbers('adam')).toEqual([5, 3, 1, 2]);
  });

  it('takes a member out of a team, and who left a department out of its number', async () => {
    const studio = { ...membership, kind: 'TEAM', teamId: uuid(`${LUMEN}/team/studio`), employeeId: employee('sarah') };
    await tell('membership.changed', { ...studio, role: null });
    expect(slugs(await sharesOf('adam', {}, ['studio']))).toEqual([JOHN]);
    await tell('membership.changed', { ...studio, role: 'MEMBER' });
    expect(slugs(await sharesOf('adam', {}, ['studio']))).toEqual([ALL[1]]);
    await tell('membership.changed', {
      ...{ ...membership, kind: 'DEPARTMENT', departmentId: department('curriculum') },
      ...{ employeeId: employee('sarah'), role: null },
    });
    expect(await numbers('adam')).toEqual([4, 3, 1, 2]);
  });

  it('forgets the places of whoever was terminated', async () => {
    await tell('employee.terminated', {
      ...{ employeeId: employee('dora'), memberId: uuid(`${LUMEN}/member/dora`), userId: uuid('dora') },
      ...{ jobProfileId: uuid('dora/job-profile'), reason: 'test', terminatedAt: AT },
    });
    expect(await numbers('adam')).toEqual([4, 3, 1, 0]);
    const [found] = await withClient(
      world.databases.catalog.superuserUrl,
      async (client) =>
        (
          await client.query<{ n: number }>(
            `SELECT (SELECT count(*) FROM team_scope WHERE employee_id = $1)::int
                  + (SELECT count(*) FROM employee_scope WHERE employee_id = $1)::int AS n`,
            [employee('dora')],
          )
        ).rows,
    );
    expect(found?.n).toBe(0);
  });
});
