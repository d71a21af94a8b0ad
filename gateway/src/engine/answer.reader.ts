import type { ExecutionResult } from 'graphql';
import { type AnswerObject, type AnswerPath, isAnswerObject } from './engine.link.ts';
import type { LossReport, LossTable, SourceError } from './loss.ts';

/** A subgraph's answer with its errors laid where the values are missing, or the errors that came instead of data. */
export type ReadAnswer = { readonly data: AnswerObject } | { readonly failed: LossReport[] };

/** How errors of one fetch are read. */
export interface AnswerSetting {
  readonly subgraph: string;
  readonly losses: LossTable;
  /** Response keys the fetch used for itself, and what they are in the answer. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Takes errors that speak of no null. */
  readonly stray: (report: LossReport) => void;
}

interface ReadError extends SourceError {
  readonly path: AnswerPath | undefined;
}

/**
 * Puts every error into the null it explains.
 * @throws TypeError when the answer is no GraphQL answer
 */
export function readAnswer(answer: ExecutionResult, setting: AnswerSetting): ReadAnswer {
  const data: unknown = answer.data ?? null;
  const errors = Array.isArray(answer.errors) ? answer.errors.map(readError) : [];
  if (data !== null && !isAnswerObject(data)) throw new TypeError('data is no object');
  if (errors.length === 0) {
    if (data === null) throw new TypeError('there is neither data nor an error');
    return { data };
  }
  if (data === null) return { failed: errors.map((error) => reportOf(error, error.path, setting)) };
  for (const error of errors) place(data, error, setting);
  return { data };
}

function place(data: AnswerObject, error: ReadError, setting: AnswerSetting): void {
  const { path } = error;
  let container: unknown = data;
  for (const [at, step] of (path ?? []).entries()) {
    const held = stepInto(container, step);
    if (held === null || typeof held === 'symbol') {
      const report = reportOf(error, path?.slice(at + 1), setting);
      if (typeof held === 'symbol') setting.losses.of(held).reports.push(report);
      else setInto(container, step, setting.losses.mark([report]));
      return;
    }
    container = held;
  }
  setting.stray(reportOf(error, path, setting));
}

function stepInto(container: unknown, step: string | number): unknown {
  if (Array.isArray(container)) return typeof step === 'number' ? container[step] : undefined;
  return isAnswerObject(container) && Object.hasOwn(container, step) ? container[String(step)] : undefined;
}

function setInto(container: unknown, step: string | number, mark: symbol): void {
  if (Array.isArray(container)) container[Number(step)] = mark;
  else if (isAnswerObject(container)) container[String(step)] = mark;
}

function reportOf(error: ReadError, rest: AnswerPath | undefined, { subgraph, renamed }: AnswerSetting): LossReport {
  const named = (rest ?? []).map((step) => (typeof step === 'string' ? (renamed.get(step) ?? step) : step));
  return { error, subgraph, rest: named };
}

function readError(error: unknown): ReadError {
  if (!isAnswerObject(error)) return { message: String(error), path: undefined };
  const { message, path, extensions } = error;
  return {
    message: typeof message === 'string' ? message : '',
    path: isPath(path) ? path : undefined,
    ...(isAnswerObject(extensions) ? { extensions } : {}),
  };
}

const isPath = (value: unknown): value is AnswerPath =>
  Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
