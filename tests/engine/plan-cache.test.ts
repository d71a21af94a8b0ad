import { parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestGateways, type TestGateways } from './gateways.ts';
import { media } from './supergraphs/media.supergraph.ts';
import { shop } from './supergraphs/shop.supergraph.ts';

const QUESTION = `query Top($n: Int) { topProducts(first: $n) { name inStock reviews { body author { name } } } }`;

/** Ten thousand in the long form. */
const DISTINCT = process.env['STRESS'] === '1' ? 10_000 : 1_500;

/** Asks with a document of its own, as a client that sends text does. */
const ask = (gateways: TestGateways, text: string, variables: Record<string, unknown> = {}) =>
  gateways.ours({ document: parse(text), variables });

describe('plans', () => {
  let gateways: TestGateways;
  afterEach(() => gateways.close());

  it('are made once for fifty identical cold requests, and each of them asks every subgraph once per fetch', async () => {
    let planned = 0;
    gateways = await createTestGateways(shop, {
      onPlan: () => {
        planned += 1;
      },
    });

    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(gateways, QUESTION, { n: 2 })));

    expect(planned).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const counts = new Map<string, number>();
    for (const { subgraph } of gateways.calls) counts.set(subgraph, (counts.get(subgraph) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ accounts: 50, inventory: 50, products: 50, reviews: 50 });
  });

  it('are shared by documents that differ in white space, comments, names and values alone', async () => {
    gateways = await createTestGateways(shop);
    await ask(gateways, '{ product(upc: "p1") { name ...More } } fragment More on Product { price weight }');
    await ask(
      gateways,
      'query Other {\n  product(upc: "p2") { # which\n name, ...Rest }\n}\nfragment Rest on Product { price weight }',
    );
    await ask(gateways, 'fragment R on Product { price weight } { product(upc: "") { name ...R } }');

    expect(gateways.engine.plans).toMatchObject({ misses: 1, hits: 2, size: 1 });
  });

  it('are not shared where values decide what may be merged, or keys differ', async () => {
    gateways = await createTestGateways(shop);
    const same = await ask(gateways, '{ a: product(upc: "p1") { name } b: product(upc: "p1") { name } }');
    const other = await ask(gateways, '{ a: product(upc: "p1") { name } b: product(upc: "p2") { name } }');
    const proto = await ask(gateways, '{ users { constructor: name } }');
    const text = await ask(gateways, '{ users { toString: name } }');

    expect(gateways.engine.plans.misses).toBe(4);
    expect(same.data).toEqual({ a: { name: expect.any(String) }, b: (same.data as { a: unknown }).a });
    expect(other.data).toEqual(
      (
        await gateways.merged({
          document: parse('{ a: product(upc: "p1") { name } b: product(upc: "p2") { name } }'),
          variables: {},
        })
      ).data,
    );
    expect(Object.keys((proto.data as { users: object[] }).users[0] ?? {})).toEqual(['constructor']);
    expect(Object.keys((text.data as { users: object[] }).users[0] ?? {})).toEqual(['toString']);
  });

  it('that failed are not tried again for a while', async () => {
    let planned = 0;
    gateways = await createTestGateways(shop, {
      onPlan() {
        planned += 1;
        throw new Error('no plan today');
      },
    });

    const [first, second] = [await ask(gateways, '{ me { id } }'), await ask(gateways, '{ me { id } }')];

    expect([first.errors[0]?.extensions?.['code'], second.errors[0]?.extensions?.['code']]).toEqual([
      'INTERNAL_SERVER_ERROR',
      'INTERNAL_SERVER_ERROR',
    ]);
    expect(planned).toBe(1);
  });

  it('leave the cache before thousands of distinct operations fill the memory', async () => {
    gateways = await createTestGateways(shop, { limits: { entriesMax: 200, bytesMax: 4 * 1024 * 1024 } });
    await ask(gateways, '{ users { a: id } }');
    for (let at = 0; at < DISTINCT; at += 1) await ask(gateways, `{ users { a${at}: id } }`);

    const { size, bytes, evictions } = gateways.engine.plans;
    expect(size).toBe(200);
    expect(bytes).toBeLessThan(4 * 1024 * 1024);
    expect(evictions).toBe(DISTINCT + 1 - 200);
  });

  it('that take too long are given up, and the next document is planned all the same', async () => {
    gateways = await createTestGateways(media, { limits: { planMs: 1_000 } });
    // Each level asks two interfaces of each other: the ways through the graph multiply.
    const levels = Array.from(
      { length: 14 },
      (_, at) =>
        `fragment L${at} on Person { a: mother { ...on Person { ...L${at + 1} } } b: mother { ...on Person { ...L${at + 1} } } }`,
    );
    const bomb = `{ people { ...L0 } } ${levels.join(' ')} fragment L14 on Person { name }`;

    // The first plan of a process has more time.
    await ask(gateways, '{ people { __typename } }');
    const startedAt = performance.now();
    const refused = await ask(gateways, bomb);
    const tookMs = performance.now() - startedAt;
    const next = await ask(gateways, '{ people { name } }');
    const again = await ask(gateways, bomb);

    expect(refused.errors[0]?.extensions?.['code']).toBe('DOCUMENT_TOO_COMPLEX');
    expect(tookMs).toBeLessThan(5_000);
    expect(next.errors).toEqual([]);
    expect(again.errors[0]?.extensions?.['code']).toBe('DOCUMENT_TOO_COMPLEX');
    expect(gateways.engine.plans.misses).toBe(3);
  });
});
