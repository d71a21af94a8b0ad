import type { Uuid } from '../ids.ts';
import type { EventEnvelope } from './event.ts';

/** One row of an outbox, as text where JavaScript's numbers are too small. */
export interface OutboxRow {
  readonly id: string;
  readonly event_id: Uuid;
  readonly type: string;
  readonly version: number;
  readonly aggregate_type: string;
  readonly aggregate_id: Uuid;
  readonly sequence: string;
  readonly org_id: Uuid | null;
  readonly occurred_at: Date | string;
  readonly payload: unknown;
}

/** The event in a row. */
export function toEnvelope(row: OutboxRow): EventEnvelope {
  return {
    eventId: row.event_id,
    type: row.type,
    version: row.version,
    aggregateType: row.aggregate_type,
    aggregateId: row.aggregate_id,
    sequence: BigInt(row.sequence),
    orgId: row.org_id,
    occurredAt: new Date(row.occurred_at),
    payload: row.payload,
  };
}
