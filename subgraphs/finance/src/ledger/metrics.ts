/**
 * Names of the sums that the posting function keeps (domain 4.12). Which posted fact feeds which sum is the table
 * `rollup_rule`; every name there is one of these.
 */
export const METRIC = {
  /** Every context of the subject, by count; the amount is 0. Serves totals of lists. */
  CONTEXTS: 'CONTEXTS',
  /** EMPLOYEE, USER: amounts of kinds SALE, REFUND, BONUS, SALARY, FEE; transfers (payouts, holds) never count. */
  TOTAL_EARNINGS: 'TOTAL_EARNINGS',
  /** EMPLOYEE, USER: earnings of kinds SALE and REFUND only. */
  ATTRIBUTION_REVENUE: 'ATTRIBUTION_REVENUE',
  /** EMPLOYEE, USER: salaries earned. */
  SALARIES: 'SALARIES',
  /** EMPLOYEE, USER, ORG: bonuses earned, or granted. */
  BONUSES: 'BONUSES',
  /** EMPLOYEE, USER: payouts settled. */
  PAYOUTS: 'PAYOUTS',
  /** EMPLOYEE: spend posted by that employee. */
  EXPENSES_POSTED: 'EXPENSES_POSTED',
  /** MEMBER, USER, ORG: order totals with tax, by any tender, before refunds; buying a gift card does not count. */
  TOTAL_PURCHASES: 'TOTAL_PURCHASES',
  /** USER: purchases less refunds. */
  TOTAL_SPENDING: 'TOTAL_SPENDING',
  /** MEMBER, USER, ORG: refunds with tax. */
  REFUNDS_RECEIVED: 'REFUNDS_RECEIVED',
  /** MEMBER, USER, ORG: what gift cards paid of sales. */
  GIFT_CARD_USAGE: 'GIFT_CARD_USAGE',
  /** ORG, PRODUCT: gross of sales less refunded gross; totalRevenue of an organization is this. */
  GROSS_REVENUE: 'GROSS_REVENUE',
  /** ORG, PRODUCT: platform fees after reversals. */
  PLATFORM_FEES: 'PLATFORM_FEES',
  /** ORG, PRODUCT: processing fees after reversals; what the organization bears on refunds stands beside it. */
  PROCESSING_FEES: 'PROCESSING_FEES',
  /** ORG, PRODUCT: tax withheld after reversals. */
  TAX_WITHHOLDING: 'TAX_WITHHOLDING',
  /** ORG, PRODUCT: net after reversals; gross = platform + processing + withholding + net. */
  NET_REVENUE: 'NET_REVENUE',
  /** ORG, PRODUCT, ATTRIBUTION: the creators' part of the net after reversals; of a share, what it brought. */
  ATTRIBUTED_REVENUE: 'ATTRIBUTED_REVENUE',
  /** ORG: payouts settled to employees. */
  EMPLOYEE_PAYOUTS: 'EMPLOYEE_PAYOUTS',
  /** ORG: salaries paid. */
  SALARY_PAYMENTS: 'SALARY_PAYMENTS',
  /** ORG, DEPARTMENT: operating expenses; a department's own, its subtree is summed by the reader. */
  OPERATIONAL_EXPENSES: 'OPERATIONAL_EXPENSES',
  /** ORG, DEPARTMENT: flat, hourly and per-course fees. */
  CONTRACT_FEES: 'CONTRACT_FEES',
  /** ORG: tax withheld from payouts. */
  PAYOUT_WITHHOLDING: 'PAYOUT_WITHHOLDING',
} as const;

export type Metric = (typeof METRIC)[keyof typeof METRIC];
