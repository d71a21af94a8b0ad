import { createFinanceSubgraph } from '@volmify/finance';
import { systemClock } from '@volmify/shared/clock';
import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import { createIdSource, type Id, type IdKind, toId, type Uuid } from '@volmify/shared/ids';
import { createLog } from '@volmify/shared/log';
import { SCOPE_STATEMENT, scopeOf, scopeParameters } from '@volmify/shared/scope';
import type { Subgraph } from '@volmify/shared/subgraph';
import type { Membership, Viewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyDatabases, type TestDatabases, withClient } from '../../kit/database.ts';

/** Rows of every kind: 20,000 postings of 20 organizations; person 1 works in organizations 1 to 5, in every tenth posting. */
const ROWS = 20_000;
const uuid = (kind: number, n: number): Uuid =>
  `${kind.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const id = <Kind extends IdKind>(kind: Kind, number: number, n: number): Id<Kind> => toId(kind, uuid(number, n));
const [ORG, TRANSACTION, USER, PROFILE, EMPLOYEE, MEMBER] = [1, 2, 3, 4, 5, 6] as const;

const BULK = `
SET session_replication_role = replica;
CREATE FUNCTION pg_temp.u(kind int, n int) RETURNS uuid LANGUAGE sql AS
$$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
CREATE TEMP TABLE sale AS
  SELECT i, pg_temp.u(${ORG}, CASE WHEN i % 10 = 7 THEN 1 + (i / 10) % 5 ELSE 1 + i % 20 END) AS org_id,
         pg_temp.u(${TRANSACTION}, i) AS transaction_id, timestamptz '2025-01-01' + i * interval '30 minutes' AS occurred_at,
         CASE WHEN i % 10 = 7 THEN 1 ELSE 2 + i % 900 END AS person,
         CASE WHEN i % 10 = 7 THEN 1 + (i / 10) % 5 ELSE 6 + i % 900 END AS employee
    FROM generate_series(1, ${ROWS}) i;
INSERT INTO account_transaction (org_id, id, transaction_number, kind, business_entity_type, business_entity_id, occurred_at,
  posted_at, reference, total_amount, currency, sealed_xid)
SELECT org_id, transaction_id, 'T-' || i, 'SALE', 'ORG_MEMBER_ORDER', transaction_id, occurred_at, occurred_at, '', 10000, 'USD', '1' FROM sale;
INSERT INTO account_transaction_user_context (user_id, context_id, org_id, transaction_id, occurred_at, kind, role, context_type,
  relationship_type, direction, currency, amount, access_level, access_source, job_profile_id, employee_id, share_bps)
SELECT pg_temp.u(${USER}, person), pg_temp.u(11, i), org_id, transaction_id, occurred_at, 'SALE', 'BENEFICIARY', 'SECONDARY',
  'BENEFICIARY', 'IN', 'USD', 5880, 'SUMMARY', 'EMPLOYEE_ROLE', pg_temp.u(${PROFILE}, person), pg_temp.u(${EMPLOYEE}, employee), 7000 FROM sale;
INSERT INTO account_transaction_employee_context (user_id, context_id, org_id, transaction_id, occurred_at, kind, role, context_type,
  relationship_type, direction, currency, amount, job_profile_id, employee_id, share_bps)
SELECT pg_temp.u(${USER}, person), pg_temp.u(12, i), org_id, transaction_id, occurred_at, 'SALE', 'BENEFICIARY', 'SECONDARY',
  'BENEFICIARY', 'IN', 'USD', 5880, pg_temp.u(${PROFILE}, person), pg_temp.u(${EMPLOYEE}, employee), 7000 FROM sale;
INSERT INTO account_transaction_member_context (user_id, member_id, context_id, org_id, transaction_id, occurred_at, kind, role,
  context_type, relationship_type, direction, currency, amount)
SELECT pg_temp.u(${USER}, person), pg_temp.u(${MEMBER}, employee), pg_temp.u(13, i), org_id, transaction_id, occurred_at, 'SALE',
  'PURCHASER', 'PRIMARY', 'PARTICIPANT', 'OUT', 'USD', -10000 FROM sale;
INSERT INTO account_transaction_org_context (context_id, org_id, transaction_id, occurred_at, kind, role, context_type,
  relationship_type, direction, currency, amount)
SELECT pg_temp.u(14, i), org_id, transaction_id, occurred_at, 'SALE', 'REVENUE', 'PRIMARY', 'BENEFICIARY', 'IN', 'USD', 10000 FROM sale;
INSERT INTO org_employee_product_attribution_revenue (org_id, id, order_id, order_item_id, attribution_id, product_id, employee_id,
  user_id, job_profile_id, recipient_type, attribution_basis, share_bps, gross, platform_fee, processing_fee, withholding, net,
  attributed, currency, transaction_id, calculated_at)
SELECT org_id, pg_temp.u(15, i), transaction_id, transaction_id, pg_temp.u(16, employee), pg_temp.u(17, employee),
  pg_temp.u(${EMPLOYEE}, employee), pg_temp.u(${USER}, person), pg_temp.u(${PROFILE}, person), 'JOB', 'JOB_ATTRIBUTION', 7000, 10000,
  500, 300, 800, 8400, 5880, 'USD', transaction_id, occurred_at FROM sale;
