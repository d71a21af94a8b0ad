import { createOrganizationSubgraph } from '@volmify/organization';
import { systemClock } from '@volmify/shared/clock';
import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import { createIdSource, type Id, type IdKind, toId, type Uuid } from '@volmify/shared/ids';
import { createLog } from '@volmify/shared/log';
import { SCOPE_STATEMENT, scopeOf, scopeParameters } from '@volmify/shared/scope';
import type { Subgraph } from '@volmify/shared/subgraph';
import { anonymousViewer, type Membership, type Viewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyDatabases, type TestDatabases, withClient } from '../../kit/database.ts';

/** 40,000 members in 100 organizations, a quarter of them in organization 1; every tenth is an employee; person 5 works in twelve. */
const MEMBERS = 40_000;
const WIDE_ORGS = 12;
const uuid = (kind: number, n: number): Uuid =>
  `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const [ORG, USER, PROFILE, MEMBER, EMPLOYEE, JOB, DEPARTMENT] = [1, 2, 3, 4, 5, 6, 7] as const;
const id = <Kind extends IdKind>(kind: Kind, number: number, n: number): Id<Kind> => toId(kind, uuid(number, n));

const BULK = `
SET session_replication_role = replica;
CREATE FUNCTION pg_temp.u(kind int, n int) RETURNS uuid LANGUAGE sql AS
$$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
INSERT INTO org (id, name, slug, owner_user_id, default_currency)
SELECT pg_temp.u(${ORG}, i), 'Org ' || i, 'bulk-' || i, pg_temp.u(${USER}, 900000 + i), 'USD' FROM generate_series(1, 100) i;
CREATE TEMP TABLE person AS
SELECT i, CASE WHEN i % 4 = 0 THEN 1 ELSE 2 + i % 99 END AS org, i AS who FROM generate_series(6, ${MEMBERS}) i
UNION ALL SELECT ${MEMBERS} + o, o, 5 FROM generate_series(1, ${WIDE_ORGS}) o;
INSERT INTO org_member (id, org_id, slug, user_id, user_profile_id, display_name, status, joined_at)
SELECT pg_temp.u(${MEMBER}, i), pg_temp.u(${ORG}, org), 'm-' || i, pg_temp.u(${USER}, who), pg_temp.u(${PROFILE}, who),
       'Member ' || i, 'ACTIVE', timestamptz '2024-01-01' + i * interval '1 minute' FROM person;
INSERT INTO member_facts (member_id, org_id, purchased, last_purchase_at)
SELECT pg_temp.u(${MEMBER}, i), pg_temp.u(${ORG}, org), i * 7919 % 100000, timestamptz '2020-01-01' + i * interval '1 minute' FROM person;
INSERT INTO org_employee (id, org_id, member_id, user_id, slug, job_profile_id, role, professional_display_name, hired_at, status,
  approved_at, approved_by_owner_user_id)
SELECT pg_temp.u(${EMPLOYEE}, i), pg_temp.u(${ORG}, org), pg_temp.u(${MEMBER}, i), pg_temp.u(${USER}, who), 'm-' || i,
       pg_temp.u(${JOB}, who), 'CREATOR', 'Member ' || i, timestamptz '2024-01-01' + i * interval '1 minute', 'ACTIVE',
       '2024-01-01', pg_temp.u(${USER}, 900000) FROM person WHERE i % 10 = 0 OR who = 5;
INSERT INTO org_department (id, org_id, slug, name, department_type, budget_currency, path, depth, parent_department_id)
SELECT pg_temp.u(${DEPARTMENT}, o * 10 + k), pg_temp.u(${ORG}, o), 'd-' || k, 'D' || k, 'OFFICE', 'USD',
       CASE k WHEN 0 THEN '' ELSE pg_temp.u(${DEPARTMENT}, o * 10) || '.' END || pg_temp.u(${DEPARTMENT}, o * 10 + k),
       least(k, 1), CASE k WHEN 0 THEN NULL ELSE pg_temp.u(${DEPARTMENT}, o * 10) END
  FROM generate_series(1, 100) o, generate_series(0, 5) k;
-- Organization 2 has a tree of 10,000: five levels, ten below each of the first thousand.
INSERT INTO org_department (id, org_id, slug, name, department_type, budget_currency, budget_authority, path, depth,
  parent_department_id)
