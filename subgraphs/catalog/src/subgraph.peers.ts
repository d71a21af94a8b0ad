import type { Id } from '@volmify/shared/ids';

/** An employee as organization vouches for it: ACTIVE in the organization that was asked about. */
export interface ActiveEmployee {
  readonly employeeId: Id<'OrgEmployee'>;
  readonly userId: Id<'User'>;
  readonly jobProfileId: Id<'JobProfile'> | null;
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
}
