import { type Id, toId, type Uuid } from '@volmify/shared/ids';
import { type CommonRefusal, invalid } from '@volmify/shared/refusal';
import type { Viewer } from '@volmify/shared/viewer';
import { normalForm } from '../contact/normal-form.ts';
import { enqueue } from '../message/message.service.ts';
import { nameProblem } from '../profile/profile.input.ts';
import { createMainProfile } from '../profile/profile-writing.service.ts';
import { useSecondFactor } from '../second-factor/second-factor.service.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { slugOf } from '../text/slug.service.ts';
import { type AccessToken, hashSecret, newSecret } from './access-token.ts';
import type { NewSession, TokenPurpose } from './account.repository.ts';
import { type AccountParts, NOBODY, serveAccounts, TRIES_PER_QUARTER_HOUR } from './account.room.ts';
import { hashPassword, isPassword, PASSWORD_LENGTH_MAX, passwordProblem } from './password.ts';

/** A session that was opened or renewed. */
export interface OpenedSession {
  readonly type: 'opened';
  readonly userId: Id<'User'>;
  readonly sessionId: Id<'UserSession'>;
  readonly access: AccessToken;
  /** Renews the session once; given nowhere else. */
  readonly refreshToken: string;
}

export type SessionOutcome =
  | OpenedSession
  | { readonly type: 'refused' | 'too_many_attempts' | 'second_factor_required' };
export type AccountOutcome = { readonly type: 'done'; readonly userUuid: Uuid } | CommonRefusal;

const MAILS_PER_QUARTER_HOUR = 3;

/** Opens an account with its main profile and sends the proof of its address: all or nothing (IDN-35, IDN-44). */
export async function registerUser(
  parts: AccountParts,
  viewer: Viewer,
  input: { readonly email: string; readonly displayName: string; readonly password: string },
): Promise<AccountOutcome> {
  const email = normalForm('EMAIL', input.email, null);
  if ('problem' in email) return invalid('email', email.problem);
  const problem = nameProblem(input.displayName) ?? passwordProblem(input.password, 'password');
  if (problem) return problem;
  // Hashed before the transaction: nobody waits for a connection meanwhile.
  const passwordHash = await hashPassword(input.password);
  const userUuid = parts.ids.newUuid();
  return serveAccounts(parts, viewer, userUuid, async (room) => {
    const account = { email: email.value, displayName: input.displayName.trim() };
    if (!(await createAccount(room, account))) return { type: 'conflict', field: 'email' };
    await room.accounts.setPassword(userUuid, passwordHash);
    await mailToken(room, { userUuid, email: email.value }, 'EMAIL_VERIFICATION');
    return { type: 'done', userUuid };
  });
}

/** Makes the account of the room's person with its main profile. False when the address has one. */
export async function createAccount(
  room: WriteRoom,
  { email, displayName }: { readonly email: string; readonly displayName: string },
): Promise<boolean> {
  const { accounts, userUuid } = room;
  if (await accounts.findByEmail(email)) return false;
  const name = `${slugOf(displayName)}-${userUuid.slice(-12)}`;
  if (!(await accounts.insertUser({ userUuid, name, displayName, email, at: room.at }))) return false;
  const profile = await createMainProfile(room, { displayName });
  if (profile.type !== 'done') throw new Error(`a new account got no main profile: ${profile.type}`);
  await room.audit({ action: 'user.register', entityType: 'user', entityUuid: userUuid });
  return true;
}

/**
 * Opens a session by address and password, and by a code where the person has a second factor. Attempts are counted before they are tried; an unknown address, a wrong
 * password and a suspended account answer alike and take the same time.
 */
export async function signIn(
  parts: AccountParts,
  viewer: Viewer,
  { email, password, code }: { readonly email: string; readonly password: string; readonly code?: string | null },
): Promise<SessionOutcome> {
  const subject = parts.vault.fingerprint('sign-in', email.trim().toLowerCase());
  const { attempts, account } = await serveAccounts(parts, viewer, NOBODY, async (room) => {
    const { accounts } = room;
    return { attempts: await accounts.countAttempt(subject), account: await accounts.findByEmail(email.trim()) };
  });
  if (attempts > TRIES_PER_QUARTER_HOUR) return { type: 'too_many_attempts' };
  const isRight = await isPassword(password.slice(0, PASSWORD_LENGTH_MAX), account?.passwordHash ?? null);
  if (!account || !isRight || !account.isActive) return { type: 'refused' };
  return serveAccounts(parts, viewer, account.userUuid, async (room) => {
    const factor = await useSecondFactor(room, parts.vault, code ?? null);
    if (factor === 'missing') return { type: 'second_factor_required' };
    if (factor === 'wrong') return { type: 'refused' };
    await room.accounts.forgetAttempts(subject);
    return openSession(room, parts, { strategy: 'password', hasSecondFactor: factor === 'right' });
  });
}

