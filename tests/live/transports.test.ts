import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type LiveGraph, openLiveGraph } from './live.graph.ts';
import { allGone, collect, listening } from './live.reader.ts';

/** Catalog owns the event; the employee's badge is organization's, the professional's name identity's. */
const CHANGES = `subscription ($orgId: ID!) { attributionChanged(orgId: $orgId) { eventId
  product { title }
  set { versionNo attributions { sharePercentage { bps } employee { role } jobProfile { slug } } } } }`;

describe.each(['local', 'http'] as const)('an event joined over three subgraphs, %s links', (kind) => {
  let graph: LiveGraph;
  let variables: { orgId: string };
  beforeAll(async () => {
    graph = await openLiveGraph({}, kind);
    variables = { orgId: graph.orgId('lumen-academy') };
  });
  afterAll(() => graph?.close());

  const expected = (versionNo: number) => ({
    attributionChanged: {
      eventId: expect.stringMatching(/^evt_/),
      product: { title: 'Fullstack Foundations' },
      set: {
        versionNo,
        attributions: [
          { sharePercentage: { bps: 7000 }, employee: { role: 'CREATOR' }, jobProfile: { slug: 'sarah-johnson' } },
        ],
      },
    },
  });

  it('reaches a graphql-ws client', async () => {
    const token = await graph.tokenOf('olga');
    const client = createSocketClient({
      url: `${graph.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    const answers = collect(client.iterate({ query: CHANGES, variables }));
    await listening(graph.gateway, 1);
    const versionNo = await graph.changeShares();

    expect((await answers.next()).data).toEqual(expected(versionNo));
    await answers.close();
    await client.dispose();
    await allGone(graph.gateway);
  });

  it('reaches a graphql-sse client', async () => {
    const token = await graph.tokenOf('olga');
    const client = createSseClient({
      url: `${graph.url}/graphql/stream`,
      headers: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    const answers = collect(client.iterate({ query: CHANGES, variables }));
    await listening(graph.gateway, 1);
    const versionNo = await graph.changeShares();

    expect((await answers.next()).data).toEqual(expected(versionNo));
    await answers.close();
    client.dispose();
    await allGone(graph.gateway);
  });

  it('reaches a reader of multipart answers', async () => {
    const leaving = new AbortController();
    const answer = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await graph.tokenOf('olga')}`,
        accept: 'multipart/mixed;subscriptionSpec=1.0, application/json',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ query: CHANGES, variables }),
      signal: leaving.signal,
    });
    expect(answer.headers.get('content-type')).toMatch(/^multipart\/mixed;boundary="volmify"/);
    await listening(graph.gateway, 1);
    const versionNo = await graph.changeShares();

    const reader = answer.body?.getReader();
    let text = '';
    // A part is whole when the boundary behind it is there.
    while (!text.endsWith('}\r\n--volmify')) text += new TextDecoder().decode((await reader?.read())?.value);
    const [, json = ''] = text.split(/\r\n\r\n|\r\n--volmify$/);
    expect(JSON.parse(json).payload.data).toEqual(expected(versionNo));
    leaving.abort();
    await allGone(graph.gateway);
  });
});
