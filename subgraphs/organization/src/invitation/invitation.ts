import type { Id, Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { EmployeeRole } from '@volmify/shared/viewer';
import type { CompensationType } from '../employee/employee.ts';
import type { Org } from '../org/org.ts';

/** State of a member invitation (5.3). */
export type MemberInvitationStatus = 'PENDING' | 'ACCEPTED' | 'DECLINED' | 'CANCELLED' | 'REVOKED' | 'EXPIRED';

/** Capacity of an invited member. */
export type MemberInvitationType = 'LEARNER' | 'CUSTOMER' | 'COMMUNITY_MEMBER';

/** State of an employee invitation (5.4). */
export type EmployeeInvitationStatus =
  | 'PENDING'
  | 'UNDER_REVIEW'
  | 'APPROVED'
  | 'COMPLETED'
  | 'DECLINED'
  | 'REJECTED'
  | 'CANCELLED'
  | 'REVOKED'
  | 'EXPIRED';

/** What both kinds of invitation have. */
interface Invitation {
  readonly uuid: Uuid;
  readonly org: Org;
  readonly orgId: Id<'Org'>;
  readonly email: string;
  readonly expiresAt: Date;
  readonly createdAt: Date;
  readonly invitedById: Id<'OrgEmployee'> | null;
  readonly invitedByOwnerUuid: Uuid | null;
}

/** An invitation to become a member, as the graph shows it. */
export interface MemberInvitation extends Invitation {
  readonly id: Id<'MemberInvitation'>;
  readonly displayName: string | null;
  readonly invitationType: MemberInvitationType;
  readonly status: MemberInvitationStatus;
  readonly memberId: Id<'OrgMember'> | null;
}

/** An invitation to become an employee, as the graph shows it. */
export interface EmployeeInvitation extends Invitation {
  readonly id: Id<'EmployeeInvitation'>;
  readonly role: EmployeeRole;
  readonly compensationType: CompensationType;
  /** Per year, minor units of `salaryCurrency`. */
  readonly salaryMinor: bigint | null;
  readonly salaryCurrency: string | null;
  /** `yyyy-mm-dd`. */
  readonly startDate: string | null;
  readonly jobProfileUuid: Uuid | null;
  readonly departmentId: Id<'Department'> | null;
  readonly departmentPath: string | null;
  readonly promotedMemberId: Id<'OrgMember'> | null;
  /** The person behind the promoted member. */
  readonly promotedUserUuid: Uuid | null;
  readonly status: EmployeeInvitationStatus;
  readonly approvedById: Id<'OrgEmployee'> | null;
  readonly approvedByOwnerUuid: Uuid | null;
  readonly approvedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly acceptedByUuid: Uuid | null;
  /** The same person as the policy table compares it. */
  readonly acceptedByUserId: Id<'User'> | null;
  readonly acceptedProfileUuid: Uuid | null;
  readonly acceptedName: string | null;
  readonly rejectionReason: string | null;
  readonly employeeId: Id<'OrgEmployee'> | null;
}

/** One page of the invitations of an organization, newest first. */
export interface InvitationPage<Status extends string> {
  readonly status: Status | null;
  readonly page: PageRequest;
}
