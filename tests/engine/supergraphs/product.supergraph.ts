import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import { readSubgraphSdl } from '@volmify/shared/subgraph.schema';
import { Kind, parse } from 'graphql';
import { type HostileGraph, identities } from './supergraph.ts';

/** The product's own four subgraphs, answered by a made-up world. */
export function readProductGraph(): HostileGraph {
  const subgraphs = Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, readSubgraphSdl(name)]));
  const entities = Object.values(subgraphs).flatMap(entityNames);
  return {
    name: 'product',
    subgraphs,
    isLinked: true,
    rules: { entities: Object.fromEntries(entities.map((name) => [name, identities(name.toLowerCase(), 3)])) },
  };
}

const entityNames = (sdl: string): string[] =>
  parse(sdl).definitions.flatMap((node) => {
    const isObject = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
    return isObject && node.directives?.some(({ name }) => name.value === 'key') ? [node.name.value] : [];
  });
