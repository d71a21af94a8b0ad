import type { GraphQLFormattedError } from 'graphql';

/** Close codes of a socket; those the protocol library sends by itself are not listed. */
export const CLOSE_CODES = { goingAway: 1001, slow: 1013, forbidden: 4403, internal: 4500 } as const;

/** Why a stream ended. */
export type StreamEnd =
  /** The source has no more events, or the client left. */
  | { readonly kind: 'complete' }
  /** It cannot go on; the errors say why. */
  | { readonly kind: 'fault'; readonly errors: readonly GraphQLFormattedError[] }
  /** The connection itself may not go on. */
  | {
      readonly kind: 'closed';
      readonly code: (typeof CLOSE_CODES)[keyof typeof CLOSE_CODES];
      /** For the close frame: at most 123 bytes. */
      readonly reason: string;
      readonly errors: readonly GraphQLFormattedError[];
    };

/** One answer on its way to the client. */
export interface LiveAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions: { readonly cursor: string };
}
