import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { Question } from './gateways.ts';

/** Numbers that look random and repeat with their seed. */
export class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }
}

/** What arguments may be given, by argument name; made up by type where a name is missing. */
export type ArgumentValues = Readonly<Record<string, readonly unknown[]>>;

const DEPTH_MAX = 6;
const ATTEMPTS_MAX = 200;

/** A valid operation over the schema, the same for the same seed. */
export function makeQuestion(schema: GraphQLSchema, seed: number, values: ArgumentValues = {}): Question {
  const dice = new Dice(seed);
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const draft = new Draft(schema, dice, values);
    const question = draft.make();
    if (question && validate(schema, question.document).length === 0) return question;
  }
  throw new Error(`no valid operation came of seed ${seed}`);
}

class Draft {
  readonly #variables: Record<string, unknown> = {};
  readonly #definitions: string[] = [];
  readonly #fragments: string[] = [];
  #budget = 90;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly dice: Dice,
    private readonly values: ArgumentValues,
  ) {}

  make(): Question | undefined {
    const { dice, schema } = this;
    const isMutation = schema.getMutationType() !== undefined && schema.getMutationType() !== null && dice.chance(10);
    const root = isMutation ? schema.getMutationType() : schema.getQueryType();
    if (!root) return undefined;
    const body = this.#selection(root, 0);
    const definitions = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : '';
    const head = `${isMutation ? 'mutation' : 'query'} ${dice.chance(50) ? 'Named' : ''}${definitions}`;
    return { document: parse([`${head} ${body}`, ...this.#fragments].join('\n')), variables: this.#variables };
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const { dice } = this;
    const count = 1 + dice.below(depth === 0 ? 3 : 5);
    const parts = Array.from({ length: count }, () => this.#part(type, depth)).filter((part) => part !== '');
    if (parts.length === 0) parts.push(this.#typename());
    return `{ ${parts.join(' ')} }`;
  }

  #part(type: GraphQLNamedType, depth: number): string {
    const { dice } = this;
    const isRoot = depth === 0;
    this.#budget -= 1;
    if (this.#budget < 0) return '';
    if (isCompositeType(type) && dice.chance(isAbstractType(type) ? 55 : 18)) return this.#fragment(type, depth);
    if (dice.chance(10) || !(isObjectType(type) || isInterfaceType(type))) return isRoot ? '' : this.#typename();
    return this.#field(dice.pick(Object.values(type.getFields())), depth);
  }

  #typename(): string {
    return `${this.dice.chance(25) ? `t${this.dice.below(3)}: ` : ''}__typename`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { dice } = this;
    const named = getNamedType(field.type);
    const isComposite = isCompositeType(named);
    if (isComposite && depth >= DEPTH_MAX) return '';
    const alias = dice.chance(25)
      ? `${dice.pick(ALIASES)}${dice.below(3)}: `
      : dice.chance(4)
        ? `${dice.pick(CRUEL)}: `
        : '';
    const args = this.#args(field.args);
    return `${alias}${field.name}${args}${this.#directive()}${isComposite ? ` ${this.#selection(named, depth + 1)}` : ''}`;
  }

  #fragment(type: GraphQLNamedType, depth: number): string {
    const { dice } = this;
    const condition = dice.pick(this.#conditionsOf(type));
    const body = this.#selection(condition, depth);
    if (dice.chance(35)) {
      const name = `F${this.#fragments.length}`;
      this.#fragments.push(`fragment ${name} on ${condition.name} ${body}`);
      return `...${name}${this.#directive()}`;
    }
    return condition === type && dice.chance(30)
      ? `... ${this.#directive()} ${body}`
      : `... on ${condition.name}${this.#directive()} ${body}`;
  }

  /** Types a fragment may be on where a thing of that type is. */
  #conditionsOf(type: GraphQLNamedType): readonly GraphQLNamedType[] {
    const objects: readonly GraphQLObjectType[] = isAbstractType(type)
      ? this.schema.getPossibleTypes(type)
      : isObjectType(type)
        ? [type]
        : [];
    return [type, ...objects, ...objects.flatMap((object) => object.getInterfaces())];
  }

  #directive(): string {
    const { dice } = this;
    if (!dice.chance(9)) return '';
    const name = dice.pick(['skip', 'include']);
    return ` @${name}(if: ${dice.chance(80) ? this.#variable('Boolean!', dice.chance(50)) : dice.chance(50)})`;
  }

  #args(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap((arg) => {
      const isNeeded = isNonNullType(arg.type) && arg.defaultValue === undefined;
      if (!isNeeded && this.dice.chance(50)) return [];
      return [`${arg.name}: ${this.#value(arg)}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  #value(arg: GraphQLArgument): string {
    const known = this.values[arg.name];
    const value = known ? this.dice.pick(known) : this.#made(arg.type);
    if (this.dice.chance(40)) return this.#variable(String(arg.type), value);
    return literal(value, arg.type);
  }

  #made(type: GraphQLInputType): unknown {
    const { dice } = this;
    if (isNonNullType(type)) return this.#made(type.ofType);
    if (isListType(type)) return Array.from({ length: dice.below(3) }, () => this.#made(type.ofType));
    if (isEnumType(type)) return dice.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || dice.chance(20));
      return Object.fromEntries(fields.map((field) => [field.name, this.#made(field.type)]));
    }
    if (type.name === 'Int') return dice.below(5);
    if (type.name === 'Float') return dice.below(9) / 2;
    if (type.name === 'Boolean') return dice.chance(50);
    return dice.pick(['a', 'b', 'iso']);
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#definitions.length}`;
    const isDefaulted = type === 'Boolean!' && this.dice.chance(20);
    this.#definitions.push(`$${name}: ${type}${isDefaulted ? ` = ${value}` : ''}`);
    if (!isDefaulted) this.#variables[name] = value;
    return `$${name}`;
  }
}

const ALIASES = ['a', 'b', 'name', 'title'];
/** Response keys that are something else to a gateway: keys of entities, names every object is born with. */
const CRUEL = ['id', '__proto__', 'constructor', 'price', 'upc', 'toString', 'mileage'];

function literal(value: unknown, type: GraphQLInputType): string {
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (value === null) return 'null';
  if (isListType(nullable) && Array.isArray(value))
    return `[${value.map((each) => literal(each, nullable.ofType)).join(', ')}]`;
  if (isEnumType(nullable)) return String(value);
  if (isInputObjectType(nullable)) {
    const fields = Object.entries(value as object).map(([name, each]) => {
      const field = nullable.getFields()[name];
      return `${name}: ${field ? literal(each, field.type) : 'null'}`;
    });
    return `{ ${fields.join(', ')} }`;
  }
  return JSON.stringify(value);
}
