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
const org = () => kit.idOf('Org', 'lumen-academy');
const usd = (major: number) => ({ amountMinor: `${major}00`, currency: 'USD' });
let keys = 0;
const setBudget = (who: string, slug: string, limit: Node | null, idempotencyKey = `budget-key-${keys++}`) =>
  kit.act(
    who,
    'setDepartmentBudget',
    { departmentId: dept(slug), limit, reason: 'plan', idempotencyKey },
    'replayed department { budget { limit { amountMinor } } }',
  );
const create = (who: string, name: string, parentId: string | null) =>
  kit.act(
    who,
    'createDepartment',
    { orgId: org(), name, parentId, type: 'OFFICE' },
    'department { id slug depth parent { slug } }',
  );
const move = (who: string, departmentId: unknown, parentId: unknown) =>
  kit.act(who, 'updateDepartment', { departmentId, parentId }, 'department { depth }');
const made = (payload: Node): Node => payload['department'] as Node;

describe('budgets (WF-09, N12)', () => {
  it('keep the hierarchy: the refusal names the other one', async () => {
    expect(await setBudget('adam', 'video-production', usd(60_000))).toMatchObject({
      code: 'BUDGET_HIERARCHY',
      violations: [{ department: { slug: 'video-production' }, against: { slug: 'curriculum' } }],
    });
    expect(await setBudget('olga', 'curriculum', usd(24_000))).toMatchObject({
      code: 'BUDGET_HIERARCHY',
      violations: [{ department: { slug: 'curriculum' }, against: { slug: 'assessment-design' } }],
    });
    expect(await setBudget('adam', 'video-production', { amountMinor: '1', currency: 'EUR' })).toMatchObject({
      code: 'VALIDATION',
    });
    expect(await kit.rowsOf('SELECT 1 FROM budget_authority_change')).toEqual([]);
  });

  it('are set by administration, and by a head for what lies below, once per key, with a history', async () => {
    expect(await setBudget('john', 'video-production', usd(1))).toEqual({ errors: ['FORBIDDEN'] });
    expect(await setBudget('mona', 'curriculum', usd(40_000))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await setBudget('mona', 'community', usd(1))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await setBudget('bruno', 'community', usd(1))).toMatchObject({ code: 'NOT_FOUND' });
    const key = 'the-same-key-twice';
    expect(await setBudget('mona', 'video-production', usd(30_000), key)).toMatchObject({
      replayed: false,
      department: { budget: { limit: { amountMinor: '3000000' } } },
    });
    expect(await setBudget('mona', 'video-production', usd(30_000), key)).toMatchObject({ replayed: true });
    expect(await setBudget('mona', 'video-production', usd(31_000), key)).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
    const history = await kit.rowsOf(
      'SELECT old_amount::text, new_amount::text, by_employee_id, reason FROM budget_authority_change',
    );
    expect(history).toEqual([
      {
        old_amount: '2000000',
        new_amount: '3000000',
        by_employee_id: world.world.uuidOf('lumen-academy/employee/mona'),
        reason: 'plan',
      },
    ]);
    await expect(kit.rowsOf('DELETE FROM budget_authority_change')).rejects.toMatchObject({
      constraint: 'budget_authority_change_append_only',
    });
    const [fact] = await kit.rowsOf(
      "SELECT payload FROM outbox_event WHERE type = 'organization.budget.limit_changed'",
    );
    expect(fact?.['payload']).toMatchObject({
      limitMinor: '3000000',
      currency: 'USD',
      departmentId: world.world.uuidOf('lumen-academy/department/video-production'),
    });
    const read = await world.executeIn(
      'organization',
      'mona',
      `{ department(id: "${dept('video-production')}") { budgetChanges { edges { node { oldLimit { decimal } newLimit { decimal } reason by { slug } } } } } }`,
    );
    expect(read.data?.['department']).toEqual({
      budgetChanges: {
        edges: [
          {
            node: {
              oldLimit: { decimal: '20000.00' },
              newLimit: { decimal: '30000.00' },
              reason: 'plan',
              by: { slug: 'mona' },
            },
          },
        ],
      },
    });
  });

  it('a parent lowered while a child is raised: one of the two is refused', async () => {
    for (let round = 0; round < 4; round += 1) {
      await setBudget('adam', 'video-production', usd(20_000));
      await setBudget('adam', 'curriculum', usd(50_000));
      const answers = await Promise.all([
        setBudget('adam', 'curriculum', usd(26_000)),
        setBudget('olga', 'video-production', usd(45_000)),
      ]);
      expect(answers.filter((answer) => answer['code'] === 'BUDGET_HIERARCHY')).toHaveLength(1);
    }
    await setBudget('adam', 'video-production', usd(20_000));
    await setBudget('adam', 'curriculum', usd(50_000));
  });
});

