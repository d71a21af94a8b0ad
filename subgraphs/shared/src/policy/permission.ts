import type { Id } from '../ids.ts';
import type { SubgraphName } from '../subgraph.ts';
import {
  type EmployeeRole,
  effectiveMemberships,
  isActiveEmployee,
  type Membership,
  type PartnerGrant,
  type Viewer,
} from '../viewer.ts';

/**
 * How far a permission reaches inside one organization (domain section 6):
 * `all` every row, `subtree` departments headed or managed, `own` rows of the viewer, `none` nothing.
 */
export type Reach = 'all' | 'subtree' | 'own' | 'none';

interface PermissionRow {
  readonly owner: Reach;
  readonly head: Reach;
  readonly roles: Partial<Record<EmployeeRole, Reach>>;
  /** What an explicit grant in OrgEmployee.permissions gives. */
  readonly granted: Reach;
}

const permission = (
  owner: Reach,
  head: Reach,
  roles: Partial<Record<EmployeeRole, Reach>>,
  granted: Reach = 'none',
): PermissionRow => ({ owner, head, roles, granted });

/** Role defaults of every permission, column by column from the authorization matrix (domain section 6). */
export const PERMISSIONS = {
  'org.settings.read': permission('all', 'all', {
    ADMIN: 'all',
    MANAGER: 'all',
    INSTRUCTOR: 'all',
    CREATOR: 'all',
    STAFF: 'all',
  }),
  'member.read': permission('all', 'subtree', { ADMIN: 'all', MANAGER: 'subtree' }, 'all'),
  'employee.read': permission('all', 'all', {
    ADMIN: 'all',
    MANAGER: 'all',
    INSTRUCTOR: 'all',
    CREATOR: 'all',
    STAFF: 'all',
  }),
  'compensation.read': permission('all', 'subtree', {
    ADMIN: 'all',
    MANAGER: 'own',
    INSTRUCTOR: 'own',
    CREATOR: 'own',
    STAFF: 'own',
  }),
  'structure.read': permission('all', 'all', {
    ADMIN: 'all',
    MANAGER: 'all',
    INSTRUCTOR: 'all',
    CREATOR: 'all',
    STAFF: 'all',
  }),
  'budget.read': permission('all', 'subtree', {
    ADMIN: 'all',
    MANAGER: 'subtree',
    INSTRUCTOR: 'own',
    CREATOR: 'own',
    STAFF: 'own',
  }),
  'attribution.read': permission('all', 'subtree', {
    ADMIN: 'all',
    MANAGER: 'subtree',
    INSTRUCTOR: 'own',
    CREATOR: 'own',
    STAFF: 'own',
  }),
  'attribution.set': permission('all', 'subtree', { ADMIN: 'all' }, 'all'),
  'product.read.unpublished': permission('all', 'all', {
    ADMIN: 'all',
    MANAGER: 'all',
    INSTRUCTOR: 'own',
    CREATOR: 'own',
  }),
  'product.write': permission('all', 'own', { ADMIN: 'all', MANAGER: 'all', INSTRUCTOR: 'own', CREATOR: 'own' }),
  'content.review': permission('none', 'none', { ADMIN: 'all', MANAGER: 'all' }, 'all'),
  'product.publish': permission('all', 'none', { ADMIN: 'all', MANAGER: 'all' }, 'all'),
  'learning.read': permission('all', 'own', { ADMIN: 'all', MANAGER: 'all', INSTRUCTOR: 'own', CREATOR: 'own' }, 'all'),
  'member.enroll': permission('all', 'all', { ADMIN: 'all', MANAGER: 'all' }, 'all'),
  'context.employee.read': permission('all', 'subtree', {
    ADMIN: 'all',
    MANAGER: 'subtree',
    INSTRUCTOR: 'own',
    CREATOR: 'own',
    STAFF: 'own',
  }),
  'context.member.read': permission('all', 'none', { ADMIN: 'all', MANAGER: 'all' }),
  'context.org.read': permission('all', 'subtree', { ADMIN: 'all', MANAGER: 'subtree' }),
  'order.manage': permission('all', 'none', { ADMIN: 'all', MANAGER: 'all' }, 'all'),
  'refund.approve': permission('all', 'none', { ADMIN: 'all', MANAGER: 'all' }, 'all'),
  'gift_card.issue': permission('all', 'all', { ADMIN: 'all', MANAGER: 'all' }, 'all'),
  'gift_card.void': permission('all', 'none', { ADMIN: 'all' }, 'all'),
  'account.read': permission('all', 'none', { ADMIN: 'all' }, 'all'),
  'member.invite': permission('all', 'all', { ADMIN: 'all', MANAGER: 'all' }, 'all'),
  'member.manage': permission('all', 'none', { ADMIN: 'all', MANAGER: 'all' }, 'all'),
  'employee.invite': permission('all', 'subtree', { ADMIN: 'all', MANAGER: 'all' }),
  // The owner approves the first employee alone; afterwards it takes an employee (ORG-20).
  'employee.approve': permission('none', 'subtree', { ADMIN: 'all' }),
  'employee.manage': permission('all', 'subtree', { ADMIN: 'all', MANAGER: 'subtree' }),
  'compensation.manage': permission('all', 'subtree', { ADMIN: 'all' }),
  'structure.manage': permission('all', 'subtree', { ADMIN: 'all', MANAGER: 'subtree' }),
  'budget.set': permission('all', 'subtree', { ADMIN: 'all' }),
  'tax.manage': permission('all', 'none', { ADMIN: 'all' }, 'all'),
  'partner.manage': permission('all', 'none', { ADMIN: 'all' }),
  // Rows of an organization are shown to an app by its owner alone.
  'partner.consent': permission('all', 'none', {}),
  // A grant covers the own primary department and what lies below it.
  'expense.post': permission('all', 'subtree', { ADMIN: 'all', MANAGER: 'subtree' }, 'own'),
  // Whoever works here asks for the own pay; approving takes administration or a grant (domain 6).
  'payout.request': permission('all', 'own', {
    ADMIN: 'all',
    MANAGER: 'own',
    INSTRUCTOR: 'own',
    CREATOR: 'own',
    STAFF: 'own',
  }),
  'payout.approve': permission('all', 'none', { ADMIN: 'all' }, 'all'),
  // The ceiling is the owner's; others, administrators too, set it by grant alone.
  'budget.org.set': permission('all', 'none', {}, 'all'),
  'org.settings.manage': permission('all', 'none', { ADMIN: 'all' }),
  'audit.read': permission('all', 'subtree', { ADMIN: 'all' }),
} as const satisfies Record<string, PermissionRow>;

