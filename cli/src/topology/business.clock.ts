import { type Clock, createDemoClock, DEMO_WORLD_INSTANT, type DemoClock, systemClock } from '@volmify/shared/clock';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import pg from 'pg';
import type { ProductConfig } from '../config.ts';

/**
 * Starts the clock of a demo world at the later of the world's instant and the newest fact of the four databases, so
 * that figures "to date" hold on any day.
 */
export async function runDemoClock(clock: DemoClock, appUrls: Readonly<Record<SubgraphName, string>>): Promise<void> {
  const known = SUBGRAPH_NAMES.filter((name) => appUrls[name] !== '');
  const newest = await Promise.all(known.map((name) => newestFactMs(appUrls[name])));
  clock.run(Math.max(DEMO_WORLD_INSTANT.getTime(), ...newest));
}

/** The clock of business time: the system's in production, the world's own in a demo world. */
export async function openBusinessClock(
  config: ProductConfig,
  appUrls: Readonly<Record<SubgraphName, string>>,
): Promise<Clock> {
  if (config.mode === 'production') return systemClock;
  const clock = createDemoClock();
  await runDemoClock(clock, appUrls);
  return clock;
}

/** Every fact leaves through the outbox, so its newest row is the newest fact. */
async function newestFactMs(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ newest: Date | null }>('SELECT max(occurred_at) AS newest FROM outbox_event');
    return rows[0]?.newest?.getTime() ?? 0;
  } finally {
    await client.end();
  }
}
