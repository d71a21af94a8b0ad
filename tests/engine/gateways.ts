import { composeServices } from '@apollo/composition';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  createEngine,
  type Engine,
  type EngineLimits,
  type EngineLink,
  openMapper,
  PLANNER_CONFIG,
  type Planner,
  WorkerPlanner,
} from '@volmify/gateway/engine';
import type { Log } from '@volmify/shared/log';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  parse,
  printSchema,
} from 'graphql';
import { type HostileGraph, sdlOf } from './supergraphs/supergraph.ts';
import { type Weather, World } from './world.ts';

process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

/** One operation with values for its variables. */
export interface Question {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What came back, as JSON would carry it. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[];
}

/** A call to a subgraph, as a test sees it. */
export interface SeenCall {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One hostile graph behind three executors over the same subgraphs: ours, Apollo's, and one schema without any gateway. */
export interface TestGateways {
  readonly supergraphSdl: string;
  readonly schema: GraphQLSchema;
  readonly engine: Engine<undefined>;
  readonly calls: SeenCall[];
  /** Our answer, its data written as text. */
  ours(question: Question): Promise<Answer>;
  /** The same with data built as an object. */
  oursBuilt(question: Question): Promise<Answer>;
  stock(question: Question): Promise<Answer>;
  merged(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

export const CALM: Weather = { seed: 1, nullPercent: 0, errorPercent: 0 };

/** Says nothing: tests read answers. */
export const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => SILENT };

/** Settings of one set of executors. */
export interface GatewaySetting {
  readonly weather?: Weather;
  readonly limits?: Partial<EngineLimits>;
  /** Called before every plan is made. */
  readonly onPlan?: () => void;
  /** Makes plans in the planner's place. */
  readonly plan?: Planner['plan'];
  /** May change a subgraph's answer before anybody sees it. */
  readonly tamper?: (answer: ExecutionResult, call: SeenCall) => ExecutionResult | Promise<ExecutionResult>;
}

/** Everything counted and nothing cut, so that sets of errors can be compared. */
const WIDE = { placesPerError: 1_000_000, errors: 1_000_000 };

/** Composes a graph. @throws with the composer's words */
export function composeSdl(graph: HostileGraph): string {
  const composed = composeServices(
    Object.entries(graph.subgraphs).map(([name, sdl]) => ({
      name,
      url: `http://${name}.test`,
      typeDefs: parse(sdlOf(graph, sdl)),
    })),
  );
  if (composed.errors) throw new Error(composed.errors.map((error) => error.message).join('\n'));
  return composed.supergraphSdl;
}

export async function createTestGateways(graph: HostileGraph, setting: GatewaySetting = {}): Promise<TestGateways> {
  const weather = setting.weather ?? CALM;
  const world = new World(graph.rules, weather, false);
  const whole = new World(graph.rules, weather, true);
  const supergraphSdl = composeSdl(graph);
  const calls: SeenCall[] = [];
  const links = new Map<string, EngineLink<undefined>>();
  for (const [name, sdl] of Object.entries(graph.subgraphs)) {
    const schema = subgraphSchema(sdlOf(graph, sdl), world);
    links.set(name, {
      async fetch({ query, variables = {} }) {
        const call = { subgraph: name, query, variables };
        calls.push(call);
        const answer = asJson(await ask(schema, { document: parse(query), variables: asJson(variables) }, world));
        return (await setting.tamper?.(answer, call)) ?? answer;
      },
    });
  }
  const engine = createEngine({
    supergraphSdl,
    links,
    log: SILENT,
    mapError: openMapper,
    planner: watched(plannerOf(supergraphSdl, setting.limits?.planMs), setting),
    limits: { ...WIDE, ...setting.limits },
  });
  const stock = await loadStock(supergraphSdl, links);
  const merged = buildSchema(printSchema(engine.schema));
  return {
    supergraphSdl,
    schema: engine.schema,
    engine,
    calls,
    ours: async (question) => answerOf(await engine.execute({ ...question, call: undefined, form: 'text' })),
    oursBuilt: async (question) => answerOf(await engine.execute({ ...question, call: undefined })),
    stock: (question) => askStock(stock, question),
    merged: async (question) => answerOf(await ask(merged, question, whole)),
    async close() {
      await engine.close();
      await stock.stop();
    },
  };
}

const planners = new Map<string, Planner>();

/** One thread serves all tests of a graph; a test about time has its own. */
function plannerOf(supergraphSdl: string, planMs: number | undefined): Planner {
  if (planMs !== undefined) return new WorkerPlanner(supergraphSdl, planMs);
  const known = planners.get(supergraphSdl) ?? new WorkerPlanner(supergraphSdl, 3_000);
  planners.set(supergraphSdl, known);
  return { plan: (text) => known.plan(text), close: async () => {} };
}

const watched = (planner: Planner, { onPlan, plan }: GatewaySetting): Planner => ({
  async plan(text) {
    onPlan?.();
    return plan ? plan(text) : planner.plan(text);
  },
  close: () => planner.close(),
});

/** A subgraph without resolvers: the world answers every field. */
export function subgraphSchema(sdl: string, world: World): GraphQLSchema {
  const schema = buildSubgraphSchema(parse(sdl));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) {
      type.extensions = { apollo: { subgraph: { resolveReference: world.resolveReference } } };
    }
  }
  return schema;
}

async function ask(schema: GraphQLSchema, question: Question, world: World): Promise<ExecutionResult> {
  return execute({
    schema,
    document: question.document,
    variableValues: question.variables,
    fieldResolver: world.resolve,
    typeResolver: world.resolveType,
  });
}

async function loadStock(
  supergraphSdl: string,
  links: ReadonlyMap<string, EngineLink<undefined>>,
): Promise<ApolloGateway> {
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: silent,
    queryPlannerConfig: { ...PLANNER_CONFIG },
    buildService: ({ name }): GraphQLDataSource => ({
      async process({ request }) {
        const link = links.get(name);
        if (!link) throw new Error(`there is no link to ${name}`);
        const { query = '', variables = {} } = request;
        return link.fetch({ query, variables }, undefined) as Promise<Record<string, never>>;
      },
    }),
  });
  await gateway.load();
  return gateway;
}

async function askStock(gateway: ApolloGateway, { document, variables }: Question): Promise<Answer> {
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const request = {
    request: { variables },
    document,
    operation,
    queryHash: JSON.stringify(document),
    context: {},
    metrics: {},
  } as unknown as Parameters<ApolloGateway['executor']>[0];
  const { data, errors = [], extensions } = await gateway.executor(request).catch(() => ({ data: undefined }) as never);
  const completed = extensions?.['valueCompletion'];
  const found = Array.isArray(completed) ? [...errors, ...completed] : errors;
  return answerOf({ data, errors: found });
}

interface RawAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { toJSON(): GraphQLFormattedError }[] | undefined;
}

const answerOf = ({ data, errors = [] }: RawAnswer): Answer => ({
  data: data === undefined ? undefined : asJson(data),
  errors: errors.map((error) => asJson(error.toJSON())),
});

const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
