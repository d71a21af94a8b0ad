import { type Id, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { Money } from '@volmify/shared/money';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { DiscountType, OfferTarget, OfferType } from './offer.repository.ts';

/** An offer ready to be written; targets name rows by uuid, classes of members by name. */
export interface NewOffer {
  readonly id: Uuid;
  readonly name: string;
  readonly type: OfferType;
  readonly discountType: DiscountType;
  readonly percentBps: number | null;
  readonly amount: Money | null;
  readonly buyQuantity: number | null;
  readonly getQuantity: number | null;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly maxUses: number | null;
  readonly maxUsesPerMember: number | null;
  readonly isStackable: boolean;
  readonly targets: readonly { readonly targetType: OfferTarget; readonly targetId: string }[];
  readonly coupons: readonly { readonly id: Uuid; readonly code: string; readonly usageLimit: number | null }[];
  readonly byUserId: Id<'User'> | null;
  readonly at: Date;
}

/** What may change about an offer once it was made; what it takes off, and from what, stays. */
export interface OfferTerms {
  readonly name: string;
  readonly validTo: Date | null;
  readonly maxUses: number | null;
  readonly maxUsesPerMember: number | null;
  readonly isStackable: boolean;
  readonly isActive: boolean;
}

/** An offer as a writer reads it under its lock: no checkout takes a use of it meanwhile. */
export interface LockedOffer extends OfferTerms {
  readonly validFrom: Date;
  readonly currentUses: number;
  readonly couponCount: number;
  readonly version: number;
}

/** Writes offers of one organization; whether somebody may is the service's business. */
export class OfferWriteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** Those of the named rows that are none of the organization's. One statement. */
  async findStrangers(targets: NewOffer['targets']): Promise<string[]> {
    const things = targets.filter(({ targetType }) => targetType !== 'MEMBER_TIER');
    if (things.length === 0) return [];
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ id: string }[]>`
        SELECT k.id::text FROM unnest(${things.map(({ targetId }) => targetId)}::uuid[]) AS k(id)
         WHERE NOT EXISTS (SELECT 1 FROM org_product p
                            WHERE p.org_id = ${this.org}::uuid AND p.id = k.id AND p.deleted_at IS NULL)
           AND NOT EXISTS (SELECT 1 FROM org_product_variant v
                            WHERE v.org_id = ${this.org}::uuid AND v.id = k.id AND v.deleted_at IS NULL)
           AND NOT EXISTS (SELECT 1 FROM org_product_collection c
                            WHERE c.org_id = ${this.org}::uuid AND c.id = k.id AND c.deleted_at IS NULL)`,
    );
    return rows.map((row) => row.id);
  }

  /** Those of the codes that the organization has given out already. One statement. */
  async findTakenCodes(codes: readonly string[]): Promise<string[]> {
    if (codes.length === 0) return [];
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ code: string }[]>`
        SELECT code FROM org_coupon WHERE org_id = ${this.org}::uuid AND code = ANY (${codes}::text[])`,
    );
    return rows.map((row) => row.code);
  }

  /** Writes an offer with its targets and codes; one that stands already stays as it is. */
  async insert(offer: NewOffer): Promise<void> {
    const o = offer;
    const written = await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_product_offer (id, org_id, name, type, discount_type, percent_bps, amount, currency, buy_quantity,
          get_quantity, valid_from, valid_to, max_uses, max_uses_per_member, stackable, created_at, created_by, updated_at)
        VALUES (${o.id}::uuid, ${this.org}::uuid, ${o.name}, ${o.type}, ${o.discountType}, ${o.percentBps}::int,
          ${o.amount?.amountMinor ?? null}::bigint, ${o.amount?.currency ?? null}::text, ${o.buyQuantity}::int,
          ${o.getQuantity}::int, ${o.validFrom}::timestamptz, ${o.validTo}::timestamptz, ${o.maxUses}::int,
          ${o.maxUsesPerMember}::int, ${o.isStackable}, ${o.at}::timestamptz,
          ${o.byUserId ? toUuid(o.byUserId) : null}::uuid, ${o.at}::timestamptz)
        ON CONFLICT (id) DO NOTHING`,
    );
    if (written === 0) return;
    await this.insertRows(
      Prisma.sql`org_product_offer_eligibility (org_id, offer_id, target_type, target_id)`,
      o.targets.map(
        ({ targetType, targetId }) => Prisma.sql`(${this.org}::uuid, ${o.id}::uuid, ${targetType}, ${targetId})`,
      ),
    );
    await this.insertCoupons(o.id, o.coupons, o.at);
  }

  /** Gives out codes that open an offer. */
  insertCoupons(offer: Uuid, coupons: NewOffer['coupons'], at: Date): Promise<void> {
    return this.insertRows(
      Prisma.sql`org_coupon (id, org_id, offer_id, code, usage_limit, created_at, updated_at)`,
      coupons.map(
        ({ id, code, usageLimit }) => Prisma.sql`(${id}::uuid, ${this.org}::uuid, ${offer}::uuid, ${code},
          ${usageLimit}::int, ${at}::timestamptz, ${at}::timestamptz)`,
      ),
    );
  }

  /** Holds an offer until the transaction ends; undefined when there is none here. */
  async lock(id: Id<'Offer'>): Promise<LockedOffer | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<LockedOffer[]>`
        SELECT name, valid_from AS "validFrom", valid_to AS "validTo", max_uses AS "maxUses",
               max_uses_per_member AS "maxUsesPerMember", stackable AS "isStackable", is_active AS "isActive",
               current_uses AS "currentUses", version,
               (SELECT count(*)::int FROM org_coupon c WHERE c.offer_id = o.id AND c.org_id = o.org_id) AS "couponCount"
          FROM org_product_offer o WHERE id = ${toUuid(id)}::uuid AND org_id = ${this.org}::uuid FOR UPDATE OF o`,
    );
    return row;
  }

  /** Changes a locked offer. */
  async change(
    id: Id<'Offer'>,
    terms: OfferTerms,
    by: { readonly userId: Id<'User'>; readonly at: Date },
  ): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_product_offer
           SET name = ${terms.name}, valid_to = ${terms.validTo}::timestamptz, max_uses = ${terms.maxUses}::int,
               max_uses_per_member = ${terms.maxUsesPerMember}::int, stackable = ${terms.isStackable},
               is_active = ${terms.isActive}, updated_at = ${by.at}::timestamptz,
               updated_by = ${toUuid(by.userId)}::uuid, version = version + 1
         WHERE id = ${toUuid(id)}::uuid AND org_id = ${this.org}::uuid`,
    );
  }

  /** How many of the named codes are codes of the offer. */
  async countCoupons(id: Id<'Offer'>, couponIds: readonly Id<'Coupon'>[]): Promise<number> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM org_coupon
         WHERE id = ANY (${toUuids(couponIds)}::uuid[]) AND offer_id = ${toUuid(id)}::uuid AND org_id = ${this.org}::uuid`,
    );
    return row?.count ?? 0;
  }

  /** Ends codes of a locked offer. */
  async endCoupons(id: Id<'Offer'>, couponIds: readonly Id<'Coupon'>[], at: Date): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_coupon SET is_active = FALSE, updated_at = ${at}::timestamptz
         WHERE id = ANY (${toUuids(couponIds)}::uuid[]) AND offer_id = ${toUuid(id)}::uuid AND org_id = ${this.org}::uuid`,
    );
  }

  private async insertRows(into: Prisma.Sql, rows: readonly Prisma.Sql[]): Promise<void> {
    if (rows.length === 0) return;
    await this.scope.query((tx) => tx.$executeRaw`INSERT INTO ${into} VALUES ${Prisma.join([...rows])}`);
  }

  private get org(): Uuid {
    return toUuid(this.orgId);
  }
}
