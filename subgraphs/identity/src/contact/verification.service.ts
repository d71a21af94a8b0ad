import { randomInt } from 'node:crypto';
import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { invalid } from '@volmify/shared/refusal';
import { enqueue } from '../message/message.service.ts';
import type { Message } from '../message/message.ts';
import { isSame, open } from '../secrecy/cipher.ts';
import type { Vault } from '../secrecy/vault.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { placeOfContact, type SealedValue } from './contact.ts';
import type { ContactOutcome } from './contact-writing.service.ts';

const CODE_LIFETIME_MS = 15 * 60_000;
const CODES_PER_HOUR = 5;
const ATTEMPTS_MAX = 5;
const HOUR_MS = 3_600_000;

interface Recipient {
  readonly uuid: Uuid;
  readonly channel: Message['channel'];
  readonly recipient: string;
}

/** Sends a fresh code of six digits; the one before it is void. The contact is locked, or new. */
export async function sendCode(room: WriteRoom, vault: Vault, { uuid, channel, recipient }: Recipient): Promise<void> {
  const code = randomInt(1_000_000).toString().padStart(6, '0');
  await room.contacts.insertCode({
    uuid: room.ids.newUuid(),
    contactUuid: uuid,
    hash: vault.fingerprint('contact-code', `${uuid}:${code}`),
    at: room.at,
    expiresAt: new Date(room.at.getTime() + CODE_LIFETIME_MS),
  });
  await enqueue(room, 'contact.verify', { channel, recipient, values: { code } });
}

/** Sends another code to an own contact that is not verified, five an hour at most. */
export async function resendCode(room: WriteRoom, vault: Vault, contactId: Id<'ContactInfo'>): Promise<ContactOutcome> {
  const uuid = toUuid(contactId);
  const { contacts } = room;
  const locked = await contacts.lock(uuid);
  if (!locked) return { type: 'not_found', field: 'contactId' };
  if (locked.isVerified) return { type: 'invalid_state', field: 'contactId', state: 'VERIFIED' };
  if (locked.type !== 'EMAIL' && locked.type !== 'PHONE') {
    return invalid('contactId', 'Only addresses and numbers are sent codes.');
  }
  const sent = await contacts.countCodes(uuid, new Date(room.at.getTime() - HOUR_MS));
  if (sent >= CODES_PER_HOUR) return { type: 'invalid_state', field: 'contactId', state: 'TOO_MANY_CODES' };
  const key = await room.subjects.keyOf(room.userUuid, room.at);
  const { value } = JSON.parse(open(key, locked.sealed, placeOfContact(uuid)).toString('utf8')) as SealedValue;
  await sendCode(room, vault, { uuid, channel: locked.type === 'EMAIL' ? 'EMAIL' : 'SMS', recipient: value });
  return { type: 'done', profileId: toId('UserProfile', locked.profileUuid), contactId };
}

/** Proves control by the code that was sent (IDN-27). Five wrong ones void it; each attempt is counted before it is answered. */
export async function verifyContact(
  room: WriteRoom,
  vault: Vault,
  { contactId, code }: { readonly contactId: Id<'ContactInfo'>; readonly code: string },
): Promise<ContactOutcome> {
  const uuid = toUuid(contactId);
  const { contacts } = room;
  const locked = await contacts.lock(uuid);
  if (!locked) return { type: 'not_found', field: 'contactId' };
  if (locked.isVerified) return { type: 'invalid_state', field: 'contactId', state: 'VERIFIED' };
  const waiting = await contacts.findCode(uuid, room.at);
  if (!waiting || waiting.isExpired || waiting.attempts >= ATTEMPTS_MAX) {
    return { type: 'invalid_state', field: 'code', state: 'NO_CODE' };
  }
  await contacts.countAttempt(waiting.uuid);
  if (!isSame(vault.fingerprint('contact-code', `${uuid}:${code.trim()}`), waiting.hash)) {
    return invalid('code', 'This is not the code that was sent.');
  }
  await contacts.useCode(waiting.uuid, room.at);
  await contacts.verify(uuid, room.at);
  await room.audit({ action: 'contact.verify', entityType: 'contact_info', entityUuid: uuid });
  return { type: 'done', profileId: toId('UserProfile', locked.profileUuid), contactId };
}
