import {
  type DirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

/** Which object types of the supergraph are of which abstract type; types hidden from clients included. */
export interface TypeFamily {
  /** True when an object of `typename` may be read through a fragment on `condition`. Unknown types fit nothing. */
  isOfType(typename: string, condition: string): boolean;
  isObjectType(typename: string): boolean;
  /** Field names that keys, requirements and provisions speak of, whatever their type. */
  readonly reservedNames: ReadonlySet<string>;
  /** Those of them that are required with arguments: without any they are another value. */
  readonly reservedCalls: ReadonlySet<string>;
  /** True when any key of the type speaks of the field. */
  isKeyField(typename: string, field: string): boolean;
  /** Fields of a key by which one subgraph knows the type, or an interface of it; undefined when none is flat. */
  keyFor(typename: string, subgraph: string): readonly string[] | undefined;
  /** Named type of a field, in the graph as a whole. */
  typeOfField(typename: string, field: string): string | undefined;
  /** The field set one subgraph needs from others to resolve a field; undefined when it needs none. */
  requirementOf(typename: string, field: string, subgraph: string): string | undefined;
  /** The same over all subgraphs that resolve the field. */
  requirementsOf(typename: string, field: string): readonly string[];
}

const NAME = /[_A-Za-z][_0-9A-Za-z]*/g;

type FieldOwner = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Reads the family from a supergraph's SDL. */
export function readTypeFamily(supergraph: DocumentNode): TypeFamily {
  const owners = supergraph.definitions.filter(
    (node): node is FieldOwner =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
  const objects = new Set(
    owners.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION).map((node) => node.name.value),
  );
  const members = membersOf(supergraph, owners);
  const { names: reservedNames, calls: reservedCalls } = reservedOf(owners);
  const keyFields = new Map(owners.map((node) => [node.name.value, keyFieldsOf(node)]));
  const { types, requirements } = fieldsOf(supergraph, owners);
  const flatKeys = flatKeysOf(supergraph, owners);
  const isOfType = (typename: string, condition: string): boolean =>
    typename === condition || (members.get(condition)?.has(typename) ?? false);
  return {
    isOfType,
    keyFor: (typename, subgraph) =>
      flatKeys.find((each) => each.subgraph === subgraph && isOfType(typename, each.typename))?.fields,
    isObjectType: (typename) => objects.has(typename),
    reservedNames,
    reservedCalls,
    isKeyField: (typename, field) => keyFields.get(typename)?.has(field) ?? false,
    typeOfField: (typename, field) => types.get(`${typename}.${field}`),
    requirementOf: (typename, field, subgraph) => requirements.get(`${typename}.${field}`)?.get(subgraph),
    requirementsOf: (typename, field) => [...(requirements.get(`${typename}.${field}`)?.values() ?? [])],
  };
}

function membersOf(supergraph: DocumentNode, owners: readonly FieldOwner[]): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>();
  const add = (abstract: string, member: string): void => {
    const known = members.get(abstract);
    if (known) known.add(member);
    else members.set(abstract, new Set([member]));
  };
  for (const node of owners) for (const { name } of node.interfaces ?? []) add(name.value, node.name.value);
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.UNION_TYPE_DEFINITION) continue;
    for (const { name } of node.types ?? []) add(node.name.value, name.value);
  }
  return members;
}

/** Names in every key, requirement and provision. */
function reservedOf(owners: readonly FieldOwner[]): { names: Set<string>; calls: Set<string> } {
  const names = new Set<string>();
  const calls = new Set<string>();
  for (const node of owners) {
    const directives = [...(node.directives ?? []), ...(node.fields ?? []).flatMap((field) => field.directives ?? [])];
    for (const directive of directives) {
      if (!directive.name.value.startsWith('join__')) continue;
      for (const fieldSet of ['key', 'requires', 'provides'].map((name) => argumentOf(directive, name) ?? '')) {
        for (const name of fieldSet.match(NAME) ?? []) names.add(name);
        for (const [, name = ''] of fieldSet.matchAll(/([_A-Za-z][_0-9A-Za-z]*)\s*\(/g)) calls.add(name);
      }
    }
  }
  return { names, calls };
}

function keyFieldsOf(node: FieldOwner): ReadonlySet<string> {
  const keys = (node.directives ?? []).map((directive) => argumentOf(directive, 'key') ?? '');
  return new Set(keys.flatMap((key) => key.match(NAME) ?? []));
}

interface FlatKey {
  readonly typename: string;
  readonly subgraph: string;
  readonly fields: readonly string[];
}

function flatKeysOf(supergraph: DocumentNode, owners: readonly FieldOwner[]): readonly FlatKey[] {
  const subgraphs = subgraphNames(supergraph);
  return owners.flatMap((node) =>
    (node.directives ?? []).flatMap((directive) => {
      const key = argumentOf(directive, 'key');
      const subgraph = subgraphs.get(argumentOf(directive, 'graph') ?? '');
      if (key === undefined || subgraph === undefined || key.includes('{')) return [];
      return [{ typename: node.name.value, subgraph, fields: key.match(NAME) ?? [] }];
    }),
  );
}

function fieldsOf(
  supergraph: DocumentNode,
  owners: readonly FieldOwner[],
): { types: ReadonlyMap<string, string>; requirements: ReadonlyMap<string, ReadonlyMap<string, string>> } {
  const subgraphs = subgraphNames(supergraph);
  const types = new Map<string, string>();
  const requirements = new Map<string, Map<string, string>>();
  for (const node of owners) {
    for (const field of node.fields ?? []) {
      const name = `${node.name.value}.${field.name.value}`;
      types.set(name, namedTypeOf(field.type));
      for (const directive of field.directives ?? []) {
        const requires = argumentOf(directive, 'requires');
        const subgraph = subgraphs.get(argumentOf(directive, 'graph') ?? '');
        if (requires === undefined || subgraph === undefined) continue;
        const known = requirements.get(name) ?? new Map<string, string>();
        requirements.set(name, known.set(subgraph, requires));
      }
    }
  }
  return { types, requirements };
}

/** Names of subgraphs by the enum value that stands for them in directives. */
function subgraphNames(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const graphs = supergraph.definitions.find(
    (node): node is EnumTypeDefinitionNode =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  const names = (graphs?.values ?? []).map((value) => {
    const directive = value.directives?.find(({ name }) => name.value === 'join__graph');
    return [value.name.value, (directive && argumentOf(directive, 'name')) ?? value.name.value] as const;
  });
  return new Map(names);
}

function argumentOf(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

const namedTypeOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
