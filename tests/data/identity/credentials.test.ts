import { createHmac } from 'node:crypto';
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
  queue = openMessageQueue({
    databaseUrl: world.databases.identity.appUrl,
    keys: (await testIdentityKeys()).data,
  });
});
afterAll(async () => {
  await queue.close();
  await world.close();
});

type Fields = Record<string, unknown> & { sessionId: string; userId: string; secret: string; recoveryCodes: string[] };
const ERRORS = '... on UserError { code field ... on InvalidStateError { state } }';
const call = async (who: string | Viewer, name: string, input: Record<string, unknown>, fields = 'userId') => {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const document = `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) { __typename ${ERRORS}
    ... on ${type}Success { ${fields} } } }`;
  const { data, errors } = await world.executeIn('identity', who, document, { input });
  return (data?.['answer'] ?? { refused: errors?.[0]?.extensions['code'] }) as Fields;
};
const rows = async <Row extends object>(sql: string, parameters: unknown[] = []) =>
  (await withClient(world.databases.identity.superuserUrl, (client) => client.query<Row>(sql, parameters))).rows;
const sent = async (): Promise<string[]> => {
  const messages: QueuedMessage[] = [];
  while (await queue.sendWaiting(async (message) => void messages.push(message)));
  return messages.map(({ template }) => template);
};
const PASSWORD = 'correct horse battery staple';
const signIn = (email: string, password = PASSWORD, code?: string) =>
  call('anonymous', 'signIn', { email, password, ...(code === undefined ? {} : { code }) }, 'sessionId userId');
const viewerOf = async ({ userId, sessionId }: Fields): Promise<Viewer> => ({
  ...(await world.viewerOf('nina')),
  userId: requireId('User', userId),
  sessionId: requireId('UserSession', sessionId),
  memberships: [],
  jobProfileIds: [],
});
const join = async (email: string): Promise<Viewer> => {
  await call('anonymous', 'registerUser', { email, displayName: 'Somebody', password: PASSWORD });
  return viewerOf(await signIn(email));
};

/** A code by RFC 4226 and 6238, written from the documents and not from the product. */
function codeOf(base32: string, steps = 0): string {
  const bits = [...base32].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return ((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).toString().padStart(6, '0');
}

describe('a password', () => {
  test('is changed by the old one, once; the other sessions end, and a mail tells it', async () => {
    const me = await join('barbara@example.test');
    await signIn('barbara@example.test');
    await sent();
    const change = (currentPassword: string, newPassword: string) =>
      call(me, 'changePassword', { currentPassword, newPassword });
    expect(await change(PASSWORD, 'short')).toMatchObject({ field: ['input', 'newPassword'] });
    expect(await change('not the password', `${PASSWORD}!`)).toMatchObject({ field: ['input', 'currentPassword'] });
    const twice = await Promise.all([
      change(PASSWORD, 'the first new password'),
      change(PASSWORD, 'the second new one'),
    ]);
    expect(twice.map((answer) => answer['__typename']).sort()).toEqual(['ChangePasswordSuccess', 'ValidationError']);
    const { data } = await world.executeIn(
      'identity',
      me,
      '{ me { sessions { isCurrent strategy hasSecondFactor } } }',
    );
    expect(data?.['me']).toEqual({ sessions: [{ isCurrent: true, strategy: 'password', hasSecondFactor: false }] });
    expect(await signIn('barbara@example.test')).toMatchObject({ code: 'SIGN_IN_REFUSED' });
    expect(await sent()).toEqual(['account.password_changed']);
    expect(await call('anonymous', 'changePassword', { currentPassword: PASSWORD, newPassword: PASSWORD })).toEqual({
      refused: 'UNAUTHENTICATED',
    });
    for (let guess = 0; guess < 8; guess++) await change(`wrong ${guess}`, 'one more new password');
    expect(await change('the first new password', 'one more new password')).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
    });
  });

  test('ends every session but the one that asks, when the person wishes', async () => {
    const me = await join('frances@example.test');
    await signIn('frances@example.test');
    await signIn('frances@example.test');
    const document = 'mutation { revokeOtherSessions { ... on RevokeOtherSessionsSuccess { endedCount } } }';
    const ended = async () => (await world.executeIn('identity', me, document)).data?.['revokeOtherSessions'];
    expect([await ended(), await ended()]).toEqual([{ endedCount: 2 }, { endedCount: 0 }]);
    const { data } = await world.executeIn('identity', me, '{ me { sessions { isCurrent } } }');
    expect(data?.['me']).toEqual({ sessions: [{ isCurrent: true }] });
  });
});

