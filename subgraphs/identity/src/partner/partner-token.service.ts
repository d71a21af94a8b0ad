import { toId, toUuid } from '@volmify/shared/ids';
import { serviceScope } from '@volmify/shared/scope';
import type { Viewer } from '@volmify/shared/viewer';
import { PARTNER_TOKEN_LIFETIME_S } from '../account/access-token.ts';
import { type AccountParts, NOBODY, serveAccounts, TRIES_PER_QUARTER_HOUR } from '../account/account.room.ts';
import { isSame } from '../secrecy/cipher.ts';
import { writeFor } from '../subgraph.writing.ts';
import { fingerprintOf, readKey } from './partner-key.ts';
import type { ExchangedKey } from './partner-token.repository.ts';

/** What was shown to get a token. */
export interface TokenRequest {
  readonly apiKey: string;
  readonly clientId?: string | null;
  /** Separated by blanks; everything the app may do when left out. */
  readonly scope?: string | null;
  readonly address?: string | null;
}

/** A token, or why there is none; the words are those of RFC 6749, section 5.2. */
export type TokenIssue =
  | { readonly accessToken: string; readonly scope: string; readonly expiresIn: number }
  | { readonly refusal: 'invalid_client' | 'invalid_scope' | 'too_many_attempts' };

/** Fingerprint that no key has, so that an unknown key takes the time of a known one. */
const NO_KEY = Buffer.alloc(32);

/**
 * Exchanges a key for a token. Whatever is wrong with a key is answered alike; wrong ones are counted by address, good ones
 * never are, so nobody can shut an app out by guessing.
 */
export async function issuePartnerToken(
  parts: AccountParts,
  viewer: Viewer,
  request: TokenRequest,
): Promise<TokenIssue> {
  const shown = readKey(request.apiKey);
  const keyUuid = shown ? toUuid(shown.keyId) : NOBODY;
  const who = { viewer, userUuid: NOBODY, settings: serviceScope('partners') };
  const known = await writeFor(parts, who, (room) => room.partnerTokens.findKey(keyUuid));
  const hmac = fingerprintOf(parts.vault, keyUuid, shown?.secret ?? '');
  const isRight = isSame(hmac, known?.hmac ?? NO_KEY);
  if (!shown || !known || !isRight || !fits(known, { ...request, isLive: shown.isLive })) {
    return refuse(parts, viewer, request.address ?? '');
  }
  const scope = grantedScope(known.scopes, request.scope);
  if (scope === undefined) return { refusal: 'invalid_scope' };
  await writeFor(parts, who, (room) => room.partnerTokens.noteUse(keyUuid));
  const appId = toId('PartnerApp', known.appUuid);
  const { token } = parts.issuer.mintForPartner({ appId, keyId: shown.keyId, scope });
  return { accessToken: token, scope, expiresIn: PARTNER_TOKEN_LIFETIME_S };
}

function fits(key: ExchangedKey, request: TokenRequest & { readonly isLive: boolean }): boolean {
  const { clientId, address } = request;
  return (
    key.isUsable &&
    key.isLive === request.isLive &&
    (clientId == null || clientId === toId('PartnerApp', key.appUuid)) &&
    (key.allowedAddresses.length === 0 || key.allowedAddresses.includes(address ?? ''))
  );
}

/** The scopes asked for when the app has all of them; undefined otherwise. */
function grantedScope(granted: readonly string[], asked: string | null | undefined): string | undefined {
  const wanted = (asked ?? '').split(' ').filter((name) => name !== '');
  if (wanted.length === 0) return granted.join(' ');
  return wanted.every((name) => granted.includes(name))
    ? granted.filter((name) => wanted.includes(name)).join(' ')
    : undefined;
}

async function refuse(parts: AccountParts, viewer: Viewer, address: string): Promise<TokenIssue> {
  const subject = parts.vault.fingerprint('partner-token', address);
  const tries = await serveAccounts(parts, viewer, NOBODY, (room) => room.accounts.countAttempt(subject));
  return { refusal: tries > TRIES_PER_QUARTER_HOUR ? 'too_many_attempts' : 'invalid_client' };
}
