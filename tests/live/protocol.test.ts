import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LiveGraph, openLiveGraph } from './live.graph.ts';
import { allGone, listening, until } from './live.reader.ts';
import { openRaw, type RawClient } from './raw.client.ts';

const CHANGES = 'subscription ($orgId: ID!) { attributionChanged(orgId: $orgId) { eventId } }';
const STREAMS_MAX = 3;

let graph: LiveGraph;
let variables: { orgId: string };
const open: RawClient[] = [];
beforeAll(async () => {
  graph = await openLiveGraph({
    live: { initWaitMs: 300, streamsPerSocketMax: STREAMS_MAX, heartbeatMs: 300, pongMs: 1_000 },
  });
  variables = { orgId: graph.orgId('lumen-academy') };
});
afterEach(async () => {
  for (const client of open.splice(0)) client.socket.terminate();
  await allGone(graph.gateway);
});
afterAll(() => graph?.close());

async function connect(options?: Parameters<typeof openRaw>[1]): Promise<RawClient> {
  const client = await openRaw(graph.url, options);
  open.push(client);
  return client;
}
async function connectAs(persona: string): Promise<RawClient> {
  const client = await connect();
  await client.init(await graph.tokenOf(persona));
  return client;
}
const post = async (path: string, body: object, headers: Record<string, string>) =>
  fetch(`${graph.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await graph.tokenOf('olga')}`, ...headers },
    body: JSON.stringify(body),
  });

describe('a socket is closed', () => {
  it.each<[string, number, (client: RawClient) => void | Promise<void>]>([
    ['4400 for what is not JSON', 4400, (client) => client.send('hello')],
    ['4400 for a message of no type', 4400, (client) => client.send({ type: 'start' })],
    ['4400 for a subscription without an id', 4400, (client) => client.send({ type: 'subscribe', payload: {} })],
    ['4401 for a subscription before the acknowledgement', 4401, (client) => client.subscribe('1', CHANGES)],
    [
      '4403 for a token that is none',
      4403,
      (client) => client.send({ type: 'connection_init', payload: { token: 'x' } }),
    ],
    ['4408 without an initialisation', 4408, () => undefined],
    [
      '4429 for a second initialisation',
      4429,
      async (client) => {
        await client.init();
        client.send({ type: 'connection_init' });
      },
    ],
    [
      '1009 for a message above 64 KiB',
      1009,
      (client) => client.send({ type: 'ping', payload: { a: 'x'.repeat(66_000) } }),
    ],
  ])('%s', async (_what, code, act) => {
    const client = await connect();
    await act(client);

    expect((await client.end()).code).toBe(code);
  });

  it('4406 for another sub-protocol', async () => {
    const client = await connect({ protocol: 'graphql-ws' });

    expect([(await client.end()).code, client.socket.protocol]).not.toContain('graphql-ws');
  });

  it('4403 for an origin that is not listed', async () => {
    const client = await connect({ headers: { origin: 'https://elsewhere.example' } });

    expect((await client.end()).code).toBe(4403);
  });

  it('4409 for an id that is live', async () => {
    const client = await connectAs('olga');
    client.subscribe('1', CHANGES, variables);
    await listening(graph.gateway, 1);
    client.subscribe('1', CHANGES, variables);

    expect((await client.end()).code).toBe(4409);
  });

  it('when its peer no longer answers pings', async () => {
    const client = await connect({ autoPong: false });
    await client.init(await graph.tokenOf('olga'));
    client.subscribe('1', CHANGES, variables);
    await listening(graph.gateway, 1);

    expect((await client.end()).code).toBe(1006);
    await until(() => graph.gateway.live.streams === 0);
  });
});

describe('a socket carries', () => {
  it('queries too: one answer, then the end', async () => {
    const client = await connectAs('olga');
    client.subscribe('q', '{ me { id } }');

    expect((await client.wait('next')).payload?.data).toMatchObject({ me: { id: expect.stringMatching(/^user_/) } });
    expect(await client.wait('complete')).toEqual({ type: 'complete', id: 'q' });
  });

  it.each([
    ['a syntax error', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', CHANGES, 'BAD_USER_INPUT'],
    ['a wrong query', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('an error for %s, and stays open', async (_what, query, code) => {
    const client = await connectAs('olga');
    client.subscribe('1', query);
    const { payload } = await client.wait('error');
    client.send({ type: 'ping' });
    await client.wait('pong');

    expect(payload?.map(({ extensions }) => extensions?.code)).toEqual([code]);
    expect(client.messages.some(({ type }) => type === 'complete')).toBe(false);
  });

  it('so many streams and no more', async () => {
    const client = await connectAs('olga');
    for (let id = 0; id <= STREAMS_MAX; id += 1) client.subscribe(String(id), CHANGES, variables);
    const { id, payload } = await client.wait('error');
    await until(() => graph.gateway.live.streams === STREAMS_MAX);

    expect([id, payload?.[0]?.extensions?.code]).toEqual([String(STREAMS_MAX), 'OVERLOADED']);
  });
});

describe('over HTTP', () => {
  it('refuses a subscription that is posted as a request, naming the ways', async () => {
    const answer = await post(
      '/graphql',
      { query: CHANGES, variables },
      { accept: 'application/graphql-response+json' },
    );
    const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };

    expect([answer.status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(errors[0]?.message).toMatch(/graphql-transport-ws.*text\/event-stream.*multipart/);
  });

  it.each(['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'])(
    'refuses a bad document with 400 before a stream of %s',
    async (accept) => {
      const answer = await post('/graphql', { query: 'subscription { nothing }' }, { accept });

      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    },
  );

  it('refuses a token that is none with 401 before a stream', async () => {
    const answer = await post('/graphql/stream', { query: CHANGES, variables }, { authorization: 'Bearer a.b.c' });

    expect(answer.status).toBe(401);
  });

  it('answers a query as a stream of one', async () => {
    const answer = await post('/graphql/stream', { query: '{ me { id } }' }, {});

    expect(await answer.text()).toMatch(/^event: next\ndata: \{"data":\{"me".*\}\n\nevent: complete\ndata: \n\n$/);
  });

  it('tells a refused stream so in its first answer, and ends', async () => {
    const answer = await post(
      '/graphql/stream',
      { query: CHANGES, variables: { orgId: graph.orgId('kumo-school') } },
      {},
    );

    expect(await answer.text()).toMatch(/^event: next\ndata: .*"FORBIDDEN".*\n\nevent: complete\ndata: \n\n$/);
  });
});
