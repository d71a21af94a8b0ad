import { randomBytes } from 'node:crypto';
import { type Id, isId, toId, type Uuid } from '@volmify/shared/ids';
import type { Vault } from '../secrecy/vault.ts';

const SECRET_BYTES = 32;
const KEY = /^vk_(test|live)_([0-7][0-9a-hjkmnp-tv-z]{25})_([A-Za-z0-9_-]{43})$/;

/** A key as its holder writes it, taken apart. */
export interface ShownKey {
  readonly keyId: Id<'PartnerKey'>;
  readonly isLive: boolean;
  readonly secret: string;
}

/** A fresh key: the text is shown once, the fingerprint is kept. */
export interface NewKey {
  readonly uuid: Uuid;
  readonly isLive: boolean;
  readonly text: string;
  readonly hmac: Buffer;
  readonly last4: string;
}

/** Makes a key with a secret of 256 random bits: `vk_<live or test>_<id>_<secret>`. */
export function makeKey(vault: Vault, uuid: Uuid, isLive: boolean): NewKey {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const name = toId('PartnerKey', uuid).slice('key_'.length);
  return {
    uuid,
    isLive,
    text: `vk_${isLive ? 'live' : 'test'}_${name}_${secret}`,
    hmac: fingerprintOf(vault, uuid, secret),
    last4: secret.slice(-4),
  };
}

/** The parts of a key; undefined for anything that has another shape. */
export function readKey(text: string): ShownKey | undefined {
  const [, kind, name, secret] = KEY.exec(text) ?? [];
  const keyId = `key_${name}`;
  if (!isId('PartnerKey', keyId) || secret === undefined) return undefined;
  return { keyId, isLive: kind === 'live', secret };
}

/** Keyed, so that who reads the table can try no secrets. */
export const fingerprintOf = (vault: Vault, keyUuid: Uuid, secret: string): Buffer =>
  vault.fingerprint('partner-key', `${keyUuid}:${secret}`);
