import type { QueryPlan } from '@apollo/query-planner';
import type { Log } from '@volmify/shared/log';
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { LaterAnswer } from './defer.executor.ts';
import type { AnswerObject, AnyLink } from './engine.link.ts';
import type { ErrorLimits, ErrorMapper } from './error.mapper.ts';
import type { PlanCacheCounts, PlanCacheLimits } from './plan.cache.ts';
import type { PlanOutline } from './plan.outline.ts';
import type { Planner } from './planner.ts';
import type { ReadyData } from './ready.data.ts';
import type { EngineSubscription } from './subscription.executor.ts';
import type { UsedOperation } from './use.count.ts';

/** What an engine is made of. It serves one supergraph; another one gets another engine. */
export interface EngineParts<Call> {
  readonly supergraphSdl: string;
  /** What clients see; worked out from the supergraph when it is not at hand. */
  readonly apiSchema?: GraphQLSchema;
  /** One way to each subgraph of the supergraph, by name. */
  readonly links: ReadonlyMap<string, AnyLink<Call>>;
  readonly log: Log;
  readonly limits?: Partial<EngineLimits>;
  /** Makes the plans; a worker thread of this engine's own when absent. */
  readonly planner?: Planner;
  /** Changes a fresh plan before it is compiled. */
  readonly finishPlan?: (plan: QueryPlan) => void;
  /** What errors of subgraphs become; by default only codes of the closed catalogue leave. */
  readonly mapError?: ErrorMapper;
}

/** Bounds of one engine. */
export interface EngineLimits extends PlanCacheLimits, ErrorLimits {
  /** Milliseconds to plan one document; then DOCUMENT_TOO_COMPLEX. */
  readonly planMs: number;
}

/** One operation to execute. The document is valid against the API schema. */
export interface EngineRequest<Call> {
  /** The same object for the same text makes the second request cheaper. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** Handed to every link. */
  readonly call: Call;
  /** `text` answers the data as JSON text, which costs less than an object that is then written. */
  readonly form?: 'object' | 'text';
  /** Told when the plan is at hand and its execution begins. */
  readonly planned?: (() => void) | undefined;
  /** True when deferred parts may come after the answer; they are part of it otherwise. Queries alone. */
  readonly acceptsParts?: boolean;
}

/** The answer to one operation. Without `data` nothing was executed. */
export interface EngineAnswer {
  readonly data?: AnswerObject | null | ReadyData;
  readonly errors?: readonly GraphQLError[];
  /** Subgraphs asked, in the order the calls began. */
  readonly fetches: readonly string[];
  /** Deferred parts, where the request accepts any and there are some. */
  readonly later?: LaterAnswer;
}

/** Executes operations over one supergraph. */
export interface Engine<Call> {
  readonly schema: GraphQLSchema;
  /** Never fails: what goes wrong is part of the answer. */
  execute(request: EngineRequest<Call>): Promise<EngineAnswer>;
  /**
   * Prepares a subscription: who is to be asked for its events, and how each becomes an answer.
   * @throws CodedError when the document or its variables are refused, and what planning throws
   */
  subscription(request: Omit<EngineRequest<Call>, 'call' | 'form'>): Promise<EngineSubscription<Call>>;
  /** Prepares the plan of an operation without executing it. @throws what planning throws */
  warm(document: DocumentNode, operationName?: string): Promise<void>;
  /** What was executed most often of late, the most used first. */
  mostUsed(count: number): readonly UsedOperation[];
  /** Steps of the plan of an operation that was executed or warmed; undefined when the plan is no longer kept. */
  outline(document: DocumentNode, operationName?: string): PlanOutline | undefined;
  readonly plans: PlanCacheCounts;
  /** Ends the planner's thread. */
  close(): Promise<void>;
}
