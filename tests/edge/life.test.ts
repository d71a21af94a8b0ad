import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FakeGraph, makeToken, openFakeGraph } from '../gateway/fake-graph.ts';

const PORT = 20_563;
const URL = `http://127.0.0.1:${PORT}`;
const open: FakeGraph[] = [];

async function openListening(config: Parameters<typeof openFakeGraph>[0] = {}): Promise<FakeGraph> {
  const graph = await openFakeGraph({ port: PORT, ...config });
  open.push(graph);
  await graph.gateway.listen();
  return graph;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ gateway }) => gateway.close()));
});

const passMs = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const ask = async (query: string, signal?: AbortSignal) =>
  fetch(`${URL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await makeToken()}` },
    body: JSON.stringify({ query }),
    ...(signal ? { signal } : {}),
  });

/** Makes one subgraph wait until it is released. */
function hold(graph: FakeGraph, name: 'finance') {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const signals: AbortSignal[] = [];
  graph.links[name].answer = async (request, call, real) => {
    if (call.signal) signals.push(call.signal);
    await held;
    return real(request, call);
  };
  /** Resolves when so many calls wait. */
  const reached = (count: number) => vi.waitFor(() => expect(signals).toHaveLength(count), 10_000);
  return { release: () => release(), reached, signals };
}

describe('a gateway', () => {
  it('says where it listens', async () => {
    const graph = await openFakeGraph({ port: PORT });
    open.push(graph);

    expect(() => graph.gateway.url).toThrow('does not listen');
    await graph.gateway.listen();
    expect(graph.gateway.url).toBe(URL);
  });

  it('whose port is taken says so with the system code', async () => {
    await openListening();
    const second = await openFakeGraph({ port: PORT });
    open.push(second);

    await expect(second.gateway.listen()).rejects.toMatchObject({ code: 'EADDRINUSE', port: PORT });
  });

  it('that closes finishes what is at work and accepts nothing more', async () => {
    const graph = await openListening();
    const { release, reached } = hold(graph, 'finance');
    const running = ask('{ me { balance } }');
    await reached(1);

    const closing = graph.gateway.close();
    await passMs(50);
    const late = await ask('{ __typename }').then(
      () => 'accepted',
      () => 'refused',
    );
    release();

    expect(await (await running).json()).toEqual({ data: { me: { balance: 17640 } } });
    expect(late).toBe('refused');
    await closing;
  });

  it('that closes does not wait for sockets that never asked anything', async () => {
    const graph = await openListening();
    const silent = connect(PORT, '127.0.0.1');
    const closed = new Promise((resolve) => silent.once('close', resolve));
    await passMs(100);

    const startedAt = performance.now();
    await graph.gateway.close();

    expect(performance.now() - startedAt).toBeLessThan(1_000);
    await closed;
  });

  it('that closes cuts what does not end in time', async () => {
    const graph = await openListening({ http: { drainMs: 200 } });
    const { reached } = hold(graph, 'finance');
    const running = ask('{ me { balance } }').then(
      () => 'answered',
      () => 'cut',
    );
    await reached(1);

    const startedAt = performance.now();
    await graph.gateway.close();

    expect(await running).toBe('cut');
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });
});

describe('a client that leaves', () => {
  it('ends a query and never a mutation', async () => {
    const graph = await openListening();
    const held = hold(graph, 'finance');
    const query = new AbortController();
    const mutation = new AbortController();
    const gone = [
      ask('{ me { balance } }', query.signal).catch(() => 'left'),
      ask('mutation { pay(amount: 7) { amount } }', mutation.signal).catch(() => 'left'),
    ];
    await held.reached(2);

    query.abort();
    mutation.abort();
    await Promise.all(gone);
    await vi.waitFor(() => expect(held.signals.some((signal) => signal.aborted)).toBe(true), 10_000);
    const ended = held.signals.map((signal) => signal.aborted).sort();
    held.release();

    expect(ended).toEqual([false, true]);
    await vi.waitFor(() => expect(graph.state.paid).toEqual([7]), 10_000);
  });
});

describe('the log', () => {
  it('has one line per request: names and codes, never values or tokens', async () => {
    const graph = await openListening();
    const token = await makeToken();
    await fetch(`${URL}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'apollographql-client-name': 'web',
      },
      body: JSON.stringify({
        query: 'query Look($slug: String!) { jobProfile(slug: $slug) { id displayName } me { balance } }',
        variables: { slug: 'very-private' },
      }),
    });

    const lines = graph.log.lines.filter(({ message }) => message === 'request');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.fields).toEqual({
      operation: 'Look',
      client: 'web',
      caller: 'person',
      variables: ['slug'],
      fetches: 2,
      codes: [],
      status: 200,
      ms: expect.any(Number),
    });
    expect(JSON.stringify(graph.log.lines)).not.toContain('very-private');
    expect(JSON.stringify(graph.log.lines)).not.toContain(token.slice(-20));
  });
});
