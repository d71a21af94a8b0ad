import { CodedError } from '@volmify/shared/errors';
import type { Link } from '@volmify/shared/link/link';
import { type Log, requestScope } from '@volmify/shared/log';
import { type DocumentNode, type GraphQLSchema, specifiedRules, validate } from 'graphql';
import type { Caller } from '../caller/token.verifier.ts';
import type { ViewerReader } from '../caller/viewer.reader.ts';
import type { OperationResolver, PreparedDocument } from '../document/operation.resolver.ts';
import type { GatewayConfig } from '../gateway.config.ts';
import { checkIntrospection } from '../lane/graph.lane.ts';
import type { LiveEngine } from './live.engine.ts';
import { LiveStream } from './live.stream.ts';
import type { StreamRegistry } from './stream.registry.ts';

/** Who a connection belongs to: what its token proved, and the side it acts from. Rights are read when they are needed. */
export interface LiveCaller {
  readonly caller: Caller | undefined;
  readonly actingAs?: string | undefined;
}

/** One subscription, whoever read it. */
export interface LiveRequest {
  readonly requestId: string;
  readonly from: LiveCaller;
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly resumeAfter?: string | undefined;
}

/** The one way of a subscription through the gateway: caller, document, plan, stream. */
export interface LiveLane {
  /** What kind of operation a text holds. @throws what an unreadable document is refused with */
  kindOf(query: string, operationName: string | undefined): 'query' | 'mutation' | 'subscription';
  /** @throws CodedError when the caller, the document or its values are refused, or nothing more can be opened */
  open(request: LiveRequest): Promise<LiveStream>;
}

export interface LiveLaneParts {
  readonly viewers: ViewerReader;
  readonly documents: OperationResolver;
  readonly engine: LiveEngine;
  readonly links: readonly Link[];
  readonly registry: StreamRegistry;
  readonly config: GatewayConfig;
  readonly log: Log;
}

const VALIDATION_ERRORS_MAX = 5;

export function createLiveLane(parts: LiveLaneParts): LiveLane {
  const links = new Map(parts.links.map((link) => [link.subgraph as string, link]));
  const validated = new WeakMap<GraphQLSchema, WeakSet<DocumentNode>>();

  function checkValid({ document }: PreparedDocument, schema: GraphQLSchema): void {
    const known = validated.get(schema) ?? new WeakSet();
    validated.set(schema, known);
    if (known.has(document)) return;
    const [error] = validate(schema, document, specifiedRules, { maxErrors: VALIDATION_ERRORS_MAX });
    if (error) throw new CodedError('GRAPHQL_VALIDATION_FAILED', error.message);
    known.add(document);
  }

  async function open(request: LiveRequest): Promise<LiveStream> {
    const { registry, config, log } = parts;
    registry.admit();
    const { caller, actingAs } = request.from;
    const readViewer = async () => (await parts.viewers.read(caller, actingAs, request.requestId)).viewer;
    const viewer = await readViewer();
    const prepared = parts.documents.resolve(request.query, request.operationName);
    checkIntrospection(prepared, viewer, config);
    const engine = parts.engine.get();
    checkValid(prepared, engine.schema);
    const { document } = prepared;
    const { operationName, variables, resumeAfter } = request;
    const operation = await engine.subscription({ document, operationName, variables });
    const link = links.get(operation.subgraph);
    if (!link) throw new Error(`there is no link to ${operation.subgraph}`);
    // Asked again: planning took its time, and others may have come meanwhile.
    registry.admit();
    const endsAtMs = caller && caller.expiresAtS * 1000;
    log.info({ operation: prepared.operation.name?.value, caller: viewer.kind }, 'stream');
    return new LiveStream({ operation, link, readViewer, viewer, endsAtMs, resumeAfter, registry, config, log });
  }

  return {
    kindOf: (query, operationName) => parts.documents.resolve(query, operationName).operation.operation,
    open: (request) => requestScope.run({ requestId: request.requestId }, () => open(request)),
  };
}
