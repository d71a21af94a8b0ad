import { parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, CALM, createTestGateways, type GatewaySetting, type TestGateways } from './gateways.ts';
import { clash } from './supergraphs/clash.supergraph.ts';
import { keys } from './supergraphs/keys.supergraph.ts';
import { media } from './supergraphs/media.supergraph.ts';
import { shop } from './supergraphs/shop.supergraph.ts';
import type { HostileGraph } from './supergraphs/supergraph.ts';

let gateways: TestGateways;
afterEach(() => gateways.close());

interface Answers {
  readonly ours: Answer;
  readonly stock: Answer;
  readonly truth: Answer;
}

async function askAll(
  graph: HostileGraph,
  text: string,
  variables: object = {},
  setting: GatewaySetting = {},
): Promise<Answers> {
  gateways = await createTestGateways(graph, { weather: { ...CALM, seed: 2 }, ...setting });
  const question = { document: parse(text), variables: { ...variables } };
  return {
    ours: await gateways.ours(question),
    stock: await gateways.stock(question),
    truth: await gateways.merged(question),
  };
}

describe('an argument of the client and another one of a requirement', () => {
  it('do not meet under one response key', async () => {
    const { ours, stock, truth } = await askAll(keys, '{ vehicles { premium(years: 1) value } }');

    expect(ours.data).toEqual(truth.data);
    expect(stock.data).not.toEqual(truth.data);
  });

  it('do not meet when the client names no argument at all', async () => {
    const { ours, truth } = await askAll(clash, '{ items { price taxUsd } }');

    expect(ours.data).toEqual(truth.data);
  });
});

describe('a field that the client calls by the name of a key', () => {
  it.each([
    '{ users { id: name reviews { body } } }',
    '{ topProducts { upc: name inStock } }',
    '{ topProducts { price: weight shippingEstimate } }',
  ])('does not take its place: %s', async (text) => {
    const { ours, stock, truth } = await askAll(shop, text);

    expect(ours).toEqual({ data: truth.data, errors: [] });
    expect(stock.data).not.toEqual(truth.data);
  });

  it('may have any name an object is born with', async () => {
    const text = '{ users { __proto__: name constructor: username hasOwnProperty: id toString: birthday } }';
    const { ours, truth } = await askAll(shop, text);

    expect(JSON.stringify(ours.data)).toBe(JSON.stringify(truth.data));
    expect(Object.prototype).not.toHaveProperty('name');
  });
});

describe('two fields computed from one, asked with different arguments', () => {
  it('are planned apart and joined', async () => {
    const { ours, stock, truth } = await askAll(clash, '{ items { label taxEur taxUsd worth } }');

    expect(ours).toEqual({ data: truth.data, errors: [] });
    expect(stock.data).not.toEqual(truth.data);
  });

  it('are planned apart through fragments, aliases and conditions', async () => {
    const text = `query ($yes: Boolean!) {
      things { ... on Item { ...Taxes other: taxUsd @include(if: $yes) } ... on Box { items { ...Taxes duty(code: "a") } } }
    } fragment Taxes on Item { taxEur price(currency: "CHF") }`;
    const { ours, truth } = await askAll(clash, text, { yes: true });

    expect(ours).toEqual({ data: truth.data, errors: [] });
  });
});

describe('an operation that selects data but is planned without asking anybody', () => {
  it('is an error, never a silent null', async () => {
    gateways = await createTestGateways(shop, { plan: async () => ({ kind: 'QueryPlan' }) });
    const answer = await gateways.ours({ document: parse('{ me { name } }'), variables: {} });

    expect(answer.data).toBeUndefined();
    expect(answer.errors.map(({ extensions }) => extensions?.['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
  });

  it('may ask nobody when it asks for nothing but types', async () => {
    const { ours } = await askAll(
      shop,
      'query ($no: Boolean!) { __typename ... @skip(if: true) { me { id } } __type(name: "User") { name } }',
      { no: false },
    );

    expect(ours).toEqual({ data: { __typename: 'Query', __type: { name: 'User' } }, errors: [] });
    expect(gateways.calls).toEqual([]);
  });

  it('still brings the objects below which every field is left out', async () => {
    const { ours, stock, truth } = await askAll(
      media,
      'query ($no: Boolean!) { mixed @skip(if: $no) { ... on Media { ... on Song @skip(if: true) { key } } } }',
      { no: false },
    );

    expect(ours).toEqual({ data: truth.data, errors: [] });
    expect(stock.data).not.toEqual(truth.data);
  });
});

describe('a representation that needs what nobody fetched', () => {
  it('is sent without a value that only left out fields need', async () => {
    const text = 'query ($no: Boolean!) { deals { item { count worth @include(if: $no) } } }';
    const { ours, stock, truth } = await askAll(clash, text, { no: false });

    expect(ours).toEqual({ data: truth.data, errors: [] });
    expect(stock.data).not.toEqual(truth.data);
  });

  it('is never sent without a key: every place says so', async () => {
    const tamper: GatewaySetting['tamper'] = (answer, { subgraph, query }) =>
      subgraph === 'catalog' && query.includes('sku')
        ? JSON.parse(JSON.stringify(answer, (key, value) => (key === 'sku' ? undefined : value)))
        : answer;
    const { ours, stock } = await askAll(clash, '{ items { count } }', {}, { tamper });

    expect(stock.errors).toEqual([]);
    const items = (ours.data as { items: object[] }).items;
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((item) => JSON.stringify(item) === '{"count":null}')).toBe(true);
    expect(ours.errors.map(({ path }) => path)).toEqual(items.map((_item, at) => ['items', at, 'count']));
    expect(gateways.calls.filter(({ subgraph }) => subgraph === 'stock')).toEqual([]);
  });
});

describe('a field asked on the way to another, without what it requires', () => {
  it('is refused where the stock executor answers wrongly', async () => {
    const { ours, stock, truth } = await askAll(keys, '{ policies { vehicle { value } } }');

    expect(stock.errors).toEqual([]);
    expect(stock.data).not.toEqual(truth.data);
    expect(ours.data).toBeUndefined();
    expect(ours.errors.map(({ extensions }) => extensions?.['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
  });
});

describe('an interface object', () => {
  it('shows its concrete type though the subgraph that answers knows only the interface', async () => {
    const { ours, stock, truth } = await askAll(
      media,
      '{ rated { rating ... on Book { __typename title } ... on Film { title } } }',
    );

    expect(ours).toEqual({ data: truth.data, errors: [] });
    expect(stock.data).toBeDefined();
  });

  it('is asked for with a key whatever its type, though the planner forgets it for some types', async () => {
    const { ours, stock, truth } = await askAll(
      media,
      `query ($no: Boolean!, $v0: Boolean! = false, $v1: Boolean!, $v2: Boolean!) {
        people { favourite { ...Named ... on Film { ... on Media {
          ... on Film @include(if: $v0) { __typename }
          ... on Song { title key }
          ... on Media @include(if: $v1) { length rating ... on Book { rating id } a0: id length @include(if: $no) }
          ... on Media @include(if: $v2) { title ... on Book { pages } }
        } } } }
      }
      fragment Named on Media { title ... on Book { __typename } __typename id }`,
      { no: false, v1: false, v2: true },
    );

    expect(ours).toEqual({ data: truth.data, errors: [] });
    expect(stock.data).not.toEqual(truth.data);
  });
});
