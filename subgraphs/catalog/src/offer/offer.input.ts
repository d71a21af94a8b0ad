import { badUserInput } from '@volmify/shared/errors';
import { requireId, toUuid } from '@volmify/shared/ids';
import type { Money } from '@volmify/shared/money';
import type { DiscountType, OfferTarget, OfferType } from './offer.repository.ts';
import type { OfferField, ProposedOffer } from './offer.service.ts';

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
  readonly coupons?: readonly { readonly code: string; readonly usageLimit?: number | null }[] | null;
}

/** Input fields that have another name than the field of the proposal. */
const INPUT_NAMES: Partial<Record<OfferField, string>> = {
  maxUses: 'usageLimit',
  maxUsesPerMember: 'usageLimitPerMember',
};

/** The input field of a field of the proposal. */
export const inputFieldOf = (field: OfferField): string => INPUT_NAMES[field] ?? field;

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
    coupons: (input.coupons ?? []).map(({ code, usageLimit }) => ({
      code: code.trim().toUpperCase(),
      usageLimit: usageLimit ?? null,
    })),
  };
}

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
