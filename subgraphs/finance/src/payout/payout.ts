import type { Id } from '@volmify/shared/ids';
import type { MoneyView } from '@volmify/shared/money';

/** States of a payout (5.9). */
export const PAYOUT_STATUSES = [
  'DRAFT',
  'REQUESTED',
  'APPROVED',
  'PROCESSING',
  'PAID',
  'FAILED',
  'REJECTED',
  'CANCELLED',
] as const;
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number];

/** A payout as a reader sees it. */
export interface PayoutView {
  readonly id: Id<'Payout'>;
  readonly orgId: Id<'Org'>;
  readonly displayId: string;
  readonly status: PayoutStatus;
  readonly amount: MoneyView;
  readonly withheld: MoneyView;
  readonly net: MoneyView;
  readonly requestedAt: Date | null;
  readonly paidAt: Date | null;
  readonly failureReason: string | null;
  readonly createdAt: Date;
  readonly employeeId: Id<'OrgEmployee'>;
  readonly approvedById: Id<'OrgEmployee'> | null;
}

/** One revenue row inside a payout. */
export interface PayoutItemView {
  readonly amount: MoneyView;
  readonly revenueId: Id<'AttributionRevenue'>;
}
