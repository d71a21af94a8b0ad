import type { GraphMap, MapField, MapType } from './graph.map.client.ts';

/** One step of a path: a field, and the type it leads to with connections folded away. */
export interface PathStep {
  /** Type that holds the field; `Query` for the first. */
  on: string;
  field: MapField;
  /** Whether the field is a connection: its entries lie under `edges { node }`. */
  isConnection: boolean;
  to: string;
}

/** How much longer than the shortest way another may be. */
const DETOUR_MAX = 2;
/** Ways followed at once. */
const QUEUE_MAX = 400;

/** A directed view of the map: what can be reached from each type in one step. */
export type Ways = ReadonlyMap<string, readonly PathStep[]>;

/** Reads the steps out of the map; entries of connections count as direct neighbours. */
export function readWays({ types }: GraphMap): Ways {
  const byName = new Map(types.map((type) => [type.name, type]));
  const reachable = types.filter(({ name }) => name !== 'Mutation' && name !== 'Subscription');
  return new Map(reachable.map((type) => [type.name, stepsOf(type, byName)]));
}

function stepsOf(type: MapType, byName: ReadonlyMap<string, MapType>): PathStep[] {
  return type.fields.flatMap((field) => {
    const target = byName.get(field.typeName);
    if (!target || field.isDeprecated) return [];
    const node = target.name.endsWith('Connection') ? nodeOf(target, byName) : undefined;
    return [{ on: type.name, field, isConnection: node !== undefined, to: node ?? target.name }];
  });
}

function nodeOf(connection: MapType, byName: ReadonlyMap<string, MapType>): string | undefined {
  const edge = byName.get(connection.fields.find(({ name }) => name === 'edges')?.typeName ?? '');
  return edge?.fields.find(({ name }) => name === 'node')?.typeName;
}

/**
 * The shortest ways from one type to another, no type twice, shortest first; each begins at a root field. At most `count`,
 * each at most two steps longer than the shortest. None when there is no way.
 */
export function findPaths(ways: Ways, from: string, to: string, count: number): readonly (readonly PathStep[])[] {
  const root = rootStepTo(ways, from);
  const distances = distancesTo(ways, to);
  const shortest = distances.get(from);
  if (!root || shortest === undefined) return [];
  if (from === to) return [[root]];
  const found: PathStep[][] = [];
  let queue: PathStep[][] = [[root]];
  for (let length = 1; length <= shortest + DETOUR_MAX && found.length < count; length += 1) {
    const left = shortest + DETOUR_MAX - length;
    const longer = queue.flatMap((path) => extend(path, ways, distances, left));
    found.push(...longer.filter((path) => path.at(-1)?.to === to));
    queue = longer.filter((path) => path.at(-1)?.to !== to).slice(0, QUEUE_MAX);
  }
  return found.slice(0, count);
}

/** The path with every next step from which the target can still be reached in the steps that are left. */
function extend(path: readonly PathStep[], ways: Ways, distances: ReadonlyMap<string, number>, left: number) {
  const next = (ways.get(path.at(-1)?.to ?? '') ?? []).filter(
    ({ to }) => (distances.get(to) ?? Number.POSITIVE_INFINITY) <= left && !path.some((taken) => taken.to === to),
  );
  return next.map((step) => [...path, step]);
}

/** Steps from every type to the target, counted backwards. */
function distancesTo(ways: Ways, target: string): ReadonlyMap<string, number> {
  const before = new Map<string, string[]>();
  for (const { on, to } of [...ways.values()].flat()) before.set(to, [...(before.get(to) ?? []), on]);
  const distances = new Map([[target, 0]]);
  // A map yields what is added while it is read: this visits the types in the order of their distance.
  for (const [name, distance] of distances) {
    for (const holder of before.get(name) ?? []) if (!distances.has(holder)) distances.set(holder, distance + 1);
  }
  return distances;
}

/** The root field that leads to a type: one that needs no argument before one that does. */
function rootStepTo(ways: Ways, name: string): PathStep | undefined {
  const roots = (ways.get('Query') ?? []).filter((step) => step.to === name);
  const needs = ({ field }: PathStep) => field.args.filter(({ isRequired }) => isRequired).length;
  return roots.sort((one, other) => rank(one) - rank(other) || needs(one) - needs(other))[0];
}

/** A page of a search says less about one object than a look-up; the reader's own object says most. */
function rank({ field, isConnection }: PathStep): number {
  if (field.name === 'me') return 0;
  if (isConnection) return 3;
  return field.args.some(({ name }) => name === 'slug') ? 1 : 2;
}

/** Types that a path may begin at: those with a root field. */
export function startTypes(ways: Ways): readonly string[] {
  return [...new Set((ways.get('Query') ?? []).map(({ to }) => to))].sort();
}
