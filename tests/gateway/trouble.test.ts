import { randomBytes } from 'node:crypto';
import { createHttpCaller, type HttpCallerOptions } from '@volmify/shared/link/http.caller';
import { createHttpLink } from '@volmify/shared/link/http.link';
import { createLocalLink } from '@volmify/shared/link/local.link';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFakeLog, errorsOf, type FakeGraph, makeToken, openFakeGraph } from './fake-graph.ts';
import { createFakeSubgraphs } from './fake-subgraphs.ts';
import { answering, INSIDE_TEXT, openTroubleServer, TROUBLES, type TroubleServer } from './trouble.server.ts';

const TIMEOUT_MS = 400;
const DEADLINE_MS = 4_000;
const LOST = ['a1', 'a2'].map((id) => ({ id, revenue: null }));
const FINE = { data: { ok: true } };

let server: TroubleServer;
beforeAll(async () => {
  server = await openTroubleServer(20_962);
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests = 0;
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a subgraph that is', () => {
  let graph: FakeGraph;
  let token: string;
  const key = { id: 'k', issuer: 'gateway', audience: 'finance', secret: randomBytes(32) } as const;
  beforeAll(async () => {
    token = await makeToken();
    const { subgraphs } = createFakeSubgraphs(createFakeLog());
    const finance = createHttpLink({ subgraph: 'finance', url: server.url, key, timeoutMs: TIMEOUT_MS });
    const others = (['identity', 'organization', 'catalog'] as const).map((name) => createLocalLink(subgraphs[name]));
    graph = await openFakeGraph({ requestDeadlineMs: DEADLINE_MS }, { links: [...others, finance] });
  });
  afterAll(() => graph.gateway.close());

  it.each(Object.entries(TROUBLES))(
    '%s: takes its own fields along, in time, and tells nobody why',
    async (_what, trouble) => {
      server.trouble = trouble;
      const startedAt = performance.now();

      const { status, body } = await graph.gateway.execute({
        query: '{ jobProfile(slug: "x") { displayName attributions { id revenue } } }',
        token,
      });

      expect(performance.now() - startedAt).toBeLessThan(DEADLINE_MS);
      expect([status, body.data]).toEqual([200, { jobProfile: { displayName: 'Sarah J.', attributions: LOST } }]);
      expect(errorsOf(body)).toEqual(
        [0, 1].map((at) => ({
          code: expect.stringMatching(/^(SUBGRAPH_UNAVAILABLE|DOWNSTREAM_TIMEOUT)$/),
          path: `jobProfile.attributions.${at}.revenue`,
          subgraph: 'finance',
        })),
      );
      expect(JSON.stringify(body)).not.toMatch(INSIDE_TEXT);
    },
  );
});

