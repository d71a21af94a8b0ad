import type { IdentityKeys } from '@volmify/identity';
import { createDemoClock } from '@volmify/shared/clock';
import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import type { Log } from '@volmify/shared/log';
import { SUBGRAPH_NAMES, type Subgraph, type SubgraphName } from '@volmify/shared/subgraph';
import { createSubgraphs } from '../topology/all-in-one.topology.ts';
import { readDemoWorld } from './demo.world.ts';

/** What a seeding did. */
export interface SeedOutcome {
  /** False when the databases already held the world. */
  readonly isSeeded: boolean;
  /** Events delivered to projections. */
  readonly eventCount: number;
}

/**
 * Writes the demo world through the subgraphs' own services in the order of their facts, then delivers every event so
 * that projections stand. The clock of the subgraphs must stand still at the world's instant; a second run changes
 * nothing.
 */
export async function seedSubgraphs(subgraphs: Readonly<Record<SubgraphName, Subgraph>>): Promise<SeedOutcome> {
  const empty = await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].isEmpty()));
  if (!empty.some(Boolean)) return { isSeeded: false, eventCount: 0 };
  const world = readDemoWorld();
  for (const name of SUBGRAPH_NAMES) await subgraphs[name].seed(world);
  let eventCount = 0;
  for (let round = await drain(subgraphs); round > 0; round = await drain(subgraphs)) eventCount += round;
  return { isSeeded: true, eventCount };
}

/** The same on databases that no subgraph of this process has open. */
export async function seedDemoWorld(parts: {
  readonly appUrls: Readonly<Record<SubgraphName, string>>;
  readonly log: Log;
  readonly identityKeys: IdentityKeys;
}): Promise<SeedOutcome> {
  const subgraphs = createSubgraphs({
    appUrls: parts.appUrls,
    bus: createMemoryBus(),
    clock: createDemoClock(),
    log: parts.log,
    identityKeys: parts.identityKeys,
  });
  try {
    return await seedSubgraphs(subgraphs);
  } finally {
    await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].stop()));
  }
}

async function drain(subgraphs: Readonly<Record<SubgraphName, Subgraph>>): Promise<number> {
  let total = 0;
  for (const name of SUBGRAPH_NAMES) total += await subgraphs[name].drainEvents();
  return total;
}
