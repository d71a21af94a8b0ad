import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** Puts messages into the queue, in the transaction of what they tell. */
export class MessageWriter {
  constructor(private readonly sql: Sql) {}

  async insert(message: { uuid: Uuid; userUuid: Uuid; template: string; sealed: Buffer; at: Date }): Promise<void> {
    await this.sql.query(
      `INSERT INTO message_queue (id, user_id, template, content_enc, created_at)
       VALUES ($1::uuid, $2::uuid, $3, $4, $5::timestamptz)`,
      [message.uuid, message.userUuid, message.template, message.sealed, message.at.toISOString()],
    );
  }
}
