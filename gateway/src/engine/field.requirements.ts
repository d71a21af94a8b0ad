import { Kind, parse, print, type SelectionSetNode } from 'graphql';
import type { TypeFamily } from './type.family.ts';

/** Fields that are fetched to compute another one: path below the object, to the texts of the arguments they are asked with. */
export type Requirements = ReadonlyMap<string, ReadonlySet<string>>;

const CHAIN_MAX = 16;

/** Everything a field needs of its own object, also what the needed fields need themselves. */
export function requirementsOf(typename: string, field: string, family: TypeFamily): Requirements {
  const found = new Map<string, Set<string>>();
  gather(typename, field, { family, found, depth: 0 });
  return found;
}

interface Gathering {
  readonly family: TypeFamily;
  readonly found: Map<string, Set<string>>;
  readonly depth: number;
}

function gather(typename: string, field: string, { family, found, depth }: Gathering): void {
  if (depth > CHAIN_MAX) return;
  for (const fieldSet of family.requirementsOf(typename, field)) {
    for (const { path, args } of readFieldSet(fieldSet)) {
      const known = found.get(path) ?? new Set<string>();
      found.set(path, known.add(args));
      if (!path.includes('.')) gather(typename, path, { family, found, depth: depth + 1 });
    }
  }
}

/** The fields of a field set with their paths and arguments. */
export function readFieldSet(fieldSet: string): { readonly path: string; readonly args: string }[] {
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const read = (set: SelectionSetNode, above: string): { path: string; args: string }[] =>
    set.selections.flatMap((node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return [];
      if (node.kind === Kind.INLINE_FRAGMENT) return read(node.selectionSet, above);
      const path = above === '' ? node.name.value : `${above}.${node.name.value}`;
      const args = (node.arguments ?? []).map(print).sort().join();
      return [{ path, args }, ...(node.selectionSet ? read(node.selectionSet, path) : [])];
    });
  return read(operation.selectionSet, '');
}
