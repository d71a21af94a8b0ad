import type { EventEnvelope, EventType } from './event.ts';
import type { Sql, TransactionalSql } from './sql.ts';

/**
 * Applies an event once per consumer: the mark and the effect commit together, so a repeated delivery does nothing.
 * @throws when the payload does not fit the catalogue, or the effect failed; nothing is marked then
 */
export async function applyOnce<Payload>(
  parts: { sql: TransactionalSql; consumer: string },
  eventType: EventType<Payload>,
  event: EventEnvelope,
  effect: (sql: Sql, payload: Payload, event: EventEnvelope) => Promise<void>,
): Promise<void> {
  const payload = eventType.model.parse(event.payload);
  await parts.sql.transaction(async (sql) => {
    const marked = await sql.query<{ event_id: string }>(
      'INSERT INTO inbox_event (event_id, consumer) VALUES ($1::uuid, $2) ON CONFLICT DO NOTHING RETURNING event_id::text',
      [event.eventId, parts.consumer],
    );
    if (marked.length > 0) await effect(sql, payload, event);
  });
}

/** An event with its payload read. */
export interface ReadEvent<Payload> {
  readonly event: EventEnvelope;
  readonly payload: Payload;
}

/**
 * Applies many events of one type, each once per consumer: marks and effect commit together.
 * @returns how many were new; the effect sees these alone, and is not called when there are none
 * @throws when a payload does not fit the catalogue, or the effect failed; nothing is marked then
 */
export async function applyAllOnce<Payload>(
  parts: { sql: TransactionalSql; consumer: string },
  eventType: EventType<Payload>,
  events: readonly EventEnvelope[],
  effect: (sql: Sql, fresh: readonly ReadEvent<Payload>[]) => Promise<void>,
): Promise<number> {
  const read = events.map((event) => ({ event, payload: eventType.model.parse(event.payload) }));
  return parts.sql.transaction(async (sql) => {
    const marked = await sql.query<{ event_id: string }>(
      `INSERT INTO inbox_event (event_id, consumer) SELECT id, $2 FROM unnest($1::uuid[]) AS id ORDER BY id
       ON CONFLICT DO NOTHING RETURNING event_id::text`,
      [events.map(({ eventId }) => eventId), parts.consumer],
    );
    const isFresh = new Set(marked.map((row) => row.event_id));
    const fresh = read.filter(({ event }) => isFresh.has(event.eventId));
    if (fresh.length > 0) await effect(sql, fresh);
    return fresh.length;
  });
}
