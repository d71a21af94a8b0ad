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

/** One plan that is wanted, and in which number: price lists know prices from a number on. */
export interface WantedPlan {
  readonly planId: Id<'PaymentPlan'>;
  readonly quantity: number;
}

/** Who buys, and where: what price lists and offers look at. */
export interface Buyer {
  readonly memberId: Id<'OrgMember'>;
  readonly regionId: Id<'OrgRegion'> | null;
  readonly customerType: string | null;
}

/** A bundle on sale; prices in minor units. */
export interface SellableBundle {
  readonly bundleId: Id<'Bundle'>;
  readonly priceMinor: bigint;
  readonly currency: string;
  readonly items: readonly { readonly planId: Id<'PaymentPlan'>; readonly weight: number }[];
}

interface PlanRow {
  readonly position: number;
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

interface BundleRow {
  readonly id: Uuid;
  readonly price: bigint;
  readonly currency: string;
  readonly items: readonly { plan_id: Uuid; weight: number }[];
}

/** What one organization sells, as its cash desk reads it: under the scope of the product itself. */
export class QuoteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /**
   * What is on sale at that moment of the wanted plans, by place in the list, with the shares in force. The price is that
   * of the highest price list for the buyer, else the plan's own (CAT-05). One statement however many plans.
   */
  async findSellable(
    wanted: readonly WantedPlan[],
    buyer: Buyer,
    at: Date,
  ): Promise<ReadonlyMap<number, SellablePlan>> {
    const region = buyer.regionId ? toUuid(buyer.regionId) : null;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<PlanRow[]>`
        SELECT k.position::int, n.id AS plan_id, v.id AS variant_id, p.id AS product_id, n.type, p.title, v.access_tier,
               v.tax_category_code, coalesce(o.allow_gift_cards, true) AS gift_cards, n.min_quantity, n.max_quantity,
               coalesce(l.price, o.price, s.price) AS price, coalesce(l.currency, o.currency, s.currency)::text AS currency,
               a.id AS set_id, a.version_no, a.org_retained_bps,
               CASE WHEN s.plan_id IS NOT NULL THEN jsonb_build_object('billingInterval', s.billing_interval,
                 'customCount', s.custom_count, 'customUnit', s.custom_unit, 'trialPeriodDays', s.trial_period_days,
                 'gracePeriodDays', s.grace_period_days, 'maxBillingCycles', s.max_billing_cycles) END AS terms,
               coalesce((SELECT jsonb_agg(jsonb_build_object('id', h.id, 'employee_id', h.employee_id, 'user_id', h.user_id,
                                            'job_profile_id', h.job_profile_id, 'share_bps', h.revenue_share_bps) ORDER BY h.id)
                           FROM org_employee_product_attribution h WHERE h.set_id = a.id), '[]') AS shares
          FROM unnest(${toUuids(wanted.map(({ planId }) => planId))}::uuid[], ${wanted.map(({ quantity }) => quantity)}::int[])
               WITH ORDINALITY AS k(plan_id, quantity, position)
          JOIN org_product_variant_payment_plan n ON n.id = k.plan_id
          JOIN org_product_variant v ON v.id = n.variant_id
          JOIN org_product p ON p.id = v.product_id
          JOIN attribution_set a ON a.org_id = p.org_id AND a.product_id = p.id AND a.effective_to IS NULL
          LEFT JOIN payment_plan_one_time o ON o.plan_id = n.id
          LEFT JOIN payment_plan_subscription s ON s.plan_id = n.id
          LEFT JOIN LATERAL (
            SELECT e.price, b.currency FROM org_price_book_entry e JOIN org_price_book b ON b.id = e.price_book_id
             WHERE e.plan_id = n.id AND e.min_quantity <= k.quantity AND b.is_active
               AND b.valid_from <= ${at}::timestamptz AND (b.valid_to IS NULL OR b.valid_to > ${at}::timestamptz)
               AND (b.region_id IS NULL OR b.region_id = ${region}::uuid)
               AND (b.customer_type IS NULL OR b.customer_type = ${buyer.customerType}::text)
             ORDER BY b.priority DESC, b.id, e.min_quantity DESC LIMIT 1) l ON TRUE
         WHERE n.org_id = ${toUuid(this.orgId)}::uuid AND p.status = 'PUBLISHED' AND p.deleted_at IS NULL
           AND v.is_active AND v.deleted_at IS NULL AND n.is_active AND n.deleted_at IS NULL
           AND (v.starts_at IS NULL OR v.starts_at <= ${at}::timestamptz)
           AND (v.ends_at IS NULL OR v.ends_at > ${at}::timestamptz)
           AND n.valid_from <= ${at}::timestamptz AND (n.valid_to IS NULL OR n.valid_to > ${at}::timestamptz)
           AND coalesce(l.price, o.price, s.price) IS NOT NULL`,
    );
    return new Map(rows.map((row) => [row.position - 1, toPlan(row)]));
  }

  /** Those of the bundles that are on sale, their plans in order. One statement. */
  async findBundles(bundleIds: readonly Id<'Bundle'>[]): Promise<SellableBundle[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<BundleRow[]>`
        SELECT b.id, b.price, b.currency::text,
               (SELECT jsonb_agg(jsonb_build_object('plan_id', i.plan_id, 'weight', i.weight) ORDER BY i.sort_order, i.plan_id)
                  FROM org_product_bundle_item i WHERE i.bundle_id = b.id) AS items
          FROM org_product_bundle b
         WHERE b.id = ANY (${toUuids(bundleIds)}::uuid[]) AND b.org_id = ${toUuid(this.orgId)}::uuid
           AND b.status = 'PUBLISHED' AND b.deleted_at IS NULL
           AND EXISTS (SELECT 1 FROM org_product_bundle_item i WHERE i.bundle_id = b.id)`,
    );
    return rows.map((row) => ({
      bundleId: toId('Bundle', row.id),
      priceMinor: row.price,
      currency: row.currency,
      items: row.items.map((item) => ({ planId: toId('PaymentPlan', item.plan_id), weight: item.weight })),
    }));
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
