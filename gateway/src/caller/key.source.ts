import { readFile } from 'node:fs/promises';
import type { Log } from '@volmify/shared/log';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { TokenSettings } from '../gateway.config.ts';

/** Finds the public key that a token names; the function `jwtVerify` asks. */
export type KeySource = JWTVerifyGetKey;

const KEYS_FRESH_MS = 10 * 60_000;
const UNKNOWN_KEY_COOLDOWN_MS = 30_000;
const LOAD_TIMEOUT_MS = 2_000;

/**
 * Public keys from the settings alone; no fetch ever follows a token. Sets from identity, a file or an address are read
 * again after ten minutes, and at once for an unknown key id (at most every 30 s); while they cannot be read, the last
 * ones serve.
 * @param askIdentity reads identity's set; needed by settings of that kind alone
 */
export function createKeySource(
  keys: TokenSettings['keys'],
  log: Log,
  askIdentity?: () => Promise<JSONWebKeySet>,
): KeySource {
  switch (keys.kind) {
    case 'jwks':
      return createLocalJWKSet(keys.jwks);
    case 'file':
      return createReloadingSource(() => readKeyFile(keys.path), log);
    case 'url':
      return createReloadingSource(() => fetchKeys(keys.url), log);
    case 'identity':
      if (!askIdentity) throw new Error('tokens are checked by the keys of identity, which is not part of this graph');
      return createReloadingSource(askIdentity, log, keys.known);
  }
}

function createReloadingSource(load: () => Promise<JSONWebKeySet>, log: Log, known?: JSONWebKeySet): KeySource {
  let current: KeySource | undefined = known && createLocalJWKSet(known);
  // What was known before counts as fresh, yet an unknown key id is asked for at once.
  let loadedAtMs = known ? performance.now() - UNKNOWN_KEY_COOLDOWN_MS : Number.NEGATIVE_INFINITY;
  let pending: Promise<void> | undefined;

  async function reload(): Promise<void> {
    try {
      current = createLocalJWKSet(await load());
    } catch (cause) {
      log.error({ cause: String(cause) }, 'the public keys of tokens cannot be read');
    } finally {
      // A failed attempt counts too: a broken source is not asked for every request.
      loadedAtMs = performance.now();
      pending = undefined;
    }
  }

  function refresh(): Promise<void> {
    pending ??= reload();
    return pending;
  }

  return async (header, token) => {
    const ageMs = performance.now() - loadedAtMs;
    if (!current || ageMs > KEYS_FRESH_MS) await refresh();
    if (!current) throw new errors.JWKSNoMatchingKey();
    try {
      return await current(header, token);
    } catch (cause) {
      if (!(cause instanceof errors.JWKSNoMatchingKey)) throw cause;
      if (performance.now() - loadedAtMs < UNKNOWN_KEY_COOLDOWN_MS) throw cause;
      await refresh();
      return current(header, token);
    }
  };
}

async function readKeyFile(path: string): Promise<JSONWebKeySet> {
  return toKeySet(JSON.parse(await readFile(path, 'utf8')));
}

async function fetchKeys(url: string): Promise<JSONWebKeySet> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(LOAD_TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return toKeySet(await answer.json());
}

function toKeySet(value: unknown): JSONWebKeySet {
  if (typeof value !== 'object' || value === null || !('keys' in value) || !Array.isArray(value.keys)) {
    throw new Error('not a set of keys');
  }
  return value as JSONWebKeySet;
}
