import type { Id } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { BudgetPeriod, Org } from '../org/org.ts';

/** A department as the graph shows it. */
export interface Department {
  readonly id: Id<'Department'>;
  readonly org: Org;
  readonly orgId: Id<'Org'>;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly type: 'DEPARTMENT' | 'DIVISION' | 'BUSINESS_UNIT' | 'OFFICE' | 'REGION';
  /** Uuids from the root down, joined by dots: the paths of everything below continue it. */
  readonly path: string;
  /** 0 at the root. */
  readonly depth: number;
  readonly parentId: Id<'Department'> | null;
  /** Own authority in minor units of the organization's default currency; null inherits. */
  readonly limitMinor: bigint | null;
  readonly budgetPeriod: BudgetPeriod;
}

/** One page of the departments of an organization: all of them, or one level. */
export interface DepartmentPage {
  readonly parentId: Id<'Department'> | null;
  readonly page: PageRequest;
}

/** What lies in a department and below it. */
export interface DepartmentCounts {
  readonly departmentId: Id<'Department'>;
  readonly employeeCount: number;
  readonly teamCount: number;
}

/** An employee in a department. */
export interface DepartmentMembership {
  readonly uuid: string;
  readonly employeeId: Id<'OrgEmployee'>;
  readonly department: Department;
  readonly role: 'HEAD' | 'MANAGER' | 'LEAD' | 'MEMBER';
  readonly isPrimary: boolean;
  readonly assignedAt: Date;
}
