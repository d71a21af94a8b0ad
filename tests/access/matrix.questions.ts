import { ID_PREFIX, type Id, type IdKind, toId } from '@volmify/shared/ids';
import type { PolicyRow } from '@volmify/shared/policy/policy.row';
import { POLICY_TABLE } from '@volmify/shared/policy/policy.table';
import type { SubgraphName } from '@volmify/shared/subgraph';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { TestWorld } from '../kit/world.ts';

/** A closed field of a subgraph, and how it is reached: as a root field, or on an entity of the demo world. */
export interface ClosedField {
  readonly row: PolicyRow;
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What one request asks. */
export interface Question {
  readonly query: string;
  readonly fields: readonly ClosedField[];
}

const OPEN = ['anyone', 'whoSeesParent'];
const UNKNOWN = '00000000-0000-7000-8000-000000000000';

/** Entities of the demo world, seen from Lumen Academy; the professional is john, the customer lena. */
const ENTITY_KEYS: Readonly<Record<string, string>> = {
  Org: 'lumen-academy',
  OrgMember: 'lumen-academy/member/nina',
  OrgEmployee: 'lumen-academy/employee/john',
  Department: 'lumen-academy/department/video-production',
  Team: 'lumen-academy/team/studio',
  User: 'john',
  UserProfile: 'john/profile',
  JobProfile: 'john/job-profile',
  Product: 'lumen-academy/product/analytics-studio',
};

/** Rows of the table that refuse somebody; those of streams are asked where streams are tested. */
export const closedRowsOf = (name: SubgraphName): PolicyRow[] =>
  POLICY_TABLE[name].filter(({ field, rule }) => !OPEN.includes(rule.name) && !field.startsWith('Subscription.'));

/** Every question about the closed fields of one subgraph: one per root type, one per entity. */
export function questionsOf(world: TestWorld, name: SubgraphName): { asked: Question[]; unreached: PolicyRow[] } {
  const { schema } = world.subgraphs[name];
  const asked: Question[] = [];
  const unreached: PolicyRow[] = [];
  const byType = new Map<string, PolicyRow[]>();
  for (const row of closedRowsOf(name)) {
    const [type = ''] = row.field.split('.');
    byType.set(type, [...(byType.get(type) ?? []), row]);
  }
  for (const [type, rows] of byType) {
    const fields = rows.flatMap((row) => closedField(schema, type, row) ?? []);
    const key = ENTITY_KEYS[type];
    if (type === 'Query' || type === 'Mutation') {
      const operation = type === 'Query' ? 'query' : 'mutation';
      asked.push({ fields, query: `${operation} { ${textsOf(fields)} }` });
    } else if (key !== undefined && referable(schema, type)) {
      const id = toId(type as IdKind, world.world.uuidOf(key));
      asked.push({ fields, query: entityQuery(type, id, textsOf(fields)) });
    } else unreached.push(...rows);
  }
  return { asked, unreached };
}

/** Asks for one entity by reference. */
export const entityQuery = (type: string, id: string, fields: string): string =>
  `{ _entities(representations: [{ __typename: "${type}", id: "${id}" }]) { __typename ... on ${type} { ${fields} } } }`;

/** The key of an entity of the demo world, and an id of its kind that nothing has. */
export function hiddenAndAbsent(world: TestWorld, type: string): readonly [Id<IdKind>, Id<IdKind>] | undefined {
  const key = ENTITY_KEYS[type];
  return key === undefined ? undefined : [toId(type as IdKind, world.world.uuidOf(key)), toId(type as IdKind, UNKNOWN)];
}

const textsOf = (fields: readonly ClosedField[]): string => fields.map(({ text }) => text).join('\n');

function referable(schema: GraphQLSchema, type: string): boolean {
  const union = schema.getType('_Entity');
  return union !== undefined && 'getTypes' in union && union.getTypes().some(({ name }) => name === type);
}

function closedField(schema: GraphQLSchema, type: string, row: PolicyRow): ClosedField | undefined {
  const [, name = ''] = row.field.split('.');
  const owner = schema.getType(type);
  const field = isObjectType(owner) ? owner.getFields()[name] : undefined;
  return field && { row, name, type, text: textOf(field) };
}

/** A field with values for what it wants, and the smallest selection. */
function textOf(field: GraphQLField<unknown, unknown>): string {
  const wanted = field.args.filter(({ type }) => isNonNullType(type));
  const args = wanted.map(({ name, type }) => `${name}: ${literalOf(type, name)}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${field.name}${args === '' ? '' : `(${args})`}${selection}`;
}

const SCALARS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  BigInt: '"1"',
  CurrencyCode: '"USD"',
  Date: '"2026-06-01"',
  DateTime: '"2026-06-01T00:00:00.000Z"',
  Time: '"12:00:00"',
  JSON: '{}',
  URL: '"https://example.test"',
};

/** A value that the type takes; whether it makes sense is nobody's business who is refused. */
function literalOf(type: GraphQLInputType, name: string): string {
  if (isNonNullType(type)) return literalOf(type.ofType as GraphQLInputType, name);
  if (isListType(type)) return `[${literalOf(type.ofType as GraphQLInputType, name)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const wanted = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return `{ ${wanted.map((field) => `${field.name}: ${literalOf(field.type, field.name)}`).join(', ')} }`;
  }
  return SCALARS[type.name] ?? `"${type.name === 'ID' ? idFor(name) : 'matrix-text'}"`;
}

/** An id of the kind that an argument's name speaks of. */
function idFor(name: string): string {
  const wanted = name.replace(/Ids?$/, '').toLowerCase();
  const kinds = Object.keys(ID_PREFIX) as IdKind[];
  const kind = kinds.find((one) => one.toLowerCase() === wanted || one.toLowerCase() === `org${wanted}`) ?? 'User';
  return toId(kind, UNKNOWN);
}
