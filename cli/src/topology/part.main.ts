import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import { createHttpLink } from '@volmify/shared/link/http.link';
import type { Link } from '@volmify/shared/link/link';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { serveSubgraph } from '@volmify/shared/subgraph.server';
import { contextKeyOf } from '../product/key.store.ts';
import { openGateway } from './gateway.opening.ts';
import type { ProductParts } from './product.parts.ts';
import type { RunningProduct } from './running.product.ts';
import { createSubgraph } from './subgraph.factory.ts';

/** The gateway as a process of its own; it needs no database. */
export async function startGatewayPart(
  parts: Omit<ProductParts, 'appUrls' | 'clock' | 'identityKeys'>,
): Promise<RunningProduct> {
  const links = Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, linkFrom('gateway', name, parts)]));
  const gateway = await openGateway(parts, links as Record<SubgraphName, Link>);
  return {
    url: gateway.url,
    subgraphs: {},
    pids: { gateway: process.pid },
    stop: async () => {
      await gateway.close();
      await Promise.all(Object.values(links).map((link) => link.close()));
    },
  };
}

/** One subgraph as a process of its own, behind the signed context; its events wait in its outbox. */
export async function startSubgraphPart(
  name: SubgraphName,
  parts: Omit<ProductParts, 'signingKey' | 'identityKeys'> & Partial<Pick<ProductParts, 'identityKeys'>>,
  address: { host: string; port: number },
): Promise<RunningProduct> {
  const opened = new Map<SubgraphName, Link>();
  const linkTo = (peer: SubgraphName): Link => {
    const link = opened.get(peer) ?? linkFrom(name, peer, parts);
    opened.set(peer, link);
    return link;
  };
  const subgraph = createSubgraph(
    name,
    {
      appUrls: parts.appUrls,
      bus: createMemoryBus(),
      clock: parts.clock,
      log: parts.log,
      ...(parts.identityKeys && name === 'identity' ? { identityKeys: parts.identityKeys } : {}),
      ...(parts.onStatement ? { onStatement: parts.onStatement } : {}),
    },
    linkTo,
  );
  const server = await serveSubgraph(subgraph, { ...address, keys: parts.contextKeys }).catch(
    async (cause: unknown) => {
      await subgraph.stop();
      throw cause;
    },
  );
  return {
    url: `http://${address.host}:${server.port}`,
    subgraphs: { [name]: subgraph },
    pids: { [name]: process.pid },
    stop: async () => {
      await server.close();
      await subgraph.stop();
      await Promise.all([...opened.values()].map((link) => link.close()));
    },
  };
}

const linkFrom = (issuer: string, subgraph: SubgraphName, parts: Pick<ProductParts, 'config' | 'contextKeys'>): Link =>
  createHttpLink({
    subgraph,
    url: parts.config.subgraphUrls[subgraph],
    key: contextKeyOf(parts.contextKeys, issuer, subgraph),
  });
