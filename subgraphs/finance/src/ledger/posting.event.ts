import type { Uuid } from '@volmify/shared/ids';
import type { AccountCode } from './chart.ts';

/** What a posting records (domain 4.10). */
export type TransactionKind =
  | 'SALE'
  | 'GIFT_CARD_SALE'
  | 'GIFT_CARD_PROMOTION'
  | 'GIFT_CARD_EXPIRY'
  | 'REFUND'
  | 'DISPUTE_OPENED'
  | 'DISPUTE_WON'
  | 'DISPUTE_LOST'
  | 'PAYOUT_APPROVED'
  | 'PAYOUT_SETTLED'
  | 'PAYOUT_FAILED'
  | 'SUBSCRIPTION_DEFERRAL'
  | 'REVENUE_RECOGNITION'
  | 'SALARY'
  | 'SALARY_PAYMENT'
  | 'BONUS'
  | 'FEE'
  | 'EXPENSE'
  | 'PLATFORM_FEE'
  | 'PLATFORM_FEE_SETTLEMENT'
  | 'TAX_REMITTANCE'
  | 'ADJUSTMENT'
  | 'CLAWBACK'
  | 'REVERSAL';

/** What a posting is about. One fact (type, id, kind) is in the books once. */
export type BusinessEntityType =
  | 'ORG_MEMBER_ORDER'
  | 'ORG_EMPLOYEE_PAYOUT'
  | 'ORG_MEMBER_REFUND'
  | 'PLATFORM_FEE'
  | 'PAYMENT_PROCESSOR'
  | 'ADJUSTMENT'
  | 'GIFT_CARD'
  | 'SUBSCRIPTION'
  | 'DISPUTE'
  | 'COMPENSATION'
  | 'EXPENSE'
  | 'TAX_REMITTANCE';

export const DEBIT = 1;
export const CREDIT = -1;

/** One side of a posting; the amount is positive minor units. */
export interface PostingLine {
  readonly account: AccountCode;
  /** Owner of a subledger account: employee, gift card. */
  readonly subjectId: Uuid | null;
  readonly side: typeof DEBIT | typeof CREDIT;
  readonly amount: bigint;
  readonly memo?: string;
}

/** How one subject stands to a posting; the amount is signed from that subject's side. */
export interface PostingContext {
  readonly id: Uuid;
  readonly subjectType: 'USER' | 'EMPLOYEE' | 'MEMBER' | 'ORG';
  readonly subjectId: Uuid;
  readonly role: string;
  readonly contextType: 'PRIMARY' | 'SECONDARY' | 'DERIVED' | 'ADMINISTRATIVE';
  readonly relationshipType: 'BENEFICIARY' | 'PARTICIPANT' | 'CREATOR' | 'VIEWER' | 'ADMINISTRATOR';
  readonly amount: bigint;
  /** Set for amount 0 where "in" would mislead; otherwise the sign decides. */
  readonly direction: 'IN' | 'OUT';
  readonly accessLevel?: 'FULL' | 'SUMMARY' | 'VIEWER' | 'RESTRICTED';
  readonly accessSource?: 'MEMBER_ACTIVITY' | 'EMPLOYEE_ROLE' | 'ADMIN_GRANT';
  readonly shareBps?: number;
  readonly userId?: Uuid;
  readonly employeeId?: Uuid;
  readonly jobProfileId?: Uuid;
  readonly departmentId?: Uuid;
}

/** A counter that is locked and checked in the transaction of the posting. */
export type PostingGuard =
  | {
      readonly counter: 'budget';
      /** Depth from the root, which is 0 and stands under the organization's own id. */
      readonly depth: number;
      readonly departmentId: Uuid;
      readonly periodKey: string;
      readonly delta: bigint;
      /** null = no limit at this level. */
      readonly limit: bigint | null;
      readonly limitVersion: number;
    }
  | { readonly counter: 'remainder'; readonly orderItemId: Uuid; readonly component: string; readonly delta: bigint };

export type RecipientType = 'ORGANIZATION' | 'JOB' | 'PLATFORM' | 'PAYMENT_PROCESSOR' | 'TAX_AUTHORITY';

/** One recipient's part of one order item; the parts of an item make its gross (FIN-17). */
export interface PostingRevenueRow {
  readonly id: Uuid;
  readonly orderId: Uuid;
  readonly orderItemId: Uuid;
  readonly productId: Uuid;
  readonly attributionSetId: Uuid | null;
  readonly attributionId: Uuid | null;
  readonly employeeId: Uuid | null;
  readonly userId: Uuid | null;
  readonly jobProfileId: Uuid | null;
  readonly recipientType: RecipientType;
  readonly attributionBasis: string;
  readonly shareBps: number | null;
  readonly gross: bigint;
  readonly platformFee: bigint;
  readonly processingFee: bigint;
  readonly withholding: bigint;
  readonly net: bigint;
  readonly attributed: bigint;
  readonly payableAt: Date | null;
}

/** What a posting does to revenue rows. */
export interface PostingRevenue {
  readonly rows?: readonly PostingRevenueRow[];
  /** Parts taken back of earlier rows. */
  readonly reversals?: readonly { readonly id: Uuid; readonly amount: bigint }[];
  /** Rows tied to a payout, or freed from it when it failed. */
  readonly payouts?: readonly { readonly id: Uuid; readonly payoutId: Uuid; readonly isFreed: boolean }[];
}

/** A fact for other parts of the product, sent in the transaction of the posting. */
export interface PostingNote {
  readonly eventId: Uuid;
  readonly type: string;
  readonly version: number;
  readonly payload: unknown;
}

/** One posting of one organization, complete: what the posting function takes. */
export interface PostingEvent {
  readonly id: Uuid;
  readonly kind: TransactionKind;
  readonly businessEntityType: BusinessEntityType;
  readonly businessEntityId: Uuid;
  /** Business time, always explicit. */
  readonly occurredAt: Date;
  readonly currency: string;
  readonly reference: string;
  readonly description?: string;
  readonly reversesId?: Uuid;
  readonly reversalKind?: 'FULL' | 'PARTIAL';
  readonly correlationId?: Uuid;
  readonly postedByEmployeeId?: Uuid;
  readonly postedByOwnerUserId?: Uuid;
  readonly departmentId?: Uuid;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly lines: readonly PostingLine[];
  readonly contexts: readonly PostingContext[];
  readonly guards?: readonly PostingGuard[];
  readonly revenue?: PostingRevenue;
  readonly notes?: readonly PostingNote[];
}

/** A posting that somebody asked for, with the key that makes asking twice harmless. */
export interface PostingCommand {
  readonly orgId: Uuid;
  readonly operation: string;
  /** 1..255 characters, chosen by the caller before the first attempt. */
  readonly key: string;
  /** What the caller asked for, without ids and clock: the same key with another request is refused. */
  readonly request: unknown;
  readonly event: PostingEvent;
  /** Employee who manages accounts that this posting opens. */
  readonly accountManagerId?: Uuid;
}
