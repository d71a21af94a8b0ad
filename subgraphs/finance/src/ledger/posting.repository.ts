import type { Sql } from '@volmify/shared/events/sql';
import { type Id, toId, type Uuid } from '@volmify/shared/ids';
import type { PostingRequest } from './posting.wire.ts';
import { toWire } from './posting.wire.ts';

/** What became of one command that is in the books. */
export interface PostedTransaction {
  /** `replayed`: the same key was posted before; this is the first answer again. */
  readonly type: 'posted' | 'replayed';
  readonly transactionId: Id<'Transaction'>;
  readonly transactionNumber: string;
}

/** Why a command was refused; nothing of it is in the books. Amounts are minor units. */
export type PostingRefusal =
  | { readonly type: 'conflict' }
  | { readonly type: 'duplicate_fact'; readonly transactionId: Id<'Transaction'> }
  | {
      readonly type: 'insufficient';
      readonly account: string;
      readonly subjectUuid: Uuid | null;
      readonly currency: string;
      readonly missing: bigint;
    }
  | {
      readonly type: 'guard_exceeded';
      readonly counter: string;
      readonly level: string;
      readonly used: bigint;
      readonly limit: bigint;
    }
  | { readonly type: 'state_changed'; readonly counter: string; readonly level: string }
  | { readonly type: 'period_closed'; readonly startsOn: string; readonly endsOn: string }
  | { readonly type: 'already_reversed'; readonly transactionId: Id<'Transaction'> };

/** What one call of the posting function did: everything, or nothing because of one event. */
export type BatchOutcome =
  | { readonly type: 'done'; readonly results: readonly PostedTransaction[] }
  | { readonly type: 'refused'; readonly index: number; readonly refusal: PostingRefusal };

interface ResultRow {
  readonly transaction_id: Uuid;
  readonly status: 'posted' | 'replayed';
  readonly detail: { readonly transactionNumber: string };
}

const REFUSED = 'P0V01';
/** Serialization failure and deadlock: nothing was written, so the same call is made again. */
const TRANSIENT = new Set(['40001', '40P01']);
const ATTEMPTS = 5;
/** Rows that a hot recording account is spread over; an account says itself whether it is hot. */
const SHARDS = 16;

/** The posting function, one call per batch. The only writer of the books. */
export class PostingRepository {
  constructor(private readonly database: Sql) {}

  /**
   * Posts a batch of one organization, all or none, in one round trip: the scope is set in the same statement.
   * @throws on faults: malformed input, a broken invariant, no database
   */
  async post(orgUuid: Uuid, requests: readonly PostingRequest[]): Promise<BatchOutcome> {
    const events = toWire(requests);
    for (let attempt = 1; ; attempt++) {
      try {
        const rows = await this.#call(orgUuid, events);
        return { type: 'done', results: rows.map(toPosted) };
      } catch (cause) {
        const failure = readFailure(cause);
        if (failure?.code === REFUSED) return { type: 'refused', ...readRefusal(failure.detail) };
        if (attempt === ATTEMPTS || !isTransient(cause)) throw cause;
      }
    }
  }

  #call(orgUuid: Uuid, events: string): Promise<ResultRow[]> {
    // The organization reaches the function only through the row that sets the scope, so the scope is set first.
    return this.database.query<ResultRow>(
      `WITH scope AS MATERIALIZED (SELECT set_config('app.org_ids', $1, true) AS org_ids)
       SELECT posted.transaction_id, posted.status, posted.detail
         FROM scope, LATERAL post_transactions(((scope.org_ids)::uuid[])[1], $2::jsonb, $3::int) AS posted`,
      [`{${orgUuid}}`, events, SHARDS],
    );
  }
}

/**
 * Posts one command inside a transaction that holds the organization in its scope. After a refusal that transaction is
 * at its end: whoever opened it rolls it back.
 * @throws on faults
 */
export async function postWithin(
  sql: Sql,
  orgUuid: Uuid,
  request: PostingRequest,
): Promise<PostedTransaction | PostingRefusal> {
  try {
    const [row] = await sql.query<ResultRow>(
      'SELECT transaction_id, status, detail FROM post_transactions($1::uuid, $2::jsonb, $3::int)',
      [orgUuid, toWire([request]), SHARDS],
    );
    if (!row) throw new Error('the posting function left out a command');
    return toPosted(row);
  } catch (cause) {
    const failure = readFailure(cause);
    if (failure?.code !== REFUSED) throw cause;
    return readRefusal(failure.detail).refusal;
  }
}

/** True when the database undid a transaction for the sake of another one: it may simply be run again. */
export const isTransient = (cause: unknown): boolean => TRANSIENT.has(readFailure(cause)?.code ?? '');

function toPosted(row: ResultRow): PostedTransaction {
  return {
    type: row.status,
    transactionId: toId('Transaction', row.transaction_id),
    transactionNumber: row.detail.transactionNumber,
  };
}

/** SQLSTATE and detail of a failed statement. */
function readFailure(cause: unknown): { readonly code: string; readonly detail: string } | undefined {
  const failure = cause as { code?: unknown; detail?: unknown } | null;
  if (typeof failure?.code !== 'string') return undefined;
  return { code: failure.code, detail: typeof failure.detail === 'string' ? failure.detail : '' };
}

type RawDetail = Readonly<Record<string, string | number | null>> & {
  readonly event: number;
  readonly outcome: string;
};

function readRefusal(text: string): { readonly index: number; readonly refusal: PostingRefusal } {
  const detail = JSON.parse(text) as RawDetail;
  return { index: detail.event, refusal: toRefusal(detail) };
}

function toRefusal(detail: RawDetail): PostingRefusal {
  const string = (name: string) => String(detail[name]);
  const minor = (name: string) => BigInt(detail[name] ?? 0);
  switch (detail.outcome) {
    case 'conflict':
      return { type: 'conflict' };
    case 'duplicate_fact':
    case 'already_reversed':
      return { type: detail.outcome, transactionId: toId('Transaction', string('transactionId')) };
    case 'insufficient':
      return {
        type: 'insufficient',
        account: string('account'),
        subjectUuid: detail['subjectId'] === null ? null : string('subjectId'),
        currency: string('currency'),
        missing: minor('missing'),
      };
    case 'guard_exceeded':
      return {
        type: 'guard_exceeded',
        counter: string('counter'),
        level: string('level'),
        used: minor('used'),
        limit: minor('limit'),
      };
    case 'state_changed':
      return { type: 'state_changed', counter: string('counter'), level: string('level') };
    case 'period_closed':
      return { type: 'period_closed', startsOn: string('startsOn'), endsOn: string('endsOn') };
    default:
      throw new Error(`the posting function answered an outcome nobody knows: ${detail.outcome}`);
  }
}
