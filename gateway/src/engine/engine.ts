import { Supergraph } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { CodedError } from '@volmify/shared/errors';
import type { Log } from '@volmify/shared/log';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { LocatedError } from '../errors/gateway.error.ts';
import { AnswerMaker } from './answer.maker.ts';
import { Deferral } from './defer.executor.ts';
import type { Engine, EngineAnswer, EngineLimits, EngineParts, EngineRequest } from './engine.contract.ts';
import { createClosedMapper, ERROR_LIMITS } from './error.mapper.ts';
import { OperationPlan } from './operation.plan.ts';
import { OperationShelf, type PreparedOperation } from './operation.shelf.ts';
import { PLAN_CACHE_LIMITS, PlanCache, type PlanCacheCounts } from './plan.cache.ts';
import type { CompileSetting } from './plan.compiler.ts';
import { runPlan } from './plan.executor.ts';
import { UnsafePlan } from './plan.guards.ts';
import { normalise, plannedForm, variableName } from './plan.key.ts';
import { outlineOf, type PlanOutline } from './plan.outline.ts';
import { splitOperation } from './plan.split.ts';
import { type Planner, WorkerPlanner } from './planner.ts';
import { RequestState } from './request.state.ts';
import { type EngineSubscription, LiveOperation } from './subscription.executor.ts';
import { readTypeFamily } from './type.family.ts';
import { UseCount, type UsedOperation } from './use.count.ts';

export type { LaterAnswer, LaterPart, LaterParts } from './defer.executor.ts';
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

interface Planned<Call> {
  readonly plan: OperationPlan<Call>;
  readonly prepared: PreparedOperation;
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
  readonly #log: Log;
  readonly #finishPlan: (plan: QueryPlan) => void;
  readonly #uses = new UseCount();
  readonly #shelf: OperationShelf;
  readonly #answers: AnswerMaker<Call>;

  constructor(parts: EngineParts<Call>) {
    this.#log = parts.log;
    this.#limits = { ...ENGINE_LIMITS, ...parts.limits };
    this.schema = parts.apiSchema ?? apiSchemaOf(parts.supergraphSdl);
    const family = readTypeFamily(parse(parts.supergraphSdl, { noLocation: true }));
    this.#setting = { links: parts.links, family, log: parts.log };
    const mapError = parts.mapError ?? createClosedMapper(parts.log);
    const { schema } = this;
    this.#shelf = new OperationShelf({ schema, family });
    this.#answers = new AnswerMaker({ schema, family, mapError, limits: this.#limits, log: parts.log });
    this.#plans = new PlanCache(this.#limits, (plan) => plan.weight);
    this.#finishPlan = parts.finishPlan ?? (() => {});
    this.#planner = parts.planner ?? new WorkerPlanner(parts.supergraphSdl, this.#limits.planMs);
  }

  get plans(): PlanCacheCounts {
    return this.#plans.counts;
  }

  async execute(request: EngineRequest<Call>): Promise<EngineAnswer> {
    try {
      const whole = this.#shelf.whole(request.document, request.operationName);
      const { operation } = whole;
      if (operation.operation === 'subscription') throw new CodedError('BAD_REQUEST', STREAM_ONLY);
      const coerced = this.#coerce(operation, request.variables);
      if (coerced.errors) return { errors: coerced.errors, fetches: [] };
      const wanted = request.acceptsParts
        ? this.#shelf.inParts(request.document, request.operationName, coerced.coerced)
        : whole;
      const { plan, prepared } = await this.#planOf(wanted, whole);
      this.#uses.add(whole.key, request);
      request.planned?.();
      const variables = { ...sentVariables(coerced.coerced), ...prepared.lifted };
      const state = new RequestState<Call>(variables, request.call, plan.isQuery);
      if (prepared.labels.size > 0) state.deferral = new Deferral(prepared.labels);
      await runPlan(plan, state);
      return this.#answers.make(plan, state, request.form ?? 'object');
    } catch (cause) {
      return { errors: [this.#refusal(cause)], fetches: [] };
    }
  }

  async subscription(request: Omit<EngineRequest<Call>, 'call' | 'form'>): Promise<EngineSubscription<Call>> {
    const prepared = this.#shelf.whole(request.document, request.operationName);
    const { operation, key, lifted } = prepared;
    const coerced = this.#coerce(operation, request.variables);
    if (coerced.errors) throw new CodedError('BAD_USER_INPUT', coerced.errors[0]?.message);
    const plan = this.#plans.peek(key) ?? (await this.#obtain(prepared));
    const variables = { ...sentVariables(coerced.coerced), ...lifted };
    return new LiveOperation(plan, variables, (state) => this.#answers.make(plan, state, 'object'));
  }

  async warm(document: DocumentNode, operationName?: string): Promise<void> {
    const prepared = this.#shelf.whole(document, operationName);
    if (!this.#plans.peek(prepared.key)) await this.#obtain(prepared);
  }

  mostUsed(count: number): readonly UsedOperation[] {
    return this.#uses.most(count);
  }

  outline(document: DocumentNode, operationName?: string): PlanOutline | undefined {
    const plan = this.#plans.peek(this.#shelf.whole(document, operationName).key);
    return plan && outlineOf(plan);
  }

  close(): Promise<void> {
    return this.#planner.close();
  }

  #coerce(operation: OperationDefinitionNode, variables: EngineRequest<Call>['variables']) {
    return getVariableValues(this.schema, operation.variableDefinitions ?? [], variables ?? {});
  }

  /** Delivery in parts is a favour: where it cannot be planned the answer is given whole. */
  async #planOf(wanted: PreparedOperation, whole: PreparedOperation): Promise<Planned<Call>> {
    const plan = this.#plans.peek(wanted.key);
    if (plan) return { plan, prepared: wanted };
    try {
      return { plan: await this.#obtain(wanted), prepared: wanted };
    } catch (cause) {
      if (wanted === whole) throw cause;
      this.#log.warn({ cause: String(cause) }, 'an operation cannot be answered in parts');
      return this.#planOf(whole, whole);
    }
  }

  #obtain({ document, operation, key, labels }: PreparedOperation): Promise<OperationPlan<Call>> {
    return this.#plans.obtain(key, async () => {
      const setting = { schema: this.schema, family: this.#setting.family };
      const normal = normalise(document, operation, setting);
      const [first, ...more] = splitOperation(plannedForm(normal, setting), setting);
      if (more.length > 0 && labels.size > 0) throw new UnsafePlan('parts of an answer need two plans');
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
  return Supergraph.build(supergraphSdl, { validateSupergraph: false })
    .apiSchema()
    .toGraphQLJSSchema({ includeDefer: true });
}

const sentVariables = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [variableName(name), value]));
