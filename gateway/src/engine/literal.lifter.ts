import {
  type ArgumentNode,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isScalarType,
  Kind,
  parseType,
  specifiedScalarTypes,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';

const BUILT_IN = new Set(specifiedScalarTypes.map((type) => type.name));

/**
 * Turns literals of arguments into variables, so that documents that differ in values alone share one plan. Equal values
 * of one type share one variable: fields that could be merged before still can be.
 */
export class LiteralLifter {
  readonly values: Record<string, unknown> = {};
  readonly #names = new Map<string, string>();
  readonly #definitions: VariableDefinitionNode[] = [];

  constructor(private readonly taken: ReadonlySet<string>) {}

  get definitions(): readonly VariableDefinitionNode[] {
    return this.#definitions;
  }

  /** The argument with a variable for its literal, or as it was. */
  lift(argument: ArgumentNode, type: GraphQLInputType): ArgumentNode {
    if (!isConstant(argument.value) || !isLiftable(type, new Set())) return argument;
    const value = valueFromASTUntyped(argument.value);
    const key = `${type} ${JSON.stringify(value)}`;
    const name = this.#names.get(key) ?? this.#define(key, type, value);
    return { ...argument, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
  }

  #define(key: string, type: GraphQLInputType, value: unknown): string {
    let name = `_l${this.#names.size}`;
    while (this.taken.has(name)) name = `_${name}`;
    this.#names.set(key, name);
    this.values[name] = value;
    this.#definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
      type: parseType(String(type), { noLocation: true }),
    });
    return name;
  }
}

function isConstant(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return false;
  if (value.kind === Kind.LIST) return value.values.every(isConstant);
  if (value.kind === Kind.OBJECT) return value.fields.every((field) => isConstant(field.value));
  return true;
}

/** Custom scalars stay literals: their owner may read a literal otherwise than a value. */
function isLiftable(type: GraphQLInputType, seen: Set<string>): boolean {
  const named = getNamedType(type);
  if (isScalarType(named)) return BUILT_IN.has(named.name);
  if (isEnumType(named)) return true;
  if (!isInputObjectType(named)) return false;
  if (seen.has(named.name)) return true;
  seen.add(named.name);
  return Object.values(named.getFields()).every((field) => isLiftable(field.type, seen));
}
