import { badUserInput } from '@volmify/shared/errors';
import { requireId, toUuid } from '@volmify/shared/ids';
import type { Money } from '@volmify/shared/money';
import type { DiscountType, OfferTarget, OfferType } from './offer.repository.ts';
import type { ProposedCoupon, ProposedOffer } from './offer.service.ts';
import type { OfferChange } from './offer-change.service.ts';

/** Input of `createOffer` as GraphQL hands it in. */
export interface CreateOfferInput {
  readonly orgId: string;
  readonly name: string;
  readonly type: OfferType;
  readonly discountType: DiscountType;
  readonly percentBps?: number | null;
  readonly amount?: Money | null;
  readonly buyQuantity?: number | null;
  readonly getQuantity?: number | null;
  readonly validFrom: Date;
  readonly validTo?: Date | null;
  readonly usageLimit?: number | null;
  readonly usageLimitPerMember?: number | null;
  readonly isStackable?: boolean | null;
  readonly targets?: readonly { readonly targetType: OfferTarget; readonly targetId: string }[] | null;
  readonly coupons?: readonly CouponInput[] | null;
}

interface CouponInput {
  readonly code: string;
  readonly usageLimit?: number | null;
}

/** Input of `updateOffer` as GraphQL hands it in. */
export interface UpdateOfferInput {
  readonly offerId: string;
  readonly name?: string | null;
  readonly validTo?: Date | null;
  readonly usageLimit?: number | null;
  readonly usageLimitPerMember?: number | null;
  readonly isStackable?: boolean | null;
  readonly addedCoupons?: readonly CouponInput[] | null;
  readonly endedCouponIds?: readonly string[] | null;
  readonly expectedVersion?: number | null;
}

/** @throws BAD_USER_INPUT when a target's id is none of its kind */
export function parseOffer(input: CreateOfferInput): ProposedOffer {
  return {
    name: input.name,
    type: input.type,
    discountType: input.discountType,
    percentBps: input.percentBps ?? null,
    amount: input.amount ?? null,
    buyQuantity: input.buyQuantity ?? null,
    getQuantity: input.getQuantity ?? null,
    validFrom: input.validFrom,
    validTo: input.validTo ?? null,
    maxUses: input.usageLimit ?? null,
    maxUsesPerMember: input.usageLimitPerMember ?? null,
    isStackable: input.isStackable ?? false,
    targets: (input.targets ?? []).map(({ targetType, targetId }) => ({
      targetType,
      targetId: parseTarget(targetType, targetId),
    })),
    coupons: parseCoupons(input.coupons),
  };
}

/** A limit or an end that is null is taken away; one that is left out stays. */
export function parseOfferChange(input: UpdateOfferInput): OfferChange {
  const { name, validTo, usageLimit, usageLimitPerMember, isStackable } = input;
  return {
    ...(name == null ? {} : { name }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(usageLimit === undefined ? {} : { maxUses: usageLimit }),
    ...(usageLimitPerMember === undefined ? {} : { maxUsesPerMember: usageLimitPerMember }),
    ...(isStackable == null ? {} : { isStackable }),
    newCoupons: parseCoupons(input.addedCoupons),
    endedCouponIds: (input.endedCouponIds ?? []).map((id) => requireId('Coupon', id)),
    expectedVersion: input.expectedVersion ?? null,
  };
}

const parseCoupons = (coupons: readonly CouponInput[] | null | undefined): ProposedCoupon[] =>
  (coupons ?? []).map(({ code, usageLimit }) => ({ code: code.trim().toUpperCase(), usageLimit: usageLimit ?? null }));

function parseTarget(type: OfferTarget, id: string): string {
  switch (type) {
    case 'PRODUCT':
      return toUuid(requireId('Product', id));
    case 'VARIANT':
      return toUuid(requireId('ProductVariant', id));
    case 'COLLECTION':
      return toUuid(requireId('Collection', id));
    case 'MEMBER_TIER':
      if (id.length > 32) throw badUserInput('A class of members has a short name.');
      return id;
  }
}
