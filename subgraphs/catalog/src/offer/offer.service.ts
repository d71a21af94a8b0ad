import { type Id, toId } from '@volmify/shared/ids';
import { WHOLE_BPS } from '@volmify/shared/percentage';
import { conflict, notFound } from '@volmify/shared/refusal';
import { brokenRule, type Outcome, type Rule } from '../subgraph.refusal.ts';
import { asStaff, type StaffRoom } from '../subgraph.writing.ts';
import type { NewOffer, OfferWriteRepository } from './offer-write.repository.ts';

/** What writes offers. */
export interface OfferDesk {
  readonly offers: OfferWriteRepository;
}

/** An offer as staff propose it; codes in capitals. */
export interface ProposedOffer extends Omit<NewOffer, 'id' | 'coupons' | 'byUserId' | 'at'> {
  readonly coupons: readonly { readonly code: string; readonly usageLimit: number | null }[];
}

/** A code as staff propose it; in capitals. */
export type ProposedCoupon = ProposedOffer['coupons'][number];

export type OfferOutcome = Outcome<{ readonly offerId: Id<'Offer'> }>;

const TARGETS_MAX = 50;
/** Codes of one offer at most. */
export const COUPONS_MAX = 20;
const CODE = /^[A-Z0-9][A-Z0-9_-]{2,39}$/;
const MEMBER_TIER = /^[A-Z][A-Z0-9_]{0,31}$/;

/** Staff make an offer with its targets and codes (CAT-04, domain 6). */
export function createOffer(
  room: StaffRoom<OfferDesk>,
  orgId: Id<'Org'>,
  proposal: ProposedOffer,
): Promise<OfferOutcome> {
  return asStaff(room, { orgId, permission: 'product.publish', field: 'orgId' }, async (deed) => {
    const broken = brokenRule(rulesOf(proposal));
    if (broken) return broken;
    const { offers } = deed.desk;
    if ((await offers.findStrangers(proposal.targets)).length > 0) return notFound('targets');
    if ((await offers.findTakenCodes(proposal.coupons.map(({ code }) => code))).length > 0) return conflict('coupons');
    const id = deed.ids.newUuid();
    const coupons = proposal.coupons.map((coupon) => ({ ...coupon, id: deed.ids.newUuid() }));
    await offers.insert({ ...proposal, id, coupons, byUserId: deed.author.userId, at: deed.at });
    await deed.audit({
      action: 'offer.create',
      entityUuid: id,
      before: null,
      after: { name: proposal.name, type: proposal.type, discountType: proposal.discountType },
    });
    return { type: 'done', offerId: toId('Offer', id) };
  });
}

/** What a proposal must keep to by itself; fields are those of the input. */
const rulesOf = (offer: ProposedOffer): readonly Rule[] => [
  nameRule(offer.name),
  ...termRules(offer),
  [offer.validTo !== null && offer.validTo <= offer.validFrom, 'validTo', 'An offer ends after it begins.'],
  [isBelowOne(offer.maxUses), 'usageLimit', 'A limit is 1 or more.'],
  [isBelowOne(offer.maxUsesPerMember), 'usageLimitPerMember', 'A limit is 1 or more.'],
  [offer.targets.length > TARGETS_MAX, 'targets', `An offer has at most ${TARGETS_MAX} targets.`],
  ...targetRules(offer),
  ...couponRules('coupons', offer.coupons),
];

export const nameRule = (name: string): Rule => [
  name.trim().length === 0 || name.length > 100,
  'name',
  'A name has 1 to 100 characters.',
];

/** What new codes must keep to. */
export function couponRules(field: string, coupons: readonly ProposedCoupon[]): readonly Rule[] {
  const codes = coupons.map(({ code }) => code);
  return [
    [codes.length > COUPONS_MAX, field, `An offer has at most ${COUPONS_MAX} codes.`],
    [new Set(codes).size < codes.length, field, 'Each code is given once.'],
    [codes.some((code) => !CODE.test(code)), field, 'A code has 3 to 40 letters, digits, hyphens or underscores.'],
    [coupons.some(({ usageLimit }) => isBelowOne(usageLimit)), field, 'A limit is 1 or more.'],
  ];
}

/** True for a limit that allows nothing. */
export const isBelowOne = (limit: number | null): boolean => limit !== null && limit < 1;
const isShare = (bps: number | null): boolean => bps !== null && bps >= 1 && bps <= WHOLE_BPS;

/** Each kind of discount has its own terms and no others. */
function termRules({ discountType, percentBps, amount, buyQuantity, getQuantity }: ProposedOffer): readonly Rule[] {
  const isPiecewise = buyQuantity !== null || getQuantity !== null;
  return [
    discountType === 'PERCENTAGE'
      ? [!isShare(percentBps), 'percentBps', 'A share is 1 to 10000 basis points.']
      : [percentBps !== null, 'percentBps', 'Only a percentage has a share.'],
    discountType === 'FIXED'
      ? [amount === null || amount.amountMinor <= 0n, 'amount', 'A discount is more than nothing.']
      : [amount !== null, 'amount', 'Only a fixed discount has an amount.'],
    discountType === 'BUY_X_GET_Y'
      ? [(buyQuantity ?? 0) < 1 || (getQuantity ?? 0) < 1, 'buyQuantity', 'Name how many to buy and how many are free.']
      : [isPiecewise, 'buyQuantity', 'Only an offer of free pieces has numbers.'],
  ];
}

function targetRules({ type, targets }: ProposedOffer): readonly Rule[] {
  const has = (...kinds: string[]): boolean => targets.some(({ targetType }) => kinds.includes(targetType));
  return [
    [type === 'PRODUCT_SPECIFIC' && !has('PRODUCT', 'VARIANT'), 'targets', 'Name the products or variants.'],
    [type === 'COLLECTION_WIDE' && !has('COLLECTION'), 'targets', 'Name the collections.'],
    [
      targets.some(({ targetType, targetId }) => targetType === 'MEMBER_TIER' && !MEMBER_TIER.test(targetId)),
      'targets',
      'A class of members is named in capitals.',
    ],
    [
      new Set(targets.map(({ targetType, targetId }) => `${targetType} ${targetId}`)).size < targets.length,
      'targets',
      'Each target is named once.',
    ],
  ];
}
