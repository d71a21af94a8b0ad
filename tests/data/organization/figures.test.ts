import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';

type Node = Record<string, unknown>;

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

async function lumen(who: string, fields: string): Promise<Node> {
  const answer = await world.executeIn('organization', who, `{ org(slug: "lumen-academy") { ${fields} } }`);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data?.['org'] as Node;
}

const nodesOf = <Row = Node>(connection: unknown): Row[] =>
  (connection as { edges: { node: Row }[] }).edges.map((edge) => edge.node);
const departmentId = (slug: string): string =>
  toId('Department', world.world.uuidOf(`lumen-academy/department/${slug}`));
const usd = (amountMinor: string): Node => ({ amountMinor, currency: 'USD' });

describe('the members of Lumen Academy as its administrator sees them (8.2)', () => {
  it('are ten, newest first, with the badge of the side they stand on', async () => {
    const { members } = await lumen(
      'adam',
      'members { totalCount edges { node { slug status roleBadge isEmployee } } }',
    );

    expect((members as Node)['totalCount']).toBe(10);
    expect(nodesOf(members).map(({ slug, roleBadge }) => `${slug} ${roleBadge}`)).toEqual([
      'sven MEMBER',
      'nina MEMBER',
      'lena MEMBER',
      'dora DUAL',
      'ivan EMPLOYEE',
      'john EMPLOYEE',
      'sarah EMPLOYEE',
      'mona EMPLOYEE',
      'adam EMPLOYEE',
      'olga MEMBER',
    ]);
    expect(nodesOf(members).filter(({ isEmployee }) => isEmployee)).toHaveLength(6);
  });

  it('tell why one is suspended', async () => {
    const { member } = await lumen(
      'adam',
      'member(slug: "sven") { status suspendedReason customerType employee { id } }',
    );

    expect(member).toEqual({
      status: 'SUSPENDED',
      suspendedReason: 'payment dispute under review',
      customerType: 'REGULAR',
      employee: null,
    });
  });

  it('carry another name in another organization (ORG-07)', async () => {
    const answer = await world.executeIn('organization', 'lena', '{ me { memberships { displayName org { slug } } } }');

    expect(answer.data).toEqual({
      me: {
        memberships: [
          { displayName: 'Lena Fischer', org: { slug: 'lumen-academy' } },
          { displayName: 'Lena F.', org: { slug: 'atelier-nord' } },
        ],
      },
    });
  });
});

describe('the employees of Lumen Academy (8.3)', () => {
  it('are six, each with a limit and where it comes from (ORG-34)', async () => {
    const { employees } = await lumen(
      'adam',
      `employees(sort: { key: NAME, direction: ASC }) { totalCount edges { node {
         slug role budgetAuthority { limit { amountMinor currency } source } } } }`,
    );

    expect((employees as Node)['totalCount']).toBe(6);
    expect(nodesOf(employees)).toEqual([
      { slug: 'adam', role: 'ADMIN', budgetAuthority: { limit: usd('10000000'), source: 'ORGANIZATION' } },
      { slug: 'dora', role: 'CREATOR', budgetAuthority: { limit: usd('3000000'), source: 'PRIMARY_DEPARTMENT' } },
      { slug: 'ivan', role: 'INSTRUCTOR', budgetAuthority: { limit: usd('2500000'), source: 'PRIMARY_DEPARTMENT' } },
      { slug: 'john', role: 'CREATOR', budgetAuthority: { limit: usd('2000000'), source: 'PRIMARY_DEPARTMENT' } },
      { slug: 'mona', role: 'MANAGER', budgetAuthority: { limit: usd('5000000'), source: 'PRIMARY_DEPARTMENT' } },
      { slug: 'sarah', role: 'CREATOR', budgetAuthority: { limit: usd('5000000'), source: 'PRIMARY_DEPARTMENT' } },
    ]);
  });

  it('have a chain of limits up to the organization: john 20,000, 50,000, 100,000', async () => {
    const { employee } = await lumen(
      'john',
      'employee(slug: "john") { budgetAuthority { chain { department { slug } limit { decimal } } } }',
    );

    expect((employee as Node)['budgetAuthority']).toEqual({
      chain: [
        { department: { slug: 'video-production' }, limit: { decimal: '20000.00' } },
        { department: { slug: 'curriculum' }, limit: { decimal: '50000.00' } },
        { department: null, limit: { decimal: '100000.00' } },
      ],
    });
  });

  it('name their departments primary first, their teams, their pay, and the member row behind them', async () => {
    const { employee } = await lumen(
      'adam',
      `employee(slug: "sarah") { departmentMemberships { isPrimary department { slug } }
         teamMemberships { role team { slug } } compensation { type salary { amountMinor } } member { slug displayName } }`,
    );

    expect(employee).toEqual({
      departmentMemberships: [
        { isPrimary: true, department: { slug: 'curriculum' } },
        { isPrimary: false, department: { slug: 'video-production' } },
      ],
      teamMemberships: [{ role: 'MEMBER', team: { slug: 'studio' } }],
      compensation: { type: 'COMMISSION', salary: null },
      member: { slug: 'sarah', displayName: 'Sarah Johnson' },
    });
  });

  it('hold what the role gives and what was granted: dora may post expenses', async () => {
    const { dora, mona } = await lumen(
      'adam',
      'dora: employee(slug: "dora") { capabilities } mona: employee(slug: "mona") { capabilities compensation { salary { decimal } } }',
    );

    expect((dora as Node)['capabilities']).toContain('expense.post');
    expect((dora as Node)['capabilities']).not.toContain('member.read');
    expect((mona as Node)['capabilities']).toContain('member.read');
    expect((mona as Node)['compensation']).toEqual({ salary: { decimal: '48000.00' } });
  });
});

