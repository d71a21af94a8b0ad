import type { ApolloServer } from '@apollo/server';
import type { CallContext } from '@volmify/shared/link/link';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import type { CostModel } from '../document/document.cost.ts';
import type { Engine } from '../engine/engine.ts';
import type { LaneContext } from '../lane/apollo.server.ts';

/** One schema as it is served to the callers it is for: everybody's, or the contract of some partner apps. */
export interface ServedGraph {
  readonly apollo: ApolloServer<LaneContext>;
  /** The engine that serves now. */
  engine(): Engine<CallContext>;
  /** Prices of its fields. */
  costs(): CostModel;
}

const texts = new WeakMap<GraphQLSchema, string>();

/** The schema as text, sorted by name: what its callers may see of it and nothing else. */
export function schemaTextOf(graph: ServedGraph): string {
  const { schema } = graph.engine();
  const text = texts.get(schema) ?? `${printSchema(lexicographicSortSchema(schema))}\n`;
  texts.set(schema, text);
  return text;
}
