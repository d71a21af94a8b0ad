import { readQuestions, SCALE_STAR, scaleUuidOf, seedScaleWorld, silentSteps } from '@volmify/cli';
import { toId } from '@volmify/shared/ids';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabases, withClient } from '../kit/database.ts';
import { explain, type PlanCost } from '../kit/explain.ts';
import { openGraph, type TestGraph } from '../kit/graph.ts';
import type { SentStatement } from '../kit/query-counter.ts';

const TRANSACTIONS = 2_000;
const PAGE = 10;
const BUFFERS_MAX = 60;
const TOP_ORG = 'scale-org-0';
const QUESTION = readQuestions().find(({ id }) => id === 'Q01-cross-org-professional');
const DOCUMENT = QUESTION?.document ?? '';
/** Tables that grow with the number of transactions. */
const LARGE =
  /^(account_transaction.*|context_rollup|user_rollup|context_total|user_total|org_employee_product_attribution_revenue|fact_job_profile_performance)$/;

let graph: TestGraph;
/** How the serving sessions of each subgraph are set up. */
let sessions: readonly SentStatement[];
let owner: string;

beforeAll(async () => {
  graph = await openGraph('all-in-one', (databases) => seed(databases.of));
  owner = await withClient(graph.databases.organization.superuserUrl, async (client) => {
    const { rows } = await client.query<{ slug: string }>(
      'SELECT m.slug FROM org_member m JOIN org o ON o.id = m.org_id AND o.owner_user_id = m.user_id WHERE o.slug = $1',
      [TOP_ORG],
    );
    return rows[0]?.slug ?? '';
  });
  // Plans are made and connections opened, so that what follows is what any later request sends.
  await graph.ask(SCALE_STAR, DOCUMENT, { slug: `${SCALE_STAR}-at-work`, first: PAGE });
  sessions = graph.statements.all().filter(({ sql }) => sql.startsWith('SET '));
}, 60_000);
afterAll(() => graph?.close());

function seed(urls: TestDatabases['of'], transactionCount: number = TRANSACTIONS): Promise<void> {
  const appUrls = Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, urls[name].appUrl])) as Record<
    SubgraphName,
    string
  >;
  return seedScaleWorld({ transactionCount, databases: { appUrls, urls }, steps: silentSteps });
}

interface Explained extends PlanCost {
  readonly subgraph: SubgraphName;
  readonly sql: string;
}

/** Asks, then explains every statement that was sent for the person, as the serving role in the same scope. */
async function explained(
  persona: string,
  document: string,
  variables: Record<string, unknown>,
): Promise<{ readonly data: unknown; readonly plans: readonly Explained[] }> {
  graph.statements.reset();
  const answer = await graph.ask(persona, document, variables);
  expect(answer.body.errors).toBeUndefined();
  const sent = graph.statements.all();
  const plans: Explained[] = [];
  for (const subgraph of SUBGRAPH_NAMES) {
    plans.push(...(await explainAll(subgraph, ofPerson(sent.filter((statement) => statement.subgraph === subgraph)))));
  }
  return { data: answer.body.data, plans };
}

type Scoped = SentStatement & { readonly scope: SentStatement };

/** Statements on rows, each with the scope it ran in; what the gateway asks about the caller as a service is left out. */
function ofPerson(sent: readonly SentStatement[]): Scoped[] {
  const onRows = new Set(graph.statements.list());
  const scopes = new Map<number, SentStatement>();
  const found: Scoped[] = [];
  for (const statement of sent) {
    if (statement.sql.startsWith('SELECT set_config')) scopes.set(statement.connection, statement);
    const scope = scopes.get(statement.connection);
    if (scope && scope.values[0] !== '' && onRows.has(statement)) found.push({ ...statement, scope });
  }
  return found;
}

function explainAll(subgraph: SubgraphName, statements: readonly Scoped[]): Promise<Explained[]> {
  return withClient(graph.databases[subgraph].appUrl, async (client) => {
    const plans: Explained[] = [];
    for (const { sql } of sessions.filter((session) => session.subgraph === subgraph)) await client.query(sql);
    for (const { sql, values, scope } of statements) {
      await client.query('BEGIN');
      await client.query(scope.sql, [...scope.values]);
      plans.push({ subgraph, sql, ...(await explain(client, sql, values)) });
      await client.query('ROLLBACK');
    }
    return plans;
  });
}

const told = ({ subgraph, sql, nodes }: Explained): string =>
  `${subgraph}: ${sql.slice(0, 300)}\n${nodes.map((node) => `${node['Node Type']} ${node['Relation Name'] ?? ''}`).join(' | ')}`;

/** Scans of a growing table that do not go by an index, and sorts of its rows. */
const scansOf = (plan: Explained): string[] =>
  plan.nodes
    .filter((node) => LARGE.test(node['Relation Name'] ?? '') && !/^Index (Only )?Scan$/.test(node['Node Type']))
    .map((node) => `${node['Node Type']} on ${node['Relation Name']}`);
const isPage = (plan: Explained): boolean => /_context\b[\s\S]*LIMIT/.test(plan.sql);
const pageRows = (plan: Explained): number =>
  Math.max(
    ...[...plan.rowsRead]
      .filter(([table]) => /_(user|employee|member|org)_context$/.test(table))
      .map(([, rows]) => rows),
  );

const ENTRIES = `(first: ${PAGE}, after: $after) { edges { cursor node { id occurredAt kind } } pageInfo { hasNextPage } }`;

