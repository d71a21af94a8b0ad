import { type Clock, createDemoClock, DEMO_WORLD_INSTANT, systemClock } from '@volmify/shared/clock';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import pg from 'pg';
import type { ProductConfig } from '../config.ts';

/**
 * The clock of business time. In a demo world it starts at the later of the world's instant and the newest fact of the
 * four databases, and runs only while the process runs, so that figures "to date" hold on any day.
 */
export async function openBusinessClock(
  config: ProductConfig,
  appUrls: Readonly<Record<SubgraphName, string>>,
): Promise<Clock> {
  if (config.mode === 'production') return systemClock;
  const newest = await Promise.all(SUBGRAPH_NAMES.map((name) => newestFactMs(appUrls[name])));
  return createDemoClock(Math.max(DEMO_WORLD_INSTANT.getTime(), ...newest));
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
