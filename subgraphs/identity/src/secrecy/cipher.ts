import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** A fresh key for {@link seal}. */
export const newKey = (): Buffer => randomBytes(KEY_BYTES);

/**
 * AES-256-GCM: version byte, nonce, tag, ciphertext.
 * @param place what the text belongs to; a sealed text moved to another place does not open
 */
export function seal(key: Buffer, plain: Buffer, place: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body]);
}

/** What was sealed. @throws when key, place or a single bit differ */
export function open(key: Buffer, sealed: Buffer, place: string): Buffer {
  if (sealed[0] !== VERSION) throw new Error('a sealed text of an unknown version');
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
}

/** A keyed fingerprint: equal texts have equal ones, and nobody without the key can try texts. */
export function fingerprint(masterKey: Buffer, purpose: string, text: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `volmify/${purpose}`, KEY_BYTES));
  return createHmac('sha256', key).update(text).digest();
}

/** Equality that takes the same time wherever the texts differ. */
export const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
