import type { Uuid } from '@volmify/shared/ids';

/** Kinds of rows that a policy speaks of. */
export type RetentionEntity = 'MEMBER' | 'MEMBER_INVITATION' | 'EMPLOYEE_INVITATION' | 'EMAIL';
/** What happens to rows whose time is over. */
export type RetentionAction = 'SOFT_DELETE' | 'ANONYMISE' | 'HARD_DELETE';

/** How long rows of one kind are kept (ORG-44). */
export interface RetentionPolicy {
  readonly orgUuid: Uuid;
  readonly entityType: RetentionEntity;
  readonly retentionDays: number;
  readonly action: RetentionAction;
  readonly legalBasis: string | null;
  readonly isActive: boolean;
  readonly lastRunAt: Date | null;
  /** Rows that the last run changed; null before the first. */
  readonly lastAffected: number | null;
}

/** What can be done to rows of which kind. */
export const RETENTION_ACTIONS: Readonly<Record<RetentionEntity, readonly RetentionAction[]>> = {
  MEMBER: ['ANONYMISE', 'SOFT_DELETE'],
  MEMBER_INVITATION: ['ANONYMISE', 'HARD_DELETE'],
  EMPLOYEE_INVITATION: ['ANONYMISE'],
  EMAIL: ['HARD_DELETE'],
};