describe('the departments of Lumen Academy (8.4)', () => {
  it('form a tree with authorities, people and teams', async () => {
    const { budget, departmentTree } = await lumen(
      'adam',
      `budget { limit { amountMinor } period }
       departmentTree { slug depth parent { slug } employeeCount teamCount head { slug } budget { limit { amountMinor } }
         parentBudgetRelation { parentLimit { amountMinor } withinParent } }`,
    );
    const rows = (departmentTree as Node[]).map((row) => [
      row['slug'],
      row['depth'],
      (row['parent'] as Node | null)?.['slug'] ?? null,
      row['employeeCount'],
      row['teamCount'],
      (row['head'] as Node | null)?.['slug'] ?? null,
      (row['budget'] as { limit: Node }).limit['amountMinor'],
      (row['parentBudgetRelation'] as { parentLimit: Node }).parentLimit['amountMinor'],
    ]);

    expect(budget).toEqual({ limit: { amountMinor: '10000000' }, period: 'YEAR' });
    expect(rows).toEqual([
      ['curriculum', 0, null, 4, 1, 'mona', '5000000', '10000000'],
      ['video-production', 1, 'curriculum', 2, 1, null, '2000000', '5000000'],
      ['assessment-design', 1, 'curriculum', 1, 0, null, '2500000', '5000000'],
      ['community', 0, null, 1, 1, null, '3000000', '10000000'],
    ]);
    for (const row of departmentTree as { parentBudgetRelation: Node }[]) {
      expect(row.parentBudgetRelation['withinParent']).toBe(true);
    }
  });

  it('list one level, and the people of one unit with their identities', async () => {
    const { departments } = await lumen(
      'adam',
      `departments(parentId: "${departmentId('curriculum')}") { edges { node { slug employees { edges { node { employee { slug } role } } }
         jobProfiles { id } } } }`,
    );

    expect(nodesOf(departments)).toEqual([
      {
        slug: 'assessment-design',
        employees: { edges: [{ node: { employee: { slug: 'ivan' }, role: 'MEMBER' } }] },
        jobProfiles: [{ id: toId('JobProfile', world.world.uuidOf('ivan/job-profile')) }],
      },
      {
        slug: 'video-production',
        employees: {
          edges: [
            { node: { employee: { slug: 'john' }, role: 'MEMBER' } },
            { node: { employee: { slug: 'sarah' }, role: 'MEMBER' } },
          ],
        },
        jobProfiles: ['john', 'sarah'].map((key) => ({
          id: toId('JobProfile', world.world.uuidOf(`${key}/job-profile`)),
        })),
      },
    ]);
  });
});

