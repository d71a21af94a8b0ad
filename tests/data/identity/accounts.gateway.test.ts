import { setTimeout as wait } from 'node:timers/promises';
import { rotateRing } from '@volmify/cli';
import { decodeProtectedHeader } from 'jose';
import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../../kit/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const REGISTER = `mutation ($input: RegisterUserInput!) { registerUser(input: $input) { __typename } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
  ... on SignInSuccess { accessToken refreshToken sessionId } } }`;
const REFRESH = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) {
  ... on RefreshSessionSuccess { accessToken } } }`;
const CREATE = `mutation ($input: CreateJobProfileInput!) { createJobProfile(input: $input) {
  ... on CreateJobProfileSuccess { jobProfile { slug } } } }`;
const WORLD_WIDE = '{ me { displayName email mainProfile { slug contacts { value } } sessions { isCurrent } } }';

/** Facts about a caller answer for at most a second. */
const FACTS_MS = 1_200;

test('a person signs up, signs in, works with the token at the gateway, and is refused within a second of signing out', async () => {
  const [email, password] = ['margaret@example.test', 'thirty-nine seconds to landing'];
  const made = await graph.ask('anonymous', REGISTER, { input: { email, password, displayName: 'Margaret Hamilton' } });
  expect(made.body.data?.['registerUser']).toEqual({ __typename: 'RegisterUserSuccess' });
  const opened = await graph.ask('anonymous', SIGN_IN, { input: { email, password } });
  const session = opened.body.data?.['signIn'] as { accessToken: string; refreshToken: string };
  const token = { token: session.accessToken };

  const me = await graph.ask(token, WORLD_WIDE);
  expect(me.body.errors).toBeUndefined();
  expect(me.body).toMatchObject({
    data: {
      me: {
        displayName: 'Margaret Hamilton',
        email,
        mainProfile: { slug: 'margaret-hamilton', contacts: [] },
        sessions: [{ isCurrent: true }],
      },
    },
  });
  const job = await graph.ask(token, CREATE, { input: { displayName: 'Margaret Hamilton', headline: 'Engineer' } });
  expect(job.body.data?.['createJobProfile']).toEqual({ jobProfile: { slug: 'margaret-hamilton' } });
  const renewed = await graph.ask('anonymous', REFRESH, { input: { refreshToken: session.refreshToken } });
  const next = renewed.body.data?.['refreshSession'] as { accessToken: string };
  expect((await graph.ask({ token: next.accessToken }, '{ me { displayName } }')).status).toBe(200);

  const out = await graph.ask(token, 'mutation { signOut { __typename } }');
  expect(out.body.data?.['signOut']).toEqual({ __typename: 'SignOutSuccess' });
  await wait(FACTS_MS);
  const refused = await graph.ask({ token: next.accessToken }, '{ me { displayName } }');
  expect([refused.status, refused.body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
});

/** A running part looks at the file of its keys every two seconds. */
const KEYS_MS = 2_200;

test('a new signing key is taken up without a restart: its tokens are accepted at once, the old ones until they end', async () => {
  const [email, password] = ['ida@example.test', 'a password of some length'];
  await graph.ask('anonymous', REGISTER, { input: { email, password, displayName: 'Ida Rhodes' } });
  const signIn = async () => {
    const opened = await graph.ask('anonymous', SIGN_IN, { input: { email, password } });
    const session = opened.body.data?.['signIn'] as { accessToken: string } | undefined;
    return { token: session?.accessToken ?? '' };
  };
  const keySet = async () => {
    const answer = await request(`${graph.url}/.well-known/jwks.json`);
    return (await answer.body.json()) as { keys: Record<string, unknown>[] };
  };
  const before = await signIn();
  expect((await keySet()).keys).toHaveLength(1);

  await rotateRing(graph.signingKeyPath, 0);
  await wait(KEYS_MS);
  const after = await signIn();

  const kids = [before, after].map(({ token }) => decodeProtectedHeader(token).kid);
  expect(kids[0]).not.toBe(kids[1]);
  const { keys } = await keySet();
  expect(keys.map((key) => key['kid'])).toEqual(kids);
  expect(keys.every((key) => key['kty'] === 'EC' && !('d' in key))).toBe(true);
  for (const token of [after, before]) {
    expect((await graph.ask(token, '{ me { email } }')).body.data).toEqual({ me: { email } });
  }
  const inner = await graph.ask('sarah', '{ publicKeys }');
  expect(inner.body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});
