import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsOf, type FakeGraph, makeToken, openFakeGraph } from './fake-graph.ts';

let graph: FakeGraph;

beforeAll(async () => {
  graph = await openFakeGraph();
});
afterAll(() => graph.gateway.close());

const ask = (query: string, more: { operationName?: string; variables?: Record<string, unknown> } = {}) =>
  graph.gateway.execute({ query, ...more });
const nested = (depth: number): string => {
  const open = 'jobProfile(slug: "x") { employments { id } }';
  return depth === 0 ? open : `... on Query { ${nested(depth - 1)} }`;
};
const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');
/** Fragments of which each spreads the next twice: 2^levels fields from a few lines. */
const doubling = (levels: number, leaf: string) =>
  times(levels, (at) => `fragment F${at} on User { ...F${at + 1} ...F${at + 1} }`) +
  ` fragment F${levels} on User { ${leaf} }`;

describe('a document that asks for too much', () => {
  it.each([
    ['characters', `{ me { id } } #${'x'.repeat(20_000)}`, 'characters', 20_000],
    ['tokens', `{ me { ${'id '.repeat(2_001)} } }`, 'tokens', 2_000],
    ['definitions', `{ me { id } } ${times(31, (at) => `fragment A${at} on User { id }`)}`, 'definitions', 30],
    ['aliases', `{ me { ${times(31, (at) => `a${at}: id`)} } }`, 'aliases', 30],
    ['directives', `{ me { id ${'@skip(if: false) '.repeat(31)} } }`, 'directives', 30],
    ['root fields', `{ ${times(21, () => 'me { id }')} }`, 'root fields', 20],
    [
      'root fields in fragments',
      `{ ...A ...A ...A } fragment A on Query { ${times(7, () => 'me { id }')} }`,
      'root fields',
      20,
    ],
    ['depth', `{ ${'jobProfile { '.repeat(12)} id ${'}'.repeat(13)}`, 'nested fields', 12],
    ['doubling fragments', `{ me { ...F0 } } ${doubling(12, 'id')}`, 'expanded selections', 2_000],
    ['fewer doubling fragments', `{ me { ...F0 } } ${doubling(9, 'id')}`, 'expanded selections per written one', 8],
  ])('%s: is refused with the limit, what was found and the bound', async (_what, query, name, bound) => {
    const { status, body } = await ask(query);

    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'DOCUMENT_TOO_COMPLEX', limit: { name, bound } });
    expect(JSON.stringify(body).length).toBeLessThan(500);
  });

  it('is measured in no time, however its fragments multiply', async () => {
    const startedAt = performance.now();

    const answers = await Promise.all([
      ask(`{ me { ...F0 } } ${doubling(28, 'id')}`),
      ask(`{ me { ...F0 } } ${doubling(28, '...Missing')}`),
      ask('{ me { ...A } } fragment A on User { ...B } fragment B on User { ...A }'),
    ]);

    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(answers.map(({ body }) => errorsOf(body)[0]?.code)).toEqual([
      'DOCUMENT_TOO_COMPLEX',
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it('is not one that stays within: fragments add no depth, the schema may be asked', async () => {
    expect((await ask(`{ ${nested(15)} }`)).body.errors).toBeUndefined();
    expect((await ask(getIntrospectionQuery())).body.errors).toBeUndefined();
    expect((await ask(`{ me { ${times(30, (at) => `a${at}: id`)} } }`)).body.errors).toBeUndefined();
  });
});

describe('a mistake of the caller', () => {
  it.each([
    ['no GraphQL', '{ me { id ', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ me { secret } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['an inaccessible field', '{ callerFacts(userId: "u") { status } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['federation internals', '{ _service { sdl } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['no operation', 'fragment A on User { id }', {}, 'OPERATION_RESOLUTION_FAILURE'],
    ['two operations', 'query A { me { id } } query B { me { id } }', {}, 'OPERATION_RESOLUTION_FAILURE'],
    ['an unknown name', 'query A { me { id } }', { operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['a subscription', 'subscription { paid }', {}, 'BAD_REQUEST'],
    ['a missing variable', 'query ($s: String!) { jobProfile(slug: $s) { id } }', {}, 'BAD_USER_INPUT'],
    [
      'a wrong variable',
      'mutation ($n: Int!) { pay(amount: $n) { amount } }',
      { variables: { n: 'x' } },
      'BAD_USER_INPUT',
    ],
    ['a reserved variable', 'query ($representations: Int) { me { id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s: is answered with 400 and nothing runs', async (_what, query, more, code) => {
    graph.state.seen.length = 0;

    const { status, body } = await ask(query, more);

    expect(status).toBe(400);
    expect(body).not.toHaveProperty('data');
    expect(errorsOf(body).map((error) => error.code)).toEqual([code]);
    expect(graph.state.seen).toEqual([]);
  });

  it('is told without hints at hidden names', async () => {
    const { body } = await ask('{ me { nam } }');

    expect(body.errors?.[0]?.message).toBe('Cannot query field "nam" on type "User".');
  });

  it('is not repeated at length', async () => {
    const { body } = await ask('mutation ($n: Int!) { pay(amount: $n) { amount } }', {
      variables: { n: 'x'.repeat(5_000) },
    });

    expect(body.errors?.[0]?.message).toMatch(/x{100}/);
    expect(body.errors?.[0]?.message).not.toMatch(/x{121}/);
  });

  it('comes at most five times, and a note that there are more', async () => {
    const { body } = await ask(`{ me { ${times(20, (at) => `no${at}`)} } }`);

    expect(body.errors).toHaveLength(6);
  });

  it('is the named operation alone: another one in the document changes nothing', async () => {
    const { body } = await ask('query A { me { id } } query B { jobProfile(slug: "x") { id } }', {
      operationName: 'B',
    });

    expect(body).toEqual({ data: { jobProfile: { id: 'p1' } } });
  });
});

describe('the schema', () => {
  it.each([
    ['everyone', 200, 200],
    ['signed-in', 400, 200],
    ['nobody', 400, 400],
  ] as const)('is shown to %s', async (introspection, nobody, person) => {
    const other = await openFakeGraph({ introspection });
    const query = '{ __type(name: "User") { name } }';

    expect((await other.gateway.execute({ query })).status).toBe(nobody);
    expect((await other.gateway.execute({ query, token: await makeToken() })).status).toBe(person);
    expect((await other.gateway.execute({ query: '{ ... on Query { __schema { types { name } } } }' })).status).toBe(
      nobody,
    );
    await other.gateway.close();
  });
});
