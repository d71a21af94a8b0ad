import type { Uuid } from '@volmify/shared/ids';
import { seal } from '../secrecy/cipher.ts';
import { SubjectKeyRepository } from '../secrecy/subject-key.repository.ts';
import type { Vault } from '../secrecy/vault.ts';
import type { WriteRoom } from '../subgraph.writing.ts';

/** A mail or text for a person. */
export interface Message {
  readonly channel: 'EMAIL' | 'SMS';
  readonly recipient: string;
  /** What the template says besides its words: a code, a token. */
  readonly values: Readonly<Record<string, string>>;
}

/** Where a sealed message belongs. */
export const placeOfMessage = (uuid: Uuid): string => `message/${uuid}`;

/** Puts a message to the writing person into the queue, sealed, in the transaction of what it tells. */
export async function enqueue(room: WriteRoom, vault: Vault, template: string, message: Message): Promise<void> {
  const uuid = room.ids.newUuid();
  const key = await new SubjectKeyRepository(room.sql, vault).keyOf(room.userUuid, room.at);
  await room.sql.query(
    `INSERT INTO message_queue (id, user_id, template, content_enc, created_at)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5::timestamptz)`,
    [
      uuid,
      room.userUuid,
      template,
      seal(key, Buffer.from(JSON.stringify(message)), placeOfMessage(uuid)),
      room.at.toISOString(),
    ],
  );
}
