import { describe, expect, it } from 'vitest';
import { readGraphMap } from './graph.map.ts';

const SDL = `
  schema { query: Query }
  enum join__Graph { IDENTITY @join__graph(name: "identity", url: "") FINANCE @join__graph(name: "finance", url: "") }
  scalar join__FieldSet
  type Query @join__type(graph: IDENTITY) @join__type(graph: FINANCE) {
    me: User
    callerFacts: Facts @join__field(graph: IDENTITY) @inaccessible
  }
  type Facts @join__type(graph: IDENTITY) @inaccessible { id: ID! }
  "A person."
  type User implements Node @join__type(graph: FINANCE, key: "id") @join__type(graph: IDENTITY, key: "id") {
    id: ID!
    displayName: String! @join__field(graph: IDENTITY)
    email(for: String!, of: Int! = 1): String @join__field(graph: IDENTITY) @tag(name: "internal")
    earnings: [Money!] @join__field(graph: FINANCE) @deprecated(reason: "no more")
  }
  type Money @join__type(graph: FINANCE) { amountMinor: BigInt! }
  interface Node @join__type(graph: IDENTITY) { id: ID! }
  union Anything @join__type(graph: IDENTITY) = User | Money
  scalar BigInt
`;

describe('the map of a supergraph', () => {
  const map = readGraphMap(SDL);
  const type = (name: string) => map.types.find((entry) => entry.name === name);

  it('names what clients may select, and leaves out what is hidden from them', () => {
    expect(map.subgraphs).toEqual(['identity', 'finance']);
    expect(map.types.map(({ name }) => name)).toEqual(['Query', 'User', 'Money', 'Node', 'Anything']);
    expect(type('Query')?.fields).toMatchObject([{ name: 'me', subgraphs: ['identity', 'finance'] }]);
    expect(type('Node')?.possibleTypes).toEqual(['User']);
    expect(type('Anything')?.possibleTypes).toEqual(['User', 'Money']);
  });

  it('gives a type to the subgraph that alone answers most of it, and each field to those that answer it', () => {
    expect(type('User')).toMatchObject({
      isEntity: true,
      description: 'A person.',
      subgraphs: ['identity', 'finance'],
      fields: [
        { name: 'id', subgraphs: ['identity', 'finance'] },
        { name: 'displayName', subgraphs: ['identity'], isInternal: false },
        {
          name: 'email',
          isInternal: true,
          args: [
            { name: 'for', type: 'String!', isRequired: true },
            { name: 'of', type: 'Int!', isRequired: false },
          ],
        },
        { name: 'earnings', type: '[Money!]', typeName: 'Money', subgraphs: ['finance'], isDeprecated: true },
      ],
    });
  });

  it('says who may read a field, from the row about it or the row about its type', () => {
    const earnings = type('User')?.fields.find(({ name }) => name === 'earnings');

    expect(earnings?.who).toBe('the person');
    expect(type('Money')?.fields[0]?.who).toBe('whoever may see the object');
  });
});
