import { seal } from '../secrecy/cipher.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { type Message, placeOfMessage } from './message.ts';

/** Puts a message to the writing person into the queue, sealed, in the transaction of what it tells. */
export async function enqueue(room: WriteRoom, template: string, message: Message): Promise<void> {
  const uuid = room.ids.newUuid();
  const key = await room.subjects.keyOf(room.userUuid, room.at);
  const sealed = seal(key, Buffer.from(JSON.stringify(message)), placeOfMessage(uuid));
  await room.messages.insert({ uuid, userUuid: room.userUuid, template, sealed, at: room.at });
}
