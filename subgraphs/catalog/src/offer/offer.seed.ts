import { toId } from '@volmify/shared/ids';
import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import type { CatalogScope } from '../database.ts';
import type { LearningFactRepository } from '../enrollment/learning-fact.repository.ts';
import type { DiscountType, OfferType } from './offer.repository.ts';
import { OfferWriteRepository } from './offer-write.repository.ts';

interface OfferRow extends DemoRow {
  readonly org: string;
  readonly name: string;
  readonly type: OfferType;
  readonly discountType: DiscountType;
  readonly percentBps: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly maxUses: number;
  readonly products: readonly string[];
  readonly code: string;
  readonly uses: readonly { readonly order: string; readonly member: string; readonly at: string }[];
}

const DAY_MS = 86_400_000;

/** Writes the demo offers with their codes and the uses that paid orders made of them. */
export async function seedOffers(scope: CatalogScope, facts: LearningFactRepository, world: DemoWorld): Promise<void> {
  for (const row of world.rows<OfferRow>('catalog', 'org_product_offer')) {
    const [id, org, at] = [world.uuidOf(row.key), world.uuidOf(row.org), new Date(row.createdAt)];
    const coupon = world.makeUuid(`${row.key}/coupon`, at);
    await new OfferWriteRepository(scope, toId('Org', org)).insert({
      ...{ id, at, name: row.name, type: row.type, discountType: row.discountType, percentBps: row.percentBps },
      ...{ amount: null, buyQuantity: null, getQuantity: null, maxUses: row.maxUses, maxUsesPerMember: null },
      validFrom: new Date(row.validFrom),
      validTo: new Date(row.validTo),
      isStackable: false,
      targets: row.products.map((key) => ({ targetType: 'PRODUCT', targetId: world.uuidOf(key) })),
      coupons: [{ id: coupon, code: row.code, usageLimit: null }],
      byUserId: null,
    });
    await facts.insert(
      'org_offer_use',
      row.uses.map((use) => ({
        org_id: org,
        offer_id: id,
        order_id: world.uuidOf(use.order),
        coupon_id: coupon,
        member_id: world.uuidOf(use.member),
        state: 'USED',
        reserved_at: use.at,
        expires_at: new Date(Date.parse(use.at) + DAY_MS).toISOString(),
        settled_at: use.at,
      })),
    );
  }
}
