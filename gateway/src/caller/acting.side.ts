import { isId } from '@volmify/shared/ids';
import { type ActingAs, isActiveEmployee, isActiveMember, type Membership } from '@volmify/shared/viewer';
import { RequestRefusal } from '../errors/gateway.error.ts';

/** Header by which a caller says from which side they act (SEC-16). */
export const ACTING_AS_HEADER = 'volmify-acting-as';

/**
 * The side a caller wants to act from, when the caller really has it.
 * @throws FORBIDDEN (403) for anything else: unknown side, malformed id, an organization without that tie
 */
export function requireActingSide(header: string, memberships: readonly Membership[]): ActingAs {
  const [side, orgId, extra] = header.split(':');
  if ((side === 'member' || side === 'employee') && isId('Org', orgId) && extra === undefined) {
    const membership = memberships.find((candidate) => candidate.orgId === orgId);
    if (membership && hasSide(membership, side)) return { side, orgId };
  }
  throw new RequestRefusal('FORBIDDEN', 'You cannot act from that side in that organization.');
}

/** An owner acts on the administrative side even without an employee row. */
const hasSide = (membership: Membership, side: ActingAs['side']): boolean =>
  side === 'member' ? isActiveMember(membership) : membership.isOwner || isActiveEmployee(membership);
