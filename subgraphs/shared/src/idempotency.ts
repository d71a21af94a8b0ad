import { createHash } from 'node:crypto';
import { badUserInput } from './errors.ts';
import type { Sql } from './events/sql.ts';
import type { Uuid } from './ids.ts';

/** A keyed request: who, what, under which key, with which input. */
export interface KeyedRequest {
  readonly principalId: Uuid;
  readonly operation: string;
  readonly key: string;
  /** {@link hashRequest} of everything but the key. */
  readonly requestHash: string;
}

/** What is known of a key: nothing yet, the first answer, or that it was used with another input. */
export type KeyState<Response> =
  | { readonly type: 'unused' }
  | { readonly type: 'answered'; readonly response: Response }
  | { readonly type: 'mismatch' };

/** Days a first answer is kept. */
const KEPT_DAYS = 30;

/** @throws BAD_USER_INPUT unless the key has 8 to 128 characters */
export function requireIdempotencyKey(key: string): string {
  if (key.length < 8 || key.length > 128) throw badUserInput('An idempotency key has 8 to 128 characters.');
  return key;
}

/** SHA-256 of a request as JSON text; callers build the value with its keys in one order. */
export function hashRequest(value: unknown): string {
  const text = JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
  return createHash('sha256').update(text).digest('hex');
}

/** Looks a key up; `Response` is what {@link keepAnswer} was given. */
export async function findAnswer<Response>(sql: Sql, request: KeyedRequest): Promise<KeyState<Response>> {
  const [row] = await sql.query<{ request_hash: string; response: Response }>(
    'SELECT request_hash, response FROM idempotency_key WHERE principal_id = $1::uuid AND operation = $2 AND key = $3',
    [request.principalId, request.operation, request.key],
  );
  if (!row) return { type: 'unused' };
  return row.request_hash === request.requestHash ? { type: 'answered', response: row.response } : { type: 'mismatch' };
}

/**
 * Keeps the first answer in the transaction of the deed. False when another transaction took the key meanwhile:
 * nothing may be written then.
 */
export async function keepAnswer(sql: Sql, request: KeyedRequest, response: unknown, at: Date): Promise<boolean> {
  const rows = await sql.query<{ key: string }>(
    `INSERT INTO idempotency_key (principal_id, operation, key, request_hash, response, created_at, expires_at)
     VALUES ($1::uuid, $2, $3, $4, $5::jsonb, $6::timestamptz, $6::timestamptz + make_interval(days => $7::int))
     ON CONFLICT DO NOTHING RETURNING key`,
    [
      request.principalId,
      request.operation,
      request.key,
      request.requestHash,
      JSON.stringify(response),
      at.toISOString(),
      KEPT_DAYS,
    ],
  );
  return rows.length > 0;
}
