import { Supergraph } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { CodedError } from '@volmify/shared/errors';
import type { Log } from '@volmify/shared/log';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { LocatedError } from '../errors/gateway.error.ts';
import type { Engine, EngineAnswer, EngineLimits, EngineParts, EngineRequest } from './engine.contract.ts';
import { createClosedMapper, ERROR_LIMITS, ErrorCollector, type ErrorMapper } from './error.mapper.ts';
import { introspect } from './introspection.ts';
import { OperationPlan } from './operation.plan.ts';
import { PLAN_CACHE_LIMITS, PlanCache, type PlanCacheCounts } from './plan.cache.ts';
import type { CompileSetting } from './plan.compiler.ts';
import { runPlan } from './plan.executor.ts';
import { type NormalOperation, normalise, plannedForm, variableName } from './plan.key.ts';
import { outlineOf, type PlanOutline } from './plan.outline.ts';
import { splitOperation } from './plan.split.ts';
import { type Planner, WorkerPlanner } from './planner.ts';
import { ReadyData } from './ready.data.ts';
import { RequestState } from './request.state.ts';
import { ResponseBuilder } from './response.builder.ts';
import type { SelectionShape } from './response.shape.ts';
import { type EngineSubscription, LiveOperation } from './subscription.executor.ts';
import { TextSink } from './text.sink.ts';
import { readTypeFamily } from './type.family.ts';
import { UseCount, type UsedOperation } from './use.count.ts';

export type {
  Engine,
  EngineAnswer,
  EngineLimits,
  EngineParts,
  EngineRequest,
} from './engine.contract.ts';
export type { AnyLink, EngineFetch, EngineLink, TextLink } from './engine.link.ts';
export { type ErrorMapper, openMapper } from './error.mapper.ts';
export type { PlanCacheCounts } from './plan.cache.ts';
export type { PlanOutline } from './plan.outline.ts';
export { createInlinePlanner, PLANNER_CONFIG, type Planner, WorkerPlanner } from './planner.ts';
export { encodeReady, ReadyData, stringifyReady } from './ready.data.ts';
export type { EngineSubscription } from './subscription.executor.ts';

/** Time on the wall, so it is generous: a busy machine refuses no good document; limits in front bound the rest. */
const PLAN_MS = 3_000;
const ENGINE_LIMITS: EngineLimits = { ...PLAN_CACHE_LIMITS, ...ERROR_LIMITS, planMs: PLAN_MS };

const STREAM_ONLY = 'A subscription is not answered as a request.';

/** What is remembered of a document: how to find its plan, not the plan, which may leave the cache. */
interface PreparedOperation {
  readonly operation: OperationDefinitionNode;
  readonly key: string;
  readonly lifted: Readonly<Record<string, unknown>>;
}

/**
 * Makes the engine of one supergraph.
 * @throws when the supergraph is unusable or a link is missing
 */
export function createEngine<Call>(parts: EngineParts<Call>): Engine<Call> {
  return new GraphEngine(parts);
}

class GraphEngine<Call> implements Engine<Call> {
  readonly schema: GraphQLSchema;
  readonly #setting: CompileSetting<Call>;
  readonly #planner: Planner;
  readonly #plans: PlanCache<OperationPlan<Call>>;
  readonly #limits: EngineLimits;
  readonly #mapError: ErrorMapper;
  readonly #log: Log;
  /** Answers are written without a pause: one sink serves all. */
  readonly #sink = new TextSink();
  readonly #finishPlan: (plan: QueryPlan) => void;
  readonly #uses = new UseCount();
  readonly #prepared = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();

  constructor(parts: EngineParts<Call>) {
    this.#log = parts.log;
    this.#limits = { ...ENGINE_LIMITS, ...parts.limits };
    this.schema = parts.apiSchema ?? apiSchemaOf(parts.supergraphSdl);
    const family = readTypeFamily(parse(parts.supergraphSdl, { noLocation: true }));
    this.#setting = { links: parts.links, family, log: parts.log };
    this.#mapError = parts.mapError ?? createClosedMapper(parts.log);
    this.#plans = new PlanCache(this.#limits, (plan) => plan.weight);
    this.#finishPlan = parts.finishPlan ?? (() => {});
    this.#planner = parts.planner ?? new WorkerPlanner(parts.supergraphSdl, this.#limits.planMs);
  }

  get plans(): PlanCacheCounts {
    return this.#plans.counts;
  }

