import type { Subgraph, SubgraphName } from '@volmify/shared/subgraph';

/** A started product, however many processes it is. */
export interface RunningProduct {
  /** Origin of the gateway, for example http://127.0.0.1:4000. */
  readonly url: string;
  /** The subgraphs of this process; none in a distributed start. */
  readonly subgraphs: Partial<Record<SubgraphName, Subgraph>>;
  /** Process ids of the parts of a distributed start. */
  readonly pids: Readonly<Record<string, number>>;
  /** Finishes what runs, then ends; may be called twice. */
  stop(): Promise<void>;
}
