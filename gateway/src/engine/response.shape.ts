import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { deferOf, writtenArgument } from './deferral.ts';
import { type LeafCheck, leafCheckOf } from './leaf.check.ts';
import type { Fragments } from './merge.ts';

/** How a value is completed. */
export type ValueShape =
  | {
      readonly kind: 'leaf';
      readonly isNonNull: boolean;
      readonly check: LeafCheck;
      readonly name: string;
      readonly enumNames?: readonly string[];
    }
  | { readonly kind: 'list'; readonly isNonNull: boolean; readonly of: ValueShape }
  | { readonly kind: 'object'; readonly isNonNull: boolean; readonly selection: SelectionShape };

/** One field of the answer. */
export type FieldShape = {
  /** Response key the client sees. */
  readonly key: string;
  /** Response key in the fetched data. */
  readonly source: string;
} & (
  | { readonly kind: 'value'; readonly value: ValueShape }
  | { readonly kind: 'typename' }
  | { readonly kind: 'introspection'; readonly nodes: readonly FieldNode[] }
);

/** A selection of an object that is answered later. */
export interface DeferredShape {
  readonly label: string;
  readonly selection: SelectionShape;
}

/** What a shape is made for: one operation, with its conditions decided. */
export interface ShapeSetting {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  /** Response keys the gateway gave, and what the client called them. */
  readonly clientKeys: ReadonlyMap<string, string>;
  /** Values of the variables that @skip and @include read. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

/** A selection on one declared type; its fields per concrete type are worked out when that type is first met. */
export class SelectionShape {
  #dependsOnType: boolean | undefined;
  readonly #byType = new Map<string, readonly FieldShape[] | undefined>();
  readonly #deferredByType = new Map<string, readonly DeferredShape[]>();

  constructor(
    /** Type the schema declares at this place. */
    readonly declared: string,
    private readonly sets: readonly SelectionSetNode[],
    private readonly setting: ShapeSetting,
  ) {}