  async execute(request: EngineRequest<Call>): Promise<EngineAnswer> {
    try {
      const prepared = this.#prepare(request.document, request.operationName);
      const { operation, key, lifted } = prepared;
      if (operation.operation === 'subscription') throw new CodedError('BAD_REQUEST', STREAM_ONLY);
      const coerced = this.#coerce(operation, request.variables);
      if (coerced.errors) return { errors: coerced.errors, fetches: [] };
      const plan = this.#plans.peek(key) ?? (await this.#obtain(request.document, prepared));
      this.#uses.add(key, request);
      return await this.#run(plan, { ...sentVariables(coerced.coerced), ...lifted }, request);
    } catch (cause) {
      return { errors: [this.#refusal(cause)], fetches: [] };
    }
  }

  async subscription(request: Omit<EngineRequest<Call>, 'call' | 'form'>): Promise<EngineSubscription<Call>> {
    const prepared = this.#prepare(request.document, request.operationName);
    const { operation, key, lifted } = prepared;
    const coerced = this.#coerce(operation, request.variables);
    if (coerced.errors) throw new CodedError('BAD_USER_INPUT', coerced.errors[0]?.message);
    const plan = this.#plans.peek(key) ?? (await this.#obtain(request.document, prepared));
    const variables = { ...sentVariables(coerced.coerced), ...lifted };
    return new LiveOperation(plan, variables, (state) => this.#answer(plan, state, 'object'));
  }

  async warm(document: DocumentNode, operationName?: string): Promise<void> {
    const prepared = this.#prepare(document, operationName);
    if (!this.#plans.peek(prepared.key)) await this.#obtain(document, prepared);
  }

  mostUsed(count: number): readonly UsedOperation[] {
    return this.#uses.most(count);
  }

  outline(document: DocumentNode, operationName?: string): PlanOutline | undefined {
    const plan = this.#plans.peek(this.#prepare(document, operationName).key);
    return plan && outlineOf(plan);
  }

  close(): Promise<void> {
    return this.#planner.close();
  }

  async #run(
    plan: OperationPlan<Call>,
    variables: Record<string, unknown>,
    request: EngineRequest<Call>,
  ): Promise<EngineAnswer> {
    const state = new RequestState<Call>(variables, request.call, plan.isQuery);
    await runPlan(plan, state);
    return this.#answer(plan, state, request.form ?? 'object');
  }

  #coerce(operation: OperationDefinitionNode, variables: EngineRequest<Call>['variables']) {
    return getVariableValues(this.schema, operation.variableDefinitions ?? [], variables ?? {});
  }

  #answer(plan: OperationPlan<Call>, state: RequestState<Call>, form: 'object' | 'text'): EngineAnswer {
    const { variables } = state;
    const { selection, writer, asksSchema } = plan.shapeFor(variables);
    const introspection = asksSchema ? this.#introspect(plan, selection, variables) : {};
    // Subgraphs may call their root type otherwise.
    state.data['__typename'] = selection.declared;
    const { fetches } = state;
    if (form === 'text' && state.strays.length === 0) {
      this.#sink.reset();
      if (writer.write(state.data, this.#sink, introspection)) {
        return { data: new ReadyData(this.#sink.take()), fetches };
      }
    }
    const errors = new ErrorCollector(this.#mapError, this.#limits);
    const broken = (place: readonly (string | number)[], reason: string): void =>
      this.#log.error({ path: [...place], reason }, 'an answer breaks the schema');
    const { family } = this.#setting;
    const built = new ResponseBuilder({ errors, losses: state.losses, family, introspection, broken }).build(
      state.data,
      selection,
    );
    const data = form === 'text' ? ReadyData.of(JSON.stringify(built)) : built;
    const told = errors.finish(state.strays);
    return { data, ...(told.length > 0 ? { errors: told } : {}), fetches };
  }

  #introspect(
    plan: OperationPlan<Call>,
    selection: SelectionShape,
    variables: Record<string, unknown>,
  ): Readonly<Record<string, unknown>> {
    const { operation, fragments } = plan.normal;
    const fields = selection.fieldsOf(selection.declared) ?? [];
    return introspect(this.schema, { operation, fragments, fields, variables });
  }

  #prepare(document: DocumentNode, operationName: string | undefined): PreparedOperation {
    const known = this.#prepared.get(document)?.get(operationName ?? '');
    if (known) return known;
    const operation = chooseOperation(document, operationName);
    const { key, lifted } = this.#normalise(document, operation);
    const prepared = { operation, key, lifted };
    const byName = this.#prepared.get(document) ?? new Map<string, PreparedOperation>();
    this.#prepared.set(document, byName.set(operationName ?? '', prepared));
    return prepared;
  }

  #normalise(document: DocumentNode, operation: OperationDefinitionNode): NormalOperation {
    return normalise(document, operation, { schema: this.schema, family: this.#setting.family });
  }

  #obtain(document: DocumentNode, { operation, key }: PreparedOperation): Promise<OperationPlan<Call>> {
    return this.#plans.obtain(key, async () => {
      const normal = this.#normalise(document, operation);
      const setting = { schema: this.schema, family: this.#setting.family };
      const [first, ...more] = splitOperation(plannedForm(normal, setting), setting);
      const plans = [await this.#planner.plan(first)] as [QueryPlan, ...QueryPlan[]];
      for (const text of more) plans.push(await this.#planner.plan(text));
      for (const plan of plans) this.#finishPlan(plan);
      return new OperationPlan(normal, plans, this.schema, this.#setting);
    });
  }

  #refusal(cause: unknown): GraphQLError {
    if (cause instanceof CodedError) return cause;
    this.#log.error(
      { cause: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) },
      'an operation failed',
    );
    return new LocatedError('INTERNAL_SERVER_ERROR', {});
  }
}

function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return Supergraph.build(supergraphSdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
}

function chooseOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const named = name ? operations.filter((node) => node.name?.value === name) : operations;
  const [chosen] = named;
  if (!chosen || named.length > 1) throw new CodedError('OPERATION_RESOLUTION_FAILURE');
  return chosen;
}

const sentVariables = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [variableName(name), value]));
