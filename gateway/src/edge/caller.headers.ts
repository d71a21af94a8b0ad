import type { IncomingMessage } from 'node:http';
import { ACTING_AS_HEADER } from '../caller/acting.side.ts';
import { forwardedHeaders } from '../caller/open.caller.ts';
import { EXPLAIN_HEADER, readExplainWish } from '../explain/explain.access.ts';

const CLIENT_NAME_MAX = 100;

/** What the headers say about the caller; identity headers of any other name are never read. */
export function callerHeaders(request: IncomingMessage, forward: readonly string[] | undefined) {
  // Two headers of one name are joined, so that they can never pass for one.
  const authorization = request.headersDistinct['authorization']?.join(', ');
  const actingAs = request.headersDistinct[ACTING_AS_HEADER]?.join(', ');
  const address = request.socket.remoteAddress;
  const traceparent = singleHeader(request, 'traceparent');
  const explain = readExplainWish(singleHeader(request, EXPLAIN_HEADER));
  const clientName = singleHeader(request, 'apollographql-client-name')?.slice(0, CLIENT_NAME_MAX);
  return {
    method: request.method === 'GET' ? ('GET' as const) : ('POST' as const),
    ...(forward ? { forwarded: forwardedHeaders(request.headers, forward) } : {}),
    ...(authorization === undefined || forward ? {} : { authorization }),
    ...(actingAs === undefined || forward ? {} : { actingAs }),
    ...(explain === undefined ? {} : { explain }),
    ...(traceparent === undefined ? {} : { traceparent }),
    ...(address === undefined ? {} : { address }),
    ...(clientName === undefined ? {} : { clientName }),
  };
}

/** A header that was sent exactly once. */
export function singleHeader(request: IncomingMessage, name: string): string | undefined {
  const values = request.headersDistinct[name];
  return values?.length === 1 ? values[0] : undefined;
}
