import type { IncomingMessage } from 'node:http';
import { RequestRefusal } from '../errors/gateway.error.ts';
import { readJsonBody } from './body.reader.ts';
import { wantsHtml } from './media.type.ts';

/** The GraphQL part of a request. */
export interface GraphParameters {
  /** Absent when the document is named by its hash alone. */
  readonly query?: string;
  /** `documentId`, or the hash of an automatic persisted query. */
  readonly hash?: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Cursor after which a stream goes on: `extensions.resumeAfter`. */
  readonly resumeAfter?: string;
}

const METHODS = 'GET, POST, OPTIONS';

/** @throws BAD_REQUEST with the status that fits */
export async function readGraphParameters(request: IncomingMessage, bytesMax: number): Promise<GraphParameters> {
  if (request.method === 'POST') return toParameters(await readJsonBody(request, bytesMax));
  if (request.method === 'GET') return toParameters(readQueryString(request));
  throw new RequestRefusal('BAD_REQUEST', 'Use POST, or GET for a query.', {
    status: 405,
    headers: { allow: METHODS },
  });
}

/** True for a browser that follows a link here: it is sent to the page instead. */
export const isPageVisit = (request: IncomingMessage): boolean =>
  request.method === 'GET' && !hasPreflight(request) && wantsHtml(request.headers.accept);

/** A header no form and no image can send: it proves that a browser asked its preflight question. */
function hasPreflight(request: IncomingMessage): boolean {
  const value = request.headers['apollo-require-preflight'];
  return value !== undefined && value !== '';
}

function readQueryString(request: IncomingMessage): object {
  if (!hasPreflight(request)) {
    throw new RequestRefusal('BAD_REQUEST', 'A GET request needs the header apollo-require-preflight.');
  }
  const url = request.url ?? '';
  const at = url.indexOf('?');
  const search = new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
  const once = (name: string): string | undefined => {
    const values = search.getAll(name);
    if (values.length > 1) throw new RequestRefusal('BAD_REQUEST', `The parameter ${name} may be given once.`);
    return values[0];
  };
  const json = (name: string): unknown => {
    const text = once(name);
    if (text === undefined || text === '') return undefined;
    try {
      return JSON.parse(text);
    } catch {
      throw new RequestRefusal('BAD_REQUEST', `The parameter ${name} is not JSON.`);
    }
  };
  return {
    query: once('query'),
    documentId: once('documentId'),
    operationName: once('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

function toParameters(body: unknown): GraphParameters {
  if (Array.isArray(body))
    throw new RequestRefusal('BAD_REQUEST', 'Requests are answered one at a time, not in a list.');
  if (!isRecord(body)) throw new RequestRefusal('BAD_REQUEST', 'The body is not an object.');
  const { query, operationName, variables, extensions } = body;
  if (extensions != null && !isRecord(extensions)) throw wrongType('extensions', 'an object');
  if (variables != null && !isRecord(variables)) throw wrongType('variables', 'an object');
  if (operationName != null && typeof operationName !== 'string') throw wrongType('operationName', 'a string');
  if (query != null && typeof query !== 'string') throw wrongType('query', 'a string');
  const hash = hashIn(body, extensions);
  if (!query && hash === undefined) throw new RequestRefusal('BAD_REQUEST', 'The member query is missing.');
  const resumeAfter = extensions?.['resumeAfter'];
  if (resumeAfter != null && typeof resumeAfter !== 'string') throw wrongType('extensions.resumeAfter', 'a string');
  return {
    ...(query ? { query } : {}),
    ...(hash === undefined ? {} : { hash }),
    ...(operationName ? { operationName } : {}),
    ...(variables ? { variables } : {}),
    ...(typeof resumeAfter === 'string' ? { resumeAfter } : {}),
  };
}

const wrongType = (name: string, type: string): RequestRefusal =>
  new RequestRefusal('BAD_REQUEST', `The member ${name} is not ${type}.`);

/** The name of a document: `documentId`, or `extensions.persistedQuery.sha256Hash`. */
function hashIn(body: Record<string, unknown>, extensions: Record<string, unknown> | null | undefined) {
  const { documentId } = body;
  if (documentId != null && typeof documentId !== 'string') throw wrongType('documentId', 'a string');
  if (documentId) return documentId;
  const persisted = extensions?.['persistedQuery'];
  if (persisted == null) return undefined;
  if (!isRecord(persisted)) throw wrongType('extensions.persistedQuery', 'an object');
  const { version, sha256Hash } = persisted;
  if (version !== 1) throw new RequestRefusal('BAD_REQUEST', 'Only version 1 of persisted queries is known.');
  if (typeof sha256Hash !== 'string') throw wrongType('extensions.persistedQuery.sha256Hash', 'a string');
  return sha256Hash;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
