import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import { type NatsBus, openNatsBus } from '@volmify/shared/events/nats.bus';
import { createHttpLink } from '@volmify/shared/link/http.link';
import type { Link } from '@volmify/shared/link/link';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { serveSubgraph } from '@volmify/shared/subgraph.server';
import { EXIT, Problem } from '../print/problem.ts';
import { contextKeyOf } from '../product/key.store.ts';
import { openGateway } from './gateway.opening.ts';
import { DEFAULT_GATEWAY_URL, webhooksOf } from './graph.asker.ts';
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

/**
 * One subgraph as a process of its own, behind the signed context. Its events go over NATS; without it, on one machine,
 * they wait in its outbox.
 * @throws Problem in production without NATS_URL
 */
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
  const nats = await openBus(parts);
  const subgraph = createSubgraph(
    name,
    {
      appUrls: parts.appUrls,
      bus: nats ?? createMemoryBus(),
      clock: parts.clock,
      log: parts.log,
      gatewayUrl: parts.config.gatewayUrl ?? DEFAULT_GATEWAY_URL,
      webhooks: parts.webhooks ?? webhooksOf(parts.config),
      ...(parts.keepAuditHeads ? { keepAuditHeads: parts.keepAuditHeads } : {}),
      ...(parts.deliver ? { deliver: parts.deliver } : {}),
      ...(parts.identityKeys && name === 'identity' ? { identityKeys: parts.identityKeys } : {}),
      ...(parts.onStatement ? { onStatement: parts.onStatement } : {}),
    },
    linkTo,
  );
  const server = await serveSubgraph(subgraph, { ...address, keys: parts.contextKeys }).catch(
    async (cause: unknown) => {
      await subgraph.stop();
      await nats?.close();
      throw cause;
    },
  );
  // Without a bus that reaches the others, a relay would take events out of the outbox for nobody.
  if (nats) await subgraph.start();
  return {
    url: `http://${address.host}:${server.port}`,
    subgraphs: { [name]: subgraph },
    pids: { [name]: process.pid },
    stop: async () => {
      await server.close();
      await subgraph.stop();
      await nats?.close();
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

async function openBus({ config, log }: Pick<ProductParts, 'config' | 'log'>): Promise<NatsBus | undefined> {
  if (config.natsUrl !== undefined) return openNatsBus({ servers: config.natsUrl, log });
  if (config.mode !== 'production') return undefined;
  throw new Problem({
    what: 'Events of a distributed installation have no way to the other parts.',
    why: 'NATS_URL is not set.',
    next: 'Set NATS_URL to a NATS server with JetStream.',
    exitCode: EXIT.badConfiguration,
  });
}
