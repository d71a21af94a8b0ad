import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { visibleProduct } from '../product/product.repository.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

/** Terms of a plan that is paid period by period. */
export interface SubscriptionTerms {
  readonly billingInterval: string;
  readonly customCount: number | null;
  readonly customUnit: string | null;
  readonly trialPeriodDays: number;
  readonly gracePeriodDays: number;
  readonly maxBillingCycles: number | null;
}

/** A way to pay for a variant. */
export interface PaymentPlan {
  readonly id: Id<'PaymentPlan'>;
  readonly variantId: Id<'ProductVariant'>;
  readonly title: string;
  readonly type: 'ONE_TIME' | 'SUBSCRIPTION';
  readonly price: MoneyView | null;
  readonly isDefault: boolean;
  readonly subscription: SubscriptionTerms | null;
}

interface PlanRow {
  readonly id: Uuid;
  readonly variant_id: Uuid;
  readonly title: string;
  readonly type: PaymentPlan['type'];
  readonly is_default: boolean;
  readonly price: bigint | null;
  readonly currency: string | null;
  readonly billing_interval: string | null;
  readonly custom_count: number | null;
  readonly custom_unit: string | null;
  readonly trial_period_days: number | null;
  readonly grace_period_days: number | null;
  readonly max_billing_cycles: number | null;
}

/** The plans one reader may see: active ones of visible variants, inactive ones for staff. */
export class PaymentPlanRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  async findByIds(ids: readonly Id<'PaymentPlan'>[]): Promise<PaymentPlan[]> {
    return this.select(Prisma.sql`n.id = ANY (${toUuids(ids)}::uuid[])`);
  }

  /** All plans of many variants with their terms, default first. One statement. */
  async findByVariants(variantIds: readonly Id<'ProductVariant'>[]): Promise<PaymentPlan[]> {
    return this.select(Prisma.sql`n.variant_id = ANY (${toUuids(variantIds)}::uuid[])`);
  }

  private async select(where: Prisma.Sql): Promise<PaymentPlan[]> {
    const { isPlatform, unpublishedOrgs } = this.reader;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<PlanRow[]>`
        SELECT n.id, n.variant_id, n.title, n.type, n.is_default,
               coalesce(o.price, s.price) AS price, coalesce(o.currency, s.currency)::text AS currency,
               s.billing_interval, s.custom_count, s.custom_unit, s.trial_period_days, s.grace_period_days,
               s.max_billing_cycles
          FROM org_product_variant_payment_plan n
          JOIN org_product_variant v ON v.id = n.variant_id
          JOIN org_product p ON p.id = v.product_id
          LEFT JOIN payment_plan_one_time o ON o.plan_id = n.id
          LEFT JOIN payment_plan_subscription s ON s.plan_id = n.id
         WHERE ${where} AND n.deleted_at IS NULL AND v.deleted_at IS NULL AND ${visibleProduct(this.reader)}
           AND ((n.is_active AND v.is_active) OR ${isPlatform} OR n.org_id = ANY (${unpublishedOrgs}::uuid[]))
         ORDER BY n.is_default DESC, n.sort_order, n.id`,
    );
    return rows.map(toPlan);
  }
}

const toPlan = (row: PlanRow): PaymentPlan => ({
  id: toId('PaymentPlan', row.id),
  variantId: toId('ProductVariant', row.variant_id),
  title: row.title,
  type: row.type,
  price: row.price === null || row.currency === null ? null : toMoney(row.price, row.currency),
  isDefault: row.is_default,
  subscription: toTerms(row),
});

function toTerms(row: PlanRow): SubscriptionTerms | null {
  if (row.billing_interval === null) return null;
  return {
    billingInterval: row.billing_interval,
    customCount: row.custom_count,
    customUnit: row.custom_unit,
    trialPeriodDays: row.trial_period_days ?? 0,
    gracePeriodDays: row.grace_period_days ?? 0,
    maxBillingCycles: row.max_billing_cycles,
  };
}
