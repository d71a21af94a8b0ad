import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LiveGraph, openLiveGraph } from './live.graph.ts';
import { allGone, listening } from './live.reader.ts';
import { openRaw, type RawClient } from './raw.client.ts';

const CHANGES = 'subscription ($orgId: ID!) { attributionChanged(orgId: $orgId) { eventId set { versionNo } } }';
interface Change {
  readonly attributionChanged: { readonly eventId: string; readonly set: { readonly versionNo: number } };
}

describe.each(['local', 'http'] as const)('a reader who was away, %s links', (kind) => {
  let graph: LiveGraph;
  let variables: { orgId: string };
  const open: RawClient[] = [];
  beforeAll(async () => {
    graph = await openLiveGraph({}, kind);
    variables = { orgId: graph.orgId('lumen-academy') };
  });
  afterEach(async () => {
    for (const client of open.splice(0)) client.socket.terminate();
    await allGone(graph.gateway);
  });
  afterAll(() => graph?.close());

  async function listen(resumeAfter?: string): Promise<RawClient> {
    const client = await openRaw(graph.url);
    open.push(client);
    await client.init(await graph.tokenOf('olga'));
    client.subscribe('1', CHANGES, variables, resumeAfter === undefined ? {} : { resumeAfter });
    return client;
  }
  const cursorOf = async (client: RawClient): Promise<string> => {
    const { payload } = await client.wait('next');
    const { cursor } = (payload?.extensions ?? {}) as { cursor?: string };
    return cursor ?? '';
  };
  const changeAt = async (client: RawClient, at: number) =>
    (await client.wait('next', at)).payload?.data as Change | undefined;
  const versionAt = async (client: RawClient, at: number) =>
    (await changeAt(client, at))?.attributionChanged.set.versionNo;

  it('goes on where it was, in order, without gap and without repeat, and is then live', async () => {
    const first = await listen();
    await listening(graph.gateway, 1);
    await graph.changeShares();
    const cursor = await cursorOf(first);
    first.socket.close();
    const missed = [await graph.changeShares(), await graph.changeShares(), await graph.changeShares()];
    const second = await listen(cursor);
    const told = [await versionAt(second, 0), await versionAt(second, 1), await versionAt(second, 2)];
    const live = await graph.changeShares();

    expect(told).toEqual(missed);
    expect(await versionAt(second, 3)).toBe(live);
    expect(second.messages.filter(({ type }) => type === 'next')).toHaveLength(4);
  });

  it('goes on from the last id of server-sent events', async () => {
    const first = await listen();
    await listening(graph.gateway, 1);
    await graph.changeShares();
    const cursor = await cursorOf(first);
    const missed = await graph.changeShares();
    const leaving = new AbortController();
    const answer = await fetch(`${graph.url}/graphql/stream`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await graph.tokenOf('olga')}`,
        'last-event-id': cursor,
      },
      body: JSON.stringify({ query: CHANGES, variables }),
      signal: leaving.signal,
    });
    const { value } = (await answer.body?.getReader().read()) ?? {};
    leaving.abort();

    expect(new TextDecoder().decode(value)).toMatch(
      new RegExp(`^event: next\nid: evt_[0-9a-z]{26}\ndata: .*"versionNo":${missed}.*\n\n`),
    );
  });

  it.each([
    ['a place nobody knows', 'evt_01kwc6d1g0ed7vdzn13ygnkhrx', 'CONFLICT'],
    ['what is no cursor', 'yesterday', 'BAD_USER_INPUT'],
  ])('is refused from %s', async (_what, cursor, code) => {
    const client = await listen(cursor);

    expect((await client.wait('error')).payload?.[0]?.extensions?.code).toBe(code);
  });
});
