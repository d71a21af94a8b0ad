import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  errorsOf,
  type FakeGraph,
  ISSUER,
  makeToken,
  openFakeGraph,
  PUBLIC_KEYS,
  type TokenDifference,
  unreachable,
} from './fake-graph.ts';
import { ATELIER, LUMEN, SARAH } from './fake-subgraphs.ts';

const ME = '{ me { id } }';
const FRESH_MS = 60_000;
const GRACE_MS = 600_000;

let graph: FakeGraph;
let shiftMs = 0;

/** Moves the clock by which ages are measured; nothing waits. */
const skip = (ms: number): void => {
  shiftMs += ms;
};

beforeAll(async () => {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + shiftMs);
  graph = await openFakeGraph({ viewer: { freshMs: FRESH_MS, graceMs: GRACE_MS } });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await graph.gateway.close();
});
beforeEach(() => {
  for (const link of Object.values(graph.links)) link.answer = undefined;
  // Facts of the test before this one are no longer fresh.
  skip(FRESH_MS);
  graph.state.seen.length = 0;
});

const passMs = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const ask = async (difference: TokenDifference = {}, more: { query?: string; actingAs?: string } = {}) =>
  graph.gateway.execute({ query: ME, token: await makeToken(difference), ...more });
const factQuestions = () => graph.state.seen.filter(({ viewer }) => viewer.kind === 'service').length;

describe('a token', () => {
  it('that is good says who asks', async () => {
    expect((await ask()).body).toEqual({ data: { me: { id: SARAH } } });
    expect((await ask({ audience: 'sandbox' })).body).toEqual({ data: { me: { id: SARAH } } });
  });

  it('may be absent: then nobody asks', async () => {
    expect(await graph.gateway.execute({ query: ME })).toEqual({ status: 200, body: { data: { me: null } } });
    expect(factQuestions()).toBe(0);
  });

  const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  it.each<[string, TokenDifference]>([
    ['signed by somebody else', { key: foreign.privateKey }],
    ['of an unknown key', { key: foreign.privateKey, header: { kid: 'k9' } }],
    ['of another issuer', { issuer: 'https://evil.test' }],
    ['of another audience', { audience: 'partner' }],
    ['of another type', { header: { typ: 'JWT' } }],
    ['that names its own key', { header: { jku: 'https://evil.test/keys' } }],
    ['with its key inside', { header: { jwk: PUBLIC_KEYS.keys[0] } }],
    ['without a session', { payload: { sid: undefined } as never }],
    ['of no person of ours', { payload: { sub: toId('PartnerApp', '01900000-0000-7000-8000-000000000009') } }],
    ['made to live a day', { expiresInS: 86_400 }],
    ['made in the future', { issuedInS: 600, expiresInS: 900 }],
    ['made with a shared secret', { header: { alg: 'HS256' }, key: new Uint8Array(32) }],
  ])('%s is refused for the whole request, with one text', async (_what, difference) => {
    const { status, body } = await ask(difference);

    expect(status).toBe(401);
    expect(body).toEqual({
      errors: [
        {
          message: 'The token is not accepted. Fetch a new one, or send none to see what is public.',
          extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String), retryable: false },
        },
      ],
    });
    expect(graph.state.seen).toEqual([]);
  });

  it.each(['', 'x', 'a.b', 'a.b.c', `${'a'.repeat(50)}.e30.`])(
    'that is no token ("%s") is refused alike',
    async (text) => {
      const { status, body } = await graph.gateway.execute({ query: ME, token: text });

      expect(status).toBe(401);
      expect(body.errors?.[0]?.message).toContain('The token is not accepted.');
    },
  );

  it('that was good until its end says when it ended', async () => {
    const { status, body } = await ask({ issuedInS: -600, expiresInS: -300 });

    expect(status).toBe(401);
    expect(body.errors?.[0]?.message).toMatch(/^The token expired at 20\d\d-.*Z\. Fetch a new one\.$/);
  });

  it('that ended and was never good says nothing about its end', async () => {
    const { body } = await ask({ issuedInS: -600, expiresInS: -300, issuer: 'https://evil.test' });

    expect(body.errors?.[0]?.message).toContain('The token is not accepted.');
  });

  it('signed with Ed25519 is accepted, its key read from a file that may change', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'volmify-keys-'));
    const path = join(folder, 'keys.json');
    await writeFile(path, JSON.stringify(PUBLIC_KEYS));
    const keys = { kind: 'file' as const, path };
    const other = await openFakeGraph({}, { tokens: { issuer: ISSUER, audiences: ['api'], keys } });

    const answer = await other.gateway.execute({ query: ME, token: await makeToken() });
    expect(answer.status).toBe(200);

    const edwards = generateKeyPairSync('ed25519');
    const jwk = { ...edwards.publicKey.export({ format: 'jwk' }), kid: 'k2', alg: 'EdDSA' };
    await writeFile(path, JSON.stringify({ keys: [...PUBLIC_KEYS.keys, jwk] }));
    const token = await makeToken({ header: { alg: 'EdDSA', kid: 'k2' }, key: edwards.privateKey });
    // The set was read a moment ago: for an unknown key it is read again at most every 30 s.
    const early = await other.gateway.execute({ query: ME, token });
    skip(31_000);
    const renewed = await other.gateway.execute({ query: ME, token });

    expect(early.status).toBe(401);
    expect(renewed.status).toBe(200);
    await other.gateway.close();
    await rm(folder, { recursive: true });
  });
});

