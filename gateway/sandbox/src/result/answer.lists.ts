import { foldConnection, isFields, readAmount } from './answer.value.ts';

/** A list somewhere in an answer. */
export interface AnswerList {
  /** Fields from the top, connections and positions folded: `org.members.enrollments`; empty for the answer itself. */
  path: string;
  /** Entries over the whole answer. */
  count: number;
}

/** One entry of a list with the entries of the lists around it, outermost first. */
export interface ListEntry {
  value: unknown;
  around: readonly { name: string; value: unknown }[];
}

/** Lists of objects in the data of an answer, outer ones first; the answer itself when it has none. Money is no list. */
export function findLists(data: unknown): readonly AnswerList[] {
  const counts = new Map<string, number>();
  countLists(data, '', counts);
  const lists = [...counts].map(([path, count]) => ({ path, count }));
  if (lists.length > 0) return lists;
  return isFields(data) ? [{ path: '', count: 1 }] : [];
}

function countLists(source: unknown, path: string, counts: Map<string, number>) {
  const value = foldConnection(source);
  if (Array.isArray(value)) {
    if (!isTabular(value)) return;
    counts.set(path, (counts.get(path) ?? 0) + value.length);
    for (const entry of value) countLists(entry, path, counts);
  } else if (isFields(value)) {
    for (const [key, child] of Object.entries(value)) countLists(child, path === '' ? key : `${path}.${key}`, counts);
  }
}

function isTabular(list: readonly unknown[]): boolean {
  return list.some((entry) => isFields(entry) && readAmount(entry) === undefined);
}

/** Every entry of the list at a path, in the order of the answer. */
export function readEntries(data: unknown, path: string): readonly ListEntry[] {
  return path === '' ? [{ value: data, around: [] }] : walk({ value: data, around: [] }, path.split('.'));
}

function walk({ value: source, around }: ListEntry, steps: readonly string[]): readonly ListEntry[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [{ value: source, around }];
  if (!isFields(source)) return [];
  const value = foldConnection(source[step]);
  if (!Array.isArray(value)) return walk({ value, around }, rest);
  return value.flatMap((entry) =>
    rest.length === 0
      ? [{ value: entry, around }]
      : walk({ value: entry, around: [...around, { name: step, value: entry }] }, rest),
  );
}
