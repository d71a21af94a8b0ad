import { type IdKind, toId } from '@volmify/shared/ids';
import { serviceViewer, type Viewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

type Node = Record<string, unknown>;

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const withSuperuser = (sql: string) =>
  withClient(world.databases.organization.superuserUrl, (client) => client.query(sql));
const idOf = (kind: IdKind, key: string): string => toId(kind, world.world.uuidOf(key));

/** Entities by reference, as one viewer gets them, with the code of every error. */
async function refer(who: string | Viewer, typename: IdKind, keys: readonly string[], fields: string) {
  const answer = await world.executeIn(
    'organization',
    who,
    `query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on ${typename} { ${fields} } } }`,
    { asked: keys.map((key) => ({ __typename: typename, id: key.includes('_') ? key : idOf(typename, key) })) },
  );
  return {
    entities: (answer.data?.['_entities'] ?? []) as (Node | null)[],
    codes: (answer.errors ?? []).map((error) => `${error.path?.slice(2).join('.')} ${error.extensions['code']}`),
  };
}

async function lumen(who: string | Viewer, fields: string) {
  const answer = await world.executeIn('organization', who, `{ org(slug: "lumen-academy") { ${fields} } }`);
  return {
    org: answer.data?.['org'] as Node,
    codes: (answer.errors ?? []).map((error) => `${error.path?.slice(1).join('.')} ${error.extensions['code']}`),
  };
}

const slugsOf = (connection: unknown): unknown[] =>
  (connection as { edges: { node: Node }[] }).edges.map((edge) => edge.node['slug']);

describe('employments of a professional', () => {
  const employmentsAs = async (who: string) => {
    const { entities, codes } = await refer(who, 'JobProfile', ['sarah/job-profile'], 'employments { org { slug } }');
    const rows = entities[0]?.['employments'] as { org: Node }[] | null;
    return codes.length > 0 ? codes : rows?.map((row) => row.org['slug']);
  };

  it('are all shown to the person, those of their own organization to owners and staff (SEC-05)', async () => {
    expect(await employmentsAs('sarah')).toEqual(['atelier-nord', 'lumen-academy', 'kumo-school']);
    expect(await employmentsAs('olga')).toEqual(['lumen-academy']);
    expect(await employmentsAs('noor')).toEqual(['atelier-nord']);
  });

  it('are refused to members, strangers and nobody, whether or not rows exist', async () => {
    expect(await employmentsAs('lena')).toEqual(['employments FORBIDDEN']);
    expect(await employmentsAs('theo')).toEqual(['employments FORBIDDEN']);
    expect(await employmentsAs('anonymous')).toEqual(['employments UNAUTHENTICATED']);
    const absent = await refer('lena', 'JobProfile', ['job_00000000000000000000000000'], 'employments { id }');
    expect(absent.codes).toEqual(['employments FORBIDDEN']);
  });

  it('name public organizations to everybody, oldest first', async () => {
    const { entities } = await refer('anonymous', 'JobProfile', ['sarah/job-profile'], 'orgs { slug }');

    expect(entities[0]).toEqual({
      orgs: [{ slug: 'atelier-nord' }, { slug: 'lumen-academy' }, { slug: 'kumo-school' }],
    });
  });
});

describe('an active professional by reference', () => {
  const OPEN = 'slug professionalDisplayName role status hiredAt org { slug } jobProfile { id }';
  const CLOSED = `compensationType terminationReason member { id } departmentMemberships { isPrimary }
    compensation { type } capabilities budgetAuthority { source }`;

  it('shows the open part to everybody', async () => {
    const { entities, codes } = await refer('anonymous', 'OrgEmployee', ['lumen-academy/employee/sarah'], OPEN);

    expect(codes).toEqual([]);
    expect(entities[0]).toEqual({
      slug: 'sarah',
      professionalDisplayName: 'Sarah Johnson',
      role: 'CREATOR',
      status: 'ACTIVE',
      hiredAt: '2025-02-03T09:00:00.000Z',
      org: { slug: 'lumen-academy' },
      jobProfile: { id: idOf('JobProfile', 'sarah/job-profile') },
    });
  });

  it('keeps pay, rights, budget, structure and the member row closed', async () => {
    const { entities, codes } = await refer('lena', 'OrgEmployee', ['lumen-academy/employee/sarah'], CLOSED);

    expect(entities[0]).toEqual({
      compensationType: null,
      terminationReason: null,
      member: null,
      departmentMemberships: [],
      compensation: null,
      capabilities: null,
      budgetAuthority: null,
    });
    expect(codes.sort()).toEqual(['budgetAuthority FORBIDDEN', 'capabilities FORBIDDEN', 'compensation FORBIDDEN']);
  });

  it('is nobody without a job profile: hidden and absent answer alike', async () => {
    const hidden = await refer('lena', 'OrgEmployee', ['lumen-academy/employee/adam'], OPEN);
    const absent = await refer('lena', 'OrgEmployee', ['emp_00000000000000000000000000'], OPEN);

    expect(hidden).toEqual({ entities: [null], codes: [] });
    expect(absent).toEqual(hidden);
  });
});

describe('the members of an organization', () => {
  const membersAs = async (who: string) => {
    const { org, codes } = await lumen(who, 'members { totalCount edges { node { slug } } }');
    return codes.length > 0 ? codes : [(org['members'] as Node)['totalCount'], ...slugsOf(org['members'])];
  };

  it('are only oneself without staff rights (N9), and a suspended member still finds the own row', async () => {
    expect(await membersAs('lena')).toEqual([1, 'lena']);
    expect(await membersAs('john')).toEqual([1, 'john']);
    expect(await membersAs('sven')).toEqual([1, 'sven']);
  });

  it('are the people of the own subtree to a head, without plain customers (ORG-49)', async () => {
    expect(await membersAs('mona')).toEqual([4, 'ivan', 'john', 'sarah', 'mona']);
  });

  it('are nobody to the owner of another organization, and refused to nobody in particular', async () => {
    expect(await membersAs('bruno')).toEqual([0]);
    expect(await membersAs('anonymous')).toEqual(['members UNAUTHENTICATED']);
    expect(await membersAs('petra')).toHaveLength(11);
  });

  it('are hidden by id as if absent', async () => {
    const ask = (id: string) => world.executeIn('organization', 'lena', `{ orgMember(id: "${id}") { slug } }`);

    expect(await ask(idOf('OrgMember', 'lumen-academy/member/nina'))).toEqual(
      await ask('mem_00000000000000000000000000'),
    );
    expect(await ask(idOf('OrgMember', 'lumen-academy/member/lena'))).toEqual({
      data: { orgMember: { slug: 'lena' } },
    });
  });
});

describe('rights over a subtree', () => {
  const BUDGETS = 'departmentTree { slug budget { limit { amountMinor } } }';

  it('open the budgets of the subtree to its head and refuse the others one by one', async () => {
    const { org, codes } = await lumen('mona', BUDGETS);
    const seen = (org['departmentTree'] as Node[]).filter(({ budget }) => budget !== null).map(({ slug }) => slug);

    expect(seen).toEqual(['curriculum', 'video-production', 'assessment-design']);
    expect(codes).toEqual(['departmentTree.3.budget FORBIDDEN']);
  });

  it('filter the budget hierarchy', async () => {
    const { org } = await lumen('mona', 'budgetHierarchy { slug }');

    expect(org['budgetHierarchy']).toEqual(
      ['curriculum', 'video-production', 'assessment-design'].map((slug) => ({ slug })),
    );
    expect((await lumen('john', 'budgetHierarchy { slug }')).codes).toEqual(['budgetHierarchy FORBIDDEN']);
  });

  it('reach pay only by heading: mona reads ivan, not dora', async () => {
    const { codes } = await lumen(
      'mona',
      'ivan: employee(slug: "ivan") { compensation { type } } dora: employee(slug: "dora") { compensation { type } }',
    );

    expect(codes).toEqual(['dora.compensation FORBIDDEN']);
  });

  it('leave each person the own pay and authority', async () => {
    const { org, codes } = await lumen(
      'john',
      'employee(slug: "john") { compensation { type } budgetAuthority { source } }',
    );

    expect(codes).toEqual([]);
    expect(org['employee']).toEqual({
      compensation: { type: 'COMMISSION' },
      budgetAuthority: { source: 'PRIMARY_DEPARTMENT' },
    });
  });
});

describe('structure and staff lists', () => {
  it('are for staff: a member is refused, the own organization only', async () => {
    const fields = 'employees { edges { node { slug } } } departmentTree { slug } teams { edges { node { slug } } }';

    expect((await lumen('lena', fields)).codes.sort()).toEqual([
      'departmentTree FORBIDDEN',
      'employees FORBIDDEN',
      'teams FORBIDDEN',
    ]);
    expect((await lumen('noor', fields)).codes).toHaveLength(3);
    expect((await lumen('john', fields)).codes).toEqual([]);
  });

  it('look absent by id to outsiders', async () => {
    const ids = [idOf('Department', 'lumen-academy/department/curriculum'), idOf('Team', 'lumen-academy/team/studio')];
    const query = `{ department(id: "${ids[0]}") { slug } team(id: "${ids[1]}") { slug } }`;

    expect(await world.executeIn('organization', 'noor', query)).toEqual({ data: { department: null, team: null } });
    expect((await world.executeIn('organization', 'ivan', query)).data).toEqual({
      department: { slug: 'curriculum' },
      team: { slug: 'studio' },
    });
  });

  it('are gone while staff act as a member (SEC-16)', async () => {
    const adam = await world.viewerOf('adam');
    const orgId = toId('Org', world.world.uuidOf('lumen-academy'));
    const asMember: Viewer = { ...adam, actingAs: { side: 'member', orgId } };

    expect((await lumen(asMember, 'departmentTree { slug }')).codes).toEqual(['departmentTree FORBIDDEN']);
    expect(slugsOf((await lumen(asMember, 'members { edges { node { slug } } }')).org['members'])).toEqual(['adam']);
  });

  it('tell the owner to staff and leave it null to others, without an error', async () => {
    expect(await lumen('john', 'owner { id }')).toEqual({ org: { owner: { id: idOf('User', 'olga') } }, codes: [] });
    expect(await lumen('lena', 'owner { id }')).toEqual({ org: { owner: null }, codes: [] });
  });
});

describe('questions with a mistake', () => {
  it.each([
    ['no organization named', '{ org { id } }'],
    ['two ways to name one', '{ org(id: "org_00000000000000000000000000", slug: "lumen-academy") { id } }'],
    ['an id of another kind', '{ orgMember(id: "org_00000000000000000000000000") { id } }'],
    ['a page too large', '{ org(slug: "lumen-academy") { members(first: 101) { totalCount } } }'],
    ['a cursor of another list', '{ org(slug: "lumen-academy") { members(after: "WyJhYmMiXQ") { totalCount } } }'],
  ])('are refused: %s', async (_what, query) => {
    const answer = await world.executeIn('organization', 'adam', query);

    expect(answer.errors?.map((error) => error.extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});

describe('internal operations', () => {
  const userId = () => idOf('User', 'olga');

  it('tell the gateway every tie of a person in one statement, and a version that stays the same', async () => {
    const gateway = serviceViewer('gateway', ['membershipFacts'], 'req_test');
    const query = `query ($userId: ID!) { membershipFacts(userId: $userId) { version memberships {
      orgId memberId memberStatus isOwner employeeId permissions headOf { path } } } }`;
    const ask = (key: string) => world.executeIn('organization', gateway, query, { userId: idOf('User', key) });
    const factsOf = async (key: string) =>
      (await ask(key)).data?.['membershipFacts'] as { version: string; memberships: Node[] };

    world.statements.reset();
    const petra = await factsOf('petra');
    expect(world.statements.count('organization')).toBe(1);
    // An owner without a member row is tied all the same.
    expect(petra.memberships).toEqual([
      {
        orgId: idOf('Org', 'volmify'),
        memberId: null,
        memberStatus: null,
        isOwner: true,
        employeeId: null,
        permissions: [],
        headOf: [],
      },
    ]);
    expect(await factsOf('petra')).toEqual(petra);
    const sven = await factsOf('sven');
    expect(sven.memberships.map((tie) => tie['memberStatus'])).toEqual(['SUSPENDED']);
    expect(sven.version).not.toBe(petra.version);
    expect((await factsOf('sarah')).memberships).toHaveLength(3);
    const [mona] = (await factsOf('mona')).memberships;
    expect(mona?.['headOf']).toEqual([{ path: world.world.uuidOf('lumen-academy/department/curriculum') }]);
  });

  it('change the version with any right', async () => {
    const gateway = serviceViewer('gateway', ['membershipFacts'], 'req_test');
    const query = 'query ($userId: ID!) { membershipFacts(userId: $userId) { version } }';
    const versionOf = async () =>
      (await world.executeIn('organization', gateway, query, { userId: idOf('User', 'dora') })).data;
    const before = await versionOf();
    await withSuperuser("UPDATE org_employee SET permissions = '{expense.post,tax.manage}' WHERE slug = 'dora'");

    expect(await versionOf()).not.toEqual(before);
    await withSuperuser("UPDATE org_employee SET permissions = '{expense.post}' WHERE slug = 'dora'");
    expect(await versionOf()).toEqual(before);
  });

  it('let catalog check employees: active ones of that organization only', async () => {
    const catalog = serviceViewer('catalog', ['assertActiveEmployees'], 'req_test');
    const answer = await world.executeIn(
      'organization',
      catalog,
      'query ($orgId: ID!, $ids: [ID!]!) { assertActiveEmployees(orgId: $orgId, employeeIds: $ids) { employeeId jobProfileId } }',
      {
        orgId: idOf('Org', 'lumen-academy'),
        ids: ['lumen-academy/employee/john', 'atelier-nord/employee/noor'].map((key) => idOf('OrgEmployee', key)),
      },
    );

    expect(answer.data?.['assertActiveEmployees']).toEqual([
      {
        employeeId: idOf('OrgEmployee', 'lumen-academy/employee/john'),
        jobProfileId: idOf('JobProfile', 'john/job-profile'),
      },
    ]);
  });

  it('are refused to people and to services whose key does not list them', async () => {
    const query = `{ membershipFacts(userId: "${userId()}") { version } }`;
    const codes = async (who: string | Viewer) =>
      (await world.executeIn('organization', who, query)).errors?.map((error) => error.extensions['code']);

    expect(await codes('adam')).toEqual(['FORBIDDEN']);
    expect(await codes('petra')).toEqual(['FORBIDDEN']);
    expect(await codes('anonymous')).toEqual(['UNAUTHENTICATED']);
    expect(await codes(serviceViewer('catalog', ['assertActiveEmployees'], 'req_test'))).toEqual(['FORBIDDEN']);
  });
});
