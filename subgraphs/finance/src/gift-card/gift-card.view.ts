import type { Id } from '@volmify/shared/ids';
import type { MoneyView } from '@volmify/shared/money';

export type GiftCardStatus = 'ACTIVE' | 'DEPLETED' | 'EXPIRED' | 'VOIDED';

/** Prepaid credit; of the code only the last four characters are known. */
export interface GiftCardView {
  readonly id: Id<'GiftCard'>;
  readonly orgId: Id<'Org'>;
  readonly codeLast4: string;
  readonly initialAmount: MoneyView;
  readonly balance: MoneyView;
  readonly funding: string;
  readonly status: GiftCardStatus;
  readonly issuedAt: Date;
  readonly expiresAt: Date | null;
  readonly issuedByEmployeeId: Id<'OrgEmployee'>;
  readonly issuedToMemberId: Id<'OrgMember'> | null;
}

/** One use of a gift card. */
export interface GiftCardUsageView {
  readonly id: Id<'GiftCardUsage'>;
  readonly giftCardId: Id<'GiftCard'>;
  readonly orderId: Id<'Order'>;
  readonly amountUsed: MoneyView;
  readonly usedAt: Date;
  readonly reversedAt: Date | null;
}
