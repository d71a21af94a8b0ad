import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';

/** The reference workload: four subgraphs that know one product each in their way, and one nested question. */
export const SUBGRAPHS = {
  accounts: `
    type Query { me: User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String birthday: String }
  `,
  inventory: `
    type Product @key(fields: "upc") {
      upc: String! weight: Int @external price: Int @external
      inStock: Boolean shippingEstimate: Int @requires(fields: "price weight")
    }
  `,
  products: `
    type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }
  `,
  reviews: `
    type Review @key(fields: "id") { id: ID! body: String author: User product: Product }
    type User @key(fields: "id") { id: ID! reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }
  `,
} as const;

export type BenchSubgraph = keyof typeof SUBGRAPHS;
export const BENCH_SUBGRAPHS = Object.keys(SUBGRAPHS) as readonly BenchSubgraph[];

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@requires", "@external"])`;

/** The question every gateway is asked. */
export const QUESTION = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query TestQuery {
    users {
      ...User
      reviews {
        ...Review
        product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
      }
    }
    topProducts {
      ...Product
      reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
    }
  }
`;

const USERS = Array.from({ length: 6 }, (_, at) => ({
  id: String(at + 1),
  name: `Person number ${at + 1}`,
  username: `person-${at + 1}`,
  birthday: '1990-01-01',
}));
const PRODUCTS = Array.from({ length: 9 }, (_, at) => ({
  upc: String(at + 1),
  name: `Thing ${at + 1}`,
  price: 100 + at * 150,
  weight: 50 + at * 100,
  inStock: at % 3 !== 0,
}));
const REVIEWS = Array.from({ length: 25 }, (_, at) => ({
  id: String(at + 1),
  body: `It is what it says, and number ${at + 1} says it ${'very '.repeat(at % 4)}well.`,
  author: String((at % 6) + 1),
  product: String(((at * 5) % 9) + 1),
}));

interface Reference {
  readonly id?: string;
  readonly upc?: string;
  readonly price?: number;
  readonly weight?: number;
}

const review = (row: (typeof REVIEWS)[number]) => ({
  ...row,
  author: { __typename: 'User', id: row.author },
  product: { __typename: 'Product', upc: row.product },
});

const RESOLVERS = {
  accounts: {
    Query: { me: () => USERS[0], users: () => USERS },
    User: { __resolveReference: async ({ id }: Reference) => ({ ...USERS.find((user) => user.id === id) }) },
  },
  inventory: {
    Product: {
      __resolveReference: async ({ upc, price, weight }: Reference) => ({
        ...PRODUCTS.find((product) => product.upc === upc),
        price,
        weight,
      }),
      shippingEstimate: ({ price = 0, weight = 0 }: Reference) => (price > 1000 ? 0 : Math.round(weight / 2)),
    },
  },
  products: {
    Query: { topProducts: (_root: unknown, { first }: { first: number }) => PRODUCTS.slice(0, first) },
    Product: { __resolveReference: async ({ upc }: Reference) => ({ ...PRODUCTS.find((each) => each.upc === upc) }) },
  },
  reviews: {
    Review: { __resolveReference: async ({ id }: Reference) => REVIEWS.filter((row) => row.id === id).map(review)[0] },
    User: { reviews: ({ id }: Reference) => REVIEWS.filter((row) => row.author === id).map(review) },
    Product: { reviews: ({ upc }: Reference) => REVIEWS.filter((row) => row.product === upc).map(review) },
  },
};

/** Executable schema of one subgraph. */
export const benchSchema = (name: BenchSubgraph): GraphQLSchema =>
  buildSubgraphSchema({ typeDefs: parse(LINK + SUBGRAPHS[name]), resolvers: RESOLVERS[name] });

/** First port of the bench; the subgraphs take it and the next three. */
export const FIRST_PORT = 20_600;

export const portOf = (name: BenchSubgraph): number => FIRST_PORT + BENCH_SUBGRAPHS.indexOf(name);

/** The composed graph, with addresses on this machine. */
export function benchSupergraph(): string {
  const services = BENCH_SUBGRAPHS.map((name) => ({
    name,
    url: `http://127.0.0.1:${portOf(name)}/graphql`,
    typeDefs: parse(LINK + SUBGRAPHS[name]),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map((error) => error.message).join('\n'));
  return supergraphSdl;
}
