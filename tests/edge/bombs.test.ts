import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeGraph, openFakeGraph } from '../gateway/fake-graph.ts';

const PORT = 20_950;
const MS_MAX = 50;
const bracket = (open: string, close: string, count: number): string => open.repeat(count) + close.repeat(count);

/** About a kilobyte each, written to cost far more than it takes to send. */
const BOMBS: readonly (readonly [string, string, Record<string, unknown>?])[] = [
  [
    'doubling fragments',
    `{ me { ...F0 } } ${Array.from({ length: 24 }, (_, at) => `fragment F${at} on User{...F${at + 1} ...F${at + 1}}`).join('')} fragment F24 on User{id}`,
  ],
  [
    'fragments that end in each other',
    `{ me { ...A0 } } ${Array.from({ length: 20 }, (_, at) => `fragment A${at} on User{...A${(at + 1) % 20} ...A${(at + 2) % 20}}`).join('')}`,
  ],
  ['deep selections', bracket('{me', '}', 300)],
  ['deep lists', `{ me(a: ${bracket('[', ']', 490)}) { id } }`],
  ['deep objects', `{ me(a: ${bracket('{a:', '}', 240)}) { id } }`],
  ['aliases', `{ ${Array.from({ length: 90 }, (_, at) => `a${at}: me{id}`).join(' ')} }`],
  ['directives', `{ me { id ${'@skip(if:false)'.repeat(60)} } }`],
  ['one field again and again', `{ ${'me{id}'.repeat(160)} }`],
  ['cursors', '{ me { id } }', { after: 'x'.repeat(25_000) }],
  ['deep variables', '{ me { id } }', JSON.parse(`{"a":${bracket('[', ']', 500)}}`)],
  ['wide lists in lists', '{ me { id } }', { a: Array.from({ length: 200 }, () => Array(100).fill(1)) }],
];

describe('a small request made to cost much', () => {
  let graph: FakeGraph;
  beforeAll(async () => {
    graph = await openFakeGraph({ port: PORT });
    await graph.gateway.listen();
    for (const [, query, variables] of BOMBS) await send(query, variables);
    await send('{ me { name } }');
  });
  afterAll(() => graph.gateway.close());

  async function send(query: string, variables: Record<string, unknown> = {}) {
    const startedAt = performance.now();
    const answer = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
    return { status: answer.status, code: body.errors?.[0]?.extensions.code, ms: performance.now() - startedAt };
  }

  it.each(BOMBS.map(([what, query, variables]) => ({ what, query, variables })))(
    '$what: is refused at once, every time with another text',
    async ({ query, variables }) => {
      const runs = [];
      for (let at = 0; at < 5; at += 1) runs.push(await send(`${query} # ${at}`, variables));

      for (const { status, code } of runs) {
        expect(status).toBe(400);
        expect(['DOCUMENT_TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED']).toContain(code);
      }
      // The quickest of five: a pause of the machine is not the gateway's.
      expect(Math.min(...runs.map(({ ms }) => ms))).toBeLessThan(MS_MAX);
      expect(
        graph.state.seen.filter(({ query: asked }) => !asked.includes('Facts') && !asked.includes('name')),
      ).toEqual([]);
    },
  );

  it('does not delay a bystander, and leaves no memory behind', async () => {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const waits: number[] = [];
    const isOver = { now: false };
    const bystander = (async () => {
      while (!isOver.now) {
        const { status, ms } = await send('{ me { name } }');
        expect(status).toBe(200);
        waits.push(ms);
      }
    })();

    for (let round = 0; round < 20; round += 1) {
      await Promise.all(BOMBS.map(([, query, variables], at) => send(`${query} # ${round} ${at}`, variables)));
    }
    isOver.now = true;
    await bystander;

    waits.sort((a, b) => a - b);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(MS_MAX * BOMBS.length);
    globalThis.gc?.();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(60 * 1024 * 1024);
  });
});
