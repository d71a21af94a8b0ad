import { dividedHalfEven } from '@volmify/shared/allocation';
import { type MoneyView, toMoneyList } from '@volmify/shared/money';
import type { PercentageView } from '@volmify/shared/percentage';
import type { Metric } from '../ledger/metrics.ts';
import type { MetricSum } from '../ledger/rollup.repository.ts';

/** Sums of one subject, as the ledger keeps them. */
export type Sums = readonly MetricSum[];

/** Money of the plus metrics less that of the minus ones, per currency, sorted by code; empty when there is no row. */
export function moneyOf(sums: Sums, plus: readonly Metric[], minus: readonly Metric[] = []): MoneyView[] {
  const sign = ({ metric }: MetricSum): bigint => {
    if (plus.some((name) => name === metric)) return 1n;
    return minus.some((name) => name === metric) ? -1n : 0n;
  };
  return toMoneyList(
    sums
      .filter((sum) => sign(sum) !== 0n)
      .map((sum) => ({ amountMinor: sign(sum) * sum.amountMinor, currency: sum.currency })),
  );
}

/** A person's totals: earned, spent with refunds taken off, and the difference. */
export const userSummary = (sums: Sums) => ({
  totalEarnings: moneyOf(sums, ['TOTAL_EARNINGS']),
  totalSpending: moneyOf(sums, ['TOTAL_SPENDING']),
  netPosition: moneyOf(sums, ['TOTAL_EARNINGS'], ['TOTAL_SPENDING']),
});

/** An employee's earnings by kind; fees are what no other kind is. */
export const employeeEarnings = (sums: Sums) => ({
  attributionRevenue: moneyOf(sums, ['ATTRIBUTION_REVENUE']),
  salary: moneyOf(sums, ['SALARIES']),
  bonuses: moneyOf(sums, ['BONUSES']),
  fees: moneyOf(sums, ['TOTAL_EARNINGS'], ['ATTRIBUTION_REVENUE', 'SALARIES', 'BONUSES']).filter(
    ({ amountMinor }) => amountMinor !== 0n,
  ),
});

export const revenueSummary = (sums: Sums) => ({
  gross: moneyOf(sums, ['GROSS_REVENUE']),
  net: moneyOf(sums, ['NET_REVENUE']),
  attributed: moneyOf(sums, ['ATTRIBUTED_REVENUE']),
});

/** Where gross went; gross is the sum of the next four. */
export const revenueAttribution = (sums: Sums) => ({
  ...revenueSummary(sums),
  platformFees: moneyOf(sums, ['PLATFORM_FEES']),
  processingFees: moneyOf(sums, ['PROCESSING_FEES']),
  taxWithholding: moneyOf(sums, ['TAX_WITHHOLDING']),
});

export const memberMetrics = (sums: Sums) => ({
  totalRevenue: moneyOf(sums, ['GROSS_REVENUE']),
  giftCardRedemption: moneyOf(sums, ['GIFT_CARD_USAGE']),
});

/** What an organization's sums are set against. */
export interface OrgSpend {
  /** Of the current period; null without a limit. */
  readonly utilisation: PercentageView | null;
  readonly activeEmployees: number;
}

/** Totals of the employee list; the average is over ACTIVE employees, half to even. */
export const employeeMetrics = (sums: Sums, { utilisation, activeEmployees }: OrgSpend) => ({
  totalPayouts: moneyOf(sums, ['EMPLOYEE_PAYOUTS']),
  avgRevenuePerEmployee:
    activeEmployees === 0
      ? []
      : toMoneyList(
          moneyOf(sums, ['ATTRIBUTED_REVENUE']).map(({ amountMinor, currency }) => ({
            amountMinor: dividedHalfEven(amountMinor, BigInt(activeEmployees)),
            currency,
          })),
        ),
  budgetUtilization: utilisation,
});

export const orgSummary = (sums: Sums) => ({
  totalRevenue: moneyOf(sums, ['GROSS_REVENUE']),
  employeePayouts: moneyOf(sums, ['EMPLOYEE_PAYOUTS']),
  operationalExpenses: moneyOf(sums, ['OPERATIONAL_EXPENSES']),
});

export const employeeSummary = (sums: Sums) => ({
  attributionRevenue: moneyOf(sums, ['ATTRIBUTED_REVENUE']),
  salaryPayments: moneyOf(sums, ['SALARY_PAYMENTS']),
  bonuses: moneyOf(sums, ['BONUSES']),
  postPlatformFeeEarnings: moneyOf(sums, ['ATTRIBUTED_REVENUE'], ['PAYOUT_WITHHOLDING']),
});

export const memberSummary = (sums: Sums) => ({
  totalPurchases: moneyOf(sums, ['TOTAL_PURCHASES']),
  refundsReceived: moneyOf(sums, ['REFUNDS_RECEIVED']),
  giftCardUsage: moneyOf(sums, ['GIFT_CARD_USAGE']),
});
