import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';

const ms = z.number().int().positive();

const httpModel = z.strictObject({
  /** Counted while reading, with or without a content-length. */
  bodyBytesMax: z.number().int().positive().default(102_400),
  urlBytesMax: z.number().int().positive().default(8_192),
  headerBytesMax: z.number().int().positive().default(16_384),
  /** Requests at work at once; the next one is shed with 503. */
  inFlightMax: z.number().int().positive().default(512),
  /** Sockets of one address; loopback is exempt. */
  socketsPerAddressMax: z.number().int().positive().default(200),
  headersTimeoutMs: ms.default(8_000),
  requestTimeoutMs: ms.default(12_000),
  /** 5 s facing clients; behind a proxy longer than the proxy's own, for example 75 s. */
  keepAliveMs: ms.default(5_000),
  /** How long `close` waits for requests at work. */
  drainMs: ms.default(10_000),
});

const documentModel = z.strictObject({
  charactersMax: z.number().int().positive().default(20_000),
  tokensMax: z.number().int().positive().default(2_000),
  definitionsMax: z.number().int().positive().default(30),
  /** Nested brackets, counted before the parser sees the text. */
  nestingMax: z.number().int().positive().default(60),
  /** Nested fields; fragments do not add. */
  depthMax: z.number().int().positive().default(12),
  /** Fields after every fragment is written out: what planning costs. */
  expandedSelectionsMax: z.number().int().positive().default(2_000),
  aliasesMax: z.number().int().positive().default(30),
  directivesMax: z.number().int().positive().default(30),
  /** Fragments answered later, after every fragment is written out. */
  deferredMax: z.number().int().positive().default(10),
  rootFieldsMax: z.number().int().positive().default(20),
  mutationFieldsMax: z.number().int().positive().default(5),
  /** Refuses aliases and other chosen names that every JavaScript object has, such as `constructor`. */
  isPlainNamed: z.boolean().default(true),
  nameCharactersMax: z.number().int().positive().default(128),
  /** Largest `first`, `last` or `limit`, written or as a variable; 0 leaves page sizes to the subgraphs. */
  pageSizeMax: z.number().int().nonnegative().default(100),
  /** Items of one list, written or in variables: ids, keys. */
  listItemsMax: z.number().int().positive().default(200),
  /** Longest text any field takes; most take less and say so themselves. */
  textCharactersMax: z.number().int().positive().default(20_000),
  variableDepthMax: z.number().int().positive().default(20),
  variableValuesMax: z.number().int().positive().default(5_000),
});

const allowanceModel = z.strictObject({
  /** Highest cost of one document. */
  documentMax: z.number().int().positive(),
  /** Cost that may be spent at once, and how much of it comes back each second. */
  bucket: z.number().int().positive(),
  restoredPerSecond: z.number().positive(),
});

const allowance = (documentMax: number, bucket: number, restoredPerSecond: number) =>
  allowanceModel.prefault({ documentMax, bucket, restoredPerSecond });

const budgetModel = z.strictObject({
  /** `measure` tells the cost and refuses only documents above the highest cost; `enforce` also empties buckets. */
  mode: z.enum(['off', 'measure', 'enforce']).default('off'),
  /** Gateways that share the callers: each gives its part. */
  replicas: z.number().int().positive().default(1),
  callersMax: z.number().int().positive().default(50_000),
  /** Audience of tokens that the sandbox holds. */
  sandboxAudience: z.string().min(1).default('sandbox'),
  /** Per address. */
  anonymous: allowance(2_000, 2_000, 100),
  person: allowance(5_000, 5_000, 200),
  sandbox: allowance(5_000, 5_000, 100),
  /** Live keys by the tier of their app; a test key spends as STARTER. */
  partner: z
    .strictObject({
      STARTER: allowance(2_000, 2_000, 100),
      GROWTH: allowance(5_000, 5_000, 200),
      SCALE: allowance(5_000, 20_000, 1_000),
      ENTERPRISE: allowance(5_000, 40_000, 2_000),
    })
    .prefault({}),
  /** Requests of one address before anything is read of them, whatever they ask; loopback is exempt. */
  requests: z
    .strictObject({ burst: z.number().int().positive(), perSecond: z.number().positive() })
    .prefault({ burst: 200, perSecond: 50 }),
});

