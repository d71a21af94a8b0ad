import { createOpenGateway, type Gateway, type GatewayConfigInput, readTrustedDocuments } from '@volmify/gateway';
import type { HttpLink } from '@volmify/shared/link/http.link';
import { createOpenLink } from '@volmify/shared/link/open.link';
import type { Log } from '@volmify/shared/log';
import { silenceTelemetry } from '../config.ts';
import { EXIT, Problem } from '../print/problem.ts';
import type { OpenGatewayConfig } from './open-gateway.config.ts';
import { type GraphSource, readSupergraph, subgraphsOf } from './open-supergraph.ts';

/** A gateway before somebody else's subgraphs. */
export interface OpenGateway {
  readonly url: string;
  readonly subgraphs: readonly string[];
  /** Reads the graph again and serves it. @throws Problem, and the old one keeps serving */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** How it is opened. */
export interface OpenGatewayOptions {
  readonly source: GraphSource;
  readonly config: OpenGatewayConfig;
  readonly port: number;
  readonly log: Log;
}

/** Opens and listens. @throws Problem, or EADDRINUSE with the port */
export async function openAnyGateway({ source, config, port, log }: OpenGatewayOptions): Promise<OpenGateway> {
  silenceTelemetry();
  const supergraphSdl = await readSupergraph(source);
  const addresses = subgraphsOf(supergraphSdl);
  const links = [...addresses].map(([name, url]) => linkTo(name, url, config));
  const { path, ...persisted } = config.trustedDocuments;
  const gateway = await makeGateway({
    config: toGatewayConfig(config, port, persisted),
    supergraphSdl,
    links,
    log,
    documents: path === undefined ? [] : await readTrustedDocuments(path),
    forward: forwardedNames(config),
  });
  await gateway.listen();
  return {
    url: gateway.url,
    subgraphs: [...addresses.keys()],
    async reload() {
      await gateway.swap(await readSupergraph(source));
    },
    async close() {
      await gateway.close();
      await Promise.all(links.map((link) => link.close()));
    },
  };
}

const FORWARDED = ['authorization'];

/** All headers that may go on to any subgraph: what tells callers apart. */
function forwardedNames({ headers, subgraphs }: OpenGatewayConfig): readonly string[] {
  const own = Object.values(subgraphs).flatMap((subgraph) => subgraph.headers?.forward ?? []);
  return [...new Set([...(headers.forward ?? FORWARDED), ...own])];
}

function linkTo(name: string, url: string, config: OpenGatewayConfig): HttpLink {
  const { headers, retry, url: ownUrl, timeoutMs, connectMs, answerBytesMax, live } = config.subgraphs[name] ?? {};
  return createOpenLink({
    subgraph: name,
    url: addressOf(name, ownUrl ?? url),
    forward: headers?.forward ?? config.headers.forward ?? FORWARDED,
    set: { ...config.headers.set, ...headers?.set },
    isSharing: config.sharing,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(connectMs === undefined ? {} : { connectMs }),
    ...(answerBytesMax === undefined ? {} : { answerBytesMax }),
    ...(retry === undefined ? {} : { canRetry: retry }),
    ...(live === undefined ? {} : { live: { kind: live.kind, ...(live.url === undefined ? {} : { url: live.url }) } }),
  });
}

function addressOf(name: string, url: string): string {
  if (URL.canParse(url) && /^https?:/.test(url)) return url;
  throw new Problem({
    what: `The subgraph ${name} has no address: "${url}".`,
    next: `Give one in the config: { "subgraphs": { "${name}": { "url": "http://127.0.0.1:5001/graphql" } } }.`,
    exitCode: EXIT.badConfiguration,
  });
}

function toGatewayConfig(
  { host, cors, limits, requestDeadlineMs, telemetry }: OpenGatewayConfig,
  port: number,
  persisted: GatewayConfigInput['persisted'],
): GatewayConfigInput {
  const document = Object.entries(limits.document).map(([name, bound]) => [name, bound || Number.MAX_SAFE_INTEGER]);
  return {
    mode: 'production',
    host,
    port,
    corsOrigins: cors,
    document: { isPlainNamed: false, pageSizeMax: 0, ...Object.fromEntries(document) },
    http: limits.http,
    persisted,
    telemetry,
    ...(requestDeadlineMs === undefined ? {} : { requestDeadlineMs }),
  };
}

/** What the gateway refuses of a config or a supergraph is a mistake of whoever wrote it. */
async function makeGateway(parts: Parameters<typeof createOpenGateway>[0]): Promise<Gateway> {
  return createOpenGateway(parts).catch((cause: unknown) => {
    throw new Problem({
      what: 'The gateway cannot serve this.',
      why: cause instanceof Error ? cause.message : String(cause),
      exitCode: EXIT.badConfiguration,
      cause,
    });
  });
}
