/** Media type of an answer in the form that GraphQL over HTTP defines. */
export const GRAPHQL_RESPONSE = 'application/graphql-response+json; charset=utf-8';
/** Media type of an answer to clients that ask for plain JSON, or for nothing. */
export const JSON_RESPONSE = 'application/json; charset=utf-8';

export type AnswerMediaType = typeof GRAPHQL_RESPONSE | typeof JSON_RESPONSE;

const JSON_BODY = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

interface Range {
  readonly type: string;
  readonly quality: number;
}

/** True for `application/json` in UTF-8, the one form in which requests are read. */
export const isJsonBody = (contentType: string | undefined): boolean =>
  contentType !== undefined && JSON_BODY.test(contentType.trim());

/** The form a client wants its answer in; undefined when it takes none of ours. Plain JSON is the default. */
export function chooseMediaType(accept: string | undefined): AnswerMediaType | undefined {
  if (accept === undefined || accept.trim() === '') return JSON_RESPONSE;
  const ranges = readRanges(accept);
  const qualityOf = (type: string): number =>
    (
      ranges.find((range) => range.type === type) ??
      ranges.find((range) => range.type === 'application/*') ??
      ranges.find((range) => range.type === '*/*')
    )?.quality ?? 0;
  const graphql = qualityOf('application/graphql-response+json');
  const json = qualityOf('application/json');
  if (graphql === 0 && json === 0) return undefined;
  if (graphql !== json) return graphql > json ? GRAPHQL_RESPONSE : JSON_RESPONSE;
  // Equally wanted: the one written first; a wildcard alone means plain JSON.
  const first = ranges.find(({ type }) => type.endsWith('/graphql-response+json') || type === 'application/json');
  return first?.type === 'application/graphql-response+json' ? GRAPHQL_RESPONSE : JSON_RESPONSE;
}

/** Media type of an answer whose deferred parts follow it. */
export const DEFER_RESPONSE = 'multipart/mixed; boundary="-"; deferSpec=20220824';

const MULTIPART_PARTS = /multipart\/mixed\s*;[^,]*deferspec="?20220824"?/i;

/** True for a client that takes deferred parts after the answer. */
export const acceptsParts = (accept: string | undefined): boolean =>
  accept !== undefined && MULTIPART_PARTS.test(accept);

/** How a stream is carried over HTTP. */
export type StreamForm = 'sse' | 'multipart';

const MULTIPART_STREAM = /multipart\/mixed\s*;[^,]*subscriptionspec="?1\.0"?/i;

/** The form of stream that a client asks for by name; undefined for one that wants a plain answer. */
export function chooseStreamForm(accept: string | undefined): StreamForm | undefined {
  if (accept === undefined) return undefined;
  if (MULTIPART_STREAM.test(accept)) return 'multipart';
  return readRanges(accept).some(({ type, quality }) => type === 'text/event-stream' && quality > 0)
    ? 'sse'
    : undefined;
}

/** True when a browser asks for a page. */
export const wantsHtml = (accept: string | undefined): boolean =>
  accept !== undefined && readRanges(accept).some((range) => range.type === 'text/html' && range.quality > 0);

function readRanges(accept: string): Range[] {
  return accept.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const value = quality === undefined ? 1 : Number(quality.slice(2));
    return { type, quality: value >= 0 && value <= 1 ? value : 0 };
  });
}
