import { type HostileGraph, identities } from './supergraph.ts';

/** Four owners of one product: provided fields, requirements over two subgraphs, mutations in series. */
export const shop: HostileGraph = {
  name: 'shop',
  subgraphs: {
    accounts: `
      type Query { me: User users: [User] viewer: User! }
      type Mutation { rename(id: ID!, name: String!): User }
      type User @key(fields: "id") {
        id: ID! name: String username: String @shareable birthday(format: String = "iso"): String
        address: Address @shareable friends: [User!]
      }
      type Address @shareable { street: String! city: String zip: Int }
    `,
    products: `
      type Query { topProducts(first: Int = 5): [Product!]! product(upc: String!): Product grid: [[Product]!] }
      type Mutation { restock(upc: String!, count: Int!): Product }
      type Product @key(fields: "upc") {
        upc: String! name(language: Language): String price: Int weight: Float dimensions: Dimensions
      }
      type Dimensions { size: String! unit: Unit boxes: [[Int!]] }
      enum Unit { CM INCH }
      enum Language { EN DE }
    `,
    reviews: `
      type Query { topReviews: [Review] }
      type Mutation { review(upc: String!, body: String!): Review }
      type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product stars: Int! }
      type User @key(fields: "id") { id: ID! username: String @external reviews(limit: Int = 2): [Review] address: Address @shareable }
      type Address @shareable { street: String! city: String zip: Int }
      type Product @key(fields: "upc") { upc: String! reviews: [Review!] }
    `,
    inventory: `
      type Product @key(fields: "upc") {
        upc: String! price: Int @external weight: Float @external
        inStock: Boolean warehouse: Warehouse shippingEstimate(express: Boolean): Int @requires(fields: "price weight")
      }
      type Warehouse @key(fields: "id") { id: ID! city: String! products: [Product] keeper: User }
      type User @key(fields: "id", resolvable: false) { id: ID! }
    `,
  },
  rules: {
    entities: {
      User: identities('u', 5),
      Product: identities('p', 6),
      Review: identities('r', 9),
      Warehouse: identities('w', 3),
    },
    keys: { Product: (upc) => ({ upc }) },
    identities: { Product: ({ upc }) => String(upc) },
    requires: { 'Product.shippingEstimate': [{ field: 'price' }, { field: 'weight' }] },
  },
};
