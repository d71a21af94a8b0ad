import { createCatalogSubgraph } from '@volmify/catalog';
import { systemClock } from '@volmify/shared/clock';
import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import { createIdSource, toId } from '@volmify/shared/ids';
import { createLog } from '@volmify/shared/log';
import { SCOPE_STATEMENT, scopeOf, scopeParameters } from '@volmify/shared/scope';
import type { Subgraph } from '@volmify/shared/subgraph';
import type { Viewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyDatabases, type TestDatabases, withClient } from '../../kit/database.ts';

let databases: TestDatabases;
let catalog: Subgraph;
let sent: { sql: string; values: readonly unknown[] }[] = [];
beforeAll(async () => {
  databases = await copyDatabases();
  await addRows();
  catalog = createCatalogSubgraph({
    databaseUrl: databases.appUrls.catalog,
    bus: createMemoryBus(),
    clock: systemClock,
    ids: createIdSource(systemClock.nowMs),
    log: createLog({ level: 'error' }),
    peers: { findActiveEmployees: async () => [], findMembers: async () => [] },
    onStatement: (sql, values) => {
      if (!/^(BEGIN|COMMIT|SELECT set_config)/.test(sql)) sent.push({ sql, values });
    },
  });
});
afterAll(async () => {
  await catalog?.stop();
  await databases?.drop();
});

const SHARES_PER_PERSON = 40;

/** 2,000 products of one organization with two shares each, over 100 people. */
const addRows = (): Promise<unknown> =>
  withClient(databases.of.catalog.superuserUrl, (client) =>
    client.query(
      `
      SET session_replication_role = replica;
      INSERT INTO org_product (id, org_id, slug, type, status, title, published_at, created_at, updated_at)
      SELECT ('019a0000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, '${OTHER_ORG}', 'p-' || i, 'COURSE',
             'PUBLISHED', 'Course ' || i, now(), now(), now() FROM generate_series(1, 2000) i;
      INSERT INTO attribution_set (id, org_id, product_id, version_no, org_retained_bps, share_count,
                                   created_by_owner_user_id, effective_from, created_at)
      SELECT gen_random_uuid(), org_id, id, 1, 4000, 2, id, now(), now() FROM org_product WHERE slug LIKE 'p-%';
      INSERT INTO org_employee_product_attribution (id, org_id, employee_id, user_id, job_profile_id, product_id, set_id,
                                                    compensation_type, revenue_share_bps, effective_from, created_at, updated_at)
      SELECT ('019d0000-0000-7000-8000-' || lpad(to_hex(row_number() OVER ()), 12, '0'))::uuid, org_id,
             person('019e', h * 2 + n), person('019f', h * 2 + n), person('01a0', h * 2 + n), product_id, id,
             'REVENUE_SHARE', 3000, now(), now(), now()
        FROM (SELECT row_number() OVER () AS h, * FROM attribution_set WHERE org_id = '${OTHER_ORG}') s,
             generate_series(0, 1) n;
      INSERT INTO org_product_professional
      SELECT DISTINCT job_profile_id, product_id, org_id FROM org_employee_product_attribution WHERE org_id = '${OTHER_ORG}';
      ANALYZE`.replaceAll(
        /person\('(\w+)', ([^)]+)\)/g,
        `('$1' || '0000-0000-7000-8000-' || lpad(to_hex(($2) % 100), 12, '0'))::uuid`,
      ),
    ),
  );

