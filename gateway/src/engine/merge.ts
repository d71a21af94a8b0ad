import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { type AnswerObject, isAnswerObject } from './engine.link.ts';
import { ABSENT, type LostKeys } from './loss.ts';

/** The response keys a fetch asked for. Nothing else is ever read from its answer. */
export type MergeTree = readonly MergeKey[];

export interface MergeKey {
  readonly key: string;
  /** Absent for leaves. */
  readonly below?: MergeTree;
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Keys of a selection set over all types; `renamed` gives the key a rewrite leaves behind. */
export function mergeTreeOf(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
  renamed: ReadonlyMap<string, string>,
): MergeTree {
  const found = new Map<string, SelectionSetNode[]>();
  const visit = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const raw = node.alias?.value ?? node.name.value;
        const key = renamed.get(raw) ?? raw;
        const known = found.get(key) ?? [];
        found.set(key, node.selectionSet ? [...known, node.selectionSet] : known);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        visit(node.selectionSet);
      } else {
        const fragment = fragments.get(node.name.value);
        if (fragment) visit(fragment.selectionSet);
      }
    }
  };
  sets.forEach(visit);
  return [...found].map(([key, below]) =>
    below.length > 0 ? { key, below: mergeTreeOf(below, fragments, renamed) } : { key },
  );
}

/** Adds what a fetch brought to an object of the request; containers that both have are joined. */
export function mergeInto(target: AnswerObject, source: AnswerObject, tree: MergeTree): void {
  for (const { key, below } of tree) {
    const value = source[key];
    if (value === undefined) continue;
    const held = target[key];
    if (held === undefined || below === undefined || held === value) target[key] = value;
    else target[key] = joined(held, value, below);
  }
}

function joined(held: unknown, value: unknown, below: MergeTree): unknown {
  if (Array.isArray(held)) {
    if (!Array.isArray(value) || value.length !== held.length) return value;
    for (let i = 0; i < value.length; i += 1) held[i] = joined(held[i], value[i], below);
    return held;
  }
  if (!isAnswerObject(held) || !isAnswerObject(value)) return value;
  mergeInto(held, value, below);
  return held;
}

/** Says of every key of the tree that is not there that it is absent with its entity (null) or was lost. */
export function fillMissing(target: AnswerObject, tree: MergeTree, lost: LostKeys | null): void {
  for (const { key, below } of tree) {
    const held = target[key];
    if (key === '__typename') {
      // The concrete type was among what is lost: an abstract one stands for nothing.
      if (lost?.coversType(held)) target[key] = lost.of(key);
    } else if (held === undefined) {
      target[key] = lost === null ? ABSENT : lost.of(key);
    } else if (below !== undefined) {
      fillBelow(held, below, lost);
    }
  }
}

function fillBelow(held: unknown, tree: MergeTree, lost: LostKeys | null): void {
  if (Array.isArray(held)) {
    for (const entry of held) fillBelow(entry, tree, lost);
  } else if (isAnswerObject(held)) {
    for (const { key, below } of tree) {
      const value = held[key];
      if (value === undefined && key !== '__typename') held[key] = lost === null ? ABSENT : lost.below;
      else if (below !== undefined) fillBelow(value, below, lost);
    }
  }
}

/** A copy of the containers of an answer, so that two places can grow apart; leaves are shared. */
export function copyOf(source: AnswerObject, tree: MergeTree): AnswerObject {
  const copy: AnswerObject = {};
  for (const { key, below } of tree) {
    const value = source[key];
    if (value !== undefined) copy[key] = below ? copyBelow(value, below) : value;
  }
  return copy;
}

function copyBelow(value: unknown, tree: MergeTree): unknown {
  if (Array.isArray(value)) return value.map((entry) => copyBelow(entry, tree));
  return isAnswerObject(value) ? copyOf(value, tree) : value;
}

/**
 * Adds the data of another plan of the same operation.
 * @throws when lists of the two differ in length: they were answered from different states of the graph
 */
export function joinData(target: AnswerObject, source: AnswerObject): void {
  for (const key of Object.keys(source)) {
    if (key in Object.prototype) continue;
    target[key] = joinValue(target[key], source[key]);
  }
}

function joinValue(held: unknown, value: unknown): unknown {
  if (Array.isArray(held) && Array.isArray(value)) {
    if (held.length !== value.length) throw new Error('the parts of an answer come from different states');
    return held.map((entry, at) => joinValue(entry, value[at]));
  }
  if (isAnswerObject(held) && isAnswerObject(value)) {
    joinData(held, value);
    return held;
  }
  return held === undefined ? value : held;
}
