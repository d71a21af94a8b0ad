import { toUuid } from '@volmify/shared/ids';
import { invalid } from '@volmify/shared/refusal';
import type { Viewer } from '@volmify/shared/viewer';
import { enqueue } from '../message/message.service.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { type AccountParts, mayTry, requirePerson, serveAccounts } from './account.room.ts';
import type { AccountOutcome } from './account.service.ts';
import { hashPassword, isPassword, PASSWORD_LENGTH_MAX, passwordProblem } from './password.ts';

export type ChangePasswordOutcome = AccountOutcome | { readonly type: 'too_many_attempts' };

/** Sets a new password by the old one, ends every other session of the person and tells them by mail (IDN-44). */
export async function changePassword(
  parts: AccountParts,
  viewer: Viewer,
  { currentPassword, newPassword }: { readonly currentPassword: string; readonly newPassword: string },
): Promise<ChangePasswordOutcome> {
  const userUuid = requirePerson(viewer);
  const problem = passwordProblem(newPassword, 'newPassword');
  if (problem) return problem;
  if (!(await mayTry(parts, viewer, 'change-password'))) return { type: 'too_many_attempts' };
  const account = await serveAccounts(parts, viewer, userUuid, (room) => room.accounts.findByUuid(userUuid));
  const known = account?.passwordHash ?? null;
  // Hashed outside of any transaction: nobody waits for a connection meanwhile.
  if (!account || !(await isPassword(currentPassword.slice(0, PASSWORD_LENGTH_MAX), known))) {
    return invalid('currentPassword', 'This is not the password of the account.');
  }
  const passwordHash = await hashPassword(newPassword);
  return serveAccounts(parts, viewer, userUuid, async (room) => {
    // Of two changes at once the second finds another password than the one it was shown.
    if (!(await room.accounts.replacePassword(userUuid, known, passwordHash))) {
      return invalid('currentPassword', 'This is not the password of the account.');
    }
    await endOthers(room, viewer);
    await enqueue(room, 'account.password_changed', { channel: 'EMAIL', recipient: account.email, values: {} });
    await room.audit({ action: 'user.change_password', entityType: 'user', entityUuid: userUuid });
    return { type: 'done', userUuid };
  });
}

/** Ends every session of the person but the one that asks. How many were ended. */
export async function revokeOtherSessions(room: WriteRoom): Promise<number> {
  const ended = await endOthers(room, room.viewer);
  await room.audit({ action: 'user_session.end_others', entityType: 'user', entityUuid: room.userUuid });
  return ended;
}

const endOthers = (room: WriteRoom, { sessionId }: Viewer): Promise<number> =>
  room.accounts.endOtherSessions(room.userUuid, sessionId ? toUuid(sessionId) : null);