describe('the teams of Lumen Academy (8.4)', () => {
  it('spend the authority of their lead and name the departments they draw from (ORG-35)', async () => {
    const { teams } = await lumen(
      'adam',
      `teams { edges { node { slug type projectStatus employeeCount lead { slug } departmentSpread { slug }
         budgetSource { department { slug } limit { amountMinor } } } } }`,
    );

    expect(nodesOf(teams)).toEqual([
      {
        slug: 'launch-crew',
        type: 'CROSS_FUNCTIONAL',
        projectStatus: 'ACTIVE',
        employeeCount: 3,
        lead: { slug: 'dora' },
        departmentSpread: [{ slug: 'community' }, { slug: 'video-production' }, { slug: 'assessment-design' }],
        budgetSource: { department: { slug: 'community' }, limit: { amountMinor: '3000000' } },
      },
      {
        slug: 'studio',
        type: 'DEPARTMENTAL',
        projectStatus: 'PLANNED',
        employeeCount: 2,
        lead: { slug: 'john' },
        departmentSpread: [{ slug: 'video-production' }, { slug: 'curriculum' }],
        budgetSource: { department: { slug: 'video-production' }, limit: { amountMinor: '2000000' } },
      },
    ]);
  });
});

describe('a dry run of new authorities (N12)', () => {
  const validate = async (who: string, changes: [string, string | null][]) => {
    const answer = await world.executeIn(
      'organization',
      who,
      `query ($orgId: ID!, $changes: [DepartmentBudgetChange!]!) { validateBudgetChanges(orgId: $orgId, changes: $changes) {
         valid violations { department { slug } against { slug } } warnings { department { slug } against { slug } message } } }`,
      {
        orgId: toId('Org', world.world.uuidOf('lumen-academy')),
        changes: changes.map(([slug, amountMinor]) => ({
          departmentId: departmentId(slug),
          limit: amountMinor === null ? null : { amountMinor, currency: 'USD' },
        })),
      },
    );
    return answer.errors
      ? answer.errors.map((error) => error.extensions['code'])
      : answer.data?.['validateBudgetChanges'];
  };
  const pair = (department: string, against: string | null): Node => ({
    department: { slug: department },
    against: against && { slug: against },
  });

  it('refuses a unit above its parent, a parent below its unit, a root above the organization', async () => {
    expect(await validate('adam', [['video-production', '6000000']])).toMatchObject({
      valid: false,
      violations: [pair('video-production', 'curriculum')],
    });
    expect(await validate('adam', [['curriculum', '2400000']])).toMatchObject({
      valid: false,
      violations: [pair('curriculum', 'assessment-design')],
    });
    expect(await validate('adam', [['community', '10000001']])).toMatchObject({
      valid: false,
      violations: [pair('community', null)],
    });
  });

  it('warns of a sum above the parent and allows it (GAP-15)', async () => {
    expect(await validate('adam', [['video-production', '3000000']])).toEqual({
      valid: true,
      violations: [],
      warnings: [
        {
          ...pair('video-production', 'curriculum'),
          message: 'The units below Curriculum would have 55000.00 USD together, more than its 50000.00 USD.',
        },
      ],
    });
  });

  it('answers a head inside the own subtree, and nobody else', async () => {
    expect(await validate('mona', [['assessment-design', '100']])).toMatchObject({ valid: true });
    expect(await validate('mona', [['community', '100']])).toBeNull();
    expect(await validate('bruno', [['curriculum', '100']])).toBeNull();
    expect(await validate('john', [['video-production', '100']])).toEqual(['FORBIDDEN']);
    expect(await validate('anonymous', [['curriculum', '100']])).toEqual(['UNAUTHENTICATED']);
  });

  it('refuses what is no proposal: a department twice, a negative limit', async () => {
    expect(
      await validate('adam', [
        ['curriculum', '1'],
        ['curriculum', '2'],
      ]),
    ).toEqual(['BAD_USER_INPUT']);
    expect(await validate('adam', [['curriculum', '-1']])).toEqual(['BAD_USER_INPUT']);
  });
});
