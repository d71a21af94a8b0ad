import { type Id, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import { orgIdsWith, type Permission, subtreePaths } from '@volmify/shared/policy/permission';
import { effectiveMemberships, type Membership, type Viewer } from '@volmify/shared/viewer';

/**
 * What one viewer may read of the books, in uuids: repositories are bound to it, so no query can leave the filter out.
 * A reach over a subtree counts for departments and teams; in lists of contexts it counts as own rows.
 */
export interface FinanceReader {
  /** A platform administrator reads every organization. */
  readonly isPlatform: boolean;
  readonly userUuid: Uuid | null;
  readonly jobProfileUuids: readonly Uuid[];
  /** The viewer's own employments, each with its organization. */
  readonly employments: ReadonlyMap<Uuid, Uuid>;
  /** The viewer's own memberships, each with its organization. */
  readonly memberships: ReadonlyMap<Uuid, Uuid>;
  /** Organizations in which the viewer holds the permission for all rows. */
  orgUuidsWith(permission: Permission): readonly Uuid[];
  /** Paths of the departments in whose subtrees the viewer holds the permission; uuids from the root joined by dots. */
  unitPaths(permission: Permission): readonly string[];
  /** True when the viewer holds the permission for all rows of that organization. */
  reaches(orgUuid: Uuid, permission: Permission): boolean;
}

/** The reader behind a viewer; made once per request. */
export function createFinanceReader(viewer: Viewer): FinanceReader {
  const ties = effectiveMemberships(viewer);
  const pairs = (pick: (tie: Membership) => Id<'OrgEmployee'> | Id<'OrgMember'> | undefined): Map<Uuid, Uuid> =>
    new Map(
      ties.flatMap((tie) => {
        const id = pick(tie);
        return id ? [[toUuid(id), toUuid(tie.orgId)] as const] : [];
      }),
    );
  const known = new Map<Permission, readonly Uuid[]>();
  const orgUuidsWith = (permission: Permission): readonly Uuid[] => {
    const orgs = known.get(permission) ?? toUuids(orgIdsWith(viewer, permission, 'all'));
    known.set(permission, orgs);
    return orgs;
  };
  return {
    isPlatform: viewer.platformAdmin,
    userUuid: viewer.userId ? toUuid(viewer.userId) : null,
    jobProfileUuids: toUuids(viewer.jobProfileIds),
    employments: pairs((tie) => tie.employeeId),
    memberships: pairs((tie) => tie.memberId),
    orgUuidsWith,
    unitPaths: (permission) =>
      orgIdsWith(viewer, permission, 'subtree').flatMap((orgId) => subtreePaths(viewer, orgId, permission)),
    reaches: (orgUuid, permission) => viewer.platformAdmin || orgUuidsWith(permission).includes(orgUuid),
  };
}
