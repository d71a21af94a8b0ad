import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import type { Log } from '@volmify/shared/log';
import { GraphQLError, Kind } from 'graphql';
import { LocatedError, type ResponsePath } from '../errors/gateway.error.ts';
import { FetchTrace } from './fetch.trace.ts';
import type { TracedContext } from './link.data-source.ts';
import { absentPlaces, reportLosses } from './loss.reporter.ts';
import { readableOperation } from './selection.reader.ts';

type Executor = ApolloGateway['executor'];
type ExecutorContext = Parameters<Executor>[0];
type ExecutorResult = Awaited<ReturnType<Executor>>;

/**
 * Apollo's gateway with its plan executor, and errors of our own making: the executor names no place for a failed fetch
 * and wrong places in lists of several types, so it is given no errors at all; the request's trace tells them afterwards.
 */
export class SupergraphGateway extends ApolloGateway {
  readonly #log: Log;

  constructor(config: GatewayConfig, log: Log) {
    super(config);
    this.#log = log;
  }

  override async load(options?: Parameters<ApolloGateway['load']>[0]): ReturnType<ApolloGateway['load']> {
    const loaded = await super.load(options);
    return { ...loaded, executor: (request) => this.#execute(loaded.executor, request) };
  }

  async #execute(execute: Executor, request: ExecutorContext): Promise<ExecutorResult> {
    // Taken before execution: a swap during it changes nothing for a request under way.
    const schema = this.schema;
    const trace = new FetchTrace();
    const context = { ...request.context, trace } as TracedContext;
    const result = await execute({ ...request, context });
    const { errors = [], extensions: _ours, ...rest } = result;
    if (errors.length > 0) return errors.every(isValueRefusal) ? { errors } : this.#fail(errors);
    if (!schema) throw new Error('a request was executed without a schema');
    const client = readableOperation(request.document, request.operation);
    const losses = reportLosses({ trace, client, schema, log: this.#log });
    const found = [...losses, ...this.#unexplainedNulls(result, trace, losses)];
    return found.length > 0 ? { ...rest, errors: found } : rest;
  }

  /** The executor gave up: nothing of the answer can be trusted. */
  #fail(errors: readonly GraphQLError[]): ExecutorResult {
    this.#log.error({ causes: errors.map((error) => error.stack ?? error.message) }, 'a plan could not be executed');
    return { data: null, errors: [new LocatedError('INTERNAL_SERVER_ERROR', {})] };
  }

  /** Nulls and wrong values that no error and no absent entity explains: a subgraph broke its own contract. */
  #unexplainedNulls(result: ExecutorResult, trace: FetchTrace, losses: readonly LocatedError[]): LocatedError[] {
    const broken = result.extensions?.['valueCompletion'];
    if (!Array.isArray(broken) || broken.length === 0) return [];
    const absent = absentPlaces(trace);
    const told = losses.flatMap((loss) => (loss.path ? [loss.path] : []));
    return broken.flatMap((error) => {
      if (!(error instanceof GraphQLError) || !error.path) return [];
      const { path } = error;
      const isExplained = absent.some((place) => isWithin(path, place)) || told.some((place) => isWithin(place, path));
      if (isExplained) return [];
      this.#log.error({ path, cause: error.message }, 'a subgraph broke its contract');
      return [new LocatedError('INTERNAL_SERVER_ERROR', { path })];
    });
  }
}

/** A value of a variable that does not fit its type: the caller's mistake, found by the executor. */
const isValueRefusal = (error: GraphQLError): boolean =>
  error.nodes?.length === 1 && error.nodes[0]?.kind === Kind.VARIABLE_DEFINITION;

const isWithin = (path: ResponsePath, place: ResponsePath): boolean => place.every((step, at) => path[at] === step);
