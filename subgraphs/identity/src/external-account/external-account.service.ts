import { isUuid, toId } from '@volmify/shared/ids';
import type { CommonRefusal } from '@volmify/shared/refusal';
import type { Viewer } from '@volmify/shared/viewer';
import { hashSecret } from '../account/access-token.ts';
import { type AccountParts, NOBODY, requirePerson, serveAccounts } from '../account/account.room.ts';
import { createAccount, openSession, type SessionOutcome } from '../account/account.service.ts';
import { useSecondFactor } from '../second-factor/second-factor.service.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { ExternalAccount } from './external-account.repository.ts';
import type { ExternalPerson, IssuerVerifier } from './issuer.verifier.ts';

/** What sign-in through other issuers works with. */
export interface ExternalParts extends AccountParts {
  readonly issuers: IssuerVerifier;
}

/** An identity token with the nonce that was sent for it. */
export interface IdToken {
  readonly idToken: string;
  readonly nonce: string;
  /** Code of the second factor, where the person has one. */
  readonly code?: string | null;
}

export type ExternalSessionOutcome = SessionOutcome | { readonly type: 'conflict'; readonly field: string };
export type LinkOutcome = { readonly type: 'done' } | CommonRefusal;

/**
 * Opens a session by an identity token of a configured issuer, which is good once. An unknown person with a proven
 * address gets an account where the issuer's settings say so; an address that has an account already is never taken over:
 * its owner links the issuer after signing in.
 */
export async function signInWithIssuer(
  parts: ExternalParts,
  viewer: Viewer,
  token: IdToken,
): Promise<ExternalSessionOutcome> {
  const person = await parts.issuers.verify(token.idToken, token.nonce);
  if (!person) return { type: 'refused' };
  const found = await serveAccounts(parts, viewer, NOBODY, async ({ externals }) => ({
    userUuid: await externals.findUser(person.issuer, person.subject),
    isKnown: await externals.isLinked(person.issuer, person.subject),
  }));
  if (found.userUuid === undefined && found.isKnown) return { type: 'refused' };
  const userUuid = found.userUuid ?? parts.ids.newUuid();
  return serveAccounts(parts, viewer, userUuid, async (room): Promise<ExternalSessionOutcome> => {
    const factor = found.isKnown ? await useSecondFactor(room, parts.vault, token.code ?? null) : 'none';
    // Asked before the token is used up: the same token comes back with the code.
    if (factor === 'missing') return { type: 'second_factor_required' };
    if (!(await room.externals.useToken(hashSecret(token.idToken), person.expiresAt))) return { type: 'refused' };
    if (factor === 'wrong') return { type: 'refused' };
    if (!found.isKnown) {
      const refusal = await signUp(room, person);
      if (refusal) return refusal;
    }
    return openSession(room, parts, { strategy: 'oidc', hasSecondFactor: factor === 'right' });
  });
}

async function signUp(room: WriteRoom, person: ExternalPerson): Promise<ExternalSessionOutcome | undefined> {
  const { provenEmail, allowsSignUp, issuer, subject } = person;
  if (!allowsSignUp || provenEmail === null) return { type: 'refused' };
  const displayName = person.name ?? (provenEmail.split('@')[0] as string);
  if (!(await createAccount(room, { email: provenEmail, displayName }))) return { type: 'conflict', field: 'idToken' };
  await room.accounts.verifyEmail(room.userUuid, room.at);
  const account = { uuid: room.ids.newUuid(), userUuid: room.userUuid, issuer, subject };
  if (!(await room.externals.link(account))) throw new Error('two sign-ups with one account of an issuer at once');
  return undefined;
}

/** Links the issuer's account to the person who is signed in: from then on it opens this account. */
export async function linkExternalAccount(parts: ExternalParts, viewer: Viewer, token: IdToken): Promise<LinkOutcome> {
  const userUuid = requirePerson(viewer);
  const person = await parts.issuers.verify(token.idToken, token.nonce);
  if (!person) return { type: 'invalid', field: 'idToken', message: 'This token is not accepted.' };
  return serveAccounts(parts, viewer, userUuid, async (room) => {
    if (!(await room.externals.useToken(hashSecret(token.idToken), person.expiresAt))) {
      return { type: 'invalid', field: 'idToken', message: 'This token is not accepted.' };
    }
    const { issuer, subject } = person;
    const isLinked = await room.externals.link({ uuid: room.ids.newUuid(), userUuid, issuer, subject });
    if (!isLinked) return { type: 'conflict', field: 'idToken' };
    await audit(room, 'external_account.link');
    return { type: 'done' };
  });
}

/** Takes an issuer's account away; the last way in stays. */
export function unlinkExternalAccount(parts: ExternalParts, viewer: Viewer, id: string): Promise<LinkOutcome> {
  const userUuid = requirePerson(viewer);
  return serveAccounts(parts, viewer, userUuid, async (room): Promise<LinkOutcome> => {
    const accounts = await room.externals.list(userUuid);
    const field = 'externalAccountId';
    if (!isUuid(id) || !accounts.some((account) => account.id === id)) return { type: 'not_found', field };
    const account = await room.accounts.findByUuid(userUuid);
    if (accounts.length === 1 && !account?.passwordHash) return { type: 'invalid_state', field, state: 'LAST_WAY_IN' };
    await room.externals.unlink(userUuid, id);
    await audit(room, 'external_account.unlink');
    return { type: 'done' };
  });
}

/** The issuers' accounts that open the account of the person who is signed in. */
export function listExternalAccounts(parts: AccountParts, viewer: Viewer): Promise<readonly ExternalAccount[]> {
  const userUuid = requirePerson(viewer);
  return serveAccounts(parts, viewer, userUuid, (room) => room.externals.list(userUuid));
}

const audit = (room: WriteRoom, action: string): Promise<void> =>
  room.audit({ action, entityType: 'user', entityUuid: room.userUuid });

/** The person as an answer names them. */
export const personOf = (viewer: Viewer) => ({ userId: toId('User', requirePerson(viewer)) });
