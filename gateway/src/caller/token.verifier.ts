import { type Id, isId } from '@volmify/shared/ids';
import type { Log } from '@volmify/shared/log';
import { decodeProtectedHeader, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { RequestRefusal } from '../errors/gateway.error.ts';
import type { TokenSettings } from '../gateway.config.ts';
import { createKeySource } from './key.source.ts';

/** What a good token proves: who, and nothing about rights. */
export interface Caller {
  readonly userId: Id<'User'>;
  readonly sessionId: Id<'UserSession'>;
  readonly audience: string;
  /** Seconds since 1970; what lives longer than one request ends with it. */
  readonly expiresAtS: number;
}

/** Checks bearer tokens. */
export interface TokenVerifier {
  /**
   * The caller named by an `Authorization` header.
   * @throws UNAUTHENTICATED (401) with one text for every reason, except that a token good but for its end says when it ended
   */
  verify(authorization: string): Promise<Caller>;
}

const ALGORITHMS = ['ES256', 'EdDSA'];
const BEARER = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;
/** Headers by which a token would choose its own key. */
const REFUSED_HEADERS = ['jku', 'jwk', 'x5u', 'x5c', 'crit'];

/** Accepts tokens of one issuer: ES256 or EdDSA, type `at+jwt`, a listed audience, a person and a session. */
export function createTokenVerifier(
  settings: TokenSettings,
  log: Log,
  askIdentity?: () => Promise<JSONWebKeySet>,
): TokenVerifier {
  const keys = createKeySource(settings.keys, log, askIdentity);

  async function readPayload(token: string): Promise<JWTPayload> {
    const header = decodeProtectedHeader(token);
    if (REFUSED_HEADERS.some((name) => name in header)) throw new Error('the header names its own key');
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      typ: 'at+jwt',
      issuer: settings.issuer,
      audience: settings.audiences,
      clockTolerance: settings.leewaySeconds,
      requiredClaims: ['sub', 'sid', 'iat', 'exp'],
    });
    return payload;
  }

  return {
    async verify(authorization) {
      const token = BEARER.exec(authorization)?.[1];
      if (token === undefined) throw refusal();
      try {
        return toCaller(await readPayload(token), settings);
      } catch (cause) {
        if (cause instanceof errors.JWTExpired) throw expired(cause.payload, settings);
        log.debug({ cause: String(cause) }, 'a token was refused');
        throw refusal();
      }
    },
  };
}

function toCaller(payload: JWTPayload, settings: TokenSettings): Caller {
  const { sub, sid, iat, exp, aud } = payload;
  const audience = [aud ?? []].flat().find((name) => settings.audiences.includes(name));
  if (!isId('User', sub) || !isId('UserSession', sid) || audience === undefined) throw new Error('no person of ours');
  if (iat === undefined || exp === undefined || exp - iat > settings.lifetimeSecondsMax) {
    throw new Error('made to live too long');
  }
  if (iat > Date.now() / 1000 + settings.leewaySeconds) throw new Error('made in the future');
  return { userId: sub, sessionId: sid, audience, expiresAtS: exp };
}

function refusal(message = 'The token is not accepted. Fetch a new one, or send none to see what is public.') {
  return new RequestRefusal('UNAUTHENTICATED', message, {
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
}

/** Only a token that is good in every other respect is told when it ended. */
function expired(payload: JWTPayload, settings: TokenSettings): RequestRefusal {
  try {
    toCaller(payload, settings);
  } catch {
    return refusal();
  }
  const end = new Date((payload.exp ?? 0) * 1000).toISOString();
  return refusal(`The token expired at ${end}. Fetch a new one.`);
}
