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

/** Rows up to the place that the relay has not marked as sent: the reader was told of them by an earlier repetition. */
const UNSENT_UNTIL = (comparison: '<' | '<='): string => `
  SELECT event_id::text FROM outbox_event
   WHERE published_at IS NULL AND type = $1 AND (xid, id) ${comparison} ($2::text::xid8, $3::bigint)`;

/** What a reader who was away gets. */
export interface Repetition {
  /** What happened since the place, in order. */
  readonly past: readonly EventEnvelope[];
  /** Events up to the place that may be sent only now, for the first time: the reader had them. */
  readonly known: readonly Uuid[];
}

/**
 * What happened since a place in the outbox.
 * @throws BAD_USER_INPUT for text that is no cursor; CONFLICT when the place is too old or too much happened since
 */
export async function readSince(sql: Sql, question: FeedQuestion, place: StreamPlace): Promise<Repetition> {
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
  const unsent = await sql.query<{ event_id: Uuid }>(UNSENT_UNTIL(place.isInclusive ? '<' : '<='), [
    question.type,
    at.xid,
    at.id,
  ]);
  return { past: rows.map(toEnvelope), known: unsent.map(({ event_id }) => event_id) };
}

const tooOld = (): CodedError =>
  new CodedError('CONFLICT', 'The stream cannot go on from there: read again, then subscribe.');