WITH RECURSIVE tree AS (
  SELECT k, NULL::int AS above, pg_temp.u(${DEPARTMENT}, 100000 + k)::text AS path, 0 AS depth
    FROM generate_series(1, 9) k
  UNION ALL SELECT c, t.k, t.path || '.' || pg_temp.u(${DEPARTMENT}, 100000 + c), t.depth + 1
    FROM tree t, generate_series(t.k * 10, t.k * 10 + 9) c WHERE c < 10000)
SELECT pg_temp.u(${DEPARTMENT}, 100000 + k), pg_temp.u(${ORG}, 2), 't-' || k, 'T' || k, 'OFFICE', 'USD',
       CASE WHEN k % 3 = 0 THEN NULL ELSE 1000000 / (depth + 1) END, path, depth,
       CASE WHEN above IS NULL THEN NULL ELSE pg_temp.u(${DEPARTMENT}, 100000 + above) END FROM tree;
INSERT INTO org_employee_department_membership (id, org_id, employee_id, department_id, is_primary, assigned_at)
SELECT pg_temp.u(8, i), pg_temp.u(${ORG}, org), pg_temp.u(${EMPLOYEE}, i), pg_temp.u(${DEPARTMENT}, org * 10 + i % 6), true, now()
  FROM person WHERE i % 10 = 0 OR who = 5;
ANALYZE;`;

const tie = (org: number, more: Partial<Membership>): Membership => ({
  orgId: id('Org', ORG, org),
  memberStatus: 'ACTIVE',
  isOwner: false,
  permissions: [],
  headOf: [],
  ...more,
});
const person = (who: number, memberships: Membership[]): Viewer => ({
  ...anonymousViewer('req_test'),
  kind: 'person',
  userId: id('User', USER, who),
  jobProfileIds: [id('JobProfile', JOB, who)],
  memberships,
});
const staff = { employeeStatus: 'ACTIVE' } as const;
const admin = person(700_000, [tie(1, { ...staff, employeeRole: 'ADMIN' })]);
const customer = person(8, [tie(1, {})]);
const head = person(700_001, [
  tie(1, {
    ...staff,
    employeeRole: 'CREATOR',
    headOf: [
      { departmentId: id('Department', DEPARTMENT, 11), path: `${uuid(DEPARTMENT, 10)}.${uuid(DEPARTMENT, 11)}` },
    ],
  }),
]);
const professional = person(
  5,
  Array.from({ length: WIDE_ORGS }, (_, at) => tie(at + 1, { ...staff, employeeRole: 'CREATOR' })),
);

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: PlanNode[];
}

let databases: TestDatabases;
let subgraph: Subgraph;
let sent: { sql: string; values: readonly unknown[] }[] = [];

beforeAll(async () => {
  databases = await copyDatabases();
  await withClient(databases.of.organization.superuserUrl, (client) => client.query(BULK));
  subgraph = createOrganizationSubgraph({
    databaseUrl: databases.appUrls.organization,
    poolSize: 4,
    bus: createMemoryBus(),
    clock: systemClock,
    ids: createIdSource(Date.now),
    log: createLog({ level: 'error' }),
    onStatement: (sql, values) => sent.push({ sql, values }),
    // Reads ask nobody else.
    peers: { findPerson: async () => null, ownsJobProfile: async () => false },
  });
});
afterAll(async () => {
  await subgraph?.stop();
  await databases?.drop();
});

/** Asks, and returns the answer with the statements that read rows. */
async function ask(viewer: Viewer, query: string, variables: Record<string, unknown> = {}) {
  sent = [];
  const answer = await subgraph.execute({ query, variables }, viewer);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  const statements = sent.filter(({ sql }) => !/^\s*(BEGIN|COMMIT|ROLLBACK|SELECT set_config)/i.test(sql));
  return { data: answer.data as Record<string, unknown>, statements };
}

/** Every node of the plan of a statement, run as the serving role in the viewer's scope. */
async function nodesOf(viewer: Viewer, statement: { sql: string; values: readonly unknown[] } | undefined) {
  if (!statement) throw new Error('no statement was sent');
  return withClient(databases.appUrls.organization, async (client) => {
    await client.query('BEGIN');
    await client.query(SCOPE_STATEMENT, scopeParameters(scopeOf(viewer)));
    const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${statement.sql}`, [...statement.values]);
    const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];
    return flat((rows[0] as { 'QUERY PLAN': { Plan: PlanNode }[] })['QUERY PLAN'][0]?.Plan as PlanNode);
  });
}