describe('a call over HTTP', () => {
  const open = (more: Partial<HttpCallerOptions> = {}) =>
    createHttpCaller({ name: 'finance', origin: server.url, path: '/graphql', timeoutMs: 2_000, ...more });
  const question = { body: '{"query":"{ok}"}', isQuery: true, headers: () => ({}) };

  it('is repeated once after a reset when it only reads, never when it writes or took too long', async () => {
    const caller = open({ timeoutMs: 300 });
    server.trouble = (request, response, body) =>
      server.requests === 1 ? request.socket.destroy() : answering(FINE)(request, response, body);
    expect(await caller.ask(question)).toEqual(FINE);
    expect(server.requests).toBe(2);

    server.requests = 0;
    await expect(caller.ask({ ...question, isQuery: false })).rejects.toMatchObject({ reason: 'unreachable' });
    expect(server.requests).toBe(1);

    server.trouble = TROUBLES.hung;
    server.requests = 0;
    await expect(caller.ask(question)).rejects.toMatchObject({ reason: 'timeout' });
    expect(server.requests).toBe(1);
    await caller.close();
  });

  it('is repeated for a server that says it is back at once, not for one that wants to be left alone', async () => {
    const caller = open();
    const busy = (seconds: string) => {
      server.requests = 0;
      server.trouble = (request, response, body) =>
        server.requests === 1
          ? response.writeHead(503, { 'retry-after': seconds }).end()
          : answering(FINE)(request, response, body);
    };

    busy('0');
    expect(await caller.ask(question)).toEqual(FINE);
    busy('30');
    await expect(caller.ask(question)).rejects.toMatchObject({ reason: 'refused' });
    expect(server.requests).toBe(1);
    await caller.close();
  });

  it('is made no more to a server that keeps failing; after a while one alone asks, and its end decides', async () => {
    const breaker = { failuresMax: 5, failedShareMax: 0.5, callsMin: 100, windowMs: 10_000, openMs: 300 };
    const caller = open({ breaker, canRetry: false });
    const ask = () =>
      caller.ask(question).then(
        () => 'answered',
        (fault: { reason: string }) => fault.reason,
      );
    server.trouble = TROUBLES['answering 500 with a page'];
    for (let count = 0; count < 5; count += 1) expect(await ask()).toBe('refused');

    const startedAt = performance.now();
    expect(await Promise.all(Array.from({ length: 20 }, ask))).toEqual(Array(20).fill('unreachable'));
    expect((performance.now() - startedAt) / 20).toBeLessThan(10);
    expect([server.requests, caller.breakerState]).toEqual([5, 'open']);

    await pause(320);
    expect((await Promise.all(Array.from({ length: 10 }, ask))).filter((end) => end === 'refused')).toHaveLength(1);
    expect([server.requests, caller.breakerState]).toEqual([6, 'open']);

    server.trouble = answering(FINE);
    await pause(320);
    expect((await Promise.all(Array.from({ length: 10 }, ask))).filter((end) => end === 'answered')).toHaveLength(1);
    expect(await Promise.all(Array.from({ length: 10 }, ask))).toEqual(Array(10).fill('answered'));
    expect(caller.breakerState).toBe('closed');
    await caller.close();
  });

  it('is shared by equal questions of one caller under way, with an answer of its own for each', async () => {
    const caller = open();
    server.trouble = answering(FINE, 100);
    const asSarah = { ...question, identity: 'sarah' };

    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => caller.ask(asSarah)),
      caller.ask({ ...question, identity: 'john' }),
      caller.ask({ ...asSarah, body: '{"query":"{other}"}' }),
      caller.ask(question),
      caller.ask(question),
    ]);
    expect(answers).toEqual(Array(9).fill(FINE));
    expect(new Set(answers).size).toBe(9);
    expect(server.requests).toBe(5);

    await caller.ask(asSarah);
    expect(server.requests).toBe(6);
    await caller.close();
  });

  it('is not shared across a mutation, and lives on when one of those who share it leaves', async () => {
    const caller = open();
    server.trouble = answering(FINE, 100);
    const asSarah = { ...question, identity: 'sarah' };
    const before = caller.ask(asSarah);
    const change = caller.ask({ ...asSarah, body: '{"query":"mutation{pay}"}', isQuery: false });
    const during = caller.ask(asSarah);
    await change;
    await Promise.all([before, during, caller.ask(asSarah)]);
    expect(server.requests).toBe(4);

    server.requests = 0;
    const leaving = new AbortController();
    const left = caller.ask({ ...asSarah, signal: leaving.signal });
    const staying = caller.ask(asSarah);
    leaving.abort();
    await expect(left).rejects.toMatchObject({ reason: 'timeout' });
    expect(await staying).toEqual(FINE);
    expect(server.requests).toBe(1);
    await caller.close();
  });

  it('is given up while it waits for a connection, when its time is over', async () => {
    const caller = open({ connections: 1, timeoutMs: 250 });
    server.trouble = TROUBLES.hung;
    const startedAt = performance.now();

    const ends = await Promise.allSettled(Array.from({ length: 5 }, () => caller.ask(question)));

    expect(ends.map((end) => end.status === 'rejected' && end.reason.reason)).toEqual(Array(5).fill('timeout'));
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    await caller.close();
  });
});
