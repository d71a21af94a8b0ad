import { randomBytes } from 'node:crypto';
import { createHttpLink } from '@volmify/shared/link/http.link';
import type { Link } from '@volmify/shared/link/link';
import type { ContextKey } from '@volmify/shared/signed-context';
import { SUBGRAPH_NAMES, type Subgraph, type SubgraphName } from '@volmify/shared/subgraph';
import { type SubgraphServer, serveSubgraph } from '@volmify/shared/subgraph.server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { errorsOf, type FakeGraph, makeToken, openFakeGraph } from './fake-graph.ts';
import { composeFake, FAKE_SDL, SARAH } from './fake-subgraphs.ts';

const PORTS: Readonly<Record<SubgraphName, number>> = {
  identity: 20_551,
  organization: 20_553,
  catalog: 20_555,
  finance: 20_557,
};
const FLAGSHIP = `{
  jobProfile(slug: "x") { displayName employments { id role earnings } attributions { shareBps revenue } }
  me { name balance }
}`;

const keys = Object.fromEntries(
  SUBGRAPH_NAMES.map((audience) => [
    audience,
    { id: `gateway-${audience}`, issuer: 'gateway', audience, secret: randomBytes(32) } satisfies ContextKey,
  ]),
) as Record<SubgraphName, ContextKey>;

const serve = (subgraph: Subgraph): Promise<SubgraphServer> => {
  const key = keys[subgraph.name];
  return serveSubgraph(subgraph, { host: '127.0.0.1', port: PORTS[subgraph.name], keys: new Map([[key.id, key]]) });
};

describe('a gateway over HTTP links', () => {
  const servers = new Map<SubgraphName, SubgraphServer>();
  let local: FakeGraph;
  let remote: FakeGraph;
  let links: Link[];
  let token: string;

  beforeAll(async () => {
    token = await makeToken();
    local = await openFakeGraph();
    for (const name of SUBGRAPH_NAMES) servers.set(name, await serve(local.subgraphs[name]));
    links = SUBGRAPH_NAMES.map((subgraph) =>
      createHttpLink({ subgraph, url: `http://127.0.0.1:${PORTS[subgraph]}`, key: keys[subgraph], timeoutMs: 5_000 }),
    );
    remote = await openFakeGraph({}, { links });
  });
  afterAll(async () => {
    await Promise.all([local.gateway.close(), remote.gateway.close()]);
    await Promise.all(links.map((link) => link.close()));
    await Promise.all([...servers.values()].map((server) => server.close()));
  });

  const ask = (query: string) => remote.gateway.execute({ query, token });

  it('answers byte for byte what one over local links answers', async () => {
    const answers = await Promise.all([ask(FLAGSHIP), local.gateway.execute({ query: FLAGSHIP, token })]);

    expect(answers[0]?.body.errors).toBeUndefined();
    expect(JSON.stringify(answers[0]?.body)).toBe(JSON.stringify(answers[1]?.body));
  });

  it('hands the verified viewer over in a signed context', async () => {
    local.state.seen.length = 0;
    await ask('{ me { balance } }');

    expect(local.state.seen.at(-1)).toMatchObject({ subgraph: 'finance', viewer: { kind: 'person', userId: SARAH } });
  });

  it('loses a killed process alone, and finds it again without a restart', async () => {
    await servers.get('finance')?.close();
    const without = await ask(FLAGSHIP);
    servers.set('finance', await serve(local.subgraphs.finance));
    const again = await ask(FLAGSHIP);

    expect(without.body.data).toMatchObject({
      jobProfile: { displayName: 'Sarah J.' },
      me: { name: 'Sarah', balance: null },
    });
    expect(
      errorsOf(without.body)
        .map(({ code, path }) => `${code} ${path}`)
        .sort(),
    ).toEqual([
      ...[0, 1].map((at) => `SUBGRAPH_UNAVAILABLE jobProfile.attributions.${at}.revenue`),
      ...[0, 1, 2].map((at) => `SUBGRAPH_UNAVAILABLE jobProfile.employments.${at}.earnings`),
      'SUBGRAPH_UNAVAILABLE me.balance',
    ]);
    expect(again.body.errors).toBeUndefined();
  });

  it('is refused by a subgraph when its key is not the right one', async () => {
    const wrong = { ...keys.finance, secret: randomBytes(32) };
    const link = createHttpLink({ subgraph: 'finance', url: `http://127.0.0.1:${PORTS.finance}`, key: wrong });
    const other = await openFakeGraph({}, { links: [...links.filter(({ subgraph }) => subgraph !== 'finance'), link] });

    const { body } = await other.gateway.execute({ query: '{ me { name balance } }', token });

    expect(body.data).toEqual({ me: { name: 'Sarah', balance: null } });
    expect(errorsOf(body)).toEqual([{ code: 'SUBGRAPH_UNAVAILABLE', path: 'me.balance', subgraph: 'finance' }]);
    await other.gateway.close();
    await link.close();
  });
});

