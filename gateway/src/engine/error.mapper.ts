import type { Log } from '@volmify/shared/log';
import type { GraphQLError } from 'graphql';
import { toLocatedError } from '../errors/error.mapper.ts';
import { ForeignError, LocatedError } from '../errors/gateway.error.ts';
import type { AnswerPath } from './engine.link.ts';
import type { FaultCode, LossReport, SourceError } from './loss.ts';

/** What an error of a subgraph becomes at one place of the client's answer. */
export type ErrorMapper = (error: SourceError, subgraph: string, path: AnswerPath | undefined) => GraphQLError;

/** Only codes of the closed catalogue leave; whatever is not known to be safe is logged and masked (gateway.md 9.2). */
export function createClosedMapper(log: Log): ErrorMapper {
  return (error, subgraph, path) => {
    const at = path ?? [];
    if (error.fault) return new LocatedError(error.fault, { path: at, subgraph });
    return toLocatedError({ message: error.message, code: error.extensions?.['code'] }, subgraph, at, log);
  };
}

/** Passes errors of subgraphs on as they are, the subgraph's name added: for supergraphs whose codes are not ours. */
export const openMapper: ErrorMapper = (error, subgraph, path) => {
  if (error.fault) return new LocatedError(error.fault, { path: path ?? [], subgraph });
  return new ForeignError(error.message, {
    ...(path ? { path } : {}),
    extensions: { ...error.extensions, subgraph },
  });
};

/** How many errors an answer may carry. */
export interface ErrorLimits {
  /** Places named for one error and field; the count of all goes with them. */
  readonly placesPerError: number;
  readonly errors: number;
}

export const ERROR_LIMITS: ErrorLimits = { placesPerError: 10, errors: 100 };

interface Told {
  readonly report: LossReport;
  readonly path: (string | number)[];
  readonly isCollateral: boolean;
  readonly group: { count: number };
}

/** Gathers the errors of one answer while it is written. */
export class ErrorCollector {
  readonly #told: Told[] = [];
  readonly #groups = new Map<SourceError, Map<string, { count: number }>>();

  constructor(
    private readonly map: ErrorMapper,
    private readonly limits: ErrorLimits,
  ) {}

  get count(): number {
    return this.#told.length;
  }

  tell(report: LossReport, place: AnswerPath, isCollateral: boolean): void {
    const path = [...place, ...report.rest];
    const group = this.#groupOf(report.error, path);
    group.count += 1;
    if (group.count > this.limits.placesPerError || this.#told.length >= this.limits.errors) return;
    this.#told.push({ report, path, isCollateral, group });
  }

  /** A fault found by the gateway itself at one place. */
  tellFault(fault: FaultCode, place: AnswerPath): void {
    this.tell({ error: { message: '', fault }, subgraph: '', rest: [] }, place, false);
  }

  /** After a null went up: what was told since, only because something beside it failed, is of no use any more. */
  dropCollateral(since: number): void {
    if (this.#told.length === since) return;
    const tail = this.#told.splice(since);
    const own = tail.filter((told) => !told.isCollateral);
    // When nothing but collateral losses led here, one of them is the explanation.
    this.#told.push(...(own.length > 0 ? own : tail.slice(0, 1)));
  }

  /** The errors in the order they were met. */
  finish(strays: readonly LossReport[]): readonly GraphQLError[] {
    const errors = this.#told.map(({ report, path, group }) => this.#finished(report, path, group.count));
    const told = new Set(this.#told.map(({ report }) => report.error));
    for (const stray of strays) {
      if (errors.length >= this.limits.errors || told.has(stray.error)) continue;
      errors.push(this.map(stray.error, stray.subgraph, stray.rest.length > 0 ? stray.rest : undefined));
    }
    return errors;
  }

  #finished({ error, subgraph }: LossReport, path: AnswerPath, count: number): GraphQLError {
    const mapped = this.map(error, subgraph, path);
    if (subgraph === '') delete mapped.extensions['subgraph'];
    if (count > this.limits.placesPerError) mapped.extensions['affected'] = count;
    return mapped;
  }

  #groupOf(error: SourceError, path: AnswerPath): { count: number } {
    const field = path.filter((step) => typeof step === 'string').join('.');
    const groups = this.#groups.get(error) ?? new Map<string, { count: number }>();
    const group = groups.get(field) ?? { count: 0 };
    groups.set(field, group);
    this.#groups.set(error, groups);
    return group;
  }
}
