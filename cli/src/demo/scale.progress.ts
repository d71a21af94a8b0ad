import { attributionRevenuePosted } from '@volmify/shared/events/catalogue';
import type { EventEnvelope } from '@volmify/shared/events/event';
import type { Uuid } from '@volmify/shared/ids';
import { createPool, scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import { EXIT, Problem } from '../print/problem.ts';
import { SCALE_BORN } from './scale.people.ts';
import { scaleUuid } from './scale.random.ts';

/** What of a scale world stands already; kept in the inbox of the finance database, like any other "done once". */
export interface ScaleProgress {
  /** @throws Problem when the databases hold a scale world of another size */
  refuseOtherSize(): Promise<void>;
  /** Does a piece of work unless it was done; true when it was done now. */
  once(name: string, work: () => Promise<unknown>): Promise<boolean>;
  /** Takes the oldest waiting events of these organizations, hands revenue events over and marks all as sent. */
  sendWaiting(
    orgUuids: readonly Uuid[],
    handOver: (events: readonly EventEnvelope[]) => Promise<unknown>,
  ): Promise<number>;
  close(): Promise<void>;
}

const PREFIX = 'scale-world/';
const EVENTS_MAX = 20_000;

/** Rows in use by the product's own relay are waited for, so that no event is handed over twice at once. */
const WAITING = `
  SELECT id::text, event_id::text AS "eventId", type, version, aggregate_type AS "aggregateType",
         aggregate_id::text AS "aggregateId", sequence::text, org_id::text AS "orgId", occurred_at AS "occurredAt",
         CASE WHEN type = $2 THEN payload END AS payload
    FROM outbox_event
   WHERE published_at IS NULL AND org_id = ANY ($1::uuid[])
   ORDER BY xid, id LIMIT ${EVENTS_MAX} FOR UPDATE`;

type WaitingRow = Omit<EventEnvelope, 'sequence'> & { readonly id: string; readonly sequence: string };

/** Opens the progress of one size of world. */
export function openScaleProgress(databaseUrl: string, transactionCount: number): ScaleProgress {
  const pool = createPool({
    databaseUrl,
    poolSize: 2,
    settings: { statement_timeout: '120000', lock_timeout: '60000', idle_in_transaction_session_timeout: '0' },
  });
  const sql = scopedSql(pool, serviceScope('seed'));
  const consumer = `${PREFIX}${transactionCount}`;
  return {
    async refuseOtherSize() {
      const [other] = await sql.query<{ consumer: string }>(
        `SELECT consumer FROM inbox_event WHERE consumer LIKE '${PREFIX}%' AND consumer <> $1 LIMIT 1`,
        [consumer],
      );
      if (!other) return;
      throw new Problem({
        what: `The databases hold the scale world of ${other.consumer.slice(PREFIX.length)} transactions.`,
        why: 'Its rows have the same names as those of any other size.',
        next: 'volmify start --reset empties the databases; or seed the same size again to complete it.',
        exitCode: EXIT.failed,
      });
    },
    async once(name, work) {
      const mark = scaleUuid(`mark/${name}`, SCALE_BORN);
      const known = await sql.query('SELECT 1 FROM inbox_event WHERE event_id = $1::uuid AND consumer = $2', [
        mark,
        consumer,
      ]);
      if (known.length > 0) return false;
      await work();
      await sql.query('INSERT INTO inbox_event (event_id, consumer) VALUES ($1::uuid, $2) ON CONFLICT DO NOTHING', [
        mark,
        consumer,
      ]);
      return true;
    },
    sendWaiting: (orgUuids, handOver) =>
      sql.transaction(async (held) => {
        const rows = await held.query<WaitingRow>(WAITING, [[...orgUuids], attributionRevenuePosted.type]);
        const revenue = rows.filter(({ type }) => type === attributionRevenuePosted.type);
        if (revenue.length > 0) await handOver(revenue.map((row) => ({ ...row, sequence: BigInt(row.sequence) })));
        await held.query('UPDATE outbox_event SET published_at = clock_timestamp() WHERE id = ANY ($1::bigint[])', [
          rows.map(({ id }) => id),
        ]);
        return rows.length;
      }),
    close: () => pool.end(),
  };
}
