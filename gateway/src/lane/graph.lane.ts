import { HeaderMap } from '@apollo/server';
import { CodedError, ERROR_CATALOGUE } from '@volmify/shared/errors';
import type { CallContext } from '@volmify/shared/link/link';
import { type Log, requestScope } from '@volmify/shared/log';
import type { SessionDesk } from '@volmify/shared/request.session';
import type { Viewer } from '@volmify/shared/viewer';
import { type OperationTypeNode, specifiedRules, validate } from 'graphql';
import type { Admission } from '../budget/admission.ts';
import type { Spending } from '../budget/cost.budget.ts';
import type { UsageRecorder } from '../budget/usage.recorder.ts';
import { subjectOf, type TokenVerifier } from '../caller/token.verifier.ts';
import { factsUnavailable, type ViewerReader } from '../caller/viewer.reader.ts';
import type { OperationResolver, PreparedDocument } from '../document/operation.resolver.ts';
import type { PersistedStore } from '../document/persisted.store.ts';
import { type AnswerMediaType, GRAPHQL_RESPONSE, JSON_RESPONSE } from '../edge/media.type.ts';
import type { Engine, LaterAnswer } from '../engine/engine.ts';
import { toClientError } from '../errors/error.mapper.ts';
import { RequestRefusal } from '../errors/gateway.error.ts';
import { type ExplainWish, mayExplain } from '../explain/explain.access.ts';
import { ExplainRecorder } from '../explain/explanation.ts';
import { joinWatches, type RequestWatch } from '../explain/request.watch.ts';
import type { GatewayConfig } from '../gateway.config.ts';
import type { ContractRegistry } from '../supergraph/contract.registry.ts';
import type { ServedGraph } from '../supergraph/served.graph.ts';
import type { MeasuredRequest, Telemetry } from '../telemetry/telemetry.ts';
import { type LaterText, partTexts, withMore } from './later.parts.ts';
import { endRequest } from './request.end.ts';
import { beginLife } from './request.life.ts';

/** One GraphQL request, whoever read it. */
export interface LaneRequest {
  readonly requestId: string;
  readonly method: 'GET' | 'POST';
  /** Absent when the document is named by its hash alone. */
  readonly query?: string;
  readonly hash?: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Value of the `Authorization` header; absent for nobody. */
  readonly authorization?: string;
  /** Value of the header `volmify-acting-as`. */
  readonly actingAs?: string;
  /** Headers that go on to subgraphs, where the gateway knows nobody. */
  readonly forwarded?: Readonly<Record<string, string>>;
  /** Trace of the client, as it sent it. */
  readonly traceparent?: string;
  /** Asks how the answer is made; heard only of those who may know. */
  readonly explain?: ExplainWish;
  /** Address of the client; absent for a request made in this process. */
  readonly address?: string;
  /** Name the client gives itself; for the log. */
  readonly clientName?: string;
  readonly mediaType: AnswerMediaType;
  /** True for a client that takes deferred parts after the answer. */
  readonly acceptsParts?: boolean;
  /** Fires when nobody waits for the answer any more. */
  readonly left?: AbortSignal;
}

/** A ready answer. */
export interface LaneAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body: string;
  /** The parts that follow; absent when the body is the whole answer. */
  readonly later?: AsyncIterable<LaterText>;
}

/** The one way of a request through the gateway: caller, document, plan, answer. */
export interface GraphLane {
  /** Never fails: what goes wrong is part of the answer. */
  answer(request: LaneRequest): Promise<LaneAnswer>;
}

export interface LaneParts {
  /** What the caller is served: everybody's graph, or an app's own contract. */
  readonly graphs: Pick<ContractRegistry, 'of'>;
  readonly usage: UsageRecorder;
  readonly tokens: TokenVerifier;
  readonly viewers: ViewerReader;
  readonly documents: OperationResolver;
  readonly persisted: PersistedStore;
  readonly admission: Admission;
  /** Present where requests are measured. */
  readonly telemetry?: Telemetry | undefined;
  /** Present where subgraphs live in this process. */
  readonly sessions?: SessionDesk | undefined;
  readonly config: GatewayConfig;
  readonly log: Log;
}

/** Codes that plain JSON clients get with status 200, as GraphQL over HTTP wants it. */
const QUIET_CODES = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