describe('the time of a request', () => {
  it('ends calls that are still silent at its deadline', async () => {
    const graph = await openFakeGraph({ requestDeadlineMs: 100 });
    const question = { query: '{ me { name balance } }', token: await makeToken() };
    // Planned before: what is measured is the silence alone.
    await graph.gateway.execute(question);
    graph.links.finance.answer = (request, call, real) =>
      new Promise((resolve) => setTimeout(() => resolve(real(request, call)), 3_000));
    // The link itself obeys the signal: the fake one has to do so too.
    const slow = graph.links.finance.answer;
    graph.links.finance.answer = async (request, call, real) =>
      Promise.race([
        slow(request, call, real),
        new Promise<never>((_, reject) => call.signal?.addEventListener('abort', () => reject(new Error('cut')))),
      ]);

    const startedAt = performance.now();
    const { body } = await graph.gateway.execute(question);

    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(body.data).toEqual({ me: { name: 'Sarah', balance: null } });
    await graph.gateway.close();
  });
});

/** A supergraph that can be built and has nothing to ask: every field of its query type is hidden. */
const hideQueries = (sdl: string): string =>
  sdl.replace(/^type Query[^}]*/m, (type) => type.replace(/^ +\w+.*:.*$/gm, (field) => `${field} @inaccessible`));

describe('a supergraph that is replaced while it serves', () => {
  it('answers new fields from the next request on, and finishes old requests on the old one', async () => {
    const graph = await openFakeGraph();
    const token = await makeToken();
    const ask = (query: string) => graph.gateway.execute({ query, token });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    graph.links.finance.answer = async (request, call, real) => {
      await held;
      return real(request, call);
    };
    const next = composeFake({ identity: FAKE_SDL.identity.replace('email: String', 'emailAddress: String') });

    const underWay = ask('{ me { email balance } }');
    await vi.waitFor(() => expect(graph.links.finance.calls).toBe(1), 10_000);
    await graph.gateway.swap(next);
    graph.links.finance.answer = undefined;
    release();

    expect((await underWay).body).toEqual({ data: { me: { email: 'sarah@example.test', balance: 17640 } } });
    expect(errorsOf((await ask('{ me { email } }')).body)).toMatchObject([{ code: 'GRAPHQL_VALIDATION_FAILED' }]);
    expect((await ask('{ me { balance emailAddress } }')).status).toBe(200);
    await graph.gateway.close();
  });

  it.each([
    ['no supergraph', 'type Query { me: String }'],
    ['no GraphQL', 'nonsense'],
    ['without anything to ask', hideQueries(composeFake())],
    ['cut in the middle', composeFake().slice(0, 4_000)],
    [
      'with a subgraph nobody linked',
      composeFake().replaceAll('FINANCE', 'LEDGER').replaceAll('"finance"', '"ledger"'),
    ],
  ])('stays when the new one is %s', async (_what, sdl) => {
    const graph = await openFakeGraph();

    await expect(graph.gateway.swap(sdl)).rejects.toThrow();
    // A half-taken supergraph would count as known the second time.
    await expect(graph.gateway.swap(sdl)).rejects.toThrow();

    const { body } = await graph.gateway.execute({ query: '{ me { name balance } }', token: await makeToken() });
    expect(body).toEqual({ data: { me: { name: 'Sarah', balance: 17640 } } });
    await graph.gateway.close();
  });

  it('is refused at start in the same way', async () => {
    await expect(openFakeGraph({}, { supergraphSdl: 'nonsense' })).rejects.toThrow();
    await expect(openFakeGraph({}, { links: [] })).rejects.toThrow('there is no link to identity');
    await expect(openFakeGraph({ port: -1 })).rejects.toThrow('port');
  });
});
