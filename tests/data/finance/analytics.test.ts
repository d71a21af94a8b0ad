import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { rowsOf } from './buying.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const idOf = (kind: Parameters<typeof toId>[0], key: string): string => toId(kind, world.world.uuidOf(key));
const ask = async (who: string, typename: 'Org' | 'User', key: string, selection: string) => {
  const { data, errors } = await world.executeIn(
    'finance',
    who,
    `query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on ${typename} { ${selection} } } }`,
    { asked: [{ __typename: typename, id: idOf(typename, key) }] },
  );
  const [entity] = (data?.['_entities'] ?? []) as Record<string, unknown>[];
  return { entity, codes: (errors ?? []).map((error) => error.extensions['code']) };
};
interface Ranked {
  readonly edges: {
    cursor: string;
    node: { amounts: { amountMinor: string; currency: string }[] } & Record<string, unknown>;
  }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const ranking = async (who: string, field: string, args: string, node: string) => {
  const { entity, codes } = await ask(
    who,
    'Org',
    'lumen-academy',
    `analytics { page: ${field}(${args}) { edges { cursor node { ${node} } } pageInfo { hasNextPage endCursor } } }`,
  );
  const analytics = entity?.['analytics'] as { page: Ranked } | null | undefined;
  return { page: analytics?.page, codes };
};

it('employees are ranked by what their shares brought, customers by purchases less refunds, page by page (ANL-06, ANL-07)', async () => {
  const node = 'employee { id } amounts: attributed { amountMinor currency }';
  const whole = await ranking('adam', 'employeePerformance', 'first: 100', node);
  const rows = await rowsOf<{ id: string; amount: string }>(
    world,
    `SELECT employee_id AS id, sum(attributed - reversed)::text AS amount
       FROM org_employee_product_attribution_revenue
      WHERE org_id = $1::uuid AND employee_id IS NOT NULL AND currency = 'USD'
      GROUP BY 1 ORDER BY sum(attributed - reversed) DESC, 1 DESC`,
    [world.world.uuidOf('lumen-academy')],
  );
  expect(whole.page?.edges.map((edge) => [edge.node['employee'], edge.node.amounts])).toEqual(
    rows.map(({ id, amount }) => [{ id: toId('OrgEmployee', id) }, [{ amountMinor: amount, currency: 'USD' }]]),
  );
  const first = await ranking('adam', 'employeePerformance', 'first: 1', node);
  const second = await ranking(
    'adam',
    'employeePerformance',
    `first: 1, after: "${first.page?.pageInfo.endCursor}"`,
    node,
  );
  expect(first.page?.pageInfo.hasNextPage).toBe(true);
  expect([first, second].map(({ page }) => page?.edges[0]?.node)).toEqual(
    whole.page?.edges.slice(0, 2).map((edge) => edge.node),
  );
  const may = await ranking(
    'adam',
    'employeePerformance',
    'period: { from: "2031-01-01", to: "2031-12-31" }, first: 5',
    node,
  );
  expect(may.page?.edges).toEqual([]);

  const customers = await ranking(
    'adam',
    'customerLifetimeValue',
    'first: 100',
    'member { id } amounts: value { amountMinor currency }',
  );
  const bought = await rowsOf<{ id: string; amount: string }>(
    world,
    `SELECT member_id AS id, sum(total - refunded)::text AS amount FROM org_member_order
      WHERE org_id = $1::uuid AND paid_at IS NOT NULL AND total > 0 AND kind <> 'GIFT_CARD'
      GROUP BY 1 ORDER BY sum(total - refunded) DESC, 1 DESC`,
    [world.world.uuidOf('lumen-academy')],
  );
  const values = customers.page?.edges.map((edge) => [edge.node['member'], edge.node.amounts[0]?.amountMinor]);
  expect(values).toEqual(bought.map(({ id, amount }) => [{ id: toId('OrgMember', id) }, amount]));
  expect((await ranking('lena', 'employeePerformance', 'first: 5', node)).codes).toEqual(['FORBIDDEN']);
});

it('every department is measured against the smallest limit above it (ANL-09)', async () => {
  const { entity } = await ask(
    'adam',
    'Org',
    'lumen-academy',
    `analytics { all: budgetHierarchyAnalysis { department { id } isExceeded usage { limit { amountMinor } } }
       own: budgetUtilization { department { id } usage { limit { amountMinor } } } }`,
  );
  type Use = { department: { id: string }; isExceeded: boolean; usage: { limit: { amountMinor: string } | null } };
  const analytics = entity?.['analytics'] as { all: Use[]; own: Use[] } | undefined;
  const [all, own] = [analytics?.all ?? [], analytics?.own ?? []];
  expect(all.map(({ department }) => department)).toEqual(own.map(({ department }) => department));
  expect(all.length).toBeGreaterThan(2);
  expect(all.every(({ isExceeded }) => !isExceeded)).toBe(true);
  // The organization's own limit holds for those without one of their own.
  expect(all.every(({ usage }) => usage.limit !== null)).toBe(true);
});

it('a professional reads the income of a year by organization and place, and nobody else does (FIN-44)', async () => {
  const field = 'professionalIncome(year: 2026) { org { id } jurisdiction salesCount earned { amountMinor currency } }';
  const own = await ask('sarah', 'User', 'sarah', field);
  const rows = await rowsOf<Record<string, unknown>>(
    world,
    `SELECT r.org_id, o.jurisdiction, r.currency, count(DISTINCT r.order_id)::int AS sales,
            sum(r.attributed - r.reversed)::text AS earned
       FROM org_employee_product_attribution_revenue r JOIN org_member_order o ON o.id = r.order_id
      WHERE r.user_id = $1::uuid AND r.calculated_at >= '2026-01-01' AND r.calculated_at < '2027-01-01'
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [world.world.uuidOf('sarah')],
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(own.entity?.['professionalIncome']).toEqual(
    rows.map((row) => ({
      org: { id: toId('Org', String(row['org_id'])) },
      jurisdiction: row['jurisdiction'],
      salesCount: row['sales'],
      earned: { amountMinor: row['earned'], currency: row['currency'] },
    })),
  );
  expect((await ask('sarah', 'User', 'sarah', 'professionalIncome(year: 2019) { salesCount }')).entity).toEqual({
    professionalIncome: [],
  });
  expect((await ask('adam', 'User', 'sarah', field)).codes).toEqual(['FORBIDDEN']);
});