export type Permission = keyof typeof PERMISSIONS;

const ORDER: readonly Reach[] = ['none', 'own', 'subtree', 'all'];
const wider = (a: Reach, b: Reach): Reach => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b);

/** How far one tie reaches for a permission: the widest of owner right, role default, headship and grant. */
export function reachOfMembership(membership: Membership, name: Permission): Reach {
  const row: PermissionRow = PERMISSIONS[name];
  let reach: Reach = membership.isOwner ? row.owner : 'none';
  if (!isActiveEmployee(membership)) return reach;
  if (membership.employeeRole) reach = wider(reach, row.roles[membership.employeeRole] ?? 'none');
  if (membership.headOf.length > 0) reach = wider(reach, row.head);
  if (membership.permissions.includes(name)) reach = wider(reach, row.granted);
  return reach;
}

/** What an app reads in organizations that consented, by the subgraph whose `read` scope it takes; nothing else (domain 6). */
const PARTNER_READS: Partial<Record<Permission, SubgraphName>> = {
  'org.settings.read': 'organization',
  'member.read': 'organization',
  'employee.read': 'organization',
  'structure.read': 'organization',
  'attribution.read': 'catalog',
  'learning.read': 'catalog',
  'context.org.read': 'finance',
};

/** Organizations in which an app holds a permission. */
function partnerOrgIds({ scopes, orgIds }: PartnerGrant, name: Permission): readonly Id<'Org'>[] {
  const subgraph = PARTNER_READS[name];
  return subgraph && scopes.includes(`${subgraph}:read`) ? orgIds : [];
}

/** How far the viewer reaches in one organization. */
export function reachIn(viewer: Viewer, orgId: Id<'Org'>, name: Permission): Reach {
  if (viewer.platformAdmin) return 'all';
  if (viewer.partner) return partnerOrgIds(viewer.partner, name).includes(orgId) ? 'all' : 'none';
  const membership = effectiveMemberships(viewer).find((tie) => tie.orgId === orgId);
  return membership ? reachOfMembership(membership, name) : 'none';
}

/** The widest reach over all organizations: what decides whether a field is refused before any row is read. */
export function widestReach(viewer: Viewer, name: Permission): Reach {
  if (viewer.platformAdmin) return 'all';
  if (viewer.partner) return partnerOrgIds(viewer.partner, name).length > 0 ? 'all' : 'none';
  return effectiveMemberships(viewer).reduce<Reach>(
    (reach, membership) => wider(reach, reachOfMembership(membership, name)),
    'none',
  );
}

/** Organizations in which the viewer holds the permission at least as far as `atLeast`. */
export function orgIdsWith(viewer: Viewer, name: Permission, atLeast: Reach): Id<'Org'>[] {
  if (viewer.partner) return [...partnerOrgIds(viewer.partner, name)];
  return effectiveMemberships(viewer)
    .filter((membership) => ORDER.indexOf(reachOfMembership(membership, name)) >= ORDER.indexOf(atLeast))
    .map((membership) => membership.orgId);
}

/**
 * Paths of the departments whose subtree the viewer reaches in one organization: headed ones, and a manager's own.
 * With a permission named, only the grounds that give it `subtree` count: heading, or being a manager.
 */
export function subtreePaths(viewer: Viewer, orgId: Id<'Org'>, name?: Permission): string[] {
  const membership = effectiveMemberships(viewer).find((tie) => tie.orgId === orgId);
  if (!membership || !isActiveEmployee(membership)) return [];
  const row: PermissionRow | undefined = name && PERMISSIONS[name];
  const isHeadGround = !row || row.head === 'subtree';
  const isManagerGround = !row || row.roles.MANAGER === 'subtree';
  const paths = isHeadGround ? membership.headOf.map((department) => department.path) : [];
  if (isManagerGround && membership.employeeRole === 'MANAGER' && membership.primaryDepartment)
    paths.push(membership.primaryDepartment.path);
  return [...new Set(paths)];
}

/** True when a department's path is that of the unit or continues it. */
export const liesWithin = (path: string, unitPath: string): boolean =>
  path === unitPath || path.startsWith(`${unitPath}.`);
