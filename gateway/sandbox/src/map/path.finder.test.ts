import { readFileSync } from 'node:fs';
import { readGraphMap } from '@volmify/gateway/graph-map';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isPlumbing } from './graph.map.client.ts';
import { findPaths, readWays } from './path.finder.ts';
import { findFieldAt } from './rule.finder.ts';
import { writeSelection } from './selection.writer.ts';

const read = (name: string) => readFileSync(new URL(`../../../../schema/${name}.graphql`, import.meta.url), 'utf8');
const map = readGraphMap(read('supergraph'));
const schema = buildSchema(read('api'));
const ways = readWays(map);
const named = (from: string, to: string) =>
  findPaths(ways, from, to, 3).map((path) => path.map(({ field }) => field.name).join('.'));

describe('the path finder', () => {
  it('goes the shortest way first and begins where one can ask', () => {
    expect(named('User', 'AttributionRevenue')[0]).toMatch(/^me\.\w+\.attributionRevenues$/);
    expect(named('JobProfile', 'Org')[0]).toBe('jobProfileBySlug.orgs');
    expect(named('Org', 'Org')).toEqual(['org']);
    expect(named('Money', 'User')).toEqual([]);
  });

  it('writes a document that fits the schema, for every way from a root to a type', () => {
    const wrong: string[] = [];
    let written = 0;
    for (const from of ['User', 'Org']) {
      for (const { name: to } of map.types.filter((type) => !isPlumbing(type))) {
        const [path] = findPaths(ways, from, to, 1);
        if (!path) continue;
        written += 1;
        const { document } = writeSelection(map, path);
        const errors = validate(schema, parse(document));
        if (errors.length > 0) wrong.push(`${from} to ${to}: ${errors[0]?.message}`);
      }
    }

    expect(wrong).toEqual([]);
    expect(written).toBeGreaterThan(100);
  });
});

describe('the rule of a refused field', () => {
  it('is found at its place in the answer, through lists and connections, and not under an alias', () => {
    const field = findFieldAt(map, 'jobProfileBySlug.attributions.edges[].node.totalAttributed');

    expect(field?.name).toBe('totalAttributed');
    expect(findFieldAt(map, 'jobProfileBySlug.metrics.revenueGeneratedTotal')?.who).toContain('professional in person');
    expect(findFieldAt(map, 'transaction.contexts[].accessLevel')?.name).toBe('accessLevel');
    expect(findFieldAt(map, 'renamed.attributions')).toBeUndefined();
  });
});
