import { readdirSync, readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, GraphQLScalarType, type GraphQLSchema, isObjectType, Kind, parse } from 'graphql';
import { DateResolver, DateTimeISOResolver, JSONResolver } from 'graphql-scalars';
import { requireCurrencyCode } from './currency.ts';
import { badUserInput } from './errors.ts';
import { guardSchema } from './policy/policy.shield.ts';
import { POLICY_TABLE } from './policy/policy.table.ts';
import type { SubgraphName } from './subgraph.ts';

const SCHEMA_FOLDER = new URL('../../../schema/', import.meta.url);

/** The SDL of one subgraph: the shared nouns, then its own files in name order. */
export function readSubgraphSdl(name: SubgraphName): string {
  const read = (folder: string): string[] =>
    readdirSync(new URL(`${folder}/`, SCHEMA_FOLDER))
      .filter((file) => file.endsWith('.graphql'))
      .sort()
      .map((file) => readFileSync(new URL(`${folder}/${file}`, SCHEMA_FOLDER), 'utf8'));
  return [...read('shared'), ...read(name)].join('\n');
}

const WHOLE = /^-?\d{1,19}$/;

function toBigInt(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'string' && WHOLE.test(value)) return BigInt(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  throw badUserInput('Expected a whole number of at most 19 digits, written as a string.');
}

const bigIntScalar = new GraphQLScalarType<bigint, string>({
  name: 'BigInt',
  serialize: (value) => toBigInt(value).toString(),
  parseValue: toBigInt,
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING || node.kind === Kind.INT) return toBigInt(node.value);
    throw badUserInput('Expected a whole number of at most 19 digits, written as a string.');
  },
});

const currencyScalar = new GraphQLScalarType<string, string>({
  name: 'CurrencyCode',
  serialize: (value) => String(value),
  parseValue: requireCurrencyCode,
  parseLiteral: (node) => requireCurrencyCode(node.kind === Kind.STRING ? node.value : undefined),
});

/** Scalars every subgraph shares; times go out as ISO text in UTC. */
export const SHARED_SCALARS = {
  BigInt: bigIntScalar,
  CurrencyCode: currencyScalar,
  // The library's scalar is called DateTimeISO; a schema that is mapped goes by the scalar's own name.
  DateTime: new GraphQLScalarType({ ...DateTimeISOResolver.toConfig(), name: 'DateTime' }),
  Date: DateResolver,
  JSON: JSONResolver,
} as const;

/** What `buildSubgraphSchema` takes; resolvers are typed where they are written. */
type UntypedResolvers = Parameters<typeof buildSubgraphSchema>[0] extends infer Module
  ? Module extends { resolvers?: infer Resolvers }
    ? Resolvers
    : never
  : never;

/**
 * The executable schema of one subgraph, behind its policy rows. Scalars that the subgraph does not use are left out.
 * @throws at start when an entity lacks a reference resolver: it would echo the caller's representation as truth
 */
export function createSubgraphSchema(name: SubgraphName, resolvers: object): GraphQLSchema {
  const typeDefs = parse(readSubgraphSdl(name));
  const defined = new Set(
    typeDefs.definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : [])),
  );
  const scalars = Object.fromEntries(Object.entries(SHARED_SCALARS).filter(([scalar]) => defined.has(scalar)));
  const missing = entitiesOf(typeDefs).filter((entity) => !hasReferenceResolver(resolvers, entity));
  if (missing.length > 0) throw new Error(`${name}: no __resolveReference for ${missing.join(', ')}`);
  // The one cast of the house: buildSubgraphSchema takes untyped resolvers.
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: { ...scalars, ...resolvers } as UntypedResolvers }]);
  return guardSchema(schema, POLICY_TABLE[name]);
}

/** Names of the types that other subgraphs may refer to through this one. */
function entitiesOf(typeDefs: DocumentNode): string[] {
  return typeDefs.definitions.flatMap((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    const isEntity = node.directives?.some(
      (directive) =>
        directive.name.value === 'key' &&
        !directive.arguments?.some(
          (argument) =>
            argument.name.value === 'resolvable' && argument.value.kind === Kind.BOOLEAN && !argument.value.value,
        ),
    );
    return isEntity ? [node.name.value] : [];
  });
}

function hasReferenceResolver(resolvers: object, entity: string): boolean {
  const type = (resolvers as Record<string, object | undefined>)[entity];
  return type !== undefined && '__resolveReference' in type;
}

/** Names of the object types of a schema, without introspection and federation types. */
export function ownObjectTypes(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('_'))
    .map((type) => type.name);
}