const persistedModel = z.strictObject({
  /** `log` notes untrusted documents of nobody in particular; `safelist` refuses them; `off` knows no documents by id. */
  mode: z.enum(['off', 'log', 'safelist']).default('off'),
  /** Who may send a document once with its hash and by the hash alone afterwards. */
  registration: z.enum(['nobody', 'signed-in', 'everyone']).default('signed-in'),
  /** Per caller. */
  registeredMax: z.number().int().positive().default(200),
  registeredMs: ms.default(86_400_000),
});

const viewerModel = z.strictObject({
  /** How long facts about a caller answer without a question: the bound for a suspension to take effect. */
  freshMs: ms.default(1_000),
  /**
   * How long the last known facts of a caller still serve queries while their owner cannot be reached at all;
   * mutations are refused meanwhile.
   */
  graceMs: z.number().int().nonnegative().default(60_000),
  entriesMax: z.number().int().positive().default(10_000),
});

const liveModel = z.strictObject({
  /** Open streams of this process; the next one is refused with OVERLOADED. */
  streamsMax: z.number().int().positive().default(20_000),
  streamsPerSocketMax: z.number().int().positive().default(50),
  /** Answers, and their bytes, that wait for one reader; above either the stream is closed. */
  waitingEventsMax: z.number().int().positive().default(256),
  waitingBytesMax: z.number().int().positive().default(1_048_576),
  /** Bytes of one message of a client. */
  messageBytesMax: z.number().int().positive().default(65_536),
  /** How long a socket may stay without `connection_init`. */
  initWaitMs: ms.default(5_000),
  heartbeatMs: ms.default(12_000),
  /** How long a socket may leave a ping unanswered. */
  pongMs: ms.default(5_000),
  /** How often callers of streams without events are looked up. */
  recheckMs: ms.default(5_000),
});

const traceModel = z.strictObject({
  /** Where spans go, by OTLP over HTTP; `/v1/traces` is added. */
  endpoint: z.url({ protocol: /^https?$/ }),
  serviceName: z.string().min(1).default('volmify-gateway'),
  /** Part of the traces that begin here and are kept; those of a client follow its choice. */
  sampleRatio: z.number().min(0).max(1).default(1),
});

const telemetryModel = z.strictObject({
  /** Bearer token of those who read `/metrics`; without one there are no figures. */
  metricsToken: z.string().min(16).optional(),
  traces: traceModel.optional(),
});

/** What may be watched from outside; nothing unless it is set. */
export type TelemetrySettings = z.infer<typeof telemetryModel>;
/** Where spans go. */
export type TraceSettings = z.infer<typeof traceModel>;
const contractModel = z.strictObject({
  /** How long a contract that nobody asks stays in memory. */
  idleMs: ms.default(30 * 60_000),
});

const usageModel = z.strictObject({
  /** How often figures of partner apps are handed on. */
  everyMs: ms.default(10_000),
  /** Operations of one app counted by name between two times; the others are counted together. */
  operationsMax: z.number().int().positive().default(200),
});

/** How long contracts are kept. */
export type ContractLimits = z.infer<typeof contractModel>;
/** How usage is counted. */
export type UsageSettings = z.infer<typeof usageModel>;
/** Bounds of streams. */
export type LiveLimits = z.infer<typeof liveModel>;
/** Documents by id. */
export type PersistedSettings = z.infer<typeof persistedModel>;
/** What one kind of caller may spend. */
export type Allowance = z.infer<typeof allowanceModel>;
/** What callers may spend. */
export type BudgetLimits = z.infer<typeof budgetModel>;
/** Limits counted before a document is planned. */
export type DocumentLimits = z.infer<typeof documentModel>;
/** Limits of the HTTP reader. */
export type HttpLimits = z.infer<typeof httpModel>;
/** How long facts about a caller live. */
export type ViewerLimits = z.infer<typeof viewerModel>;

