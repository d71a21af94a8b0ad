import { Supergraph } from '@apollo/federation-internals';
import type { ApolloGateway, GatewayConfig as ApolloGatewayConfig } from '@apollo/gateway';
import type { CallContext, Link } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import { createEngine, type Engine, openMapper } from '../engine/engine.ts';
import type { GatewayConfig } from '../gateway.config.ts';
import { type GraphContext, LinkDataSource } from './link.data-source.ts';
import { shareRootKeys } from './shared.keys.ts';
import { SupergraphGateway } from './supergraph.gateway.ts';
import { VolmifyGateway } from './volmify.gateway.ts';

/** A supergraph that serves and can be replaced while it does. */
export interface LoadedSupergraph {
  readonly gateway: ApolloGateway;
  /** The engine of the supergraph that serves now; streams are planned and completed by it. */
  engine(): Engine<CallContext>;
  /**
   * Serves another supergraph, once the plans of what is asked most are made; requests under way finish on the old one.
   * @throws when the text is no supergraph or names a subgraph without a link; the old one keeps serving then
   */
  swap(supergraphSdl: string): Promise<void>;
  /** Ends what its server does not end. */
  close(): Promise<void>;
}

/** What a supergraph is loaded with. */
export interface SupergraphParts {
  readonly supergraphSdl: string;
  readonly links: readonly Link[];
  readonly log: Log;
  /** True for a supergraph that is not ours: its errors keep their words, its plans stay as they are. */
  readonly isOpen?: boolean;
}

/** Prepares Apollo's gateway over our links, on the chosen executor; it is loaded when its server starts. */
export function createSupergraph(parts: SupergraphParts, executor: GatewayConfig['executor']): LoadedSupergraph {
  return executor === 'own' ? createOwn(parts) : createStock(parts);
}

function createOwn({ supergraphSdl, links, log, isOpen }: SupergraphParts): LoadedSupergraph {
  const byName = linksByName(links);
  // What serves first was checked when it was composed; what comes later may come from anywhere.
  const { config, update } = gatewayConfigFor(supergraphSdl, log);
  const gateway = new VolmifyGateway<CallContext>(
    {
      ...config,
      buildService: ({ name }) => ({ process: () => Promise.reject(new Error(`${name} is asked by the engine`)) }),
    },
    {
      links: byName,
      callOf: (context) => callOf(context as GraphContext),
      asked: (context, subgraphs) => (context as GraphContext).asked.push(...subgraphs),
      form: 'text',
      ...(isOpen ? { mapError: openMapper } : { finishPlan: shareRootKeys }),
      log,
    },
  );
  return {
    gateway,
    engine: () => gateway.engine,
    async swap(next) {
      checkSupergraph(next, byName);
      await gateway.prepare(next);
      update(next);
    },
    async close() {},
  };
}

/** Apollo's own executor; streams, which it does not know, run on an engine made for the first of them. */
function createStock({ supergraphSdl, links, log }: SupergraphParts): LoadedSupergraph {
  const byName = linksByName(links);
  checkSupergraph(supergraphSdl, byName);
  const sources = new Map(links.map((link) => [link.subgraph as string, new LinkDataSource(link, log)]));
  const { config, update } = gatewayConfigFor(supergraphSdl, log);
  const finished = new WeakSet<object>();
  let sdl = supergraphSdl;
  let engine: Engine<CallContext> | undefined;
  const gateway = new SupergraphGateway(
    {
      ...config,
      buildService: ({ name }) => {
        const source = sources.get(name);
        if (!source) throw new Error(`there is no link to ${name}`);
        return source;
      },
      // Plans come from the cache by reference: each is finished once.
      experimental_didResolveQueryPlan: ({ queryPlan }) => {
        if (finished.has(queryPlan)) return;
        shareRootKeys(queryPlan);
        finished.add(queryPlan);
      },
    },
    log,
  );
  return {
    gateway,
    engine: () => {
      engine ??= createEngine<CallContext>({ supergraphSdl: sdl, links: byName, log });
      return engine;
    },
    async swap(next) {
      checkSupergraph(next, byName);
      update(next);
      sdl = next;
      const former = engine;
      engine = undefined;
      await former?.close();
    },
    async close() {
      await engine?.close();
    },
  };
}

const EVALUATED_PLANS_MAX = 500;

function gatewayConfigFor(
  supergraphSdl: string,
  log: Log,
): { config: ApolloGatewayConfig; update: (next: string) => void } {
  let tell: ((sdl: string) => void) | undefined;
  return {
    config: {
      supergraphSdl: async (hook) => {
        tell = hook.update;
        return { supergraphSdl };
      },
      // A header of the client may not show plans.
      __exposeQueryPlanExperimental: false,
      queryPlannerConfig: { debug: { maxEvaluatedPlans: EVALUATED_PLANS_MAX } },
      validateSupergraph: false,
      logger: apolloLogger(log),
    },
    update(next) {
      if (!tell) throw new Error('the supergraph is not loaded yet');
      tell(next);
    },
  };
}

const linksByName = (links: readonly Link[]): ReadonlyMap<string, Link> =>
  new Map(links.map((link) => [link.subgraph as string, link]));

const callOf = ({ viewer, isQuery, signal, session }: GraphContext): CallContext =>
  session ? { viewer, isQuery, signal, session } : { viewer, isQuery, signal };

/** Everything that could go wrong with a text goes wrong here, before anything that serves is touched. */
function checkSupergraph(supergraphSdl: string, links: ReadonlyMap<string, unknown>): void {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
  supergraph.apiSchema().toGraphQLJSSchema();
  const missing = [...supergraph.subgraphsMetadata()].map(({ name }) => name).filter((name) => !links.has(name));
  if (missing.length > 0) throw new Error(`there is no link to ${missing.join(', ')}`);
}

/** Apollo's own messages, for developers: none of them is news to an operator. */
export function apolloLogger(log: Log): Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void> {
  const say = (level: 'debug' | 'warn' | 'error') => (message?: unknown) =>
    log[level]({ from: 'apollo' }, String(message));
  return { debug: say('debug'), info: say('debug'), warn: say('warn'), error: say('error') };
}
