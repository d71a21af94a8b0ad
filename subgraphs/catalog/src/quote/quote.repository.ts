import { type Id, toId, toIdOrNull, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import type { SubscriptionTerms } from '../payment-plan/payment-plan.repository.ts';

/** A share as it stands in the set in force. */
export interface SellableShare {
  readonly attributionId: Id<'Attribution'>;
  readonly employeeId: Id<'OrgEmployee'>;
  readonly userId: Id<'User'>;
  readonly jobProfileId: Id<'JobProfile'> | null;
  readonly shareBps: number;
}

/** A plan that is on sale at the asked moment, with everything an order keeps of it; prices in minor units. */
export interface SellablePlan {
  readonly planId: Id<'PaymentPlan'>;
  readonly variantId: Id<'ProductVariant'>;
  readonly productId: Id<'Product'>;
  readonly planType: 'ONE_TIME' | 'SUBSCRIPTION';
  readonly subscription: SubscriptionTerms | null;
  readonly title: string;
  readonly accessTier: number;
  readonly taxCategoryCode: string | null;
  readonly giftCardsAllowed: boolean;
  readonly quantityMin: number;
  /** Null when any number is sold. */
  readonly quantityMax: number | null;
  readonly priceMinor: bigint;
  readonly currency: string;
  readonly attributionSetId: Id<'AttributionSet'>;
  readonly attributionVersion: number;
  readonly orgRetainedBps: number;
  readonly shares: readonly SellableShare[];
}

interface PlanRow {
  readonly plan_id: Uuid;
  readonly variant_id: Uuid;
  readonly product_id: Uuid;
  readonly type: SellablePlan['planType'];
  readonly title: string;
  readonly access_tier: number;
  readonly tax_category_code: string | null;
  readonly gift_cards: boolean;
  readonly min_quantity: number;
  readonly max_quantity: number | null;
  readonly price: bigint;
  readonly currency: string;
  readonly set_id: Uuid;
  readonly version_no: number;
  readonly org_retained_bps: number;
  readonly terms: SubscriptionTerms | null;
  readonly shares: readonly ShareRow[];
}

interface ShareRow {
  readonly id: Uuid;
  readonly employee_id: Uuid;
  readonly user_id: Uuid;
  readonly job_profile_id: Uuid | null;
  readonly share_bps: number;
}

/** What one organization sells, as its cash desk reads it: under the scope of the product itself. */
export class QuoteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** Those of the plans that are on sale at that moment, with the shares in force. One statement however many plans. */
  async findSellable(planIds: readonly Id<'PaymentPlan'>[], at: Date): Promise<SellablePlan[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<PlanRow[]>`
        SELECT n.id AS plan_id, v.id AS variant_id, p.id AS product_id, n.type, p.title, v.access_tier,
               v.tax_category_code, coalesce(o.allow_gift_cards, true) AS gift_cards, n.min_quantity, n.max_quantity,
               coalesce(o.price, s.price) AS price, coalesce(o.currency, s.currency)::text AS currency,
               a.id AS set_id, a.version_no, a.org_retained_bps,
               CASE WHEN s.plan_id IS NOT NULL THEN jsonb_build_object('billingInterval', s.billing_interval,
                 'customCount', s.custom_count, 'customUnit', s.custom_unit, 'trialPeriodDays', s.trial_period_days,
                 'gracePeriodDays', s.grace_period_days, 'maxBillingCycles', s.max_billing_cycles) END AS terms,
               coalesce((SELECT jsonb_agg(jsonb_build_object('id', h.id, 'employee_id', h.employee_id, 'user_id', h.user_id,
                                            'job_profile_id', h.job_profile_id, 'share_bps', h.revenue_share_bps) ORDER BY h.id)
                           FROM org_employee_product_attribution h WHERE h.set_id = a.id), '[]') AS shares
          FROM org_product_variant_payment_plan n
          JOIN org_product_variant v ON v.id = n.variant_id
          JOIN org_product p ON p.id = v.product_id
          JOIN attribution_set a ON a.org_id = p.org_id AND a.product_id = p.id AND a.effective_to IS NULL
          LEFT JOIN payment_plan_one_time o ON o.plan_id = n.id
          LEFT JOIN payment_plan_subscription s ON s.plan_id = n.id
         WHERE n.id = ANY (${toUuids(planIds)}::uuid[]) AND n.org_id = ${toUuid(this.orgId)}::uuid
           AND p.status = 'PUBLISHED' AND p.deleted_at IS NULL
           AND v.is_active AND v.deleted_at IS NULL AND n.is_active AND n.deleted_at IS NULL
           AND (v.starts_at IS NULL OR v.starts_at <= ${at}::timestamptz)
           AND (v.ends_at IS NULL OR v.ends_at > ${at}::timestamptz)
           AND n.valid_from <= ${at}::timestamptz AND (n.valid_to IS NULL OR n.valid_to > ${at}::timestamptz)
           AND coalesce(o.price, s.price) IS NOT NULL`,
    );
    return rows.map(toPlan);
  }
}

const toPlan = (row: PlanRow): SellablePlan => ({
  planId: toId('PaymentPlan', row.plan_id),
  variantId: toId('ProductVariant', row.variant_id),
  productId: toId('Product', row.product_id),
  planType: row.type,
  subscription: row.terms,
  title: row.title,
  accessTier: row.access_tier,
  taxCategoryCode: row.tax_category_code,
  giftCardsAllowed: row.gift_cards,
  quantityMin: row.min_quantity,
  quantityMax: row.max_quantity,
  priceMinor: row.price,
  currency: row.currency,
  attributionSetId: toId('AttributionSet', row.set_id),
  attributionVersion: row.version_no,
  orgRetainedBps: row.org_retained_bps,
  shares: row.shares.map((share) => ({
    attributionId: toId('Attribution', share.id),
    employeeId: toId('OrgEmployee', share.employee_id),
    userId: toId('User', share.user_id),
    jobProfileId: toIdOrNull('JobProfile', share.job_profile_id),
    shareBps: share.share_bps,
  })),
});
