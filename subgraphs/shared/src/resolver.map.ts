/** Resolvers of one noun: by type, then by field. Several nouns may add fields to one type. */
export type ResolverMap = Readonly<Record<string, object>>;

/** What of a type is no field of the schema. */
interface OwnWays {
  readonly __resolveReference?: unknown;
  readonly __resolveType?: unknown;
}

/**
 * Resolvers as the generated types of a subgraph have them: what a resolver takes as arguments is what its schema gives.
 * Parents and contexts are typed where a resolver is written; streams answer to their own types.
 */
export type ResolversOf<Generated> = {
  readonly [Type in keyof Generated]?: Type extends 'Subscription'
    ? object
    : Omit<NonNullable<Generated[Type]>, keyof OwnWays> & OwnWays;
};

/** Resolvers of all nouns by type. @throws when two nouns resolve one field */
export function joinResolvers(maps: readonly ResolverMap[]): ResolverMap {
  const joined: Record<string, Record<string, unknown>> = {};
  for (const [type, fields] of maps.flatMap((map) => Object.entries(map))) {
    joined[type] ??= {};
    for (const [field, resolver] of Object.entries(fields)) {
      if (field in joined[type]) throw new Error(`two resolvers for ${type}.${field}`);
      joined[type][field] = resolver;
    }
  }
  return joined;
}
