import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import { createLocalLink } from '@volmify/shared/link/local.link';
import { POOL_SIZE } from '@volmify/shared/postgres.pool';
import { createSessionDesk } from '@volmify/shared/request.session';
import { SUBGRAPH_NAMES, type Subgraph, type SubgraphName } from '@volmify/shared/subgraph';
import { openGateway } from './gateway.opening.ts';
import { ownGatewayUrl, webhooksOf } from './graph.asker.ts';
import type { ProductParts } from './product.parts.ts';
import type { RunningProduct } from './running.product.ts';
import { createSubgraph, type SubgraphEnvironment } from './subgraph.factory.ts';

/** Leaves connections to mutations, jobs and queries beyond these. */
const SESSIONS_MAX = POOL_SIZE - 4;

/** Four subgraphs of one process, wired to each other by local links. */
export function createSubgraphs(environment: SubgraphEnvironment): Record<SubgraphName, Subgraph> {
  const made: Partial<Record<SubgraphName, Subgraph>> = {};
  const linkTo = (peer: SubgraphName) => {
    const subgraph = made[peer];
    if (!subgraph) throw new Error(`${peer} was asked before it was opened`);
    return createLocalLink(subgraph);
  };
  for (const name of SUBGRAPH_NAMES) made[name] = createSubgraph(name, environment, linkTo);
  return made as Record<SubgraphName, Subgraph>;
}

/** Four subgraphs made from the parts of a product. */
export const subgraphsOf = (parts: Omit<ProductParts, 'signingKey' | 'contextKeys'>): Record<SubgraphName, Subgraph> =>
  createSubgraphs({
    appUrls: parts.appUrls,
    bus: createMemoryBus(),
    clock: parts.clock,
    log: parts.log,
    identityKeys: parts.identityKeys,
    gatewayUrl: ownGatewayUrl(parts.config),
    webhooks: parts.webhooks ?? webhooksOf(parts.config),
    ...(parts.keepAuditHeads ? { keepAuditHeads: parts.keepAuditHeads } : {}),
    ...(parts.deliver ? { deliver: parts.deliver } : {}),
    ...(parts.onStatement ? { onStatement: parts.onStatement } : {}),
  });

/** The default: gateway and subgraphs in this process, linked without HTTP. Closes the subgraphs when it fails. */
export async function startAllInOne(
  parts: ProductParts,
  subgraphs: Record<SubgraphName, Subgraph> = subgraphsOf(parts),
): Promise<RunningProduct> {
  const links = Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, createLocalLink(subgraphs[name])]));
  const stopSubgraphs = async (): Promise<void> => {
    await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].stop()));
  };
  try {
    await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].start()));
    const sessions = createSessionDesk(SESSIONS_MAX, (cause) =>
      parts.log.warn({ cause: String(cause) }, 'what a query read through did not end well'),
    );
    const gateway = await openGateway(
      parts,
      links as Record<SubgraphName, ReturnType<typeof createLocalLink>>,
      sessions,
    );
    let stopping: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      await gateway.close();
      await stopSubgraphs();
    };
    return {
      url: gateway.url,
      subgraphs,
      pids: { 'all-in-one': process.pid },
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (cause) {
    await stopSubgraphs();
    throw cause;
  }
}
