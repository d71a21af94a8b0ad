import { CodedError } from '@volmify/shared/errors';
import type { ExecutionResult } from 'graphql';
import { readAnswer } from './answer.reader.ts';
import type { EngineFetch } from './engine.link.ts';
import type { EngineAnswer } from './engine.ts';
import { type FetchUnit, variablesOf } from './fetch.unit.ts';
import { LostKeys } from './loss.ts';
import { fillMissing, mergeInto } from './merge.ts';
import type { OperationPlan } from './operation.plan.ts';
import { runStep } from './plan.executor.ts';
import { RequestState } from './request.state.ts';

/** A planned subscription of one caller. */
export interface EngineSubscription<Call> {
  /** Owner of the events. */
  readonly subgraph: string;
  /** What the owner is asked once, as a stream. */
  readonly request: EngineFetch;
  /** Makes the answer to one event of the owner: what other subgraphs know is joined. Never fails. */
  complete(event: ExecutionResult, call: Call): Promise<EngineAnswer>;
}

/** Every event is an execution of its own: nothing is remembered from one to the next. */
export class LiveOperation<Call> implements EngineSubscription<Call> {
  readonly subgraph: string;
  readonly request: EngineFetch;
  readonly #primary: FetchUnit<Call>;

  /** @throws BAD_REQUEST when the plan is none of a subscription */
  constructor(
    private readonly plan: OperationPlan<Call>,
    private readonly variables: Readonly<Record<string, unknown>>,
    private readonly answer: (state: RequestState<Call>) => EngineAnswer,
  ) {
    const { primary } = plan.steps;
    if (!primary) throw new CodedError('BAD_REQUEST', 'Only a subscription is a stream.');
    this.#primary = primary;
    this.subgraph = primary.subgraph;
    const sent = variablesOf(primary, undefined, variables);
    this.request = { query: primary.query, document: primary.document, variables: sent };
  }

  async complete(event: ExecutionResult, call: Call): Promise<EngineAnswer> {
    const state = new RequestState<Call>(this.variables, call, true);
    this.#begin(event, state);
    if (this.plan.steps.root) await runStep(this.plan.steps.root, state);
    return this.answer(state);
  }

  /** Lays the event where the first fetch of a query would lay its answer. */
  #begin(event: ExecutionResult, state: RequestState<Call>): void {
    const { subgraph, tree, rewrite, renamed, family } = this.#primary;
    const { losses, strays } = state;
    const read = readAnswer(event, { subgraph, losses, renamed, stray: (report) => strays.push(report) });
    if ('failed' in read) {
      fillMissing(state.data, tree, new LostKeys(read.failed, losses, family.isObjectType));
      return;
    }
    rewrite?.(read.data);
    mergeInto(state.data, read.data, tree);
  }
}
