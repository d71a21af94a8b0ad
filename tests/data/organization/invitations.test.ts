import { type IdKind, toId } from '@volmify/shared/ids';
import type { Viewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

type Node = Record<string, unknown>;

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const idOf = (kind: IdKind, key: string): string => toId(kind, world.world.uuidOf(key));
const rowsOf = async (sql: string): Promise<Node[]> =>
  (await withClient(world.databases.organization.superuserUrl, (client) => client.query(sql))).rows as Node[];
const LUMEN = () => idOf('Org', 'lumen-academy');

/** Runs a mutation as somebody; the payload, or the codes of the errors. */
async function act(who: string | Viewer, mutation: string, input: Node, fields = '__typename'): Promise<Node> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const document = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
    __typename ... on ${type}Success { ${fields} }
    ... on UserError { code field ... on InvalidStateError { state } } } }`;
  const answer = await world.executeIn('organization', who, document, { input });
  if (answer.errors) return { errors: answer.errors.map((error) => error.extensions['code'] ?? error.message) };
  return answer.data?.[mutation] as Node;
}

/** The token of the last mail to an address. */
async function tokenFor(email: string): Promise<string> {
  const [mail] = await rowsOf(
    `SELECT payload->>'token' AS token FROM email_queue WHERE to_email = '${email}' ORDER BY created_at DESC, id DESC LIMIT 1`,
  );
  return mail?.['token'] as string;
}

const invite = (who: string, email: string) =>
  act(who, 'inviteMember', { orgId: LUMEN(), email, invitationType: 'CUSTOMER' }, 'invitation { id status email }');
const inviteStaff = (who: string, email: string, more: Node = {}) =>
  act(
    who,
    'inviteEmployee',
    { orgId: LUMEN(), email, role: 'STAFF', compensationType: 'COMMISSION', ...more },
    'invitation { id status }',
  );
const invitationId = (payload: Node): string => (payload['invitation'] as Node)['id'] as string;
const statusOf = (payload: Node): unknown => (payload['invitation'] as Node | undefined)?.['status'] ?? payload;

describe('the invitations of the demo world', () => {
  it('are rita, and pavel under review (demo world 3.2, 8.2)', async () => {
    const answer = await world.executeIn(
      'organization',
      'adam',
      `{ org(slug: "lumen-academy") {
          memberInvitations(status: PENDING) { totalCount edges { node { email invitationType expiresAt invitedBy { slug } } } }
          employeeInvitations { totalCount edges { node { email role status department { slug } acceptedAt employee { id } } } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.['org']).toEqual({
      memberInvitations: {
        totalCount: 1,
        edges: [
          {
            node: {
              email: 'rita@example.test',
              invitationType: 'LEARNER',
              expiresAt: '2026-07-07T10:15:00.000Z',
              invitedBy: { slug: 'adam' },
            },
          },
        ],
      },
      employeeInvitations: {
        totalCount: 1,
        edges: [
          {
            node: {
              email: 'pavel@example.test',
              role: 'STAFF',
              status: 'UNDER_REVIEW',
              department: { slug: 'community' },
              acceptedAt: '2026-06-28T08:30:00.000Z',
              employee: null,
            },
          },
        ],
      },
    });
  });

  it('are hidden from members, strangers and nobody', async () => {
    const lists = 'memberInvitations { totalCount } employeeInvitations { totalCount }';
    for (const who of ['lena', 'john', 'noor', 'bruno']) {
      const answer = await world.executeIn('organization', who, `{ org(slug: "lumen-academy") { ${lists} } }`);
      expect(answer.errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    }
  });
});

