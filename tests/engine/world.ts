import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What a made-up graph must say about itself so that every subgraph, and one schema without any, answer alike. */
export interface WorldRules {
  /** Identities that exist of each entity type; references point at these. */
  readonly entities: Readonly<Record<string, readonly string[]>>;
  /** Key fields of an entity, from its identity. `id` alone when a type is not named. */
  readonly keys?: Readonly<Record<string, (identity: string) => Readonly<Record<string, unknown>>>>;
  /** The identity behind a representation. `id` when a type is not named. */
  readonly identities?: Readonly<Record<string, (representation: Readonly<Record<string, unknown>>) => string>>;
  /** Entities whose concrete type their identity decides. */
  readonly concrete?: Readonly<Record<string, (identity: string) => string>>;
  /** Fields that are the same for all types of an interface: owned by an interface object. */
  readonly shared?: Readonly<Record<string, string>>;
  /** Types a field of an abstract type may answer, where a subgraph knows fewer than the whole graph. */
  readonly picks?: Readonly<Record<string, readonly string[]>>;
  /** Values a field is computed from: `Type.field` to the fields it requires, which must be leaves without arguments or with the given ones. */
  readonly requires?: Readonly<Record<string, readonly Requirement[]>>;
}

/** A field another one is computed from. */
export interface Requirement {
  readonly field: string;
  readonly args?: Readonly<Record<string, unknown>>;
  /** Response key in a representation. */
  readonly key?: string;
}

/** How often a made-up field is null or fails, in percent; fields others are computed from never fail. */
export interface Weather {
  readonly seed: number;
  readonly nullPercent: number;
  readonly errorPercent: number;
}

interface Thing {
  readonly __typename: string;
  readonly __identity: string;
}

/** An object a field is asked of. */
interface Place {
  readonly type: GraphQLObjectType;
  readonly identity: string;
  readonly source: Readonly<Record<string, unknown>>;
}

/** A number that depends on the text alone. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3ce5);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A graph in which every value follows from type, identity, field and arguments, whoever is asked. */
export class World {
  constructor(
    private readonly rules: WorldRules,
    private readonly weather: Weather,
    /** False inside a subgraph: what a field requires is only what a representation brought. */
    private readonly isWhole: boolean,
  ) {}

  /** Resolves any field of any schema over this world. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> = (source, args, _context, info) =>
    this.#field(source as Readonly<Record<string, unknown>> | undefined, args, info);

  /** The concrete type of a thing met behind an abstract type. */
  readonly resolveType = (value: unknown): string => (value as Thing).__typename;

  /** What a representation of an interface stands for. */
  readonly resolveReference = (reference: Readonly<Record<string, unknown>>): unknown => {
    const type = String(reference['__typename']);
    const identity = this.#identityOf(reference, type);
    const concrete = this.rules.concrete?.[type];
    return concrete ? { __typename: concrete(identity), __identity: identity } : { ...reference };
  };

