import type { FetchDataRewrite } from '@apollo/query-planner';
import { type AnswerObject, isAnswerObject } from './engine.link.ts';
import type { TypeFamily } from './type.family.ts';

const TYPE_STEP = '... on ';

/** One step of a rewrite's path: a type the object must be of, or a key to go into. */
export type RewriteStep = { readonly type: string } | { readonly key: string };

/** A rewrite with its path read. */
export interface Rewrite {
  readonly steps: readonly RewriteStep[];
  /** Last key of the path: what is changed. */
  readonly key: string;
  readonly change: { readonly renameTo: string } | { readonly value: unknown };
}

/** @throws when a path ends in a type: no planner makes such a one */
export function readRewrite(rewrite: FetchDataRewrite): Rewrite {
  const steps = rewrite.path.map((step) =>
    step.startsWith(TYPE_STEP) ? { type: step.slice(TYPE_STEP.length) } : { key: step },
  );
  const last = steps.pop();
  if (!last || !('key' in last)) throw new Error(`a rewrite ends in no key: ${rewrite.path.join('.')}`);
  const change = rewrite.kind === 'KeyRenamer' ? { renameTo: rewrite.renameKeyTo } : { value: rewrite.setValueTo };
  return { steps, key: last.key, change };
}

/** Response keys a fetch uses for itself, and what they are in the answer. */
export function renamedKeys(rewrites: readonly Rewrite[]): ReadonlyMap<string, string> {
  return new Map(
    rewrites.flatMap(({ key, change }) => ('renameTo' in change ? [[key, change.renameTo] as const] : [])),
  );
}

/** Applies output rewrites to one received object, in place; undefined when there are none. */
export function compileRewrites(
  rewrites: readonly Rewrite[],
  family: TypeFamily,
): ((value: AnswerObject) => void) | undefined {
  if (rewrites.length === 0) return undefined;
  return (value) => {
    for (const rewrite of rewrites) applyAt(value, rewrite, 0, family);
  };
}

function applyAt(value: unknown, rewrite: Rewrite, at: number, family: TypeFamily): void {
  if (Array.isArray(value)) {
    for (const entry of value) applyAt(entry, rewrite, at, family);
    return;
  }
  if (!isAnswerObject(value)) return;
  const step = rewrite.steps[at];
  if (step === undefined) change(value, rewrite);
  else if ('key' in step) applyAt(value[step.key], rewrite, at + 1, family);
  else if (fits(value, step.type, family)) applyAt(value, rewrite, at + 1, family);
}

function fits(value: AnswerObject, type: string, family: TypeFamily): boolean {
  const { __typename: typename } = value;
  return typeof typename !== 'string' || family.isOfType(typename, type);
}

function change(value: AnswerObject, { key, change }: Rewrite): void {
  if ('value' in change) {
    value[key] = change.value;
    return;
  }
  const moved = value[key];
  if (moved === undefined) return;
  value[change.renameTo] = moved;
  value[key] = undefined;
}
