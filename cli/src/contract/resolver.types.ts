import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import type { SubgraphName } from '@volmify/shared/subgraph';
import { readSubgraphSdl } from '@volmify/shared/subgraph.schema';
import { parse } from 'graphql';

/** Values of scalars as resolvers get them in arguments, and what they may answer. */
const SCALARS = {
  ID: 'string',
  BigInt: 'bigint',
  CurrencyCode: '@volmify/shared/currency#CurrencyCode',
  Date: { input: 'Date', output: 'unknown' },
  DateTime: { input: 'Date', output: 'unknown' },
  JSON: 'unknown',
};

const CONFIG = {
  // An input field with a default always arrives.
  avoidOptionals: { defaultValue: true },
  enumsAsTypes: true,
  federation: true,
  immutableTypes: true,
  noSchemaStitching: true,
  scalars: SCALARS,
  skipTypename: true,
  useTypeImports: true,
  // Parents, contexts and answers are domain objects, typed where a resolver is written.
  customResolverFn: '(parent: never, args: TArgs, context: never, info: never) => unknown',
};

/** The text of `src/generated/graphql.ts` of one subgraph: its inputs, enums, and the arguments of every field. */
export function resolverTypesOf(name: SubgraphName): Promise<string> {
  return codegen({
    filename: `subgraphs/${name}/src/generated/graphql.ts`,
    schema: parse(readSubgraphSdl(name)),
    documents: [],
    config: CONFIG,
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript, typescriptResolvers },
  });
}
