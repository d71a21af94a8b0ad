import type { GatewayConfig } from '@apollo/gateway';
import type { CallContext } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import { createEngine, type Engine } from '../engine/engine.ts';
import { apolloLogger } from '../lane/apollo.log.ts';
import { LinkDataSource } from './link.data-source.ts';
import { shareRootKeys } from './shared.keys.ts';
import { checkSupergraph } from './supergraph.check.ts';
import { SupergraphGateway } from './supergraph.gateway.ts';
import type { LoadedSupergraph, SupergraphParts } from './supergraph.loader.ts';

/**
 * Apollo's gateway with its own executor; streams, which it does not know, run on an engine made for the first of them.
 * @throws when the supergraph is unusable or a link is missing
 */
export function createStockSupergraph({ supergraphSdl, links, log }: SupergraphParts): LoadedSupergraph {
  const byName = new Map(links.map((link) => [link.subgraph as string, link]));
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

function gatewayConfigFor(supergraphSdl: string, log: Log): { config: GatewayConfig; update: (next: string) => void } {
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
