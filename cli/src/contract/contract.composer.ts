import { composeServices } from '@apollo/composition';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { readSubgraphSdl } from '@volmify/shared/subgraph.schema';
import { type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';

/** What composition makes of the hand-written SDL. */
export interface ComposedContract {
  /** The supergraph the gateway loads. */
  readonly supergraphSdl: string;
  /** What a client sees, sorted by name. */
  readonly apiSdl: string;
  readonly apiSchema: GraphQLSchema;
  /** Composition hints; the lint allows none. */
  readonly hints: readonly string[];
}

/** Composition refused the SDL; every sentence names subgraph and field. */
export class CompositionError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The subgraphs do not compose:\n  ${problems.join('\n  ')}`);
    this.name = 'CompositionError';
  }
}

/**
 * Composes the given subgraphs from the files in `schema/`.
 * @param sdlOf replaces the text of one subgraph; for checks of the lint itself
 * @throws CompositionError
 */
export function composeContract(
  names: readonly SubgraphName[] = SUBGRAPH_NAMES,
  sdlOf: (name: SubgraphName) => string = readSubgraphSdl,
): ComposedContract {
  const services = names.map((name) => ({ name, url: `http://${name}.internal`, typeDefs: parse(sdlOf(name)) }));
  const result = composeServices(services);
  if (result.errors) throw new CompositionError(result.errors.map((error) => error.message));
  const apiSchema = lexicographicSortSchema(result.schema.toAPISchema().toGraphQLJSSchema());
  return {
    supergraphSdl: `${result.supergraphSdl.trim()}\n`,
    apiSdl: `${printSchema(apiSchema)}\n`,
    apiSchema,
    hints: result.hints.map((hint) => hint.message),
  };
}

/** Every non-empty subset of the subgraphs: what partners may be granted. */
export function subgraphSubsets(): SubgraphName[][] {
  const subsets: SubgraphName[][] = [];
  for (let mask = 1; mask < 1 << SUBGRAPH_NAMES.length; mask++) {
    subsets.push(SUBGRAPH_NAMES.filter((_, index) => (mask & (1 << index)) !== 0));
  }
  return subsets;
}
