import type { QueryPlan } from '@apollo/query-planner';
import type { Log } from '@volmify/shared/log';
import { type GraphQLSchema, specifiedRules, validate } from 'graphql';
import {
  type AnyLink,
  createEngine,
  type Engine,
  type EngineLimits,
  type ErrorMapper,
  type LaterAnswer,
  type Planner,
} from '../engine/engine.ts';
import type { ServedGateway } from '../lane/apollo.server.ts';
import { checkSupergraph } from './supergraph.check.ts';

type Executor = NonNullable<Awaited<ReturnType<ServedGateway['load']>>['executor']>;
type ExecutorRequest = Parameters<Executor>[0];
type ExecutorResult = Awaited<ReturnType<Executor>>;
type Listener = Parameters<ServedGateway['onSchemaLoadOrUpdate']>[0];

/** What our engine needs besides the supergraph. */
export interface OwnExecution<Call> {
  readonly links: ReadonlyMap<string, AnyLink<Call>>;
  /** What accompanies every fetch of a request, out of the request's context. */
  readonly callOf: (context: ExecutorRequest['context']) => Call;
  /** Told the subgraphs a request asked, in the order the calls began. */
  readonly asked?: (context: ExecutorRequest['context'], subgraphs: readonly string[]) => void;
  /** Told when a request's plan is at hand; undefined where nobody wants to know. */
  readonly plannedOf?: (context: ExecutorRequest['context']) => (() => void) | undefined;
  /** Takes deferred parts of a request's answer; undefined where the answer is wanted whole. */
  readonly partsOf?: (context: ExecutorRequest['context']) => ((later: LaterAnswer) => void) | undefined;
  /** `text` hands the data out as `ReadyData`; the server must then stringify with `stringifyReady`. */
  readonly form: 'object' | 'text';
  readonly log: Log;
  readonly limits?: Partial<EngineLimits>;
  readonly mapError?: ErrorMapper;
  readonly finishPlan?: (plan: QueryPlan) => void;
  /** Who plans over a supergraph; a thread of its own when absent. */
  readonly planner?: (supergraphSdl: string) => Planner;
  /** What clients see of it; worked out from the supergraph when absent. */
  readonly apiSchemaOf?: () => GraphQLSchema;
}

/** One supergraph's engine, and how many requests are on it. */
interface Generation<Call> {
  readonly supergraphSdl: string;
  readonly engine: Engine<Call>;
  running: number;
  isRetired: boolean;
}

/** Plans made for another supergraph before it serves. */
const WARMED_MAX = 100;

/**
 * The gateway of Apollo Server over our engine: it loads a supergraph, tells of changes, and executes. A changed
 * supergraph gets an engine of its own, and requests under way finish on theirs (gateway.md 1, 14).
 */
export class VolmifyGateway<Call> implements ServedGateway {
  #generation: Generation<Call> | undefined;
  readonly #listeners = new Set<Listener>();

  constructor(
    private readonly supergraphSdl: string,
    private readonly own: OwnExecution<Call>,
  ) {}

  /** The engine of the supergraph that serves. @throws before a supergraph is loaded */
  get engine(): Engine<Call> {
    if (!this.#generation) throw new Error('the supergraph is not loaded yet');
    return this.#generation.engine;
  }

  /** @throws when the supergraph is unusable */
  async load(): ReturnType<ServedGateway['load']> {
    if (!this.#generation) this.#begin(this.#make(this.supergraphSdl));
    return { executor: (request) => this.#execute(request) };
  }

  onSchemaLoadOrUpdate(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Serves another supergraph, once the plans of what is asked most are made; what the new schema no longer answers, or
   * cannot plan, is left out.
   * @throws when the supergraph is unusable or a link is missing; the old one keeps serving then
   */
  async swap(supergraphSdl: string): Promise<void> {
    if (!this.#generation) throw new Error('the supergraph is not loaded yet');
    checkSupergraph(supergraphSdl, this.own.links);
    const next = this.#make(supergraphSdl);
    for (const { document, operationName } of this.#generation.engine.mostUsed(WARMED_MAX)) {
      if (validate(next.engine.schema, document, specifiedRules, { maxErrors: 1 }).length > 0) continue;
      await next.engine
        .warm(document, operationName)
        .catch((cause: unknown) => this.own.log.warn({ cause: String(cause) }, 'an operation could not be planned'));
    }
    this.#begin(next);
  }

  async stop(): Promise<void> {
    await this.#generation?.engine.close();
  }

  #make(supergraphSdl: string): Generation<Call> {
    const { links, log, limits, mapError, finishPlan, planner, apiSchemaOf } = this.own;
    const engine = createEngine<Call>({
      supergraphSdl,
      links,
      log,
      ...(limits ? { limits } : {}),
      ...(mapError ? { mapError } : {}),
      ...(finishPlan ? { finishPlan } : {}),
      ...(planner ? { planner: planner(supergraphSdl) } : {}),
      ...(apiSchemaOf ? { apiSchema: apiSchemaOf() } : {}),
    });
    return { supergraphSdl, engine, running: 0, isRetired: false };
  }

  #begin(next: Generation<Call>): void {
    const former = this.#generation;
    this.#generation = next;
    const { supergraphSdl, engine } = next;
    for (const tell of this.#listeners) tell({ apiSchema: engine.schema, coreSupergraphSdl: supergraphSdl });
    if (former) retire(former);
  }

  async #execute({ document, request, context }: ExecutorRequest): Promise<ExecutorResult> {
    const generation = this.#generation;
    if (!generation) throw new Error('a request was executed without a supergraph');
    generation.running += 1;
    const takeParts = this.own.partsOf?.(context);
    try {
      const { data, errors, fetches, later } = await generation.engine.execute({
        document,
        operationName: request.operationName,
        variables: request.variables,
        call: this.own.callOf(context),
        form: this.own.form,
        acceptsParts: takeParts !== undefined,
        planned: this.own.plannedOf?.(context),
      });
      if (later) {
        takeParts?.(later);
        generation.running += 1;
        const before = fetches.length;
        void later.finished.then(() => {
          this.own.asked?.(context, fetches.slice(before));
          leave(generation);
        });
      }
      this.own.asked?.(context, fetches);
      // The interface names plain objects; ready text passes through to the one who stringifies.
      const shown = data as Record<string, unknown> | null | undefined;
      return { ...(shown === undefined ? {} : { data: shown }), ...(errors ? { errors: [...errors] } : {}) };
    } finally {
      leave(generation);
    }
  }
}

function leave<Call>(generation: Generation<Call>): void {
  generation.running -= 1;
  if (generation.isRetired && generation.running === 0) void generation.engine.close();
}

function retire<Call>(generation: Generation<Call>): void {
  generation.isRetired = true;
  if (generation.running === 0) void generation.engine.close();
}
