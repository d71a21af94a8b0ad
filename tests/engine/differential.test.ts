import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, createTestGateways, type Question, type TestGateways } from './gateways.ts';
import { type ArgumentValues, makeQuestion } from './operation.generator.ts';
import { keys } from './supergraphs/keys.supergraph.ts';
import { media } from './supergraphs/media.supergraph.ts';
import { shop } from './supergraphs/shop.supergraph.ts';
import type { HostileGraph } from './supergraphs/supergraph.ts';

const VALUES: Readonly<Record<string, ArgumentValues>> = {
  shop: { upc: ['p1', 'p2', 'p9'], format: ['iso', 'us'], id: ['u1'] },
  media: { id: ['m1', 'm2', 'm3'], kind: ['long'] },
  keys: { plate: ['plate v1'], unit: ['km', 'mi'] },
};
const COUNT = process.env['STRESS'] === '1' ? 6_700 : 170;

describe.each([shop, media, keys])('over the graph $name', (graph: HostileGraph) => {
  let calm: TestGateways;
  let stormy: TestGateways;
  beforeAll(async () => {
    calm = await createTestGateways(graph, { weather: { seed: 3, nullPercent: 12, errorPercent: 0 } });
    stormy = await createTestGateways(graph, { weather: { seed: 5, nullPercent: 8, errorPercent: 8 } });
  });
  afterAll(async () => {
    await calm.close();
    await stormy.close();
  });

  it('gives generated operations the data that one schema without a gateway gives', async () => {
    for (let seed = 1; seed <= COUNT; seed += 1) {
      const question = makeQuestion(calm.schema, seed, VALUES[graph.name]);
      const [ours, merged] = [await calm.ours(question), await calm.merged(question)];
      expect(text(ours), describeCase(seed, question, ours)).toBe(text(merged));
    }
  });

  it('names the same places when fields fail anywhere', async () => {
    for (let seed = 1; seed <= COUNT; seed += 1) {
      const question = makeQuestion(stormy.schema, seed + 100_000, VALUES[graph.name]);
      const [ours, merged] = [await stormy.ours(question), await stormy.merged(question)];
      expect(text(ours), describeCase(seed, question, ours)).toBe(text(merged));
      expect(placesOf(ours), describeCase(seed, question, ours)).toEqual(placesOf(merged));
    }
  });

  it('gives the data that the stock executor gives', async () => {
    let equal = 0;
    for (let seed = 1; seed <= COUNT; seed += 1) {
      const question = makeQuestion(calm.schema, seed + 200_000, VALUES[graph.name]);
      const [ours, stock] = [await calm.ours(question), await calm.stock(question)];
      if (text(ours) === text(stock)) equal += 1; else console.log(describeCase(seed, question, ours), JSON.stringify(stock).slice(0,1500), '\nOURS', text(ours).slice(0,1500));
    }
    expect(equal).toBe(COUNT);
  });
});

const text = (answer: Answer): string => JSON.stringify(answer.data);

/** Nulls of the answer that an error explains: where several failed beneath one null, any of them does. */
function placesOf(answer: Answer): readonly string[] {
  const places = answer.errors.map(({ path = [] }) => {
    let value = answer.data;
    for (const [at, step] of path.entries()) {
      if (typeof value !== 'object' || value === null) return path.slice(0, at).join('.');
      value = (value as Record<string | number, unknown>)[step];
    }
    return path.join('.');
  });
  return [...new Set(places)].sort();
}

const describeCase = (seed: number, { document, variables }: Question, ours: Answer): string =>
  `seed ${seed}\n${print(document)}\n${JSON.stringify(variables)}\n${JSON.stringify(ours.errors)}`;
