import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Link } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import type { CostBudget } from '../budget/cost.budget.ts';
import { askPublicKeys } from '../caller/public.keys.ts';
import { requestIdOf } from '../caller/request.id.ts';
import type { TokenVerifier } from '../caller/token.verifier.ts';
import { RequestRefusal } from '../errors/gateway.error.ts';
import type { DemoHooks, GatewayConfig, PageSettings } from '../gateway.config.ts';
import { type GraphLane, type LaneAnswer, refusalAnswer } from '../lane/graph.lane.ts';
import type { LiveLane } from '../live/live.lane.ts';
import type { GraphMapShelf } from '../pages/graph.map.ts';
import { ASSET_BASE, PAGE_HEADERS, type PageFile, readAsset, readIndexPage } from '../pages/sandbox.assets.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { discardBody } from './body.reader.ts';
import { callerHeaders, singleHeader } from './caller.headers.ts';
import { allowOrigin } from './cors.ts';
import { answerDemoPath } from './dev.routes.ts';
import { isPageVisit, readGraphParameters } from './graph.request.ts';
import { checkReadiness } from './health.routes.ts';
import { isLocalRequest, isLoopback } from './loopback.ts';
import {
  type AnswerMediaType,
  acceptsParts,
  chooseMediaType,
  chooseStreamForm,
  GRAPHQL_RESPONSE,
  JSON_RESPONSE,
} from './media.type.ts';
import { mayReadMetrics } from './metrics.routes.ts';
import { answerOAuth, OAUTH_PATHS, type TokenDesk } from './oauth.routes.ts';
import { writeParts } from './parts.writer.ts';
import { answerStream } from './stream.routes.ts';

/** What the paths need. */
export interface RouteParts {
  readonly lane: GraphLane;
  readonly live: LiveLane;
  readonly tokens: TokenVerifier;
  readonly budget: CostBudget;
  readonly links: readonly Link[];
  readonly config: GatewayConfig;
  readonly log: Log;
  readonly pages?: PageSettings;
  /** Drawn by the pages; absent where the schema is not shown to everyone. */
  readonly graphMap?: GraphMapShelf;
  readonly demo?: DemoHooks;
  /** Headers that go on to subgraphs, where nobody signs in. */
  readonly forward?: readonly string[];
  readonly isDraining: () => boolean;
  /** Present where somebody may read figures. */
  readonly metrics?: Telemetry['metrics'] | undefined;
  /** The schema as its caller sees it; undefined for one who may see none. @throws what refuses the caller */
  readonly schemaText: (
    signs: { readonly authorization?: string | undefined; readonly address?: string | undefined },
    requestId: string,
  ) => Promise<string | undefined>;
  /** Tokens for keys of partner apps; absent where nobody issues them. */
  readonly partners?: TokenDesk;
}

type Body = string | Buffer;
type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
};

/** The page's own addresses; it tells them apart itself. */
const PAGE_PATHS: ReadonlySet<string> = new Set(['/', '/explore', '/map', '/partners']);
const GRAPH_MAP_PATH = '/map/graph.json';
const STREAM_PATH = '/graphql/stream';
const KEY_SET_PATH = '/.well-known/jwks.json';
const SCHEMA_PATH = '/schema.graphql';
const NOT_BUILT = 'The sandbox page is not built yet; `pnpm start` builds it.\n';

