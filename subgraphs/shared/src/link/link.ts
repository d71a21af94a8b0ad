import type { ExecutionResult } from 'graphql';
import type { SubgraphName, SubgraphRequest } from '../subgraph.ts';
import type { Viewer } from '../viewer.ts';

/** What accompanies one call to a subgraph. */
export interface CallContext {
  readonly viewer: Viewer;
  /** Ends the call early: deadline of the request, or a client that left. */
  readonly signal?: AbortSignal;
  /** Queries may be retried once after a transport fault; mutations never. */
  readonly isQuery: boolean;
}

/** Why a subgraph could not be asked; GraphQL errors are answers, not faults. */
export class LinkFault extends Error {
  constructor(
    readonly subgraph: SubgraphName,
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
  readonly subgraph: SubgraphName;
  /** @throws LinkFault when no GraphQL answer came back */
  fetch(request: SubgraphRequest, call: CallContext): Promise<ExecutionResult>;
  /** Resolves when the subgraph is ready; rejects with a LinkFault otherwise. */
  checkHealth(): Promise<void>;
  close(): Promise<void>;
}
