import { type Id, toId, toIdOrNull, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import type { Buyer } from './quote.repository.ts';

/** An offer that runs at the asked moment and is open to the buyer, as the cash desk sees it; minor units. */
export interface RunningOffer {
  readonly offerId: Id<'Offer'>;
  readonly discountType: 'PERCENTAGE' | 'FIXED' | 'FREE_SHIPPING' | 'BUY_X_GET_Y';
  readonly percentBps: number | null;
  readonly amountMinor: bigint | null;
  readonly currency: string | null;
  readonly buyQuantity: number | null;
  readonly getQuantity: number | null;
  readonly isStackable: boolean;
  /** What it applies to; null for everything. */
  readonly targets: {
    readonly productIds: ReadonlySet<Id<'Product'>>;
    readonly variantIds: ReadonlySet<Id<'ProductVariant'>>;
  } | null;
  /** The coupon by which the buyer opened it; null for an offer that is open to all. */
  readonly couponId: Id<'Coupon'> | null;
  readonly couponCode: string | null;
  /** False when every use of it, or every use of this member's, is taken. */
  readonly hasUse: boolean;
}

/** A use of an offer that an order holds. */
export interface NewUse {
  readonly offerId: Id<'Offer'>;
  readonly couponId: Id<'Coupon'> | null;
}

interface OfferRow {
  readonly id: Uuid;
  readonly discount_type: RunningOffer['discountType'];
  readonly percent_bps: number | null;
  readonly amount: bigint | null;
  readonly currency: string | null;
  readonly buy_quantity: number | null;
  readonly get_quantity: number | null;
  readonly stackable: boolean;
  readonly has_targets: boolean;
  readonly product_ids: readonly Uuid[];
  readonly variant_ids: readonly Uuid[];
  readonly coupon_id: Uuid | null;
  readonly code: string | null;
  readonly has_use: boolean;
}

/** Offers of one organization as checkouts use them; under the scope of the product itself. */
export class RunningOfferRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /**
   * Offers that run at that moment and that the buyer may have: open ones, and those opened by the given codes (in
   * capitals). Uses that were held too long, or that the order itself holds, count as free. Oldest first. One statement.
   */
  async find(
    buyer: Buyer,
    codes: readonly string[],
    now: { readonly at: Date; readonly orderId: Id<'Order'> | null },
  ): Promise<RunningOffer[]> {
    const [member, at] = [toUuid(buyer.memberId), now.at];
    const order = now.orderId ? toUuid(now.orderId) : null;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<OfferRow[]>`
        SELECT o.id, o.discount_type, o.percent_bps, o.amount, o.currency::text, o.buy_quantity, o.get_quantity, o.stackable,
               t.has_targets, t.product_ids, t.variant_ids, c.id AS coupon_id, c.code,
               (o.max_uses IS NULL OR o.current_uses - f.uses < o.max_uses)
                 AND (c.usage_limit IS NULL OR c.used_count - f.of_coupon < c.usage_limit)
                 AND (o.max_uses_per_member IS NULL OR o.max_uses_per_member > (
                   SELECT count(*) FROM org_offer_use u
                    WHERE u.offer_id = o.id AND u.member_id = ${member}::uuid AND u.state <> 'RELEASED') - f.of_member)
                 AS has_use
          FROM org_product_offer o
          LEFT JOIN org_coupon c ON c.offer_id = o.id AND c.org_id = o.org_id AND c.code = ANY (${codes}::text[])
            AND c.is_active AND (c.starts_at IS NULL OR c.starts_at <= ${at}::timestamptz)
            AND (c.ends_at IS NULL OR c.ends_at > ${at}::timestamptz)
         CROSS JOIN LATERAL (
           SELECT count(*) FILTER (WHERE e.target_type <> 'MEMBER_TIER') > 0 AS has_targets,
                  count(*) FILTER (WHERE e.target_type = 'MEMBER_TIER') = 0
                    OR coalesce(bool_or(e.target_type = 'MEMBER_TIER' AND e.target_id = ${buyer.customerType}::text), FALSE)
                    AS is_for_buyer,
                  coalesce(array_agg(e.target_id::uuid) FILTER (WHERE e.target_type = 'PRODUCT'), '{}')
                    || coalesce((SELECT array_agg(m.product_id) FROM org_product_offer_eligibility x
                                   JOIN org_product_collection_product m ON m.collection_id = x.target_id::uuid
                                  WHERE x.offer_id = o.id AND x.target_type = 'COLLECTION'), '{}') AS product_ids,
                  coalesce(array_agg(e.target_id::uuid) FILTER (WHERE e.target_type = 'VARIANT'), '{}') AS variant_ids
             FROM org_product_offer_eligibility e WHERE e.offer_id = o.id) t
         CROSS JOIN LATERAL (
           SELECT count(*) AS uses, count(*) FILTER (WHERE u.coupon_id = c.id) AS of_coupon,
                  count(*) FILTER (WHERE u.member_id = ${member}::uuid) AS of_member
             FROM org_offer_use u
            WHERE u.offer_id = o.id AND u.state = 'RESERVED'
              AND (u.expires_at <= ${at}::timestamptz OR u.order_id = ${order}::uuid)) f
         WHERE o.org_id = ${toUuid(this.orgId)}::uuid AND o.is_active AND o.valid_from <= ${at}::timestamptz
           AND (o.valid_to IS NULL OR o.valid_to > ${at}::timestamptz)
           AND (c.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM org_coupon n WHERE n.offer_id = o.id))
           AND t.is_for_buyer
           AND (o.type <> 'FIRST_PURCHASE' OR NOT EXISTS (
             SELECT 1 FROM access_grant g WHERE g.member_id = ${member}::uuid AND g.order_item_id IS NOT NULL))
           AND (o.type <> 'FIRST_PURCHASE' OR NOT EXISTS (
             SELECT 1 FROM org_member_product_course_enrollment e
              WHERE e.member_id = ${member}::uuid AND e.org_id = o.org_id AND e.order_id IS NOT NULL))
         ORDER BY o.id`,
    );
    return rows.map(toOffer);
  }

  /**
   * Holds the offers until the transaction ends, in one order for everybody, and gives back what was held too long and
   * what this very order held before: whoever reads afterwards reads what is really left.
   */
  async lock(offerIds: readonly Id<'Offer'>[], orderId: Id<'Order'>, at: Date): Promise<void> {
    const order = toUuid(orderId);
    await this.scope.query(
      (tx) => tx.$queryRaw<unknown[]>`
        SELECT 1 FROM org_product_offer
         WHERE org_id = ${toUuid(this.orgId)}::uuid
           AND (id = ANY (${toUuids(offerIds)}::uuid[])
             OR id IN (SELECT offer_id FROM org_offer_use WHERE order_id = ${order}::uuid))
         ORDER BY id FOR UPDATE`,
    );
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_offer_use SET state = 'RELEASED', settled_at = ${at}::timestamptz
         WHERE org_id = ${toUuid(this.orgId)}::uuid AND state = 'RESERVED'
           AND (order_id = ${order}::uuid
             OR (offer_id = ANY (${toUuids(offerIds)}::uuid[]) AND expires_at <= ${at}::timestamptz))`,
    );
  }

  /** Takes a use of each offer for an order; the offers are held by the caller. */
  async reserve(
    uses: readonly NewUse[],
    order: {
      readonly orderId: Id<'Order'>;
      readonly memberId: Id<'OrgMember'>;
      readonly at: Date;
      readonly expiresAt: Date;
    },
  ): Promise<void> {
    if (uses.length === 0) return;
    const coupons = uses.map(({ couponId }) => (couponId ? toUuid(couponId) : null));
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_offer_use (org_id, offer_id, order_id, coupon_id, member_id, state, reserved_at, expires_at)
        SELECT ${toUuid(this.orgId)}::uuid, k.offer_id, ${toUuid(order.orderId)}::uuid, k.coupon_id,
               ${toUuid(order.memberId)}::uuid, 'RESERVED', ${order.at}::timestamptz, ${order.expiresAt}::timestamptz
          FROM unnest(${toUuids(uses.map(({ offerId }) => offerId))}::uuid[], ${coupons}::uuid[]) AS k(offer_id, coupon_id)
        ON CONFLICT (offer_id, order_id) DO UPDATE
          SET state = 'RESERVED', coupon_id = excluded.coupon_id, reserved_at = excluded.reserved_at,
              expires_at = excluded.expires_at, settled_at = NULL`,
    );
  }

  /** Ends what an order holds: used when it was paid, given back when it was not. */
  async settle(orderId: Id<'Order'>, state: 'USED' | 'RELEASED', at: Date): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_offer_use SET state = ${state}, settled_at = ${at}::timestamptz
         WHERE order_id = ${toUuid(orderId)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid AND state = 'RESERVED'`,
    );
  }
}

const toOffer = (row: OfferRow): RunningOffer => ({
  offerId: toId('Offer', row.id),
  discountType: row.discount_type,
  percentBps: row.percent_bps,
  amountMinor: row.amount,
  currency: row.currency,
  buyQuantity: row.buy_quantity,
  getQuantity: row.get_quantity,
  isStackable: row.stackable,
  targets: row.has_targets
    ? {
        productIds: new Set(row.product_ids.map((id) => toId('Product', id))),
        variantIds: new Set(row.variant_ids.map((id) => toId('ProductVariant', id))),
      }
    : null,
  couponId: toIdOrNull('Coupon', row.coupon_id),
  couponCode: row.code,
  hasUse: row.has_use,
});
