import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { decideConstants } from './constant.conditions.ts';
import { deferOf } from './deferral.ts';
import { LiteralLifter } from './literal.lifter.ts';
import type { Fragments } from './merge.ts';
import type { TypeFamily } from './type.family.ts';

/** An operation and the fragments it spreads. */
export interface OperationParts {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
}

/** One operation in the form that is planned: what two documents share when one plan serves both. */
export interface NormalOperation extends OperationParts {
  /** Equal exactly when plan and answer's shape are equal. */
  readonly key: string;
  /** Response keys the gateway gave, and what the client called them. */
  readonly clientKeys: ReadonlyMap<string, string>;
  /** Values of literals that became variables. */
  readonly lifted: Readonly<Record<string, unknown>>;
}

/** What normalising needs to know of the graph. */
export interface KeySetting {
  readonly schema: GraphQLSchema;
  readonly family: TypeFamily;
}

/** The name under which a client's variable goes to subgraphs: one name there is the gateway's own. */
export const variableName = (name: string): string => (name === 'representations' ? '_representations' : name);

/**
 * Drops what cannot change the plan (comments, names of operation and fragments, other definitions, inline values) and
 * gives fields of its own name to what the planner would mix up with a key or a requirement (gateway.md 3, 10.2).
 */
export function normalise(
  document: DocumentNode,
  chosen: OperationDefinitionNode,
  setting: KeySetting,
): NormalOperation {
  const { name: _name, ...anonymous } = chosen;
  // The order in which fragments are met names them.
  const source = decideConstants(anonymous, partsOf(document).fragments);
  const names = new Map([...partsOf(source).fragments.keys()].map((name, at) => [name, `F${at}`]));
  const taken = new Set((chosen.variableDefinitions ?? []).map((node) => node.variable.name.value));
  const lifter = new LiteralLifter(taken);
  const lifted = rewrite(source, setting.schema, lifter, names);
  const aliases = new PrivateAliases(lifted, setting.family);
  const aliased = aliases.isNeeded ? visit(lifted, { Field: (node) => aliases.apply(node) }) : lifted;
  const { operation, fragments } = partsOf(aliased);
  const whole: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...lifter.definitions],
  };
  // Nothing is printed of an operation whose every field is excluded: its kind still tells it apart.
  const text = `${chosen.operation} ${print({ kind: Kind.DOCUMENT, definitions: [whole, ...fragments.values()] })}`;
  const { clientKeys } = aliases;
  const key = clientKeys.size === 0 ? text : `${text}\n${JSON.stringify([...clientKeys])}`;
  return { key, operation: whole, fragments, clientKeys, lifted: lifter.values };
}

function rewrite(
  source: DocumentNode,
  schema: GraphQLSchema,
  lifter: LiteralLifter,
  names: ReadonlyMap<string, string>,
): DocumentNode {
  const types = new TypeInfo(schema);
  const renamed = <Node extends { readonly name: { readonly value: string } }>(node: Node): Node => ({
    ...node,
    name: { kind: Kind.NAME, value: names.get(node.name.value) ?? node.name.value },
  });
  return visit(
    source,
    visitWithTypeInfo(types, {
      FragmentSpread: { leave: renamed },
      FragmentDefinition: { leave: renamed },
      Variable: (node) => ({ ...node, name: { kind: Kind.NAME, value: variableName(node.name.value) } }),
      Field: {
        leave(node) {
          const known = types.getFieldDef()?.args;
          if (!node.arguments?.length || !known || node.name.value.startsWith('__')) return undefined;
          const args = node.arguments.map((argument) => {
            const type = known.find((candidate) => candidate.name === argument.name.value)?.type;
            return type ? lifter.lift(argument, type) : argument;
          });
          return { ...node, arguments: args };
        },
      },
    }),
  );
}

/**
 * The form of an operation that is planned. Where everything below a field depends on conditions or on types, the planner
 * may not ask for the field at all, though the client is owed its objects or lists: there the plan asks for the type too.
 */
