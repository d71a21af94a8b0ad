import { type Id, toId, toIdOrNull, toUuid, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';

/** What a sold plan opens. */
export interface SoldPlan {
  readonly planId: Uuid;
  readonly productId: Id<'Product'>;
  readonly courseId: Id<'Course'> | null;
  readonly tier: number;
  readonly isSubscription: boolean;
}

/** Access that was bought; uuids. */
export interface BoughtAccess {
  readonly id: Uuid;
  readonly memberId: Uuid;
  readonly userId: Uuid;
  readonly productId: Uuid;
  readonly orderItemId: Uuid;
  readonly tier: number;
  readonly source: 'PURCHASE' | 'SUBSCRIPTION';
  readonly at: Date;
}

/** Access by purchase in one organization, as the product itself keeps it. */
export class PurchaseRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** What each of the plans opens, whatever was taken off sale since. One statement. */
  async findSold(planIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, SoldPlan>> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<
        { plan_id: Uuid; product_id: Uuid; course_id: Uuid | null; access_tier: number; type: string }[]
      >`
        SELECT n.id AS plan_id, v.product_id, c.id AS course_id, v.access_tier, n.type
          FROM org_product_variant_payment_plan n
          JOIN org_product_variant v ON v.id = n.variant_id
          LEFT JOIN org_product_course c ON c.product_id = v.product_id
         WHERE n.id = ANY (${planIds}::uuid[]) AND n.org_id = ${this.org}::uuid`,
    );
    return new Map(
      rows.map((row) => [
        row.plan_id,
        {
          planId: row.plan_id,
          productId: toId('Product', row.product_id),
          courseId: toIdOrNull('Course', row.course_id),
          tier: row.access_tier,
          isSubscription: row.type === 'SUBSCRIPTION',
        },
      ]),
    );
  }

  /** False when the line of the order gave access already: nothing was written (CAT-34). */
  async grant(access: BoughtAccess): Promise<boolean> {
    const written = await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO access_grant (id, org_id, member_id, user_id, product_id, tier, source, order_item_id, created_at,
          created_by)
        VALUES (${access.id}::uuid, ${this.org}::uuid, ${access.memberId}::uuid, ${access.userId}::uuid,
          ${access.productId}::uuid, ${access.tier}::int, ${access.source}, ${access.orderItemId}::uuid,
          ${access.at}::timestamptz, ${access.userId}::uuid)
        ON CONFLICT (order_item_id) WHERE order_item_id IS NOT NULL DO NOTHING`,
    );
    return written > 0;
  }

  /** Takes back what a line of an order gave. */
  async revokeItem(orderItemId: Uuid, at: Date): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE access_grant SET revoked_at = ${at}::timestamptz
         WHERE order_item_id = ${orderItemId}::uuid AND org_id = ${this.org}::uuid AND revoked_at IS NULL`,
    );
  }

  /** Takes back what a member's subscription to a product gave. */
  async revokeSubscription(memberId: Uuid, productId: Uuid, at: Date): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE access_grant SET revoked_at = ${at}::timestamptz
         WHERE member_id = ${memberId}::uuid AND product_id = ${productId}::uuid AND source = 'SUBSCRIPTION'
           AND org_id = ${this.org}::uuid AND revoked_at IS NULL`,
    );
  }

  /** True while anything else gives the member access to the product. */
  async hasAccess(memberId: Uuid, productId: Uuid, at: Date): Promise<boolean> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<unknown[]>`
        SELECT 1 FROM access_grant
         WHERE member_id = ${memberId}::uuid AND product_id = ${productId}::uuid AND org_id = ${this.org}::uuid
           AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${at}::timestamptz) LIMIT 1`,
    );
    return rows.length > 0;
  }

  /** The course of a product; null without one. */
  async findCourse(productId: Uuid): Promise<Id<'Course'> | null> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<{ id: Uuid }[]>`
        SELECT id FROM org_product_course WHERE product_id = ${productId}::uuid AND org_id = ${this.org}::uuid`,
    );
    return row ? toId('Course', row.id) : null;
  }

  private get org(): Uuid {
    return toUuid(this.orgId);
  }
}
