import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { Log } from '@volmify/shared/log';
import { type GraphQLSchema, specifiedRules, validate } from 'graphql';
import { type AnyLink, createEngine, type Engine, type EngineLimits, type ErrorMapper } from '../engine/engine.ts';

type Executor = ApolloGateway['executor'];
type ExecutorRequest = Parameters<Executor>[0];
type ExecutorResult = Awaited<ReturnType<Executor>>;

/** What our engine needs besides the supergraph. */
export interface OwnExecution<Call> {
  readonly links: ReadonlyMap<string, AnyLink<Call>>;
  /** What accompanies every fetch of a request, out of the request's context. */
  readonly callOf: (context: ExecutorRequest['context']) => Call;
  /** Told the subgraphs a request asked, in the order the calls began. */
  readonly asked?: (context: ExecutorRequest['context'], subgraphs: readonly string[]) => void;
  /** `text` hands the data out as `ReadyData`; the server must then stringify with `stringifyReady`. */
  readonly form: 'object' | 'text';
  readonly log: Log;
  readonly limits?: Partial<EngineLimits>;
  readonly mapError?: ErrorMapper;
  readonly finishPlan?: (plan: QueryPlan) => void;
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
 * Apollo's gateway keeps the supergraph's life: it loads, refuses what is broken, and tells of changes. Plans run on our
 * engine; a changed supergraph gets another one, and requests under way finish on theirs (gateway.md 1, 14).
 */
export class VolmifyGateway<Call> extends ApolloGateway {
  #generation: Generation<Call> | undefined;
  #next: Generation<Call> | undefined;
  readonly #own: OwnExecution<Call>;

  constructor(config: GatewayConfig, own: OwnExecution<Call>) {
    super(config);
    this.#own = own;
    this.onSchemaLoadOrUpdate(({ coreSupergraphSdl, apiSchema }) => this.#begin(coreSupergraphSdl, apiSchema));
  }

  /** The engine of the supergraph that serves. @throws before a supergraph is loaded */
  get engine(): Engine<Call> {
    if (!this.#generation) throw new Error('no engine could be made of the supergraph');
    return this.#generation.engine;
  }

  override async load(options?: Parameters<ApolloGateway['load']>[0]): ReturnType<ApolloGateway['load']> {
    const loaded = await super.load(options);
    if (!this.#generation) throw new Error('no engine could be made of the supergraph');
    return { ...loaded, executor: (request) => this.#execute(request) };
  }

  /**
   * Makes the engine of a supergraph that is to serve next, with the plans of what is asked most. What the new schema no
   * longer answers, or cannot plan, is left out.
   * @throws when the supergraph is unusable or a link is missing
   */
  async prepare(supergraphSdl: string): Promise<void> {
    const next = this.#make(supergraphSdl);
    try {
      for (const { document, operationName } of this.#generation?.engine.mostUsed(WARMED_MAX) ?? []) {
        if (validate(next.engine.schema, document, specifiedRules, { maxErrors: 1 }).length > 0) continue;
        await next.engine
          .warm(document, operationName)
          .catch((cause: unknown) => this.#own.log.warn({ cause: String(cause) }, 'an operation could not be planned'));
      }
    } finally {
      if (this.#next) retire(this.#next);
      this.#next = next;
    }
  }

  override async stop(): Promise<void> {
    await super.stop();
    await Promise.all([this.#generation?.engine.close(), this.#next?.engine.close()]);
  }

  #make(supergraphSdl: string, apiSchema?: GraphQLSchema): Generation<Call> {
    const { links, log, limits, mapError, finishPlan } = this.#own;
    const engine = createEngine<Call>({
      supergraphSdl,
      ...(apiSchema ? { apiSchema } : {}),
      links,
      log,
      ...(limits ? { limits } : {}),
      ...(mapError ? { mapError } : {}),
      ...(finishPlan ? { finishPlan } : {}),
    });
    return { supergraphSdl, engine, running: 0, isRetired: false };
  }

  #begin(supergraphSdl: string, apiSchema: GraphQLSchema): void {
    const former = this.#generation;
    const next = this.#next;
    this.#next = undefined;
    if (next?.supergraphSdl === supergraphSdl) {
      this.#generation = next;
    } else {
      this.#generation = this.#make(supergraphSdl, apiSchema);
      if (next) retire(next);
    }
    if (former) retire(former);
  }

  async #execute({ document, request, context }: ExecutorRequest): Promise<ExecutorResult> {
    const generation = this.#generation;
    if (!generation) throw new Error('a request was executed without a supergraph');
    generation.running += 1;
    try {
      const { data, errors, fetches } = await generation.engine.execute({
        document,
        operationName: request.operationName,
        variables: request.variables,
        call: this.#own.callOf(context),
        form: this.#own.form,
      });
      this.#own.asked?.(context, fetches);
      // The interface names plain objects; ready text passes through to the one who stringifies.
      const shown = data as Record<string, unknown> | null | undefined;
      return { ...(shown === undefined ? {} : { data: shown }), ...(errors ? { errors: [...errors] } : {}) };
    } finally {
      generation.running -= 1;
      if (generation.isRetired && generation.running === 0) void generation.engine.close();
    }
  }
}

function retire<Call>(generation: Generation<Call>): void {
  generation.isRetired = true;
  if (generation.running === 0) void generation.engine.close();
}
