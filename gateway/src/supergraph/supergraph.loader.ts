import type { QueryPlan } from '@apollo/query-planner';
import type { CallContext, Link } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import { type Engine, openMapper } from '../engine/engine.ts';
import type { GatewayConfig } from '../gateway.config.ts';
import type { ServedGateway } from '../lane/apollo.server.ts';
import type { GraphContext } from './link.data-source.ts';
import { shareRootKeys } from './shared.keys.ts';
import { type OwnExecution, VolmifyGateway } from './volmify.gateway.ts';

/** A supergraph that serves and can be replaced while it does. */
export interface LoadedSupergraph {
  readonly gateway: ServedGateway;
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

/** Prepares a supergraph over our links, on the chosen executor; it is loaded when its server starts. */
export async function createSupergraph(
  parts: SupergraphParts,
  executor: GatewayConfig['executor'],
): Promise<LoadedSupergraph> {
  if (executor === 'own') return createOwnSupergraph(parts);
  // Apollo's gateway is loaded where it is used: it takes memory and time that the engine has no use for.
  return (await import('./stock.supergraph.ts')).createStockSupergraph(parts);
}

/**
 * A supergraph on our own engine.
 * @param own who plans, what is seen and which plans are refused, where that is not as usual
 */
export function createOwnSupergraph(
  { supergraphSdl, links, log, isOpen }: SupergraphParts,
  own: Pick<OwnExecution<CallContext>, 'planner' | 'apiSchemaOf' | 'finishPlan'> = {},
): LoadedSupergraph {
  const { finishPlan } = own;
  const gateway = new VolmifyGateway<CallContext>(supergraphSdl, {
    links: new Map(links.map((link) => [link.subgraph as string, link])),
    callOf: (context) => callOf(context as GraphContext),
    asked: (context, subgraphs) => (context as GraphContext).asked.push(...subgraphs),
    plannedOf: (context) => {
      const { observer } = context as GraphContext;
      return observer && (() => observer.ended('plan'));
    },
    partsOf: (context) => (context as GraphContext).takeParts,
    form: 'text',
    ...own,
    ...(isOpen ? { mapError: openMapper } : { finishPlan: finished(finishPlan) }),
    log,
  });
  return {
    gateway,
    engine: () => gateway.engine,
    swap: (next) => gateway.swap(next),
    async close() {},
  };
}

/** Every plan of ours shares keys; some are looked at besides. */
const finished =
  (look: ((plan: QueryPlan) => void) | undefined) =>
  (plan: QueryPlan): void => {
    shareRootKeys(plan);
    look?.(plan);
  };

const callOf = ({ viewer, isQuery, signal, session, observer }: GraphContext): CallContext =>
  session || observer
    ? { viewer, isQuery, signal, ...(session ? { session } : {}), observer }
    : { viewer, isQuery, signal };
