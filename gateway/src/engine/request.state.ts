import type { AnswerObject } from './engine.link.ts';
import { EntityMemo } from './entity.memo.ts';
import { type LossReport, LossTable } from './loss.ts';

/** Everything one execution of a plan knows; born per request, never reused. */
export class RequestState<Call> {
  /** The merged answer, before it is cut to what the client selected. */
  readonly data: AnswerObject = {};
  readonly losses = new LossTable();
  /** Errors that speak of no null in the answer; told as they are. */
  readonly strays: LossReport[] = [];
  readonly memo: EntityMemo | undefined;
  /** True once one object stands at several places of the answer. */
  hasShared = false;
  /** Calls to subgraphs, in the order they began. */
  readonly fetches: string[] = [];

  constructor(
    /** Coerced, lifted literals included. */
    readonly variables: Readonly<Record<string, unknown>>,
    readonly call: Call,
    isQuery: boolean,
  ) {
    this.memo = isQuery ? new EntityMemo() : undefined;
  }
}