describe('a member is invited, by mail, and joins (WF-05)', () => {
  it('by whoever may invite, with exactly one mail, and the token only in it', async () => {
    const invited = await invite('mona', ' Theo@Example.test ');
    expect(invited['invitation']).toMatchObject({ status: 'PENDING', email: 'theo@example.test' });
    const mails = await rowsOf("SELECT template, payload FROM email_queue WHERE to_email = 'theo@example.test'");
    expect(mails).toHaveLength(1);
    const token = await tokenFor('theo@example.test');
    const [row] = await rowsOf("SELECT token_hash FROM org_member_invitation WHERE email = 'theo@example.test'");
    expect(row?.['token_hash']).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.['token_hash']).not.toContain(token);

    expect(await invite('adam', 'theo@example.test')).toMatchObject({ code: 'CONFLICT' });
    expect(await invite('lena', 'x@example.test')).toEqual({ errors: ['FORBIDDEN'] });
    expect(await invite('bruno', 'x@example.test')).toMatchObject({ __typename: 'NotFoundError' });

    const accepted = await act(
      'theo',
      'acceptMemberInvitation',
      { token },
      'member { slug status displayName user { id } }',
    );
    expect(accepted['member']).toEqual({
      slug: 'theo-brandt',
      status: 'ACTIVE',
      displayName: 'Theo Brandt',
      user: { id: idOf('User', 'theo') },
    });
    expect(await act('theo', 'acceptMemberInvitation', { token })).toMatchObject({
      __typename: 'InvalidStateError',
      state: 'ACCEPTED',
    });
    expect(await act('yuki', 'acceptMemberInvitation', { token: 'no-such-token' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await act('anonymous', 'acceptMemberInvitation', { token })).toEqual({ errors: ['UNAUTHENTICATED'] });
    const [event] = await rowsOf("SELECT payload FROM outbox_event WHERE type = 'organization.member.status_changed'");
    expect(event?.['payload']).toMatchObject({ from: null, to: 'ACTIVE', userId: world.world.uuidOf('theo') });
  });

  it('or declines, and the token is dead (ORG-17)', async () => {
    await invite('adam', 'hana@example.test');
    const token = await tokenFor('hana@example.test');
    expect(statusOf(await act('hana', 'declineMemberInvitation', { token }, 'invitation { status }'))).toBe('DECLINED');
    expect(await act('hana', 'acceptMemberInvitation', { token })).toMatchObject({ state: 'DECLINED' });
  });

  it('or is too late', async () => {
    await invite('adam', 'kenji@example.test');
    const token = await tokenFor('kenji@example.test');
    await rowsOf("UPDATE org_member_invitation SET expires_at = created_at WHERE email = 'kenji@example.test'");
    expect(await act('kenji', 'acceptMemberInvitation', { token })).toMatchObject({ state: 'EXPIRED' });
    // What lapsed does not stand in the way of another invitation.
    expect(statusOf(await invite('adam', 'kenji@example.test'))).toBe('PENDING');
  });

  it('is taken back by the inviter alone, withdrawn by administration', async () => {
    const first = await invite('mona', 'one@example.test');
    expect(await act('adam', 'cancelMemberInvitation', { invitationId: invitationId(first) })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await act('mona', 'revokeMemberInvitation', { invitationId: invitationId(first) })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(
      statusOf(
        await act('mona', 'cancelMemberInvitation', { invitationId: invitationId(first) }, 'invitation { status }'),
      ),
    ).toBe('CANCELLED');
    expect(await act('mona', 'cancelMemberInvitation', { invitationId: invitationId(first) })).toMatchObject({
      state: 'CANCELLED',
    });
    const second = await invite('mona', 'one@example.test');
    expect(
      statusOf(
        await act('olga', 'revokeMemberInvitation', { invitationId: invitationId(second) }, 'invitation { status }'),
      ),
    ).toBe('REVOKED');
    expect(await act('noor', 'cancelMemberInvitation', { invitationId: invitationId(second) })).toEqual({
      errors: ['FORBIDDEN'],
    });
    expect(await act('bruno', 'cancelMemberInvitation', { invitationId: invitationId(second) })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is accepted once, however many accept at the same time', async () => {
    await invite('adam', 'yuki@example.test');
    const token = await tokenFor('yuki@example.test');
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => act('yuki', 'acceptMemberInvitation', { token }, 'member { slug }')),
    );
    expect(answers.filter((answer) => 'member' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => answer['state'] === 'ACCEPTED')).toHaveLength(3);
    expect(
      await rowsOf(`SELECT 1 FROM org_member WHERE org_id = '${world.world.uuidOf('lumen-academy')}'
      AND user_id = '${world.world.uuidOf('yuki')}'`),
    ).toHaveLength(1);
  });
});

describe('an employee is recruited (WF-06)', () => {
  let community: string;
  beforeEach(() => {
    community = idOf('Department', 'lumen-academy/department/community');
  });

  it('pavel: not by the owner (N7), not by the inviter, not by a foreign head; by an administrator', async () => {
    const id = idOf('EmployeeInvitation', 'lumen-academy/employee-invitation/pavel');
    const approve = (who: string) =>
      act(
        who,
        'approveEmployeeInvitation',
        { invitationId: id },
        'invitation { status } employee { slug status role hiredAt departmentMemberships { isPrimary department { slug } } }',
      );
    expect(await approve('olga')).toMatchObject({ __typename: 'ForbiddenError' });
    // mona invited him, and B is not below the department she heads.
    expect(await approve('mona')).toMatchObject({ __typename: 'ForbiddenError' });
    expect(await approve('john')).toEqual({ errors: ['FORBIDDEN'] });
    expect(await rowsOf("SELECT 1 FROM org_employee WHERE professional_display_name = 'Pavel Dvorak'")).toEqual([]);
    expect(await approve('adam')).toMatchObject({
      invitation: { status: 'COMPLETED' },
      employee: {
        slug: 'pavel-dvorak',
        status: 'ACTIVE',
        role: 'STAFF',
        departmentMemberships: [{ isPrimary: true, department: { slug: 'community' } }],
      },
    });
    expect(await approve('adam')).toMatchObject({ state: 'COMPLETED' });
    const [employee] = await rowsOf(
      "SELECT approved_by_employee_id, invited_by_employee_id FROM org_employee WHERE slug = 'pavel-dvorak'",
    );
    expect(employee).toEqual({
      approved_by_employee_id: world.world.uuidOf('lumen-academy/employee/adam'),
      invited_by_employee_id: world.world.uuidOf('lumen-academy/employee/mona'),
    });
  });

  it('approved first, accepted afterwards, with a job profile of the own', async () => {
    const invited = await inviteStaff('mona', 'noor@example.test', {
      departmentId: community,
      compensationType: 'SALARIED',
      proposedSalary: { amountMinor: '3600000', currency: 'USD' },
    });
    expect(
      statusOf(
        await act(
          'adam',
          'approveEmployeeInvitation',
          { invitationId: invitationId(invited) },
          'invitation { status } employee { id }',
        ),
      ),
    ).toBe('APPROVED');
    const token = await tokenFor('noor@example.test');
    const foreign = { token, jobProfileId: idOf('JobProfile', 'sarah/job-profile') };
    expect(await act('noor', 'acceptEmployeeInvitation', foreign)).toMatchObject({ code: 'PROFILE_NOT_OWNED' });
    const own = { token, jobProfileId: idOf('JobProfile', 'noor/job-profile') };
    const accepted = await act(
      'noor',
      'acceptEmployeeInvitation',
      own,
      'invitation { status } employee { slug status jobProfile { id } member { status } }',
    );
    expect(accepted).toMatchObject({
      invitation: { status: 'COMPLETED' },
      employee: { status: 'ACTIVE', jobProfile: { id: own.jobProfileId }, member: { status: 'ACTIVE' } },
    });
    expect(await act('noor', 'acceptEmployeeInvitation', own)).toMatchObject({ state: 'COMPLETED' });
  });

  it('inviters do not approve, heads approve below themselves and nothing above', async () => {
    const below = idOf('Department', 'lumen-academy/department/video-production');
    const byAdam = await inviteStaff('adam', 'a@example.test', { departmentId: below });
    const approve = (who: string, payload: Node) =>
      act(who, 'approveEmployeeInvitation', { invitationId: invitationId(payload) }, 'invitation { status }');
    expect(await approve('adam', byAdam)).toMatchObject({ __typename: 'SelfApprovalError' });
    expect(statusOf(await approve('mona', byAdam))).toBe('APPROVED');
    const chief = await inviteStaff('adam', 'b@example.test', { departmentId: below, role: 'ADMIN' });
    expect(await approve('mona', chief)).toMatchObject({ __typename: 'ForbiddenError' });
  });

  it('is rejected with a reason, declined, cancelled, revoked', async () => {
    const reject = (id: string, reason: string) =>
      act('adam', 'rejectEmployeeInvitation', { invitationId: id, reason }, 'invitation { status rejectionReason }');
    const one = invitationId(await inviteStaff('mona', 'c@example.test'));
    expect(await reject(one, '  ')).toMatchObject({ code: 'VALIDATION' });
    expect(statusOf(await reject(one, 'No budget'))).toBe('REJECTED');
    expect(await reject(one, 'again')).toMatchObject({ state: 'REJECTED' });
    await inviteStaff('mona', 'chika@example.test');
    const token = await tokenFor('chika@example.test');
    expect(statusOf(await act('chika', 'declineEmployeeInvitation', { token }, 'invitation { status }'))).toBe(
      'DECLINED',
    );
    const two = invitationId(await inviteStaff('mona', 'd@example.test'));
    expect(
      statusOf(await act('mona', 'cancelEmployeeInvitation', { invitationId: two }, 'invitation { status }')),
    ).toBe('CANCELLED');
    const three = invitationId(await inviteStaff('mona', 'd@example.test'));
    expect(
      statusOf(await act('olga', 'revokeEmployeeInvitation', { invitationId: three }, 'invitation { status }')),
    ).toBe('REVOKED');
    expect(await inviteStaff('mona', 'e@example.test', { compensationType: 'SALARIED' })).toMatchObject({
      code: 'VALIDATION',
    });
  });

  it('the first employee of all is approved by the owner (ORG-20)', async () => {
    const volmify = idOf('Org', 'volmify');
    const input = { orgId: volmify, email: 'rita@example.test', role: 'ADMIN', compensationType: 'COMMISSION' };
    const invited = await act('petra', 'inviteEmployee', input, 'invitation { id status }');
    const approved = await act(
      'petra',
      'approveEmployeeInvitation',
      { invitationId: invitationId(invited) },
      'invitation { status }',
    );
    expect(statusOf(approved)).toBe('APPROVED');
    const token = await tokenFor('rita@example.test');
    const accepted = await act(
      'rita',
      'acceptEmployeeInvitation',
      { token },
      'invitation { status } employee { role status }',
    );
    expect(accepted).toMatchObject({
      invitation: { status: 'COMPLETED' },
      employee: { role: 'ADMIN', status: 'ACTIVE' },
    });
    const second = await act('petra', 'inviteEmployee', { ...input, email: 'f@example.test' }, 'invitation { id }');
    expect(await act('petra', 'approveEmployeeInvitation', { invitationId: invitationId(second) })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a member is promoted (WF-07)', () => {
  it('by invitation to the person in person, and keeps the member row', async () => {
    const memberId = idOf('OrgMember', 'lumen-academy/member/lena');
    const offer = { memberId, role: 'CREATOR', compensationType: 'COMMISSION' };
    expect(await act('lena', 'promoteMember', offer)).toEqual({ errors: ['FORBIDDEN'] });
    const invited = await act('olga', 'promoteMember', offer, 'invitation { id status email promotedMember { slug } }');
    expect(invited['invitation']).toMatchObject({ email: 'lena@example.test', promotedMember: { slug: 'lena' } });
    const token = await tokenFor('lena@example.test');
    expect(await act('nina', 'acceptEmployeeInvitation', { token })).toMatchObject({ code: 'NOT_FOUND' });
    expect(statusOf(await act('lena', 'acceptEmployeeInvitation', { token }, 'invitation { status }'))).toBe(
      'UNDER_REVIEW',
    );
    const done = await act(
      'adam',
      'approveEmployeeInvitation',
      { invitationId: invitationId(invited) },
      'employee { slug member { id customerType roleBadge } }',
    );
    expect(done['employee']).toEqual({
      slug: 'lena',
      member: { id: memberId, customerType: 'PREMIUM', roleBadge: 'DUAL' },
    });
    expect(await act('olga', 'promoteMember', offer)).toMatchObject({ state: 'ACTIVE' });
    const suspended = idOf('OrgMember', 'lumen-academy/member/sven');
    expect(await act('olga', 'promoteMember', { ...offer, memberId: suspended })).toMatchObject({ state: 'SUSPENDED' });
  });
});
