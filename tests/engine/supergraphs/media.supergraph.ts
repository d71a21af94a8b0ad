import { hashOf } from '../world.ts';
import { type HostileGraph, identities } from './supergraph.ts';

const TYPES = ['Book', 'Film', 'Song'] as const;

/** The type of a medium follows from its identity alone, so that a subgraph that knows no types may point at it. */
const typeOf = (identity: string): string => TYPES[hashOf(identity) % TYPES.length] ?? 'Book';

/** Interfaces, unions and an interface object: what a thing is, is known elsewhere than what is said of it. */
export const media: HostileGraph = {
  name: 'media',
  subgraphs: {
    library: `
      type Query { shelf: [Media!] medium(id: ID!): Media mixed: [Item] best: Item corners: [[Media]] }
      interface Media @key(fields: "id") { id: ID! title: String length: Int }
      type Book implements Media @key(fields: "id") { id: ID! title: String length: Int pages: Int! sequel: Book author: Person }
      type Film implements Media @key(fields: "id") { id: ID! title: String length: Int cast: [Person] cut(kind: String): String }
      type Song implements Media @key(fields: "id") { id: ID! title: String length: Int key: String album: Album }
      type Album { name: String songs: [Song] cover: Media }
      union Item = Book | Film | Person | Album
      type Person @key(fields: "id") { id: ID! name: String @shareable }
    `,
    ratings: `
      type Query { rated: [Media] ratings: [Rating!] }
      type Media @key(fields: "id") @interfaceObject { id: ID! rating: Float ratings(first: Int): [Rating] curator: Person! }
      type Rating @key(fields: "id") { id: ID! stars: Int! medium: Media by: Person }
      type Person @key(fields: "id") { id: ID! ratings: [Rating!] favourite: Media }
    `,
    people: `
      type Query { people: [Person!]! someone: Being }
      interface Being { name: String mother: Being }
      type Person implements Being @key(fields: "id") { id: ID! name: String @shareable mother: Being pets: [Pet] knows: [Being!] }
      type Pet implements Being { name: String mother: Being owner: Person chip: Chip }
      type Chip { code: String! readers: [[String]!]! }
    `,
  },
  rules: {
    entities: {
      Media: identities('m', 8),
      Book: identities('m', 8).filter((id) => typeOf(id) === 'Book'),
      Film: identities('m', 8).filter((id) => typeOf(id) === 'Film'),
      Song: identities('m', 8).filter((id) => typeOf(id) === 'Song'),
      Rating: identities('r', 6),
      Person: identities('h', 4),
    },
    concrete: { Media: typeOf },
    shared: Object.fromEntries(
      TYPES.flatMap((type) => ['rating', 'ratings', 'curator'].map((field) => [`${type}.${field}`, 'Media'])),
    ),
  },
};
