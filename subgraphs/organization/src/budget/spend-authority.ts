import type { Id } from '@volmify/shared/ids';
import type { BudgetPeriod } from '../org/org.ts';

/** Why limits refuse to spend, whatever was spent before. */
export type SpendRefusal = 'NOT_ACTIVE' | 'NO_PRIMARY_DEPARTMENT' | 'FOREIGN_CURRENCY' | 'ABOVE_LIMIT';

/** Who spends: an employee, or a team by its lead. */
export type Spender =
  | { readonly kind: 'employee'; readonly id: Id<'OrgEmployee'> }
  | { readonly kind: 'team'; readonly id: Id<'Team'> };

/** The chain of limits over one spender; minor units of `currency`, null inherits or is none. */
export interface SpendChain {
  readonly orgId: Id<'Org'>;
  readonly employeeId: Id<'OrgEmployee'>;
  /** Grows with every change of what may be spent in the organization. */
  readonly version: number;
  /** From the primary department up to the root. */
  readonly departmentIds: readonly Id<'Department'>[];
  readonly limitsMinor: readonly (bigint | null)[];
  readonly periods: readonly BudgetPeriod[];
  readonly orgLimitMinor: bigint | null;
  readonly orgPeriod: BudgetPeriod;
  readonly delegatedMinor: bigint | null;
  readonly currency: string;
  /** True while employee, member and team are active. */
  readonly isActive: boolean;
}
