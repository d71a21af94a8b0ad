import { type HostileGraph, identities } from './supergraph.ts';

/** Compound and several keys, requirements in a chain, with arguments, and value types that three subgraphs share. */
export const keys: HostileGraph = {
  name: 'keys',
  subgraphs: {
    registry: `
      type Query { vehicles: [Vehicle] vehicle(plate: String!): Vehicle node: Part }
      type Vehicle @key(fields: "plate country") @key(fields: "vin") {
        plate: String! country: String! vin: ID! colour: String maker: Maker mileage(unit: String = "km"): Int
        spec: Spec @shareable
      }
      type Spec @shareable { power: Int torque: Float gears: [Gear!] }
      type Gear @shareable { ratio: Float! name: String }
      type Maker @key(fields: "name") { name: String! founded: Int vehicles: [Vehicle!] }
      type Part @key(fields: "serial { batch number }") { serial: Serial! fits: [Vehicle] }
      type Serial @shareable { batch: String! number: Int! }
    `,
    workshop: `
      type Query { jobs: [Job!] }
      type Job @key(fields: "id") { id: ID! vehicle: Vehicle! parts: [Part] cost: Int }
      type Vehicle @key(fields: "plate country") {
        plate: String! country: String! mileage(unit: String = "km"): Int @external
        wear: Int @requires(fields: "mileage") jobs: [Job] spec: Spec @shareable
      }
      type Spec @shareable { power: Int torque: Float gears: [Gear!] }
      type Gear @shareable { ratio: Float! name: String }
      type Part @key(fields: "serial { batch number }") { serial: Serial! price: Int }
      type Serial @shareable { batch: String! number: Int! }
    `,
    insurance: `
      type Query { policies: [Policy] }
      type Policy @key(fields: "id") { id: ID! vehicle: Vehicle }
      type Vehicle @key(fields: "vin") {
        vin: ID! wear: Int @external colour: String @external
        premium(years: Int): Int @requires(fields: "wear colour") policy: Policy
      }
    `,
    resale: `
      type Vehicle @key(fields: "vin") {
        vin: ID! premium(years: Int): Int @external value: Int @requires(fields: "premium(years: 3)") spec: Spec @shareable
      }
      type Spec @shareable { power: Int torque: Float gears: [Gear!] }
      type Gear @shareable { ratio: Float! name: String }
    `,
  },
  rules: {
    entities: {
      Vehicle: identities('v', 5),
      Maker: identities('k', 3),
      Part: identities('s', 4),
      Job: identities('j', 6),
      Policy: identities('y', 4),
    },
    keys: {
      Vehicle: (vin) => ({ vin, plate: `plate ${vin}`, country: 'X' }),
      Maker: (name) => ({ name }),
      Part: (identity) => ({ serial: { __typename: 'Serial', __identity: identity } }),
      Serial: (identity) => ({ batch: identity.slice(0, 1), number: Number(identity.slice(1)) }),
    },
    identities: {
      Vehicle: ({ vin, plate }) => String(vin ?? String(plate).slice('plate '.length)),
      Maker: ({ name }) => String(name),
      Part: ({ serial }) => {
        const { batch, number } = serial as { batch: string; number: number };
        return `${batch}${number}`;
      },
    },
    requires: {
      'Vehicle.wear': [{ field: 'mileage' }],
      'Vehicle.premium': [{ field: 'wear' }, { field: 'colour' }],
      'Vehicle.value': [{ field: 'premium', args: { years: 3 } }],
    },
  },
};
