import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { toId } from '@volmify/shared/ids';
import type { Log } from '@volmify/shared/log';
import { SUBGRAPH_NAMES, type Subgraph, type SubgraphName } from '@volmify/shared/subgraph';
import { createSubgraphExecutor } from '@volmify/shared/subgraph.executor';
import { createSubgraphSubscriber } from '@volmify/shared/subgraph.subscriber';
import type { Viewer } from '@volmify/shared/viewer';
import { parse } from 'graphql';

export const SARAH = toId('User', '01900000-0000-7000-8000-000000000001');
export const SARAH_SESSION = toId('UserSession', '01900000-0000-7000-8000-000000000002');
export const LUMEN = toId('Org', '01900000-0000-7000-8000-000000000003');
export const ATELIER = toId('Org', '01900000-0000-7000-8000-000000000004');

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@tag"])';

/** Four tiny subgraphs that cross each other in every way the real ones do. */
export const FAKE_SDL: Readonly<Record<SubgraphName, string>> = {
  identity: `${LINK}
    type Query {
      me: User @shareable
      jobProfile(slug: String!): JobProfile
      callerFacts(userId: ID!, sessionId: ID): CallerFacts @tag(name: "internal") @inaccessible
    }
    type User @key(fields: "id") { id: ID! name: String email: String }
    type JobProfile @key(fields: "id") { id: ID! displayName: String! badge(size: Int): String }
    type CallerFacts @inaccessible {
      status: String! platformRole: String! isSessionAlive: Boolean! jobProfileIds: [ID!]! version: String!
    }`,
  organization: `${LINK}
    type Query {
      me: User @shareable
      parties: [Party!]
      membershipFacts(userId: ID!): MembershipFacts @tag(name: "internal") @inaccessible
    }
    union Party = User | OrgEmployee
    type User @key(fields: "id") { id: ID! }
    type JobProfile @key(fields: "id") { id: ID! employments: [OrgEmployee!] }
    type OrgEmployee @key(fields: "id") { id: ID! role: String! title: String }
    type MembershipFacts @inaccessible { version: String! memberships: [MembershipFact!]! }
    type MembershipFact @inaccessible {
      orgId: ID! memberId: ID memberStatus: String isOwner: Boolean! employeeId: ID employeeRole: String
      employeeStatus: String permissions: [String!]! featuresOff: [String!]! headOf: [Reach!]! primaryDepartment: Reach
    }
    type Reach @inaccessible { departmentId: ID! path: String! }`,
  catalog: `${LINK}
    type Query { me: User @shareable }
    type User @key(fields: "id") { id: ID! }
    type JobProfile @key(fields: "id") { id: ID! attributions: [Attribution!] }
    type Attribution @key(fields: "id") { id: ID! shareBps: Int! employee: OrgEmployee }
    type OrgEmployee @key(fields: "id", resolvable: false) { id: ID! }`,
  finance: `${LINK}
    type Query { me: User @shareable }
    type Mutation { pay(amount: Int!): Receipt, payBack(amount: Int!): Receipt }
    type Subscription { paid: Int told: String }
    type Receipt { amount: Int! payer: User }
    type User @key(fields: "id") { id: ID! balance: Int wallet: Wallet }
    type Wallet { currency: String! amount: Int }
    type OrgEmployee @key(fields: "id") { id: ID! earnings: Int payouts: [Int!] }
    type Attribution @key(fields: "id") { id: ID! revenue: Int }`,
};

/** The composed text of the fake graph; `sdl` replaces the text of single subgraphs. */
export function composeFake(sdl: Partial<Record<SubgraphName, string>> = {}): string {
  const services = SUBGRAPH_NAMES.map((name) => ({
    name,
    url: `http://${name}.internal`,
    typeDefs: parse(sdl[name] ?? FAKE_SDL[name]),
  }));
  const { errors, supergraphSdl } = composeServices(services);
  if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
  return supergraphSdl;
}

const EMPLOYEES = ['e1', 'e2', 'e3'];
const HIDDEN_EMPLOYEE = 'hidden';

/** What a test may turn while the graph runs. */
export interface FakeState {
  callerFacts: Record<string, unknown> | Promise<never> | null;
  memberships: Record<string, unknown>[];
  /** Thrown by `OrgEmployee.earnings` of the employee with that id. */
  earningsFault: { id: string; error: Error } | undefined;
  /** Thrown by finance's reference resolver of that employee. */
  referenceFault: { id: string; error: Error } | undefined;
  /** Viewers as the subgraphs saw them, newest last. */
  seen: { subgraph: SubgraphName; viewer: Viewer; query: string }[];
  paid: number[];
}

const reference = (extra: object = {}) => ({ __resolveReference: async (key: object) => ({ ...key, ...extra }) });

