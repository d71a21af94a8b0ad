import type { Id } from '@volmify/shared/ids';
import type { MoneyView } from '@volmify/shared/money';

/** Money given back. */
export interface RefundView {
  readonly id: Id<'Refund'>;
  readonly orderId: Id<'Order'>;
  readonly status: string;
  readonly amount: MoneyView;
  readonly toCard: MoneyView;
  readonly toGiftCard: MoneyView;
  readonly reason: string;
  readonly processedAt: Date | null;
  readonly createdAt: Date;
  readonly requestedByUserId: Id<'User'> | null;
  readonly approvedByEmployeeId: Id<'OrgEmployee'> | null;
}

/** A payment contested at the bank. */
export interface DisputeView {
  readonly id: Id<'Dispute'>;
  readonly orderId: Id<'Order'>;
  readonly status: 'OPEN' | 'WON' | 'LOST';
  readonly amount: MoneyView;
  readonly fee: MoneyView;
  readonly reason: string;
  readonly openedAt: Date;
}
