import type { Link } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import type { SessionDesk } from '@volmify/shared/request.session';
import type { FormattedExecutionResult } from 'graphql';
import { createAdmission } from './budget/admission.ts';
import { createCostBudget } from './budget/cost.budget.ts';
import { withPrices } from './budget/question.prices.ts';
import { createUsageRecorder } from './budget/usage.recorder.ts';
import { requestIdOf } from './caller/request.id.ts';
import type { TokenVerifier } from './caller/token.verifier.ts';
import type { ViewerReader } from './caller/viewer.reader.ts';
import { createCostModel } from './document/document.cost.ts';
import type { TrustedDocument } from './document/document.manifest.ts';
import { createOperationResolver } from './document/operation.resolver.ts';
import { createPersistedStore } from './document/persisted.store.ts';
import { createEdgeServer } from './edge/http.server.ts';
import { GRAPHQL_RESPONSE } from './edge/media.type.ts';
import type { TokenDesk } from './edge/oauth.routes.ts';
import { createRoutes } from './edge/routes.ts';
import { observedLink } from './explain/observed.link.ts';
import type { DemoHooks, GatewayConfig, PageSettings } from './gateway.config.ts';
import { createApolloServer } from './lane/apollo.server.ts';
import { createGraphLane, mayReadSchema } from './lane/graph.lane.ts';
import { createLiveLane } from './live/live.lane.ts';
import { createSocketDesk } from './live/socket.desk.ts';
import { createStreamRegistry } from './live/stream.registry.ts';
import { createGraphMapShelf } from './pages/graph.map.ts';
import { type ContractSource, createContractRegistry } from './supergraph/contract.registry.ts';
import { schemaTextOf } from './supergraph/served.graph.ts';
import { createSupergraph } from './supergraph/supergraph.loader.ts';
import { openTelemetry } from './telemetry/telemetry.ts';

/** One GraphQL request that does not come over HTTP. */
export interface GatewayRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** A bearer token; without one nobody asks. */
  readonly token?: string;
  /** `member:<org id>` or `employee:<org id>`. */
  readonly actingAs?: string;
  readonly requestId?: string;
}

/** Status as under `application/graphql-response+json`, and the answer. */
export interface GatewayAnswer {
  readonly status: number;
  readonly body: FormattedExecutionResult;
}

/** The running gateway. */
export interface Gateway {
  /** Starts answering HTTP. @throws the system's error with its code when the port is taken */
  listen(): Promise<void>;
  /** Answers one request through the same lane as HTTP, from the caller's token on. */
  execute(request: GatewayRequest): Promise<GatewayAnswer>;
  /** Serves another supergraph, once its most asked plans are made. @throws when it is unusable; the old one keeps serving */
  swap(supergraphSdl: string): Promise<void>;
  /** Stops accepting, finishes requests (10 s at most), then ends. Links stay open: they belong to the caller. */
  close(): Promise<void>;
  /** What is open: streams to clients, streams of subgraphs behind them, sockets. */
  readonly live: { readonly streams: number; readonly sources: number; readonly sockets: number };
  /** Origin it listens on, for example http://127.0.0.1:4000. @throws before `listen` */
  readonly url: string;
}

/** What every gateway is put together from, whoever its callers are. */
export interface AssemblyParts {
  readonly config: GatewayConfig;
  /** One link per subgraph of the supergraph. */
  readonly links: readonly Link[];
  readonly supergraphSdl: string;
  readonly log: Log;
  readonly tokens: TokenVerifier;
  readonly viewers: ViewerReader;
  /** Headers of callers that go on to subgraphs: set where nobody signs in and the supergraph is not ours. */
  readonly forward?: readonly string[];
  /** Lets the fetches of one query share what they read; for subgraphs of this process. */
  readonly sessions?: SessionDesk;
  /** Finds the contracts of partner apps; without it none are served. */
  readonly contracts?: ContractSource;
  /** Exchanges the keys of partner apps for tokens, and who issues them; absent where nobody does. */
  readonly partners?: TokenDesk;
  /** Documents that may be asked by id, whoever asks. */
  readonly documents?: readonly TrustedDocument[];
  readonly pages?: PageSettings;
  readonly demo?: DemoHooks;
}

