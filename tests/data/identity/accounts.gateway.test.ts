import { setTimeout as wait } from 'node:timers/promises';
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
  expect(me.body).toEqual({
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
