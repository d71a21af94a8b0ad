import { setTimeout as wait } from 'node:timers/promises';
import type { Link, StreamContext } from '@volmify/shared/link/link';
import type { SubgraphRequest } from '@volmify/shared/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeGraph, makeToken, openFakeGraph } from '../gateway/fake-graph.ts';
import { allGone, until } from './live.reader.ts';
import { openRaw, type RawClient } from './raw.client.ts';

const TOLD = 'subscription { told }';
const EVENTS = 400;
const TEXT = 'x'.repeat(200_000);
const LIMITS = { live: { waitingEventsMax: 20, waitingBytesMax: 2_000_000 } };

/** Events as fast as they are taken, and a record of how many were. */
interface Source {
  taken: number;
  text: string;
}

async function* tell(source: Source, { signal, from }: StreamContext) {
  const begin = from ? Number(from.cursor.slice(1)) + 1 : 0;
  for (let at = begin; at < EVENTS && !signal.aborted; at += 1) {
    source.taken = at + 1;
    yield { data: { told: source.text }, extensions: { cursor: `c${at}` } };
    await wait(0);
  }
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

describe('a reader that takes nothing', () => {
  const source: Source = { taken: 0, text: TEXT };
  let local: FakeGraph;
  let graph: FakeGraph;
  beforeAll(async () => {
    local = await openFakeGraph();
    const links: Link[] = Object.values(local.links).map((link) =>
      link.subgraph === 'finance'
        ? { ...link, open: (_request: SubgraphRequest, stream: StreamContext) => tell(source, stream) }
        : link,
    );
    graph = await openFakeGraph({ port: 0, ...LIMITS }, { links });
    await graph.gateway.listen();
  });
  beforeEach(() => {
    source.taken = 0;
    source.text = TEXT;
  });
  afterAll(() => Promise.all([local.gateway.close(), graph.gateway.close()]));

  async function connect(): Promise<RawClient> {
    const client = await openRaw(graph.gateway.url);
    await client.init(await makeToken());
    return client;
  }

  it('over a socket is closed with 1013 and the place to go on from', async () => {
    const client = await connect();
    client.socket.pause();
    client.subscribe('1', TOLD);
    await until(() => graph.gateway.live.streams === 0 && source.taken > 0);
    const takenInAll = source.taken;
    client.socket.resume();
    const { code, reason } = await client.end();
    await allGone(graph.gateway);

    expect(takenInAll).toBeLessThan(EVENTS);
    expect(code).toBe(1013);
    expect(reason).toMatch(/^c\d+$/);
  });

  it('over server-sent events is ended, and its source with it', async () => {
    const leaving = new AbortController();
    const answer = await fetch(`${graph.gateway.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await makeToken()}` },
      body: JSON.stringify({ query: TOLD }),
      signal: leaving.signal,
    });
    await until(() => graph.gateway.live.streams === 0 && source.taken > 0);

    expect(source.taken).toBeLessThan(EVENTS);
    // Whoever begins to read after all is still told why it ended.
    const text = await answer.text();
    expect(text.slice(-400)).toMatch(/event: next\ndata: .*"OVERLOADED".*\n\nevent: complete\n/);
  });

  it('does not hold up one that reads', async () => {
    source.text = 'short';
    const client = await connect();
    client.subscribe('1', TOLD);
    await until(() => client.messages.filter(({ type }) => type === 'next').length === EVENTS);
    client.socket.close();
    await allGone(graph.gateway);
  });
});
