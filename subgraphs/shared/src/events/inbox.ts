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