export function plannedForm({ operation, fragments }: NormalOperation, { schema, family }: KeySetting): OperationParts {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
  const types = new TypeInfo(schema);
  const isSure = (set: SelectionSetNode, parent: string): boolean =>
    set.selections.some((node) => {
      if (node.directives?.some(({ name }) => CONDITIONAL.has(name.value))) return false;
      if (node.kind === Kind.FIELD) return true;
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      const condition = fragment?.typeCondition?.name.value ?? parent;
      return fragment !== undefined && family.isOfType(parent, condition) && isSure(fragment.selectionSet, parent);
    });
  const withTypename = (set: SelectionSetNode): SelectionSetNode => {
    const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
    return { ...set, selections: [typename, ...set.selections] };
  };
  const planned = visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: {
        leave: (node) =>
          node.selectionSet.selections.length > 0
            ? undefined
            : { ...node, selectionSet: withTypename(node.selectionSet) },
      },
      Field: {
        leave(node) {
          const parent = getNamedType(types.getType())?.name;
          if (!node.selectionSet || parent === undefined) return undefined;
          // Which deferred parts an object has is told by its type, before anything else of it may be known.
          if (isSure(node.selectionSet, parent) && !defersBelow(node.selectionSet)) return undefined;
          return { ...node, selectionSet: withTypename(node.selectionSet) };
        },
      },
    }),
  );
  return partsOf(planned);
}

const CONDITIONAL: ReadonlySet<string> = new Set(['skip', 'include', 'defer']);

/** True when something of an object itself, not of what lies below it, is deferred. */
const defersBelow = (set: SelectionSetNode): boolean =>
  set.selections.some(
    (node) => node.kind === Kind.INLINE_FRAGMENT && (deferOf(node) !== undefined || defersBelow(node.selectionSet)),
  );

/** The first operation of a document and its fragments. @throws when there is no operation */
export function partsOf(document: DocumentNode): OperationParts {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('a document without an operation was sent');
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return { operation, fragments: new Map(fragments.map((node) => [node.name.value, node])) };
}

/**
 * Response keys that would be mistaken: one that a key or requirement needs for itself, used for another field or with
 * other arguments, and one that every object has by birth.
 */
class PrivateAliases {
  readonly #byField = new Map<string, string>();
  readonly clientKeys = new Map<string, string>();

  constructor(
    document: DocumentNode,
    private readonly family: TypeFamily,
  ) {
    const keys = new Set<string>();
    const clashing = new Map<string, string>();
    visit(document, {
      Field: (node) => {
        keys.add(keyOf(node));
        if (this.#clashes(node)) clashing.set(identityOf(node), keyOf(node));
      },
    });
    for (const [identity, clientKey] of clashing) {
      let alias = `_p${this.#byField.size}`;
      while (keys.has(alias)) alias = `_${alias}`;
      this.#byField.set(identity, alias);
      this.clientKeys.set(alias, clientKey);
    }
  }

  get isNeeded(): boolean {
    return this.#byField.size > 0;
  }

  apply(node: FieldNode): FieldNode | undefined {
    const alias = this.#byField.get(identityOf(node));
    return alias === undefined ? undefined : { ...node, alias: { kind: Kind.NAME, value: alias } };
  }

  #clashes(node: FieldNode): boolean {
    const key = keyOf(node);
    if (key in Object.prototype) return true;
    if (key === '__typename') return node.name.value !== '__typename';
    if (!this.family.reservedNames.has(key)) return false;
    return node.name.value !== key || (node.arguments?.length ?? 0) > 0 || this.family.reservedCalls.has(key);
  }
}

const keyOf = (node: FieldNode): string => node.alias?.value ?? node.name.value;

const identityOf = (node: FieldNode): string =>
  `${keyOf(node)}:${node.name.value}(${(node.arguments ?? []).map(print).sort().join()})`;
