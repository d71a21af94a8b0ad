import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeGraph, makeToken, openFakeGraph } from './fake-graph.ts';

interface Explained {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  readonly extensions?: {
    readonly cost?: { readonly requested: number };
    readonly explain?: {
      readonly plan: Record<string, unknown>;
      readonly fetches: readonly Record<string, unknown>[];
      readonly timing: Record<string, number>;
      readonly slowest?: string;
    };
  };
}

const QUERY = '{ jobProfile(slug: "x") { displayName attributions { revenue } } }';

describe('an explanation', () => {
  let graph: FakeGraph;
  beforeAll(async () => {
    graph = await openFakeGraph({ port: 20_967, mode: 'production', budget: { mode: 'measure' } });
    await graph.gateway.listen();
  });
  afterAll(() => graph.gateway.close());

  async function ask(query: string, wish: string | undefined, token?: string): Promise<Explained> {
    const answer = await fetch(`${graph.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(wish === undefined ? {} : { 'volmify-explain': wish }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()) as Explained;
  }

  it('shows the plan, each call with its time and rows, and changes nothing of the answer', async () => {
    const token = await makeToken({ audience: 'sandbox' });
    const { data, extensions } = await ask(QUERY, '1', token);

    expect(data).toEqual((await ask(QUERY, undefined, token)).data);
    const { plan, fetches, timing, slowest } = extensions?.explain ?? {};
    expect(plan).toMatchObject({
      kind: 'sequence',
      steps: [
        { kind: 'fetch', subgraph: 'identity', path: [], isOfEntities: false },
        { kind: 'fetch', subgraph: 'catalog', path: ['jobProfile'], isOfEntities: true },
        { kind: 'fetch', subgraph: 'finance', path: ['jobProfile', 'attributions', '@'], isOfEntities: true },
      ],
    });
    const steps = plan?.['steps'] as { query: string }[];
    expect(fetches).toEqual(
      [
        ['identity', 0, 0, 1],
        ['catalog', 1, 1, 3],
        ['finance', 2, 2, 2],
      ].map(([subgraph, representations, rows, objects], at) => ({
        id: at + 1,
        subgraph,
        representations,
        rows,
        objects,
        status: 'ok',
        query: steps[at]?.query,
        startMs: expect.any(Number),
        durationMs: expect.any(Number),
      })),
    );
    expect(Object.keys(timing ?? {})).toEqual(['totalMs', 'callerMs', 'documentMs', 'planMs', 'executeMs']);
    expect(slowest).toMatch(/ took [\d.]+ of [\d.]+ ms/);
  });

  it('tells which call failed', async () => {
    graph.links.finance.answer = async () => {
      throw new Error('broken');
    };
    const { extensions } = await ask(QUERY, '1', await makeToken({ audience: 'sandbox' }));
    graph.links.finance.answer = undefined;

    expect(extensions?.explain?.fetches.map(({ status }) => status)).toEqual(['ok', 'ok', 'failed']);
  });

  it('plans and prices without running anything when asked to', async () => {
    const token = await makeToken({ audience: 'sandbox' });
    await ask('{ me { id } }', undefined, token);
    graph.state.seen.length = 0;

    const { data, extensions } = await ask(QUERY.replace('displayName', 'id'), 'dry-run', token);
    const wrong = await ask('{ nothing }', 'dry-run', token);

    expect(data).toBeNull();
    expect(extensions).toMatchObject({ cost: { requested: 11 }, explain: { plan: { kind: 'sequence' }, fetches: [] } });
    expect(wrong.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(graph.state.seen.filter(({ query }) => !query.includes('Facts'))).toEqual([]);
  });

  it('is for analysts and administrators alone', async () => {
    for (const token of [undefined, await makeToken()]) {
      expect((await ask(QUERY, '1', token)).extensions).not.toHaveProperty('explain');
      expect((await ask(QUERY, 'dry-run', token)).data).not.toBeNull();
    }
    graph.state.callerFacts = { ...graph.state.callerFacts, platformRole: 'ADMIN' };
    // Another session: what is known of the first one is still fresh.
    const admin = await makeToken({ payload: { sid: toId('UserSession', '01900000-0000-7000-8000-00000000000a') } });
    expect((await ask(QUERY, '1', admin)).extensions).toHaveProperty('explain');
  });
});
