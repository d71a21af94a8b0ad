import type { Log } from '@volmify/shared/log';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { FetchTrace } from './fetch.trace.ts';
import { absentPlaces, reportLosses } from './loss.reporter.ts';
import { isSelected, readableOperation } from './selection.reader.ts';

const schema = buildSchema(`
  interface Thing { id: ID! }
  type A implements Thing { id: ID! x: Int y: Int }
  type B implements Thing { id: ID! z: Int }
  type Query { things: [Thing] }
`);
const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
const fault = { code: 'SUBGRAPH_UNAVAILABLE' } as const;

const report = (trace: FetchTrace, query: string) => {
  const client = readableOperation(parse(query));
  return reportLosses({ trace, client, schema, log: silent }).map(({ path, extensions }) => ({
    path: path?.join('.'),
    affected: extensions['affected'],
  }));
};

/** A trace that holds things of two types, and one failed fetch for those of type A. */
function traceOf(things: readonly (object | null)[], fields: string): FetchTrace {
  const trace = new FetchTrace();
  trace.keepRoot({ things });
  const representations = things
    .filter((thing): thing is { __typename: string; id: string } => thing !== null && 'id' in thing)
    .filter(({ __typename }) => __typename === 'A')
    .map(({ __typename, id }) => ({ __typename, id }));
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`;
  trace.begin('finance', ['things', '@'], { query, variables: { representations } }).fault = fault;
  return trace;
}

const a = (id: string, more: object = {}) => ({ __typename: 'A', id, ...more });
const b = (id: string) => ({ __typename: 'B', id });

describe('a failed fetch', () => {
  it('is missed at the objects it was made for, whatever stands between them', () => {
    const trace = traceOf([b('1'), a('2'), null, b('3'), a('4')], '... on A { x }');

    expect(report(trace, '{ things { ... on A { x } ... on B { z } } }').map(({ path }) => path)).toEqual([
      'things.1.x',
      'things.4.x',
    ]);
  });

  it('is not missed where the client did not ask, nor where somebody answered', () => {
    const trace = traceOf([a('1', { y: null })], '... on A { x y z: id }');

    expect(report(trace, '{ things { ... on A { x y } } }').map(({ path }) => path)).toEqual(['things.0.x']);
  });

  it('reads fragments on the types an object can be', () => {
    const trace = traceOf([a('1')], '... on Thing { x } ... on B { y }');

    expect(report(trace, '{ things { ... on A { x y } } }').map(({ path }) => path)).toEqual(['things.0.x']);
  });

  it('is told at ten places of one field, with the count of all', () => {
    const trace = traceOf(
      Array.from({ length: 30 }, (_, id) => a(String(id))),
      '... on A { x y }',
    );

    const errors = report(trace, '{ things { ... on A { x y } } }');

    expect(errors).toHaveLength(20);
    expect(new Set(errors.map(({ affected }) => affected))).toEqual(new Set([30]));
  });

  it('is told in at most a hundred errors', () => {
    const names = Array.from({ length: 15 }, (_, at) => `x${at}: x`).join(' ');
    const trace = traceOf(
      Array.from({ length: 10 }, (_, id) => a(String(id))),
      `... on A { ${names} }`,
    );

    expect(report(trace, `{ things { ... on A { ${names} } } }`)).toHaveLength(100);
  });
});

describe('an absent entity', () => {
  it('is known by its place', () => {
    const trace = new FetchTrace();
    trace.keepRoot({ things: [b('1'), a('2'), a('3')] });
    const representations = [a('2'), a('3')];
    const record = trace.begin('finance', ['things', '@'], { query: '', variables: { representations } });
    record.data = { _entities: [a('2'), null] };

    expect(absentPlaces(trace)).toEqual([['things', 2]]);
  });
});

describe('a place', () => {
  it('is the client’s own when its keys were selected, through fragments and aliases', () => {
    const client = readableOperation(parse('{ all: things { ...F } } fragment F on Thing { ... on A { mine: x } }'));

    expect(isSelected(client, ['all', 3, 'mine'])).toBe(true);
    expect(isSelected(client, ['things', 3, 'mine'])).toBe(false);
    expect(isSelected(client, ['all', 3, 'x'])).toBe(false);
    expect(isSelected(client, ['all', 3, 'mine', 'deeper'])).toBe(false);
  });
});
