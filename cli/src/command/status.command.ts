import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import pg from 'pg';
import { readConfig, readEnvironment } from '../config.ts';
import { print } from '../print/output.ts';
import { EXIT, Problem } from '../print/problem.ts';
import { formatTable } from '../print/table.ts';
import { attachDatabases } from '../product/databases.ts';
import { readRunRecord } from '../product/run.record.ts';

interface DatabaseStatus {
  readonly subgraph: string;
  readonly migrations: number;
  readonly waitingEvents: number;
  /** Seconds since the oldest waiting event was written. */
  readonly lagSeconds: number;
  readonly parkedEvents: number;
  readonly state: string;
}

/** Says what runs. @throws Problem with exit code 69 when nothing does */
export async function status(options: { json?: boolean }): Promise<void> {
  const config = readConfig(readEnvironment());
  const run = await readRunRecord(config.home);
  if (!run) {
    throw new Problem({
      what: 'Nothing runs on this home folder.',
      why: config.home,
      next: 'pnpm start',
      exitCode: EXIT.unavailable,
    });
  }
  const health = await fetch(`${run.url}/health/ready`).then(
    async (answer) => ({ isReady: answer.status === 200, detail: (await answer.json()) as unknown }),
    (cause: unknown) => ({ isReady: false, detail: String(cause) }),
  );
  const attached = await attachDatabases(config);
  const databases = attached ? await Promise.all(SUBGRAPH_NAMES.map((name) => inspect(name, attached.urls[name]))) : [];
  await attached?.close();
  if (options.json) {
    print(JSON.stringify({ ...run, isReady: health.isReady, health: health.detail, databases }));
    return;
  }
  print(
    `${run.url}  ${health.isReady ? 'ready' : 'NOT READY'}  ${run.topology}, since ${run.startedAt}, pid ${run.pid}`,
  );
  print(
    formatTable<DatabaseStatus>(
      [
        { title: 'database', value: (row) => row.subgraph },
        { title: 'state', value: (row) => row.state },
        { title: 'migrations', value: (row) => String(row.migrations) },
        { title: 'events waiting', value: (row) => String(row.waitingEvents) },
        { title: 'lag (s)', value: (row) => String(row.lagSeconds) },
        { title: 'parked', value: (row) => String(row.parkedEvents) },
      ],
      databases,
    ),
  );
}

async function inspect(subgraph: string, urls: { ownerUrl?: string; appUrl: string }): Promise<DatabaseStatus> {
  const client = new pg.Client({ connectionString: urls.ownerUrl ?? urls.appUrl });
  try {
    await client.connect();
    const { rows } = await client.query<{ migrations: number; waiting: number; lag: number; parked: number }>(
      `SELECT (SELECT count(*)::int FROM _prisma_migrations WHERE finished_at IS NOT NULL) AS migrations,
              (SELECT count(*)::int FROM outbox_event WHERE published_at IS NULL AND parked_at IS NULL) AS waiting,
              (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::int FROM outbox_event
                WHERE published_at IS NULL AND parked_at IS NULL) AS lag,
              (SELECT count(*)::int FROM outbox_event WHERE parked_at IS NOT NULL) AS parked`,
    );
    const { migrations = 0, waiting = 0, lag = 0, parked = 0 } = rows[0] ?? {};
    return { subgraph, state: 'up', migrations, waitingEvents: waiting, lagSeconds: lag, parkedEvents: parked };
  } catch (cause) {
    const state = cause instanceof Error ? cause.message : 'unreachable';
    return { subgraph, state, migrations: 0, waitingEvents: 0, lagSeconds: 0, parkedEvents: 0 };
  } finally {
    await client.end().catch(() => undefined);
  }
}
