import { type DocumentNode, Kind } from 'graphql';

/** Which object types of the supergraph are of which abstract type; types hidden from clients included. */
export interface TypeFamily {
  /** True when an object of `typename` may be read through a fragment on `condition`. Unknown types fit nothing. */
  isOfType(typename: string, condition: string): boolean;
  isObjectType(typename: string): boolean;
  /** Field names that keys, requirements and provisions speak of, whatever their type. */
  readonly reservedNames: ReadonlySet<string>;
  /** Those of them that are required with arguments: without any they are another value. */
  readonly reservedCalls: ReadonlySet<string>;
}

/** Reads the family from a supergraph's SDL. */
export function readTypeFamily(supergraph: DocumentNode): TypeFamily {
  const objects = new Set<string>();
  const members = new Map<string, Set<string>>();
  const reservedNames = new Set<string>();
  const reservedCalls = new Set<string>();
  const add = (abstract: string, member: string): void => {
    const known = members.get(abstract);
    if (known) known.add(member);
    else members.set(abstract, new Set([member]));
  };
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) objects.add(node.name.value);
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const { name } of node.interfaces ?? []) add(name.value, node.name.value);
    }
    if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const { name } of node.types ?? []) add(node.name.value, name.value);
    }
  }
  for (const fieldSet of fieldSetsOf(supergraph)) {
    for (const name of fieldSet.match(/[_A-Za-z][_0-9A-Za-z]*/g) ?? []) reservedNames.add(name);
    for (const [, name = ''] of fieldSet.matchAll(/([_A-Za-z][_0-9A-Za-z]*)\s*\(/g)) reservedCalls.add(name);
  }
  return {
    isOfType: (typename, condition) => typename === condition || (members.get(condition)?.has(typename) ?? false),
    isObjectType: (typename) => objects.has(typename),
    reservedNames,
    reservedCalls,
  };
}

/** Texts of every key, requirement and provision of the supergraph. */
function fieldSetsOf(supergraph: DocumentNode): string[] {
  const found: string[] = [];
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const directives = [...(node.directives ?? []), ...(node.fields ?? []).flatMap((field) => field.directives ?? [])];
    for (const directive of directives) {
      if (!directive.name.value.startsWith('join__')) continue;
      for (const { name, value } of directive.arguments ?? []) {
        const isFieldSet = name.value === 'key' || name.value === 'requires' || name.value === 'provides';
        if (isFieldSet && value.kind === Kind.STRING) found.push(value.value);
      }
    }
  }
  return found;
}
