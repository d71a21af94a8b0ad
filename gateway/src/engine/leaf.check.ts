import { type GraphQLLeafType, isEnumType } from 'graphql';

/** The value as clients get it; undefined when the type has no such value. */
export type LeafCheck = (value: unknown) => unknown;

const INT_MAX = 2_147_483_647;
const INT_MIN = -2_147_483_648;

const BUILT_IN: Readonly<Record<string, LeafCheck>> = {
  Int: (value) => (Number.isInteger(value) && Number(value) <= INT_MAX && Number(value) >= INT_MIN ? value : undefined),
  Float: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  String: (value) => (typeof value === 'string' ? value : textOf(value)),
  ID: (value) => (typeof value === 'string' ? value : Number.isInteger(value) ? String(value) : undefined),
};

/** How values of a leaf type that subgraphs sent are checked; custom scalars were checked by their owner. */
export function leafCheckOf(type: GraphQLLeafType): LeafCheck {
  if (!isEnumType(type)) return BUILT_IN[type.name] ?? ((value) => value);
  const names = new Set(type.getValues().map((value) => value.name));
  return (value) => (typeof value === 'string' && names.has(value) ? value : undefined);
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? String(value) : undefined;
