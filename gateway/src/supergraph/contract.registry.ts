import { forbidden } from '@volmify/shared/errors';
import type { Link } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import type { SubgraphName } from '@volmify/shared/subgraph';
import type { Viewer } from '@volmify/shared/viewer';
import { buildSchema } from 'graphql';
import { type CostModel, createCostModel } from '../document/document.cost.ts';
import { type Planner, WorkerPlanner } from '../engine/engine.ts';
import type { GatewayConfig } from '../gateway.config.ts';
import { createApolloServer } from '../lane/apollo.server.ts';
import { checkPlan } from './plan.wall.ts';
import type { ServedGraph } from './served.graph.ts';
import { createOwnSupergraph } from './supergraph.loader.ts';

/** What is served to apps that are granted some subgraphs. */
export interface ContractText {
  /** The schema as its apps see it. */
  readonly apiSdl: string;
  /** What their operations are planned with. */
  readonly supergraphSdl: string;
}

/** Finds the contract of some subgraphs, in the product's own order. @throws when there is none */
export type ContractSource = (subgraphs: readonly SubgraphName[]) => Promise<ContractText>;

/** Chooses what a caller is served, before a document is read. */
export interface ContractRegistry {
  /** Everybody's graph, or the contract of an app. @throws FORBIDDEN for an app where there are no contracts */
  of(viewer: Viewer): Promise<ServedGraph>;
  /** Contracts in memory. */
  readonly openCount: number;
  /** Lets go of all contracts: the next request of an app reads its own anew. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

interface RegistryParts {
  readonly whole: ServedGraph;
  readonly source: ContractSource | undefined;
  readonly links: readonly Link[];
  readonly config: GatewayConfig;
  readonly log: Log;
}

interface OpenContract extends ServedGraph {
  readonly close: () => Promise<void>;
}

interface Entry {
  readonly contract: Promise<OpenContract>;
  usedAtMs: number;
}

const PLAN_MS = 3_000;

/**
 * Contracts are made when an app first asks and let go when none asked for a while. One thread plans for all of them; each
 * has plans, prices and links of its own, and no link to a subgraph that is not granted.
 */
export function createContractRegistry({ whole, source, links, config, log }: RegistryParts): ContractRegistry {
  const open = new Map<string, Entry>();
  let thread: WorkerPlanner | undefined;
  const plannerFor = (supergraphSdl: string): Planner => {
    thread ??= new WorkerPlanner(supergraphSdl, PLAN_MS);
    return thread.planning(supergraphSdl);
  };

  async function make(subgraphs: readonly SubgraphName[], read: ContractSource): Promise<OpenContract> {
    const { apiSdl, supergraphSdl } = await read(subgraphs);
    const granted = links.filter(({ subgraph }) => subgraphs.some((name) => name === subgraph));
    const supergraph = createOwnSupergraph(
      { supergraphSdl, links: granted, log },
      {
        planner: plannerFor,
        apiSchemaOf: () => buildSchema(apiSdl, { assumeValidSDL: true }),
        finishPlan: (plan) => checkPlan(plan, subgraphs),
      },
    );
    const apollo = createApolloServer(supergraph.gateway, { ...config, mode: 'production' }, log);
    await apollo.start();
    const costs: CostModel = createCostModel(supergraphSdl);
    log.info({ contract: subgraphs.join('-') }, 'a contract is served');
    return { apollo, engine: supergraph.engine, costs: () => costs, close: () => apollo.stop() };
  }

  async function letGo(name: string): Promise<void> {
    const entry = open.get(name);
    open.delete(name);
    const contract = await entry?.contract.catch(() => undefined);
    await contract?.close();
  }

  const sweep = setInterval(
    () => {
      for (const [name, { usedAtMs }] of open) {
        if (performance.now() - usedAtMs < config.contract.idleMs) continue;
        letGo(name).catch((cause: unknown) => log.warn({ cause: String(cause) }, 'a contract did not end well'));
      }
    },
    Math.min(60_000, config.contract.idleMs),
  ).unref();

  return {
    async of({ partner }) {
      if (!partner) return whole;
      if (!source) throw forbidden('No partner applications are served here.');
      const name = partner.subgraphs.join('-');
      const entry = open.get(name) ?? { contract: make(partner.subgraphs, source), usedAtMs: 0 };
      entry.usedAtMs = performance.now();
      open.set(name, entry);
      // What could not be made is tried again by the next request.
      return entry.contract.catch((cause: unknown) => {
        if (open.get(name) === entry) open.delete(name);
        throw cause;
      });
    },
    get openCount() {
      return open.size;
    },
    async renew() {
      await Promise.all([...open.keys()].map(letGo));
    },
    async close() {
      clearInterval(sweep);
      await Promise.all([...open.keys()].map(letGo));
      await thread?.close();
    },
  };
}