interface Outcome {
  viewer?: Viewer;
  graph?: ServedGraph;
  prepared?: PreparedDocument;
  spending?: Spending | undefined;
  recorder?: ExplainRecorder;
  later?: LaterAnswer;
  watch?: RequestWatch | undefined;
  readonly measured: readonly MeasuredRequest[];
  readonly asked: string[];
  readonly codes: string[];
}

/** Joins the parts; every request runs under its id, so that logs and errors carry it. */
export function createGraphLane(parts: LaneParts): GraphLane {
  return {
    answer(request) {
      return requestScope.run({ requestId: request.requestId }, async () => {
        const startedAt = performance.now();
        const measures = parts.telemetry?.measures ?? [];
        const measured = measures.map((measure) => measure.begin(startedAt, request.traceparent));
        const outcome: Outcome = { asked: [], codes: [], measured };
        const answer = await run(request, parts, outcome, startedAt).catch((cause: unknown) => {
          const refused = refusalAnswer(cause, request, parts.log);
          outcome.codes.push(refused.code);
          return refused.answer;
        });
        const end = (): void => endRequest(request, outcome, { ...parts, status: answer.status, startedAt });
        if (outcome.later) void outcome.later.finished.then(end);
        else end();
        return answer;
      });
    },
  };
}

async function run(request: LaneRequest, parts: LaneParts, outcome: Outcome, startedAt: number): Promise<LaneAnswer> {
  const { tokens, viewers, documents, persisted, admission } = parts;
  const caller =
    request.authorization === undefined ? undefined : await tokens.verify(request.authorization, request.address);
  const { viewer, staleWithout } = await viewers.read({ ...request, caller }, request.requestId);
  outcome.viewer = viewer;
  const graph = await parts.graphs.of(viewer);
  outcome.graph = graph;
  const recorder =
    request.explain && mayExplain(caller, viewer, parts.config) ? new ExplainRecorder(startedAt) : undefined;
  if (recorder) outcome.recorder = recorder;
  const watch = joinWatches(recorder ? [recorder, ...outcome.measured] : outcome.measured);
  outcome.watch = watch;
  watch?.ended('caller');
  const query = persisted.textOf(request, caller && subjectOf(caller));
  const prepared = documents.resolve(query, request.operationName);
  outcome.prepared = prepared;
  if (prepared.operation.operation === 'subscription') throw streamOnly();
  const isQuery = prepared.operation.operation === 'query';
  checkRoot(prepared, graph);
  if (request.method === 'GET' && !isQuery) {
    throw new RequestRefusal('BAD_REQUEST', 'A mutation is sent by POST.', { status: 405, headers: { allow: 'POST' } });
  }
  // Rights of a moment ago may serve for reading; nothing is written on them.
  if (staleWithout !== undefined && !isQuery) throw factsUnavailable(staleWithout);
  checkIntrospection(prepared, viewer, parts.config);
  const { variables, address } = request;
  outcome.spending = admission.admit({ prepared, variables, viewer, costs: graph.costs(), caller, address });
  watch?.ended('document');
  if (recorder && request.explain === 'dry-run') return dryRun(request, graph, outcome);
  return execute({ ...request, query }, parts, { viewer, graph, isQuery, outcome });
}

/** A contract may hold nothing to be written: said as of any other name it does not hold. */
function checkRoot({ operation: { operation } }: PreparedDocument, graph: ServedGraph): void {
  if (graph.engine().schema.getRootType(operation as OperationTypeNode)) return;
  throw new CodedError('GRAPHQL_VALIDATION_FAILED', `The schema holds no ${operation}.`);
}

const streamOnly = (): RequestRefusal =>
  new RequestRefusal(
    'BAD_REQUEST',
    'A subscription is a stream: use graphql-transport-ws, text/event-stream, or multipart/mixed;subscriptionSpec=1.0.',
  );

/** Whether a caller may ask for the schema at all; which schema that is, is another question. */
export const mayReadSchema = (viewer: Viewer, { introspection }: GatewayConfig): boolean =>
  introspection === 'everyone' || (introspection === 'signed-in' && viewer.kind !== 'anonymous');

export function checkIntrospection(prepared: PreparedDocument, viewer: Viewer, config: GatewayConfig): void {
  if (!prepared.isIntrospective || mayReadSchema(viewer, config)) return;
  throw new CodedError('GRAPHQL_VALIDATION_FAILED', 'The schema is not shown to this caller.');
}

