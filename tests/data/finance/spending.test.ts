import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { deed, freshKey, MONEY } from './deeds.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const idOf = (kind: Parameters<typeof toId>[0], naturalKey: string): string =>
  toId(kind, world.world.uuidOf(naturalKey));
const LUMEN = 'lumen-academy';
const employee = (person: string): string => idOf('OrgEmployee', `${LUMEN}/employee/${person}`);
const department = (slug: string): string => idOf('Department', `${LUMEN}/department/${slug}`);

/** One field of many entities of one type: minor units and basis points only, in the order asked. */
async function each(who: string, typename: string, ids: readonly string[], field: string): Promise<unknown[]> {
  const answer = await world.executeIn(
    'finance',
    who,
    `query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on ${typename} { answer: ${field} } } }`,
    { asked: ids.map((id) => ({ __typename: typename, id })) },
  );
  if (answer.errors && !answer.data) throw new Error(JSON.stringify(answer.errors));
  return ((answer.data?.['_entities'] ?? []) as ({ answer: unknown } | null)[]).map((entity) => entity?.answer ?? null);
}

const spend = (who: string, person: string, amountMinor: string, more: Record<string, unknown> = {}) =>
  deed(world, who, {
    name: 'postExpense',
    input: {
      employeeId: employee(person),
      amount: { amountMinor, currency: 'USD' },
      category: 'EQUIPMENT',
      description: 'Lights',
      ...more,
    },
    done: `replayed transaction { kind } usage { used { amountMinor } }`,
    also: `... on BudgetExceededError { department { id } remaining { ${MONEY} } }`,
  });

const DEPARTMENTS = ['curriculum', 'video-production', 'assessment-design', 'community'];

it('departments, employees and the organization show their use against their limits (8.3, 8.4)', async () => {
  const usage =
    'budgetUsage { used { amountMinor } limit { amountMinor } remaining { amountMinor } utilisation { bps } }';
  const view = (used: string, limit: string, remaining: string, bps: number) => ({
    used: { amountMinor: used },
    limit: { amountMinor: limit },
    remaining: { amountMinor: remaining },
    utilisation: { bps },
  });
  const a = view('1950000', '5000000', '3050000', 3900);
  const a1 = view('1200000', '2000000', '800000', 6000);
  const a2 = view('750000', '2500000', '1750000', 3000);
  const b = view('400000', '3000000', '2600000', 1333);

  expect(await each('adam', 'Department', DEPARTMENTS.map(department), usage)).toEqual([a, a1, a2, b]);
  expect(await each('mona', 'Department', DEPARTMENTS.map(department), usage)).toEqual([a, a1, a2, null]);
  expect(await each('bruno', 'Department', DEPARTMENTS.map(department), usage)).toEqual([null, null, null, null]);
  const people = ['adam', 'mona', 'ivan', 'sarah', 'john', 'dora'].map(employee);
  const used = 'budgetUsage { used { amountMinor } limit { amountMinor } utilisation { bps } }';
  const own = (amount: string, limit: string, bps: number) => ({
    used: { amountMinor: amount },
    limit: { amountMinor: limit },
    utilisation: { bps },
  });
  expect(await each('adam', 'OrgEmployee', people, used)).toEqual([
    own('0', '10000000', 0),
    own('1950000', '5000000', 3900),
    own('0', '2500000', 0),
    own('0', '5000000', 0),
    own('0', '2000000', 0),
    own('400000', '3000000', 1333),
  ]);
  expect((await each('john', 'OrgEmployee', people, used)).filter(Boolean)).toEqual([own('0', '2000000', 0)]);
});

it('revenue of subtrees and teams, productivity and ranking are the world’s (8.4, 8.5)', async () => {
  const money = (amountMinor: string) => [{ amountMinor }];
  expect(await each('adam', 'Department', DEPARTMENTS.map(department), 'totalRevenue { amountMinor }')).toEqual(
    ['27112', '18970', '2262', '1260'].map(money),
  );
  expect(
    await each('adam', 'Department', [department('curriculum')], 'financials { expenses { amountMinor } }'),
  ).toEqual([{ expenses: money('1950000') }]);
  const teams = ['launch-crew', 'studio'].map((slug) => idOf('Team', `${LUMEN}/team/${slug}`));
  expect(await each('adam', 'Team', teams, 'revenue { amountMinor }')).toEqual([money('22492'), money('24850')]);
  const figures =
    'performance { productivity { amountMinor } productivityLevel crossFunctionalIndex budgetEfficiency }';
  const crew = {
    productivity: money('7497'),
    productivityLevel: 'LOW',
    crossFunctionalIndex: 1,
    budgetEfficiency: 0.0562,
  };
  const studio = {
    productivity: money('12425'),
    productivityLevel: 'HIGH',
    crossFunctionalIndex: 1,
    budgetEfficiency: 0.0207,
  };
  expect(await each('adam', 'Team', teams, figures)).toEqual([crew, studio]);
  expect(await each('mona', 'Team', teams, figures)).toEqual([null, studio]);
  const metrics =
    'employeeMetrics { totalPayouts { amountMinor } avgRevenuePerEmployee { amountMinor } budgetUtilization { bps } }';
  expect(await each('adam', 'Org', [idOf('Org', LUMEN)], metrics)).toEqual([
    { totalPayouts: money('8904'), avgRevenuePerEmployee: money('4729'), budgetUtilization: { bps: 2350 } },
  ]);
});

