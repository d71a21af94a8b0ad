import { unauthenticated } from '@volmify/shared/errors';
import { toUuid, type Uuid } from '@volmify/shared/ids';
import { serviceScope } from '@volmify/shared/scope';
import type { Viewer } from '@volmify/shared/viewer';
import { type WriteRoom, type WritingParts, writeFor } from '../subgraph.writing.ts';
import type { TokenIssuer } from './access-token.ts';

/** What accounts work with. */
export interface AccountParts extends WritingParts {
  readonly issuer: TokenIssuer;
}

/** Whose work it is while nobody is proven yet. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Tries of one thing within a quarter of an hour; the next one is refused unheard. */
export const TRIES_PER_QUARTER_HOUR = 10;

/** Runs work for a person whom the request does not prove, under the scope of the service of accounts. */
export function serveAccounts<Result>(
  parts: WritingParts,
  viewer: Viewer,
  userUuid: Uuid,
  work: (room: WriteRoom) => Promise<Result>,
): Promise<Result> {
  const settings = { ...serviceScope('accounts'), 'app.user_id': userUuid === NOBODY ? '' : userUuid };
  return writeFor(parts, { viewer, userUuid, settings }, work);
}

/** The person who is signed in. @throws UNAUTHENTICATED for anybody else */
export function requirePerson(viewer: Viewer): Uuid {
  if (viewer.kind !== 'person' || !viewer.userId) throw unauthenticated();
  return toUuid(viewer.userId);
}

/** Counts a try of a signed-in person before it is answered; false when there were too many. */
export async function mayTry(parts: AccountParts, viewer: Viewer, what: string): Promise<boolean> {
  const userUuid = requirePerson(viewer);
  const subject = parts.vault.fingerprint(what, userUuid);
  const tries = await serveAccounts(parts, viewer, userUuid, (room) => room.accounts.countAttempt(subject));
  return tries <= TRIES_PER_QUARTER_HOUR;
}
