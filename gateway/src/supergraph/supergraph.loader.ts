import { Supergraph } from '@apollo/federation-internals';
import type { Link } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import { LinkDataSource } from './link.data-source.ts';
import { shareRootKeys } from './shared.keys.ts';
import { SupergraphGateway } from './supergraph.gateway.ts';

/** A supergraph that serves and can be replaced while it does. */
export interface LoadedSupergraph {
  readonly gateway: SupergraphGateway;
  /**
   * Serves another supergraph from the next request on; requests under way finish on the old one.
   * @throws when the text is no supergraph or names a subgraph without a link; the old one keeps serving then
   */
  swap(supergraphSdl: string): void;
}

const EVALUATED_PLANS_MAX = 500;

/** Prepares Apollo's gateway over our links; it is loaded when its server starts. */
export function createSupergraph(supergraphSdl: string, links: readonly Link[], log: Log): LoadedSupergraph {
  const sources = new Map(links.map((link) => [link.subgraph as string, new LinkDataSource(link, log)]));
  checkSupergraph(supergraphSdl, sources);
  const finished = new WeakSet<object>();
  let update: ((sdl: string) => void) | undefined;

  const gateway = new SupergraphGateway(
    {
      supergraphSdl: async (hook) => {
        update = hook.update;
        return { supergraphSdl };
      },
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
      // A header of the client may not show plans.
      __exposeQueryPlanExperimental: false,
      queryPlannerConfig: { debug: { maxEvaluatedPlans: EVALUATED_PLANS_MAX } },
      validateSupergraph: false,
      logger: apolloLogger(log),
    },
    log,
  );

  return {
    gateway,
    swap(next) {
      if (!update) throw new Error('the supergraph is not loaded yet');
      checkSupergraph(next, sources);
      update(next);
    },
  };
}

/** Everything that could go wrong with a text goes wrong here, before anything that serves is touched. */
function checkSupergraph(supergraphSdl: string, sources: ReadonlyMap<string, unknown>): void {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
  supergraph.apiSchema().toGraphQLJSSchema();
  const missing = [...supergraph.subgraphsMetadata()].map(({ name }) => name).filter((name) => !sources.has(name));
  if (missing.length > 0) throw new Error(`there is no link to ${missing.join(', ')}`);
}

/** Apollo's own messages, for developers: none of them is news to an operator. */
export function apolloLogger(log: Log): Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void> {
  const say = (level: 'debug' | 'warn' | 'error') => (message?: unknown) =>
    log[level]({ from: 'apollo' }, String(message));
  return { debug: say('debug'), info: say('debug'), warn: say('warn'), error: say('error') };
}