/** Everything the gateway is told from outside, apart from tokens, pages and links. */
export const gatewayConfigModel = z.strictObject({
  /** Production has no demo pages and gives no hints about hidden names. */
  mode: z.enum(['development', 'production', 'test']).default('development'),
  host: z.string().min(1).default('127.0.0.1'),
  /** 0 takes any free port. */
  port: z.number().int().min(0).max(65_535).default(4_000),
  /** Origins that browsers may call from, besides the gateway's own. */
  corsOrigins: z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)).default([]),
  /** Who may ask for the schema; `signed-in` suits production. */
  introspection: z.enum(['everyone', 'signed-in', 'nobody']).default('everyone'),
  /** Who executes plans: our engine, or the library's own executor. */
  executor: z.enum(['own', 'apollo']).default('own'),
  /** Time for one request from its first subgraph call to its answer. */
  requestDeadlineMs: ms.default(10_000),
  http: httpModel.prefault({}),
  document: documentModel.prefault({}),
  budget: budgetModel.prefault({}),
  persisted: persistedModel.prefault({}),
  viewer: viewerModel.prefault({}),
  live: liveModel.prefault({}),
  telemetry: telemetryModel.prefault({}),
  contract: contractModel.prefault({}),
  usage: usageModel.prefault({}),
});

/** The checked form, every default filled in. */
export type GatewayConfig = z.infer<typeof gatewayConfigModel>;
/** What a composition root writes down; everything has a default. */
export type GatewayConfigInput = z.input<typeof gatewayConfigModel>;

const keySet = z.custom<JSONWebKeySet>(
  (value) => typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys),
  'expected a JSON Web Key Set: { "keys": [...] }',
);

/** Whose tokens are accepted and where the public keys come from. */
export const tokenSettingsModel = z.strictObject({
  issuer: z.string().min(1),
  /** Accepted audiences: the API's and the sandbox's. */
  audiences: z.array(z.string().min(1)).min(1),
  keys: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('jwks'), jwks: keySet }),
    z.strictObject({ kind: z.literal('file'), path: z.string().min(1) }),
    /** Identity is asked over its link; `known` serves until it was asked. */
    z.strictObject({ kind: z.literal('identity'), known: keySet }),
    z.strictObject({ kind: z.literal('url'), url: z.url({ protocol: /^https?$/ }) }),
  ]),
  /** A token may not have been made to live longer than this. */
  lifetimeSecondsMax: z.number().int().positive().default(900),
  /** Audience of tokens of partner apps, and how long they may have been made to live. */
  partnerAudience: z.string().min(1).default('partner'),
  partnerLifetimeSecondsMax: z.number().int().positive().default(3_600),
  leewaySeconds: z.number().int().min(0).max(60).default(5),
});

/** Whose tokens are accepted, every default filled in. */
export type TokenSettings = z.infer<typeof tokenSettingsModel>;
/** What a composition root writes down. */
export type TokenSettingsInput = z.input<typeof tokenSettingsModel>;

/** The built sandbox page. */
export interface PageSettings {
  /** Folder that holds index.html and the files it loads from `/assets-sandbox/`. */
  readonly sandboxFolder: string;
}

/** What of a question of the gallery the gateway reads. */
export interface GalleryQuestion {
  readonly document: string;
  /** The first is the best fit. */
  readonly personas: readonly { readonly variables: Readonly<Record<string, unknown>> }[];
}

/** What the sandbox of a demo world needs; every function is asked per request. */
export interface DemoHooks {
  /** A token of audience sandbox; undefined for a persona nobody knows. `expiresAt` is ISO 8601. */
  mintToken(persona: string): Promise<{ readonly token: string; readonly expiresAt: string } | undefined>;
  /** Entries for the persona switch, sent as they are. */
  listPersonas(): Promise<readonly object[]>;
  /** Entries for the gallery, sent as they are, with their cost. */
  listQuestions(): Promise<readonly GalleryQuestion[]>;
}
