import type { Id } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { Activity, AmountBound, ProductivityBand } from '../facts/facts.ts';
import type { Org } from '../org/org.ts';

/** Kind of a team. */
export type TeamType = 'DEPARTMENTAL' | 'CROSS_FUNCTIONAL' | 'PROJECT' | 'PERMANENT';

/** State of a project. */
export type ProjectStatus = 'PLANNED' | 'ACTIVE' | 'COMPLETED';

/** A team as the graph shows it. */
export interface Team {
  readonly id: Id<'Team'>;
  readonly org: Org;
  readonly orgId: Id<'Org'>;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly type: TeamType;
  readonly projectStatus: ProjectStatus | null;
  readonly isActive: boolean;
  readonly createdAt: Date;
  readonly leadId: Id<'OrgEmployee'>;
  readonly leadUserId: Id<'User'>;
  /** Path of the lead's live primary department; null without one. */
  readonly leadPath: string | null;
  /** Live members. */
  readonly employeeCount: number;
}

/** An employee in a team. */
export interface TeamMembership {
  readonly employeeId: Id<'OrgEmployee'>;
  readonly team: Team;
  readonly role: 'ADMIN' | 'MEMBER';
  readonly joinedAt: Date;
  /** Live primary department of the employee. */
  readonly departmentId: Id<'Department'> | null;
}

/** One page of the teams of an organization. */
export interface TeamPage {
  readonly filter: {
    readonly words: readonly string[];
    readonly type: TeamType | null;
    readonly departmentId: Id<'Department'> | null;
    readonly projectStatus: ProjectStatus | null;
    readonly budgetAtLeast: AmountBound | null;
    readonly budgetAtMost: AmountBound | null;
    readonly productivity: ProductivityBand | null;
    readonly attributionActivity: Activity | null;
  };
  readonly page: PageRequest;
}