INSERT INTO context_rollup (org_id, subject_type, subject_id, currency, month, metric, amount, count)
SELECT org_id, kind, pg_temp.u(CASE kind WHEN 'EMPLOYEE' THEN ${EMPLOYEE} ELSE 16 END, employee), 'USD',
  date_trunc('month', occurred_at AT TIME ZONE 'UTC')::date, metric, 5880 * count(*), count(*)
  FROM sale, (VALUES ('EMPLOYEE', 'TOTAL_EARNINGS'), ('ATTRIBUTION', 'ATTRIBUTED_REVENUE')) kept (kind, metric)
 GROUP BY 1, 2, 3, 5, 6;
INSERT INTO context_total (org_id, subject_type, subject_id, currency, metric, amount, count)
SELECT org_id, subject_type, subject_id, currency, metric, sum(amount), sum(count) FROM context_rollup
 GROUP BY 1, 2, 3, 4, 5 ON CONFLICT DO NOTHING;
ANALYZE;`;

const tie = (org: number, more: Partial<Membership>): Membership => ({
  orgId: id('Org', ORG, org),
  memberId: id('OrgMember', MEMBER, org),
  memberStatus: 'ACTIVE',
  isOwner: false,
  permissions: [],
  headOf: [],
  ...more,
});
const person = (n: number, memberships: Membership[], profiles: number[] = []): Viewer => ({
  kind: 'person',
  userId: id('User', USER, n),
  platformAdmin: false,
  jobProfileIds: profiles.map((profile) => id('JobProfile', PROFILE, profile)),
  memberships,
  version: String(n),
  requestId: 'req_plans',
});
const creator = (org: number): Membership =>
  tie(org, { employeeId: id('OrgEmployee', EMPLOYEE, org), employeeRole: 'CREATOR', employeeStatus: 'ACTIVE' });
const STAR = person(1, [1, 2, 3, 4, 5].map(creator), [1]);
const OWNER = person(9_001, [tie(1, { isOwner: true, memberId: id('OrgMember', MEMBER, 9_001) })]);
const OWNER_OF_TWO = person(9_002, [tie(1, { isOwner: true }), tie(2, { isOwner: true })]);

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}
const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];

let databases: TestDatabases;
const nobody = (): Promise<never> => Promise.reject(new Error('reading asks no peer'));
let finance: Subgraph;
let sent: { sql: string; values: readonly unknown[] }[] = [];
/** Settings the product gives each of its sessions; a plan is only true under them. */
const session = new Set<string>();

beforeAll(async () => {
  databases = await copyDatabases();
  await withClient(databases.of.finance.superuserUrl, (client) => client.query(BULK));
  finance = createFinanceSubgraph({
    databaseUrl: databases.appUrls.finance,
    bus: createMemoryBus(),
    clock: systemClock,
    ids: createIdSource(() => Date.now()),
    log: createLog({ level: 'error' }),
    peers: { quoteOrder: nobody, reserveOrder: nobody, findSpendAuthority: nobody },
    onStatement: (sql, values) => (/^SET /.test(sql) ? session.add(sql) : sent.push({ sql, values })),
  });
});
afterAll(async () => {
  await finance?.stop();
  await databases?.drop();
});

/** Asks, then explains each statement that was sent, as the serving role in the viewer's scope. */
async function plansOf(viewer: Viewer, document: string, variables: Record<string, unknown>): Promise<PlanNode[][]> {
  sent = [];
  const answer = await finance.execute({ query: document, variables }, viewer);
  expect(answer.errors).toBeUndefined();
  const statements = sent.filter(({ sql }) => /^\s*SELECT (?!set_config)/i.test(sql));
  return withClient(databases.appUrls.finance, async (client) => {
    const plans: PlanNode[][] = [];
    for (const setting of session) await client.query(setting);
    for (const { sql, values } of statements) {
      await client.query('BEGIN');
      await client.query(SCOPE_STATEMENT, scopeParameters(scopeOf(viewer)));
      const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>({
        text: `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${sql}`,
        values: [...values],
      });
      await client.query('ROLLBACK');
      plans.push(flat(rows[0]?.['QUERY PLAN'][0]?.Plan as PlanNode));
    }
    return plans;
  });
}

const ofEntity = (typename: string, fields: string): string =>
  `query ($asked: [_Any!]!${fields.includes('$after') ? ', $after: String' : ''}) { _entities(representations: $asked) { ... on ${typename} { ${fields} } } }`;
const asked = (typename: string, ...ids: string[]) => ({
  asked: ids.map((text) => ({ __typename: typename, id: text })),
});
const PAGE = '(first: 50, after: $after) { edges { cursor node { id } } }';
const rowsRead = (nodes: readonly PlanNode[]): number =>
  nodes
    .filter((node) => node['Relation Name'] !== undefined)
    .reduce(
      (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    );

const LISTS: [string, Viewer, string, ReturnType<typeof asked>, number][] = [
  ['a person’s list', STAR, `query ($after: String) { me { transactionContexts${PAGE} } }`, asked('User'), 51],
  [
    'a professional’s own list',
    STAR,
    ofEntity('JobProfile', `transactionContexts${PAGE}`),
    asked('JobProfile', id('JobProfile', PROFILE, 1)),
    51,
  ],
  [
    'a professional’s list for an owner',
    OWNER,
    ofEntity('JobProfile', `transactionContexts${PAGE}`),
    asked('JobProfile', id('JobProfile', PROFILE, 1)),
    51,
  ],
  [
    'an employee’s list',
    OWNER,
    ofEntity('OrgEmployee', `transactionContexts${PAGE}`),
    asked('OrgEmployee', id('OrgEmployee', EMPLOYEE, 1)),
    51,
  ],
  [
    'a member’s list',
    OWNER,
    ofEntity('OrgMember', `transactionContexts${PAGE}`),
    asked('OrgMember', id('OrgMember', MEMBER, 1)),
    51,
  ],
  ['an organization’s list', OWNER, ofEntity('Org', `transactionContexts${PAGE}`), asked('Org', id('Org', ORG, 1)), 51],
  [
    'a share’s revenue rows',
    STAR,
    ofEntity('Attribution', `revenues${PAGE}`),
    asked('Attribution', toId('Attribution', uuid(16, 1))),
    51,
  ],
  [
    'the lists of two employees',
    OWNER,
    ofEntity('OrgEmployee', `transactionContexts${PAGE}`),
    asked('OrgEmployee', id('OrgEmployee', EMPLOYEE, 1), id('OrgEmployee', EMPLOYEE, 26)),
    102,
  ],
];

describe('one page of 50', () => {
  it.each(LISTS)(
    'of %s is one statement over one index range: no sort, no row beyond the page',
    async (_name, viewer, document, variables, rows) => {
      const plans = await plansOf(viewer, document, variables);
      const nodes = plans.flat();

      expect(plans).toHaveLength(1);
      expect(nodes.map((node) => node['Node Type']).filter((type) => /Sort|Seq Scan|Bitmap/.test(type))).toEqual([]);
      expect(rowsRead(nodes)).toBeLessThanOrEqual(rows);
    },
  );

  it.each(LISTS.slice(0, 7))(
    'of %s costs the same deep in the list',
    async (_name, viewer, document, variables, rows) => {
      const first = await finance.execute({ query: document, variables }, viewer);
      const cursor = [...JSON.stringify(first.data).matchAll(/"cursor":"([^"]+)"/g)].at(-1)?.[1];
      const nodes = (await plansOf(viewer, document, { ...variables, after: cursor })).flat();

      expect(cursor).toBeDefined();
      expect(nodes.map((node) => node['Node Type']).filter((type) => /Sort|Seq Scan|Bitmap/.test(type))).toEqual([]);
      expect(rowsRead(nodes)).toBeLessThanOrEqual(rows);
    },
  );

  it('of a professional’s list for the owner of two organizations merges two ranges without sorting', async () => {
    const [nodes = []] = await plansOf(OWNER_OF_TWO, LISTS[2]?.[2] ?? '', LISTS[2]?.[3] ?? {});
    const types = nodes.map((node) => node['Node Type']);

    expect(types).toContain('Merge Append');
    expect(types.filter((type) => /^Sort|Seq Scan|Bitmap/.test(type))).toEqual([]);
    expect(rowsRead(nodes)).toBeLessThanOrEqual(102);
  });

  it('finds its postings by key, one probe a row', async () => {
    const document = ofEntity('JobProfile', 'transactionContexts(first: 50) { edges { node { transaction { id } } } }');
    const [, nodes = []] = await plansOf(STAR, document, asked('JobProfile', id('JobProfile', PROFILE, 1)));

    expect(nodes.map((node) => node['Node Type']).filter((type) => /Seq Scan/.test(type))).toEqual([]);
    expect(rowsRead(nodes)).toBeLessThanOrEqual(150);
  });
});

describe('sums', () => {
  it.each([
    ['an employee’s earnings', 'OrgEmployee', 'totalEarnings', id('OrgEmployee', EMPLOYEE, 1), '2352000'],
    ['what a share brought', 'Attribution', 'totalAttributed', toId('Attribution', uuid(16, 1)), '2352000'],
  ])('of %s read kept sums, never postings', async (_name, typename, field, subject, total) => {
    const document = ofEntity(typename, `${field} { amountMinor }`);
    const answer = await finance.execute({ query: document, variables: asked(typename, subject) }, STAR);
    const plans = await plansOf(STAR, document, asked(typename, subject));
    const nodes = plans.flat();

    expect(answer.data?.['_entities']).toEqual([{ [field]: [{ amountMinor: total }] }]);
    expect(plans).toHaveLength(1);
    expect(nodes.map((node) => node['Node Type']).filter((type) => /Seq Scan/.test(type))).toEqual([]);
    expect(rowsRead(nodes)).toBeLessThanOrEqual(30);
  });
});
