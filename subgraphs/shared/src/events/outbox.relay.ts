import type { Log } from '../log.ts';
import type { Bus } from './bus.ts';
import { type OutboxRow, toEnvelope } from './outbox.row.ts';
import type { TransactionalSql } from './sql.ts';

/** Sends what a subgraph wrote into its outbox. */
export interface OutboxRelay {
  /** Sends everything that waits; the number of events sent. Stops at the first event that a consumer refused. */
  drain(): Promise<number>;
  start(): void;
  stop(): Promise<void>;
}

const BATCH = 200;
const PAUSE_MS = 250;

/**
 * Identity numbers are handed out before commit, so reading "id above the last one" would lose rows. Only rows whose
 * transaction is older than every running one are read, in (xid, id) order; FOR UPDATE keeps a second relay out.
 */
const NEXT_ROWS = `
  SELECT id::text, event_id::text, type, version, aggregate_type, aggregate_id::text, sequence::text, org_id::text,
         occurred_at, payload
    FROM outbox_event
   WHERE published_at IS NULL AND xid < pg_snapshot_xmin(pg_current_snapshot())
   ORDER BY xid, id
   LIMIT ${BATCH}
     FOR UPDATE`;

export function createOutboxRelay(parts: { sql: TransactionalSql; bus: Bus; log: Log }): OutboxRelay {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<number> | undefined;
  let stopped = false;

  async function sendBatch(): Promise<{ sent: number; isLast: boolean }> {
    return parts.sql.transaction(async (sql) => {
      const rows = await sql.query<OutboxRow>(NEXT_ROWS);
      const sentIds: string[] = [];
      for (const row of rows) {
        try {
          await parts.bus.publish(toEnvelope(row));
        } catch (cause) {
          parts.log.warn(
            { eventId: row.event_id, type: row.type, cause: String(cause) },
            'event was not applied; it waits',
          );
          break;
        }
        sentIds.push(row.id);
      }
      if (sentIds.length > 0) {
        await sql.query('UPDATE outbox_event SET published_at = clock_timestamp() WHERE id = ANY ($1::bigint[])', [
          sentIds,
        ]);
      }
      return { sent: sentIds.length, isLast: sentIds.length < rows.length || rows.length < BATCH };
    });
  }

  async function drainOnce(): Promise<number> {
    let total = 0;
    for (;;) {
      const { sent, isLast } = await sendBatch();
      total += sent;
      if (isLast) return total;
    }
  }

  /** One drain at a time; a second caller waits for the one under way and then drains what came since. */
  async function drain(): Promise<number> {
    while (running) await running.catch(() => 0);
    running = drainOnce();
    try {
      return await running;
    } finally {
      running = undefined;
    }
  }

  function schedule(): void {
    if (stopped) return;
    timer = setTimeout(() => {
      drain()
        .catch((cause: unknown) => parts.log.error({ cause: String(cause) }, 'the outbox could not be read'))
        .finally(schedule);
    }, PAUSE_MS);
    timer.unref();
  }

  return {
    drain,
    start: schedule,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running?.catch(() => 0);
    },
  };
}
