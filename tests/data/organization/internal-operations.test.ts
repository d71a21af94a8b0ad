import { serviceViewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { createWriting, type Node } from './writing.ts';

let world: TestWorld;
let kit: ReturnType<typeof createWriting>;
beforeAll(async () => {
  world = await openWorld();
  kit = createWriting(world);
});
afterAll(() => world?.close());

const dept = (slug: string) => kit.idOf('Department', `lumen-academy/department/${slug}`);
const emp = (person: string) => kit.idOf('OrgEmployee', `lumen-academy/employee/${person}`);
const finance = serviceViewer('finance', ['authorizeSpend'], 'req_test');
const catalog = serviceViewer('catalog', ['memberStandings'], 'req_test');
const SPEND = `query ($employeeId: ID, $teamId: ID, $amount: MoneyInput!) {
  authorizeSpend(employeeId: $employeeId, teamId: $teamId, amount: $amount) {
    orgId employeeId version departmentIds limitsMinor periods orgLimitMinor delegatedMinor currency refusal } }`;

const ask = (spender: Node, amountMinor: string, currency = 'USD') =>
  world.executeIn('organization', finance, SPEND, { ...spender, amount: { amountMinor, currency } });
const spend = async (spender: Node, amountMinor: string, currency = 'USD') =>
  (await ask(spender, amountMinor, currency)).data?.['authorizeSpend'] as Node | null;
const stamp = async () => (await spend({ employeeId: emp('john') }, '1'))?.['version'] as number;

describe('what may be spent (4.11), as finance is told', () => {
  it('is the chain from the primary department up and the ceiling, read by one statement', async () => {
    world.statements.reset();
    expect(await spend({ employeeId: emp('john') }, '2000000')).toEqual({
      orgId: kit.idOf('Org', 'lumen-academy'),
      employeeId: emp('john'),
      version: expect.any(Number),
      departmentIds: [dept('video-production'), dept('curriculum')],
      limitsMinor: ['2000000', '5000000'],
      periods: ['YEAR', 'YEAR'],
      orgLimitMinor: '10000000',
      delegatedMinor: null,
      currency: 'USD',
      refusal: null,
    });
    expect(world.statements.count('organization')).toBe(1);
    // Whoever works in no department has the organization's limit alone.
    expect(await spend({ employeeId: emp('adam') }, '10000000')).toMatchObject({ departmentIds: [], refusal: null });
  });

  it('is refused above any limit, also a delegated one, in another currency, and to whoever is not at work', async () => {
    expect(await spend({ employeeId: emp('john') }, '2000001')).toMatchObject({ refusal: 'ABOVE_LIMIT' });
    expect(await spend({ employeeId: emp('adam') }, '10000001')).toMatchObject({ refusal: 'ABOVE_LIMIT' });
    expect(await spend({ employeeId: emp('john') }, '1', 'EUR')).toMatchObject({ refusal: 'FOREIGN_CURRENCY' });
    const id = world.world.uuidOf('lumen-academy/employee/john');
    await kit.rowsOf(`UPDATE org_employee SET delegated_budget = 500 WHERE id = '${id}'`);
    expect(await spend({ employeeId: emp('john') }, '501')).toMatchObject({
      delegatedMinor: '500',
      refusal: 'ABOVE_LIMIT',
    });
    await kit.rowsOf(`UPDATE org_employee SET delegated_budget = NULL, status = 'ON_LEAVE' WHERE id = '${id}'`);
    expect(await spend({ employeeId: emp('john') }, '1')).toMatchObject({ refusal: 'NOT_ACTIVE' });
    await kit.rowsOf(`UPDATE org_employee SET status = 'ACTIVE' WHERE id = '${id}'`);
  });

  it("for a team is its lead's primary department, and nothing without one (ORG-35, GAP-37)", async () => {
    const teamId = kit.idOf('Team', 'lumen-academy/team/launch-crew');
    expect(await spend({ teamId }, '3000000')).toMatchObject({
      employeeId: emp('dora'),
      departmentIds: [dept('community')],
      limitsMinor: ['3000000'],
      refusal: null,
    });
    expect(await spend({ teamId }, '3000001')).toMatchObject({ refusal: 'ABOVE_LIMIT' });
    await kit.rowsOf(`UPDATE org_employee_department_membership SET is_primary = false, removed_at = now()
      WHERE employee_id = '${world.world.uuidOf('lumen-academy/employee/dora')}'`);
    expect(await spend({ teamId }, '1')).toMatchObject({ departmentIds: [], refusal: 'NO_PRIMARY_DEPARTMENT' });
  });

  it('bears a stamp that grows with every change of it, and with nothing else', async () => {
    const grownBy = async (work: () => Promise<unknown>) => {
      const before = await stamp();
      await work();
      return (await stamp()) - before;
    };
    const limit = (amountMinor: string, idempotencyKey: string) =>
      kit.act('adam', 'setDepartmentBudget', {
        departmentId: dept('video-production'),
        limit: { amountMinor, currency: 'USD' },
        idempotencyKey,
      });
    const update = (change: Node) =>
      kit.act('adam', 'updateDepartment', { departmentId: dept('video-production'), ...change });
    expect(await grownBy(() => limit('1900000', 'stamp-key-1'))).toBe(1);
    expect(await grownBy(() => limit('1900000', 'stamp-key-1'))).toBe(0);
    expect(await grownBy(() => update({ name: 'Video' }))).toBe(0);
    expect(await grownBy(() => update({ parentId: null }))).toBeGreaterThan(0);
    const assign = { employeeId: emp('john'), departmentId: dept('community'), isPrimary: true };
    expect(await grownBy(() => kit.act('adam', 'assignEmployeeToDepartment', assign))).toBeGreaterThan(0);
    const orgUuid = world.world.uuidOf('lumen-academy');
    const ceiling = (minor: number) => kit.rowsOf(`UPDATE org SET budget_authority = ${minor} WHERE id = '${orgUuid}'`);
    expect(await grownBy(() => ceiling(9_999_999))).toBe(1);
    expect(await grownBy(() => ceiling(9_999_999))).toBe(0);
    expect(await grownBy(() => kit.rowsOf(`UPDATE org_member SET display_name = display_name`))).toBe(0);
    const [fact] = await kit.rowsOf(
      "SELECT payload FROM outbox_event WHERE type = 'organization.budget.limit_changed' ORDER BY id LIMIT 1",
    );
    expect((fact?.['payload'] as Node | undefined)?.['authorityVersion']).toEqual(expect.any(Number));
  });

  it('is asked for one spender, known or not', async () => {
    expect(await spend({ employeeId: kit.idOf('OrgEmployee', 'lumen-academy') }, '1')).toBeNull();
    const both = { employeeId: emp('john'), teamId: kit.idOf('Team', 'lumen-academy') };
    for (const spender of [both, {}]) {
      expect((await ask(spender, '1')).errors?.map((error) => error.extensions['code'])).toEqual(['BAD_USER_INPUT']);
    }
    expect((await ask({ employeeId: emp('john') }, '-1')).errors).toHaveLength(1);
  });
});

describe('how people stand as members, as catalog is told', () => {
  const standings = (variables: Node) =>
    world.executeIn(
      'organization',
      catalog,
      `query ($orgId: ID!, $memberIds: [ID!], $userIds: [ID!]) {
        memberStandings(orgId: $orgId, memberIds: $memberIds, userIds: $userIds) {
          memberId userId status displayName employeeId } }`,
      variables,
    );

  it('is told by row or by person, of that organization only', async () => {
    const orgId = kit.idOf('Org', 'lumen-academy');
    const member = (key: string) => kit.idOf('OrgMember', key);
    const sven = {
      memberId: member('lumen-academy/member/sven'),
      userId: kit.idOf('User', 'sven'),
      status: 'SUSPENDED',
      employeeId: null,
    };
    world.statements.reset();
    const memberIds = [sven.memberId, member('atelier-nord/member/lena')];
    expect((await standings({ orgId, memberIds })).data?.['memberStandings']).toMatchObject([sven]);
    expect(world.statements.count('organization')).toBe(1);
    const userIds = ['sven', 'dora', 'hana'].map((person) => kit.idOf('User', person));
    const told = (await standings({ orgId, userIds })).data?.['memberStandings'] as Node[];
    expect(told).toHaveLength(2);
    expect(told).toContainEqual(expect.objectContaining(sven));
    expect(told).toContainEqual(expect.objectContaining({ employeeId: emp('dora'), status: 'ACTIVE' }));
    expect((await standings({ orgId })).errors).toHaveLength(1);
  });

  it('and limits are refused to people and to services whose key does not list the operation', async () => {
    const query = `{ memberStandings(orgId: "${kit.idOf('Org', 'lumen-academy')}", memberIds: []) { memberId } }`;
    for (const who of ['adam', 'petra', finance]) {
      const answer = await world.executeIn('organization', who, query);
      expect(answer.errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
    }
    const variables = { employeeId: emp('john'), amount: { amountMinor: '1', currency: 'USD' } };
    for (const who of ['olga', 'petra', catalog]) {
      const answer = await world.executeIn('organization', who, SPEND, variables);
      expect(answer.errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
    }
  });
});
