import { readFileSync } from 'node:fs';
import { brokenOperations, contractChanges, subgraphSubsets } from '@volmify/cli';
import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import { readSubgraphSdl } from '@volmify/shared/subgraph.schema';
import { buildSchema, type GraphQLSchema, isObjectType, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

const textOf = (file: string) =>
  readFileSync(new URL(`../../schema/contracts/${file}.graphql`, import.meta.url), 'utf8');
const open = (sdl: string): GraphQLSchema => buildSchema(sdl, { assumeValidSDL: true });

/** Types and root fields that each subgraph brings, and its root fields that are for people and the product alone. */
const brought = Object.fromEntries(
  SUBGRAPH_NAMES.map((name) => {
    const nodes = parse(readSubgraphSdl(name)).definitions.flatMap((node) =>
      'name' in node && node.name ? [node] : [],
    );
    const types = new Set(nodes.map((node) => node.name?.value ?? ''));
    const roots = nodes.flatMap((node) =>
      (node.kind === Kind.OBJECT_TYPE_EXTENSION || node.kind === Kind.OBJECT_TYPE_DEFINITION) &&
      ['Query', 'Mutation', 'Subscription'].includes(node.name.value)
        ? (node.fields ?? [])
        : [],
    );
    const isInternal = (field: (typeof roots)[number]): boolean =>
      (field.directives ?? []).some((directive) => JSON.stringify(directive).includes('"internal"'));
    return [
      name,
      {
        types,
        roots: roots.map((field) => field.name.value),
        internal: roots.filter(isInternal).map((field) => field.name.value),
      },
    ];
  }),
);
const rootFields = (schema: GraphQLSchema): string[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );

describe.each(subgraphSubsets().map((names) => [names.join('-'), names] as const))('the contract %s', (file, names) => {
  const text = textOf(file);
  const schema = open(text);
  const foreign = SUBGRAPH_NAMES.filter((name) => !names.includes(name));

  it('holds no type and no root field that only a subgraph beyond it brings, and nothing internal', () => {
    const own = new Set(names.flatMap((name) => [...(brought[name]?.types ?? [])]));
    const beyond = foreign.flatMap((name) => [...(brought[name]?.types ?? [])]).filter((type) => !own.has(type));
    expect(beyond.filter((type) => schema.getType(type))).toEqual([]);
    const roots = rootFields(schema);
    const ownRoots = names.flatMap((name) => brought[name]?.roots ?? []);
    expect(roots.filter((field) => !ownRoots.includes(field))).toEqual([]);
    expect(roots.filter((field) => names.some((name) => brought[name]?.internal.includes(field)))).toEqual([]);
    expect(roots).not.toContain('_entities');
    expect(roots.length).toBeGreaterThan(2);
    for (const type of Object.values(schema.getTypeMap())) {
      if (isObjectType(type)) expect([type.name, Object.keys(type.getFields()).length]).not.toEqual([type.name, 0]);
    }
  });

  it('is planned over a supergraph that names no subgraph beyond it', () => {
    const graphs = [...textOf(`${file}.supergraph`).matchAll(/@join__graph\(name: "(\w+)"/g)].map(([, name]) => name);
    expect(graphs.sort()).toEqual([...names].sort());
    if (foreign.includes('finance')) expect(text).not.toMatch(/\bfinance\b/i);
  });
});

describe('a change of the schema', () => {
  const served = 'type Query { a: Int b: Int c(x: Int): String } enum E { A }';

  it('is told as breaking, dangerous or safe', () => {
    const next = 'type Query { a: Int c(x: Int, y: Int): String d: E } enum E { A B }';
    expect(contractChanges('x', served, next)).toEqual([
      { contract: 'x', kind: 'breaking', what: expect.stringContaining('b was removed') },
      ...['y', 'B'].map(() => ({ contract: 'x', kind: 'dangerous', what: expect.any(String) })),
      { contract: 'x', kind: 'safe', what: 'Query.d was added.' },
    ]);
    expect(contractChanges('x', served, served)).toEqual([]);
  });

  it('is held against the operations that apps really sent', () => {
    const used = ['{ a }', '{ b }'].map((document, at) => ({
      app: 'Acme',
      contract: 'x',
      operation: `Q${at}`,
      document,
    }));
    expect(brokenOperations(used, () => 'type Query { a: Int }')).toEqual([
      { app: 'Acme', contract: 'x', operation: 'Q1', reason: expect.stringContaining('"b"') },
    ]);
    expect(validate(open(served), parse('{ b }'))).toEqual([]);
  });
});
