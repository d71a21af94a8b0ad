import { badUserInput } from '@volmify/shared/errors';
import { requireId } from '@volmify/shared/ids';
import { CART_LINES_MAX, type CartLine } from './cart.pricing.ts';
import type { Cart } from './quote.service.ts';

/** A cart as GraphQL hands it in. */
export interface CartInput {
  readonly orgId: string;
  readonly memberId: string;
  readonly items: readonly {
    readonly planId?: string | null;
    readonly bundleId?: string | null;
    readonly quantity: number;
  }[];
  readonly couponCodes?: readonly string[] | null;
  readonly regionId?: string | null;
  readonly customerType?: string | null;
}

const COUPONS_MAX = 10;

/** @throws BAD_USER_INPUT when there are too many lines or codes, or a line names not exactly one thing */
export function parseCart(input: CartInput): Cart {
  if (input.items.length > CART_LINES_MAX) throw badUserInput(`A cart has at most ${CART_LINES_MAX} lines.`);
  const codes = new Set((input.couponCodes ?? []).map((code) => code.trim().toUpperCase()));
  if (codes.size > COUPONS_MAX) throw badUserInput(`A cart takes at most ${COUPONS_MAX} codes.`);
  return {
    orgId: requireId('Org', input.orgId),
    buyer: {
      memberId: requireId('OrgMember', input.memberId),
      regionId: input.regionId == null ? null : requireId('OrgRegion', input.regionId),
      customerType: input.customerType ?? null,
    },
    lines: input.items.map(parseLine),
    couponCodes: [...codes],
  };
}

function parseLine({ planId, bundleId, quantity }: CartInput['items'][number]): CartLine {
  if ((planId == null) === (bundleId == null)) throw badUserInput('A line of a cart names a plan or a bundle.');
  return planId == null
    ? { bundleId: requireId('Bundle', bundleId), quantity }
    : { planId: requireId('PaymentPlan', planId), quantity };
}
