import { toId, type Uuid } from '@volmify/shared/ids';
import { serviceViewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const GATEWAY = serviceViewer('gateway', ['callerFacts'], 'req_test');
const FACTS = `query ($userId: ID!, $sessionId: ID) { callerFacts(userId: $userId, sessionId: $sessionId) {
  status platformRole isSessionAlive jobProfileIds version } }`;

async function ask(user: Uuid, session: string | null, who: Parameters<TestWorld['executeIn']>[1] = GATEWAY) {
  const sessionId = session === null ? null : toId('UserSession', world.world.uuidOf(session));
  const { data, errors } = await world.executeIn('identity', who, FACTS, { userId: toId('User', user), sessionId });
  return {
    facts: data?.['callerFacts'] as Record<string, unknown> | null,
    codes: errors?.map((e) => e.extensions['code']),
  };
}

const change = (sql: string, uuid: Uuid) =>
  withClient(world.databases.identity.superuserUrl, (client) => client.query(sql, [uuid]));

test('the gateway learns account, session and own professional identities in one statement', async () => {
  await ask(world.world.uuidOf('sarah'), 'sarah/session');
  world.statements.reset();
  const { facts } = await ask(world.world.uuidOf('sarah'), 'sarah/session');

  expect(world.statements.count()).toBe(1);
  expect(facts).toEqual({
    status: 'ACTIVE',
    platformRole: 'NONE',
    isSessionAlive: true,
    jobProfileIds: [toId('JobProfile', world.world.uuidOf('sarah/job-profile'))],
    version: expect.stringMatching(/^[\w-]{22}$/),
  });
  expect((await ask(world.world.uuidOf('petra'), 'petra/session')).facts).toMatchObject({ platformRole: 'ADMIN' });
  expect((await ask('01900000-0000-7000-8000-000000000000', null)).facts).toBeNull();
});

test('a session is dead when none is named, when it is another person’s, expired or revoked', async () => {
  const lena = world.world.uuidOf('lena');
  const alive = (await ask(lena, 'lena/session')).facts;
  expect(alive).toMatchObject({ isSessionAlive: true });
  expect((await ask(lena, null)).facts).toMatchObject({ isSessionAlive: false });
  expect((await ask(lena, 'sarah/session')).facts).toMatchObject({ isSessionAlive: false });

  await change(
    "UPDATE user_session SET expires_at = now() - interval '1 second', created_at = now() - interval '1 day' WHERE id = $1",
    world.world.uuidOf('olga/session'),
  );
  expect((await ask(world.world.uuidOf('olga'), 'olga/session')).facts).toMatchObject({ isSessionAlive: false });

  await change('UPDATE user_session SET revoked_at = now() WHERE id = $1', world.world.uuidOf('lena/session'));
  const revoked = (await ask(lena, 'lena/session')).facts;
  expect(revoked).toMatchObject({ isSessionAlive: false });
  expect(revoked?.['version']).not.toBe(alive?.['version']);
});

test('a suspended account is told, a deleted one is unknown', async () => {
  const adam = world.world.uuidOf('adam');
  await change('UPDATE "user" SET status = \'SUSPENDED\' WHERE id = $1', adam);
  expect((await ask(adam, 'adam/session')).facts).toMatchObject({ status: 'SUSPENDED' });
  await change('UPDATE "user" SET deleted_at = now() WHERE id = $1', adam);
  expect((await ask(adam, 'adam/session')).facts).toBeNull();
});

test('nobody but a service that may ask it gets an answer, and no statement runs for them', async () => {
  const sarah = world.world.uuidOf('sarah');
  const person = await world.viewerOf('petra');
  world.statements.reset();
  expect(await ask(sarah, null, person)).toEqual({ facts: null, codes: ['FORBIDDEN'] });
  const anonymous = await ask(sarah, null, await world.viewerOf('anonymous'));
  expect(anonymous).toEqual({ facts: null, codes: ['UNAUTHENTICATED'] });
  const other = await ask(sarah, null, serviceViewer('catalog', ['quoteOrder'], 'req_test'));
  expect(other).toEqual({ facts: undefined, codes: ['FORBIDDEN'] });
  expect(world.statements.count()).toBe(0);
});

test('the gateway’s key opens this question alone', async () => {
  const { errors, data } = await world.executeIn(
    'identity',
    GATEWAY,
    '{ jobProfileBySlug(slug: "sarah-johnson") { id } }',
  );
  expect([data, errors?.[0]?.extensions['code']]).toEqual([undefined, 'FORBIDDEN']);
});
