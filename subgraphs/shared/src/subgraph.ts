import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { AuditHead } from './audit.chain.ts';
import type { Clock } from './clock.ts';
import type { Bus } from './events/bus.ts';
import type { IdSource, Uuid } from './ids.ts';
import type { StreamCall } from './live/stream.call.ts';
import type { Log } from './log.ts';
import type { Deliver } from './message.ts';
import type { StatementObserver } from './postgres.pool.ts';
import type { RequestSession } from './request.session.ts';
import type { Viewer } from './viewer.ts';

/** The four parts of the graph. */
export const SUBGRAPH_NAMES = ['identity', 'organization', 'catalog', 'finance'] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

/** One GraphQL request to one subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  /** The same query already parsed, when the caller keeps it; `query` remains the key of the subgraph's cache. */
  readonly document?: DocumentNode;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What every subgraph is to the outside: its schema, an answer to a request, a seed, a life. */
export interface Subgraph {
  readonly name: SubgraphName;
  readonly schema: GraphQLSchema;
  /**
   * Answers one request of one viewer; never throws for GraphQL errors; messages are already safe to show. Queries of one
   * session are of one viewer and read through one context.
   */
  execute(request: SubgraphRequest, viewer: Viewer, session?: RequestSession): Promise<ExecutionResult>;
  /**
   * Opens one stream of one viewer: an answer per event that the viewer may see, each with `extensions.cursor`. What
   * ends the stream early comes as a last answer without data; an OVERLOADED one says that the reader was too slow.
   */
  subscribe(request: SubgraphRequest, viewer: Viewer, call: StreamCall): AsyncIterable<ExecutionResult>;
  /** Writes the demo facts of this subgraph through its own services; a second run changes nothing. */
  seed(world: DemoWorld): Promise<void>;
  /** True while a row of the demo world, or any other organization or user, exists. */
  isEmpty(): Promise<boolean>;
  /** Resolves when the own database answers; rejects with the reason. */
  checkHealth(): Promise<void>;
  /** Sends what waits in the outbox; the number of events sent. */
  drainEvents(): Promise<number>;
  /** One round of every job, now; for whoever does not wait until its time comes. @throws what a round threw */
  runJobs(): Promise<void>;
  /** Starts relay and jobs. */
  start(): Promise<void>;
  /** Ends relay and jobs, then closes the pools. */
  stop(): Promise<void>;
}

/** What a subgraph's door function takes besides its own config. */
export interface SubgraphDependencies {
  /** Connection of the serving role; it owns nothing and cannot bypass row-level security. */
  readonly databaseUrl: string;
  /** Largest number of connections. */
  readonly poolSize?: number;
  /** Further settings of every session, as a bulk load has them. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
  /** Called with every SQL statement that is sent and its values; for tests that count and explain. */
  readonly onStatement?: StatementObserver;
  /** Keeps heads of the audit chains outside the database, so that a chain cut short is seen. */
  readonly keepAuditHeads?: AuditHeadKeeper;
  /** Hands mails and texts over; without it they wait in their queue. */
  readonly deliver?: Deliver;
}

/** Keeps the new heads of one subgraph's audit chains. */
export type AuditHeadKeeper = (subgraph: SubgraphName, heads: readonly AuditHead[]) => Promise<void>;

/** The demo facts, addressed by natural keys so that four databases agree without asking each other. */
export interface DemoWorld {
  /** Rows of `prisma/<subgraph>/seed/<table>.json`, in file order. */
  rows<Row extends DemoRow>(subgraph: SubgraphName, table: string): readonly Row[];
  /** The uuid of a row anywhere in the world. @throws when no seed file has that key */
  uuidOf(naturalKey: string): Uuid;
  /** The uuid of a row that is not listed in a file: time bits from `createdAt`, the rest from the key. */
  makeUuid(naturalKey: string, createdAt: Date): Uuid;
}

/** Every seed row has a natural key of lower-case words and the instant it was made. */
export interface DemoRow {
  readonly key: string;
  readonly createdAt: string;
}