describe('facts about a caller', () => {
  it('are asked from both owners as the gateway, which may ask nothing else', async () => {
    await ask();

    const asked = graph.state.seen.filter(({ viewer }) => viewer.kind === 'service');
    expect(asked.map(({ subgraph, viewer }) => [subgraph, viewer.service?.name, viewer.service?.operations])).toEqual([
      ['identity', 'gateway', ['callerFacts']],
      ['organization', 'gateway', ['membershipFacts']],
    ]);
  });

  it('make the viewer that every subgraph sees', async () => {
    graph.state.callerFacts = { ...graph.state.callerFacts, platformRole: 'ADMIN' };
    await ask();
    graph.state.callerFacts = { ...graph.state.callerFacts, platformRole: 'NONE' };

    const viewer = graph.state.seen.at(-1)?.viewer;
    expect(viewer).toMatchObject({
      kind: 'person',
      userId: SARAH,
      platformAdmin: true,
      memberships: [{ orgId: LUMEN, memberStatus: 'ACTIVE', isOwner: false, permissions: [], headOf: [] }],
    });
    expect(viewer?.memberships[0]).not.toHaveProperty('employeeId');
    expect(Object.isFrozen(viewer)).toBe(true);
  });

  it('are asked once for requests that come together', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => makeToken()));
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    graph.links.identity.answer = async (request, call, real) => {
      await held;
      return real(request, call);
    };

    const answers = tokens.map((token) => graph.gateway.execute({ query: ME, token }));
    await passMs(100);
    release();

    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(factQuestions()).toBe(2);
  });

  it('answer without a question only while they are fresh', async () => {
    await ask();
    await ask();
    expect(factQuestions()).toBe(2);

    skip(FRESH_MS);
    await ask();
    expect(factQuestions()).toBe(4);
  });

  it.each([
    ['a suspended person', { status: 'SUSPENDED' }],
    ['an ended session', { isSessionAlive: false }],
  ])('refuse %s as soon as they are read again', async (_what, change) => {
    expect((await ask()).status).toBe(200);
    const before = graph.state.callerFacts;
    graph.state.callerFacts = { ...before, ...change };
    skip(FRESH_MS);

    const { status, body } = await ask();

    graph.state.callerFacts = before;
    expect(status).toBe(401);
    expect(errorsOf(body)).toEqual([{ code: 'UNAUTHENTICATED', path: undefined }]);
  });

  it('refuse somebody nobody knows', async () => {
    const before = graph.state.callerFacts;
    graph.state.callerFacts = null;

    const { status } = await ask();

    graph.state.callerFacts = before;
    expect(status).toBe(401);
  });

  it('of a moment ago serve queries and no mutation while their owner is down, and not for long', async () => {
    await ask();
    skip(FRESH_MS);
    graph.links.organization.answer = unreachable('organization');

    const query = await ask();
    const mutation = await ask({}, { query: 'mutation { pay(amount: 1) { amount } }' });
    skip(GRACE_MS);
    const late = await ask();

    expect(query.body).toEqual({ data: { me: { id: SARAH } } });
    expect(graph.state.paid).toEqual([]);
    for (const refused of [mutation, late]) {
      expect(refused.status).toBe(503);
      expect(errorsOf(refused.body)).toEqual([
        { code: 'SUBGRAPH_UNAVAILABLE', path: undefined, subgraph: 'organization' },
      ]);
    }
  });

  it('are not waited for without end', async () => {
    skip(GRACE_MS);
    const before = graph.state.callerFacts;
    graph.state.callerFacts = new Promise<never>(() => {});

    const { status, body } = await ask();

    graph.state.callerFacts = before;
    expect([status, errorsOf(body)[0]?.code]).toEqual([503, 'SUBGRAPH_UNAVAILABLE']);
  });

  it('that make no sense are no facts', async () => {
    skip(GRACE_MS);
    graph.links.identity.answer = async () => ({ data: { callerFacts: { status: 'ACTIVE' } } });

    const { status, body } = await ask();

    expect(status).toBe(503);
    expect(errorsOf(body)).toEqual([{ code: 'SUBGRAPH_UNAVAILABLE', path: undefined, subgraph: 'identity' }]);
  });
});

describe('the side a caller acts from', () => {
  it('is handed to the subgraphs when the caller has it', async () => {
    expect((await ask({}, { actingAs: `member:${LUMEN}` })).status).toBe(200);

    expect(graph.state.seen.at(-1)?.viewer.actingAs).toEqual({ side: 'member', orgId: LUMEN });
  });

  it.each([
    ['a side without that tie', `employee:${LUMEN}`],
    ['another organization', `member:${ATELIER}`],
    ['an unknown side', `owner:${LUMEN}`],
    ['no id', 'member:'],
    ['two at once', `member:${LUMEN}, member:${ATELIER}`],
    ['more than a side', `member:${LUMEN}:x`],
  ])('is refused when it is %s', async (_what, actingAs) => {
    const { status, body } = await ask({}, { actingAs });

    expect(status).toBe(403);
    expect(errorsOf(body)).toEqual([{ code: 'FORBIDDEN', path: undefined }]);
    expect(graph.state.seen.filter(({ viewer }) => viewer.kind !== 'service')).toEqual([]);
  });

  it('is refused to nobody in particular', async () => {
    const { status } = await graph.gateway.execute({ query: ME, actingAs: `member:${LUMEN}` });

    expect(status).toBe(403);
  });
});
