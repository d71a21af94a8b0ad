import type { Id } from '@volmify/shared/ids';
import type { MemberStatus } from '@volmify/shared/viewer';

/** An employee as organization vouches for it: ACTIVE in the organization that was asked about. */
export interface ActiveEmployee {
  readonly employeeId: Id<'OrgEmployee'>;
  readonly userId: Id<'User'>;
  readonly jobProfileId: Id<'JobProfile'> | null;
}

/** A member as organization shows it to who asks. */
export interface KnownMember {
  readonly memberId: Id<'OrgMember'>;
  readonly userId: Id<'User'>;
  readonly orgId: Id<'Org'>;
  readonly status: MemberStatus;
}

/** What catalog asks of other subgraphs; the composition root hands it in. */
export interface CatalogPeers {
  /**
   * Those of the named employees that are ACTIVE in the organization (CAT-27); others are left out.
   * @throws when organization cannot be asked
   */
  findActiveEmployees(
    orgId: Id<'Org'>,
    employeeIds: readonly Id<'OrgEmployee'>[],
    requestId: string,
  ): Promise<readonly ActiveEmployee[]>;

  /**
   * Members of one organization by row, asked as the product itself: for acts on members whom the actor may not read.
   * Unknown ones are left out.
   * @throws when organization cannot be asked
   */
  findMembers(
    orgId: Id<'Org'>,
    memberIds: readonly Id<'OrgMember'>[],
    requestId: string,
  ): Promise<readonly KnownMember[]>;
}