const OTHER_ORG = '019b0000-0000-7000-8000-000000000001';
const person = (prefix: string): string => `${prefix}0000-0000-7000-8000-000000000007`;
const professional: Viewer = {
  kind: 'person',
  userId: toId('User', person('019f')),
  platformAdmin: false,
  jobProfileIds: [toId('JobProfile', person('01a0'))],
  memberships: [],
  version: 'test',
  requestId: 'req_test',
};
const owner: Viewer = {
  ...professional,
  userId: toId('User', '018f0000-0000-7000-8000-00000000cccc'),
  jobProfileIds: [],
  memberships: [{ orgId: toId('Org', OTHER_ORG), isOwner: true, permissions: [], headOf: [] }],
};

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}
const nodesOf = (plan: PlanNode): PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** The plan of the one statement that a question takes, made as the serving role inside the asker's scope. */
async function planOf(viewer: Viewer, document: string, variables: Record<string, unknown>): Promise<PlanNode[]> {
  sent = [];
  const answer = await catalog.execute({ query: document, variables }, viewer);
  expect(answer.errors).toBeUndefined();
  expect(sent).toHaveLength(1);
  const [statement] = sent;
  return withClient(databases.of.catalog.appUrl, async (client) => {
    await client.query('BEGIN; SET LOCAL enable_bitmapscan = off');
    await client.query(SCOPE_STATEMENT, scopeParameters(scopeOf(viewer)));
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${statement?.sql}`,
      [...(statement?.values ?? [])],
    );
    await client.query('ROLLBACK');
    const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
    return plan ? nodesOf(plan.Plan) : [];
  });
}

const list = (type: string, field: string) => `query ($of: [_Any!]!, $first: Int, $after: String) {
  _entities(representations: $of) { ... on ${type} { ${field}(first: $first, after: $after) {
    edges { cursor node { id } } } } } }`;
const of = (type: 'JobProfile' | 'OrgEmployee' | 'Org', uuid: string) => ({
  of: [{ __typename: type, id: toId(type, uuid) }],
});

it.each([
  [
    'the shares of a professional, in person',
    professional,
    'JobProfile',
    '01a0',
    'attributions',
    'attribution_live_by_job_profile_idx',
  ],
  [
    'the shares of a professional, for an owner',
    owner,
    'JobProfile',
    '01a0',
    'attributions',
    'attribution_live_by_job_profile_idx',
  ],
  [
    'the shares of an employee, for an owner',
    owner,
    'OrgEmployee',
    '019e',
    'attributions',
    'attribution_live_by_employee_idx',
  ],
  ['the products of a professional', professional, 'JobProfile', '01a0', 'products', 'org_product_professional_pkey'],
] as const)(
  '%s are an index range of one page, at the beginning and in the depth',
  async (_name, viewer, type, prefix, field, index) => {
    const document = list(type, field);
    const variables = { ...of(type, person(prefix)), first: 10 };
    const deep = await catalog.execute(
      { query: document, variables: { ...variables, first: SHARES_PER_PERSON - 12 } },
      viewer,
    );
    const edges = (deep.data as { _entities: [Record<string, { edges: { cursor: string }[] }>] })._entities[0][field]
      ?.edges;
    expect(edges).toHaveLength(SHARES_PER_PERSON - 12);

    for (const after of [undefined, edges?.at(-1)?.cursor]) {
      const nodes = await planOf(viewer, document, { ...variables, ...(after ? { after } : {}) });

      expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort');
      const range = nodes.find((node) => node['Index Name'] === index);
      expect(range?.['Actual Rows']).toBeLessThanOrEqual(11);
      // A policy's way to the few learners of this database may be planned as a scan; what is on sale never asks it.
      const scans = nodes.filter((node) => node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0);
      expect(scans).toEqual([]);
    }
  },
);

it('the products of an organization and a search read one page of an index', async () => {
  const search = `query ($first: Int) { searchProducts(first: $first) { edges { node { id } } } }`;
  const lists: [Viewer, string, Record<string, unknown>, string][] = [
    [owner, list('Org', 'products'), of('Org', OTHER_ORG), 'org_product_org_id_id_key'],
    [professional, search, {}, 'org_product_published_idx'],
  ];
  for (const [viewer, document, variables, index] of lists) {
    const nodes = await planOf(viewer, document, { ...variables, first: 10 });

    expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort');
    expect(nodes.find((node) => node['Index Name'] === index)?.['Actual Rows']).toBe(11);
  }
});
