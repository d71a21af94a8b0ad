import { openMessageQueue, type QueuedMessage } from '@volmify/identity';
import { requireId } from '@volmify/shared/ids';
import type { Viewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testIdentityKeys, withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
let queue: ReturnType<typeof openMessageQueue>;
beforeAll(async () => {
  world = await openWorld();
  const { data } = await testIdentityKeys();
  queue = openMessageQueue({ databaseUrl: world.databases.identity.appUrl, keys: data });
});
afterAll(async () => {
  await queue.close();
  await world.close();
});

type Fields = Record<string, unknown> & {
  accessToken: string;
  refreshToken: string;
  sessionId: string;
  userId: string;
};
const call = async (who: string | Viewer, name: string, input: Record<string, unknown> | null, fields = '') => {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  // What cannot be refused has no refusal to ask for.
  const refusal = name === 'requestPasswordReset' ? '' : '... on UserError { code field message }';
  const document = input
    ? `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) { __typename ${refusal}
        ... on ${type}Success { ${fields} } } }`
    : `mutation { answer: ${name} { __typename ... on UserError { code field } ... on ${type}Success { ${fields} } } }`;
  const { data, errors } = await world.executeIn('identity', who, document, { input });
  const answer = JSON.parse(JSON.stringify(data ?? null)) as { answer: Fields | null } | null;
  return (answer?.answer ?? { refused: errors?.[0]?.extensions['code'] }) as Fields;
};
const SESSION = 'accessToken refreshToken sessionId userId';
const signIn = (email: string, password: string) => call('anonymous', 'signIn', { email, password }, SESSION);
const rows = async <Row extends object>(sql: string, parameters: unknown[] = []) =>
  (await withClient(world.databases.identity.superuserUrl, (client) => client.query<Row>(sql, parameters))).rows;
const sent = async (): Promise<QueuedMessage[]> => {
  const messages: QueuedMessage[] = [];
  while (await queue.sendWaiting(async (message) => void messages.push(message)));
  return messages;
};
const PASSWORD = 'correct horse battery staple';
const register = (email: string, displayName = 'Grace Hopper') =>
  call(
    'anonymous',
    'registerUser',
    { email, displayName, password: PASSWORD },
    'userId user { displayName email mainProfile { slug } }',
  );
const viewerOf = async (userId: string, sessionId: string): Promise<Viewer> => ({
  ...(await world.viewerOf('nina')),
  userId: requireId('User', userId),
  sessionId: requireId('UserSession', sessionId),
  memberships: [],
  jobProfileIds: [],
});

describe('signing up', () => {
  test('makes account, main profile and the mailed proof of the address, which proves it once', async () => {
    const made = await register(' Grace@Example.Test ');
    expect(made).toMatchObject({
      user: { displayName: 'Grace Hopper', email: null, mainProfile: { slug: 'grace-hopper' } },
    });
    const [mail] = await sent();
    expect(mail).toMatchObject({ template: 'account.verify', recipient: 'grace@example.test' });
    const token = mail?.values['token'] ?? '';
    const twice = await Promise.all([
      call('anonymous', 'verifyEmail', { token }, 'userId'),
      call('anonymous', 'verifyEmail', { token }, 'userId'),
    ]);
    expect(twice.map((answer) => answer['__typename']).sort()).toEqual(['ValidationError', 'VerifyEmailSuccess']);
    const [user] = await rows('SELECT email_verified_at IS NOT NULL AS verified FROM "user" WHERE email = $1', [
      'grace@example.test',
    ]);
    expect(user).toEqual({ verified: true });
    const dump = JSON.stringify(await rows('SELECT * FROM user_credential, account_token'));
    expect([dump.includes(PASSWORD), dump.includes(token)]).toEqual([false, false]);
  });

  test('one address opens one account, whatever its case and however many try at once', async () => {
    const many = await Promise.all(
      ['ada@example.test', 'ADA@example.test', 'Ada@Example.test'].map((email) => register(email)),
    );
    expect(many.map((answer) => answer['__typename']).sort()).toEqual([
      'ConflictError',
      'ConflictError',
      'RegisterUserSuccess',
    ]);
    expect(await register('sarah@example.test')).toMatchObject({
      __typename: 'ConflictError',
      field: ['input', 'email'],
    });
  });

  test('broken values are named, and who is signed in does not sign up', async () => {
    expect(await register('nobody')).toMatchObject({ field: ['input', 'email'] });
    expect(await register('a@example.test', ' ')).toMatchObject({ field: ['input', 'displayName'] });
    const short = { email: 'a@example.test', displayName: 'A', password: 'short' };
    expect(await call('anonymous', 'registerUser', short, 'userId')).toMatchObject({ field: ['input', 'password'] });
    expect(await call('lena', 'registerUser', { ...short, password: PASSWORD }, 'userId')).toEqual({
      refused: 'FORBIDDEN',
    });
    expect(await call('lena', 'signIn', { email: 'a@b.test', password: PASSWORD }, 'userId')).toEqual({
      refused: 'FORBIDDEN',
    });
  });
});

describe('signing in', () => {
  test('opens a session; unknown, wrong and suspended answer alike, byte for byte', async () => {
    await register('linus@example.test', 'Linus');
    const opened = await signIn('Linus@Example.test', PASSWORD);
    expect(opened).toMatchObject({ __typename: 'SignInSuccess' });
    const wrong = await signIn('linus@example.test', `${PASSWORD}!`);
    const unknown = await signIn('nobody@example.test', PASSWORD);
    // Demo people have no password at all.
    const bare = await signIn('sarah@example.test', '');
    await rows(`UPDATE "user" SET status = 'SUSPENDED' WHERE email = 'linus@example.test'`);
    const suspended = await signIn('linus@example.test', PASSWORD);
    const renewed = await call('anonymous', 'refreshSession', { refreshToken: opened.refreshToken }, SESSION);
    await rows(`UPDATE "user" SET status = 'ACTIVE' WHERE email = 'linus@example.test'`);
    expect(new Set([wrong, unknown, bare, suspended, renewed].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(wrong).toMatchObject({ code: 'SIGN_IN_REFUSED', field: null });
  });

  test('ten attempts in a quarter of an hour are tried, also at once, also with the right password, also for nobody', async () => {
    await register('guess@example.test', 'Guess');
    const guesses = [];
    // Four at once, as many as there are connections: more would wait for one, not race.
    for (let wave = 0; wave < 4; wave++) {
      const tries = Array.from({ length: 4 }, (_, index) => signIn('guess@example.test', `wrong ${wave} ${index}`));
      guesses.push(...(await Promise.all(tries)));
    }
    const codes = guesses.map((guess) => guess['code']);
    expect(codes.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(10);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(6);
    expect(await signIn('GUESS@example.test', PASSWORD)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    await rows(`UPDATE account_attempt SET window_started_at = window_started_at - interval '16 minutes'`);
    expect(await signIn('guess@example.test', PASSWORD)).toMatchObject({ __typename: 'SignInSuccess' });
  });
});

describe('sessions', () => {
  const LIST = '{ me { sessions { id isCurrent } } }';

  test('are listed to the person alone, renewed once per token, ended by the person alone, and stay ended', async () => {
    await register('tim@example.test', 'Tim');
    const [one, two] = [await signIn('tim@example.test', PASSWORD), await signIn('tim@example.test', PASSWORD)];
    const tim = await viewerOf(one.userId, one.sessionId);
    const listed = await world.executeIn('identity', tim, LIST);
    expect(listed.data?.['me']).toEqual({
      sessions: [
        { id: two.sessionId, isCurrent: false },
        { id: one.sessionId, isCurrent: true },
      ],
    });
    const foreign = await world.executeIn(
      'identity',
      'petra',
      'query ($id: ID!) { user(id: $id) { sessions { id } } }',
      {
        id: one.userId,
      },
    );
    expect(foreign.data?.['user']).toEqual({ sessions: null });

    const both = await Promise.all(
      [1, 2].map(() => call('anonymous', 'refreshSession', { refreshToken: two.refreshToken }, SESSION)),
    );
    expect(both.map((answer) => answer['__typename']).sort()).toEqual(['RefreshSessionSuccess', 'SignInRefusedError']);
    const target = { sessionId: two.sessionId };
    for (const who of ['lena', 'petra']) {
      expect(await call(who, 'revokeSession', target, 'userId')).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await call(tim, 'revokeSession', target, 'userId')).toMatchObject({ userId: one.userId });
    expect(await call(tim, 'revokeSession', target, 'userId')).toMatchObject({ code: 'NOT_FOUND' });
    const fresh = both.find((answer) => answer.refreshToken)?.refreshToken ?? '';
    expect(await call('anonymous', 'refreshSession', { refreshToken: fresh }, SESSION)).toMatchObject({
      code: 'SIGN_IN_REFUSED',
    });
    expect(await call(tim, 'signOut', null, 'userId')).toMatchObject({ userId: one.userId });
    expect(await call('anonymous', 'signOut', null, 'userId')).toEqual({ refused: 'UNAUTHENTICATED' });
    const revive = rows(
      'UPDATE user_session SET revoked_at = NULL WHERE id = (SELECT id FROM user_session WHERE revoked_at IS NOT NULL LIMIT 1)',
    );
    await expect(revive).rejects.toMatchObject({ constraint: 'user_session_stays_ended' });
  });
});

describe('a forgotten password', () => {
  test('is set anew by the mailed token, once; sessions end; unknown addresses answer alike; three mails at most', async () => {
    await register('ken@example.test', 'Ken');
    const session = await signIn('ken@example.test', PASSWORD);
    await sent();
    const ask = (email: string) => call('anonymous', 'requestPasswordReset', { email }, 'accepted');
    expect(JSON.stringify(await ask('nobody@example.test'))).toBe(JSON.stringify(await ask('Ken@example.test')));
    const [mail, ...rest] = await sent();
    expect([mail?.template, mail?.recipient, rest.length]).toEqual(['account.reset', 'ken@example.test', 0]);
    const token = mail?.values['token'] ?? '';
    const next = 'another horse battery';
    expect(await call('anonymous', 'verifyEmail', { token }, 'userId')).toMatchObject({ code: 'VALIDATION' });
    expect(await call('anonymous', 'resetPassword', { token, password: 'short' }, 'userId')).toMatchObject({
      field: ['input', 'password'],
    });
    const twice = await Promise.all(
      [1, 2].map(() => call('anonymous', 'resetPassword', { token, password: next }, 'userId')),
    );
    expect(twice.map((answer) => answer['__typename']).sort()).toEqual(['ResetPasswordSuccess', 'ValidationError']);
    expect(await signIn('ken@example.test', PASSWORD)).toMatchObject({ code: 'SIGN_IN_REFUSED' });
    expect(await signIn('ken@example.test', next)).toMatchObject({ __typename: 'SignInSuccess' });
    expect(await call('anonymous', 'refreshSession', { refreshToken: session.refreshToken }, SESSION)).toMatchObject({
      code: 'SIGN_IN_REFUSED',
    });
    for (let turn = 0; turn < 4; turn++) await ask('ken@example.test');
    expect(await sent()).toHaveLength(2);
  });

  test('a person’s scope sees no credential, token or count of attempts, not even the own ones', async () => {
    const seen = await withClient(world.databases.identity.appUrl, async (client) => {
      await client.query('BEGIN');
      const [user] = await rows<{ id: string }>(`SELECT id::text FROM "user" WHERE email = 'ken@example.test'`);
      await client.query(`SELECT set_config('app.user_id', $1, true), set_config('app.platform', 'on', true)`, [
        user?.id,
      ]);
      const { rows: counts } = await client.query(
        `SELECT (SELECT count(*) FROM user_credential)::int AS a, (SELECT count(*) FROM account_token)::int AS b,
                (SELECT count(*) FROM account_attempt)::int AS c`,
      );
      return counts[0];
    });
    expect(seen).toEqual({ a: 0, b: 0, c: 0 });
  });
});
