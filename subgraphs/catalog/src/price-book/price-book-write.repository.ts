import { type Id, toId, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';

/** A price list ready to be written. */
export interface NewPriceBook {
  readonly id: Uuid;
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly regionId: Id<'OrgRegion'> | null;
  readonly customerType: string | null;
  readonly priority: number;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly byUserId: Id<'User'>;
  readonly at: Date;
}

/** What may change about a price list; currency, market and customers are what it is for, and stay. */
export interface PriceBookTerms {
  readonly name: string;
  readonly priority: number;
  readonly validTo: Date | null;
  readonly isActive: boolean;
}

/** A price list as a writer reads it under its lock. */
export interface LockedPriceBook extends PriceBookTerms {
  readonly validFrom: Date;
  readonly version: number;
}

/** A price to write into a list, or to take out of it when it is null; minor units of the list's currency. */
export interface PriceLine {
  readonly planId: Id<'PaymentPlan'>;
  readonly minQuantity: number;
  readonly priceMinor: bigint | null;
}

/** Writes price lists of one organization; whether somebody may is the service's business. */
export class PriceBookWriteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** False when a list has the slug already: nothing was written. */
  async insert(book: NewPriceBook): Promise<boolean> {
    const b = book;
    const written = await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_price_book (id, org_id, slug, name, currency, region_id, customer_type, priority, valid_from, valid_to,
          created_at, created_by, updated_at)
        VALUES (${b.id}::uuid, ${toUuid(this.orgId)}::uuid, ${b.slug}, ${b.name}, ${b.currency},
          ${b.regionId ? toUuid(b.regionId) : null}::uuid, ${b.customerType}::text, ${b.priority}::int,
          ${b.validFrom}::timestamptz, ${b.validTo}::timestamptz, ${b.at}::timestamptz, ${toUuid(b.byUserId)}::uuid,
          ${b.at}::timestamptz)
        ON CONFLICT (org_id, slug) DO NOTHING`,
    );
    return written > 0;
  }

  /** Holds a price list until the transaction ends; undefined when there is none here. */
  async lock(id: Id<'PriceBook'>): Promise<LockedPriceBook | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<LockedPriceBook[]>`
        SELECT name, priority, valid_from AS "validFrom", valid_to AS "validTo", is_active AS "isActive", version
          FROM org_price_book WHERE id = ${toUuid(id)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid FOR UPDATE`,
    );
    return row;
  }

  /** Changes a locked price list. */
  async change(id: Id<'PriceBook'>, terms: PriceBookTerms, at: Date): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_price_book SET name = ${terms.name}, priority = ${terms.priority}::int,
               valid_to = ${terms.validTo}::timestamptz, is_active = ${terms.isActive}, updated_at = ${at}::timestamptz,
               version = version + 1
         WHERE id = ${toUuid(id)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid`,
    );
  }

  /** Those of the plans that are none of the organization's. One statement. */
  async findStrangers(planIds: readonly Id<'PaymentPlan'>[]): Promise<Id<'PaymentPlan'>[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ id: Uuid }[]>`
        SELECT k.id FROM unnest(${toUuids(planIds)}::uuid[]) AS k(id)
         WHERE NOT EXISTS (SELECT 1 FROM org_product_variant_payment_plan n
                            WHERE n.org_id = ${toUuid(this.orgId)}::uuid AND n.id = k.id AND n.deleted_at IS NULL)`,
    );
    return rows.map((row) => toId('PaymentPlan', row.id));
  }

  /** Writes prices into a locked list, over those that stand, and takes out those that are null. Two statements. */
  async setPrices(
    id: Id<'PriceBook'>,
    lines: readonly (PriceLine & { readonly uuid: Uuid })[],
    at: Date,
  ): Promise<void> {
    const [kept, gone] = [
      lines.filter(({ priceMinor }) => priceMinor !== null),
      lines.filter(({ priceMinor }) => priceMinor === null),
    ];
    const columnsOf = (some: typeof lines) => [
      toUuids(some.map(({ planId }) => planId)),
      some.map(({ minQuantity }) => minQuantity),
    ];
    const [plans, quantities] = columnsOf(kept);
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_price_book_entry (id, org_id, price_book_id, plan_id, min_quantity, price, created_at)
        SELECT k.id, ${toUuid(this.orgId)}::uuid, ${toUuid(id)}::uuid, k.plan_id, k.min_quantity, k.price, ${at}::timestamptz
          FROM unnest(${kept.map(({ uuid }) => uuid)}::uuid[], ${plans}::uuid[], ${quantities}::int[],
                      ${kept.map(({ priceMinor }) => String(priceMinor))}::bigint[]) AS k(id, plan_id, min_quantity, price)
        ON CONFLICT (price_book_id, plan_id, min_quantity) DO UPDATE SET price = excluded.price`,
    );
    const [gonePlans, goneQuantities] = columnsOf(gone);
    await this.scope.query(
      (tx) => tx.$executeRaw`
        DELETE FROM org_price_book_entry e
         USING unnest(${gonePlans}::uuid[], ${goneQuantities}::int[]) AS k(plan_id, min_quantity)
         WHERE e.price_book_id = ${toUuid(id)}::uuid AND e.org_id = ${toUuid(this.orgId)}::uuid
           AND e.plan_id = k.plan_id AND e.min_quantity = k.min_quantity`,
    );
  }
}
