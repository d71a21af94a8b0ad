import type { AnswerObject } from './engine.link.ts';
import type { EntitySlot } from './entity.memo.ts';

/** Values that alone make up a representation of one type. */
export type LeafKeys = readonly string[];

interface Seen {
  readonly object: AnswerObject;
  readonly slot: EntitySlot;
}

interface SeenOfType {
  /** The key whose value differs most between objects: a text rather than a number. */
  readonly sortedBy: string;
  readonly byValue: Map<unknown, Seen[]>;
}

/**
 * Objects of one fetch by the values that identify them: most objects of a large answer are repetitions, and comparing a
 * few values is cheaper than writing a representation to find that out.
 */
export class SeenObjects {
  readonly #byType = new Map<LeafKeys, SeenOfType>();

  find(object: AnswerObject, keys: LeafKeys): EntitySlot | undefined {
    const known = this.#byType.get(keys);
    const seen = known?.byValue.get(object[known.sortedBy]);
    if (!seen) return undefined;
    for (let at = 0; at < seen.length; at += 1) {
      const candidate = seen[at];
      if (candidate && isEqual(candidate.object, object, keys)) return candidate.slot;
    }
    return undefined;
  }

  add(object: AnswerObject, keys: LeafKeys, slot: EntitySlot): void {
    let known = this.#byType.get(keys);
    if (!known) {
      const sortedBy = keys.find((key) => typeof object[key] === 'string') ?? keys[0] ?? '';
      known = { sortedBy, byValue: new Map() };
      this.#byType.set(keys, known);
    }
    const value = object[known.sortedBy];
    const seen = known.byValue.get(value);
    if (seen) seen.push({ object, slot });
    else known.byValue.set(value, [{ object, slot }]);
  }
}

function isEqual(one: AnswerObject, other: AnswerObject, keys: LeafKeys): boolean {
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? '';
    if (one[key] !== other[key]) return false;
  }
  return true;
}
