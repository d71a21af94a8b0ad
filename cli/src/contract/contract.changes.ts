import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';

/** How one contract changes. */
export interface ContractChange {
  /** `identity-catalog`. */
  readonly contract: string;
  readonly kind: 'breaking' | 'dangerous' | 'safe';
  readonly what: string;
}

/** An operation that an app sent. */
export interface UsedOperation {
  readonly app: string;
  readonly contract: string;
  readonly operation: string;
  readonly document: string;
}

/** An operation in use that a changed contract no longer answers. */
export interface BrokenOperation extends Omit<UsedOperation, 'document'> {
  readonly reason: string;
}

/** What differs between a contract as it is served and as it would be; equal ones differ in nothing. */
export function contractChanges(contract: string, servedSdl: string, nextSdl: string): ContractChange[] {
  const [served, next] = [schemaOf(servedSdl), schemaOf(nextSdl)];
  const found = (kind: ContractChange['kind'], changes: readonly { readonly description: string }[]) =>
    changes.map(({ description }) => ({ contract, kind, what: description }));
  return [
    ...found('breaking', findBreakingChanges(served, next)),
    ...found('dangerous', findDangerousChanges(served, next)),
    ...found('safe', addedNames(served, next)),
  ];
}

/** Operations that were answered and will not be. */
export function brokenOperations(
  used: readonly UsedOperation[],
  nextSdlOf: (contract: string) => string | undefined,
): BrokenOperation[] {
  const schemas = new Map<string, GraphQLSchema>();
  return used.flatMap(({ document, ...operation }) => {
    const sdl = nextSdlOf(operation.contract);
    if (sdl === undefined) return [];
    const schema = schemas.get(operation.contract) ?? schemaOf(sdl);
    schemas.set(operation.contract, schema);
    const [mistake] = validate(schema, parse(document), specifiedRules, { maxErrors: 1 });
    return mistake ? [{ ...operation, reason: mistake.message }] : [];
  });
}

const schemaOf = (sdl: string): GraphQLSchema => buildSchema(sdl, { assumeValidSDL: true });

/** Types and fields that are new. */
function addedNames(served: GraphQLSchema, next: GraphQLSchema): { readonly description: string }[] {
  const names = (schema: GraphQLSchema): Set<string> =>
    new Set(
      Object.values(schema.getTypeMap()).flatMap((type) => [
        type.name,
        ...('getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []),
      ]),
    );
  const known = names(served);
  return [...names(next)].filter((name) => !known.has(name)).map((name) => ({ description: `${name} was added.` }));
}
