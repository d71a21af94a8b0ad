import { type AnswerObject, type AnswerPath, isAnswerObject } from './engine.link.ts';

/** Collects the objects at a plan's flatten path, in the order of the answer; nulls and losses on the way are skipped. */
export function collectObjects(root: AnswerObject, path: readonly string[]): AnswerObject[] {
  if (path.length === 0) return [root];
  const found: AnswerObject[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(value: unknown, path: readonly string[], at: number, found: AnswerObject[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const next = path[at] === '@' ? at + 1 : at;
    for (let i = 0; i < value.length; i += 1) collect(value[i], path, next, found);
    return;
  }
  const key = path[at];
  if (key === undefined) found.push(value as AnswerObject);
  else if (key !== '@') collect((value as AnswerObject)[key], path, at + 1, found);
}

/** The same where one object may stand at many places: each is taken once, and what lies below it is walked once. */
export function collectDistinct(root: AnswerObject, path: readonly string[]): AnswerObject[] {
  let level: AnswerObject[] = [root];
  let at = 0;
  while (at < path.length) {
    const key = path[at] ?? '';
    at += 1;
    let depth = 0;
    while (path[at + depth] === '@') depth += 1;
    at += depth;
    const next = new Set<AnswerObject>();
    for (const object of level) addObjects(object[key], next);
    level = [...next];
  }
  return level;
}

function addObjects(value: unknown, found: Set<AnswerObject>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (let i = 0; i < value.length; i += 1) addObjects(value[i], found);
  else found.add(value as AnswerObject);
}

/** Where the first of the given objects stands; for errors, never on the ordinary way. */
export function findPlace(
  root: AnswerObject,
  path: readonly string[],
  isWanted: (object: AnswerObject) => boolean,
): AnswerPath | undefined {
  return search(root, { path, isWanted }, 0, []);
}

function search(
  value: unknown,
  wanted: { readonly path: readonly string[]; isWanted(object: AnswerObject): boolean },
  at: number,
  place: AnswerPath,
): AnswerPath | undefined {
  const key = wanted.path[at];
  if (Array.isArray(value)) {
    const next = key === '@' ? at + 1 : at;
    for (const [index, entry] of value.entries()) {
      const found = search(entry, wanted, next, [...place, index]);
      if (found) return found;
    }
    return undefined;
  }
  if (!isAnswerObject(value)) return undefined;
  if (key === undefined) return wanted.isWanted(value) ? place : undefined;
  return search(value[key], wanted, at + 1, [...place, key]);
}
