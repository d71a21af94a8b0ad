import { type GraphQLObjectType, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { applyMiddleware, type IMiddlewareFunction, type IMiddlewareTypeMap } from 'graphql-middleware';
import { type IRules, rule, shield } from 'graphql-shield';
import { type CodedError, forbidden, unauthenticated } from '../errors.ts';
import type { Viewer } from '../viewer.ts';
import type { PolicyParent, PolicyRow } from './policy.row.ts';

interface ContextWithViewer {
  readonly viewer: Viewer;
}

/** The refusal of a field on an object that is seen: UNAUTHENTICATED for nobody, FORBIDDEN for somebody. */
const denial = (viewer: Viewer): CodedError =>
  viewer.kind === 'anonymous' ? unauthenticated() : forbidden('You may not see or do this here.');

/** True when the row lets everybody through: such a field needs no wrapper. */
const isOpen = (row: PolicyRow): boolean => row.rule.name === 'anyone' || row.rule.name === 'whoSeesParent';

/**
 * Puts the policy rows of one subgraph in front of its resolvers. Only fields with a closed row are wrapped
 * (wrapping all costs 3 to 4 times); nothing is cached, because a cached verdict of one row would be given to the next.
 * @throws at start when a row names no field, stands on an interface, or a field has no row
 */
export function guardSchema(schema: GraphQLSchema, rows: readonly PolicyRow[]): GraphQLSchema {
  const problems = policyProblems(schema, rows);
  if (problems.length > 0) throw new Error(`The policy table does not fit the schema:\n  ${problems.join('\n  ')}`);
  const closed = rows.filter((row) => !isOpen(row));
  if (closed.length === 0) return schema;
  const errorRows = closed.filter((row) => row.onDeny === 'error');
  const nullRows = closed.filter((row) => row.onDeny === 'null');
  let guarded = schema;
  if (errorRows.length > 0) guarded = applyMiddleware(guarded, shieldMap(guarded, errorRows));
  if (nullRows.length > 0) guarded = applyMiddleware(guarded, nullMap(nullRows));
  guardStreams(guarded, closed);
  return guarded;
}

/**
 * The wrappers above hold for the events of a stream, not for its opening: there the row is asked about the arguments
 * that name the stream's subject.
 */
function guardStreams(schema: GraphQLSchema, rows: readonly PolicyRow[]): void {
  const streams = schema.getSubscriptionType();
  if (!streams) return;
  for (const row of rows) {
    const [typeName, fieldName] = split(row.field);
    const field = typeName === streams.name ? streams.getFields()[fieldName] : undefined;
    const open = field?.subscribe;
    if (!field || !open) continue;
    field.subscribe = (root, args, context: ContextWithViewer, info) => {
      if (!row.rule.allows(context.viewer, args)) throw denial(context.viewer);
      return open(root, args, context, info);
    };
  }
}

/** What is wrong between table and schema: an unknown field, a row on an interface, a field without a row, two rows. */
export function policyProblems(schema: GraphQLSchema, rows: readonly PolicyRow[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const {
    field,
    rule: { name },
  } of rows) {
    const [typeName = '', fieldName = ''] = field.split('.');
    const type = schema.getType(typeName);
    if (seen.has(field)) problems.push(`${field} has two rows`);
    seen.add(field);
    if (isInterfaceType(type))
      problems.push(`${field}: rules on interfaces are ignored; write them on the object types`);
    else if (!isObjectType(type)) problems.push(`${field}: the schema has no object type ${typeName}`);
    else if (fieldName === '*' && name !== 'anyone' && name !== 'whoSeesParent')
      problems.push(`${field}: a type row must be open`);
    else if (fieldName !== '*' && !type.getFields()[fieldName])
      problems.push(`${field}: ${typeName} has no such field`);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const fieldName of uncovered(type, seen)) problems.push(`${type.name}.${fieldName} has no row`);
  }
  return problems;
}

function uncovered(type: GraphQLObjectType, covered: ReadonlySet<string>): string[] {
  if (covered.has(`${type.name}.*`)) return [];
  return Object.keys(type.getFields()).filter((fieldName) => !covered.has(`${type.name}.${fieldName}`));
}

function split(field: string): [string, string] {
  const [typeName = '', fieldName = ''] = field.split('.');
  return [typeName, fieldName];
}

function shieldMap(schema: GraphQLSchema, rows: readonly PolicyRow[]): IMiddlewareTypeMap {
  const tree: Record<string, Record<string, ReturnType<ReturnType<typeof rule>>>> = {};
  for (const row of rows) {
    const [typeName, fieldName] = split(row.field);
    tree[typeName] ??= {};
    tree[typeName][fieldName] = rule(`${row.field}:${row.rule.name}`, { cache: 'no_cache' })(
      (parent: unknown, _args: unknown, context: ContextWithViewer) =>
        row.rule.allows(context.viewer, (parent ?? {}) as PolicyParent) || denial(context.viewer),
    );
  }
  const generated = shield(tree as IRules, { allowExternalErrors: true }).generate(schema);
  return pruned(generated as IMiddlewareTypeMap, rows);
}

function pruned(generated: IMiddlewareTypeMap, rows: readonly PolicyRow[]): IMiddlewareTypeMap {
  const kept: Record<string, Record<string, IMiddlewareFunction>> = {};
  for (const row of rows) {
    const [typeName, fieldName] = split(row.field);
    const fields = generated[typeName] as Record<string, IMiddlewareFunction> | undefined;
    const wrapper = fields?.[fieldName];
    if (!wrapper) throw new Error(`no guard was generated for ${row.field}`);
    kept[typeName] ??= {};
    kept[typeName][fieldName] = wrapper;
  }
  return kept;
}

function nullMap(rows: readonly PolicyRow[]): IMiddlewareTypeMap {
  const map: Record<string, Record<string, IMiddlewareFunction>> = {};
  for (const row of rows) {
    const [typeName, fieldName] = split(row.field);
    map[typeName] ??= {};
    map[typeName][fieldName] = async (resolve, parent, args, context: ContextWithViewer, info) =>
      row.rule.allows(context.viewer, (parent ?? {}) as PolicyParent) ? resolve(parent, args, context, info) : null;
  }
  return map;
}
