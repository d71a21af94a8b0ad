import { type DirectiveNode, type FieldDefinitionNode, Kind, parse, type TypeNode, valueFromASTUntyped } from 'graphql';

/** How long a list is held to be when nothing says so. */
const LIST_SIZE = 10;

/** What `@listSize` says about a field. */
export interface ListSize {
  readonly assumedSize: number;
  readonly slicingArguments: readonly string[];
  /** Fields below that are the lists meant; empty when the field itself is one. */
  readonly sizedFields: ReadonlySet<string>;
}

/** What one field costs. */
export interface FieldWeight {
  /** Named type of its value. */
  readonly type: string;
  readonly isList: boolean;
  /** `@cost` of the field; undefined where its type decides. */
  readonly own: number | undefined;
  readonly list: ListSize | undefined;
  /** `@cost` of its arguments, by name. */
  readonly arguments: ReadonlyMap<string, number>;
  /** Whole numbers the arguments have when they are left out. */
  readonly defaults: ReadonlyMap<string, number>;
}

/** Weights of a graph. */
export interface CostWeights {
  field(type: string, name: string): FieldWeight | undefined;
  /** Weight of one value of a type. */
  ofType(name: string): number;
  isObjectType(name: string): boolean;
  readonly roots: Readonly<Record<'query' | 'mutation' | 'subscription', string>>;
}

/**
 * Reads `@cost` and `@listSize` from a supergraph, under whatever names its links give them. Without any: 0 for a scalar
 * or enum, 1 for an object, 0 for the wrappers of a connection (security.md 9).
 */
export function readCostWeights(supergraphSdl: string): CostWeights {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const names = directiveNames(definitions.find((node) => node.kind === Kind.SCHEMA_DEFINITION)?.directives ?? []);
  const fields = new Map<string, FieldWeight>();
  const types = new Map<string, number>();
  const objects = new Set<string>();
  for (const node of definitions) {
    if (!('directives' in node) || !('name' in node) || !node.name) continue;
    const isComposite =
      node.kind === Kind.OBJECT_TYPE_DEFINITION ||
      node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      node.kind === Kind.UNION_TYPE_DEFINITION;
    const isWrapper = /(Connection|Edge)$/.test(node.name.value);
    types.set(node.name.value, weightIn(node.directives, names) ?? (isComposite && !isWrapper ? 1 : 0));
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) objects.add(node.name.value);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      fields.set(`${node.name.value}.${field.name.value}`, readField(field, names));
    }
  }
  return {
    field: (type, name) => fields.get(`${type}.${name}`),
    ofType: (name) => types.get(name) ?? 0,
    isObjectType: (name) => objects.has(name),
    roots: { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' },
  };
}

interface DirectiveNames {
  readonly cost: string;
  readonly listSize: string;
}

/** `@link(url: ".../cost/v0.1", import: [{ name: "@cost", as: "@weight" }])` and the like. */
function directiveNames(links: readonly DirectiveNode[]): DirectiveNames {
  for (const link of links) {
    const args = argumentsOf(link);
    if (typeof args['url'] !== 'string' || !/\/cost\/v\d/.test(args['url'])) continue;
    const imported = new Map<string, string>();
    for (const entry of Array.isArray(args['import']) ? args['import'] : []) {
      const { name, as = name } = typeof entry === 'string' ? { name: entry, as: undefined } : (entry as ImportEntry);
      imported.set(name, as);
    }
    const prefix = typeof args['as'] === 'string' ? args['as'] : 'cost';
    return {
      cost: imported.get('@cost')?.slice(1) ?? prefix,
      listSize: imported.get('@listSize')?.slice(1) ?? `${prefix}__listSize`,
    };
  }
  return { cost: 'cost', listSize: 'listSize' };
}

interface ImportEntry {
  readonly name: string;
  readonly as?: string;
}

function readField(field: FieldDefinitionNode, names: DirectiveNames): FieldWeight {
  const weights = new Map<string, number>();
  const defaults = new Map<string, number>();
  for (const argument of field.arguments ?? []) {
    const weight = weightIn(argument.directives, names);
    if (weight !== undefined) weights.set(argument.name.value, weight);
    if (argument.defaultValue?.kind === Kind.INT) {
      defaults.set(argument.name.value, Number(argument.defaultValue.value));
    }
  }
  const size = field.directives?.find(({ name }) => name.value === names.listSize);
  return {
    type: nameOf(field.type),
    isList: isList(field.type),
    own: weightIn(field.directives, names),
    list: size && readListSize(size),
    arguments: weights,
    defaults,
  };
}

function readListSize(directive: DirectiveNode): ListSize {
  const { assumedSize, slicingArguments, sizedFields } = argumentsOf(directive);
  return {
    assumedSize: typeof assumedSize === 'number' ? assumedSize : LIST_SIZE,
    slicingArguments: textsIn(slicingArguments),
    sizedFields: new Set(textsIn(sizedFields)),
  };
}

/** The list a field is taken for that says nothing about itself. */
export const PLAIN_LIST: ListSize = { assumedSize: LIST_SIZE, slicingArguments: [], sizedFields: new Set() };

function weightIn(directives: readonly DirectiveNode[] | undefined, { cost }: DirectiveNames) {
  const directive = directives?.find(({ name }) => name.value === cost);
  const weight = directive && Number(argumentsOf(directive)['weight']);
  return weight !== undefined && Number.isFinite(weight) ? weight : undefined;
}

const argumentsOf = (directive: DirectiveNode): Record<string, unknown> =>
  Object.fromEntries((directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
