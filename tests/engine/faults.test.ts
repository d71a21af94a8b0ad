import { LinkFault } from '@volmify/shared/link/link';
import { parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, CALM, createTestGateways, type GatewaySetting, type TestGateways } from './gateways.ts';
import { shop } from './supergraphs/shop.supergraph.ts';

let gateways: TestGateways;
afterEach(() => gateways.close());

async function ask(text: string, setting: GatewaySetting): Promise<Answer> {
  gateways = await createTestGateways(shop, { weather: { ...CALM, seed: 2 }, ...setting });
  return gateways.ours({ document: parse(text), variables: {} });
}

/** Each error as `path code subgraph`. */
const told = (answer: Answer): string[] =>
  answer.errors.map(
    ({ path = [], extensions = {} }) => `${path.join('.')} ${extensions['code']} ${extensions['subgraph']}`,
  );

const fails = (name: string, reason: LinkFault['reason']): GatewaySetting => ({
  tamper(answer, { subgraph }) {
    if (subgraph !== name) return answer;
    throw new LinkFault('catalog', reason, 'http://10.0.0.7:4001 said ECONNREFUSED');
  },
});

const answers = (name: string, body: unknown): GatewaySetting => ({
  tamper: (answer, { subgraph }) => (subgraph === name ? (body as typeof answer) : answer),
});

const QUESTION = '{ topProducts { upc name inStock warehouse { city } shippingEstimate } me { id } }';

describe('a subgraph that cannot be asked', () => {
  it.each([
    ['unreachable', 'SUBGRAPH_UNAVAILABLE'],
    ['refused', 'SUBGRAPH_UNAVAILABLE'],
    ['malformed', 'SUBGRAPH_UNAVAILABLE'],
    ['timeout', 'DOWNSTREAM_TIMEOUT'],
  ] as const)('loses its own fields and nothing above them, one coded error for each: %s', async (reason, code) => {
    const answer = await ask(QUESTION, fails('inventory', reason));

    const { topProducts, me } = answer.data as { topProducts: Record<string, unknown>[]; me: unknown };
    expect(me).toEqual({ id: expect.any(String) });
    expect(topProducts.length).toBeGreaterThan(1);
    for (const product of topProducts) {
      expect(product).toEqual({
        upc: expect.any(String),
        name: expect.any(String),
        inStock: null,
        warehouse: null,
        shippingEstimate: null,
      });
    }
    expect(told(answer)).toEqual(
      topProducts.flatMap((_product, at) =>
        ['inStock', 'warehouse', 'shippingEstimate'].map((field) => `topProducts.${at}.${field} ${code} inventory`),
      ),
    );
    expect(JSON.stringify(answer)).not.toContain('10.0.0.7');
  });

  it('takes the whole answer with it only where its root field may not be null', async () => {
    const answer = await ask('{ topProducts { name } me { id } }', fails('products', 'unreachable'));

    expect(answer.data).toBeNull();
    expect(told(answer)).toEqual(['topProducts SUBGRAPH_UNAVAILABLE products']);
  });

  it('is the reason told for fields that could not even be asked without it', async () => {
    const answer = await ask('{ topReviews { stars product { upc shippingEstimate } } }', fails('products', 'timeout'));

    const reviews = (answer.data as { topReviews: ({ product: unknown } | null)[] }).topReviews;
    expect(
      reviews.every((review) => review === null || JSON.stringify(review.product).includes('"shippingEstimate":null')),
    ).toBe(true);
    expect(new Set(told(answer).map((line) => line.replace(/\d+/, '#')))).toEqual(
      new Set(['topReviews.#.product.shippingEstimate DOWNSTREAM_TIMEOUT products']),
    );
    expect(gateways.calls.filter(({ subgraph }) => subgraph === 'inventory')).toEqual([]);
  });
});

