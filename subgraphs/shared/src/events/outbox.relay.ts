import type { Log } from '../log.ts';
import type { Bus } from './bus.ts';
import { type OutboxRow, toEnvelope } from './outbox.row.ts';
import type { Sql, TransactionalSql } from './sql.ts';

/** Sends what a subgraph wrote into its outbox. */
export interface OutboxRelay {
  /**
   * Sends everything that waits, also what would wait longer after a refusal; the number of events sent. What a consumer
   * refuses stays, and with it the later events of the same aggregate; the rest flows.
   */
  drain(): Promise<number>;
  start(): void;
  stop(): Promise<void>;
}

const BATCH = 200;
const PAUSE_MS = 250;
/** After so many refusals an event is parked: a poisoned one must not be tried for ever. */
const ATTEMPTS_MAX = 10;
const ERROR_LENGTH_MAX = 500;

/**
 * Identity numbers are handed out before commit, so reading "id above the last one" would lose rows. Only rows whose
 * transaction is older than every running one are read, in (xid, id) order; FOR UPDATE keeps a second relay out. An
 * aggregate of which an earlier event waits for its next attempt waits with it. $1: also what is not due yet.
 */
const NEXT_ROWS = `
  SELECT e.id::text, e.event_id::text, e.type, e.version, e.aggregate_type, e.aggregate_id::text, e.sequence::text,
         e.org_id::text, e.occurred_at, e.payload
    FROM outbox_event e
   WHERE e.published_at IS NULL AND e.parked_at IS NULL AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
     AND ($1::boolean OR ((e.next_attempt_at IS NULL OR e.next_attempt_at <= clock_timestamp())
       AND NOT EXISTS (SELECT 1 FROM outbox_event b
                        WHERE b.aggregate_type = e.aggregate_type AND b.aggregate_id = e.aggregate_id
                          AND b.sequence < e.sequence AND b.published_at IS NULL AND b.parked_at IS NULL
                          AND b.next_attempt_at > clock_timestamp())))
   ORDER BY e.xid, e.id
   LIMIT ${BATCH}
     FOR UPDATE`;

const MARK_SENT = 'UPDATE outbox_event SET published_at = clock_timestamp() WHERE id = ANY ($1::bigint[])';

/** The wait doubles from half a second up to a minute. */
const MARK_REFUSED = `
  UPDATE outbox_event
     SET attempts = attempts + 1, last_error = $2,
         next_attempt_at = clock_timestamp() + least(power(2, attempts) * interval '500 milliseconds', interval '1 minute'),
         parked_at = CASE WHEN attempts + 1 >= ${ATTEMPTS_MAX} THEN clock_timestamp() END
   WHERE id = $1::bigint
   RETURNING parked_at IS NOT NULL AS is_parked`;

export function createOutboxRelay(parts: { sql: TransactionalSql; bus: Bus; log: Log }): OutboxRelay {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<number> | undefined;
  let stopped = false;

  async function sendBatch(isForced: boolean): Promise<{ sent: number; isLast: boolean }> {
    return parts.sql.transaction(async (sql) => {
      const rows = await sql.query<OutboxRow>(NEXT_ROWS, [isForced]);
      const sentIds: string[] = [];
      const held = new Set<string>();
      for (const row of rows) {
        const aggregate = `${row.aggregate_type} ${row.aggregate_id}`;
        if (held.has(aggregate)) continue;
        try {
          await parts.bus.publish(toEnvelope(row));
          sentIds.push(row.id);
        } catch (cause) {
          held.add(aggregate);
          await keepForLater(sql, row, String(cause));
        }
      }
      if (sentIds.length > 0) await sql.query(MARK_SENT, [sentIds]);
      return { sent: sentIds.length, isLast: held.size > 0 || rows.length < BATCH };
    });
  }

  async function keepForLater(sql: Sql, row: OutboxRow, cause: string): Promise<void> {
    const [marked] = await sql.query<{ is_parked: boolean }>(MARK_REFUSED, [row.id, cause.slice(0, ERROR_LENGTH_MAX)]);
    const told = { eventId: row.event_id, type: row.type, cause };
    if (marked?.is_parked) parts.log.error(told, 'event was refused too often; it is parked');
    else parts.log.warn(told, 'event was not applied; it waits');
  }

  async function drainOnce(isForced: boolean): Promise<number> {
    let total = 0;
    for (;;) {
      const { sent, isLast } = await sendBatch(isForced);
      total += sent;
      if (isLast) return total;
    }
  }

  /** One drain at a time; a second caller waits for the one under way and then drains what came since. */
  async function drain(isForced: boolean): Promise<number> {
    while (running) await running.catch(() => 0);
    running = drainOnce(isForced);
    try {
      return await running;
    } finally {
      running = undefined;
    }
  }

  function schedule(): void {
    if (stopped) return;
    timer = setTimeout(() => {
      drain(false)
        .catch((cause: unknown) => parts.log.error({ cause: String(cause) }, 'the outbox could not be read'))
        .finally(schedule);
    }, PAUSE_MS);
    timer.unref();
  }

  return {
    drain: () => drain(true),
    start: schedule,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running?.catch(() => 0);
    },
  };
}