/** The paths of the gateway; anything else is 404 without a word about it. */
export function createRoutes(parts: RouteParts): (request: IncomingMessage, response: ServerResponse) => void {
  const origins = new Set(parts.config.corsOrigins);
  const shed = createShedding(parts.config.http.inFlightMax, parts.metrics?.shed);

  async function route(path: string, exchange: Exchange): Promise<void> {
    const { request, response } = exchange;
    if (path === '/graphql' || path === STREAM_PATH) return answerGraph(exchange, origins, shed, parts);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead && path === '/health/live') return sendJson(response, 200, { status: 'live' });
    if (isRead && path === '/health/ready') {
      const readiness = await checkReadiness(parts.links, parts.isDraining(), parts.log);
      return sendJson(response, readiness.status, readiness.body);
    }
    if (isRead && path === '/metrics') return sendMetrics(exchange, parts);
    if (isRead && path === KEY_SET_PATH) return sendKeySet(exchange, parts.links);
    if (isRead && path === SCHEMA_PATH) return sendSchema(exchange, parts);
    if (parts.partners && OAUTH_PATHS.has(path)) {
      const { partners } = parts;
      const { status, headers, body } = await shed(() => answerOAuth(path, request, partners));
      return send(response, status, { ...headers, 'content-type': JSON_RESPONSE }, JSON.stringify(body));
    }
    if (isRead && parts.pages && PAGE_PATHS.has(path)) return sendIndex(response, parts.pages);
    if (isRead && parts.graphMap && path === GRAPH_MAP_PATH) {
      return send(response, 200, { 'content-type': JSON_RESPONSE }, parts.graphMap.text());
    }
    if (isRead && parts.pages && path.startsWith(ASSET_BASE)) return sendAsset(response, path, parts.pages);
    if (path.startsWith('/dev/')) return answerDemo(path, exchange, parts);
    return sendNotFound(response);
  }

  return (request, response) => {
    const requestId = requestIdOf(singleHeader(request, 'x-request-id'));
    response.setHeader('x-request-id', requestId);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    const exchange = { request, response, requestId };
    Promise.resolve()
      .then(() => route(pathOf(request, parts.config.http.urlBytesMax), exchange))
      .catch((cause: unknown) => sendRefusal(cause, exchange, parts.log))
      .catch(() => request.socket.destroy());
  };
}

/** The public keys of tokens, for whoever checks them; 404 where identity is no part of the graph. */
async function sendKeySet({ response, requestId }: Exchange, links: readonly Link[]): Promise<void> {
  const identity = links.find(({ subgraph }) => subgraph === 'identity');
  if (!identity) return sendNotFound(response);
  const set = await askPublicKeys(identity, requestId);
  send(response, 200, { 'content-type': JSON_RESPONSE, 'cache-control': 'public, max-age=300' }, JSON.stringify(set));
}

/** Figures for whoever holds the token; 404 where there are none. */
async function sendMetrics({ request, response }: Exchange, { metrics, config }: RouteParts): Promise<void> {
  const token = config.telemetry.metricsToken;
  if (!metrics || token === undefined) return sendNotFound(response);
  if (!mayReadMetrics(request.headers.authorization, token)) {
    throw new RequestRefusal('UNAUTHENTICATED', 'Figures are read with their own token.');
  }
  send(response, 200, { 'content-type': metrics.contentType }, await metrics.text());
}

/** The schema as text: everybody's, or an app's own contract. */
async function sendSchema({ request, response, requestId }: Exchange, { schemaText }: RouteParts): Promise<void> {
  const authorization = request.headersDistinct['authorization']?.join(', ');
  const text = await schemaText({ authorization, address: request.socket.remoteAddress }, requestId);
  if (text === undefined) throw new RequestRefusal('UNAUTHENTICATED', 'The schema is not shown to this caller.');
  send(response, 200, { 'content-type': 'text/plain; charset=utf-8' }, text);
}

/** Counts requests at work; the one above the cap is told to come back. */
function createShedding(
  inFlightMax: number,
  tell?: () => void,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let inFlight = 0;
  return async (work) => {
    if (inFlight >= inFlightMax) {
      tell?.();
      throw new RequestRefusal('OVERLOADED', 'The graph is busy; try again shortly.', {
        headers: { 'retry-after': '1' },
      });
    }
    inFlight += 1;
    try {
      return await work();
    } finally {
      inFlight -= 1;
    }
  };
}

