import type { DocumentNode, ExecutionResult } from 'graphql';

/** An object as subgraphs answered it. */
export type AnswerObject = Record<string, unknown>;

/** A place in an answer: response keys and list indexes. */
export type AnswerPath = readonly (string | number)[];

/** One fetch of a plan, as a link gets it. */
export interface EngineFetch {
  /** Constant per plan: a stable key for caches of the other side. */
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** `query` parsed once; the same object for every request of the same plan. */
  readonly document?: DocumentNode;
}

/** One way to ask one subgraph. `Call` is what accompanies every fetch of a request: viewer, signal and the like. */
export interface EngineLink<Call> {
  /** @throws LinkFault, or anything else, when no GraphQL answer came back */
  fetch(request: EngineFetch, call: Call): Promise<ExecutionResult>;
}

/** A link that sends JSON text and wants it ready made. */
export interface TextLink<Call> {
  /** `body` is the whole JSON body of a GraphQL request; the answer is the parsed body. */
  post(body: string, call: Call): Promise<ExecutionResult>;
}

export type AnyLink<Call> = EngineLink<Call> | TextLink<Call>;

/** True for what was parsed as a JSON object: neither a list nor a mark of a loss. */
export const isAnswerObject = (value: unknown): value is AnswerObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
