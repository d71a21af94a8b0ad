import type { Link } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import type { Viewer } from '@volmify/shared/viewer';
import { type DocumentNode, type GraphQLSchema, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import { requestIdOf } from '../caller/request.id.ts';
import { askOwner } from '../caller/viewer.facts.ts';
import type { PreparedDocument } from '../document/operation.resolver.ts';
import type { UsageSettings } from '../gateway.config.ts';

/** One request of a partner app that was answered. */
export interface UsedRequest {
  readonly viewer: Viewer | undefined;
  /** Absent when the document could not be read. */
  readonly prepared: PreparedDocument | undefined;
  /** Schema the app sees. */
  readonly schema: GraphQLSchema | undefined;
  readonly cost: number;
  readonly codes: readonly string[];
  readonly ms: number;
}

/** Counts what partner apps ask. */
export interface UsageRecorder {
  /** Costs a map's entry; requests of anybody but apps are none of its business. */
  note(request: UsedRequest): void;
  /** Hands on what was counted. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Upper bounds of the classes of time, in milliseconds; the last class has none. Identity keeps the same classes. */
const BOUNDS_MS = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500];
const RECORD = 'mutation GatewayRecordUsage($batch: [PartnerUsageInput!]!) { recordUsage(batch: $batch) }';
const NAME_MAX = 128;
const DOCUMENT_MAX = 20_000;
/** A document is told again after this long, so that what nobody sends any more can be told from what is in use. */
const DOCUMENT_AGAIN_MS = 60 * 60_000;
const DOCUMENTS_TOLD_MAX = 20_000;
const REST = 'other operations';

interface Figures {
  readonly appId: string;
  readonly day: string;
  readonly operation: string;
  requests: number;
  cost: number;
  errors: number;
  readonly latencyBuckets: number[];
  readonly errorCodes: Record<string, number>;
  readonly deprecatedFields: Set<string>;
  readonly documents: string[];
}

/** Counts in memory and tells identity every few seconds; what could not be told is told with the next figures. */
export function createUsageRecorder(identity: Link | undefined, settings: UsageSettings, log: Log): UsageRecorder {
  let counted = new Map<string, Figures>();
  const told = new LRUCache<string, true>({ max: DOCUMENTS_TOLD_MAX, ttl: DOCUMENT_AGAIN_MS });
  const deprecated = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, readonly string[]>>();
  let flushing: Promise<void> = Promise.resolve();

  function figuresOf(appId: string, operation: string): Figures {
    const day = new Date().toISOString().slice(0, 10);
    const isFull = counted.size >= settings.operationsMax && !counted.has(`${appId} ${day} ${operation}`);
    const name = isFull ? REST : operation;
    const key = `${appId} ${day} ${name}`;
    const known = counted.get(key) ?? {
      ...{ appId, day, operation: name, requests: 0, cost: 0, errors: 0 },
      ...{ latencyBuckets: Array(BOUNDS_MS.length + 1).fill(0), errorCodes: {} },
      ...{ deprecatedFields: new Set<string>(), documents: [] },
    };
    counted.set(key, known);
    return known;
  }

  function deprecatedIn(document: DocumentNode, schema: GraphQLSchema): readonly string[] {
    const known = deprecated.get(schema) ?? new WeakMap<DocumentNode, readonly string[]>();
    deprecated.set(schema, known);
    const fields = known.get(document) ?? deprecatedFields(document, schema);
    known.set(document, fields);
    return fields;
  }

  function noteDocument(figures: Figures, { document }: PreparedDocument): void {
    const text = print(document);
    const key = `${figures.appId} ${text}`;
    if (text.length > DOCUMENT_MAX || told.has(key)) return;
    told.set(key, true);
    figures.documents.push(text);
  }

  async function send(): Promise<void> {
    if (!identity || counted.size === 0) return;
    const figures = [...counted.values()];
    counted = new Map();
    try {
      await askOwner(
        identity,
        'recordUsage',
        { query: RECORD, variables: { batch: figures.flatMap(entriesOf) } },
        requestIdOf(undefined),
        false,
      );
    } catch (cause) {
      log.warn({ cause: String(cause) }, 'what partner applications asked could not be written down');
      for (const one of figures) addTo(figuresOf(one.appId, one.operation), one);
    }
  }

  const flush = (): Promise<void> => {
    flushing = flushing.then(send);
    return flushing;
  };
  const timer = setInterval(() => void flush(), settings.everyMs).unref();

  return {
    note({ viewer, prepared, schema, cost, codes, ms }) {
      if (!viewer?.partner) return;
      const operation = prepared?.operation.name?.value.slice(0, NAME_MAX) ?? 'anonymous';
      const figures = figuresOf(viewer.partner.appId, operation);
      figures.requests += 1;
      figures.cost += cost;
      figures.errors += codes.length > 0 ? 1 : 0;
      for (const code of new Set(codes)) figures.errorCodes[code] = (figures.errorCodes[code] ?? 0) + 1;
      const found = BOUNDS_MS.findIndex((bound) => ms <= bound);
      const place = found < 0 ? BOUNDS_MS.length : found;
      figures.latencyBuckets[place] = (figures.latencyBuckets[place] ?? 0) + 1;
      // Only what fits the schema is worth a look at its fields.
      if (!prepared || !schema || codes.includes('GRAPHQL_VALIDATION_FAILED')) return;
      for (const field of deprecatedIn(prepared.document, schema)) figures.deprecatedFields.add(field);
      noteDocument(figures, prepared);
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

/** One entry as it is told, and one of nothing but a document for each further document. */
function entriesOf({ documents, deprecatedFields, ...figures }: Figures): object[] {
  const [document, ...more] = documents;
  const none = { requests: 0, cost: 0, errors: 0, latencyBuckets: figures.latencyBuckets.map(() => 0), errorCodes: {} };
  return [
    { ...figures, deprecatedFields: [...deprecatedFields], ...(document === undefined ? {} : { document }) },
    ...more.map((text) => ({ ...figures, ...none, deprecatedFields: [], document: text })),
  ];
}

function addTo(sum: Figures, more: Figures): void {
  sum.requests += more.requests;
  sum.cost += more.cost;
  sum.errors += more.errors;
  for (const [at, count] of more.latencyBuckets.entries()) {
    sum.latencyBuckets[at] = (sum.latencyBuckets[at] ?? 0) + count;
  }
  for (const [code, count] of Object.entries(more.errorCodes)) {
    sum.errorCodes[code] = (sum.errorCodes[code] ?? 0) + count;
  }
  for (const field of more.deprecatedFields) sum.deprecatedFields.add(field);
  sum.documents.push(...more.documents);
}

function deprecatedFields(document: DocumentNode, schema: GraphQLSchema): readonly string[] {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const field = info.getFieldDef();
        if (field?.deprecationReason != null) found.add(`${info.getParentType()?.name}.${field.name}`);
      },
    }),
  );
  return [...found];
}
