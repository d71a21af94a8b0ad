import type { SubgraphName } from '@volmify/shared/subgraph';
import { readSubgraphSdl } from '@volmify/shared/subgraph.schema';
import { Kind, parse } from 'graphql';

/** How many object types a subgraph brings to clients: its own, without roots, references and internal ones. */
export function countOwnTypes(name: SubgraphName): number {
  return parse(readSubgraphSdl(name)).definitions.filter((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || ['Query', 'Mutation', 'Subscription'].includes(node.name.value))
      return false;
    const has = (directive: string): boolean =>
      (node.directives ?? []).some(({ name: { value } }) => value === directive);
    const isForeign = has('key') && !(node.interfaces ?? []).some(({ name: { value } }) => value === 'Node');
    return !isForeign && !has('inaccessible') && !has('shareable');
  }).length;
}
