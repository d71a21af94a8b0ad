import { POLICY_TABLE } from '@volmify/shared/policy/policy.table';
import type { SubgraphName } from '@volmify/shared/subgraph';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
  type UnionTypeDefinitionNode,
} from 'graphql';

/** The graph as the schema map draws it: what clients may select, and which subgraph answers it. */
export interface GraphMap {
  readonly subgraphs: readonly string[];
  readonly types: readonly MapType[];
}

/** An object, interface or union that can be selected. */
export interface MapType {
  readonly name: string;
  readonly kind: 'object' | 'interface' | 'union';
  readonly description: string;
  /** Subgraphs that answer something of it; the first one owns it. */
  readonly subgraphs: readonly string[];
  /** Whether it has an identity that several subgraphs share. */
  readonly isEntity: boolean;
  /** Concrete types behind an interface or union. */
  readonly possibleTypes: readonly string[];
  readonly fields: readonly MapField[];
}

/** A field of a type. */
export interface MapField {
  readonly name: string;
  readonly description: string;
  /** As in the schema: `[Money!]!`. */
  readonly type: string;
  /** The name inside the type: `Money`. */
  readonly typeName: string;
  readonly args: readonly { readonly name: string; readonly type: string; readonly isRequired: boolean }[];
  /** Subgraphs that can answer it. */
  readonly subgraphs: readonly string[];
  /** Left out of the contracts of partners. */
  readonly isInternal: boolean;
  readonly isDeprecated: boolean;
  /** Who may read it, and the reason; empty where no row of the policy table speaks of it. */
  readonly who: string;
  readonly reason: string;
}

type Selectable = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode;

const HIDDEN_NAME = /^(join__|link__|_)/;

/** Reads the map out of a supergraph. @throws when the text does not parse */
export function readGraphMap(supergraphSdl: string): GraphMap {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = graphNames(document);
  const selectable = document.definitions.filter(isSelectable);
  const implementers = new Map<string, string[]>();
  for (const type of selectable) {
    if (type.kind === Kind.UNION_TYPE_DEFINITION) continue;
    for (const { name } of type.interfaces ?? []) {
      implementers.set(name.value, [...(implementers.get(name.value) ?? []), type.name.value]);
    }
  }
  const types = selectable.map((type) => readType(type, names, implementers.get(type.name.value) ?? []));
  return { subgraphs: [...names.values()], types: types.map((type) => withOwnersFirst(type, types)) };
}

function isSelectable(definition: DefinitionNode): definition is Selectable {
  const isComposite =
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    definition.kind === Kind.UNION_TYPE_DEFINITION;
  return isComposite && !HIDDEN_NAME.test(definition.name.value) && !has(definition, 'inaccessible');
}

function readType(type: Selectable, names: ReadonlyMap<string, string>, implementers: readonly string[]): MapType {
  const joins = directives(type, 'join__type');
  const homes = distinct(joins.map((join) => names.get(argument(join, 'graph')) ?? ''));
  const isUnion = type.kind === Kind.UNION_TYPE_DEFINITION;
  const fields = (isUnion ? [] : (type.fields ?? []))
    .filter((field) => !has(field, 'inaccessible'))
    .map((field) => readField(type.name.value, field, names, homes));
  const kinds = { ObjectTypeDefinition: 'object', InterfaceTypeDefinition: 'interface', UnionTypeDefinition: 'union' };
  return {
    name: type.name.value,
    kind: kinds[type.kind] as MapType['kind'],
    description: type.description?.value ?? '',
    subgraphs: ownersFirst(homes, fields),
    isEntity: joins.some((join) => argument(join, 'key') !== ''),
    possibleTypes: isUnion ? (type.types ?? []).map(({ name }) => name.value) : implementers,
    fields,
  };
}

function readField(
  typeName: string,
  field: FieldDefinitionNode,
  names: ReadonlyMap<string, string>,
  homes: readonly string[],
): MapField {
  const joins = directives(field, 'join__field').filter((join) => argument(join, 'graph') !== '');
  const subgraphs = joins.length === 0 ? homes : joins.map((join) => names.get(argument(join, 'graph')) ?? '');
  const rule = policyOf(typeName, field.name.value, subgraphs);
  return {
    name: field.name.value,
    description: field.description?.value ?? '',
    type: print(field.type),
    typeName: innermost(field.type),
    args: (field.arguments ?? []).map(({ name, type, defaultValue }) => ({
      name: name.value,
      type: print(type),
      isRequired: type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
    })),
    subgraphs,
    isInternal: directives(field, 'tag').some((tag) => argument(tag, 'name') === 'internal'),
    isDeprecated: has(field, 'deprecated'),
    who: rule?.rule.who ?? '',
    reason: rule?.reason ?? '',
  };
}

/** The row about the field itself, else the row about every field of its type. */
function policyOf(typeName: string, fieldName: string, subgraphs: readonly string[]) {
  const rows = subgraphs.flatMap((name) => POLICY_TABLE[name as SubgraphName] ?? []);
  return (
    rows.find(({ field }) => field === `${typeName}.${fieldName}`) ??
    rows.find(({ field }) => field === `${typeName}.*`)
  );
}

/** The subgraph that alone answers most of a type owns it and comes first. */
function ownersFirst(homes: readonly string[], fields: readonly MapField[]): string[] {
  const own = (name: string) =>
    fields.filter(({ subgraphs }) => subgraphs.length === 1 && subgraphs[0] === name).length;
  return [...homes].sort((one, other) => own(other) - own(one));
}

/** A field that several can answer is shown as the owner's: of the type it leads to, or of the type it stands in. */
function withOwnersFirst(type: MapType, types: readonly MapType[]): MapType {
  const fields = type.fields.map((field) => {
    const target = types.find(({ name }) => name === field.typeName) ?? type;
    const rank = (name: string) => target.subgraphs.indexOf(name);
    return { ...field, subgraphs: [...field.subgraphs].sort((one, other) => rank(one) - rank(other)) };
  });
  return { ...type, fields };
}

/** Name of each subgraph by its name in the supergraph's enum. */
function graphNames(document: DocumentNode): ReadonlyMap<string, string> {
  const graphs = document.definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(values.map((value) => [value.name.value, argument(directives(value, 'join__graph')[0], 'name')]));
}

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

const directives = (node: Annotated, name: string) =>
  (node.directives ?? []).filter((directive) => directive.name.value === name);

const has = (node: Annotated, name: string): boolean => directives(node, name).length > 0;

/** A text or enum argument; empty when it is not given. */
function argument(directive: ConstDirectiveNode | undefined, name: string): string {
  const value = directive?.arguments?.find((entry) => entry.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : '';
}

const innermost = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : innermost(type.type));

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** The map of the supergraph in service, as the text that is sent; read when first asked for. */
export interface GraphMapShelf {
  text(): string;
  swap(supergraphSdl: string): void;
}

/** Makes the shelf; nothing is parsed before `text`. */
export function createGraphMapShelf(supergraphSdl: string): GraphMapShelf {
  let sdl = supergraphSdl;
  let text: string | undefined;
  return {
    text() {
      text ??= JSON.stringify(readGraphMap(sdl));
      return text;
    },
    swap(next) {
      sdl = next;
      text = undefined;
    },
  };
}
