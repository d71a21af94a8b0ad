import type { Id } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { EmployeeStatus, MemberStatus } from '@volmify/shared/viewer';
import type { Activity } from '../facts/facts.ts';
import type { Org } from '../org/org.ts';

/** Class of a customer. */
export type CustomerType = 'REGULAR' | 'PREMIUM' | 'ENTERPRISE';

/** A member row as the graph shows it. */
export interface Member {
  readonly id: Id<'OrgMember'>;
  readonly org: Org;
  readonly orgId: Id<'Org'>;
  readonly slug: string;
  readonly userId: Id<'User'>;
  readonly userProfileId: Id<'UserProfile'>;
  readonly displayName: string;
  readonly status: MemberStatus;
  readonly customerType: CustomerType;
  readonly customerSince: Date | null;
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
  readonly suspendedReason: string | null;
  readonly lastActiveAt: Date | null;
  /** The person's employee row here, live or not. */
  readonly employeeId: Id<'OrgEmployee'> | null;
  readonly employeeStatus: EmployeeStatus | null;
}

/** Which members of an organization are wanted. */
export interface MemberFilter {
  readonly words: readonly string[];
  readonly status: MemberStatus | null;
  readonly customerType: CustomerType | null;
  readonly isEmployee: boolean | null;
  readonly enrollmentStatus: 'NONE' | 'ACTIVE' | 'COMPLETED' | null;
  readonly purchaseActivity: Activity | null;
  readonly learningActivity: Activity | null;
  readonly giftCardActivity: Activity | null;
}

/** In which order. */
export interface MemberOrder {
  readonly key: 'JOINED_AT' | 'DISPLAY_NAME' | 'TOTAL_PURCHASES' | 'LAST_ACTIVE_AT';
  readonly isAscending: boolean;
}

/** One page of the members of an organization. */
export interface MemberPage {
  readonly filter: MemberFilter;
  readonly order: MemberOrder;
  readonly page: PageRequest;
}
