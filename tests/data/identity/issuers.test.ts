import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createIdentitySubgraph, issuersModel } from '@volmify/identity';
import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import { createIdSource, requireId } from '@volmify/shared/ids';
import { createLog } from '@volmify/shared/log';
import type { Subgraph } from '@volmify/shared/subgraph';
import { anonymousViewer, type Viewer } from '@volmify/shared/viewer';
import getPort, { portNumbers } from 'get-port';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testIdentityKeys, withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

const ISSUER = 'https://login.example.test';
const CLOSED = 'https://closed.example.test';
const CLIENT = 'volmify-web';
const NONCE = 'n-0S6_WzA2Mj';

let world: TestWorld;
let identity: Subgraph;
let keyServer: Server;
let fetches = 0;
let pair: Awaited<ReturnType<typeof generateKeyPair>>;
let stranger: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  world = await openWorld();
  pair = await generateKeyPair('RS256', { extractable: true });
  stranger = await generateKeyPair('RS256', { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', use: 'sig' }] };
  keyServer = createServer((_request, response) => {
    fetches += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(jwks));
  });
  const port = await getPort({ port: portNumbers(21_000, 29_999), host: '127.0.0.1' });
  await new Promise<void>((resolve) => keyServer.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/jwks`;
  const issuers = issuersModel.parse([
    { issuer: ISSUER, clientIds: [CLIENT, 'volmify-app'], algorithms: ['RS256'], keys: { url }, allowsSignUp: true },
    { issuer: CLOSED, clientIds: [CLIENT], algorithms: ['RS256'], keys: { jwks } },
  ]);
  identity = createIdentitySubgraph({
    databaseUrl: world.databases.identity.appUrl,
    poolSize: 4,
    bus: createMemoryBus(),
    clock: world.clock,
    ids: createIdSource(world.clock.nowMs),
    log: createLog({ level: 'silent' }),
    keys: { ...(await testIdentityKeys()), issuers },
    peers: { listRecords: async () => ({}), askGraph: async () => ({}) },
  });
});
afterAll(async () => {
  await identity?.stop();
  keyServer?.close();
  await world?.close();
});

interface TokenWishes {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Record<string, unknown>;
  readonly key?: typeof pair.privateKey | Uint8Array;
}
const tokenOf = (
  sub: string,
  { claims = {}, header = {}, key = pair.privateKey }: TokenWishes = {},
): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  const said = {
    iss: ISSUER,
    aud: CLIENT,
    sub,
    iat: now,
    exp: now + 300,
    nonce: NONCE,
    email: `${sub}@example.test`,
    email_verified: true,
  };
  const kept = Object.entries({ ...said, ...claims }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(kept)).setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header }).sign(key);
};
type Fields = Record<string, unknown> & { userId: string; sessionId: string };
const call = async (viewer: Viewer, name: string, input: Record<string, unknown>, fields = 'userId') => {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const query = `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) { __typename
    ... on UserError { code field ... on InvalidStateError { state } } ... on ${type}Success { ${fields} } } }`;
  const { data, errors } = await identity.execute({ query, variables: { input } }, viewer);
  return (data?.['answer'] ?? { refused: errors?.[0]?.extensions['code'] }) as Fields;
};
const nobody = anonymousViewer('req_test');
const signIn = (idToken: string, nonce = NONCE) =>
  call(nobody, 'signInWithIssuer', { idToken, nonce }, 'userId sessionId accessToken');
const viewerOf = async ({ userId, sessionId }: Fields): Promise<Viewer> => ({
  ...(await world.viewerOf('nina')),
  userId: requireId('User', userId),
  sessionId: requireId('UserSession', sessionId),
  memberships: [],
  jobProfileIds: [],
});
const rows = async (text: string, parameters: unknown[] = []) =>
  (await withClient(world.databases.identity.superuserUrl, (client) => client.query(text, parameters))).rows as Record<
    string,
    unknown
  >[];

describe('sign-in through another issuer', () => {
  test('makes an account with a proven address, then opens the same one; a token opens once, also at once', async () => {
    const first = await signIn(await tokenOf('ada', { claims: { name: ' Ada Lovelace ' } }));
    expect(first).toMatchObject({ __typename: 'SignInWithIssuerSuccess', accessToken: expect.any(String) });
    const token = await tokenOf('ada', { claims: { email: 'changed@example.test' } });
    const twice = await Promise.all([signIn(token), signIn(token)]);
    expect(twice.map((answer) => answer['__typename']).sort()).toEqual([
      'SignInRefusedError',
      'SignInWithIssuerSuccess',
    ]);
    expect(twice.find((answer) => answer.userId)?.userId).toBe(first.userId);
    const look = '{ me { email mainProfile { displayName } externalAccounts { issuer } sessions { strategy } } }';
    const { data } = await identity.execute({ query: look }, await viewerOf(first));
    expect(data?.['me']).toEqual({
      email: 'ada@example.test',
      mainProfile: { displayName: 'Ada Lovelace' },
      externalAccounts: [{ issuer: ISSUER }],
      sessions: [{ strategy: 'oidc' }, { strategy: 'oidc' }],
    });
    expect(fetches).toBe(1);
  });

  test('refuses whatever is not good in every respect, byte for byte alike, and asks for keys no more than once', async () => {
    const now = Math.floor(Date.now() / 1000);
    const secret = new TextEncoder().encode('0123456789abcdef0123456789abcdef');
    const bad = await Promise.all([
      tokenOf('eve', { key: stranger.privateKey }),
      tokenOf('eve', { header: { alg: 'HS256' }, key: secret }),
      tokenOf('eve', { header: { kid: 'unknown' } }),
      tokenOf('eve', { header: { jku: 'https://evil.example.test/jwks' }, key: stranger.privateKey }),
      tokenOf('eve', { header: { jwk: await exportJWK(stranger.publicKey) }, key: stranger.privateKey }),
      tokenOf('eve', { claims: { iss: 'https://evil.example.test' } }),
      tokenOf('eve', { claims: { iss: `${ISSUER}/` } }),
      tokenOf('eve', { claims: { aud: 'somebody-else' } }),
      tokenOf('eve', { claims: { aud: [CLIENT, 'somebody-else'] } }),
      tokenOf('eve', { claims: { aud: [CLIENT, 'somebody-else'], azp: 'somebody-else' } }),
      tokenOf('eve', { claims: { exp: now - 60 } }),
      tokenOf('eve', { claims: { exp: undefined } }),
      tokenOf('eve', { claims: { iat: now - 3_600 } }),
      tokenOf('eve', { claims: { nonce: undefined } }),
      tokenOf('eve', { claims: { nonce: 'another' } }),
      tokenOf('eve', { claims: { email_verified: false } }),
      tokenOf('eve', { claims: { iss: CLOSED } }),
    ]);
    const [head = '', body = ''] = (await tokenOf('eve')).split('.');
    const none = `${Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')}.${body}.`;
    const answers = [];
    for (const token of [...bad, none, `${head}.${body}.AAAA`, 'x', `${'x'.repeat(9_000)}`])
      answers.push(await signIn(token));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ __typename: 'SignInRefusedError', code: 'SIGN_IN_REFUSED', field: null })]),
    );
    expect(fetches).toBe(1);
    expect(await rows(`SELECT 1 FROM "user" WHERE email = 'eve@example.test'`)).toEqual([]);
    const good = await tokenOf('eve', { claims: { aud: [CLIENT, 'somebody-else'], azp: CLIENT } });
    expect(await signIn(good)).toMatchObject({ __typename: 'SignInWithIssuerSuccess' });
  });

  test('takes nobody’s account over by an address; the owner links it, in person, and the last way in stays', async () => {
    let issued = 0;
    const token = () => tokenOf('google-sarah', { claims: { email: 'Sarah@Example.test', jti: `t${issued++}` } });
    expect(await signIn(await token())).toMatchObject({ __typename: 'ConflictError' });
    const sarah = await world.viewerOf('sarah');
    const link = async (viewer: Viewer, idToken: string) =>
      call(viewer, 'linkExternalAccount', { idToken, nonce: NONCE });
    expect(await link(nobody, await token())).toEqual({ refused: 'UNAUTHENTICATED' });
    expect(await link(sarah, await tokenOf('x', { key: stranger.privateKey }))).toMatchObject({ code: 'VALIDATION' });
    expect(await link(sarah, await token())).toMatchObject({ __typename: 'LinkExternalAccountSuccess' });
    expect(
      await link(await world.viewerOf('lena'), await tokenOf('google-sarah', { claims: { jti: '2' } })),
    ).toMatchObject({
      code: 'CONFLICT',
    });
    const opened = await signIn(await tokenOf('google-sarah', { claims: { jti: '3' } }));
    expect(opened.userId).toBe(sarah.userId);
    const accounts = await rows(
      'SELECT e.id FROM user_external_account e JOIN "user" u ON u.id = e.user_id WHERE u.email = $1',
      ['sarah@example.test'],
    );
    const input = { externalAccountId: String(accounts[0]?.['id']) };
    expect(await call(await world.viewerOf('lena'), 'unlinkExternalAccount', input)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await call(sarah, 'unlinkExternalAccount', input)).toMatchObject({ state: 'LAST_WAY_IN' });
    await rows(`UPDATE "user" SET status = 'SUSPENDED' WHERE email = 'sarah@example.test'`);
    expect(await signIn(await tokenOf('google-sarah', { claims: { jti: '4' } }))).toMatchObject({
      code: 'SIGN_IN_REFUSED',
    });
  });
});
