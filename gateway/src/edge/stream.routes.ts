import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TokenVerifier } from '../caller/token.verifier.ts';
import type { GatewayConfig } from '../gateway.config.ts';
import type { GraphLane, LaneAnswer } from '../lane/graph.lane.ts';
import { writeSingle, writeStream } from '../live/http.streams.ts';
import type { LiveLane } from '../live/live.lane.ts';
import { type GraphParameters, readGraphParameters } from './graph.request.ts';
import { GRAPHQL_RESPONSE, type StreamForm } from './media.type.ts';

/** What the paths of streams need. */
export interface StreamRouteParts {
  readonly lane: GraphLane;
  readonly live: LiveLane;
  readonly tokens: TokenVerifier;
  readonly config: GatewayConfig;
  /** Counts the work before a stream is open; an open one is counted by its registry. */
  readonly shed: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly headers: {
    readonly method: 'GET' | 'POST';
    readonly authorization?: string;
    readonly actingAs?: string;
    readonly forwarded?: Readonly<Record<string, string>>;
    readonly address?: string;
    readonly clientName?: string;
  };
}

interface StreamExchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
}

/**
 * Answers a request for a stream over HTTP; resolves when the stream is over. A query or mutation is answered as a
 * stream of one, or, to a reader of parts, plainly: the answer is returned then.
 * @throws what refuses the request, before anything was written
 */
export async function answerStream(
  { request, response, requestId }: StreamExchange,
  form: StreamForm,
  { lane, live, tokens, config, shed, headers }: StreamRouteParts,
): Promise<LaneAnswer | undefined> {
  const opened = await shed(async () => {
    const parameters = await readGraphParameters(request, config.http.bodyBytesMax);
    const { authorization, actingAs, forwarded, address } = headers;
    const caller = authorization === undefined ? undefined : await tokens.verify(authorization, address);
    const from = { caller, actingAs, forwarded };
    if (live.kindOf({ ...parameters, from }) !== 'subscription') {
      return lane.answer({ ...parameters, ...headers, requestId, mediaType: GRAPHQL_RESPONSE });
    }
    const place = placeIn(request, parameters);
    return live.open({ ...parameters, ...place, requestId, address, from });
  });
  if (!('body' in opened)) {
    if (response.destroyed) opened.close();
    else await writeStream(response, form, opened);
    return undefined;
  }
  const isRefused = opened.status !== 200;
  if (form === 'multipart' || isRefused) return opened;
  writeSingle(response, opened.body);
  return undefined;
}

/** Where the client was: the header of server-sent events is sent again by whoever reconnects. */
function placeIn(request: IncomingMessage, { resumeAfter }: GraphParameters): { readonly resumeAfter?: string } {
  const last = request.headersDistinct['last-event-id']?.[0];
  const place = last || resumeAfter;
  return place ? { resumeAfter: place } : {};
}
