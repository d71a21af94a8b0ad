import { createHash, createPrivateKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { Id } from '@volmify/shared/ids';
import type { IdentityKeys } from '../subgraph.keys.ts';

/** Seconds an access token lives. */
export const ACCESS_TOKEN_LIFETIME_S = 900;
const SECRET_BYTES = 32;

/** A signed access token and when it ends. */
export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Signs tokens that say who and which session, and nothing of rights; the only issuer there is (security 5). */
export class TokenIssuer {
  private key: KeyObject | undefined;

  constructor(private readonly signing: IdentityKeys['signing']) {}

  /** An ES256 token of type `at+jwt`. */
  mint(userId: Id<'User'>, sessionId: Id<'UserSession'>): AccessToken {
    this.key ??= createPrivateKey({ key: { ...this.signing.privateJwk }, format: 'jwk' });
    // Tokens follow the machine's clock, never business time: the gateway checks them by its own.
    const iat = Math.floor(Date.now() / 1000);
    const exp = iat + ACCESS_TOKEN_LIFETIME_S;
    const { issuer: iss, audience: aud } = this.signing;
    const header = { alg: 'ES256', typ: 'at+jwt', kid: this.signing.privateJwk.kid };
    const unsigned = [header, { iss, aud, sub: userId, sid: sessionId, iat, exp }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = sign('sha256', Buffer.from(unsigned), { key: this.key, dsaEncoding: 'ieee-p1363' });
    return { token: `${unsigned}.${signature.toString('base64url')}`, expiresAt: new Date(exp * 1000) };
  }
}

/** A secret that only its holder has; the database keeps {@link hashSecret} of it. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** SHA-256 of a secret of full strength: nothing slower is needed. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