it('the dry run and the posting agree to the unit (N1)', async () => {
  const dry = async (amountMinor: string) =>
    (
      await world.executeIn(
        'finance',
        'mona',
        `{ validateEmployeeExpense(employeeId: "${employee('john')}", amount: { amountMinor: "${amountMinor}", currency: USD }) {
           allowed limitedBy { id } remaining { amountMinor } } }`.replace('currency: USD', 'currency: "USD"'),
      )
    ).data?.['validateEmployeeExpense'];
  const a1 = { id: department('video-production') };

  expect(await dry('800000')).toEqual({ allowed: true, limitedBy: null, remaining: { amountMinor: '800000' } });
  expect(await dry('800001')).toEqual({ allowed: false, limitedBy: a1, remaining: { amountMinor: '800000' } });
  expect((await spend('mona', 'john', '800001')).answer).toMatchObject({
    code: 'BUDGET_EXCEEDED',
    department: a1,
    remaining: { amountMinor: '800000', currency: 'USD' },
  });
});

it('spends at once never pass a limit together; the same key spends once', async () => {
  const spends = await Promise.all(Array.from({ length: 10 }, () => spend('mona', 'john', '100001')));
  expect(spends.filter(({ answer }) => answer?.['transaction'])).toHaveLength(7);
  expect(spends.filter(({ answer }) => answer?.['code'] === 'BUDGET_EXCEEDED')).toHaveLength(3);
  expect(
    await each('adam', 'Department', [department('video-production')], 'budgetUsage { used { amountMinor } }'),
  ).toEqual([{ used: { amountMinor: '1900007' } }]);
  const key = freshKey();
  const twins = await Promise.all([1, 2, 3].map(() => spend('adam', 'ivan', '50', { idempotencyKey: key })));
  expect(twins.map(({ answer }) => answer?.['replayed']).sort()).toEqual([false, true, true]);
});

it('who may spend where: managers in their subtree, grants in the own department, customers nowhere', async () => {
  expect((await spend('dora', 'dora', '10')).answer).toMatchObject({ transaction: { kind: 'EXPENSE' } });
  expect((await spend('dora', 'john', '10')).answer).toMatchObject({ code: 'FORBIDDEN' });
  expect((await spend('mona', 'dora', '10')).answer).toMatchObject({ code: 'FORBIDDEN' });
  expect(await spend('sarah', 'sarah', '10')).toEqual({ answer: null, codes: ['FORBIDDEN'] });
  expect(await spend('lena', 'dora', '10')).toEqual({ answer: null, codes: ['FORBIDDEN'] });
  expect((await spend('bruno', 'dora', '10')).answer).toMatchObject({ code: 'NOT_FOUND' });
  expect((await spend('adam', 'adam', '0')).codes).toEqual(['BAD_USER_INPUT']);
});

it('salary is paid at once, a fee joins the payable and counts for the department, nobody pays the own self', async () => {
  const pay = (who: string, person: string, kind: string, amountMinor: string) =>
    deed(world, who, {
      name: 'postSalary',
      input: { employeeId: employee(person), kind, amount: { amountMinor, currency: 'USD' } },
      done: 'payment { id kind amount { amountMinor } employee { id } } transaction { kind }',
    });
  expect((await pay('adam', 'mona', 'SALARY', '400000')).answer).toMatchObject({ transaction: { kind: 'SALARY' } });
  expect((await pay('olga', 'ivan', 'FLAT_FEE', '3000')).answer).toMatchObject({
    payment: { kind: 'FLAT_FEE', amount: { amountMinor: '3000' }, employee: { id: employee('ivan') } },
  });
  expect((await pay('adam', 'adam', 'BONUS', '5')).answer).toMatchObject({ code: 'FORBIDDEN' });
  expect((await pay('mona', 'dora', 'BONUS', '5')).answer).toMatchObject({ code: 'FORBIDDEN' });
  expect(
    await each('adam', 'Department', [department('assessment-design')], 'budgetUsage { used { amountMinor } }'),
  ).toEqual([{ used: { amountMinor: '753050' } }]);
  const balances = await withClient(world.databases.finance.superuserUrl, async (client) => {
    const { rows } = await client.query<{ code: string; balance: string }>(
      `SELECT code, sum(b.debits - b.credits)::text AS balance FROM account a JOIN account_balance b
           ON b.org_id = a.org_id AND b.account_id = a.id
        WHERE a.org_id = $1 AND code IN ('2150', '5030', '5060') GROUP BY code ORDER BY code`,
      [world.world.uuidOf(LUMEN)],
    );
    return Object.fromEntries(rows.map(({ code, balance }) => [code, balance]));
  });
  expect(balances).toEqual({ '2150': '0', '5030': '800000', '5060': '3000' });
});

it('limits and places follow organization’s facts, each applied once', async () => {
  const answer = await world.executeIn(
    'organization',
    'adam',
    `mutation ($id: ID!) { setDepartmentBudget(input: { departmentId: $id, idempotencyKey: "limit-key-1",
       limit: { amountMinor: "1900010", currency: "USD" } }) { __typename ... on UserError { code } } }`,
    { id: department('video-production') },
  );
  expect(answer.data?.['setDepartmentBudget']).toEqual({ __typename: 'SetDepartmentBudgetSuccess' });
  await world.drainEvents();
  expect(
    await each('adam', 'Department', [department('video-production')], 'budgetUsage { remaining { amountMinor } }'),
  ).toEqual([{ remaining: { amountMinor: '3' } }]);
  expect((await spend('adam', 'john', '4')).answer).toMatchObject({ code: 'BUDGET_EXCEEDED' });
  expect((await spend('adam', 'john', '3')).answer).toMatchObject({ usage: { used: { amountMinor: '1900010' } } });
});
