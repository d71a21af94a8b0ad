import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const employee = (person: string) => toId('OrgEmployee', world.world.uuidOf(`lumen-academy/employee/${person}`));

it.each([
  ['adam', 'mona', 6],
  ['adam', 'adam', 6],
  ['adam', 'sarah', 0],
  ['mona', 'mona', 6],
  ['petra', 'mona', 6],
  ['sarah', 'sarah', 0],
  ['sarah', 'mona', null],
  ['lena', 'mona', null],
  ['anonymous', 'mona', null],
])('%s reads how often %s approved: %s', async (who, person, given) => {
  const answer = await world.executeIn(
    'catalog',
    who,
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrgEmployee { contentApprovalsGiven } } }',
    { of: [{ __typename: 'OrgEmployee', id: employee(person) }] },
  );

  expect(answer.data).toEqual({ _entities: [{ contentApprovalsGiven: given }] });
  const code = who === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  expect(answer.errors?.map((error) => error.extensions['code'])).toEqual(given === null ? [code] : undefined);
});

it.each([
  ['adam', [1, 2]],
  ['sarah', [1, 2]],
  ['john', []],
  ['lena', null],
] as const)('%s reads the decisions on fullstack-foundations: %j', async (who, steps) => {
  const answer = await world.executeIn(
    'catalog',
    who,
    'query ($id: ID!) { product(id: $id) { approvals { stepOrder status submittedBy { id } reviewedBy { id } } } }',
    { id: toId('Product', world.world.uuidOf('lumen-academy/product/fullstack-foundations')) },
  );

  const { approvals } = (answer.data as { product: { approvals: { stepOrder: number }[] | null } }).product;
  expect(approvals?.map((approval) => approval.stepOrder) ?? null).toEqual(steps);
  if (who === 'adam') {
    expect(approvals?.[0]).toEqual({
      stepOrder: 1,
      status: 'APPROVED',
      submittedBy: { id: employee('sarah') },
      reviewedBy: { id: employee('mona') },
    });
  }
});

it('what was decided stays decided, and nobody decides on an own submission', async () => {
  const sql = (text: string) => withClient(world.databases.catalog.superuserUrl, (client) => client.query(text));

  await expect(sql(`UPDATE org_product_approval SET notes = 'other'`)).rejects.toThrow(/decided approval/);
  await expect(
    sql(`INSERT INTO org_product_approval (id, org_id, product_id, step_order, status, submitted_by_employee_id,
           reviewed_by_employee_id, reviewed_at, created_at)
         SELECT gen_random_uuid(), org_id, product_id, 3, 'APPROVED', submitted_by_employee_id, submitted_by_employee_id,
           now(), now() FROM org_product_approval LIMIT 1`),
  ).rejects.toThrow(/org_product_approval_other_check/);
});
