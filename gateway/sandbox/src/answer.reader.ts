/** Errors of one answer that share a code, ready to be explained to the reader. */
export interface Refusal {
  /** `extensions.code`; empty when the server gave none. */
  code: string;
  /** Places in the answer, list positions folded: `employments[].totalEarnings`; empty for the whole request. */
  places: readonly { path: string; count: number }[];
  /** The server's sentence, of the first error with this code. */
  message: string;
  /** Request id to quote when asking for help; empty when none was given. */
  requestId: string;
  count: number;
}

/** Groups the errors of a GraphQL answer by code, in the order of first appearance. Anything else yields none. */
export function readRefusals(answer: unknown): readonly Refusal[] {
  const groups = new Map<string, unknown[]>();
  for (const error of errorsOf(answer)) {
    const code = textAt(error, 'extensions', 'code');
    groups.set(code, [...(groups.get(code) ?? []), error]);
  }
  return [...groups].map(([code, errors]) => ({
    code,
    places: foldPaths(errors),
    message: textAt(errors[0], 'message'),
    requestId: textAt(errors[0], 'extensions', 'requestId'),
    count: errors.length,
  }));
}

/** What the question cost, and what the reader may still spend at this moment; undefined where costs are not counted. */
export function readCost(extensions: unknown): { requested: number; available: number } | undefined {
  const requested = valueAt(valueAt(extensions, 'cost'), 'requested');
  const available = valueAt(valueAt(extensions, 'cost'), 'available');
  return typeof requested === 'number' && typeof available === 'number' ? { requested, available } : undefined;
}

function foldPaths(errors: readonly unknown[]): Refusal['places'] {
  const counts = new Map<string, number>();
  for (const error of errors) {
    const path = printPath(valueAt(error, 'path'));
    if (path !== '') counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return [...counts].map(([path, count]) => ({ path, count }));
}

function printPath(path: unknown): string {
  if (!Array.isArray(path)) return '';
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

function errorsOf(answer: unknown): readonly unknown[] {
  const errors = valueAt(answer, 'errors');
  return Array.isArray(errors) ? errors : [];
}

function textAt(value: unknown, ...keys: readonly string[]): string {
  const found = keys.reduce(valueAt, value);
  return typeof found === 'string' ? found : '';
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
