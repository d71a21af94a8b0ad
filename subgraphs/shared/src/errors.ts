import { GraphQLError } from 'graphql';

/** One row of the closed catalogue of error codes (GW-11). */
export interface ErrorCodeRow {
  /** Status under `application/graphql-response+json` when nothing was executed. */
  readonly httpStatus: number;
  readonly retryable: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** What the client sees when no better sentence is at hand. */
  readonly sentence: string;
}

const row = (
  httpStatus: number,
  retryable: boolean,
  logLevel: ErrorCodeRow['logLevel'],
  sentence: string,
): ErrorCodeRow => ({ httpStatus, retryable, logLevel, sentence });

/** Every top-level code that may leave the house; refusals inside payload unions carry the code of their type's name. */
export const ERROR_CATALOGUE = {
  GRAPHQL_PARSE_FAILED: row(400, false, 'info', 'The document is not GraphQL.'),
  GRAPHQL_VALIDATION_FAILED: row(400, false, 'info', 'The document does not fit the schema.'),
  OPERATION_RESOLUTION_FAILURE: row(400, false, 'info', 'Name exactly one operation of the document.'),
  BAD_USER_INPUT: row(400, false, 'info', 'A value was refused.'),
  BAD_REQUEST: row(400, false, 'info', 'The request is not well formed.'),
  PERSISTED_QUERY_NOT_FOUND: row(200, true, 'info', 'No document is stored under this hash.'),
  PERSISTED_QUERY_NOT_SUPPORTED: row(200, false, 'info', 'Documents by hash are switched off.'),
  DOCUMENT_NOT_ALLOWED: row(400, false, 'info', 'Only trusted documents are accepted from this caller.'),
  UNAUTHENTICATED: row(401, false, 'info', 'Sign in to see this.'),
  FORBIDDEN: row(403, false, 'info', 'You may not do this.'),
  CONFLICT: row(200, false, 'info', 'The row changed since it was read.'),
  FEATURE_DISABLED: row(200, false, 'info', 'This capability is switched off for the organization.'),
  DOCUMENT_TOO_COMPLEX: row(400, false, 'info', 'The document is too large to answer.'),
  COST_LIMIT_EXCEEDED: row(400, false, 'info', 'The document costs more than this caller may ask at once.'),
  RATE_LIMITED: row(429, true, 'info', 'Too many requests; wait a little.'),
  SUBGRAPH_UNAVAILABLE: row(200, true, 'warn', 'A part of the graph cannot be reached right now.'),
  DOWNSTREAM_TIMEOUT: row(200, true, 'warn', 'A part of the graph did not answer in time.'),
  OVERLOADED: row(503, true, 'warn', 'The graph is busy; try again shortly.'),
  INTERNAL_SERVER_ERROR: row(500, true, 'error', 'Something failed on our side.'),
} as const satisfies Record<string, ErrorCodeRow>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;

/** True for a code of the catalogue; anything else never leaves the house. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CATALOGUE, code);
}

/** A top-level error of the catalogue; only these keep their message on the way out. */
export class CodedError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message?: string, extensions: Record<string, unknown> = {}) {
    super(message ?? ERROR_CATALOGUE[code].sentence, { extensions: { ...extensions, code } });
    this.name = 'CodedError';
    this.code = code;
  }
}

/** A value of the request was refused before anything ran. */
export const badUserInput = (message: string): CodedError => new CodedError('BAD_USER_INPUT', message);

/** The caller may know that the thing exists but may not have it. */
export const forbidden = (message?: string): CodedError => new CodedError('FORBIDDEN', message);

/** Nobody is signed in and the field needs somebody. */
export const unauthenticated = (message?: string): CodedError => new CodedError('UNAUTHENTICATED', message);

/** A refusal inside a payload union: implements `UserError` of the contract. */
export interface UserErrorView {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
}

const userError =
  (typename: string, code: string, sentence: string) =>
  (...field: string[]): UserErrorView => ({
    __typename: typename,
    code,
    message: sentence,
    field: field.length > 0 ? field : null,
  });

/** Absent or hidden: the same answer. The arguments are the input path. */
export const notFoundError = userError('NotFoundError', 'NOT_FOUND', 'There is no such thing, or you may not see it.');
/** Known to exist, not allowed. */
export const forbiddenError = userError('ForbiddenError', 'FORBIDDEN', 'You may not do this.');
/** The row changed or a unique name is taken. */
export const conflictError = userError(
  'ConflictError',
  'CONFLICT',
  'It changed since you read it, or the name is taken.',
);
/** The key was used before with another input (FIN-47). */
export const idempotencyMismatchError = userError(
  'IdempotencyMismatchError',
  'IDEMPOTENCY_MISMATCH',
  'This key was used before with another input.',
);
/** Nobody approves what is their own. */
export const selfApprovalError = userError('SelfApprovalError', 'SELF_APPROVAL', 'Nobody approves what is their own.');
/** A value breaks a rule of the domain; `message` says which. */
export const validationError = (message: string, ...field: string[]): UserErrorView => ({
  __typename: 'ValidationError',
  code: 'VALIDATION',
  message,
  field: field.length > 0 ? field : null,
});
/** The row is in a state from which this move does not exist. */
export const invalidStateError = (state: string, ...field: string[]): UserErrorView & { readonly state: string } => ({
  __typename: 'InvalidStateError',
  code: 'INVALID_STATE',
  message: 'This is not possible in the state it is in now.',
  field: field.length > 0 ? field : null,
  state,
});
