import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SigningKeys } from '@volmify/identity';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** The pair that signs and verifies tokens of people; ES256. */
export interface SigningKey {
  readonly privateJwk: JWK & { readonly kid: string };
  readonly publicJwk: JWK & { readonly kid: string };
}

/** A key of the ring: it signs from one instant on, and is accepted until another. ISO 8601. */
interface RingKey extends SigningKey {
  readonly signsFrom?: string;
  readonly retiresAt?: string;
}

/** Keys in the order they came; one key is the form of older installations. */
interface SigningRing {
  readonly keys: readonly RingKey[];
}

/** A token lives a quarter of an hour, and whoever keeps public keys reads them again within ten minutes. */
const GRACE_MS = 25 * 60_000;
/** How often a running part looks whether the file changed. */
const LOOK_MS = 2_000;

/** A fresh pair. */
export async function createSigningKey(): Promise<SigningKey> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  return {
    privateJwk: { ...(await exportJWK(pair.privateKey)), alg: 'ES256', kid },
    publicJwk: { ...(await exportJWK(pair.publicKey)), alg: 'ES256', use: 'sig', kid },
  };
}

const ringOf = (content: SigningRing | SigningKey): SigningRing => ('keys' in content ? content : { keys: [content] });

/** The key that signs now: the last one that has begun. */
export function currentKey(content: SigningRing | SigningKey, nowMs = Date.now()): SigningKey {
  const { keys } = ringOf(content);
  const current =
    keys.findLast(({ signsFrom }) => signsFrom === undefined || Date.parse(signsFrom) <= nowMs) ?? keys[0];
  if (!current) throw new Error('the ring of signing keys is empty');
  return current;
}

/** Public keys of every token that may be under way, and of those that are to come. */
export const acceptedKeys = (content: SigningRing | SigningKey, nowMs = Date.now()): readonly JWK[] =>
  ringOf(content)
    .keys.filter(({ retiresAt }) => retiresAt === undefined || Date.parse(retiresAt) > nowMs)
    .map(({ publicJwk }) => publicJwk);

/**
 * Adds a key that signs after `leadMs`, so that it is known before its first token, and lets the others go once their
 * last tokens have ended. The file is replaced whole: a reader finds the old ring or the new one.
 * @returns the ring as written
 */
export async function rotateRing(path: string, leadMs: number, nowMs = Date.now()): Promise<SigningRing> {
  const { keys } = readRing(path);
  const begins = nowMs + leadMs;
  const retiresAt = new Date(begins + GRACE_MS).toISOString();
  const kept = keys
    .filter((key) => key.retiresAt === undefined || Date.parse(key.retiresAt) > nowMs)
    .map((key) => ({ ...key, retiresAt: key.retiresAt ?? retiresAt }));
  const ring = { keys: [...kept, { ...(await createSigningKey()), signsFrom: new Date(begins).toISOString() }] };
  await writeRing(path, ring);
  return ring;
}

/** Writes a ring or a first key, for the owner's eyes alone. */
export async function writeRing(path: string, content: SigningRing | SigningKey): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, path);
}

/** @throws when there is no file, or no ring in it */
const readRing = (path: string): SigningRing =>
  ringOf(JSON.parse(readFileSync(path, 'utf8')) as SigningRing | SigningKey);

/** The keys of a file as they are now: a change is seen within two seconds, without a restart. */
export function watchRing(path: string): Pick<SigningKeys, 'current' | 'publicJwks'> {
  let ring = readRing(path);
  let changedAtMs = statSync(path).mtimeMs;
  let lookedAtMs = performance.now();
  function look(): SigningRing {
    if (performance.now() - lookedAtMs < LOOK_MS) return ring;
    lookedAtMs = performance.now();
    try {
      const { mtimeMs } = statSync(path);
      if (mtimeMs !== changedAtMs) {
        ring = readRing(path);
        changedAtMs = mtimeMs;
      }
    } catch {
      // A file that cannot be read for a moment leaves the last keys at work.
    }
    return ring;
  }
  return {
    current: () => ({ ...currentKey(look()).privateJwk }),
    publicJwks: () => acceptedKeys(look()),
  };
}
