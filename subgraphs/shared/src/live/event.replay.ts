import { badUserInput, CodedError } from '../errors.ts';
import type { EventEnvelope } from '../events/event.ts';
import { type OutboxRow, toEnvelope } from '../events/outbox.row.ts';
import type { Sql } from '../events/sql.ts';
import { isId, toUuid, type Uuid } from '../ids.ts';
import type { StreamPlace } from './stream.call.ts';

/** Events that are repeated at most for a reader who was away. */
export const REPLAY_EVENTS_MAX = 10_000;
const KEPT_HOURS = 24;

/** Which events a stream is about. */
export interface FeedQuestion {
  readonly type: string;
  readonly orgUuids: readonly Uuid[];
  /** Events that belong to no organization as well. */
  readonly isPlatformWide?: boolean;
}

const PLACE = `SELECT xid::text, id::text, created_at > clock_timestamp() - interval '${KEPT_HOURS} hours' AS kept
  FROM outbox_event WHERE event_id = $1::uuid AND type = $2`;

/** Settled rows in the order in which the relay sends them, so that nothing lies between them and what it sends next. */
const ROWS_AFTER = (comparison: '>' | '>='): string => `
  SELECT id::text, event_id::text, type, version, aggregate_type, aggregate_id::text, sequence::text, org_id::text,
         occurred_at, payload
    FROM outbox_event
   WHERE type = $1 AND (org_id = ANY ($2::uuid[]) OR org_id IS NULL AND $5::boolean) AND (xid, id) ${comparison} ($3::text::xid8, $4::bigint)
     AND xid < pg_snapshot_xmin(pg_current_snapshot())
   ORDER BY xid, id
   LIMIT ${REPLAY_EVENTS_MAX + 1}`;

/**
 * What happened since a place in the outbox, in order.
 * @throws BAD_USER_INPUT for text that is no cursor; CONFLICT when the place is too old or too much happened since
 */
export async function readSince(sql: Sql, question: FeedQuestion, place: StreamPlace): Promise<EventEnvelope[]> {
  if (!isId('Event', place.cursor)) throw badUserInput('This is not the cursor of a stream.');
  const [at] = await sql.query<{ xid: string; id: string; kept: boolean }>(PLACE, [
    toUuid(place.cursor),
    question.type,
  ]);
  if (!at?.kept) throw tooOld();
  const rows = await sql.query<OutboxRow>(ROWS_AFTER(place.isInclusive ? '>=' : '>'), [
    question.type,
    question.orgUuids,
    at.xid,
    at.id,
    question.isPlatformWide === true,
  ]);
  if (rows.length > REPLAY_EVENTS_MAX) throw tooOld();
  return rows.map(toEnvelope);
}

const tooOld = (): CodedError =>
  new CodedError('CONFLICT', 'The stream cannot go on from there: read again, then subscribe.');
