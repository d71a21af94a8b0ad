import type { Id } from '@volmify/shared/ids';
import type { MoneyView } from '@volmify/shared/money';

/** A sales tax as it is now. */
export interface TaxRateView {
  readonly id: Id<'TaxRate'>;
  readonly orgId: Id<'Org'>;
  readonly code: string;
  readonly name: string;
  readonly type: 'PERCENT' | 'FIXED';
  readonly rateBps: number | null;
  readonly amount: MoneyView | null;
  readonly isInclusive: boolean;
  readonly jurisdiction: string | null;
  readonly effectiveFrom: Date;
  readonly effectiveTo: Date | null;
  readonly managedById: Id<'OrgEmployee'> | null;
}

/** One version of a tax rate. */
export interface TaxSnapshotView {
  readonly id: Id<'TaxRateSnapshot'>;
  readonly rateId: Id<'TaxRate'>;
  readonly version: number;
  readonly rateBps: number | null;
  readonly effectiveFrom: Date;
  readonly createdAt: Date;
  readonly byId: Id<'OrgEmployee'> | null;
}

/** How the tax of one order line was found. */
export interface TaxCalculationView {
  readonly orderId: Id<'Order'>;
  readonly orderItemId: Id<'OrderItem'>;
  readonly snapshotId: Id<'TaxRateSnapshot'>;
  readonly method: 'INCLUSIVE' | 'EXCLUSIVE';
  readonly taxable: MoneyView;
  readonly tax: MoneyView;
}