  /** Fields of an object in the order of the answer; undefined for a type clients cannot know here. */
  fieldsOf(typename: string): readonly FieldShape[] | undefined {
    if (this.#byType.has(typename)) return this.#byType.get(typename);
    const fields = this.#make(typename);
    this.#byType.set(typename, fields);
    return fields;
  }

  /** What of such an object is answered later; `fieldsOf` was asked about the type before. */
  deferredOf(typename: string): readonly DeferredShape[] {
    return this.#deferredByType.get(typename) ?? [];
  }

  /** True when the answer differs by concrete type: knowing an interface alone is not enough then. */
  get dependsOnType(): boolean {
    this.#dependsOnType ??= this.sets.some((set) => dependsOnType(set, this.declared, this.setting));
    return this.#dependsOnType;
  }

  #make(typename: string): readonly FieldShape[] | undefined {
    const { schema } = this.setting;
    const type = schema.getType(typename);
    const declared = schema.getType(this.declared);
    if (!isCompositeType(type) || !isCompositeType(declared)) return undefined;
    const fits =
      type === declared || (isAbstractType(declared) && 'getInterfaces' in type && schema.isSubType(declared, type));
    if (!fits) return undefined;
    const found = new Map<string, FieldNode[]>();
    const deferred: DeferredShape[] = [];
    const defer = (label: string, set: SelectionSetNode): void => {
      deferred.push({ label, selection: new SelectionShape(this.declared, [set], this.setting) });
    };
    for (const set of this.sets) collectFields(set, { typename, setting: this.setting, found, defer });
    if (deferred.length > 0) this.#deferredByType.set(typename, deferred);
    return [...found].map(([source, nodes]) => fieldShape(source, nodes, type, this.setting));
  }
}

/** Shape of a whole operation. */
export function rootShape(operation: OperationDefinitionNode, setting: ShapeSetting): SelectionShape {
  const root = setting.schema.getRootType(operation.operation);
  if (!root) throw new Error(`the schema has no ${operation.operation}`);
  return new SelectionShape(root.name, [operation.selectionSet], setting);
}

interface Collecting {
  readonly typename: string;
  readonly setting: ShapeSetting;
  readonly found: Map<string, FieldNode[]>;
  /** Told what is deferred instead of collected. */
  defer(label: string, set: SelectionSetNode): void;
}

function collectFields(set: SelectionSetNode, collecting: Collecting): void {
  const { typename, setting, found } = collecting;
  for (const node of set.selections) {
    if (!isIncluded(node, setting.conditions)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const known = found.get(key);
      if (known) known.push(node);
      else found.set(key, [node]);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? setting.fragments.get(node.name.value) : node;
    const condition = fragment?.typeCondition?.name.value;
    if (!fragment || (condition !== undefined && !applies(setting.schema, typename, condition))) continue;
    const deferred = deferOf(node);
    if (deferred) collecting.defer(String(writtenArgument(deferred, 'label')), alone(fragment));
    else collectFields(fragment.selectionSet, collecting);
  }
}

/** The fragment as a selection of its own. */
const alone = ({ typeCondition, selectionSet }: InlineFragmentNode | FragmentDefinitionNode): SelectionSetNode => {
  const fragment = { kind: Kind.INLINE_FRAGMENT as const, ...(typeCondition ? { typeCondition } : {}), selectionSet };
  return { kind: Kind.SELECTION_SET, selections: [fragment] };
};

function dependsOnType(set: SelectionSetNode, declared: string, setting: ShapeSetting): boolean {
  return set.selections.some((node) => {
    if (!isIncluded(node, setting.conditions)) return false;
    if (node.kind === Kind.FIELD) return node.name.value === '__typename';
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? setting.fragments.get(node.name.value) : node;
    if (!fragment) return false;
    const condition = fragment.typeCondition?.name.value;
    if (condition !== undefined && !applies(setting.schema, declared, condition)) return true;
    return dependsOnType(fragment.selectionSet, declared, setting);
  });
}

function applies(schema: GraphQLSchema, typename: string, condition: string): boolean {
  if (typename === condition) return true;
  const abstract = schema.getType(condition);
  const type = schema.getType(typename);
  return isAbstractType(abstract) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type);
}

/** Reads `@skip` and `@include`. */
export function isIncluded(node: SelectionNode, conditions: Readonly<Record<string, unknown>>): boolean {
  return (node.directives ?? []).every((directive) => {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') return true;
    const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    const isOn =
      value?.kind === Kind.VARIABLE
        ? conditions[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return isOn === (name === 'include');
  });
}

function fieldShape(
  source: string,
  nodes: readonly FieldNode[],
  parent: { readonly name: string },
  setting: ShapeSetting,
): FieldShape {
  const node = nodes[0];
  if (!node) throw new Error('a field without a node');
  const key = setting.clientKeys.get(source) ?? source;
  const name = node.name.value;
  if (name === '__typename') return { kind: 'typename', key, source };
  if (name === '__schema' || name === '__type') return { kind: 'introspection', key, source, nodes };
  const type = setting.schema.getType(parent.name) as GraphQLObjectType;
  const field = type.getFields()[name];
  if (!field) throw new Error(`${parent.name} has no field ${name}`);
  const sets = nodes.flatMap((each) => (each.selectionSet ? [each.selectionSet] : []));
  return { kind: 'value', key, source, value: valueShape(field.type, sets, setting) };
}

function valueShape(type: GraphQLOutputType, sets: readonly SelectionSetNode[], setting: ShapeSetting): ValueShape {
  const isNonNull = isNonNullType(type);
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable)) return { kind: 'list', isNonNull, of: valueShape(nullable.ofType, sets, setting) };
  const named = getNamedType(nullable);
  if (isLeafType(named)) {
    const enumNames = isEnumType(named) ? { enumNames: named.getValues().map((value) => value.name) } : {};
    return { kind: 'leaf', isNonNull, check: leafCheckOf(named), name: named.name, ...enumNames };
  }
  return { kind: 'object', isNonNull, selection: new SelectionShape(named.name, sets, setting) };
}
