import { CodedError, ERROR_CATALOGUE, type ErrorCode, isErrorCode } from '@volmify/shared/errors';
import type { Log } from '@volmify/shared/log';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ForeignError, LocatedError, type ResponsePath } from './gateway.error.ts';

/** Codes the GraphQL library gives to mistakes in the caller's own request; its messages speak of nothing else. */
const CALLER_MISTAKES: ReadonlySet<string> = new Set<ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
]);

/** What a subgraph may say in its own words; any other code of its own means a fault between it and the gateway. */
const SUBGRAPH_CODES: ReadonlySet<string> = new Set<ErrorCode>([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'CONFLICT',
  'FEATURE_DISABLED',
  'RATE_LIMITED',
  'DOCUMENT_TOO_COMPLEX',
]);
/** Passed on with the catalogue's sentence: what a subgraph says about its own peers is not for callers. */
const SUBGRAPH_FAULTS: ReadonlySet<string> = new Set<ErrorCode>(['SUBGRAPH_UNAVAILABLE', 'DOWNSTREAM_TIMEOUT']);

const ECHO_MAX = 120;
const LONG_TEXT = new RegExp(`"([^"]{${ECHO_MAX}})[^"]+"`, 'g');
const MESSAGE_MAX = 500;
const LOCATIONS_MAX = 5;

/** A message that repeats at most 120 characters of any text of the caller. */
function shortened(message: string): string {
  const cut = message.replace(LONG_TEXT, '"$1..."');
  return cut.length > MESSAGE_MAX ? `${cut.slice(0, MESSAGE_MAX)}...` : cut;
}

/**
 * The one form in which an error leaves the house: only codes of the catalogue, `path`, `locations` in the caller's own
 * document, and the extensions named here. Whatever is not known to be safe is logged and masked.
 */
export function toClientError(error: unknown, requestId: string, log: Log): GraphQLFormattedError {
  if (error instanceof ForeignError) return error.toJSON();
  const known = knownError(error);
  if (!known) {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    log.error({ cause: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }, 'a request failed');
  }
  const code = known?.code ?? 'INTERNAL_SERVER_ERROR';
  const message = known?.message ?? ERROR_CATALOGUE.INTERNAL_SERVER_ERROR.sentence;
  const placed = error instanceof GraphQLError ? error : undefined;
  return {
    message,
    ...(known?.isCallersOwn && placed?.locations ? { locations: placed.locations.slice(0, LOCATIONS_MAX) } : {}),
    ...(placed?.path === undefined ? {} : { path: placed.path }),
    extensions: { code, requestId, retryable: ERROR_CATALOGUE[code].retryable, ...allowedExtensions(error) },
  };
}

function knownError(error: unknown): { code: ErrorCode; message: string; isCallersOwn: boolean } | undefined {
  if (error instanceof CodedError || error instanceof LocatedError) {
    return { code: error.code, message: shortened(error.message), isCallersOwn: false };
  }
  if (!(error instanceof GraphQLError)) return undefined;
  const code = error.extensions['code'];
  if (!isErrorCode(code) || !CALLER_MISTAKES.has(code)) return undefined;
  return { code, message: shortened(error.message), isCallersOwn: true };
}

function allowedExtensions(error: unknown): Record<string, unknown> {
  if (!(error instanceof CodedError || error instanceof LocatedError)) return {};
  return Object.fromEntries(
    ['subgraph', 'limit', 'affected'].flatMap((name) => {
      const value = error.extensions[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** An error of a subgraph's answer, as far as it was read. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: ResponsePath;
  readonly code?: unknown;
}

/** What an error of a subgraph becomes at one place of the client's answer; unknown codes are logged and masked. */
export function toLocatedError(error: SubgraphError, subgraph: string, path: ResponsePath, log: Log): LocatedError {
  if (isErrorCode(error.code)) {
    if (SUBGRAPH_CODES.has(error.code)) return new LocatedError(error.code, { path, message: error.message });
    if (SUBGRAPH_FAULTS.has(error.code)) return new LocatedError(error.code, { path });
  }
  log.error({ subgraph, path, code: error.code, cause: error.message }, 'a subgraph reported a fault');
  return new LocatedError('INTERNAL_SERVER_ERROR', { path, subgraph });
}
