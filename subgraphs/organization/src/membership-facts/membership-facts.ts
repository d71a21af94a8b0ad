import type { Membership } from '@volmify/shared/viewer';

/** All ties of one person, and a hash that changes with any of them. */
export interface MembershipFacts {
  readonly version: string;
  readonly memberships: readonly Membership[];
}
