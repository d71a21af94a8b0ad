import { createHash } from 'node:crypto';
import { userErased } from '@volmify/shared/events/catalogue';
import { type CommonRefusal, invalid } from '@volmify/shared/refusal';
import type { Viewer } from '@volmify/shared/viewer';
import { type AccountParts, requirePerson, serveAccounts } from '../account/account.room.ts';

export type ErasureOutcome = { readonly type: 'erased'; readonly erasedAt: Date } | CommonRefusal;

/**
 * Erases the person who asks (IDN-43): what may go is deleted, names are replaced, the data key is destroyed, and the
 * other subgraphs are told, all or nothing. Who owns an organization or works in one ends that first; an administrator
 * of the platform gives up the role first.
 */
export function eraseAccount(parts: AccountParts, viewer: Viewer, confirmEmail: string): Promise<ErasureOutcome> {
  const userUuid = requirePerson(viewer);
  return serveAccounts(parts, viewer, userUuid, async (room): Promise<ErasureOutcome> => {
    if (viewer.platformAdmin) return { type: 'forbidden', field: 'confirmEmail' };
    const email = await room.erasures.lock(userUuid);
    if (email?.toLowerCase() !== confirmEmail.trim().toLowerCase()) {
      return invalid('confirmEmail', 'This is not the address of the account.');
    }
    const tie = await room.erasures.findBindingTie(userUuid);
    if (tie) return { type: 'invalid_state', field: 'confirmEmail', state: tie };
    const orgIds = await room.erasures.listOrgs(userUuid);
    await room.erasures.erase(userUuid, orgIds, room.at);
    await room.audit({ action: 'user.erase', entityType: 'user', entityUuid: userUuid });
    const emailDigest = createHash('sha256').update(email.toLowerCase()).digest('hex');
    const fact = { userId: userUuid, orgIds: [...orgIds], emailDigest, erasedAt: room.at.toISOString() };
    await room.emit(userErased, { type: 'user', uuid: userUuid }, fact);
    return { type: 'erased', erasedAt: room.at };
  });
}