/** How one table was read: by which nodes, and how many rows were touched, thrown away ones included. */
function readingOf(nodes: PlanNode[], table: string) {
  const scans = nodes.filter((node) => node['Relation Name'] === table && node['Actual Loops'] > 0);
  return {
    kinds: [...new Set(scans.map((node) => node['Node Type']))],
    rows: scans.reduce(
      (sum, node) => sum + node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)),
      0,
    ),
  };
}
const sorts = (nodes: PlanNode[]): string[] =>
  nodes.filter((node) => /Sort/.test(node['Node Type']) && node['Actual Rows'] > 1).map((node) => node['Node Type']);

const list = (name: string, args: string) =>
  `query ($id: ID!) { org(id: $id) { ${name}(${args}) { edges { node { slug } } pageInfo { endCursor } } } }`;
const bulkOrg = { id: id('Org', ORG, 1) };

/** The cursor far down a list. */
async function deepCursor(name: string, sort: string): Promise<string> {
  let cursor = '';
  for (let page = 0; page < 8; page++) {
    const { data } = await ask(admin, list(name, `first: 100 ${sort}${cursor}`), bulkOrg);
    const connection = (data['org'] as Record<string, { pageInfo: { endCursor: string } }>)[name];
    cursor = ` after: "${connection?.pageInfo.endCursor}"`;
  }
  return cursor;
}

describe('lists at 40,000 members', () => {
  it.each([
    ['members', '', 'org_member'],
    ['members', 'sort: { key: DISPLAY_NAME, direction: ASC }', 'org_member'],
    ['members', 'sort: { key: LAST_ACTIVE_AT, direction: DESC }', 'org_member'],
    ['members', 'sort: { key: TOTAL_PURCHASES, direction: DESC }', 'member_facts'],
    ['employees', '', 'org_employee'],
    ['employees', 'sort: { key: NAME, direction: ASC }', 'org_employee'],
  ])('read one row more than the page, first page and deep alike: %s(%s)', async (name, sort, table) => {
    for (const cursor of ['', await deepCursor(name, sort)]) {
      const { statements } = await ask(admin, list(name, `first: 25 ${sort}${cursor}`), bulkOrg);
      expect(statements).toHaveLength(2);
      const nodes = await nodesOf(admin, statements[1]);
      const reading = readingOf(nodes, table);

      expect(sorts(nodes)).toEqual([]);
      expect(reading.kinds.filter((kind) => !/^Index/.test(kind))).toEqual([]);
      // A cursor by name reads the row it stands on once more.
      expect(reading.rows).toBeLessThanOrEqual(27);
    }
  });

  it('read a filter on the facts of others as one range of its index', async () => {
    // Minutes count from 2020: the newest of the bulk bought weeks after, long before these 90 days.
    const args = 'first: 25 filter: { purchaseActivity: ACTIVE }';
    const { statements } = await ask(admin, list('members', args), bulkOrg);
    const reading = readingOf(await nodesOf(admin, statements[1]), 'member_facts');

    expect(reading.kinds.filter((kind) => !/Index/.test(kind))).toEqual([]);
    expect(reading.rows).toBeLessThanOrEqual(26);
  });

  it('find the one row of a customer, and the people of a subtree, without asking every member', async () => {
    for (const [viewer, most] of [
      [customer, 2],
      [head, 2_000],
    ] as const) {
      const { statements } = await ask(viewer, list('members', 'first: 25'), bulkOrg);
      const reading = readingOf(await nodesOf(viewer, statements[1]), 'org_member');

      expect(reading.kinds).not.toContain('Seq Scan');
      expect(reading.rows).toBeLessThanOrEqual(most);
    }
  });

  it('read a department tree along its path', async () => {
    const { data, statements } = await ask(
      admin,
      'query ($id: ID!) { org(id: $id) { departmentTree { slug } } }',
      bulkOrg,
    );
    const nodes = await nodesOf(admin, statements[1]);

    expect((data['org'] as { departmentTree: unknown[] }).departmentTree).toHaveLength(6);
    expect(sorts(nodes)).toEqual([]);
    expect(readingOf(nodes, 'org_department')).toEqual({ kinds: ['Index Scan'], rows: 6 });
  });
});

