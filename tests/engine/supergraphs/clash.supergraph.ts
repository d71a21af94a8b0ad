import { type HostileGraph, identities } from './supergraph.ts';

/** Fields computed from one price in several currencies, and keys that overlap. */
export const clash: HostileGraph = {
  name: 'clash',
  subgraphs: {
    catalog: `
      type Query { items: [Item!] item(id: ID!): Item things: [Thing] }
      interface Thing { label: String }
      type Item implements Thing @key(fields: "id") @key(fields: "sku region") {
        id: ID! sku: String! region: String! @shareable label: String price(currency: String = "EUR"): Int note: String
      }
      type Box implements Thing @key(fields: "id") { id: ID! label: String items: [Item] }
    `,
    taxes: `
      type Item @key(fields: "id") {
        id: ID! price(currency: String = "EUR"): Int @external
        taxEur: Int @requires(fields: "price(currency: \\"EUR\\")")
        taxUsd: Int @requires(fields: "price(currency: \\"USD\\")")
        duty(code: String): Int @requires(fields: "price(currency: \\"USD\\")")
      }
    `,
    stock: `
      type Query { shelves: [Shelf!] }
      type Shelf @key(fields: "id") { id: ID! items: [Item] first: Item }
      type Item @key(fields: "sku region") {
        sku: String! region: String! @shareable count: Int price(currency: String = "EUR"): Int @external
        worth: Int @requires(fields: "price")
      }
    `,
    deals: `
      type Query { deals: [Deal] }
      type Deal { item: Item! off: Int }
      type Item @key(fields: "id region") @key(fields: "id") { id: ID! region: String! @shareable discount: Int bundle: [Item] }
      type Box @key(fields: "id") { id: ID! weight: Int }
    `,
  },
  rules: {
    entities: { Item: identities('i', 5), Box: identities('b', 3), Shelf: identities('s', 3) },
    keys: { Item: (id) => ({ id, sku: `sku ${id}`, region: 'north' }) },
    identities: { Item: ({ id, sku }) => String(id ?? String(sku).slice('sku '.length)) },
    requires: {
      'Item.taxEur': [{ field: 'price', args: { currency: 'EUR' } }],
      'Item.taxUsd': [{ field: 'price', args: { currency: 'USD' } }],
      'Item.duty': [{ field: 'price', args: { currency: 'USD' } }],
      'Item.worth': [{ field: 'price' }],
    },
  },
};
