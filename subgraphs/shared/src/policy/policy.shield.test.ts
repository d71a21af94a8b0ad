import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Id } from '../ids.ts';
import { anonymousViewer, type Viewer } from '../viewer.ts';
import { type PolicyRow, row } from './policy.row.ts';
import { allow, need } from './policy.rules.ts';
import { guardSchema } from './policy.shield.ts';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  interface Named { name: String }
  type Person implements Named @key(fields: "id") { id: ID! name: String salary: Int note: String }
  type Query { people: [Person!] open: String }
`;
const PEOPLE = [
  { __typename: 'Person', id: 'p1', userId: 'user_1', name: 'One', salary: 10, note: 'a' },
  { __typename: 'Person', id: 'p2', userId: 'user_2', name: 'Two', salary: 20, note: 'b' },
];
const ROWS: PolicyRow[] = [
  row('Query._entities', allow.anyone, 'test'),
  row('Query._service', allow.anyone, 'test'),
  row('_Service.*', allow.anyone, 'test'),
  row('Query.*', allow.anyone, 'test'),
  row('Person.*', allow.whoSeesParent, 'test'),
  row('Person.salary', need.self('userId'), 'test'),
  row('Person.note', need.self('userId'), 'test', 'null'),
];

let resolved: string[] = [];
const schema = (rows = ROWS) =>
  guardSchema(
    buildSubgraphSchema([
      {
        typeDefs: parse(SDL),
        resolvers: {
          Query: { people: () => PEOPLE },
          Person: {
            __resolveReference: async ({ id }: { id: string }) => ({ ...PEOPLE.find((person) => person.id === id) }),
            salary: (person: { id: string; salary: number }) => {
              resolved.push(person.id);
              return person.salary;
            },
          },
        },
      },
    ]),
    rows,
  );
const personViewer: Viewer = { ...anonymousViewer('r'), kind: 'person', userId: 'user_1' as Id<'User'> };
const ask = (source: string, viewer: Viewer) => {
  resolved = [];
  return graphql({ schema: schema(), source, contextValue: { viewer } });
};

describe('the shield made from policy rows', () => {
  it('judges every row by itself: the verdict of one is not given to the next', async () => {
    const { data, errors } = await ask('{ people { salary } }', personViewer);

    expect(data).toEqual({ people: [{ salary: 10 }, { salary: null }] });
    expect(errors?.map((error) => [error.extensions['code'], error.path])).toEqual([
      ['FORBIDDEN', ['people', 1, 'salary']],
    ]);
    expect(resolved).toEqual(['p1']);
  });

  it('says UNAUTHENTICATED to nobody and runs no resolver', async () => {
    const { errors } = await ask('{ people { salary } }', anonymousViewer('r'));

    expect(errors?.map((error) => error.extensions['code'])).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(resolved).toEqual([]);
  });

  it('makes a thing look absent where the row says null', async () => {
    const { data, errors } = await ask('{ people { note } }', personViewer);

    expect(data).toEqual({ people: [{ note: 'a' }, { note: null }] });
    expect(errors).toBeUndefined();
  });

  it('holds for entities asked by reference, directly and through fragments', async () => {
    const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Named { ... on Person { salary note } } } }`;
    const { data, errors } = await graphql({
      schema: schema(),
      source,
      contextValue: { viewer: personViewer },
      variableValues: { r: [{ __typename: 'Person', id: 'p2', salary: 99 }] },
    });

    expect(data).toEqual({ _entities: [{ salary: null, note: null }] });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it.each([
    ['a field without a row', ROWS.filter((entry) => entry.field !== 'Person.*'), 'Person.id has no row'],
    ['a row without a field', [...ROWS, row('Person.age', allow.anyone, 'test')], 'Person has no such field'],
    ['a row on an interface', [...ROWS, row('Named.name', allow.anyone, 'test')], 'rules on interfaces are ignored'],
    ['two rows for one field', [...ROWS, row('Person.salary', allow.anyone, 'test')], 'Person.salary has two rows'],
    [
      'a closed row for a whole type',
      [...ROWS.slice(0, -3), row('Person.*', need.signedIn, 'test')],
      'a type row must be open',
    ],
  ])('refuses to start with %s', (_what, rows, problem) => {
    expect(() => schema(rows)).toThrow(problem);
  });
});
