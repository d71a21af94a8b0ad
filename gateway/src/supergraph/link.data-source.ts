import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type Link, LinkFault } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import type { RequestSession } from '@volmify/shared/request.session';
import type { SubgraphRequest } from '@volmify/shared/subgraph';
import type { Viewer } from '@volmify/shared/viewer';
import type { ExecutionResult } from 'graphql';
import type { LaterAnswer } from '../engine/engine.ts';
import type { RequestWatch } from '../explain/request.watch.ts';
import { type AnswerObject, type FetchFault, type FetchRecord, type FetchTrace, isObject } from './fetch.trace.ts';

/** What one request carries through planning and execution. The parts are shared, however often the whole is copied. */
export interface GraphContext extends Record<string, unknown> {
  readonly viewer: Viewer;
  readonly isQuery: boolean;
  /** Shared by the fetches of one query. */
  readonly session?: RequestSession | undefined;
  /** Subgraphs asked so far, in the order the calls began. */
  readonly asked: string[];
  readonly observer?: RequestWatch | undefined;
  /** Takes deferred parts of the answer; absent where it is wanted whole. */
  readonly takeParts?: ((later: LaterAnswer) => void) | undefined;
  /** Ends running calls: the deadline passed, or the reader of a query left. */
  readonly signal: AbortSignal;
}

/** The context of one execution by Apollo's executor, with the fetches it made so far. */
export interface TracedContext extends GraphContext {
  readonly trace: FetchTrace;
}

/** Answers the plan executor from a link. It never fails: what went wrong is kept in the request's trace. */
export class LinkDataSource implements GraphQLDataSource<TracedContext> {
  constructor(
    private readonly link: Link,
    private readonly log: Log,
  ) {}

  /** Data of one fetch, null when there is none. */
  async process(options: GraphQLDataSourceProcessOptions<TracedContext>): Promise<{ data: AnswerObject | null }> {
    if (options.kind !== 'incoming operation') throw new Error('the supergraph asks for nothing but operations');
    const { trace, viewer, isQuery, signal } = options.context;
    options.context.asked.push(this.link.subgraph);
    const record = trace.begin(this.link.subgraph, options.pathInIncomingRequest ?? [], toRequest(options.request));
    try {
      const answer = await this.link.fetch(record.request, {
        viewer,
        isQuery,
        signal,
        observer: options.context.observer,
      });
      return { data: this.#read(answer, record, trace) };
    } catch (cause) {
      record.fault = this.#toFault(cause);
      return { data: null };
    }
  }

  #read(answer: ExecutionResult, record: FetchRecord, trace: FetchTrace): AnswerObject | null {
    const data: unknown = answer.data ?? null;
    if (answer.errors?.length) record.errors = answer.errors.map(toSubgraphError);
    if (data === null && record.errors) return null;
    if (!isObject(data)) throw this.#malformed('data is no object');
    if (record.representations) this.#checkEntities(data['_entities'], record.representations.length, record);
    record.data = data;
    if (record.pattern.length === 0 && !record.representations) trace.keepRoot(data);
    return record.representations && !Array.isArray(data['_entities']) ? null : data;
  }

  #checkEntities(entities: unknown, count: number, record: FetchRecord): void {
    if (entities === null && record.errors) return;
    const isRight =
      Array.isArray(entities) &&
      entities.length === count &&
      entities.every((entity) => entity === null || isObject(entity));
    if (!isRight) throw this.#malformed('the entities are not those asked for');
  }

  #malformed(detail: string): LinkFault {
    return new LinkFault(this.link.subgraph, 'malformed', detail);
  }

  /** The reason goes to the log; the client learns which subgraph, and whether waiting helps. */
  #toFault(cause: unknown): FetchFault {
    const { subgraph } = this.link;
    if (!(cause instanceof LinkFault)) {
      this.log.error({ subgraph, cause: cause instanceof Error ? cause.stack : String(cause) }, 'a link failed');
      return { code: 'INTERNAL_SERVER_ERROR' };
    }
    this.log.warn({ subgraph, reason: cause.reason, detail: cause.detail }, 'a subgraph cannot be asked');
    return { code: cause.reason === 'timeout' ? 'DOWNSTREAM_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE' };
  }
}

function toRequest(request: GraphQLDataSourceProcessOptions<TracedContext>['request']): SubgraphRequest {
  return {
    query: request.query ?? '',
    ...(request.operationName === undefined ? {} : { operationName: request.operationName }),
    ...(request.variables === undefined ? {} : { variables: request.variables }),
  };
}

function toSubgraphError(error: unknown): NonNullable<FetchRecord['errors']>[number] {
  if (!isObject(error)) return { message: String(error) };
  const { path, extensions } = error;
  return {
    message: typeof error['message'] === 'string' ? error['message'] : '',
    ...(isPath(path) ? { path } : {}),
    code: isObject(extensions) ? extensions['code'] : undefined,
  };
}

const isPath = (value: unknown): value is readonly (string | number)[] =>
  Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
