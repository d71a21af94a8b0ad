import type { Deferral } from './defer.executor.ts';
import type { AnswerObject } from './engine.link.ts';
import { EntityMemo } from './entity.memo.ts';
import { type LossReport, LossTable } from './loss.ts';

/** Everything one execution of a plan knows; born per request, never reused. */
export class RequestState<Call> {
  /** The merged answer, before it is cut to what the client selected. */
  readonly data: AnswerObject = {};
  readonly losses: LossTable;
  /** Errors that speak of no null in the answer; told as they are. */
  readonly strays: LossReport[];
  readonly memo: EntityMemo | undefined;
  /** True once one object stands at several places of the answer. */
  hasShared = false;
  readonly #lost: (() => void)[] = [];
  /** Present when parts of the answer may come later. */
  deferral: Deferral | undefined;
  /** Calls to subgraphs, in the order they began. */
  readonly fetches: string[];

  constructor(
    /** Coerced, lifted literals included. */
    readonly variables: Readonly<Record<string, unknown>>,
    readonly call: Call,
    isQuery: boolean,
    whole?: RequestState<Call>,
  ) {
    this.losses = whole?.losses ?? new LossTable();
    this.strays = whole?.strays ?? [];
    this.fetches = whole?.fetches ?? [];
    this.memo = isQuery ? (whole?.memo ?? new EntityMemo()) : undefined;
  }

  /** Marks what a failed fetch leaves missing: now, and again when those that ran beside it brought containers of it. */
  lose(mark: () => void): void {
    mark();
    this.#lost.push(mark);
  }

  /** After fetches that ran together: what the failed ones would have added to the containers of the others. */
  markLost(): void {
    for (const mark of this.#lost) mark();
  }

  /** The same request on other data: for a plan that runs beside another. */
  fork(): RequestState<Call> {
    return new RequestState(this.variables, this.call, this.memo !== undefined, this);
  }
}
