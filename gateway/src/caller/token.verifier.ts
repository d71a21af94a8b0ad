import { type Id, isId } from '@volmify/shared/ids';
import type { Log } from '@volmify/shared/log';
import { decodeProtectedHeader, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { RequestRefusal } from '../errors/gateway.error.ts';
import type { TokenSettings } from '../gateway.config.ts';
import { createKeySource } from './key.source.ts';

interface Proof {
  readonly audience: string;
  /** Seconds since 1970; what lives longer than one request ends with it. */
  readonly expiresAtS: number;
}

/** A person, and the session the token belongs to. */
export interface PersonCaller extends Proof {
  readonly kind: 'person';
  readonly userId: Id<'User'>;
  readonly sessionId: Id<'UserSession'>;
}

/** A partner app, the key its token was made from, and what the token asked to do. */
export interface PartnerCaller extends Proof {
  readonly kind: 'partner';
  readonly appId: Id<'PartnerApp'>;
  readonly keyId: Id<'PartnerKey'>;
  readonly scopes: readonly string[];
}

/** What a good token proves: who, and nothing about rights. */
export type Caller = PersonCaller | PartnerCaller;

/** Whose budget, documents and streams a request counts among. */
export const subjectOf = (caller: Caller): string => (caller.kind === 'person' ? caller.userId : caller.appId);

/** Checks bearer tokens. */
export interface TokenVerifier {
  /**
   * The caller named by an `Authorization` header.
   * @param address of the client, where a key may be bound to addresses
   * @throws UNAUTHENTICATED (401) with one text for every reason, except that a token good but for its end says when it ended
   */
  verify(authorization: string, address?: string): Promise<Caller>;
}

const ALGORITHMS = ['ES256', 'EdDSA'];
const BEARER = /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;
/** Headers by which a token would choose its own key. */
const REFUSED_HEADERS = ['jku', 'jwk', 'x5u', 'x5c', 'crit'];

/**
 * Accepts tokens of one issuer: ES256 or EdDSA, type `at+jwt`; of a listed audience with a person and a session, or of the
 * partners' audience with an app and its key.
 */
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
      audience: [...settings.audiences, settings.partnerAudience],
      clockTolerance: settings.leewaySeconds,
      requiredClaims: ['sub', 'iat', 'exp'],
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
  const { iat, exp, aud } = payload;
  const isPartner = aud === settings.partnerAudience;
  const livesMax = isPartner ? settings.partnerLifetimeSecondsMax : settings.lifetimeSecondsMax;
  if (iat === undefined || exp === undefined || exp - iat > livesMax) throw new Error('made to live too long');
  if (iat > Date.now() / 1000 + settings.leewaySeconds) throw new Error('made in the future');
  return isPartner ? toPartner(payload, exp) : toPerson(payload, exp, settings);
}

function toPerson({ sub, sid, aud }: JWTPayload, expiresAtS: number, { audiences }: TokenSettings): PersonCaller {
  const audience = [aud ?? []].flat().find((name) => audiences.includes(name));
  if (!isId('User', sub) || !isId('UserSession', sid) || audience === undefined) throw new Error('no person of ours');
  return { kind: 'person', userId: sub, sessionId: sid, audience, expiresAtS };
}

function toPartner({ sub, key, scope, aud }: JWTPayload, expiresAtS: number): PartnerCaller {
  if (!isId('PartnerApp', sub) || !isId('PartnerKey', key) || typeof scope !== 'string')
    throw new Error('no app of ours');
  return { kind: 'partner', appId: sub, keyId: key, scopes: scope.split(' '), audience: String(aud), expiresAtS };
}

/** One refusal for every token that is not accepted, whatever the reason. */
export function refusal(message = 'The token is not accepted. Fetch a new one, or send none to see what is public.') {
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