async function execute(
  request: LaneRequest & { readonly query: string },
  parts: LaneParts,
  { viewer, graph, isQuery, outcome }: { viewer: Viewer; graph: ServedGraph; isQuery: boolean; outcome: Outcome },
): Promise<LaneAnswer> {
  const { config, sessions } = parts;
  const life = beginLife(request, { deadlineMs: config.requestDeadlineMs, isQuery, sessions });
  const { requestId } = request;
  const { asked, codes, spending } = outcome;
  const takeParts = (taken: LaterAnswer): void => {
    outcome.later = taken;
  };
  const extensions = () => {
    outcome.watch?.ended('execute');
    return extensionsOf(outcome, graph.engine(), request.operationName);
  };
  try {
    const answer = await graph.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([
          ['content-type', 'application/json'],
          ['accept', request.mediaType],
        ]),
        search: '',
        body: {
          query: request.query,
          operationName: request.operationName ?? null,
          variables: request.variables ?? null,
        },
      },
      context: async () => ({
        viewer,
        isQuery,
        session: life.session,
        observer: outcome.watch,
        asked,
        signal: life.signal,
        takeParts: request.acceptsParts ? takeParts : undefined,
        requestId,
        outcome: { codes, extensions },
      }),
    });
    if (answer.body.kind !== 'complete') throw new Error('an answer in parts was made');
    const status = statusOf(answer.status ?? 200, codes, request.mediaType);
    const headers = { ...spending?.headers, 'content-type': request.mediaType };
    const { later } = outcome;
    if (!later) return { status, headers, body: answer.body.string };
    const texts = partTexts(later, { requestId, codes, log: parts.log });
    return { status, headers, body: withMore(answer.body.string), later: texts };
  } finally {
    if (outcome.later) void outcome.later.finished.then(life.end);
    else life.end();
  }
}

/** What goes with an answer; nothing at all where nothing is priced and nobody asks. */
function extensionsOf({ spending, recorder, prepared }: Outcome, engine: Engine<CallContext>, operationName?: string) {
  if (!spending && !recorder) return undefined;
  const explain = prepared && recorder?.report(engine.outline(prepared.document, operationName));
  return { ...(spending ? { cost: spending.cost } : {}), ...(explain ? { explain } : {}) };
}

/** Plan and price of an operation that is not executed. */
async function dryRun(request: LaneRequest, graph: ServedGraph, outcome: Outcome): Promise<LaneAnswer> {
  const engine = graph.engine();
  const { prepared, spending } = outcome;
  if (!prepared) throw new Error('a document was to be planned before it was read');
  const [mistake] = validate(engine.schema, prepared.document, specifiedRules, { maxErrors: 1 });
  if (mistake) throw new CodedError('GRAPHQL_VALIDATION_FAILED', mistake.message);
  await engine.warm(prepared.document, request.operationName);
  const extensions = extensionsOf(outcome, engine, request.operationName);
  return {
    status: 200,
    headers: { ...spending?.headers, 'content-type': request.mediaType },
    body: JSON.stringify({ data: null, extensions }),
  };
}

function statusOf(status: number, codes: readonly string[], mediaType: AnswerMediaType): number {
  const isQuiet = status === 400 && mediaType === JSON_RESPONSE && codes.every((code) => QUIET_CODES.includes(code));
  return isQuiet ? 200 : status;
}

/** The answer to a request that was refused before it ran, or that broke us. */
export function refusalAnswer(
  cause: unknown,
  request: { readonly requestId: string; readonly mediaType?: AnswerMediaType | undefined },
  log: Log,
): { readonly answer: LaneAnswer; readonly code: string } {
  const error = toClientError(cause, request.requestId, log);
  const mediaType = request.mediaType ?? JSON_RESPONSE;
  const code = cause instanceof CodedError ? cause.code : 'INTERNAL_SERVER_ERROR';
  const { httpStatus } = cause instanceof RequestRefusal ? cause : ERROR_CATALOGUE[code];
  const headers = cause instanceof RequestRefusal ? cause.headers : {};
  return {
    code,
    answer: {
      status: statusOf(httpStatus, [code], mediaType),
      headers: { ...headers, 'content-type': mediaType === GRAPHQL_RESPONSE ? GRAPHQL_RESPONSE : JSON_RESPONSE },
      body: JSON.stringify({ errors: [error] }),
    },
  };
}
