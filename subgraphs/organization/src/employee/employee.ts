import type { Id } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { EmployeeRole, EmployeeStatus } from '@volmify/shared/viewer';
import type { Activity, AmountBound } from '../facts/facts.ts';
import type { Org } from '../org/org.ts';

/** Kind of pay. */
export type CompensationType = 'SALARIED' | 'COMMISSION' | 'MIXED';

/** An employee row as the graph shows it; the policy table decides which of it a viewer gets. */
export interface Employee {
  readonly id: Id<'OrgEmployee'>;
  readonly org: Org;
  readonly orgId: Id<'Org'>;
  readonly memberId: Id<'OrgMember'>;
  readonly userId: Id<'User'>;
  /** Slug of the member row. */
  readonly slug: string;
  readonly jobProfileId: Id<'JobProfile'> | null;
  readonly role: EmployeeRole;
  readonly status: EmployeeStatus;
  readonly professionalDisplayName: string;
  readonly compensationType: CompensationType;
  /** Per year, minor units of `salaryCurrency`. */
  readonly salaryMinor: bigint | null;
  readonly salaryCurrency: string | null;
  readonly hiredAt: Date | null;
  readonly createdAt: Date;
  readonly terminatedAt: Date | null;
  readonly terminationReason: string | null;
  /** Grants beyond the defaults of the role. */
  readonly permissions: readonly string[];
  /** Minor units of the organization's default currency. */
  readonly delegatedMinor: bigint | null;
  /** Path of the live primary department; null without one, or where the viewer does not see the structure. */
  readonly departmentPath: string | null;
}

/** Which employees of an organization are wanted. */
export interface EmployeeFilter {
  readonly words: readonly string[];
  readonly role: EmployeeRole | null;
  readonly status: EmployeeStatus | null;
  readonly departmentId: Id<'Department'> | null;
  readonly teamId: Id<'Team'> | null;
  readonly compensationType: CompensationType | null;
  readonly hasJobProfile: boolean | null;
  readonly budgetAtLeast: AmountBound | null;
  readonly earningsAtLeast: AmountBound | null;
  readonly earningsAtMost: AmountBound | null;
  readonly attributionActivity: Activity | null;
}

/** In which order. */
export interface EmployeeOrder {
  readonly key: 'HIRED_AT' | 'NAME' | 'EARNINGS';
  readonly isAscending: boolean;
}

/** One page of the employees of an organization. */
export interface EmployeePage {
  readonly filter: EmployeeFilter;
  readonly order: EmployeeOrder;
  readonly page: PageRequest;
}

/** An employee that passed the check of another part of the product. */
export interface ActiveEmployee {
  readonly employeeId: Id<'OrgEmployee'>;
  readonly userId: Id<'User'>;
  readonly jobProfileId: Id<'JobProfile'> | null;
  readonly version: number;
}
