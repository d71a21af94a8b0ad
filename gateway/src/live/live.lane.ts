import { CodedError } from '@volmify/shared/errors';
import type { CallContext, Link } from '@volmify/shared/link/link';
import { type Log, requestScope } from '@volmify/shared/log';
import type { Viewer } from '@volmify/shared/viewer';
import { type DocumentNode, type GraphQLSchema, specifiedRules, validate } from 'graphql';
import type { Admission } from '../budget/admission.ts';
import { subjectOf } from '../caller/token.verifier.ts';
import type { CallerSigns, ViewerReader } from '../caller/viewer.reader.ts';
import type { OperationResolver, PreparedDocument } from '../document/operation.resolver.ts';
import type { DocumentName, PersistedStore } from '../document/persisted.store.ts';
import type { Engine } from '../engine/engine.ts';
import type { GatewayConfig } from '../gateway.config.ts';
import { checkIntrospection } from '../lane/graph.lane.ts';
import type { ContractRegistry } from '../supergraph/contract.registry.ts';
import { LiveSource } from './live.source.ts';
import { LiveStream } from './live.stream.ts';
import { endsFor } from './stream.end.ts';
import type { StreamRegistry } from './stream.registry.ts';

/** Who a connection belongs to: what its token proved, and the side it acts from. Rights are read when they are needed. */
export type LiveCaller = CallerSigns;

/** One subscription, whoever read it. */
export interface LiveRequest {
  readonly requestId: string;
  readonly from: LiveCaller;
  /** Address of the client. */
  readonly address?: string | undefined;
  readonly query?: string | undefined;
  readonly hash?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly resumeAfter?: string | undefined;
}

/** What is asked, and by whom. */
export interface AskedDocument extends DocumentName {
  readonly operationName?: string | undefined;
  readonly from: LiveCaller;
}

/** The one way of a subscription through the gateway: caller, document, plan, stream. */
export interface LiveLane {
  /** What kind of operation a text holds. @throws what an unreadable document is refused with */
  kindOf(asked: AskedDocument): 'query' | 'mutation' | 'subscription';
  /** @throws CodedError when the caller, the document or its values are refused, or nothing more can be opened */
  open(request: LiveRequest): Promise<LiveStream>;
}

export interface LiveLaneParts {
  readonly viewers: ViewerReader;
  readonly documents: OperationResolver;
  readonly persisted: PersistedStore;
  readonly admission: Admission;
  /** What the caller is served; an open stream keeps the engine it was planned with. */
  readonly graphs: Pick<ContractRegistry, 'of'>;
  readonly links: readonly Link[];
  readonly registry: StreamRegistry;
  readonly config: GatewayConfig;
  readonly log: Log;
}

/** What is known of a request when its source is looked for. */
interface Asked {
  readonly engine: Engine<CallContext>;
  readonly viewer: Viewer;
  readonly readViewer: () => Promise<Viewer>;
  readonly prepared: PreparedDocument;
}

/** Equal for equal questions of one caller, acting from one side. */
const keyOf = ({ from, query, hash, operationName, variables }: LiveRequest): string =>
  JSON.stringify([
    from.forwarded,
    from.caller && subjectOf(from.caller),
    from.caller?.kind === 'partner' ? [from.caller.keyId, from.caller.scopes] : from.caller?.sessionId,
    from.actingAs,
    query,
    hash,
    operationName,
    variables,
  ]);

const VALIDATION_ERRORS_MAX = 5;

/** An app hears the events of a subgraph by a scope of their own. */
function checkEvents({ partner }: Viewer, subgraph: string): void {
  if (!partner || partner.scopes.includes(`${subgraph}:events`)) return;
  throw new CodedError('FORBIDDEN', `The scope ${subgraph}:events is not granted.`);
}

export function createLiveLane(parts: LiveLaneParts): LiveLane {
  const links = new Map(parts.links.map((link) => [link.subgraph as string, link]));
  const sources = new WeakMap<GraphQLSchema, Map<string, LiveSource>>();
  const validated = new WeakMap<GraphQLSchema, WeakSet<DocumentNode>>();

  function checkValid({ document }: PreparedDocument, schema: GraphQLSchema): void {
    const known = validated.get(schema) ?? new WeakSet();
    validated.set(schema, known);
    if (known.has(document)) return;
    const [error] = validate(schema, document, specifiedRules, { maxErrors: VALIDATION_ERRORS_MAX });
    if (error) throw new CodedError('GRAPHQL_VALIDATION_FAILED', error.message);
    known.add(document);
  }

  const prepare = (asked: AskedDocument): PreparedDocument =>
    parts.documents.resolve(
      parts.persisted.textOf(asked, asked.from.caller && subjectOf(asked.from.caller)),
      asked.operationName,
    );

  async function open(request: LiveRequest): Promise<LiveStream> {
    const { registry, config, log } = parts;
    registry.admit();
    const { caller } = request.from;
    const readViewer = async () => (await parts.viewers.read(request.from, request.requestId)).viewer;
    const viewer = await readViewer();
    const prepared = prepare(request);
    checkIntrospection(prepared, viewer, config);
    const { variables, address } = request;
    const graph = await parts.graphs.of(viewer);
    parts.admission.admit({ prepared, variables, viewer, costs: graph.costs(), caller, address });
    const engine = graph.engine();
    checkValid(prepared, engine.schema);
    const asked = { engine, viewer, readViewer, prepared };
    const found = await sourceFor(request, asked);
    // A source that ended at this very moment is no longer found.
    const source = found.isEnded ? await sourceFor(request, asked) : found;
    const endsAtMs = caller && caller.expiresAtS * 1000;
    log.info({ operation: prepared.operation.name?.value, caller: viewer.kind }, 'stream');
    const ends = endsFor(request.requestId, log);
    return new LiveStream({ source, endsAtMs, registry, limits: config.live, ends });
  }

  /** What one caller asks twice is asked once; a stream that begins in the past has a source of its own. */
  async function sourceFor(request: LiveRequest, asked: Asked): Promise<LiveSource> {
    const { engine, viewer, readViewer, prepared } = asked;
    const { registry, config, log } = parts;
    const { operationName, variables, resumeAfter } = request;
    const shared = sources.get(engine.schema) ?? new Map<string, LiveSource>();
    sources.set(engine.schema, shared);
    const key = resumeAfter === undefined ? keyOf(request) : undefined;
    const known = key === undefined ? undefined : shared.get(key);
    if (known) return known;
    const operation = await engine.subscription({ document: prepared.document, operationName, variables });
    checkEvents(viewer, operation.subgraph);
    const link = links.get(operation.subgraph);
    if (!link) throw new Error(`there is no link to ${operation.subgraph}`);
    // Asked again: planning took its time, and others may have come meanwhile.
    registry.admit();
    const made = { operation, link, readViewer, viewer, resumeAfter, registry, config, log };
    if (key === undefined) return new LiveSource(made);
    // Somebody may have asked the same while it was planned.
    const twin = shared.get(key);
    if (twin) return twin;
    const source = new LiveSource(made, () => {
      if (shared.get(key) === source) shared.delete(key);
    });
    shared.set(key, source);
    return source;
  }

  return {
    kindOf: (asked) => prepare(asked).operation.operation,
    open: (request) => requestScope.run({ requestId: request.requestId }, () => open(request)),
  };
}
