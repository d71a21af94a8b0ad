import { type GraphMap, isPlumbing, type MapType } from '../map/graph.map.client.ts';

/** What is left of the graph for a partner that was granted some subgraphs. */
export interface Contract {
  types: readonly MapType[];
  fieldCount: number;
  /** Fields one may begin a query with. */
  roots: readonly string[];
  /** Live events it may listen to. */
  events: readonly string[];
}

/** Keeps the fields that a granted subgraph can answer and that are not internal, and the types they lead to. */
export function readContract({ types }: GraphMap, granted: ReadonlySet<string>): Contract {
  const kept = types
    .map((type) => ({
      ...type,
      fields: type.fields.filter(
        (field) => !field.isInternal && type.name !== 'Mutation' && field.subgraphs.some((name) => granted.has(name)),
      ),
    }))
    .filter(({ fields, subgraphs }) => fields.length > 0 && subgraphs.some((name) => granted.has(name)));
  const named = (name: string) => kept.find((type) => type.name === name)?.fields.map((field) => field.name) ?? [];
  const shown = kept.filter((type) => !isPlumbing(type));
  return {
    types: shown,
    fieldCount: shown.reduce((total, { fields }) => total + fields.length, 0),
    roots: named('Query'),
    events: named('Subscription'),
  };
}
