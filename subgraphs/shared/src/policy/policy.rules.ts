import type { Id } from '../ids.ts';
import { effectiveMemberships, isSelf, type Viewer } from '../viewer.ts';
import {
  liesWithin,
  orgIdsWith,
  type Permission,
  type Reach,
  reachIn,
  subtreePaths,
  widestReach,
} from './permission.ts';
import type { PolicyParent, PolicyRule } from './policy.row.ts';

const rule = (name: string, who: string, allows: PolicyRule['allows']): PolicyRule => ({ name, who, allows });

const ORDER: readonly Reach[] = ['none', 'own', 'subtree', 'all'];
const reaches = (reach: Reach, atLeast: Reach): boolean => ORDER.indexOf(reach) >= ORDER.indexOf(atLeast);

/** Rules that let everybody through; the rows themselves are filtered by tenant-bound loaders and row-level security. */
export const allow = {
  anyone: rule('anyone', 'anyone', () => true),
  /** Whoever was let to the parent object may read the field: the object's own visibility decides. */
  whoSeesParent: rule('whoSeesParent', 'whoever may see the object', () => true),
} as const;

/** Rules that need something of the viewer. */
export const need = {
  signedIn: rule('signedIn', 'a signed-in person', (viewer) => viewer.kind === 'person'),

  somebody: rule(
    'somebody',
    'a signed-in person, or a partner app',
    (viewer) => viewer.kind === 'person' || viewer.kind === 'partner',
  ),

  nobody: rule('nobody', 'who is not signed in', (viewer) => viewer.kind === 'anonymous'),

  platformAdmin: rule(
    'platformAdmin',
    'a platform administrator',
    (viewer) => viewer.kind === 'person' && viewer.platformAdmin,
  ),

  /** The person named by a field of the parent, or a platform administrator. */
  self: (userIdField: string): PolicyRule =>
    rule(
      `self(${userIdField})`,
      'the person',
      (viewer, parent) => viewer.platformAdmin || isSelf(viewer, parent[userIdField] as Id<'User'> | undefined),
    ),

  /** The person behind the job profile named by a field of the parent. */
  ownJobProfile: (jobProfileIdField: string): PolicyRule =>
    rule(
      `ownJobProfile(${jobProfileIdField})`,
      'the professional in person',
      (viewer, parent) => viewer.platformAdmin || ownsJobProfile(viewer, parent, jobProfileIdField),
    ),

  /** The professional in person, or somebody with the permission in any organization (rows are then filtered to those). */
  ownJobProfileOr: (jobProfileIdField: string, permission: Permission, atLeast: Reach = 'subtree'): PolicyRule =>
    rule(
      `ownJobProfileOr(${jobProfileIdField},${permission},${atLeast})`,
      `the professional in person, or staff with ${permission}`,
      (viewer, parent) =>
        ownsJobProfile(viewer, parent, jobProfileIdField) || reaches(widestReach(viewer, permission), atLeast),
    ),

  /** The employee named by a field of the parent, or staff with the permission anywhere (rows are then filtered to those). */
  ownEmployeeOr: (employeeIdField: string, permission: Permission, atLeast: Reach = 'all'): PolicyRule =>
    rule(
      `ownEmployeeOr(${employeeIdField},${permission},${atLeast})`,
      `the employee in person, or staff with ${permission}`,
      (viewer, parent) =>
        effectiveMemberships(viewer).some(
          (tie) => tie.employeeId !== undefined && tie.employeeId === parent[employeeIdField],
        ) || reaches(widestReach(viewer, permission), atLeast),
    ),

  /** The member named by a field of the parent, or staff with the permission anywhere (rows are then filtered to those). */
  ownMemberOr: (memberIdField: string, permission: Permission, atLeast: Reach = 'all'): PolicyRule =>
    rule(
      `ownMemberOr(${memberIdField},${permission},${atLeast})`,
      `the member in person, or staff with ${permission}`,
      (viewer, parent) =>
        effectiveMemberships(viewer).some(
          (tie) => tie.memberId !== undefined && tie.memberId === parent[memberIdField],
        ) || reaches(widestReach(viewer, permission), atLeast),
    ),

  /** Whoever works under a job profile of their own, or staff with the permission anywhere; the loader keeps to own rows. */
  professionalOr: (permission: Permission, atLeast: Reach = 'all'): PolicyRule =>
    rule(
      `professionalOr(${permission},${atLeast})`,
      `professionals for their own rows, or staff with ${permission}`,
      (viewer) =>
        (viewer.kind === 'person' && viewer.jobProfileIds.length > 0) ||
        reaches(widestReach(viewer, permission), atLeast),
    ),

  /** Somebody with the permission in the organization named by a field of the parent. */
  permissionIn: (orgIdField: string, permission: Permission, atLeast: Reach = 'subtree'): PolicyRule =>
    rule(`permissionIn(${orgIdField},${permission},${atLeast})`, `staff with ${permission}`, (viewer, parent) =>
      reaches(reachIn(viewer, parent[orgIdField] as Id<'Org'>, permission), atLeast),
    ),

  /** Somebody with the permission in at least one organization; rows are filtered by the loader. */
  permissionAnywhere: (permission: Permission, atLeast: Reach = 'subtree'): PolicyRule =>
    rule(`permissionAnywhere(${permission},${atLeast})`, `staff with ${permission}`, (viewer) =>
      reaches(widestReach(viewer, permission), atLeast),
    ),

  /** A partner app, for what is its own, or somebody with the permission over all of at least one organization. */
  partnerOr: (permission: Permission): PolicyRule =>
    rule(
      `partnerOr(${permission})`,
      `partner applications for their own, and staff with ${permission}`,
      (viewer) => viewer.kind === 'partner' || reaches(widestReach(viewer, permission), 'all'),
    ),

  /**
   * A person who holds the permission through an own tie to at least one organization: for writing, where a platform
   * administrator has no say. The service asks in which organization.
   */
  heldAnywhere: (permission: Permission, atLeast: Reach = 'all'): PolicyRule =>
    rule(
      `heldAnywhere(${permission},${atLeast})`,
      `staff with ${permission} by a tie of their own`,
      (viewer) => viewer.kind === 'person' && orgIdsWith(viewer, permission, atLeast).length > 0,
    ),

  /** The person named by a field of the parent, or staff with the permission in the organization named by another. */
  selfOr: (userIdField: string, orgIdField: string, permission: Permission, atLeast: Reach = 'subtree'): PolicyRule =>
    rule(
      `selfOr(${userIdField},${orgIdField},${permission},${atLeast})`,
      `the person, or staff with ${permission}`,
      (viewer, parent) =>
        isSelf(viewer, parent[userIdField] as Id<'User'> | undefined) ||
        reaches(reachIn(viewer, parent[orgIdField] as Id<'Org'>, permission), atLeast),
    ),

  /**
   * Somebody whose permission covers this very row: all of the organization, a subtree in which the row's department
   * lies, or the row of the viewer in person. The fields of the parent are named by `at`; a department path may be null.
   */
  permissionOver: (
    permission: Permission,
    at: { readonly orgId: string; readonly path: string; readonly userId?: string },
  ): PolicyRule =>
    rule(
      `permissionOver(${permission},${at.orgId},${at.path},${at.userId ?? '-'})`,
      `staff with ${permission} over the department${at.userId ? ', or the person' : ''}`,
      (viewer, parent) => {
        const orgId = parent[at.orgId] as Id<'Org'>;
        const reach = reachIn(viewer, orgId, permission);
        if (reach === 'all' || reach === 'none') return reach === 'all';
        if (at.userId && isSelf(viewer, parent[at.userId] as Id<'User'> | undefined)) return true;
        const path = parent[at.path];
        return (
          reach === 'subtree' &&
          typeof path === 'string' &&
          subtreePaths(viewer, orgId, permission).some((unitPath) => liesWithin(path, unitPath))
        );
      },
    ),

  /** A part of the product whose key lists this operation. */
  service: (operation: string): PolicyRule =>
    rule(
      `service(${operation})`,
      'a service of the product',
      (viewer) => viewer.kind === 'service' && (viewer.service?.operations.includes(operation) ?? false),
    ),
} as const;

function ownsJobProfile(viewer: Viewer, parent: PolicyParent, field: string): boolean {
  const id = parent[field];
  return viewer.kind === 'person' && typeof id === 'string' && viewer.jobProfileIds.some((own) => own === id);
}
