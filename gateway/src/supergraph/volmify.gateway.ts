import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import type { Log } from '@volmify/shared/log';
import type { GraphQLSchema } from 'graphql';
import { type AnyLink, createEngine, type Engine, type EngineLimits, type ErrorMapper } from '../engine/engine.ts';

type Executor = ApolloGateway['executor'];
type ExecutorRequest = Parameters<Executor>[0];
type ExecutorResult = Awaited<ReturnType<Executor>>;

/** Who executes plans: our engine, or the library's own executor. */
export type ExecutorChoice = 'own' | 'apollo';

/** What our engine needs besides the supergraph. */
export interface OwnExecution<Call> {
  readonly executor: ExecutorChoice;
  readonly links: ReadonlyMap<string, AnyLink<Call>>;
  /** What accompanies every fetch of a request, out of the request's context. */
  readonly callOf: (context: ExecutorRequest['context']) => Call;
  /** `text` hands the data out as `ReadyData`; the server must then stringify with `stringifyReady`. */
  readonly form: 'object' | 'text';
  readonly log: Log;
  readonly limits?: Partial<EngineLimits>;
  readonly mapError?: ErrorMapper;
}

/** One supergraph's engine, and how many requests are on it. */
interface Generation<Call> {
  readonly engine: Engine<Call>;
  running: number;
  isRetired: boolean;
}

/**
 * Apollo's gateway keeps the supergraph's life: it loads, refuses what is broken, and tells of changes. Plans run on our
 * engine; a changed supergraph gets another one, and requests under way finish on theirs (gateway.md 1, 14).
 */
export class VolmifyGateway<Call> extends ApolloGateway {
  #generation: Generation<Call> | undefined;
  readonly #own: OwnExecution<Call>;

  constructor(config: GatewayConfig, own: OwnExecution<Call>) {
    super(config);
    this.#own = own;
    if (own.executor === 'own') {
      this.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => this.#begin(apiSchema, coreSupergraphSdl));
    }
  }

  override async load(options?: Parameters<ApolloGateway['load']>[0]): ReturnType<ApolloGateway['load']> {
    const loaded = await super.load(options);
    if (this.#own.executor === 'apollo') return loaded;
    if (!this.#generation) throw new Error('no engine could be made of the supergraph');
    return { ...loaded, executor: (request) => this.#execute(request) };
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.#generation?.engine.close();
  }

  #begin(apiSchema: GraphQLSchema, supergraphSdl: string): void {
    const { links, log, limits, mapError } = this.#own;
    const engine = createEngine<Call>({
      supergraphSdl,
      apiSchema,
      links,
      log,
      ...(limits ? { limits } : {}),
      ...(mapError ? { mapError } : {}),
    });
    const former = this.#generation;
    this.#generation = { engine, running: 0, isRetired: false };
    if (former) retire(former);
  }

  async #execute({ document, request, context }: ExecutorRequest): Promise<ExecutorResult> {
    const generation = this.#generation;
    if (!generation) throw new Error('a request was executed without a supergraph');
    generation.running += 1;
    try {
      const { data, errors } = await generation.engine.execute({
        document,
        operationName: request.operationName,
        variables: request.variables,
        call: this.#own.callOf(context),
        form: this.#own.form,
      });
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
