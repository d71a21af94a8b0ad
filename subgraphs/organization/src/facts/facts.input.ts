import type { AmountBound } from './facts.ts';

/** Money as GraphQL hands it in. */
export interface BoundArgument {
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** A bound of a filter; null when none is asked for. */
export const parseBound = (bound: BoundArgument | null | undefined): AmountBound | null =>
  bound ? { amountMinor: bound.amountMinor.toString(), currency: bound.currency } : null;
