import { type Id, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { Money } from '@volmify/shared/money';
import type { CatalogScope } from '../database.ts';
import type { BundleItem, BundleStatus } from './bundle.repository.ts';

/** A bundle ready to be written as a draft. */
export interface NewBundle {
  readonly id: Uuid;
  readonly slug: string;
  readonly title: string;
  readonly price: Money;
  readonly byUserId: Id<'User'>;
  readonly at: Date;
}

/** A bundle as a writer reads it under its lock; the price in minor units. */
export interface LockedBundle {
  readonly title: string;
  readonly priceMinor: bigint;
  readonly currency: string;
  readonly status: BundleStatus;
  readonly version: number;
}

/** What a bundle needs to know of its plans. */
export interface BundlePlans {
  /** Plans of the organization that are paid once: only those have a price to split. */
  readonly fitting: number;
  /** Those of them that are on sale now. */
  readonly onSale: number;
}

/** Writes bundles of one organization; whether somebody may is the service's business. */
export class BundleWriteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** False when a live bundle has the slug already: nothing was written. */
  async insert(bundle: NewBundle): Promise<boolean> {
    const { id, slug, title, price, at } = bundle;
    const written = await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_product_bundle (id, org_id, slug, title, price, currency, created_at, created_by, updated_at)
        VALUES (${id}::uuid, ${toUuid(this.orgId)}::uuid, ${slug}, ${title}, ${price.amountMinor}, ${price.currency},
          ${at}::timestamptz, ${toUuid(bundle.byUserId)}::uuid, ${at}::timestamptz)
        ON CONFLICT (org_id, slug) WHERE deleted_at IS NULL DO NOTHING`,
    );
    return written > 0;
  }

  /** Holds a live bundle until the transaction ends; undefined when there is none here. */
  async lock(id: Id<'Bundle'>): Promise<LockedBundle | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<LockedBundle[]>`
        SELECT title, price AS "priceMinor", currency::text, status, version FROM org_product_bundle
         WHERE id = ${toUuid(id)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid AND deleted_at IS NULL FOR UPDATE`,
    );
    return row;
  }

  /** Changes a locked bundle; its currency stays. */
  async change(id: Id<'Bundle'>, to: Pick<LockedBundle, 'title' | 'priceMinor' | 'status'>, at: Date): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_product_bundle SET title = ${to.title}, price = ${to.priceMinor}, status = ${to.status},
               updated_at = ${at}::timestamptz, version = version + 1
         WHERE id = ${toUuid(id)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid`,
    );
  }

  /** Replaces what is in a locked draft; each item's product is that of its plan. */
  async setItems(id: Id<'Bundle'>, items: readonly Pick<BundleItem, 'planId' | 'weight'>[]): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        DELETE FROM org_product_bundle_item
         WHERE bundle_id = ${toUuid(id)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid`,
    );
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_product_bundle_item (bundle_id, plan_id, org_id, product_id, weight, sort_order)
        SELECT ${toUuid(id)}::uuid, n.id, n.org_id, v.product_id, k.weight, k.place
          FROM unnest(${toUuids(items.map(({ planId }) => planId))}::uuid[], ${items.map(({ weight }) => weight)}::int[])
               WITH ORDINALITY AS k(plan_id, weight, place)
          JOIN org_product_variant_payment_plan n ON n.id = k.plan_id AND n.org_id = ${toUuid(this.orgId)}::uuid
          JOIN org_product_variant v ON v.id = n.variant_id`,
    );
  }

  /** How many of the plans fit into a bundle, and how many of them are on sale at that moment. One statement. */
  async countPlans(planIds: readonly Id<'PaymentPlan'>[], at: Date): Promise<BundlePlans> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<BundlePlans[]>`
        SELECT count(*)::int AS fitting,
               (count(*) FILTER (WHERE p.status = 'PUBLISHED' AND p.deleted_at IS NULL AND v.is_active AND n.is_active
                 AND n.valid_from <= ${at}::timestamptz AND (n.valid_to IS NULL OR n.valid_to > ${at}::timestamptz)))::int
                 AS "onSale"
          FROM org_product_variant_payment_plan n
          JOIN org_product_variant v ON v.id = n.variant_id JOIN org_product p ON p.id = v.product_id
         WHERE n.id = ANY (${toUuids(planIds)}::uuid[]) AND n.org_id = ${toUuid(this.orgId)}::uuid
           AND n.type = 'ONE_TIME' AND n.deleted_at IS NULL AND v.deleted_at IS NULL`,
    );
    return row ?? { fitting: 0, onSale: 0 };
  }
}
