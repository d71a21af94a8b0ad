import { type Id, toUuid, type Uuid } from '../ids.ts';
import { isActiveEmployee, membershipIn, type Viewer } from '../viewer.ts';
import { liesWithin, type Permission, reachOfMembership, subtreePaths } from './permission.ts';

/** Who answers for a write: the own employee row, or the owner right of somebody without one. */
export interface Author {
  readonly employeeUuid: Uuid | null;
  readonly ownerUserUuid: Uuid | null;
}

/** Whose name a write in that organization bears; undefined for everybody who is neither staff nor owner. */
export function authorIn(viewer: Viewer, orgId: Id<'Org'>): Author | undefined {
  const tie = viewer.kind === 'person' ? membershipIn(viewer, orgId) : undefined;
  if (!tie) return undefined;
  if (isActiveEmployee(tie) && tie.employeeId) return { employeeUuid: toUuid(tie.employeeId), ownerUserUuid: null };
  return tie.isOwner && viewer.userId ? { employeeUuid: null, ownerUserUuid: toUuid(viewer.userId) } : undefined;
}

/**
 * True when the viewer holds a permission over something of an organization by a tie of their own; platform
 * administrators hold none for writing.
 * @param path department in whose subtree the thing lies; null for what lies in no department
 */
export function holds(viewer: Viewer, orgId: Id<'Org'>, name: Permission, path: string | null = null): boolean {
  const tie = viewer.kind === 'person' ? membershipIn(viewer, orgId) : undefined;
  if (!tie) return false;
  const reach = reachOfMembership(tie, name);
  if (reach === 'all') return true;
  if (reach !== 'subtree' || path === null) return false;
  return subtreePaths(viewer, orgId, name).some((unit) => liesWithin(path, unit));
}
