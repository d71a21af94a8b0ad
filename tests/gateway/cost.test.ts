import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsOf, type FakeGraph, makeToken, openFakeGraph } from './fake-graph.ts';
import { composeFake, FAKE_SDL, LUMEN } from './fake-subgraphs.ts';

/** A graph whose weights are easy to add up. */
const WEIGHED = composeFake({
  identity: FAKE_SDL.identity
    .replace('"@tag"]', '"@tag", "@cost", "@listSize"]')
    .replace(
      'jobProfile(slug: String!): JobProfile',
      `jobProfile(slug: String!): JobProfile
       people(first: Int = 20, last: Int): PersonConnection
         @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges"], requireOneSlicingArgument: false)
       tags: [Tag!] @listSize(assumedSize: 3)
       dear(by: String @cost(weight: 7)): Tag @cost(weight: 40)`,
    )
    .concat(`
      type PersonConnection { edges: [PersonEdge!] total: Int }
      type PersonEdge { node: User }
      type Tag { name: String friends: [User!] }`),
});

const costOf = async (graph: FakeGraph, query: string, variables?: Record<string, unknown>) => {
  const { body } = await graph.gateway.execute({ query, ...(variables ? { variables } : {}) });
  return (body.extensions?.['cost'] as { requested: number } | undefined)?.requested;
};

describe('the cost of a document', () => {
  let graph: FakeGraph;
  beforeAll(async () => {
    graph = await openFakeGraph({ budget: { mode: 'measure' } }, { supergraphSdl: WEIGHED });
  });
  afterAll(() => graph.gateway.close());

  it.each([
    ['leaves are free, an object is one', '{ me { id name } }', 1],
    ['a list that says nothing about itself is ten', '{ jobProfile(slug: "x") { employments { id } } }', 11],
    ['an assumed size', '{ tags { name } }', 3],
    ['lists in lists multiply', '{ tags { friends { id } } }', 3 + 3 * 10],
    ['a page is as long as asked, its wrappers are free', '{ people(first: 7) { edges { node { id } } } }', 7],
    ['the larger of two sizes counts', '{ people(first: 7, last: 9) { edges { node { id } } } }', 9],
    ['a default of the schema', '{ people { edges { node { id } } } }', 20],
    ['a variable', 'query ($n: Int) { people(first: $n) { edges { node { id } } } }', 5, { n: 5 }],
    ['the default of a variable', 'query ($n: Int = 4) { people(first: $n) { edges { node { id } } } }', 4],
    ['a variable left out', 'query ($n: Int) { people(first: $n) { edges { node { id } } } }', 20],
    ['through fragments', '{ people(first: 6) { ...P } } fragment P on PersonConnection { edges { node { id } } }', 6],
    ['weights of a field and an argument', '{ dear(by: "x") { name } }', 47],
    ['only one type of a union', '{ parties { ... on User { wallet { amount } } ... on OrgEmployee { id } } }', 20],
    ['nothing for what is skipped', '{ me { id } tags @skip(if: true) { name } }', 1],
    [
      'a condition as it is asked',
      'query ($w: Boolean!) { me { id } tags @include(if: $w) { name } }',
      1,
      { w: false },
    ],
    ['the same condition, met', 'query ($w: Boolean!) { me { id } tags @include(if: $w) { name } }', 4, { w: true }],
    ['ten for each mutation', 'mutation { a: pay(amount: 1) { amount } b: payBack(amount: 1) { amount } }', 22],
  ])('counts %s', async (_what, query, cost, variables?: Record<string, unknown>) => {
    expect(await costOf(graph, query, variables)).toBe(cost);
  });
});