/** Joins edge, lanes, streams and supergraph; nothing listens before `listen`. */
export async function assembleGateway(parts: AssemblyParts): Promise<Gateway> {
  const { config, log, tokens, viewers, forward } = parts;
  const links = parts.links.map(observedLink);
  const supergraph = await createSupergraph(
    { supergraphSdl: parts.supergraphSdl, links, log, isOpen: forward !== undefined },
    config.executor,
  );
  const apollo = createApolloServer(supergraph.gateway, config, log);
  const documents = createOperationResolver(config.document);
  const persisted = createPersistedStore(config.persisted, parts.documents ?? [], config.document, log);
  const budget = createCostBudget(config.budget);
  let costs = createCostModel(parts.supergraphSdl);
  const admission = createAdmission(budget, config);
  const { sessions } = parts;
  const whole = { apollo, engine: supergraph.engine, costs: () => costs };
  const graphs = createContractRegistry({ whole, source: parts.contracts, links, config, log });
  const identity = links.find(({ subgraph }) => subgraph === 'identity');
  const usage = createUsageRecorder(parts.partners && identity, config.usage, log);
  const { engine } = supergraph;
  const telemetry = await openTelemetry(config.telemetry, {
    plans: () => engine().plans,
    live: () => ({ ...registry.counts, sockets: sockets.openCount }),
  });
  const lane = createGraphLane({
    graphs,
    usage,
    tokens,
    viewers,
    documents,
    persisted,
    admission,
    sessions,
    telemetry,
    config,
    log,
  });
  const graphMap = createGraphMapShelf(parts.supergraphSdl);
  const registry = createStreamRegistry(config.live);
  const live = createLiveLane({ viewers, documents, persisted, admission, graphs, links, registry, config, log });
  const sockets = createSocketDesk({ lane, live, tokens, config, log, ...(forward ? { forward } : {}) });
  const server = createEdgeServer(
    config,
    config.http,
    {
      upgrade: sockets.upgrade,
      request: createRoutes({
        lane,
        live,
        tokens,
        budget,
        links,
        config,
        log,
        isDraining: () => server.isDraining,
        metrics: telemetry?.metrics,
        async schemaText({ authorization, address }, requestId) {
          const caller = authorization === undefined ? undefined : await tokens.verify(authorization, address);
          const { viewer } = await viewers.read({ caller }, requestId);
          return mayReadSchema(viewer, config) ? schemaTextOf(await graphs.of(viewer)) : undefined;
        },
        ...(parts.partners ? { partners: parts.partners } : {}),
        ...(forward ? { forward } : {}),
        ...(parts.pages ? { pages: parts.pages } : {}),
        ...(parts.pages && config.introspection === 'everyone' ? { graphMap } : {}),
        ...(parts.demo ? { demo: withPrices(parts.demo, documents, () => costs) } : {}),
      }),
    },
    log,
  );
  await apollo.start();
  let url: string | undefined;

  return {
    async listen() {
      const { address, family, port } = await server.listen();
      url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
    },
    async execute({ token, requestId, ...request }) {
      const answer = await lane.answer({
        ...request,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        requestId: requestIdOf(requestId),
        method: 'POST',
        mediaType: GRAPHQL_RESPONSE,
      });
      return { status: answer.status, body: JSON.parse(answer.body) };
    },
    async swap(next) {
      const startedAt = performance.now();
      const tell = (isDone: boolean) => telemetry?.metrics?.swapped((performance.now() - startedAt) / 1_000, isDone);
      await supergraph.swap(next).catch((cause: unknown) => {
        tell(false);
        throw cause;
      });
      tell(true);
      await graphs.renew();
      graphMap.swap(next);
      costs = createCostModel(next);
    },
    async close() {
      registry.close();
      await sockets.close();
      await server.close();
      await usage.close();
      await Promise.all([apollo.stop(), supergraph.close(), graphs.close()]);
      await Promise.all((telemetry?.measures ?? []).map((measure) => measure.close()));
    },
    get live() {
      return { ...registry.counts, sockets: sockets.openCount };
    },
    get url() {
      if (url === undefined) throw new Error('the gateway does not listen yet');
      return url;
    },
  };
}
