import { CodedError } from '@volmify/shared/errors';
import type { Log } from '@volmify/shared/log';
import type { GraphQLFormattedError } from 'graphql';
import { toClientError } from '../errors/error.mapper.ts';

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

/** Ends of a connection, told under one request's id. */
export interface StreamEnds {
  /** The reader is behind; `cursor` is where to go on from. */
  slow(cursor: string): StreamEnd;
  /** The caller has no rights any more. */
  forbidden(reason: string): StreamEnd;
  /** The gateway ends; readers come back at different moments. */
  goingAway(): StreamEnd;
}

const AWAY_MS_MAX = 10_000;

export function endsFor(requestId: string, log: Log): StreamEnds {
  const closed = (code: keyof typeof CLOSE_CODES, reason: string, error: CodedError): StreamEnd => ({
    kind: 'closed',
    code: CLOSE_CODES[code],
    reason,
    errors: [toClientError(error, requestId, log)],
  });
  return {
    slow: (cursor) =>
      closed(
        'slow',
        cursor,
        new CodedError('OVERLOADED', 'The stream was read too slowly; go on from the last cursor.'),
      ),
    forbidden: (reason) => closed('forbidden', reason, new CodedError('UNAUTHENTICATED', reason)),
    goingAway() {
      const reason = `restart; come back in ${Math.floor(Math.random() * AWAY_MS_MAX)} ms`;
      return closed('goingAway', reason, new CodedError('OVERLOADED', 'The gateway restarts; subscribe again.'));
    },
  };
}
