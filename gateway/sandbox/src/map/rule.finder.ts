import type { GraphMap, MapField } from './graph.map.client.ts';

/**
 * The field at a place of an answer, for example `org.members.edges[].node.totalPurchases`; undefined where a step is no
 * field of the schema, as under an alias.
 */
export function findFieldAt({ types }: GraphMap, place: string): MapField | undefined {
  const named = (name: string) => types.find((type) => type.name === name);
  let typeName = 'Query';
  let found: MapField | undefined;
  for (const step of place.replaceAll('[]', '').split('.')) {
    const type = named(typeName);
    const candidates = [type, ...(type?.possibleTypes ?? []).map(named)];
    found = candidates.flatMap((candidate) => candidate?.fields ?? []).find(({ name }) => name === step);
    if (!found) return undefined;
    typeName = found.typeName;
  }
  return found;
}
