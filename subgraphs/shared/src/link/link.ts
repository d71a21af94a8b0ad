import type { ExecutionResult } from 'graphql';
import type { StreamPlace } from '../live/stream.call.ts';
import type { RequestSession } from '../request.session.ts';
import type { SubgraphRequest } from '../subgraph.ts';
import type { Viewer } from '../viewer.ts';

/** Told about the calls of one request: for explanations and telemetry. */
export interface CallObserver {
  /** True when the calls may not be shared with other requests. */
  readonly isExclusive: boolean;
  /** W3C trace context that goes with calls over HTTP; absent where nothing is traced. */
  readonly traceparent?: string | undefined;
  /**
   * A call begins. @param asked what is asked, worked out when it is wanted
   * @returns what is to be called with the answer at its end, undefined when none came
   */
  began(subgraph: string, asked: () => SubgraphRequest): (answer: ExecutionResult | undefined) => void;
}

/** What accompanies one call to a subgraph. */
export interface CallContext {
  readonly viewer: Viewer;
  /** Ends the call early: deadline of the request, or a client that left. */
  readonly signal?: AbortSignal;
  /** Queries may be retried once after a transport fault; mutations never. */
  readonly isQuery: boolean;
  /** Shared by the fetches of one query; for subgraphs of this process. */
  readonly session?: RequestSession;
  readonly observer?: CallObserver | undefined;
}

/** What accompanies one stream of a subgraph; the signal ends it. */
export interface StreamContext {
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
  /** Where the stream begins when it does not begin now. */
  readonly from?: StreamPlace;
}

/** Why a subgraph could not be asked; GraphQL errors are answers, not faults. */
export class LinkFault extends Error {
  constructor(
    /** Its name in the supergraph. */
    readonly subgraph: string,
    readonly reason: 'unreachable' | 'timeout' | 'refused' | 'malformed',
    /** For the log only: may name addresses. */
    readonly detail: string,
  ) {
    super(`${subgraph}: ${reason}`);
    this.name = 'LinkFault';
  }
}

/** One way to ask one subgraph. */
export interface Link {
  /** Its name in the supergraph. */
  readonly subgraph: string;
  /** @throws LinkFault when no GraphQL answer came back */
  fetch(request: SubgraphRequest, call: CallContext): Promise<ExecutionResult>;
  /**
   * Opens a stream: an answer per event, each with `extensions.cursor`; one without data is the last.
   * @throws LinkFault while it is read, when the stream was lost
   */
  open(request: SubgraphRequest, stream: StreamContext): AsyncIterable<ExecutionResult>;
  /** Resolves when the subgraph is ready; rejects with a LinkFault otherwise. */
  checkHealth(): Promise<void>;
  close(): Promise<void>;
}
