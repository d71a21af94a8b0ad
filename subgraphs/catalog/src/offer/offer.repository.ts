import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

export type OfferType = 'PRODUCT_SPECIFIC' | 'COLLECTION_WIDE' | 'SITE_WIDE' | 'FIRST_PURCHASE';
export type DiscountType = 'PERCENTAGE' | 'FIXED' | 'FREE_SHIPPING' | 'BUY_X_GET_Y';
export type OfferTarget = 'PRODUCT' | 'VARIANT' | 'COLLECTION' | 'MEMBER_TIER';

/** A discount within a time window. */
export interface Offer {
  readonly id: Id<'Offer'>;
  readonly orgId: Id<'Org'>;
  readonly name: string;
  readonly type: OfferType;
  readonly discountType: DiscountType;
  readonly percentBps: number | null;
  readonly amount: MoneyView | null;
  readonly buyQuantity: number | null;
  readonly getQuantity: number | null;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly isStackable: boolean;
  readonly isActive: boolean;
  readonly version: number;
  readonly targets: readonly { readonly targetType: OfferTarget; readonly targetId: string }[];
  readonly currentUses: number;
  readonly maxUses: number | null;
}

/** A code that opens an offer. */
export interface Coupon {
  readonly id: Id<'Coupon'>;
  readonly offerId: Id<'Offer'>;
  readonly code: string;
  readonly usedCount: number;
  readonly usageLimit: number | null;
}

interface OfferRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly name: string;
  readonly type: OfferType;
  readonly discount_type: DiscountType;
  readonly percent_bps: number | null;
  readonly amount: bigint | null;
  readonly currency: string | null;
  readonly buy_quantity: number | null;
  readonly get_quantity: number | null;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
  readonly stackable: boolean;
  readonly is_active: boolean;
  readonly version: number;
  readonly targets: readonly { type: OfferTarget; id: string }[];
  readonly current_uses: number;
  readonly max_uses: number | null;
}

/** Offers of an organization that are told at most. */
const OFFERS_MAX = 100;
const KIND_OF = { PRODUCT: 'Product', VARIANT: 'ProductVariant', COLLECTION: 'Collection' } as const;

/** The offers one reader may see: running ones, and every one of organizations whose drafts the reader sees. */
export class OfferRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Offers by id. One statement. */
  async findByIds(ids: readonly Id<'Offer'>[], at: Date): Promise<Offer[]> {
    return this.select(Prisma.sql`o.id = ANY (${toUuids(ids)}::uuid[])`, at);
  }

  /** The newest offers of many organizations. One statement. */
  async findByOrgs(orgIds: readonly Id<'Org'>[], at: Date): Promise<Offer[]> {
    return this.select(
      Prisma.sql`o.id IN (SELECT n.id FROM unnest(${toUuids(orgIds)}::uuid[]) AS k(org_id) CROSS JOIN LATERAL (
        SELECT o.id FROM org_product_offer o WHERE o.org_id = k.org_id AND ${this.visible(at)}
         ORDER BY o.id DESC LIMIT ${OFFERS_MAX}::int) n)`,
      at,
    );
  }

  /** The codes of many offers, of organizations whose drafts the reader sees alone. One statement. */
  async findCoupons(offerIds: readonly Id<'Offer'>[]): Promise<Coupon[]> {
    const { isPlatform, unpublishedOrgs } = this.reader;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<
        { id: Uuid; offer_id: Uuid; code: string; used_count: number; usage_limit: number | null }[]
      >`
        SELECT c.id, c.offer_id, c.code, c.used_count, c.usage_limit FROM org_coupon c
         WHERE c.offer_id = ANY (${toUuids(offerIds)}::uuid[]) AND c.is_active
           AND (${isPlatform} OR c.org_id = ANY (${unpublishedOrgs}::uuid[]))
         ORDER BY c.code`,
    );
    return rows.map((row) => ({
      id: toId('Coupon', row.id),
      offerId: toId('Offer', row.offer_id),
      code: row.code,
      usedCount: row.used_count,
      usageLimit: row.usage_limit,
    }));
  }

  private async select(where: Prisma.Sql, at: Date): Promise<Offer[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<OfferRow[]>`
        SELECT o.id, o.org_id, o.name, o.type, o.discount_type, o.percent_bps, o.amount, o.currency::text, o.buy_quantity,
               o.get_quantity, o.valid_from, o.valid_to, o.stackable, o.is_active, o.version, o.current_uses, o.max_uses,
               coalesce((SELECT jsonb_agg(jsonb_build_object('type', e.target_type, 'id', e.target_id)
                                          ORDER BY e.target_type, e.target_id)
                           FROM org_product_offer_eligibility e WHERE e.offer_id = o.id), '[]') AS targets
          FROM org_product_offer o
         WHERE ${where} AND ${this.visible(at)}
         ORDER BY o.id DESC`,
    );
    return rows.map(toOffer);
  }

  private visible(at: Date): Prisma.Sql {
    const { isPlatform, unpublishedOrgs } = this.reader;
    return Prisma.sql`(${isPlatform} OR o.org_id = ANY (${unpublishedOrgs}::uuid[])
      OR (o.is_active AND o.valid_from <= ${at}::timestamptz AND (o.valid_to IS NULL OR o.valid_to > ${at}::timestamptz)))`;
  }
}

const toOffer = (row: OfferRow): Offer => ({
  id: toId('Offer', row.id),
  orgId: toId('Org', row.org_id),
  name: row.name,
  type: row.type,
  discountType: row.discount_type,
  percentBps: row.percent_bps,
  amount: row.amount === null || row.currency === null ? null : toMoney(row.amount, row.currency),
  buyQuantity: row.buy_quantity,
  getQuantity: row.get_quantity,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  isStackable: row.stackable,
  isActive: row.is_active,
  version: row.version,
  targets: row.targets.map(({ type, id }) => ({
    targetType: type,
    targetId: type === 'MEMBER_TIER' ? id : toId(KIND_OF[type], id as Uuid),
  })),
  currentUses: row.current_uses,
  maxUses: row.max_uses,
});
