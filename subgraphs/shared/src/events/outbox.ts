import type { Uuid } from '../ids.ts';
import type { EventType } from './event.ts';
import type { Sql } from './sql.ts';

/** A fact on its way into the outbox of the subgraph that made it. */
export interface NewEvent<Payload> {
  readonly eventId: Uuid;
  readonly aggregateType: string;
  readonly aggregateId: Uuid;
  /** Per aggregate, from 1, without gaps; the aggregate's row is locked while it is taken. */
  readonly sequence: number;
  readonly orgId: Uuid | null;
  readonly occurredAt: Date;
  readonly payload: Payload;
}

/**
 * Writes a fact as the next one of its aggregate into the outbox, in the transaction of the fact itself; the caller
 * holds the lock of the aggregate's row, so sequences have no gaps.
 * @throws when the payload does not fit the catalogue
 */
export async function appendNextEvent<Payload>(
  sql: Sql,
  eventType: EventType<Payload>,
  event: Omit<NewEvent<Payload>, 'sequence'>,
): Promise<void> {
  const [last] = await sql.query<{ sequence: number }>(
    `SELECT coalesce(max(sequence), 0)::int + 1 AS sequence FROM outbox_event
      WHERE aggregate_type = $1 AND aggregate_id = $2::uuid`,
    [event.aggregateType, event.aggregateId],
  );
  await appendEvent(sql, eventType, { ...event, sequence: last?.sequence ?? 1 });
}

/**
 * Writes a fact into the outbox, in the transaction of the fact itself.
 * @throws when the payload does not fit the catalogue
 */
export async function appendEvent<Payload>(
  sql: Sql,
  eventType: EventType<Payload>,
  event: NewEvent<Payload>,
): Promise<void> {
  await sql.query(
    `INSERT INTO outbox_event (event_id, type, version, aggregate_type, aggregate_id, sequence, org_id, occurred_at, payload)
     VALUES ($1::uuid, $2, $3::int, $4, $5::uuid, $6::bigint, $7::uuid, $8::timestamptz, $9::jsonb)`,
    [
      event.eventId,
      eventType.type,
      eventType.version,
      event.aggregateType,
      event.aggregateId,
      event.sequence,
      event.orgId,
      event.occurredAt.toISOString(),
      JSON.stringify(eventType.model.parse(event.payload)),
    ],
  );
}
