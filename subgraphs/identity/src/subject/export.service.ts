import { toId } from '@volmify/shared/ids';
import type { Viewer } from '@volmify/shared/viewer';
import { type AccountParts, mayTry, requirePerson, serveAccounts } from '../account/account.room.ts';
import { type IdentityPeers, OTHER_SUBGRAPHS } from '../subgraph.peers.ts';

/** A bundle of everything kept of a person, as JSON text, and the platform's signature over exactly this text. */
export interface SignedBundle {
  readonly type: 'bundle';
  readonly bundle: string;
  readonly signature: string;
  readonly exportedAt: Date;
}

/**
 * Gathers everything kept of the person who asks, from all four subgraphs (IDN-43); ten times in a quarter of an hour.
 * @throws when a subgraph cannot be asked: half a bundle would pass for a whole one
 */
export async function exportData(
  parts: AccountParts & { readonly peers: IdentityPeers },
  viewer: Viewer,
): Promise<SignedBundle | { readonly type: 'too_many_attempts' }> {
  const userUuid = requirePerson(viewer);
  if (!(await mayTry(parts, viewer, 'export'))) return { type: 'too_many_attempts' };
  const own = await serveAccounts(parts, viewer, userUuid, async (room) => {
    await room.audit({ action: 'user.export', entityType: 'user', entityUuid: userUuid });
    const key = await room.subjects.keyOf(userUuid, room.at);
    const orgIds = (await room.erasures.listOrgs(userUuid)).map((uuid) => toId('Org', uuid));
    return { records: await room.records.listRecords(userUuid, key), orgIds, at: room.at };
  });
  const person = { userId: toId('User', userUuid), orgIds: own.orgIds };
  const others = await Promise.all(
    OTHER_SUBGRAPHS.map(async (name) => [name, await parts.peers.listRecords(name, person, viewer.requestId)] as const),
  );
  const bundle = JSON.stringify({
    userId: person.userId,
    exportedAt: own.at.toISOString(),
    identity: own.records,
    ...Object.fromEntries(others),
  });
  return { type: 'bundle', bundle, signature: parts.issuer.sign(person.userId, bundle), exportedAt: own.at };
}
