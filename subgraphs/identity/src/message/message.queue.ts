import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import { DELIVERY_ATTEMPTS_MAX, deliveryPauseMs } from '@volmify/shared/message';
import { createPool, type PoolOptions, scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import type pg from 'pg';
import { open } from '../secrecy/cipher.ts';
import { Vault } from '../secrecy/vault.ts';
import type { DataKeys } from '../subgraph.keys.ts';
import { type Message, placeOfMessage } from './message.ts';

/** A message on its way out. */
export interface QueuedMessage extends Message {
  readonly uuid: Uuid;
  readonly template: string;
}

/** What a sender of mails and texts works with. */
export interface MessageQueue {
  /**
   * Hands the oldest waiting messages to `send`, oldest first, and marks them as sent together with its success: a fault
   * leaves them waiting. Two senders never get the same one. The number sent.
   */
  sendWaiting(send: (message: QueuedMessage) => Promise<void>, limit?: number): Promise<number>;
  /**
   * Hands over the oldest message whose time it is; one that is refused waits longer after every attempt and is given up
   * after the last one.
   */
  tryNext(send: (message: QueuedMessage) => Promise<void>): Promise<'none' | 'sent' | 'refused'>;
  close(): Promise<void>;
}

interface QueueRow {
  readonly uuid: Uuid;
  readonly userUuid: Uuid;
  readonly template: string;
  readonly sealed: Buffer;
  readonly wrapped: Buffer;
  readonly masterKeyId: string;
  readonly attempts: number;
}

const NEXT_WAITING = `
  SELECT m.id::text AS uuid, m.user_id::text AS "userUuid", m.template, m.content_enc AS sealed, m.attempts,
         k.wrapped_key AS wrapped, k.master_key_id AS "masterKeyId"
    FROM message_queue m JOIN subject_data_key k ON k.subject_id = m.user_id AND k.wrapped_key IS NOT NULL
   WHERE m.status = 'WAITING' AND (m.next_attempt_at IS NULL OR m.next_attempt_at <= clock_timestamp())
   ORDER BY m.created_at, m.id LIMIT $1::int FOR UPDATE OF m SKIP LOCKED`;
const MARK_SENT = `
  UPDATE message_queue SET status = 'SENT', attempts = attempts + 1, sent_at = clock_timestamp() WHERE id = $1::uuid`;
const MARK_REFUSED = `
  UPDATE message_queue
     SET attempts = attempts + 1, last_error = $4, status = CASE WHEN $2::boolean THEN 'FAILED'::message_status ELSE status END,
         next_attempt_at = clock_timestamp() + make_interval(secs => $3::int / 1000.0)
   WHERE id = $1::uuid`;

/** Opens the queue for a sender. Messages of an erased person cannot be opened any more and are never taken. */
export function openMessageQueue(options: PoolOptions & { readonly keys: DataKeys }): MessageQueue {
  const pool = createPool({ ...options, poolSize: options.poolSize ?? 1 });
  return { ...messageQueueOn(pool, options.keys), close: () => pool.end() };
}

/** The queue over a pool that somebody else closes. */
export function messageQueueOn(pool: pg.Pool, keys: DataKeys): Omit<MessageQueue, 'close'> {
  const vault = new Vault(keys);
  const within = <Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> =>
    scopedSql(pool, serviceScope('mailer')).transaction(work);
  return {
    sendWaiting: (send, limit = 20) =>
      within(async (sql) => {
        const rows = await sql.query<QueueRow>(NEXT_WAITING, [limit]);
        for (const row of rows) {
          await send(opened(vault, row));
          await sql.query(MARK_SENT, [row.uuid]);
        }
        return rows.length;
      }),
    tryNext: (send) =>
      within(async (sql) => {
        const [row] = await sql.query<QueueRow>(NEXT_WAITING, [1]);
        if (!row) return 'none';
        try {
          await send(opened(vault, row));
        } catch (cause) {
          const isGivenUp = row.attempts + 1 >= DELIVERY_ATTEMPTS_MAX;
          await sql.query(MARK_REFUSED, [
            row.uuid,
            isGivenUp,
            deliveryPauseMs(row.attempts),
            String(cause).slice(0, 512),
          ]);
          return 'refused';
        }
        await sql.query(MARK_SENT, [row.uuid]);
        return 'sent';
      }),
  };
}

function opened(vault: Vault, row: QueueRow): QueuedMessage {
  const key = vault.unwrap(row.userUuid, row);
  const message = JSON.parse(open(key, row.sealed, placeOfMessage(row.uuid)).toString('utf8')) as Message;
  return { ...message, uuid: row.uuid, template: row.template };
}