describe('the flagship question of a professional with one transaction in a hundred', () => {
  it('answers five organizations with as many statements as it takes for the three of the demo world', async () => {
    const count = async (persona: string, slug: string): Promise<number> => {
      await graph.ask(persona, DOCUMENT, { slug });
      graph.statements.reset();
      await graph.ask(persona, DOCUMENT, { slug });
      return graph.statements.count();
    };

    const ofSarah = await count('sarah', 'sarah-johnson');
    const ofStar = await count(SCALE_STAR, `${SCALE_STAR}-at-work`);

    expect(ofStar).toBe(ofSarah);
    expect(ofStar).toBeLessThanOrEqual(16);
  });

  it('reads growing tables by index alone, one range of a page a list', async () => {
    const { data, plans } = await explained(SCALE_STAR, DOCUMENT, { slug: `${SCALE_STAR}-at-work`, first: PAGE });
    const pages = plans.filter(isPage);

    expect(JSON.stringify(data)).toContain('"hasNextPage":true');
    expect(new Set(plans.map(({ subgraph }) => subgraph))).toEqual(new Set(SUBGRAPH_NAMES));
    for (const plan of plans) expect(scansOf(plan), told(plan)).toEqual([]);
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(
        page.nodes.map((node) => node['Node Type']),
        told(page),
      ).not.toContain('Sort');
      expect(pageRows(page), told(page)).toBeLessThanOrEqual(PAGE + 1);
      expect(page.buffers, told(page)).toBeLessThanOrEqual(BUFFERS_MAX);
    }
  });
});

describe('the four context lists', () => {
  const short = '(first: 2, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage } }';
  const lists: readonly [string, () => string, string, () => Record<string, unknown>][] = [
    ['person', () => SCALE_STAR, `query List($after: String) { me { transactionContexts${ENTRIES} } }`, () => ({})],
    [
      'employee',
      () => SCALE_STAR,
      `query List($id: ID!, $after: String) { orgEmployee(id: $id) { transactionContexts${short} } }`,
      () => ({ id: toId('OrgEmployee', scaleUuidOf(`scale-org-1/employee/${SCALE_STAR}`)) }),
    ],
    [
      'member',
      () => owner,
      `query List($id: ID!, $after: String) { orgMember(id: $id) { transactionContexts${short} } }`,
      () => ({ id: toId('OrgMember', scaleUuidOf(`${TOP_ORG}/member/${owner}`)) }),
    ],
    [
      'organization',
      () => owner,
      `query List($slug: String!, $after: String) { org(slug: $slug) { transactionContexts${ENTRIES} } }`,
      () => ({ slug: TOP_ORG }),
    ],
  ];

  it.each(lists)(
    'of one %s read a page and one row of one index range, first and next alike',
    async (_kind, who, document, variables) => {
      const first = await explained(who(), document, variables());
      const cursor = [...JSON.stringify(first.data).matchAll(/"cursor":"([^"]+)"/g)].at(-1)?.[1];
      const next = await explained(who(), document, { ...variables(), after: cursor });

      for (const { plans } of [first, next]) {
        const [page, ...others] = plans.filter(isPage);
        if (!page) throw new Error('no page was read');
        expect(others).toEqual([]);
        expect(scansOf(page), told(page)).toEqual([]);
        expect(
          page.nodes.map((node) => node['Node Type']),
          told(page),
        ).not.toContain('Sort');
        expect(pageRows(page), told(page)).toBeLessThanOrEqual(PAGE + 1);
        expect(page.buffers, told(page)).toBeLessThanOrEqual(BUFFERS_MAX);
      }
    },
  );
});

describe('the books of a scale world', () => {
  const count = (): Promise<string | undefined> =>
    withClient(graph.databases.finance.superuserUrl, async (client) => {
      const ids = Array.from({ length: 8 }, (_, index) => scaleUuidOf(`scale-org-${index}`));
      const { rows } = await client.query<{ count: string }>(
        'SELECT count(*) FROM account_transaction WHERE org_id = ANY ($1::uuid[])',
        [ids],
      );
      return rows[0]?.count;
    });

  it('hold as many transactions as were asked for, also when they are asked for again', async () => {
    expect(await count()).toBe(String(TRANSACTIONS));

    await seed(graph.databases);

    expect(await count()).toBe(String(TRANSACTIONS));
  });

  it('balance in every currency', async () => {
    const unbalanced = await withClient(graph.databases.finance.superuserUrl, (client) =>
      client.query(
        `SELECT transaction_id FROM account_transaction_line GROUP BY org_id, transaction_id, currency
         HAVING sum(side * amount) <> 0`,
      ),
    );

    expect(unbalanced.rows).toEqual([]);
  });

  it('are what identity tells of the professionals, to the unit', async () => {
    const told = await withClient(graph.databases.identity.superuserUrl, (client) =>
      client.query<{ currency: string; total: string }>(
        `SELECT currency, sum(revenue_generated_total)::text AS total FROM user_job_profile_metrics
          WHERE currency <> 'XXX' GROUP BY 1 ORDER BY 1`,
      ),
    );
    const booked = await withClient(graph.databases.finance.superuserUrl, (client) =>
      client.query<{ currency: string; total: string }>(
        `SELECT currency, sum(attributed - reversed)::text AS total FROM org_employee_product_attribution_revenue
          WHERE recipient_type = 'JOB' AND job_profile_id IS NOT NULL GROUP BY 1 ORDER BY 1`,
      ),
    );

    expect(told.rows).toHaveLength(3);
    expect(told.rows).toEqual(booked.rows);
  });

  it('refuse a scale world of another size beside it', async () => {
    await expect(seed(graph.databases, 10_000)).rejects.toThrow(/scale world of 2000 transactions/);
  });
});
