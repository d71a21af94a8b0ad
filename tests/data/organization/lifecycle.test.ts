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

const member = (person: string) => ({ memberId: kit.idOf('OrgMember', `lumen-academy/member/${person}`) });
const employee = (person: string) => ({ employeeId: kit.idOf('OrgEmployee', `lumen-academy/employee/${person}`) });
const lumen = async (who: string, fields: string) =>
  (await world.executeIn('organization', who, `{ org(slug: "lumen-academy") { ${fields} } }`)).data?.['org'] as Node;

describe('a member (5.1)', () => {
  it('is suspended with a reason, and reactivated', async () => {
    const suspend = (who: string, reason: string) =>
      kit.act(who, 'suspendMember', { ...member('nina'), reason }, 'member { status suspendedReason }');
    expect(await suspend('lena', 'x')).toEqual({ errors: ['FORBIDDEN'] });
    expect(await suspend('bruno', 'x')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await suspend('adam', ' ')).toMatchObject({ code: 'VALIDATION' });
    expect((await suspend('adam', 'unpaid'))['member']).toEqual({ status: 'SUSPENDED', suspendedReason: 'unpaid' });
    expect(await suspend('adam', 'again')).toMatchObject({ state: 'SUSPENDED' });
    expect(await kit.act('nina', 'leaveOrganization', { orgId: kit.idOf('Org', 'lumen-academy') })).toMatchObject({
      state: 'SUSPENDED',
    });
    const lifted = await kit.act('olga', 'reactivateMember', member('nina'), 'member { status suspendedReason }');
    expect(lifted['member']).toEqual({ status: 'ACTIVE', suspendedReason: null });
    const facts = await kit.rowsOf(
      "SELECT payload->>'to' AS state FROM outbox_event WHERE type = 'organization.member.status_changed' ORDER BY id",
    );
    expect(facts.map((fact) => fact['state'])).toEqual(['SUSPENDED', 'ACTIVE']);
  });

  it('changes the own name, staff name and class; a stale version is refused', async () => {
    const change = (who: string, input: Node) =>
      kit.act(who, 'updateMember', { ...member('lena'), ...input }, 'member { displayName customerType }');
    expect((await change('lena', { displayName: 'Lena F.' }))['member']).toMatchObject({ displayName: 'Lena F.' });
    expect(await change('lena', { customerType: 'ENTERPRISE' })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await change('adam', { customerType: 'REGULAR', expectedVersion: 2 }))['member']).toMatchObject({
      customerType: 'REGULAR',
    });
    expect(await change('adam', { customerType: 'PREMIUM', expectedVersion: 2 })).toMatchObject({ code: 'CONFLICT' });
    expect(await change('nina', { displayName: 'Mine' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is removed after the employment, never the owner; and may come back by invitation, in the same row', async () => {
    const remove = (who: string, person: string) => kit.act(who, 'removeMember', member(person), 'member { status }');
    expect(await remove('adam', 'olga')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await remove('adam', 'john')).toMatchObject({ state: 'EMPLOYEE_ACTIVE' });
    expect(await remove('mona', 'ivan')).toMatchObject({ code: 'FORBIDDEN' });
    expect((await remove('adam', 'nina'))['member']).toEqual({ status: 'REMOVED' });
    const invite = { orgId: kit.idOf('Org', 'lumen-academy'), email: 'nina@example.test', invitationType: 'CUSTOMER' };
    await kit.act('adam', 'inviteMember', invite);
    const [mail] = await kit.rowsOf(
      "SELECT payload->>'token' AS token FROM email_queue WHERE to_email = 'nina@example.test'",
    );
    const back = await kit.act('nina', 'acceptMemberInvitation', { token: mail?.['token'] }, 'member { id status }');
    expect(back['member']).toEqual({ id: member('nina').memberId, status: 'ACTIVE' });
  });

  it('leaves by the own will, once the employment has ended; the owner stays', async () => {
    const leave = (who: string) =>
      kit.act(who, 'leaveOrganization', { orgId: kit.idOf('Org', 'lumen-academy') }, 'member { status leftAt }');
    expect(await leave('olga')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await leave('ivan')).toMatchObject({ state: 'EMPLOYEE_ACTIVE' });
    expect(await leave('theo')).toMatchObject({ code: 'NOT_FOUND' });
    expect((await leave('lena'))['member']).toMatchObject({ status: 'LEFT' });
    expect(await leave('lena')).toMatchObject({ state: 'LEFT' });
  });

  it('offers what the mutations allow', async () => {
    const org = await lumen(
      'adam',
      'olga: member(slug: "olga") { allowedActions } sven: member(slug: "sven") { allowedActions } john: member(slug: "john") { allowedActions }',
    );
    expect(org).toEqual({
      olga: { allowedActions: ['UPDATE', 'SUSPEND', 'PROMOTE'].filter((act) => act !== 'SUSPEND') },
      sven: { allowedActions: ['UPDATE', 'REACTIVATE', 'REMOVE'] },
      john: { allowedActions: ['UPDATE', 'SUSPEND'] },
    });
  });
});

describe('an employee (5.2, WF-12)', () => {
  const update = (who: string, person: string, input: Node) =>
    kit.act(
      who,
      'updateEmployee',
      { ...employee(person), ...input },
      'employee { role status professionalDisplayName compensation { type salary { amountMinor } } }',
    );

  it('changes the own name; role and pay are for administration and heads, in the own subtree', async () => {
    expect((await update('john', 'john', { professionalDisplayName: 'J. Carter' }))['employee']).toMatchObject({
      professionalDisplayName: 'J. Carter',
    });
    expect(await update('john', 'john', { role: 'ADMIN' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await update('mona', 'dora', { role: 'STAFF' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await update('mona', 'john', { role: 'ADMIN' })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await update('mona', 'john', { role: 'INSTRUCTOR' }))['employee']).toMatchObject({ role: 'INSTRUCTOR' });
    expect(await update('adam', 'john', { compensationType: 'SALARIED' })).toMatchObject({ code: 'VALIDATION' });
    const paid = await update('adam', 'john', {
      compensationType: 'MIXED',
      salary: { amountMinor: '1200000', currency: 'USD' },
    });
    expect(paid['employee']).toMatchObject({ compensation: { type: 'MIXED', salary: { amountMinor: '1200000' } } });
    expect(await update('noor', 'john', { role: 'STAFF' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await update('lena', 'john', { role: 'STAFF' })).toEqual({ errors: ['FORBIDDEN'] });
  });

  it('goes on leave and comes back, by the moves that exist', async () => {
    expect((await update('adam', 'ivan', { status: 'ON_LEAVE' }))['employee']).toMatchObject({ status: 'ON_LEAVE' });
    expect(await update('adam', 'ivan', { status: 'SUSPENDED' })).toMatchObject({ state: 'ON_LEAVE' });
    expect((await update('adam', 'ivan', { status: 'ACTIVE' }))['employee']).toMatchObject({ status: 'ACTIVE' });
    expect(await update('adam', 'ivan', { status: 'TERMINATED' })).toMatchObject({ state: 'ACTIVE' });
  });

  it('links a job profile of the own only, and unlinks it', async () => {
    const link = (who: string, profile: string) =>
      kit.act(
        who,
        'linkEmployeeJobProfile',
        { ...employee('ivan'), jobProfileId: kit.idOf('JobProfile', profile) },
        'employee { jobProfile { id } }',
      );
    expect(await link('ivan', 'sarah/job-profile')).toMatchObject({ code: 'PROFILE_NOT_OWNED' });
    expect(await link('adam', 'ivan/job-profile')).toMatchObject({ code: 'FORBIDDEN' });
    const unlinked = await kit.act(
      'ivan',
      'unlinkEmployeeJobProfile',
      employee('ivan'),
      'employee { jobProfile { id } }',
    );
    expect(unlinked['employee']).toEqual({ jobProfile: null });
    expect((await link('ivan', 'ivan/job-profile'))['employee']).toEqual({
      jobProfile: { id: kit.idOf('JobProfile', 'ivan/job-profile') },
    });
  });

  it('ends, but not the last administrator, nor while leading a team; the member stays', async () => {
    const end = (who: string, person: string, reason = 'CONTRACT_END') =>
      kit.act(
        who,
        'terminateEmployee',
        { ...employee(person), reason },
        'employee { status terminationReason departmentMemberships { role } member { status } }',
      );
    expect(await end('olga', 'adam')).toMatchObject({ code: 'LAST_ADMIN' });
    expect(await update('olga', 'adam', { role: 'STAFF' })).toMatchObject({ code: 'LAST_ADMIN' });
    expect(await end('adam', 'dora')).toMatchObject({ state: 'TEAM_LEAD' });
    expect(await end('ivan', 'ivan', 'FIRED')).toMatchObject({ code: 'FORBIDDEN' });
    expect((await end('ivan', 'ivan', 'RESIGNED'))['employee']).toMatchObject({
      status: 'TERMINATED',
      terminationReason: 'RESIGNED',
      member: { status: 'ACTIVE' },
    });
    expect(await end('adam', 'ivan')).toMatchObject({ state: 'TERMINATED' });
    const facts = await kit.rowsOf("SELECT type FROM outbox_event WHERE type = 'organization.employee.terminated'");
    expect(facts).toHaveLength(1);
  });

  it('two administrators cannot end each other: the rows hold it', async () => {
    const orgUuid = world.world.uuidOf('lumen-academy');
    const attempt = kit.rowsOf(`UPDATE org_employee SET role = 'STAFF' WHERE org_id = '${orgUuid}' AND role = 'ADMIN'`);
    await expect(attempt).rejects.toMatchObject({ constraint: 'org_employee_last_admin' });
  });

  it('tells what happened: to the person as a timeline, to administration with values', async () => {
    const timeline = await lumen(
      'john',
      'employee(slug: "john") { timeline(first: 5) { edges { node { kind summary } } } }',
    );
    expect(timeline['employee']).toMatchObject({
      timeline: {
        edges: expect.arrayContaining([
          { node: { kind: 'employee.update', summary: 'The employee row was changed.' } },
        ]),
      },
    });
    const log = await lumen(
      'adam',
      'auditLog(first: 100) { edges { node { action before after actor { id } } } } employee(slug: "john") { auditLog(first: 1) { edges { node { action } } pageInfo { hasNextPage } } }',
    );
    expect(JSON.stringify(log)).toContain('"role":"INSTRUCTOR"');
    expect(log['employee']).toMatchObject({ auditLog: { pageInfo: { hasNextPage: true } } });
    const closed = await world.executeIn(
      'organization',
      'john',
      '{ org(slug: "lumen-academy") { auditLog { edges { cursor } } employee(slug: "john") { auditLog { edges { cursor } } } } }',
    );
    expect(closed.errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});