describe('an answer that is none', () => {
  it.each([
    ['nothing', {}],
    ['no object', { data: 7 }],
    ['a list', { data: [] }],
    ['entities of another number', { data: { _entities: [] } }],
    ['entities that are no list', { data: { _entities: { upc: 'p1' } } }],
    ['entities that are no objects', { data: { _entities: [1, 2, 3] } }],
  ])('is a fault of its subgraph: %s', async (_what, body) => {
    const answer = await ask('{ topProducts { name inStock } }', answers('inventory', body));

    const { topProducts } = answer.data as { topProducts: Record<string, unknown>[] };
    expect(topProducts.every((product) => typeof product['name'] === 'string' && product['inStock'] === null)).toBe(
      true,
    );
    expect(told(answer)).toEqual(
      topProducts.map((_product, at) => `topProducts.${at}.inStock SUBGRAPH_UNAVAILABLE inventory`),
    );
  });

  it('never reaches an object by names it was not asked for', async () => {
    const body = JSON.parse(
      '{"data":{"me":{"id":"u1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"extra":2}}}',
    );
    const answer = await ask('{ me { id } }', answers('accounts', body));

    expect(JSON.stringify(answer.data)).toBe('{"me":{"id":"u1"}}');
    expect({}).not.toHaveProperty('polluted');
  });

  it('that breaks the schema is null with an error where it does', async () => {
    const body = {
      data: {
        users: [
          { __typename: 'User', id: 'u1', name: { first: 'x' }, address: 'here' },
          { __typename: 'User', id: null, name: 7 },
        ],
      },
    };
    const answer = await ask('{ users { id name address { city } } }', answers('accounts', body));

    expect(answer.data).toEqual({ users: [{ id: 'u1', name: null, address: null }, null] });
    expect(told(answer).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'users.0.name INTERNAL_SERVER_ERROR',
      'users.0.address INTERNAL_SERVER_ERROR',
      'users.1.id INTERNAL_SERVER_ERROR',
    ]);
  });
});

describe('an error of a subgraph', () => {
  it('is told at every place that waits for the entity, however often it stands in the answer', async () => {
    const answer = await ask('{ grid { upc inStock } again: grid { upc inStock } }', {
      tamper: (answer, { subgraph, variables }) => {
        if (subgraph !== 'inventory') return answer;
        const { length } = variables['representations'] as unknown[];
        return {
          data: { _entities: Array.from({ length }, () => ({ inStock: null })) },
          errors: [{ message: 'locked', path: ['_entities', 0, 'inStock'], extensions: { code: 'FORBIDDEN' } }],
        } as never;
      },
    });

    const { grid, again } = answer.data as Record<'grid' | 'again', { upc: string }[][]>;
    const first = grid[0]?.[0]?.upc;
    const places = Object.entries({ grid, again }).flatMap(([key, rows]) =>
      rows.flatMap((row, y) =>
        row.flatMap((product, x) => (product?.upc === first ? [`${key}.${y}.${x}.inStock FORBIDDEN inventory`] : [])),
      ),
    );
    expect(places.length).toBeGreaterThan(1);
    expect(told(answer)).toEqual(places);
  });

  it('names ten places of one field at most, and how many there are', async () => {
    const many = { data: { users: Array.from({ length: 40 }, (_, at) => ({ __typename: 'User', id: `u${at}` })) } };
    const answer = await ask('{ users { reviews { body } } }', {
      limits: { placesPerError: 10, errors: 100 },
      tamper(answer, { subgraph }) {
        if (subgraph === 'accounts') return many as typeof answer;
        throw new LinkFault('finance', 'timeout', '');
      },
    });

    expect(told(answer)).toEqual(
      Array.from({ length: 10 }, (_, at) => `users.${at}.reviews DOWNSTREAM_TIMEOUT reviews`),
    );
    expect(answer.errors[0]?.extensions?.['affected']).toBe(40);
  });

  it('that speaks of no null is told all the same', async () => {
    const answer = await ask('{ me { id } }', {
      tamper: (answer) => ({ ...answer, errors: [{ message: 'by the way' }] }) as never,
    });

    expect(answer.data).toEqual({ me: { id: expect.any(String) } });
    expect(answer.errors.map(({ message, path }) => ({ message, path }))).toEqual([
      { message: 'by the way', path: undefined },
    ]);
  });
});

describe('mutations', () => {
  it('run one after another, and read again what they may have changed', async () => {
    const answer = await ask(
      'mutation { a: restock(upc: "p1", count: 1) { upc inStock } b: restock(upc: "p1", count: 2) { upc inStock } }',
      {},
    );

    expect(answer.errors).toEqual([]);
    expect(
      gateways.calls.map(({ subgraph, query }) => (query.startsWith('mutation') ? `${subgraph}!` : subgraph)),
    ).toEqual(['products!', 'inventory', 'inventory']);
  });
});