async function answerGraph(
  exchange: Exchange,
  origins: ReadonlySet<string>,
  shed: ReturnType<typeof createShedding>,
  parts: RouteParts,
): Promise<void> {
  const { request, response, requestId } = exchange;
  allowOrigin(request, response, origins);
  if (request.method === 'OPTIONS') {
    response.writeHead(204, { allow: 'GET, POST, OPTIONS' }).end();
    return;
  }
  const address = request.socket.remoteAddress;
  if (address !== undefined && !isLoopback(address)) parts.budget.admit(address);
  const isStreamPath = request.url?.split('?', 1)[0] === STREAM_PATH;
  const form = chooseStreamForm(request.headers.accept) ?? (isStreamPath ? 'sse' : undefined);
  if (form) {
    const answer = await answerStream(exchange, form, {
      ...parts,
      shed,
      headers: callerHeaders(request, parts.forward),
    });
    if (answer) sendAnswer(response, answer);
    return;
  }
  if (parts.pages && isPageVisit(request)) {
    response.writeHead(303, { location: '/explore' }).end();
    return;
  }
  const inParts = acceptsParts(request.headers.accept);
  const mediaType = chooseMediaType(request.headers.accept) ?? (inParts ? JSON_RESPONSE : undefined);
  if (!mediaType) {
    const message = 'Answers come as application/graphql-response+json or application/json.';
    throw new RequestRefusal('BAD_REQUEST', message, { status: 406 });
  }
  const left = new AbortController();
  response.once('close', () => left.abort());
  await shed(async () => {
    const parameters = await readGraphParameters(request, parts.config.http.bodyBytesMax);
    const answer = await parts.lane.answer({
      ...parameters,
      ...callerHeaders(request, parts.forward),
      requestId,
      mediaType,
      acceptsParts: inParts,
      left: left.signal,
    });
    const { later } = answer;
    if (later) await writeParts(response, { ...answer, later });
    else sendAnswer(response, answer);
  });
}

async function answerDemo(path: string, { request, response }: Exchange, parts: RouteParts): Promise<void> {
  const isOpen = parts.demo && parts.config.mode !== 'production' && isLocalRequest(request);
  const answer = isOpen && parts.demo ? await answerDemoPath(path, request, parts.demo) : undefined;
  if (answer) return sendJson(response, 200, answer);
  await discardBody(request);
  sendNotFound(response);
}

async function sendIndex(response: ServerResponse, pages: PageSettings): Promise<void> {
  const page = await readIndexPage(pages.sandboxFolder);
  if (page) return sendFile(response, page, PAGE_HEADERS);
  send(response, 404, { 'content-type': 'text/plain; charset=utf-8' }, NOT_BUILT);
}

async function sendAsset(response: ServerResponse, path: string, pages: PageSettings): Promise<void> {
  const asset = await readAsset(pages.sandboxFolder, path);
  if (!asset) return sendNotFound(response);
  const { 'cross-origin-resource-policy': policy = 'same-origin' } = PAGE_HEADERS;
  sendFile(response, asset, {
    // A hash in the name: the content never changes.
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': policy,
  });
}

const sendFile = (response: ServerResponse, file: PageFile, headers: Readonly<Record<string, string>>): void =>
  send(response, 200, { ...headers, 'content-type': file.contentType }, file.content);

const sendJson = (response: ServerResponse, status: number, body: object): void =>
  send(response, status, { 'content-type': JSON_RESPONSE }, JSON.stringify(body));

const sendNotFound = (response: ServerResponse): void =>
  send(response, 404, { 'content-type': 'text/plain; charset=utf-8' }, 'Not found.\n');

const sendAnswer = (response: ServerResponse, answer: LaneAnswer): void =>
  send(response, answer.status, answer.headers, answer.body);

/** An early refusal: what is left of the body is read and dropped for a moment, then the socket is closed. */
async function sendRefusal(cause: unknown, exchange: Exchange, log: Log): Promise<void> {
  const { request, response, requestId } = exchange;
  const isStream = chooseStreamForm(request.headers.accept) !== undefined || request.url?.startsWith(STREAM_PATH);
  // Readers of streams tell a refusal by its status alone.
  const mediaType: AnswerMediaType | undefined = isStream ? GRAPHQL_RESPONSE : chooseMediaType(request.headers.accept);
  const { answer } = refusalAnswer(cause, { requestId, mediaType }, log);
  await discardBody(request);
  if (!request.complete) response.setHeader('connection', 'close');
  sendAnswer(response, answer);
}

function send(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>, body: Body): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** The path as it was sent, nothing decoded: an escape is no name of ours. */
function pathOf(request: IncomingMessage, bytesMax: number): string {
  const url = request.url ?? '';
  if (url.length > bytesMax) {
    throw new RequestRefusal('BAD_REQUEST', `An address has at most ${bytesMax} bytes.`, { status: 414 });
  }
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