function resolversOf(state: FakeState): Record<SubgraphName, object> {
  const me = (_root: unknown, _args: unknown, context: { viewer: Viewer }) =>
    context.viewer.userId ? { id: context.viewer.userId } : null;
  const employee = async (key: { id: string }) => {
    if (state.referenceFault?.id === key.id) throw state.referenceFault.error;
    return { ...key };
  };
  return {
    identity: {
      Query: {
        me: (...args: Parameters<typeof me>) => {
          const found = me(...args);
          return found && { ...found, name: 'Sarah', email: 'sarah@example.test' };
        },
        jobProfile: () => ({ id: 'p1' }),
        callerFacts: () => state.callerFacts,
      },
      User: reference({ name: 'Sarah', email: 'sarah@example.test' }),
      JobProfile: {
        ...reference(),
        displayName: () => 'Sarah J.',
        badge: (_: unknown, { size }: { size: number }) => `b${size}`,
      },
    },
    organization: {
      Query: {
        me,
        parties: () => [
          { __typename: 'User', id: SARAH },
          { __typename: 'OrgEmployee', id: 'e2' },
          { __typename: 'OrgEmployee', id: 'e3' },
        ],
        membershipFacts: () => ({ version: '1', memberships: state.memberships }),
      },
      User: reference(),
      JobProfile: { ...reference(), employments: () => EMPLOYEES.map((id) => ({ id })) },
      OrgEmployee: {
        __resolveReference: async (key: { id: string }) => (key.id === HIDDEN_EMPLOYEE ? null : { ...key }),
        role: () => 'STAFF',
        title: ({ id }: { id: string }) => `title of ${id}`,
      },
    },
    catalog: {
      Query: { me },
      User: reference(),
      JobProfile: {
        ...reference(),
        attributions: () => [
          { id: 'a1', shareBps: 7000, employee: { id: 'e1' } },
          { id: 'a2', shareBps: 8000, employee: { id: HIDDEN_EMPLOYEE } },
        ],
      },
      Attribution: reference({ shareBps: 1 }),
    },
    finance: {
      Query: { me },
      Mutation: {
        pay: (_: unknown, { amount }: { amount: number }) => {
          state.paid.push(amount);
          return { amount, payer: { id: SARAH } };
        },
        payBack: (_: unknown, { amount }: { amount: number }) => ({ amount: -amount, payer: null }),
      },
      User: { ...reference(), balance: () => 17640, wallet: () => ({ currency: 'USD', amount: 5 }) },
      OrgEmployee: {
        __resolveReference: employee,
        earnings: async ({ id }: { id: string }) => {
          if (state.earningsFault?.id === id) throw state.earningsFault.error;
          return 100 * Number(id.slice(1));
        },
        payouts: () => [1, 2],
      },
      Attribution: reference({ revenue: 42 }),
    },
  };
}

/** The four fake subgraphs with the state behind them. */
export function createFakeSubgraphs(log: Log): { state: FakeState; subgraphs: Record<SubgraphName, Subgraph> } {
  const state: FakeState = {
    callerFacts: { status: 'ACTIVE', platformRole: 'NONE', isSessionAlive: true, jobProfileIds: [], version: '1' },
    memberships: [
      {
        orgId: LUMEN,
        memberId: toId('OrgMember', '01900000-0000-7000-8000-000000000005'),
        memberStatus: 'ACTIVE',
        isOwner: false,
        permissions: [],
        featuresOff: [],
        headOf: [],
      },
    ],
    earningsFault: undefined,
    referenceFault: undefined,
    seen: [],
    paid: [],
  };
  const resolvers = resolversOf(state);
  const make = (name: SubgraphName): Subgraph => {
    const module = { typeDefs: parse(FAKE_SDL[name]), resolvers: resolvers[name] };
    const schema = buildSubgraphSchema([module as Parameters<typeof buildSubgraphSchema>[0] & object as never]);
    const createContext = (viewer: Viewer) => ({ viewer, close: async () => {} });
    const execute = createSubgraphExecutor({ name, schema, createContext, log });
    return {
      name,
      schema,
      execute: (request, viewer) => {
        state.seen.push({ subgraph: name, viewer, query: request.query });
        return execute(request, viewer);
      },
      subscribe: createSubgraphSubscriber({ name, schema, createContext, log }),
      seed: async () => {},
      isEmpty: async () => false,
      checkHealth: async () => {},
      drainEvents: async () => 0,
      runJobs: async () => undefined,
      start: async () => {},
      stop: async () => {},
    };
  };
  const subgraphs = Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, make(name)])) as Record<
    SubgraphName,
    Subgraph
  >;
  return { state, subgraphs };
}