/** Opens a session of the room's person, who was proven by the caller. */
export async function openSession(
  room: WriteRoom,
  parts: AccountParts,
  proof: Pick<NewSession, 'strategy' | 'hasSecondFactor'>,
): Promise<OpenedSession> {
  const { userUuid, at } = room;
  const [uuid, refreshToken] = [room.ids.newUuid(), newSecret()];
  await room.accounts.insertSession({ uuid, userUuid, tokenHash: hashSecret(refreshToken), ...proof, at });
  await room.audit({ action: 'user_session.open', entityType: 'user_session', entityUuid: uuid });
  return opened(parts, { uuid, userUuid }, refreshToken);
}

/** Renews a session by its refresh token, which is void from then on. */
export async function refreshSession(
  parts: AccountParts,
  viewer: Viewer,
  refreshToken: string,
): Promise<SessionOutcome> {
  return serveAccounts(parts, viewer, NOBODY, async (room) => {
    const next = newSecret();
    const session = await room.accounts.renewSession(hashSecret(refreshToken), hashSecret(next));
    return session ? opened(parts, session, next) : { type: 'refused' };
  });
}

function opened(parts: AccountParts, session: { uuid: Uuid; userUuid: Uuid }, refreshToken: string): OpenedSession {
  const userId = toId('User', session.userUuid);
  const sessionId = toId('UserSession', session.uuid);
  return { type: 'opened', userId, sessionId, access: parts.issuer.mint(userId, sessionId), refreshToken };
}

/** Ends one own session; `field` is where the input names it. */
export async function endSession(room: WriteRoom, sessionUuid: Uuid, field: string): Promise<AccountOutcome> {
  const ended = await room.accounts.endSessions(room.userUuid, sessionUuid);
  if (ended === 0) return { type: 'not_found', field };
  await room.audit({ action: 'user_session.end', entityType: 'user_session', entityUuid: sessionUuid });
  return { type: 'done', userUuid: room.userUuid };
}

/** Mails a token for a new password if there is such an account; the answer is the same either way. */
export async function requestPasswordReset(parts: AccountParts, viewer: Viewer, email: string): Promise<void> {
  const subject = parts.vault.fingerprint('password-reset', email.trim().toLowerCase());
  const account = await serveAccounts(parts, viewer, NOBODY, async (room) => {
    const { accounts } = room;
    const isAllowed = (await accounts.countAttempt(subject)) <= MAILS_PER_QUARTER_HOUR;
    const found = await accounts.findByEmail(email.trim());
    return isAllowed && found?.isActive ? found : undefined;
  });
  if (!account) return;
  await serveAccounts(parts, viewer, account.userUuid, (room) => mailToken(room, account, 'PASSWORD_RESET'));
}

/** Sets a new password by a mailed token and ends every session of the person. */
export async function resetPassword(
  parts: AccountParts,
  viewer: Viewer,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<AccountOutcome> {
  const problem = passwordProblem(password, 'password');
  if (problem) return problem;
  const passwordHash = await hashPassword(password);
  return serveAccounts(parts, viewer, NOBODY, async (room) => {
    const { accounts } = room;
    const userUuid = await accounts.useToken(hashSecret(token), 'PASSWORD_RESET');
    if (userUuid === undefined) return invalid('token', 'This token is used, expired or none.');
    await accounts.setPassword(userUuid, passwordHash);
    await accounts.endSessions(userUuid, null);
    await room.audit({ action: 'user.reset_password', entityType: 'user', entityUuid: userUuid, actorUuid: userUuid });
    return { type: 'done', userUuid };
  });
}

/** Proves the address of the account by a mailed token. */
export async function verifyEmail(parts: AccountParts, viewer: Viewer, token: string): Promise<AccountOutcome> {
  return serveAccounts(parts, viewer, NOBODY, async (room) => {
    const { accounts } = room;
    const userUuid = await accounts.useToken(hashSecret(token), 'EMAIL_VERIFICATION');
    if (userUuid === undefined) return invalid('token', 'This token is used, expired or none.');
    await accounts.verifyEmail(userUuid, room.at);
    await room.audit({ action: 'user.verify_email', entityType: 'user', entityUuid: userUuid, actorUuid: userUuid });
    return { type: 'done', userUuid };
  });
}

async function mailToken(
  room: WriteRoom,
  { userUuid, email }: { readonly userUuid: Uuid; readonly email: string },
  purpose: TokenPurpose,
): Promise<void> {
  const token = newSecret();
  const row = { uuid: room.ids.newUuid(), userUuid, purpose, hash: hashSecret(token) };
  await room.accounts.insertToken(row);
  const template = purpose === 'PASSWORD_RESET' ? 'account.reset' : 'account.verify';
  await enqueue(room, template, { channel: 'EMAIL', recipient: email, values: { token } });
}
