import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LiveGraph, openLiveGraph } from './live.graph.ts';
import { allGone, listening, until } from './live.reader.ts';
import { openRaw } from './raw.client.ts';

const CUTS = process.env['STRESS'] === '1' ? 50 : 8;
const EVENTS_PER_CUT = 3;
const QUERY = 'subscription ($orgId: ID) { transactionPosted(orgId: $orgId) { transaction { id } } }';

/** An event as a client keeps it: what it says, and where to go on after it. */
interface Kept {
  readonly id: string;
  readonly cursor: string;
}
interface Next {
  readonly data?: { readonly transactionPosted: { readonly transaction: { readonly id: string } } };
  readonly extensions?: { readonly cursor?: string };
}

/** One connection that keeps what it hears until it is cut. */
type Connect = (cursor: string | undefined, keep: (event: Kept) => void) => Promise<{ cut(): void }>;

describe('a client whose connection is cut again and again', () => {
  let graph: LiveGraph;
  let variables: { orgId: string };
  beforeAll(async () => {
    graph = await openLiveGraph();
    variables = { orgId: graph.orgId('lumen-academy') };
  });
  afterAll(() => graph?.close());

  const overSocket: Connect = async (cursor, keep) => {
    const client = await openRaw(graph.url);
    client.socket.on('message', (data) => {
      const { type, payload } = JSON.parse(String(data)) as { type: string; payload: Next };
      if (type === 'next') keep(keptOf(payload, payload.extensions?.cursor));
    });
    await client.init(await graph.tokenOf('olga'));
    client.subscribe('1', QUERY, variables, cursor === undefined ? {} : { resumeAfter: cursor });
    return { cut: () => client.socket.terminate() };
  };

  const overEvents: Connect = async (cursor, keep) => {
    const leaving = new AbortController();
    const answer = await fetch(`${graph.url}/graphql/stream`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await graph.tokenOf('olga')}`,
        ...(cursor === undefined ? {} : { 'last-event-id': cursor }),
      },
      body: JSON.stringify({ query: QUERY, variables }),
      signal: leaving.signal,
    });
    void readEvents(answer, keep).catch(() => undefined);
    return { cut: () => leaving.abort() };
  };

  it.each([
    ['WebSocket', overSocket],
    ['server-sent events', overEvents],
  ])('has every event once and in order over %s', async (_name, connect) => {
    // What is on its way already would be news to a reader who begins now.
    await graph.subgraphs.finance.drainEvents();
    const kept: Kept[] = [];
    const posted: string[] = [];
    /** What comes after the cut was lost with the connection. */
    const open = async () => {
      let isCut = false;
      const connection = await connect(kept.at(-1)?.cursor, (event) => {
        if (!isCut) kept.push(event);
      });
      return () => {
        isCut = true;
        connection.cut();
      };
    };
    let cut = await open();
    await listening(graph.gateway, 1);
    posted.push(await graph.postInto('lumen-academy'));
    await until(() => kept.length === 1);
    let isPosting = true;
    const posting = (async () => {
      for (let at = 0; at < CUTS * EVENTS_PER_CUT; at += 1) {
        posted.push(await graph.postInto('lumen-academy'));
        await wait(Math.random() * 40);
      }
      isPosting = false;
    })();
    let cuts = 0;
    for (; cuts < CUTS || isPosting; cuts += 1) {
      await wait(Math.random() * 120);
      cut();
      cut = await open();
    }
    await posting;
    await until(() => kept.length >= posted.length);
    cut();
    await allGone(graph.gateway);

    expect(cuts).toBeGreaterThanOrEqual(CUTS);
    expect(kept.map(({ id }) => id)).toEqual(posted);
  });
});

const keptOf = ({ data }: Next, cursor: string | undefined): Kept => ({
  id: data?.transactionPosted.transaction.id ?? '',
  cursor: cursor ?? '',
});

/** Whole events alone count: half of one is nothing. */
async function readEvents(answer: Response, keep: (event: Kept) => void): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const data = field('data');
      if (field('event') === 'next' && data) keep(keptOf(JSON.parse(data) as Next, field('id')));
    }
  }
}
