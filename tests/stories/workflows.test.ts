import { setTimeout as wait } from 'node:timers/promises';
import { readDemoWorld } from '@volmify/cli';
import { deliverMessages } from '@volmify/identity';
import { deliverMails } from '@volmify/organization';
import { systemClock } from '@volmify/shared/clock';
import { type IdKind, toId } from '@volmify/shared/ids';
import type { OutgoingMessage } from '@volmify/shared/message';
import { createPool } from '@volmify/shared/postgres.pool';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testIdentityKeys } from '../kit/database.ts';
import { openGraph, type TestGraph } from '../kit/graph.ts';

type Node = Record<string, unknown>;
type Who = string | { readonly token: string };

let graph: TestGraph;
const post: OutgoingMessage[] = [];
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph?.close());

/** What the mail server holds after everything that waits was sent; the last message to an address. */
async function lastMailTo(recipient: string): Promise<string> {
  const [people, orgs] = (['identity', 'organization'] as const).map((name) =>
    createPool({ databaseUrl: graph.databases[name].appUrl, poolSize: 1 }),
  );
  if (!people || !orgs) throw new Error('no pools');
  const take = async (message: OutgoingMessage): Promise<void> => {
    post.push(message);
  };
  await deliverMessages(people, (await testIdentityKeys()).data, take);
  await deliverMails({ pool: orgs, clock: systemClock }, take);
  await Promise.all([people.end(), orgs.end()]);
  return post.findLast((message) => message.recipient === recipient)?.body ?? '';
}

