import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { SubgraphName } from './subgraph.ts';
import type { Viewer } from './viewer.ts';

/** Header that carries the verified caller from the gateway (or a peer) to a subgraph. */
export const CONTEXT_HEADER = 'x-volmify-context';
/** Seconds a context lives. */
export const CONTEXT_LIFETIME_S = 30;

/** One secret shared by one caller and one subgraph; what it may say is part of the key, not of the message. */
export interface ContextKey {
  readonly id: string;
  /** `gateway`, or a subgraph that calls this one. */
  readonly issuer: string;
  readonly audience: SubgraphName;
  /** 32 random bytes. */
  readonly secret: Buffer;
  /** Root operations a peer may use; the gateway's key has none and may carry any viewer. */
  readonly operations?: readonly string[];
}

interface ContextClaims {
  readonly aud: SubgraphName;
  /** Seconds since 1970. */
  readonly exp: number;
  readonly jti: string;
  readonly bodySha256: string;
  readonly viewer: Viewer;
}

const sha256 = (body: string | Buffer): string => createHash('sha256').update(body).digest('base64url');
const mac = (key: ContextKey, text: string): Buffer => createHmac('sha256', key.secret).update(text).digest();

/** Header value for one request body. The signature binds caller, audience, 30 seconds and the exact bytes. */
export function signContext(key: ContextKey, viewer: Viewer, body: string): string {
  const claims: ContextClaims = {
    aud: key.audience,
    exp: Math.floor(Date.now() / 1000) + CONTEXT_LIFETIME_S,
    jti: randomUUID(),
    bodySha256: sha256(body),
    viewer,
  };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${key.id}.${payload}.${mac(key, `${key.id}.${payload}`).toString('base64url')}`;
}

/** Remembers what was used, so that a mutation cannot be replayed within the life of its context. */
export interface ReplayGuard {
  /** False when the identifier was seen before. */
  admit(jti: string, expiresAtS: number): boolean;
}

/** A guard in memory; entries go when their context expired. */
export function createReplayGuard(): ReplayGuard {
  const seen = new Map<string, number>();
  return {
    admit(jti, expiresAtS) {
      const nowS = Date.now() / 1000;
      for (const [id, until] of seen) {
        if (until >= nowS) break;
        seen.delete(id);
      }
      if (seen.has(jti)) return false;
      seen.set(jti, expiresAtS + 30);
      return true;
    },
  };
}

/** A context that passed every check. */
export interface VerifiedContext {
  readonly viewer: Viewer;
  readonly jti: string;
  readonly expiresAtS: number;
}

/**
 * The viewer inside a header, or undefined for anything that is not exactly right: unknown key, wrong signature,
 * other audience, expired, other body, a peer's key that speaks for a person. Nothing says which.
 */
export function verifyContext(
  header: string | undefined,
  body: Buffer,
  audience: SubgraphName,
  keys: ReadonlyMap<string, ContextKey>,
): VerifiedContext | undefined {
  const [keyId, payload, signature, extra] = header?.split('.') ?? [];
  const key = keyId === undefined ? undefined : keys.get(keyId);
  if (!key || !payload || !signature || extra !== undefined || key.audience !== audience) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const expected = mac(key, `${keyId}.${payload}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as ContextClaims;
  if (claims.aud !== audience || claims.exp < Date.now() / 1000 || claims.bodySha256 !== sha256(body)) return undefined;
  if (key.operations && !isWithinGrant(claims.viewer, key)) return undefined;
  return { viewer: Object.freeze(claims.viewer), jti: claims.jti, expiresAtS: claims.exp };
}

/** A peer speaks only as itself and only for the operations its key lists. */
function isWithinGrant(viewer: Viewer, key: ContextKey): boolean {
  const asked = viewer.service;
  return (
    viewer.kind === 'service' &&
    asked?.name === key.issuer &&
    asked.operations.every((operation) => key.operations?.includes(operation))
  );
}
