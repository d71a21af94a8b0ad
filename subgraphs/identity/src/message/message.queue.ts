import type { Uuid } from '@volmify/shared/ids';
import { createPool, type PoolOptions, scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
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
  close(): Promise<void>;
}

interface QueueRow {
  readonly uuid: Uuid;
  readonly userUuid: Uuid;
  readonly template: string;
  readonly sealed: Buffer;
  readonly wrapped: Buffer;
  readonly masterKeyId: string;
}

/** Opens the queue for a sender. Messages of an erased person cannot be opened any more and are never taken. */
export function openMessageQueue(options: PoolOptions & { readonly keys: DataKeys }): MessageQueue {
  const pool = createPool({ ...options, poolSize: options.poolSize ?? 1 });
  const vault = new Vault(options.keys);
  return {
    sendWaiting: (send, limit = 20) =>
      scopedSql(pool, serviceScope('mailer')).transaction(async (sql) => {
        const rows = await sql.query<QueueRow>(
          `SELECT m.id::text AS uuid, m.user_id::text AS "userUuid", m.template, m.content_enc AS sealed,
                  k.wrapped_key AS wrapped, k.master_key_id AS "masterKeyId"
             FROM message_queue m JOIN subject_data_key k ON k.subject_id = m.user_id AND k.wrapped_key IS NOT NULL
            WHERE m.status = 'WAITING' ORDER BY m.created_at, m.id LIMIT $1::int FOR UPDATE OF m SKIP LOCKED`,
          [limit],
        );
        for (const row of rows) {
          const key = vault.unwrap(row.userUuid, row);
          const message = JSON.parse(open(key, row.sealed, placeOfMessage(row.uuid)).toString('utf8')) as Message;
          await send({ ...message, uuid: row.uuid, template: row.template });
          await sql.query(
            `UPDATE message_queue SET status = 'SENT', attempts = attempts + 1, sent_at = clock_timestamp() WHERE id = $1::uuid`,
            [row.uuid],
          );
        }
        return rows.length;
      }),
    close: () => pool.end(),
  };
}