/** A mutation at the gateway: its payload, or the codes of its errors. */
async function act(who: Who, name: string, input: Node, fields = ''): Promise<Node> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const success = fields === '' ? '' : `... on ${type}Success { ${fields} }`;
  const { body } = await graph.ask(
    who,
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ${success} ... on UserError { code field } } }`,
    { input },
  );
  if (body.errors) return { errors: body.errors.map(({ extensions }) => extensions.code) };
  return body.data?.[name] as Node;
}

const idOf = (kind: IdKind, key: string): string => toId(kind, readDemoWorld().uuidOf(key));
const me = async (who: Who, fields: string): Promise<Node> =>
  (await graph.ask(who, `{ me { ${fields} } }`)).body.data?.['me'] as Node;
const at = (payload: Node, ...path: string[]): string =>
  String(path.reduce<unknown>((value, key) => (value as Node | undefined)?.[key], payload));
const done = (name: string) => ({ __typename: `${name}Success` });

const [email, password] = ['grace@example.test', 'a nanosecond is a foot of wire'];
let grace: Who;
let profileId: string;
let jobProfileId: string;

it('WF-01: a customer registers, has a main profile, one of it, and signs in', async () => {
  const register = (input: Node) =>
    act('anonymous', 'registerUser', { email, password, displayName: 'Grace', ...input });
  expect(await register({ password: 'short' })).toMatchObject({ code: 'VALIDATION' });
  expect(await register({})).toMatchObject(done('RegisterUser'));
  expect(await register({ email: 'GRACE@example.test' })).toMatchObject({
    __typename: expect.stringMatching(/Success|Conflict/),
  });

  const refused = await act('anonymous', 'signIn', { email, password: 'a guess of some length' });
  expect(refused).toMatchObject({ __typename: 'SignInRefusedError' });
  const session = await act('anonymous', 'signIn', { email, password }, 'accessToken');
  grace = { token: at(session, 'accessToken') };

  const found = await me(grace, 'displayName mainProfile { id slug isActive type }');
  expect(found).toMatchObject({ displayName: 'Grace', mainProfile: { isActive: true, type: 'MAIN' } });
  profileId = at(found, 'mainProfile', 'id');
  expect(await act(grace, 'createMainProfile', { displayName: 'Grace again' })).toMatchObject({ code: 'CONFLICT' });
});

it('WF-04: a contact is added, is the default one, and is verified by the code that came by mail', async () => {
  const contact = { profileId, type: 'EMAIL', value: 'work@example.test' };
  expect(await act(grace, 'addProfileContact', { ...contact, value: 'no address' })).toMatchObject({
    code: 'VALIDATION',
  });
  expect(await act('lena', 'addProfileContact', contact)).toMatchObject({ code: 'NOT_FOUND' });
  const added = await act(grace, 'addProfileContact', contact, 'contact { id isVerified }');
  expect(added).toMatchObject({ contact: { isVerified: false } });
  const contactId = at(added, 'contact', 'id');
  expect(await act('lena', 'setDefaultContact', { profileId, contactId })).toMatchObject({ code: 'NOT_FOUND' });
  const standard = await act(grace, 'setDefaultContact', { profileId, contactId }, 'contact { isDefault }');
  expect(standard).toMatchObject({ contact: { isDefault: true } });

  const code = /code is (\d+)/.exec(await lastMailTo('work@example.test'))?.[1] ?? '';
  const wrong = code.replace(/./g, (digit) => String((Number(digit) + 1) % 10));
  expect(await act(grace, 'verifyContact', { contactId, code: wrong })).toMatchObject({ code: 'VALIDATION' });
  expect(await act('lena', 'verifyContact', { contactId, code })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await act(grace, 'verifyContact', { contactId, code }, 'contact { isVerified }')).toMatchObject({
    contact: { isVerified: true },
  });
  expect(await act(grace, 'verifyContact', { contactId, code })).toMatchObject({ code: 'INVALID_STATE' });
});

it('WF-02: a job profile with a skill; the platform verifies it, and its owner says who sees what', async () => {
  const profile = { displayName: 'Grace Hopper', headline: 'Compilers' };
  expect(await act('anonymous', 'createJobProfile', profile)).toEqual({ errors: ['UNAUTHENTICATED'] });
  const made = await act(grace, 'createJobProfile', profile, 'jobProfile { id slug verified }');
  expect(made).toMatchObject({ jobProfile: { slug: 'grace-hopper', verified: false } });
  jobProfileId = at(made, 'jobProfile', 'id');
  const skill = { jobProfileId, skillId: idOf('Skill', 'skill/javascript') };
  expect(await act('sarah', 'addSkill', skill)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await act(grace, 'addSkill', skill)).toMatchObject(done('AddSkill'));
  expect(await act(grace, 'addSkill', skill)).toMatchObject({ code: 'CONFLICT' });
  expect(await act(grace, 'verifyJobProfile', { jobProfileId })).toEqual({ errors: ['FORBIDDEN'] });
  expect(await act('petra', 'verifyJobProfile', { jobProfileId })).toMatchObject(done('VerifyJobProfile'));
  expect(await act('petra', 'verifyJobProfile', { jobProfileId })).toMatchObject({ code: 'INVALID_STATE' });

  const skills = async (who: Who) =>
    (await graph.ask(who, `{ jobProfileBySlug(slug: "grace-hopper") { verified skills { skill { slug } } } }`)).body
      .data?.['jobProfileBySlug'];
  expect(await skills('anonymous')).toEqual({ verified: true, skills: [{ skill: { slug: 'javascript' } }] });
  const hidden = { jobProfileId, sections: [{ section: 'SKILLS', visibility: 'PRIVATE' }] };
  expect(await act('sarah', 'updateJobProfile', hidden)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await act(grace, 'updateJobProfile', hidden)).toMatchObject(done('UpdateJobProfile'));
  expect(await skills('anonymous')).not.toMatchObject({ skills: [{ skill: { slug: 'javascript' } }] });
  expect(await skills(grace)).toMatchObject({ skills: [{ skill: { slug: 'javascript' } }] });
});

it('WF-06: a head invites, the invitee accepts, another approves: the employee works under the job profile', async () => {
  const offer = {
    ...{ orgId: idOf('Org', 'lumen-academy'), email, role: 'CREATOR', compensationType: 'COMMISSION' },
    departmentId: idOf('Department', 'lumen-academy/department/video-production'),
  };
  expect(await act('lena', 'inviteEmployee', offer)).toEqual({ errors: ['FORBIDDEN'] });
  expect(await act('petra', 'inviteEmployee', offer)).toMatchObject({ code: 'NOT_FOUND' });
  const invited = await act('mona', 'inviteEmployee', offer, 'invitation { id status }');
  expect(invited).toMatchObject({ invitation: { status: 'PENDING' } });
  const invitationId = at(invited, 'invitation', 'id');
  expect(await act('mona', 'inviteEmployee', offer)).toMatchObject({ code: 'CONFLICT' });

  const token = /code: (\S+)/.exec(await lastMailTo(email))?.[1] ?? '';
  expect(await act(grace, 'acceptEmployeeInvitation', { token: 'not-the-token' })).toMatchObject({ code: 'NOT_FOUND' });
  const foreign = { token, jobProfileId: idOf('JobProfile', 'sarah/job-profile') };
  expect(await act(grace, 'acceptEmployeeInvitation', foreign)).toMatchObject({ code: 'PROFILE_NOT_OWNED' });
  const accepted = await act(grace, 'acceptEmployeeInvitation', { token, jobProfileId }, 'invitation { status }');
  expect(accepted).toMatchObject({ invitation: { status: 'UNDER_REVIEW' } });
  expect(await act(grace, 'acceptEmployeeInvitation', { token, jobProfileId })).toMatchObject({
    code: 'INVALID_STATE',
  });

  expect(await act('mona', 'approveEmployeeInvitation', { invitationId })).toMatchObject({ code: 'SELF_APPROVAL' });
  expect(await act('john', 'approveEmployeeInvitation', { invitationId })).toEqual({ errors: ['FORBIDDEN'] });
  expect(await act('petra', 'approveEmployeeInvitation', { invitationId })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await act('adam', 'approveEmployeeInvitation', { invitationId })).toMatchObject(
    done('ApproveEmployeeInvitation'),
  );
  expect(await act('adam', 'approveEmployeeInvitation', { invitationId })).toMatchObject({ code: 'INVALID_STATE' });

  // Facts about a caller answer for at most a second.
  await wait(1_200);
  expect(
    await me(
      grace,
      'employments { status role org { slug } jobProfile { slug verified } departmentMemberships { department { slug } isPrimary } }',
    ),
  ).toMatchObject({
    employments: [
      {
        ...{ status: 'ACTIVE', role: 'CREATOR', org: { slug: 'lumen-academy' } },
        jobProfile: { slug: 'grace-hopper', verified: true },
      },
    ],
  });
});
