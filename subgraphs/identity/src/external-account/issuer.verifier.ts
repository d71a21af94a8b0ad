import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { IssuerSettings } from './issuer.settings.ts';

/** Whom an issuer vouches for. */
export interface ExternalPerson {
  readonly issuer: string;
  readonly subject: string;
  /** Lower case; null unless the issuer says that it was proven. */
  readonly provenEmail: string | null;
  readonly name: string | null;
  readonly expiresAt: Date;
  readonly allowsSignUp: boolean;
}

/** Checks identity tokens of the configured issuers. */
export interface IssuerVerifier {
  /** Undefined for every token that is not good in every respect; which one is not told. */
  verify(idToken: string, nonce: string): Promise<ExternalPerson | undefined>;
}

const TOKEN_CHARACTERS_MAX = 8_192;
const TOKEN_AGE = '10m';
const LEEWAY_S = 5;
const KEYS_FRESH_MS = 10 * 60_000;
const UNKNOWN_KEY_COOLDOWN_MS = 30_000;
const LOAD_TIMEOUT_MS = 2_000;
const SUBJECT_LENGTH_MAX = 255;
/** Headers by which a token would choose its own key. */
const REFUSED_HEADERS = ['jku', 'jwk', 'x5u', 'x5c', 'crit'];

/** A verifier of these issuers alone; their keys are fetched from the configured place and kept (security 5). */
export function createIssuerVerifier(issuers: readonly IssuerSettings[]): IssuerVerifier {
  const known = new Map(issuers.map((settings) => [settings.issuer, { settings, keys: keysOf(settings) }]));
  return {
    async verify(idToken, nonce) {
      try {
        if (idToken.length > TOKEN_CHARACTERS_MAX) return undefined;
        const header = decodeProtectedHeader(idToken);
        if (REFUSED_HEADERS.some((name) => name in header)) return undefined;
        // Only to find whose token it says it is; nothing of it is believed before the signature was checked.
        const issuer = known.get(decodeJwt(idToken).iss ?? '');
        return issuer && (await read(idToken, nonce, issuer));
      } catch {
        return undefined;
      }
    },
  };
}

const keysOf = ({ keys }: IssuerSettings): JWTVerifyGetKey =>
  'jwks' in keys
    ? createLocalJWKSet(keys.jwks)
    : createRemoteJWKSet(new URL(keys.url), {
        timeoutDuration: LOAD_TIMEOUT_MS,
        cooldownDuration: UNKNOWN_KEY_COOLDOWN_MS,
        cacheMaxAge: KEYS_FRESH_MS,
      });

async function read(
  idToken: string,
  nonce: string,
  { settings, keys }: { readonly settings: IssuerSettings; readonly keys: JWTVerifyGetKey },
): Promise<ExternalPerson | undefined> {
  const { payload } = await jwtVerify(idToken, keys, {
    algorithms: [...settings.algorithms],
    issuer: settings.issuer,
    audience: [...settings.clientIds],
    clockTolerance: LEEWAY_S,
    maxTokenAge: TOKEN_AGE,
    requiredClaims: ['sub', 'iat', 'exp', 'nonce'],
  });
  const { sub, exp, aud, azp } = payload;
  if (payload['nonce'] !== nonce || !sub || sub.length > SUBJECT_LENGTH_MAX || exp === undefined) return undefined;
  // Of several audiences the one that asked is named (OpenID Connect Core 3.1.3.7).
  const isOurs = typeof azp === 'string' ? settings.clientIds.includes(azp) : [aud].flat().length === 1;
  if (!isOurs) return undefined;
  const { email, email_verified: isProven, name } = payload;
  return {
    issuer: settings.issuer,
    subject: sub,
    provenEmail: typeof email === 'string' && isProven === true ? email.trim().toLowerCase() : null,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 256) : null,
    expiresAt: new Date(exp * 1000),
    allowsSignUp: settings.allowsSignUp,
  };
}
