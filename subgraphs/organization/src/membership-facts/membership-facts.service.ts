import { createHash } from 'node:crypto';
import type { Id } from '@volmify/shared/ids';
import type { OrganizationContext } from '../subgraph.context.ts';
import type { MembershipFacts } from './membership-facts.ts';

/** What the gateway builds a viewer from; an unknown person has no ties. */
export async function findMembershipFacts(context: OrganizationContext, userId: Id<'User'>): Promise<MembershipFacts> {
  const memberships = await context.repositories.membershipFacts.findByUser(userId);
  const version = createHash('sha256').update(JSON.stringify(memberships)).digest('base64url');
  return { version, memberships };
}
