import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LiteralLifter } from './literal.lifter.ts';
import type { Fragments } from './merge.ts';
import type { TypeFamily } from './type.family.ts';

/** One operation in the form that is planned: what two documents share when one plan serves both. */
export interface NormalOperation {
  /** Equal exactly when plan and answer's shape are equal. */
  readonly key: string;
  /** GraphQL text for the planner. */
  readonly text: string;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
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
  const reached = reachedFragments(document, chosen);
  const names = new Map([...reached.keys()].map((name, at) => [name, `F${at}`]));
  const { name: _name, ...anonymous } = chosen;
  const source: DocumentNode = { kind: Kind.DOCUMENT, definitions: [anonymous, ...reached.values()] };
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
  const definitions: DefinitionNode[] = [whole, ...fragments.values()].map((node) => withSureFields(node, fragments));
  const text = stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions }));
  const clientKeys = aliases.clientKeys;
  const key = clientKeys.size === 0 ? text : `${text}\n${JSON.stringify([...clientKeys])}`;
  return { key, text, operation: whole, fragments, clientKeys, lifted: lifter.values };
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
 * Where everything below a field depends on conditions, the planner may not ask for the field at all, though the client
 * is owed its objects or lists: there the plan asks for the type as well.
 */
function withSureFields<Definition extends DefinitionNode>(definition: Definition, fragments: Fragments): Definition {
  return visit(definition, {
    Field: {
      leave(node) {
        if (!node.selectionSet || hasSureField(node.selectionSet, fragments)) return undefined;
        const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
        const selections = [typename, ...node.selectionSet.selections];
        return { ...node, selectionSet: { ...node.selectionSet, selections } };
      },
    },
  });
}

function hasSureField(set: SelectionSetNode, fragments: Fragments): boolean {
  return set.selections.some((node) => {
    if (node.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include')) return false;
    if (node.kind === Kind.FIELD) return true;
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    return fragment !== undefined && hasSureField(fragment.selectionSet, fragments);
  });
}

/** Fragments an operation uses, in the order it first reaches them. */
function reachedFragments(
  document: DocumentNode,
  chosen: OperationDefinitionNode,
): Map<string, FragmentDefinitionNode> {
  const known = partsOf(document).fragments;
  const reached = new Map<string, FragmentDefinitionNode>();
  const follow = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = known.get(node.name.value);
        if (!fragment || reached.has(node.name.value)) continue;
        reached.set(node.name.value, fragment);
        follow(fragment.selectionSet);
      } else if (node.selectionSet) {
        follow(node.selectionSet);
      }
    }
  };
  follow(chosen.selectionSet);
  return reached;
}

/** The first operation of a document and its fragments. @throws when there is no operation */
export function partsOf(document: DocumentNode): { operation: OperationDefinitionNode; fragments: Fragments } {
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
