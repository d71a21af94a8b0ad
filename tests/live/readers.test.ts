import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LiveGraph, openLiveGraph } from './live.graph.ts';
import { allGone, listening, until } from './live.reader.ts';
import { openRaw, type RawClient } from './raw.client.ts';

const CHANGES = 'subscription ($orgId: ID!) { attributionChanged(orgId: $orgId) { eventId set { versionNo } } }';
let graph: LiveGraph;
let variables: { orgId: string };
const open: RawClient[] = [];
beforeAll(async () => {
  graph = await openLiveGraph();
  variables = { orgId: graph.orgId('lumen-academy') };
});
afterEach(async () => {
  for (const client of open.splice(0)) client.socket.terminate();
  await allGone(graph.gateway);
});
afterAll(() => graph?.close());

async function listen(streams: number): Promise<RawClient> {
  const client = await openRaw(graph.url);
  open.push(client);
  await client.init(await graph.tokenOf('olga'));
  for (let id = 0; id < streams; id += 1) client.subscribe(String(id), CHANGES, variables);
  return client;
}

describe('many idle streams', () => {
  it('open, are told of one event, and leave nothing behind', async () => {
    const SOCKETS = 20;
    const PER_SOCKET = 50;
    const total = SOCKETS * PER_SOCKET;
    globalThis.gc?.();
    const before = process.memoryUsage();
    const clients: RawClient[] = [];
    for (let at = 0; at < SOCKETS; at += 1) clients.push(await listen(PER_SOCKET));
    await until(() => graph.gateway.live.streams === total, 20_000);
    expect(graph.gateway.live.sources).toBe(1);
    await wait(500);
    globalThis.gc?.();
    const idle = process.memoryUsage();
    const begun = performance.now();
    await graph.changeShares();
    const told = () =>
      clients.reduce((sum, { messages }) => sum + messages.filter(({ type }) => type === 'next').length, 0);
    await until(() => told() === total, 20_000);
    const ms = performance.now() - begun;
    for (const client of clients) client.socket.close();
    await allGone(graph.gateway);
    globalThis.gc?.();
    const after = process.memoryUsage();

    const mib = ({ rss }: NodeJS.MemoryUsage): number => Math.round(rss / 1024 / 1024);
    // Clients, gateway and subgraphs share this process: the figures are the sum of all.
    const rssMib = { before: mib(before), idle: mib(idle), after: mib(after) };
    process.stdout.write(`${JSON.stringify({ streams: total, sources: 1, toldAllMs: Math.round(ms), rssMib })}\n`);
    expect(graph.gateway.live).toEqual({ streams: 0, sources: 0, sockets: 0 });
  }, 60_000);
});

describe('a gateway that ends', () => {
  it('closes sockets with 1001 and a delay, ends streams of every kind, and is gone', async () => {
    const ending = await openLiveGraph();
    const client = await openRaw(ending.url);
    await client.init(await ending.tokenOf('olga'));
    client.subscribe('1', CHANGES, variables);
    const events = await fetch(`${ending.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await ending.tokenOf('olga')}` },
      body: JSON.stringify({ query: CHANGES, variables }),
    });
    await listening(ending.gateway, 1);
    await until(() => ending.gateway.live.streams === 2);
    const begun = performance.now();
    await ending.close();

    expect(await client.end()).toEqual({ code: 1001, reason: expect.stringMatching(/^restart; come back in \d+ ms$/) });
    expect(await events.text()).toContain('event: complete');
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
