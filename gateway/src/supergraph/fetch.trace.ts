import type { SubgraphRequest } from '@volmify/shared/subgraph';
import type { SubgraphError } from '../errors/error.mapper.ts';
import type { ResponsePath } from '../errors/gateway.error.ts';

/** An object as subgraphs answered it. */
export type AnswerObject = Record<string, unknown>;

/** Why a fetch brought nothing: what the client is told about every field it would have filled. */
export interface FetchFault {
  readonly code: 'SUBGRAPH_UNAVAILABLE' | 'DOWNSTREAM_TIMEOUT' | 'INTERNAL_SERVER_ERROR';
}

/** One call to a subgraph and what came of it. */
export interface FetchRecord {
  readonly subgraph: string;
  /** Where in the answer the fetched objects are; `@` stands for every entry of a list. */
  readonly pattern: ResponsePath;
  readonly request: SubgraphRequest;
  readonly representations?: readonly AnswerObject[];
  data?: AnswerObject;
  errors?: readonly SubgraphError[];
  fault?: FetchFault;
}

/** An object of the answer under construction, and its place. */
export interface Place {
  readonly path: (string | number)[];
  readonly object: AnswerObject;
  /** Index of the representation that was sent for it. */
  readonly representation?: number;
}

/**
 * Everything one request asked of the subgraphs. It holds the answer's objects by reference, as the plan executor merges
 * them, so that a failed fetch can be told exactly which places it leaves empty.
 */
export class FetchTrace {
  readonly records: FetchRecord[] = [];
  /** The merged answer before it is cut to what the client selected. */
  readonly root: AnswerObject = Object.create(null);

  begin(subgraph: string, pattern: ResponsePath, request: SubgraphRequest): FetchRecord {
    const representations = request.variables?.['representations'];
    const record: FetchRecord = {
      subgraph,
      pattern,
      request,
      ...(isRepresentations(representations) ? { representations } : {}),
    };
    this.records.push(record);
    return record;
  }

  /** Keeps the data of a fetch at the root: of two objects under one key the first stays, and the second is merged into it. */
  keepRoot(data: AnswerObject): void {
    for (const [key, value] of Object.entries(data)) {
      if (value === undefined || isMergedInto(this.root[key], value)) continue;
      this.root[key] = value;
    }
  }

  /** The objects a fetch was made for, in the order of the answer. */
  placesOf(record: FetchRecord): Place[] {
    const reached = reach(this.root, record.pattern, []);
    return record.representations ? pair(reached, record.representations) : reached;
  }
}

export const isObject = (value: unknown): value is AnswerObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRepresentations = (value: unknown): value is readonly AnswerObject[] =>
  Array.isArray(value) && value.every(isObject);

function isMergedInto(held: unknown, added: unknown): boolean {
  if (Array.isArray(held) && Array.isArray(added)) return held.length === added.length;
  return isObject(held) && isObject(added);
}

function reach(value: unknown, pattern: ResponsePath, path: readonly (string | number)[]): Place[] {
  if (Array.isArray(value)) {
    const rest = pattern[0] === '@' ? pattern.slice(1) : pattern;
    return value.flatMap((entry, index) => reach(entry, rest, [...path, index]));
  }
  if (!isObject(value)) return [];
  const [head, ...rest] = pattern;
  if (head === undefined) return [{ path: [...path], object: value }];
  return reach(value[head], rest, [...path, head]);
}

/** Objects of other types at the same place were left out when the representations were written: skip them here too. */
function pair(places: readonly Place[], representations: readonly AnswerObject[]): Place[] {
  const paired: Place[] = [];
  let next = 0;
  for (const place of places) {
    const wanted = representations[next];
    if (!wanted || !contains(place.object, wanted)) continue;
    paired.push({ ...place, representation: next });
    next += 1;
  }
  return paired;
}

function contains(value: unknown, part: unknown): boolean {
  if (isObject(part)) return isObject(value) && Object.keys(part).every((key) => contains(value[key], part[key]));
  if (!Array.isArray(part)) return value === part;
  return Array.isArray(value) && value.length === part.length && part.every((entry, at) => contains(value[at], entry));
}