describe('budgets of organizations and employees', () => {
  const ceiling = (who: string, limit: Node | null, more: Node = {}) =>
    kit.act(
      who,
      'setOrgBudget',
      { orgId: org(), limit, reason: 'year', idempotencyKey: `org-budget-${keys++}`, ...more },
      'replayed org { strictBudgetSum budget { limit { amountMinor } } }',
    );
  const delegate = (who: string, person: string, limit: Node | null) =>
    kit.act(
      who,
      'setDelegatedBudget',
      { employeeId: emp(person), limit, idempotencyKey: `delegated-${keys++}` },
      'employee { budgetAuthority { source limit { decimal } } budgetChanges { edges { node { newLimit { decimal } } } } }',
    );

  it("the ceiling is the owner's, or of whom it was granted to, and never below a department (ORG-37)", async () => {
    expect(await ceiling('adam', usd(90_000))).toEqual({ errors: ['FORBIDDEN'] });
    expect(await ceiling('olga', usd(49_999))).toMatchObject({
      code: 'BUDGET_HIERARCHY',
      violations: [{ department: { slug: 'curriculum' }, against: null }],
    });
    const key = { idempotencyKey: 'org-budget-twice' };
    const set = { replayed: false, org: { strictBudgetSum: false, budget: { limit: { amountMinor: '9000000' } } } };
    expect(await ceiling('olga', usd(90_000), key)).toMatchObject(set);
    expect(await ceiling('olga', usd(90_000), key)).toMatchObject({ ...set, replayed: true });
    const read = await world.executeIn(
      'organization',
      'adam',
      '{ org(slug: "lumen-academy") { budgetChanges { edges { node { oldLimit { decimal } newLimit { decimal } by { slug } } } } } }',
    );
    expect(read.data?.['org']).toEqual({
      budgetChanges: {
        edges: [{ node: { oldLimit: { decimal: '100000.00' }, newLimit: { decimal: '90000.00' }, by: null } }],
      },
    });
    const hidden = '{ org(slug: "lumen-academy") { strictBudgetSum budgetChanges { edges { cursor } } } }';
    const seen = await world.executeIn('organization', 'john', hidden);
    expect(JSON.stringify(seen.data ?? null)).not.toMatch(/cursor|false/);
    await ceiling('olga', usd(100_000));
  });

  it('strict: limits below one limit never exceed it together, by either way of writing (GAP-15)', async () => {
    // 20,000 and 25,000 stand under 50,000; 50,000 and 30,000 under 100,000.
    expect(await ceiling('olga', usd(79_999), { strictSum: true })).toMatchObject({ code: 'BUDGET_HIERARCHY' });
    expect(await ceiling('olga', usd(100_000), { strictSum: true })).toMatchObject({ org: { strictBudgetSum: true } });
    expect(await setBudget('adam', 'video-production', usd(25_001))).toMatchObject({ code: 'BUDGET_HIERARCHY' });
    expect(await setBudget('adam', 'curriculum', usd(44_999))).toMatchObject({ code: 'BUDGET_HIERARCHY' });
    const past = (slug: string, limit: string) =>
      kit.rowsOf(`UPDATE org_department SET budget_authority = ${limit}
        WHERE id = '${world.world.uuidOf(`lumen-academy/department/${slug}`)}'`);
    for (const [slug, limit] of [
      ['video-production', '2500001'],
      ['curriculum', '4499999'],
    ] as const) {
      await expect(past(slug, limit)).rejects.toMatchObject({ constraint: 'org_department_budget_sum_within_parent' });
    }
    const answers = await Promise.all([
      setBudget('adam', 'video-production', usd(25_000)),
      setBudget('olga', 'assessment-design', usd(30_000)),
    ]);
    expect(answers.filter((answer) => answer['code'] === 'BUDGET_HIERARCHY')).toHaveLength(1);
    expect(await ceiling('olga', usd(100_000), { strictSum: false })).toMatchObject({
      org: { strictBudgetSum: false },
    });
    await setBudget('adam', 'video-production', usd(20_000));
    await setBudget('adam', 'assessment-design', usd(25_000));
    expect(await setBudget('adam', 'assessment-design', usd(35_000))).toMatchObject({ replayed: false });
    await setBudget('adam', 'assessment-design', usd(25_000));
  });

  it('an amount is delegated within what is inherited, never to oneself (ORG-40)', async () => {
    expect(await delegate('mona', 'john', usd(5_000))).toMatchObject({
      employee: {
        budgetAuthority: { source: 'DELEGATED', limit: { decimal: '5000.00' } },
        budgetChanges: { edges: [{ node: { newLimit: { decimal: '5000.00' } } }] },
      },
    });
    expect(await delegate('mona', 'john', usd(20_001))).toMatchObject({ code: 'VALIDATION' });
    expect(await delegate('mona', 'mona', usd(1))).toMatchObject({ code: 'SELF_APPROVAL' });
    expect(await delegate('mona', 'dora', usd(1))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await delegate('john', 'sarah', usd(1))).toEqual({ errors: ['FORBIDDEN'] });
    const past = `UPDATE org_employee SET delegated_budget = 2000001
      WHERE id = '${world.world.uuidOf('lumen-academy/employee/john')}'`;
    await expect(kit.rowsOf(past)).rejects.toMatchObject({ constraint: 'org_employee_delegated_within_inherited' });
    expect(await delegate('adam', 'john', null)).toMatchObject({
      employee: { budgetAuthority: { source: 'PRIMARY_DEPARTMENT' } },
    });
  });
});

