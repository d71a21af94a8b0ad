import type { Id } from './ids.ts';
import type { SubgraphName } from './subgraph.ts';

export type EmployeeRole = 'ADMIN' | 'MANAGER' | 'INSTRUCTOR' | 'CREATOR' | 'STAFF';
export type EmployeeStatus = 'PENDING' | 'APPROVED' | 'ACTIVE' | 'ON_LEAVE' | 'SUSPENDED' | 'TERMINATED';
export type MemberStatus = 'INVITED' | 'ACTIVE' | 'SUSPENDED' | 'LEFT' | 'REMOVED';

/** One department a person heads or, as a manager, works in primarily; rights reach its whole subtree. */
export interface DepartmentReach {
  readonly departmentId: Id<'Department'>;
  /** Materialised path of the department; every department below starts with it. */
  readonly path: string;
}

/** What ties one person to one organization, read per request (security: facts are never in the token). */
export interface Membership {
  readonly orgId: Id<'Org'>;
  /** Absent for an owner without a member row. */
  readonly memberId?: Id<'OrgMember'>;
  readonly memberStatus?: MemberStatus;
  readonly isOwner: boolean;
  readonly employeeId?: Id<'OrgEmployee'>;
  readonly employeeRole?: EmployeeRole;
  readonly employeeStatus?: EmployeeStatus;
  /** Grants beyond the role's defaults (OrgEmployee.permissions). */
  readonly permissions: readonly string[];
  /** Capabilities that the organization switched off (ORG-41); none when left out. */
  readonly featuresOff?: readonly string[];
  /** Departments headed. */
  readonly headOf: readonly DepartmentReach[];
  /** Live primary department of the employee. */
  readonly primaryDepartment?: DepartmentReach;
}

/** Side from which the caller acts, when named by the header `volmify-acting-as` (SEC-16). */
export interface ActingAs {
  readonly side: 'member' | 'employee';
  readonly orgId: Id<'Org'>;
}

/** A partner app as it asks: never a person, never more than what was granted to it (GW-07). */
export interface PartnerGrant {
  readonly appId: Id<'PartnerApp'>;
  /** The key behind the request. */
  readonly keyId: Id<'PartnerKey'>;
  /** Subgraphs whose contract is the app's whole world, in the order of the product's own list. */
  readonly subgraphs: readonly SubgraphName[];
  /** What it may do in them: `<subgraph>:read`, `<subgraph>:events`. */
  readonly scopes: readonly string[];
  /** Organizations whose owners consented. */
  readonly orgIds: readonly Id<'Org'>[];
  /** False while it asks with a test key. */
  readonly isLive: boolean;
  readonly tier: PartnerTier;
}

/** How much an app may spend. */
export type PartnerTier = 'STARTER' | 'GROWTH' | 'SCALE' | 'ENTERPRISE';

/** Everything an app may be let do in some subgraphs: read them, and hear their events. */
export const partnerScopes = (subgraphs: readonly SubgraphName[]): string[] =>
  subgraphs.flatMap((name) => [`${name}:read`, `${name}:events`]);

/** Who asks. Made once per request, frozen, and handed to every subgraph. */
export interface Viewer {
  readonly kind: 'anonymous' | 'person' | 'partner' | 'service';
  readonly userId?: Id<'User'>;
  readonly sessionId?: Id<'UserSession'>;
  readonly platformAdmin: boolean;
  /** The person's own live job profiles: what decides "own" for professional rows. */
  readonly jobProfileIds: readonly Id<'JobProfile'>[];
  readonly memberships: readonly Membership[];
  readonly actingAs?: ActingAs;
  /** Name of the calling service and the root operations it may use; for kind `service` only. */
  readonly service?: { readonly name: string; readonly operations: readonly string[] };
  /** For kind `partner` only. */
  readonly partner?: PartnerGrant;
  /** Hash of the facts; changes when any right changed. */
  readonly version: string;
  readonly requestId: string;
  /** Headers of the caller that go on to subgraphs; only where the gateway knows nobody and passes callers on. */
  readonly forwarded?: Readonly<Record<string, string>>;
}

/** Nobody in particular. */
export function anonymousViewer(requestId: string): Viewer {
  return Object.freeze({
    kind: 'anonymous',
    platformAdmin: false,
    jobProfileIds: [],
    memberships: [],
    version: 'anonymous',
    requestId,
  });
}

/** A part of the product that calls another one; it may use only the root operations named. */
export function serviceViewer(name: string, operations: readonly string[], requestId: string): Viewer {
  return Object.freeze({
    kind: 'service',
    platformAdmin: false,
    jobProfileIds: [],
    memberships: [],
    service: { name, operations },
    version: 'service',
    requestId,
  });
}

/** True while the member row gives customer rights: only ACTIVE does (ORG-48). */
export const isActiveMember = (membership: Membership): boolean => membership.memberStatus === 'ACTIVE';

/** True while the employee row gives administrative rights: only ACTIVE does, on an ACTIVE member. */
export const isActiveEmployee = (membership: Membership): boolean =>
  membership.employeeStatus === 'ACTIVE' && membership.memberStatus === 'ACTIVE';

/** The ties that count in this request: with an acting side named, the other side's rights of that organization are gone. */
export function effectiveMemberships(viewer: Viewer): readonly Membership[] {
  const acting = viewer.actingAs;
  if (!acting) return viewer.memberships;
  return viewer.memberships.map((membership) => {
    if (membership.orgId !== acting.orgId) return membership;
    if (acting.side === 'member') {
      const {
        employeeId: _employee,
        employeeRole: _role,
        employeeStatus: _status,
        primaryDepartment: _primary,
        ...rest
      } = membership;
      return { ...rest, isOwner: false, permissions: [], headOf: [] };
    }
    const { memberId: _member, ...rest } = membership;
    return rest;
  });
}

/** The tie to one organization, if any. */
export function membershipIn(viewer: Viewer, orgId: Id<'Org'>): Membership | undefined {
  return effectiveMemberships(viewer).find((membership) => membership.orgId === orgId);
}

/** Organizations in which the viewer is an active employee or the owner; for a partner app those that consented. */
export function staffOrgIds(viewer: Viewer): Id<'Org'>[] {
  if (viewer.partner) return [...viewer.partner.orgIds];
  return effectiveMemberships(viewer)
    .filter((membership) => membership.isOwner || isActiveEmployee(membership))
    .map((membership) => membership.orgId);
}

/** Organizations with any live tie: owner, active member, active employee; for a partner app those that consented. */
export function tiedOrgIds(viewer: Viewer): Id<'Org'>[] {
  if (viewer.partner) return [...viewer.partner.orgIds];
  return effectiveMemberships(viewer)
    .filter((membership) => membership.isOwner || isActiveMember(membership))
    .map((membership) => membership.orgId);
}

/** True when the viewer is that person. */
export const isSelf = (viewer: Viewer, userId: Id<'User'> | null | undefined): boolean =>
  viewer.kind === 'person' && userId != null && viewer.userId === userId;
