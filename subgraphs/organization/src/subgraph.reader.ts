import { toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import { orgIdsWith, type Permission, reachIn, subtreePaths } from '@volmify/shared/policy/permission';
import { tiedOrgIds, type Viewer } from '@volmify/shared/viewer';

/** One department whose whole subtree the viewer reaches. */
export interface SubtreeReach {
  readonly orgUuid: Uuid;
  readonly path: string;
}

/**
 * What one viewer may read of organizations, in uuids: repositories are bound to it, so no query can leave the filter
 * out. Own rows are always among it.
 */
export interface OrganizationReader {
  /** A platform administrator reads every organization. */
  readonly isPlatform: boolean;
  readonly userUuid: Uuid | null;
  /** Organizations with any live tie: seen even when they are private. */
  readonly tiedOrgs: readonly Uuid[];
  /** Organizations whose members the viewer reads, all of them. */
  readonly memberOrgs: readonly Uuid[];
  /** Departments whose people the viewer reads as members, where the reach is a subtree. */
  readonly memberSubtrees: readonly SubtreeReach[];
  /** Organizations whose employees the viewer reads. */
  readonly employeeOrgs: readonly Uuid[];
  /** Organizations whose departments and teams the viewer reads. */
  readonly structureOrgs: readonly Uuid[];
  /** Organizations for which the viewer invites members. */
  readonly memberInviteOrgs: readonly Uuid[];
  /** Organizations for which the viewer invites employees, wherever they are to work. */
  readonly employeeInviteOrgs: readonly Uuid[];
  /** Departments for whose subtree the viewer invites employees. */
  readonly employeeInviteSubtrees: readonly SubtreeReach[];
  /** Organizations whose audit log the viewer reads, all of it or for a subtree: the policy table says which rows' one. */
  readonly auditOrgs: readonly Uuid[];
  /** Organizations whose switches and store fronts the viewer reads. */
  readonly settingsOrgs: readonly Uuid[];
  /** Organizations whose retention policies and workflows the viewer reads. */
  readonly managedOrgs: readonly Uuid[];
}

/** The reader behind a viewer; made once per request. */
export function createOrganizationReader(viewer: Viewer): OrganizationReader {
  return {
    isPlatform: viewer.platformAdmin,
    userUuid: viewer.kind === 'person' && viewer.userId ? toUuid(viewer.userId) : null,
    tiedOrgs: toUuids(tiedOrgIds(viewer)),
    memberOrgs: toUuids(orgIdsWith(viewer, 'member.read', 'all')),
    memberSubtrees: subtreesWith(viewer, 'member.read'),
    employeeOrgs: toUuids(orgIdsWith(viewer, 'employee.read', 'all')),
    structureOrgs: toUuids(orgIdsWith(viewer, 'structure.read', 'all')),
    memberInviteOrgs: toUuids(orgIdsWith(viewer, 'member.invite', 'all')),
    employeeInviteOrgs: toUuids(orgIdsWith(viewer, 'employee.invite', 'all')),
    employeeInviteSubtrees: subtreesWith(viewer, 'employee.invite'),
    managedOrgs: toUuids(orgIdsWith(viewer, 'org.settings.manage', 'all')),
    settingsOrgs: toUuids(orgIdsWith(viewer, 'org.settings.read', 'all')),
    auditOrgs: toUuids(orgIdsWith(viewer, 'audit.read', 'subtree')),
  };
}

/** Departments whose subtree is as far as a permission reaches. */
const subtreesWith = (viewer: Viewer, name: Permission): SubtreeReach[] =>
  orgIdsWith(viewer, name, 'subtree')
    .filter((orgId) => reachIn(viewer, orgId, name) === 'subtree')
    .flatMap((orgId) => subtreePaths(viewer, orgId, name).map((path) => ({ orgUuid: toUuid(orgId), path })));