describe('departments', () => {
  it('are made below what one manages; roots by administration', async () => {
    expect(await create('mona', 'Animation', dept('video-production'))).toMatchObject({
      department: { slug: 'animation', depth: 2, parent: { slug: 'video-production' } },
    });
    expect((await create('adam', 'Animation', null))['department']).toMatchObject({ slug: 'animation-2', depth: 0 });
    expect(await create('mona', 'Root', null)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await create('mona', 'Foreign', dept('community'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await create('john', 'Mine', dept('video-production'))).toEqual({ errors: ['FORBIDDEN'] });
  });

  it('never lie below themselves, also when two moves would close the circle together (ORG-27)', async () => {
    expect(await move('adam', dept('curriculum'), dept('video-production'))).toMatchObject({ code: 'VALIDATION' });
    const one = made(await create('adam', 'One', null))['id'];
    const two = made(await create('adam', 'Two', null))['id'];
    const answers = await Promise.all([move('adam', one, two), move('olga', two, one)]);
    expect(answers.filter((answer) => 'department' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => answer['code'] === 'VALIDATION')).toHaveLength(1);
  });

  it('do not carry a limit under a smaller one', async () => {
    expect(await move('adam', dept('curriculum'), dept('community'))).toMatchObject({ code: 'VALIDATION' });
  });

  it('close when empty', async () => {
    const archive = (departmentId: unknown) =>
      kit.act('adam', 'archiveDepartment', { departmentId }, 'department { slug }');
    expect(await archive(dept('curriculum'))).toMatchObject({ state: 'HAS_DEPARTMENTS' });
    expect(await archive(dept('community'))).toMatchObject({ state: 'HAS_EMPLOYEES' });
    const id = made(await create('adam', 'Short lived', null))['id'];
    expect(await archive(id)).toMatchObject({ department: { slug: 'short-lived' } });
    expect(await archive(id)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('have one head at a time, who is told by membership', async () => {
    const head = (person: string) =>
      kit.act(
        'adam',
        'updateDepartment',
        { departmentId: dept('community'), headEmployeeId: emp(person) },
        'department { head { slug } }',
      );
    expect((await head('dora'))['department']).toEqual({ head: { slug: 'dora' } });
    expect((await head('john'))['department']).toEqual({ head: { slug: 'john' } });
    expect(
      await kit.rowsOf(`SELECT 1 FROM org_employee_department_membership
      WHERE department_id = '${world.world.uuidOf('lumen-academy/department/community')}' AND role = 'HEAD' AND removed_at IS NULL`),
    ).toHaveLength(1);
  });
});

describe('memberships of departments', () => {
  const assign = (who: string, person: string, slug: string, more: Node = {}) =>
    kit.act(
      who,
      'assignEmployeeToDepartment',
      { employeeId: emp(person), departmentId: dept(slug), ...more },
      'membership { role isPrimary department { slug } }',
    );
  const remove = (who: string, person: string, slug: string) =>
    kit.act(
      who,
      'removeEmployeeFromDepartment',
      { employeeId: emp(person), departmentId: dept(slug) },
      'department { slug }',
    );
  const primariesOf = (person: string) =>
    kit.rowsOf(`SELECT department_id FROM org_employee_department_membership
      WHERE employee_id = '${world.world.uuidOf(`lumen-academy/employee/${person}`)}' AND is_primary AND removed_at IS NULL`);

  it('keep exactly one primary, also when two are made so at once (ORG-31)', async () => {
    expect(await assign('mona', 'ivan', 'video-production', { isPrimary: true })).toMatchObject({
      membership: { isPrimary: true },
    });
    expect(await primariesOf('ivan')).toHaveLength(1);
    for (let round = 0; round < 4; round += 1) {
      await Promise.all([
        assign('adam', 'ivan', 'assessment-design', { isPrimary: true }),
        assign('olga', 'ivan', 'video-production', { isPrimary: true }),
      ]);
      expect(await primariesOf('ivan')).toHaveLength(1);
    }
    await assign('adam', 'ivan', 'video-production', { isPrimary: true });
    expect(await remove('mona', 'ivan', 'video-production')).toMatchObject({
      department: { slug: 'video-production' },
    });
    expect(await primariesOf('ivan')).toEqual([
      { department_id: world.world.uuidOf('lumen-academy/department/assessment-design') },
    ]);
  });

  it('are given inside the own subtree, and headship by whoever may decide on pay there', async () => {
    expect(await assign('mona', 'ivan', 'community')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await assign('sarah', 'ivan', 'video-production')).toEqual({ errors: ['FORBIDDEN'] });
    expect(await assign('mona', 'ivan', 'curriculum', { role: 'HEAD' })).toMatchObject({ code: 'CONFLICT' });
    const foreign = {
      employeeId: kit.idOf('OrgEmployee', 'atelier-nord/employee/noor'),
      departmentId: dept('community'),
    };
    expect(await kit.act('adam', 'assignEmployeeToDepartment', foreign)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await remove('adam', 'dora', 'video-production')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('teams', () => {
  const team = (slug: string) => kit.idOf('Team', `lumen-academy/team/${slug}`);
  it('are made with a lead who has a primary department, run by their administrators, and closed', async () => {
    const wish = { orgId: org(), name: 'Night shift', type: 'PROJECT', leadEmployeeId: emp('john') };
    expect(await kit.act('adam', 'createTeam', { ...wish, leadEmployeeId: emp('adam') })).toMatchObject({
      code: 'VALIDATION',
    });
    expect(await kit.act('mona', 'createTeam', { ...wish, leadEmployeeId: emp('dora') })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const created = await kit.act(
      'mona',
      'createTeam',
      wish,
      'team { id slug projectStatus lead { slug } memberships { role employee { slug } } }',
    );
    expect(created['team']).toMatchObject({
      slug: 'night-shift',
      projectStatus: 'PLANNED',
      lead: { slug: 'john' },
      memberships: [{ role: 'ADMIN', employee: { slug: 'john' } }],
    });
    const teamId = (created['team'] as Node)['id'];
    const add = (who: string, person: string) =>
      kit.act(who, 'addEmployeeToTeam', { teamId, employeeId: emp(person) }, 'membership { role employee { slug } }');
    expect(await add('john', 'sarah')).toMatchObject({ membership: { role: 'MEMBER', employee: { slug: 'sarah' } } });
    expect(await add('john', 'sarah')).toMatchObject({ code: 'CONFLICT' });
    expect(await add('ivan', 'dora')).toMatchObject({ code: 'FORBIDDEN' });
    const role = { teamId, employeeId: emp('sarah'), role: 'ADMIN' };
    expect(await kit.act('john', 'updateTeamRole', role, 'membership { role }')).toMatchObject({
      membership: { role: 'ADMIN' },
    });
    expect(await kit.act('john', 'updateTeamRole', { ...role, employeeId: emp('john'), role: 'MEMBER' })).toMatchObject(
      { state: 'TEAM_LEAD' },
    );
    expect(await kit.act('john', 'updateTeam', { teamId, leadEmployeeId: emp('sarah') })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(
      await kit.act(
        'mona',
        'updateTeam',
        { teamId, leadEmployeeId: emp('sarah'), projectStatus: 'ACTIVE' },
        'team { lead { slug } projectStatus }',
      ),
    ).toMatchObject({ team: { lead: { slug: 'sarah' }, projectStatus: 'ACTIVE' } });
    expect(await kit.act('mona', 'removeEmployeeFromTeam', { teamId, employeeId: emp('sarah') })).toMatchObject({
      state: 'TEAM_LEAD',
    });
    expect(
      await kit.act('mona', 'removeEmployeeFromTeam', { teamId, employeeId: emp('john') }, 'team { employeeCount }'),
    ).toMatchObject({ team: { employeeCount: 1 } });
    expect(await kit.act('mona', 'archiveTeam', { teamId }, 'team { isActive employeeCount }')).toMatchObject({
      team: { isActive: false, employeeCount: 0 },
    });
    expect(await kit.act('mona', 'archiveTeam', { teamId })).toMatchObject({ state: 'ARCHIVED' });
    expect(await kit.act('noor', 'archiveTeam', { teamId: team('studio') })).toMatchObject({ code: 'NOT_FOUND' });
    const facts = await kit.rowsOf(
      "SELECT payload->>'kind' AS kind FROM outbox_event WHERE type = 'organization.membership.changed' AND payload->>'kind' = 'TEAM_LEAD'",
    );
    expect(facts).toHaveLength(2);
  });
});