it.each([
  'slug depth parent { slug } budget { limit { amountMinor } } parentBudgetRelation { withinParent }',
  'slug employeeCount teamCount',
])('a tree of 10,000 departments is read with as many statements as one of six: %s', async (fields) => {
  const over = (org: number) => person(700_000, [tie(org, { ...staff, employeeRole: 'ADMIN' })]);
  const read = async (org: number) => {
    const query = `query ($id: ID!) { org(id: $id) { departmentTree { ${fields} } } }`;
    const { data, statements } = await ask(over(org), query, { id: id('Org', ORG, org) });
    const { departmentTree } = data['org'] as {
      departmentTree: { parentBudgetRelation?: { withinParent: boolean } }[];
    };
    return { departmentTree, count: statements.length };
  };
  const [small, large] = [await read(1), await read(2)];

  expect([small.departmentTree.length, large.departmentTree.length]).toEqual([6, 10_005]);
  expect(large.count).toBe(small.count);
  expect(large.departmentTree.every((unit) => unit.parentBudgetRelation?.withinParent !== false)).toBe(true);
});

describe('what the flagship asks of organizations', () => {
  const refer = (typename: string, ids: readonly string[], fields: string) =>
    [
      `query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on ${typename} { ${fields} } } }`,
      { asked: ids.map((entityId) => ({ __typename: typename, id: entityId })) },
    ] as const;
  const EMPLOYMENTS = `employments { id role status professionalDisplayName hiredAt org { id slug name }
    departmentMemberships { isPrimary department { id slug name } } }`;

  it.each([
    ['one organization', 10, 1],
    [`${WIDE_ORGS} organizations`, 5, WIDE_ORGS],
  ])('takes four statements over three fetches, for %s', async (_what, who, count) => {
    const viewer = who === 5 ? professional : person(who, [tie(2 + (who % 99), { ...staff, employeeRole: 'CREATOR' })]);
    const first = await ask(viewer, ...refer('JobProfile', [id('JobProfile', JOB, who)], EMPLOYMENTS));
    const [profile] = first.data['_entities'] as { employments: { id: string; org: { id: string } }[] }[];
    const employments = profile?.employments ?? [];
    const second = await ask(
      viewer,
      ...refer(
        'OrgEmployee',
        employments.map((row) => row.id),
        'id org { id slug name }',
      ),
    );
    const third = await ask(
      viewer,
      ...refer(
        'Org',
        employments.map((row) => row.org.id),
        'id slug name',
      ),
    );

    expect(employments).toHaveLength(count);
    expect([first, second, third].map(({ statements }) => statements.length)).toEqual([2, 1, 1]);
  });

  it('reads only the rows of the professional, by index', async () => {
    const { statements } = await ask(professional, ...refer('JobProfile', [id('JobProfile', JOB, 5)], EMPLOYMENTS));
    const employments = await nodesOf(professional, statements[0]);
    const memberships = await nodesOf(professional, statements[1]);

    expect(sorts(employments)).toEqual([]);
    expect(readingOf(employments, 'org_employee').rows).toBe(WIDE_ORGS);
    expect(readingOf(employments, 'org_employee').kinds).not.toContain('Seq Scan');
    expect(readingOf(memberships, 'org_employee_department_membership').rows).toBeLessThanOrEqual(WIDE_ORGS);
  });

  it('finds what anybody may see by index too', async () => {
    const nobody = anonymousViewer('req_test');
    const asked = refer(
      'OrgEmployee',
      [10, 30, 50].map((n) => id('OrgEmployee', EMPLOYEE, n)),
      'slug org { slug }',
    );
    const { data, statements } = await ask(nobody, ...asked);
    const reading = readingOf(await nodesOf(nobody, statements[0]), 'org_employee');

    expect((data['_entities'] as unknown[]).filter((entity) => entity !== null)).toHaveLength(3);
    expect(reading).toEqual({ kinds: ['Index Scan'], rows: 3 });
  });
});
