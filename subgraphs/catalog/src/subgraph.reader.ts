import { toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import { orgIdsWith, subtreePaths } from '@volmify/shared/policy/permission';
import { effectiveMemberships, isActiveEmployee, tiedOrgIds, type Viewer } from '@volmify/shared/viewer';

/**
 * What one viewer may read and write of the catalog, in uuids: repositories are bound to it, so no query can leave the
 * filter out. A reach over a subtree counts for shares; elsewhere it counts as own rows.
 */
export interface CatalogReader {
  /** A platform administrator reads every organization and writes none. */
  readonly isPlatform: boolean;
  readonly userUuid: Uuid | null;
  /** Organizations whose products the viewer sees in every state. */
  readonly unpublishedOrgs: readonly Uuid[];
  /** Organizations in which the viewer sees the own products in every state. */
  readonly ownUnpublishedOrgs: readonly Uuid[];
  /** Organizations whose shares the viewer sees, all of them. */
  readonly attributionOrgs: readonly Uuid[];
  /** Departments in whose subtrees the viewer sees the shares of employees: uuids from the root joined by dots. */
  readonly attributionUnits: readonly string[];
  /** Organizations in which the viewer sets shares. */
  readonly settableOrgs: readonly Uuid[];
  /** Organizations whose learners the viewer sees, all of them. */
  readonly learnerOrgs: readonly Uuid[];
  /** Organizations in which the viewer sees the learners of the own courses. */
  readonly ownLearnerOrgs: readonly Uuid[];
  /** The viewer's own active employments: what makes a course the own one of whoever teaches it. */
  readonly employeeUuids: readonly Uuid[];
  /** Organizations in which the viewer is an employee at work: whoever is may be named as a reviewer. */
  readonly employeeOrgs: readonly Uuid[];
  /** Organizations to which the viewer is tied by an active membership, an employment or ownership. */
  readonly tiedOrgs: readonly Uuid[];
}

/** The reader behind a viewer; made once per request. */
export function createCatalogReader(viewer: Viewer): CatalogReader {
  return {
    isPlatform: viewer.platformAdmin,
    userUuid: viewer.userId ? toUuid(viewer.userId) : null,
    unpublishedOrgs: toUuids(orgIdsWith(viewer, 'product.read.unpublished', 'all')),
    ownUnpublishedOrgs: toUuids(orgIdsWith(viewer, 'product.read.unpublished', 'own')),
    attributionOrgs: toUuids(orgIdsWith(viewer, 'attribution.read', 'all')),
    attributionUnits: orgIdsWith(viewer, 'attribution.read', 'subtree').flatMap((orgId) =>
      subtreePaths(viewer, orgId, 'attribution.read'),
    ),
    settableOrgs: toUuids(orgIdsWith(viewer, 'attribution.set', 'all')),
    learnerOrgs: toUuids(orgIdsWith(viewer, 'learning.read', 'all')),
    ownLearnerOrgs: toUuids(orgIdsWith(viewer, 'learning.read', 'own')),
    employeeUuids: toUuids(
      effectiveMemberships(viewer).flatMap((tie) => (isActiveEmployee(tie) && tie.employeeId ? [tie.employeeId] : [])),
    ),
    employeeOrgs: toUuids(
      effectiveMemberships(viewer)
        .filter(isActiveEmployee)
        .map(({ orgId }) => orgId),
    ),
    tiedOrgs: toUuids(tiedOrgIds(viewer)),
  };
}

/** Work of the product itself inside the given organizations: seed, events, jobs. */
export function createServiceReader(orgUuids: readonly Uuid[]): CatalogReader {
  return {
    isPlatform: false,
    userUuid: null,
    unpublishedOrgs: orgUuids,
    ownUnpublishedOrgs: orgUuids,
    attributionOrgs: orgUuids,
    attributionUnits: [],
    settableOrgs: orgUuids,
    learnerOrgs: orgUuids,
    ownLearnerOrgs: orgUuids,
    employeeUuids: [],
    employeeOrgs: [],
    tiedOrgs: orgUuids,
  };
}
