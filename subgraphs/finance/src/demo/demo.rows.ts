import type { DemoRow } from '@volmify/shared/subgraph';

/** Rows of `prisma/finance/seed/*.json`: facts in minor units, other rows by natural key, persons by their key. */
export interface OrderRow extends DemoRow {
  readonly org: string;
  readonly displayId: string;
  readonly buyer: string;
  /** Where the buyer is taxed. */
  readonly jurisdiction: string;
  readonly kind: 'PURCHASE' | 'RENEWAL' | 'GIFT_CARD';
  readonly status: string;
  readonly paymentStatus: string;
  readonly currency: string;
  readonly subtotal: number;
  readonly discount: number;
  readonly tax: number;
  readonly total: number;
  readonly subscription?: string;
  readonly giftCard?: string;
  readonly giftCardApplied: number;
  readonly paidAt: string;
  readonly taxMethod: 'INCLUSIVE' | 'EXCLUSIVE';
}

export interface OrderItemRow extends DemoRow {
  readonly order: string;
  readonly product: string;
  readonly attributionSet: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly subtotal: number;
  readonly discount: number;
  readonly tax: number;
  readonly total: number;
}

export interface RefundRow extends DemoRow {
  readonly org: string;
  readonly displayId: string;
  readonly order: string;
  readonly gross: number;
  readonly tax: number;
  readonly approvedBy: string;
  readonly reason: string;
}

export interface DisputeRow extends DemoRow {
  readonly org: string;
  readonly order: string;
  readonly amount: number;
  readonly fee: number;
  readonly status: string;
  readonly reason: string;
}

export interface GiftCardRow extends DemoRow {
  readonly org: string;
  readonly displayId: string;
  readonly funding: 'SOLD' | 'PROMOTIONAL';
  readonly issuedBy: string;
  readonly holder: string;
  readonly currency: string;
  readonly initialAmount: number;
  readonly order?: string;
  readonly expiresAt?: string;
  readonly lapsedAmount?: number;
}

export interface PayoutRow extends DemoRow {
  readonly org: string;
  readonly displayId: string;
  readonly payee: string;
  readonly status: string;
  readonly amount: number;
  readonly withheld: number;
  readonly currency: string;
  readonly approvedBy?: string;
  readonly approvedAt?: string;
  readonly paidAt?: string;
  readonly failedAt?: string;
  readonly failureReason?: string;
  readonly orders: readonly string[];
}

export interface CompensationRow extends DemoRow {
  readonly org: string;
  readonly kind: 'SALARY' | 'BONUS';
  readonly payee: string;
  readonly processedBy: string;
  readonly amount: number;
  readonly currency: string;
  readonly paidAt?: string;
  /** Days `yyyy-mm-dd`. */
  readonly periodStart?: string;
  readonly periodEnd?: string;
}

export interface ExpenseRow extends DemoRow {
  readonly org: string;
  readonly displayId: string;
  readonly poster: string;
  readonly department: string;
  /** From the organization down. */
  readonly budgetPath: readonly { readonly org?: string; readonly department?: string; readonly limit: number }[];
  readonly category: string;
  readonly description: string;
  readonly amount: number;
  readonly currency: string;
  readonly team?: string;
}

export interface AdjustmentRow extends DemoRow {
  readonly org: string;
  readonly postedBy: string;
  readonly approvedByOwner: string;
  readonly description: string;
  readonly currency: string;
  readonly lines: readonly { readonly account: string; readonly side: 'DEBIT' | 'CREDIT'; readonly amount: number }[];
}

export interface FeePolicyRow extends DemoRow {
  readonly org: string | null;
  readonly platformFeeBps: number;
  readonly processingFeeBps: number;
  readonly refundPlatformFee: boolean;
  readonly refundProcessingFee: boolean;
  readonly payoutHoldDays: number;
  readonly minPayout: number;
  readonly effectiveFrom: string;
}

export interface WithholdingRuleRow extends DemoRow {
  readonly org: string | null;
  readonly appliesTo: 'SALE' | 'PAYOUT';
  readonly rateBps: number;
  readonly base: 'GROSS' | 'POST_FEES' | 'PAYOUT';
  readonly effectiveFrom: string;
}

export interface SubscriptionRow extends DemoRow {
  readonly org: string;
  readonly subscriber: string;
  readonly product: string;
  readonly plan: string;
  readonly status: string;
  readonly price: number;
  readonly currency: string;
  readonly intervalMonths: number;
  readonly currentPeriodStart: string;
  readonly currentPeriodEnd: string;
  readonly cyclesCompleted: number;
}

/** The products, variants and plans of `prisma/catalog/seed`, as order lines name them. */
export interface ProductRow extends DemoRow {
  readonly title: string;
}

export interface VariantRow extends DemoRow {
  readonly product: string;
  readonly accessTier: number;
}

export interface PlanRow extends DemoRow {
  readonly variant: string;
}

/** The shares of `prisma/catalog/seed`, as the sales need them. */
export interface AttributionRow extends DemoRow {
  readonly set: string;
  readonly employee: string;
  readonly shareBps: number;
}

export interface AttributionSetRow extends DemoRow {
  readonly orgRetainedBps: number;
}

/** The employments of `prisma/organization/seed`: under which professional identity somebody works. */
export interface EmployeeRow extends DemoRow {
  readonly jobProfile: string | null;
}
