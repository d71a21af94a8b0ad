import { generateKeyPairSync } from 'node:crypto';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createGateway, type Gateway, type GatewayConfigInput } from '@volmify/gateway';
import { type Id, toId } from '@volmify/shared/ids';
import { type CallContext, type Link, LinkFault } from '@volmify/shared/link/link';
import { createLocalLink } from '@volmify/shared/link/local.link';
import type { Log } from '@volmify/shared/log';
import { SUBGRAPH_NAMES, type Subgraph, type SubgraphName, type SubgraphRequest } from '@volmify/shared/subgraph';
import { createSubgraphExecutor } from '@volmify/shared/subgraph.executor';
import type { Viewer } from '@volmify/shared/viewer';
import { type ExecutionResult, parse } from 'graphql';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';

// The gateway library reports to its maker unless this is set before it is made.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

export const ISSUER = 'https://identity.test';
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
      employeeStatus: String permissions: [String!]! headOf: [Reach!]! primaryDepartment: Reach
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
    type Subscription { paid: Int }
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
  callerFacts: Record<string, unknown> | null;
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

/** Lines a log was given, newest last. */
export interface LogLine {
  readonly level: string;
  readonly fields: Record<string, unknown>;
  readonly message: string;
}

export function createFakeLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const say = (level: string) => (fields: object, message: string) => {
    lines.push({ level, fields: { ...fields }, message });
  };
  const log = {
    lines,
    debug: say('debug'),
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    child: () => log,
  };
  return log;
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
      seed: async () => {},
      isEmpty: async () => false,
      checkHealth: async () => {},
      drainEvents: async () => 0,
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

type Answer = (request: SubgraphRequest, call: CallContext) => Promise<ExecutionResult>;

/** A link a test can break: `answer` replaces the real one while it is set. */
export interface BreakableLink extends Link {
  answer: ((request: SubgraphRequest, call: CallContext, real: Answer) => Promise<ExecutionResult>) | undefined;
  calls: number;
}

export function breakable(link: Link): BreakableLink {
  const self: BreakableLink = {
    subgraph: link.subgraph,
    answer: undefined,
    calls: 0,
    fetch(request, call) {
      self.calls += 1;
      return self.answer ? self.answer(request, call, link.fetch) : link.fetch(request, call);
    },
    checkHealth: async () => {
      if (self.answer) throw new LinkFault(link.subgraph, 'unreachable', 'broken by the test');
      await link.checkHealth();
    },
    close: () => link.close(),
  };
  return self;
}

/** Answers nothing: as a process that was killed. */
export const unreachable = (subgraph: SubgraphName) => async (): Promise<never> => {
  throw new LinkFault(subgraph, 'unreachable', 'connect ECONNREFUSED 10.0.0.5:4004');
};

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const PUBLIC_KEYS = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] };

/** How a token differs from a good one. */
export interface TokenDifference {
  readonly payload?: JWTPayload;
  readonly header?: Record<string, unknown>;
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now. */
  readonly issuedInS?: number;
  readonly expiresInS?: number;
  readonly key?: Parameters<SignJWT['sign']>[0];
}

export async function makeToken(difference: TokenDifference = {}): Promise<string> {
  const nowS = Math.floor(Date.now() / 1000);
  return new SignJWT({ sid: SARAH_SESSION, ...difference.payload })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', ...difference.header })
    .setSubject(typeof difference.payload?.sub === 'string' ? difference.payload.sub : SARAH)
    .setIssuer(difference.issuer ?? ISSUER)
    .setAudience(difference.audience ?? 'api')
    .setIssuedAt(nowS + (difference.issuedInS ?? 0))
    .setExpirationTime(nowS + (difference.expiresInS ?? 300))
    .sign(difference.key ?? privateKey);
}

/** A gateway over the fake graph with links that can be broken. */
export interface FakeGraph {
  readonly gateway: Gateway;
  readonly state: FakeState;
  readonly subgraphs: Record<SubgraphName, Subgraph>;
  readonly links: Record<SubgraphName, BreakableLink>;
  readonly log: ReturnType<typeof createFakeLog>;
}

export const TOKENS = {
  issuer: ISSUER,
  audiences: ['api', 'sandbox'],
  keys: { kind: 'jwks' as const, jwks: PUBLIC_KEYS },
};

export async function openFakeGraph(
  config: GatewayConfigInput = {},
  more: Partial<Parameters<typeof createGateway>[0]> = {},
): Promise<FakeGraph> {
  const log = createFakeLog();
  const { state, subgraphs } = createFakeSubgraphs(log);
  const links = Object.fromEntries(
    SUBGRAPH_NAMES.map((name) => [name, breakable(createLocalLink(subgraphs[name]))]),
  ) as Record<SubgraphName, BreakableLink>;
  const gateway = await createGateway({
    config: { mode: 'test', ...config },
    links: Object.values(links),
    supergraphSdl: composeFake(),
    tokens: TOKENS,
    log,
    ...more,
  });
  return { gateway, state, subgraphs, links, log };
}

/** Code and place of each error, in the order of the answer. */
export const errorsOf = (body: {
  errors?: readonly { path?: readonly unknown[]; extensions?: Record<string, unknown> }[];
}) =>
  (body.errors ?? []).map((error) => ({
    code: error.extensions?.['code'],
    path: error.path?.join('.'),
    ...(error.extensions?.['subgraph'] === undefined ? {} : { subgraph: error.extensions['subgraph'] }),
  }));

export type OrgId = Id<'Org'>;
