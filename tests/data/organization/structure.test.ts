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
