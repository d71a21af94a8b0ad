import { createFakeClock, DEMO_WORLD_INSTANT } from '@volmify/shared/clock';
import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import type { Log } from '@volmify/shared/log';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
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
 * that projections stand. The clock stands still at the world's instant; a second run changes nothing.
 */
export async function seedDemoWorld(parts: {
  readonly appUrls: Readonly<Record<SubgraphName, string>>;
  readonly log: Log;
  /** Seed even when rows exist: missing rows are added, present ones stay. */
  readonly isForced?: boolean;
}): Promise<SeedOutcome> {
  const clock = createFakeClock(DEMO_WORLD_INSTANT.getTime());
  const subgraphs = createSubgraphs({ appUrls: parts.appUrls, bus: createMemoryBus(), clock, log: parts.log });
  try {
    const empty = await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].isEmpty()));
    if (!parts.isForced && !empty.some(Boolean)) return { isSeeded: false, eventCount: 0 };
    const world = readDemoWorld();
    for (const name of SUBGRAPH_NAMES) await subgraphs[name].seed(world);
    let eventCount = 0;
    for (let round = await drain(subgraphs); round > 0; round = await drain(subgraphs)) eventCount += round;
    return { isSeeded: true, eventCount };
  } finally {
    await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].stop()));
  }
}

async function drain(subgraphs: ReturnType<typeof createSubgraphs>): Promise<number> {
  let total = 0;
  for (const name of SUBGRAPH_NAMES) total += await subgraphs[name].drainEvents();
  return total;
}
