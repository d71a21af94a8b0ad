import type { Uuid } from '@volmify/shared/ids';
import type { MoneyView } from '@volmify/shared/money';
import { toMoney } from '@volmify/shared/money';
import { type PercentageView, ratioBps, toPercentage } from '@volmify/shared/percentage';

/** How often a budget begins anew. */
export type BudgetPeriod = 'MONTH' | 'QUARTER' | 'YEAR';

/** Use of a budget in one period; minor units. */
export interface BudgetUse {
  readonly used: bigint;
  readonly reserved: bigint;
  /** Null without a limit. */
  readonly limit: bigint | null;
  readonly currency: string;
  readonly periodKey: string;
}

/** The use as the API shows it. */
export interface BudgetUsageView {
  readonly used: MoneyView;
  readonly reserved: MoneyView;
  readonly limit: MoneyView | null;
  readonly remaining: MoneyView | null;
  readonly utilisation: PercentageView | null;
  readonly periodKey: string;
}

/** A department with its use; the organization itself bears its own id. */
export interface DepartmentUse extends BudgetUse {
  readonly departmentUuid: Uuid;
  readonly orgUuid: Uuid;
  /** Uuids from the root joined by dots; empty for the organization. */
  readonly path: string;
}

/** Name of the period that an instant lies in: `2026`, `2026-Q2` or `2026-05`. */
export function periodKeyOf(period: BudgetPeriod, at: Date): string {
  const year = at.getUTCFullYear().toString();
  const month = at.getUTCMonth();
  if (period === 'YEAR') return year;
  if (period === 'QUARTER') return `${year}-Q${Math.floor(month / 3) + 1}`;
  return `${year}-${(month + 1).toString().padStart(2, '0')}`;
}

/** What is left, what part is used: half to even, and never negative where more was spent than a later limit allows. */
export function usageView({ used, reserved, limit, currency, periodKey }: BudgetUse): BudgetUsageView {
  const left = limit === null ? null : limit - used - reserved;
  const bps = limit === null ? undefined : ratioBps(used, limit);
  return {
    used: toMoney(used, currency),
    reserved: toMoney(reserved, currency),
    limit: limit === null ? null : toMoney(limit, currency),
    remaining: left === null ? null : toMoney(left > 0n ? left : 0n, currency),
    utilisation: bps === undefined ? null : toPercentage(bps),
    periodKey,
  };
}
