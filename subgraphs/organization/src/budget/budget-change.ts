import type { Id, Uuid } from '@volmify/shared/ids';

/** One change of an authority (ORG-38); amounts are minor units of `currency`, null inherits. */
export interface BudgetChangeEntry {
  readonly uuid: Uuid;
  readonly subjectUuid: Uuid;
  readonly oldMinor: bigint | null;
  readonly newMinor: bigint | null;
  readonly currency: string;
  readonly byId: Id<'OrgEmployee'> | null;
  readonly reason: string | null;
  readonly at: Date;
}
