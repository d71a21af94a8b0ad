import type { Id } from '@volmify/shared/ids';

/** Length of a budget period. */
export type BudgetPeriod = 'MONTH' | 'QUARTER' | 'YEAR';

/** An organization as the graph shows it; amounts are minor units of `defaultCurrency`. */
export interface Org {
  readonly id: Id<'Org'>;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly logoUrl: string | null;
  readonly kind: 'SELLER' | 'PLATFORM';
  readonly ownerUserId: Id<'User'>;
  readonly defaultCurrency: string;
  /** Ceiling of all root departments; null without one. */
  readonly limitMinor: bigint | null;
  readonly budgetPeriod: BudgetPeriod;
  /** True where limits directly below one limit may not exceed it together (GAP-15). */
  readonly strictBudgetSum: boolean;
}
