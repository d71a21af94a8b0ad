import { createHash, createPrivateKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { Id } from '@volmify/shared/ids';
import type { SigningKeys } from '../subgraph.keys.ts';

/** Seconds an access token lives. */
export const ACCESS_TOKEN_LIFETIME_S = 900;
/** Seconds the token of a partner app lives. */
export const PARTNER_TOKEN_LIFETIME_S = 3_600;
/** Audience of tokens of partner apps: nothing else accepts them, and they are accepted for nothing else. */
export const PARTNER_AUDIENCE = 'partner';
const SECRET_BYTES = 32;

/** A signed access token and when it ends. */
export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Signs tokens that say who and which session, and nothing of rights; the only issuer there is (security 5). */
export class TokenIssuer {
  private readonly keys = new Map<string, KeyObject>();

  constructor(private readonly signing: SigningKeys) {}

  /** An ES256 token of type `at+jwt`. */
  mint(userId: Id<'User'>, sessionId: Id<'UserSession'>): AccessToken {
    // Tokens follow the machine's clock, never business time: the gateway checks them by its own.
    const iat = Math.floor(Date.now() / 1000);
    const exp = iat + ACCESS_TOKEN_LIFETIME_S;
    const { issuer: iss, audience: aud } = this.signing;
    const token = this.signed('at+jwt', { iss, aud, sub: userId, sid: sessionId, iat, exp });
    return { token, expiresAt: new Date(exp * 1000) };
  }

  /**
   * A token of a partner app: which app, which key it was made from, and what it asked to do. Whether any of it still holds
   * is read per request.
   */
  mintForPartner(
    { appId, keyId, scope }: { appId: Id<'PartnerApp'>; keyId: Id<'PartnerKey'>; scope: string },
    lifetimeS = PARTNER_TOKEN_LIFETIME_S,
  ): AccessToken {
    const iat = Math.floor(Date.now() / 1000);
    const exp = iat + lifetimeS;
    const { issuer: iss } = this.signing;
    const claims = { iss, aud: PARTNER_AUDIENCE, sub: appId, client_id: appId, key: keyId, scope, iat, exp };
    return { token: this.signed('at+jwt', claims), expiresAt: new Date(exp * 1000) };
  }

  /** The set of keys that tokens are checked with. */
  publicKeys(): { readonly keys: readonly object[] } {
    return { keys: this.signing.publicJwks() };
  }

  /** A signed statement that this very text was given to the person; names the text by its SHA-256. */
  sign(userId: Id<'User'>, text: string): string {
    const iat = Math.floor(Date.now() / 1000);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return this.signed('export+jwt', { iss: this.signing.issuer, sub: userId, iat, sha256 });
  }

  private signed(typ: string, claims: Readonly<Record<string, unknown>>): string {
    const jwk = this.signing.current();
    const key = this.keys.get(jwk.kid) ?? createPrivateKey({ key: { ...jwk }, format: 'jwk' });
    this.keys.set(jwk.kid, key);
    const unsigned = [{ alg: 'ES256', typ, kid: jwk.kid }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = sign('sha256', Buffer.from(unsigned), { key, dsaEncoding: 'ieee-p1363' });
    return `${unsigned}.${signature.toString('base64url')}`;
  }
}

/** A secret that only its holder has; the database keeps {@link hashSecret} of it. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** SHA-256 of a secret of full strength: nothing slower is needed. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