describe('a second factor', () => {
  const EMAIL = 'radia@example.test';
  test('is asked for once it was proven; each code opens once, a recovery code too; it goes by password and code', async () => {
    const me = await join(EMAIL);
    expect(await call(me, 'confirmTotp', { code: '000000' }, 'recoveryCodes')).toMatchObject({ state: 'NOT_STARTED' });
    expect(await call(me, 'startTotp', { password: 'not the password' }, 'secret')).toMatchObject({
      code: 'VALIDATION',
    });
    const { secret, uri } = await call(me, 'startTotp', { password: PASSWORD }, 'secret uri');
    expect(uri).toContain(`secret=${secret}`);
    expect(await signIn(EMAIL)).toMatchObject({ __typename: 'SignInSuccess' });
    expect(await call(me, 'confirmTotp', { code: codeOf(secret, 5) }, 'recoveryCodes')).toMatchObject({
      code: 'VALIDATION',
    });
    const code = codeOf(secret);
    const { recoveryCodes } = await call(me, 'confirmTotp', { code }, 'recoveryCodes');
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await call(me, 'startTotp', { password: PASSWORD }, 'secret')).toMatchObject({ state: 'ENABLED' });

    expect(await signIn(EMAIL)).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED', field: ['input', 'code'] });
    // Who has the password wrong learns nothing of a second factor.
    expect(await signIn(EMAIL, 'not the password')).toMatchObject({ code: 'SIGN_IN_REFUSED' });
    expect(await signIn(EMAIL, PASSWORD, code)).toMatchObject({ code: 'SIGN_IN_REFUSED' });
    const next = codeOf(secret, 1);
    const both = await Promise.all([signIn(EMAIL, PASSWORD, next), signIn(EMAIL, PASSWORD, next)]);
    expect(both.map((answer) => answer['__typename']).sort()).toEqual(['SignInRefusedError', 'SignInSuccess']);
    const [first = '', second = '', third = ''] = recoveryCodes;
    const once = await Promise.all([signIn(EMAIL, PASSWORD, first), signIn(EMAIL, PASSWORD, first.toUpperCase())]);
    expect(once.map((answer) => answer['__typename']).sort()).toEqual(['SignInRefusedError', 'SignInSuccess']);

    const LOOK = '{ me { secondFactor { recoveryCodesLeft } sessions { hasSecondFactor } } }';
    const { data } = await world.executeIn('identity', me, LOOK);
    expect(data?.['me']).toEqual({
      secondFactor: { recoveryCodesLeft: 9 },
      sessions: [true, true, false, false].map((hasSecondFactor) => ({ hasSecondFactor })),
    });
    const renewed = await call(me, 'renewRecoveryCodes', { code: second }, 'recoveryCodes');
    expect(await call(me, 'disableTotp', { password: PASSWORD, code: third })).toMatchObject({ code: 'VALIDATION' });
    const dump = JSON.stringify(
      await rows('SELECT f, c FROM user_second_factor f JOIN user_recovery_code c USING (user_id)'),
    );
    expect([secret, ...renewed.recoveryCodes].some((text) => dump.includes(text))).toBe(false);
    await rows('DELETE FROM account_attempt');
    const end = { password: PASSWORD, code: renewed.recoveryCodes[0] };
    expect(await call('lena', 'disableTotp', end)).toMatchObject({ code: 'VALIDATION' });
    expect(await call(me, 'disableTotp', end)).toMatchObject({ __typename: 'DisableTotpSuccess' });
    expect(await signIn(EMAIL)).toMatchObject({ __typename: 'SignInSuccess' });
    // The clock of the tests stands still: messages of one instant have no order.
    expect((await sent()).filter((template) => template.startsWith('account.second')).sort()).toEqual([
      'account.second_factor_off',
      'account.second_factor_on',
    ]);
  });

  test('is guessed ten times in a quarter of an hour, also by who has the password', async () => {
    const me = await join('whitfield@example.test');
    const { secret } = await call(me, 'startTotp', { password: PASSWORD }, 'secret');
    await call(me, 'confirmTotp', { code: codeOf(secret) }, 'recoveryCodes');
    await rows('DELETE FROM account_attempt');
    const guesses = [];
    for (let guess = 0; guess < 12; guess++) guesses.push(await signIn('whitfield@example.test', PASSWORD, '12345'));
    expect(guesses.filter((guess) => guess['code'] === 'SIGN_IN_REFUSED')).toHaveLength(10);
    expect(await signIn('whitfield@example.test', PASSWORD, codeOf(secret, 1))).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
    });
  });

  test('is seen by the service of accounts alone, and what was used stays used', async () => {
    const seen = await withClient(world.databases.identity.appUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.platform', 'on', true), set_config('app.service', 'projector', true)`);
      return (
        await client.query(`SELECT (SELECT count(*) FROM user_second_factor)::int AS a,
                                   (SELECT count(*) FROM user_recovery_code)::int AS b`)
      ).rows[0];
    });
    expect(seen).toEqual({ a: 0, b: 0 });
    await rows('UPDATE user_recovery_code SET used_at = now() WHERE id = (SELECT id FROM user_recovery_code LIMIT 1)');
    await expect(rows('UPDATE user_recovery_code SET used_at = NULL')).rejects.toMatchObject({
      constraint: 'user_recovery_code_stays_used',
    });
    await expect(rows('UPDATE user_second_factor SET last_step = last_step')).rejects.toMatchObject({
      constraint: 'user_second_factor_step_grows',
    });
  });
});