  #field(
    source: Readonly<Record<string, unknown>> | undefined,
    args: Readonly<Record<string, unknown>>,
    info: GraphQLResolveInfo,
  ): unknown {
    const type = info.parentType.name;
    const identity = source ? this.#identityOf(source, type) : 'root';
    const keys = this.#keysOf(type, identity);
    if (info.fieldName in keys) return keys[info.fieldName];
    const name = `${type}.${info.fieldName}`;
    const at: Place = { type: info.parentType, identity, source: source ?? {} };
    const seed = this.#seedOf(info.fieldName, args, at);
    if (this.#isFailing(name, seed)) throw new Error(`made to fail at ${info.fieldName}`);
    return this.#value(info.returnType, seed, info.schema);
  }

  /** Everything a value follows from; for a computed field that is what it requires, however long the chain. */
  #seedOf(field: string, args: Readonly<Record<string, unknown>>, at: Place): string {
    const name = `${at.type.name}.${field}`;
    const inputs = (this.rules.requires?.[name] ?? []).map((needed) => this.#required(needed, at));
    const owner = this.rules.shared?.[name] ?? at.type.name;
    return `${owner}/${at.identity}/${field}/${argsText(args)}/${JSON.stringify(inputs)}`;
  }

  /** A required value as the representation brought it, or as the world has it where nothing is fetched. */
  #required({ field, args = {}, key = field }: Requirement, at: Place): unknown {
    if (!this.isWhole) return at.source[key] ?? null;
    const known = this.#keysOf(at.type.name, at.identity)[field];
    const definition = at.type.getFields()[field];
    if (known !== undefined || !definition) return known ?? null;
    const defaults = Object.fromEntries(
      definition.args.flatMap((each) => (each.defaultValue === undefined ? [] : [[each.name, each.defaultValue]])),
    );
    return this.#value(definition.type, this.#seedOf(field, { ...defaults, ...args }, at), undefined) ?? null;
  }

  #isRequired(name: string): boolean {
    const [type, field] = name.split('.');
    return Object.entries(this.rules.requires ?? {}).some(
      ([dependent, needed]) => dependent.startsWith(`${type}.`) && needed.some((each) => each.field === field),
    );
  }

  #isFailing(name: string, seed: string): boolean {
    return !this.#isRequired(name) && hashOf(`${this.weather.seed}!${seed}`) % 100 < this.weather.errorPercent;
  }

  #identityOf(source: Readonly<Record<string, unknown>>, type: string): string {
    if ('__identity' in source) return String(source['__identity']);
    const read = this.rules.identities?.[type];
    return read ? read(source) : String(source['id']);
  }

  #keysOf(type: string, identity: string): Readonly<Record<string, unknown>> {
    const known = this.rules.keys?.[type];
    if (known) return known(identity);
    return type in this.rules.entities ? { id: identity } : {};
  }

  #value(type: GraphQLOutputType, seed: string, schema: GraphQLSchema | undefined): unknown {
    const hash = hashOf(`${this.weather.seed}?${seed}`);
    if (isNonNullType(type)) return this.#present(type.ofType, seed, schema);
    if (hash % 100 < this.weather.nullPercent) return null;
    return this.#present(type, seed, schema);
  }

  #present(type: GraphQLOutputType, seed: string, schema: GraphQLSchema | undefined): unknown {
    const hash = hashOf(`${this.weather.seed}=${seed}`);
    if (isListType(type)) {
      // Most of a graph hangs on the lists of its root: those are never empty.
      const isEmpty = hash % 6 === 0 && !seed.startsWith('Query/root/');
      return Array.from({ length: isEmpty ? 0 : 1 + (hash % 3) }, (_, index) =>
        this.#value(type.ofType, `${seed}[${index}]`, schema),
      );
    }
    if (isEnumType(type)) return type.getValues()[hash % type.getValues().length]?.name;
    if (isAbstractType(type)) {
      const names = this.rules.picks?.[type.name] ?? (schema?.getPossibleTypes(type) ?? []).map(({ name }) => name);
      return this.#thing(pick(names, hash), seed, type.name);
    }
    if (isObjectType(type)) return this.#thing(type.name, seed, type.name);
    return leaf(String(type), hash);
  }

  #thing(type: string, seed: string, declared: string): Thing {
    const hash = hashOf(`${seed}#`);
    const decided = this.rules.concrete?.[declared];
    const ids = this.rules.entities[decided ? declared : type];
    if (!ids) return { __typename: type, __identity: seed };
    const identity = ids[hash % ids.length] ?? '';
    return { __typename: decided ? decided(identity) : type, __identity: identity };
  }
}

/** Subgraphs may declare arguments in another order. */
const argsText = (args: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The same choice in every subgraph, whatever order it lists the types in. */
function pick(names: readonly string[], hash: number): string {
  const sorted = [...names].sort();
  return sorted[hash % sorted.length] ?? '';
}

function leaf(type: string, hash: number): unknown {
  switch (type.replace('!', '')) {
    case 'Int':
      return hash % 3 === 0 ? 0 : hash % 1000;
    case 'Float':
      return (hash % 1000) / 8;
    case 'Boolean':
      return hash % 2 === 0;
    default:
      return hash % 7 === 0 ? '' : `v${hash % 997}"\n`;
  }
}
