import { CodedError, ERROR_CATALOGUE, type ErrorCode } from '@volmify/shared/errors';
import { GraphQLError } from 'graphql';

/** A place in the answer: response keys and list indexes. */
export type ResponsePath = readonly (string | number)[];

/** A coded error at one place of the answer; its message may be shown. */
export class LocatedError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(
    code: ErrorCode,
    at: {
      readonly path?: ResponsePath;
      readonly message?: string;
      readonly subgraph?: string;
      /** How many places share this error, when some of them were left out. */
      readonly affected?: number;
    },
  ) {
    super(at.message ?? ERROR_CATALOGUE[code].sentence, {
      ...(at.path === undefined ? {} : { path: at.path }),
      extensions: {
        code,
        ...(at.subgraph === undefined ? {} : { subgraph: at.subgraph }),
        ...(at.affected === undefined ? {} : { affected: at.affected }),
      },
    });
    this.name = 'LocatedError';
    this.code = code;
  }
}

/** An error in a subgraph's own words, of a supergraph whose codes are not ours: it leaves as it came. */
export class ForeignError extends GraphQLError {}

/** A request that is refused before anything runs. */
export class RequestRefusal extends CodedError {
  /** Status under `application/graphql-response+json`. */
  readonly httpStatus: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCode,
    message: string,
    http: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(code, message);
    this.name = 'RequestRefusal';
    this.httpStatus = http.status ?? ERROR_CATALOGUE[code].httpStatus;
    this.headers = http.headers ?? {};
  }
}

/** The document asks for more than is answered; names the limit, what was found, and the bound. */
export class TooComplexError extends CodedError {
  constructor(limit: string, found: number | string, bound: number) {
    super('DOCUMENT_TOO_COMPLEX', `The document has too many ${limit}: ${found} where ${bound} are allowed.`, {
      limit: { name: limit, found, bound },
    });
    this.name = 'TooComplexError';
  }
}
