import type { Id } from '@volmify/shared/ids';
import type { MemberStatus, Membership } from '@volmify/shared/viewer';

/** All ties of one person, and a hash that changes with any of them. */
export interface MembershipFacts {
  readonly version: string;
  readonly memberships: readonly Membership[];
}

/** Members asked for by row or by person. */
export type AskedMembers =
  | { readonly by: 'memberId'; readonly ids: readonly Id<'OrgMember'>[] }
  | { readonly by: 'userId'; readonly ids: readonly Id<'User'>[] };

/** How a person stands as a member of one organization. */
export interface MemberStanding {
  readonly memberId: Id<'OrgMember'>;
  readonly userId: Id<'User'>;
  readonly status: MemberStatus;
  readonly displayName: string;
  /** Null before an employment began and after it ended. */
  readonly employeeId: Id<'OrgEmployee'> | null;
}
