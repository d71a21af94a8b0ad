/** Exit codes of the `volmify` command. */
export const EXIT = { done: 0, failed: 1, wrongUse: 2, unavailable: 69, badConfiguration: 78 } as const;

/** One of the exit codes of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The parts of a {@link Problem}; each is one or more whole sentences or lines. */
export interface ProblemParts {
  /** What happened. */
  readonly what: string;
  /** Why it happened, as far as it is known. */
  readonly why?: string;
  /** What to type or do next. */
  readonly next?: string;
  /** The exit code of a command that ends with this problem; 1 unless told. */
  readonly exitCode?: ExitCode;
  /** The error underneath, shown with `--verbose` only. */
  readonly cause?: unknown;
}

/** A failure a person can act on: what happened, why, and what to type next. Commands print it without a stack. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly what: string;
  readonly why: string | undefined;
  readonly next: string | undefined;
  readonly exitCode: ExitCode;

  constructor(parts: ProblemParts) {
    super(parts.what, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.what = parts.what;
    this.why = parts.why;
    this.next = parts.next;
    this.exitCode = parts.exitCode ?? EXIT.failed;
  }
}

/** The exit code that fits an error: a {@link Problem}'s own, else 1. */
export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof Problem ? error.exitCode : EXIT.failed;
}

/**
 * The text of an error for the terminal, without a final line break: what, then why and next indented.
 * An error that is no {@link Problem} shows its message; `isVerbose` adds the stack and the causes.
 */
export function describeProblem(error: unknown, options: { readonly isVerbose?: boolean } = {}): string {
  const lines: string[] = [];
  if (error instanceof Problem) {
    lines.push(error.what, ...indent(error.why), ...indent(error.next));
  } else {
    lines.push(`Something failed that was not foreseen: ${messageOf(error)}`);
    if (!options.isVerbose) lines.push(...indent('The same command with --verbose shows where.'));
  }
  if (options.isVerbose) lines.push('', stackOf(error));
  return lines.join('\n');
}

/** The message of anything thrown; an error with several causes and no message of its own joins theirs. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message) return error.message;
  return error instanceof AggregateError ? error.errors.map(messageOf).join('; ') : error.name;
}

function indent(text: string | undefined): string[] {
  return text === undefined ? [] : text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by: ${stackOf(error.cause)}`;
}