describe('a budget', () => {
  const person = { documentMax: 100, bucket: 100, restoredPerSecond: 0.001 };
  const dear =
    'query { jobProfile(slug: "x") { employments { id } } again: jobProfile(slug: "x") { employments { id } } }';

  it('refuses the document that costs more than any may, whoever asks and whatever is left', async () => {
    const graph = await openFakeGraph({
      budget: { mode: 'measure', anonymous: { documentMax: 21, bucket: 1_000, restoredPerSecond: 1 } },
    });

    const { status, body } = await graph.gateway.execute({ query: dear });

    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'COST_LIMIT_EXCEEDED',
      limit: { name: 'cost', found: 22, bound: 21 },
    });
    expect(graph.state.seen).toEqual([]);
    await graph.gateway.close();
  });

  it('is one per person: spent by one, it is full for another and for nobody in particular', async () => {
    const graph = await openFakeGraph({ budget: { mode: 'enforce', person, anonymous: person } });
    const token = await makeToken();
    const statuses: number[] = [];

    for (let count = 0; count < 5; count += 1) {
      statuses.push((await graph.gateway.execute({ query: dear, token })).status);
    }
    const refused = await graph.gateway.execute({ query: dear, token });
    const sandbox = await graph.gateway.execute({ query: dear, token: await makeToken({ audience: 'sandbox' }) });
    const nobody = await graph.gateway.execute({ query: dear });

    expect(statuses).toEqual([200, 200, 200, 200, 429]);
    expect(errorsOf(refused.body)).toEqual([{ code: 'RATE_LIMITED', path: undefined }]);
    expect([sandbox.status, nobody.status]).toEqual([200, 200]);
    expect(nobody.body.extensions).toEqual({ cost: { requested: 22, available: 78, restoreRatePerSecond: 0.001 } });
    await graph.gateway.close();
  });

  it('comes back with time, in the measure of this gateway among several, and is only told in measure mode', async () => {
    const quick = { documentMax: 100, bucket: 60, restoredPerSecond: 30 };
    const graph = await openFakeGraph({ budget: { mode: 'enforce', anonymous: quick, replicas: 2 } });
    const ask = async () => (await graph.gateway.execute({ query: dear })).status;

    expect(await Promise.all([ask(), ask()])).toEqual([200, 429]);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await ask()).toBe(200);
    await graph.gateway.close();

    const measured = await openFakeGraph({ budget: { mode: 'measure', anonymous: person } });
    for (let count = 0; count < 8; count += 1) await measured.gateway.execute({ query: dear });
    const { status, body } = await measured.gateway.execute({ query: dear });
    expect([status, body.extensions?.['cost']]).toEqual([200, expect.objectContaining({ available: 0 })]);
    await measured.gateway.close();
  });

  it('reads the weights of the product: every page says how long it is', () => {
    const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
    const pages = sdl.match(/^ {2}\): \w+Connection!?.*$/gm) ?? [];

    expect(pages.length).toBeGreaterThan(30);
    expect(pages.filter((line) => !line.includes('@listSize'))).toEqual([]);
  });

  it('is large enough for every question of the gallery', async () => {
    const folder = new URL('../../schema/questions/', import.meta.url);
    const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
    const graph = await openFakeGraph({ budget: { mode: 'measure' } }, { supergraphSdl: sdl });
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
      const query = readFileSync(new URL(file, folder), 'utf8');
      const { body } = await graph.gateway.execute({ query, token: await makeToken() });
      expect(
        errorsOf(body).map(({ code }) => code),
        file,
      ).not.toContain('COST_LIMIT_EXCEEDED');
    }
    await graph.gateway.close();
  });
});

describe('values of a request', () => {
  let graph: FakeGraph;
  beforeAll(async () => {
    graph = await openFakeGraph();
  });
  afterAll(() => graph.gateway.close());

  const nest = (depth: number): unknown => (depth === 0 ? 'x' : { a: nest(depth - 1) });
  const many = (count: number, value: unknown = 'x') => Array.from({ length: count }, () => value);

  it.each([
    ['a page of nothing', '{ me { id } x(first: 0) }', {}, 'BAD_USER_INPUT'],
    ['a page too long', '{ me { id } x(last: 101) }', {}, 'BAD_USER_INPUT'],
    ['a page too long by variable', 'query ($n: Int) { x(limit: $n) }', { n: 101 }, 'BAD_USER_INPUT'],
    ['a page too long by default', 'query ($n: Int = 500) { x(first: $n) }', {}, 'BAD_USER_INPUT'],
    ['a list too long', `{ x(ids: [${'1 '.repeat(201)}]) }`, {}, 'DOCUMENT_TOO_COMPLEX'],
    ['a list too long by variable', '{ me { id } }', { ids: many(201) }, 'DOCUMENT_TOO_COMPLEX'],
    ['a text too long', '{ me { id } }', { text: 'x'.repeat(20_001) }, 'DOCUMENT_TOO_COMPLEX'],
    ['too many values', '{ me { id } }', { a: many(199, many(26)) }, 'DOCUMENT_TOO_COMPLEX'],
    ['values too deep', '{ me { id } }', { a: nest(21) }, 'DOCUMENT_TOO_COMPLEX'],
    ['a NUL', '{ jobProfile(slug: "a\\u0000") { id } }', {}, 'BAD_USER_INPUT'],
    ['a NUL by variable', '{ me { id } }', { a: ['b\u0000'] }, 'BAD_USER_INPUT'],
    ['a reserved key', '{ me { id } }', { a: JSON.parse('{"__proto__":{"x":1}}') }, 'BAD_USER_INPUT'],
    ['a name every object has', '{ __proto__: me { id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable of such a name', 'query ($constructor: Int) { me { id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a name without end', `{ ${'a'.repeat(129)}: me { id } }`, {}, 'DOCUMENT_TOO_COMPLEX'],
    [
      'too many mutations',
      `mutation { ${many(6, 'payBack(amount: 1) { amount }').join(' ')} }`,
      {},
      'DOCUMENT_TOO_COMPLEX',
    ],
    ['brackets too deep', `{ me(x: ${'['.repeat(60)}${']'.repeat(60)}) }`, {}, 'DOCUMENT_TOO_COMPLEX'],
  ])('are refused: %s', async (_what, query, variables, code) => {
    graph.state.seen.length = 0;

    const { status, body } = await graph.gateway.execute({ query, variables });

    expect(status).toBe(400);
    expect(errorsOf(body).map((error) => error.code)).toEqual([code]);
    expect(graph.state.seen).toEqual([]);
  });

  it('pass within the bounds, brackets in texts and comments counted for nothing', async () => {
    const query =
      `query ($n: Int = 100) { me { id } jobProfile(slug: """${'{['.repeat(80)}\\"""""") { id } # ${'{'.repeat(80)}
    }`.replace('($n: Int = 100)', '');
    const { status, body } = await graph.gateway.execute({
      query,
      variables: { ids: many(200), text: LUMEN, deep: nest(19) },
    });

    expect([status, body.errors]).toEqual([200, undefined]);
  });
});
