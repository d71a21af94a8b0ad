import type { Clock } from '@volmify/shared/clock';
import { type Id, type IdSource, toId, toUuid } from '@volmify/shared/ids';
import { WHOLE_BPS } from '@volmify/shared/percentage';
import { membershipIn, type Viewer } from '@volmify/shared/viewer';
import { authorIn } from '../subgraph.rights.ts';
import type { NewOffer, OfferWriteRepository } from './offer-write.repository.ts';

/** What the offer service needs of a request. */
export interface OfferRoom {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Writes as the viewer, in a transaction of its own that is committed before the answer. */
  write<Result>(orgId: Id<'Org'>, work: (offers: OfferWriteRepository) => Promise<Result>): Promise<Result>;
}

/** An offer as staff propose it; codes in capitals. */
export interface ProposedOffer extends Omit<NewOffer, 'id' | 'coupons' | 'byUserId' | 'at'> {
  readonly coupons: readonly { readonly code: string; readonly usageLimit: number | null }[];
}

/** A field of the proposal. */
export type OfferField = Extract<keyof ProposedOffer, string>;

export type OfferOutcome =
  | { readonly type: 'made'; readonly offerId: Id<'Offer'> }
  | { readonly type: 'not_found'; readonly of: 'orgId' | 'targets' }
  | { readonly type: 'forbidden' }
  | { readonly type: 'conflict' }
  | { readonly type: 'invalid'; readonly message: string; readonly of: OfferField };

const TARGETS_MAX = 50;
const COUPONS_MAX = 20;
const CODE = /^[A-Z0-9][A-Z0-9_-]{2,39}$/;
const MEMBER_TIER = /^[A-Z][A-Z0-9_]{0,31}$/;

/** Staff make an offer with its targets and codes (CAT-04, domain 6). */
export async function createOffer(room: OfferRoom, orgId: Id<'Org'>, proposal: ProposedOffer): Promise<OfferOutcome> {
  const author = authorIn(room.viewer, orgId, 'product.publish');
  if (!author?.isEverywhere) {
    return membershipIn(room.viewer, orgId) ? { type: 'forbidden' } : { type: 'not_found', of: 'orgId' };
  }
  const broken = brokenRule(proposal);
  if (broken) return { type: 'invalid', ...broken };
  const at = room.clock.now();
  return room.write(orgId, async (offers) => {
    if ((await offers.findStrangers(proposal.targets)).length > 0) return { type: 'not_found', of: 'targets' };
    if ((await offers.findTakenCodes(proposal.coupons.map(({ code }) => code))).length > 0) return { type: 'conflict' };
    const id = room.ids.newUuid();
    const coupons = proposal.coupons.map((coupon) => ({ ...coupon, id: room.ids.newUuid() }));
    await offers.insert({ ...proposal, id, coupons, byUserId: author.userId, at });
    await offers.writeAudit({
      id: room.ids.newUuid(),
      at,
      actorUserId: toUuid(author.userId),
      actorEmployeeId: author.employeeId ? toUuid(author.employeeId) : null,
      orgId: toUuid(orgId),
      action: 'offer.create',
      entityType: 'offer',
      entityId: id,
      before: null,
      after: { name: proposal.name, type: proposal.type, discountType: proposal.discountType },
      requestId: room.viewer.requestId,
    });
    return { type: 'made', offerId: toId('Offer', id) };
  });
}

type Rule = readonly [isBroken: boolean, of: OfferField, message: string];

/** The first rule that a proposal breaks by itself. */
function brokenRule(offer: ProposedOffer): { readonly message: string; readonly of: OfferField } | undefined {
  const codes = offer.coupons.map(({ code }) => code);
  const rules: readonly Rule[] = [
    [offer.name.trim().length === 0 || offer.name.length > 100, 'name', 'A name has 1 to 100 characters.'],
    ...termRules(offer),
    [offer.validTo !== null && offer.validTo <= offer.validFrom, 'validTo', 'An offer ends after it begins.'],
    [isBelowOne(offer.maxUses), 'maxUses', 'A limit is 1 or more.'],
    [isBelowOne(offer.maxUsesPerMember), 'maxUsesPerMember', 'A limit is 1 or more.'],
    [offer.targets.length > TARGETS_MAX, 'targets', `An offer has at most ${TARGETS_MAX} targets.`],
    ...targetRules(offer),
    [codes.length > COUPONS_MAX, 'coupons', `An offer has at most ${COUPONS_MAX} codes.`],
    [new Set(codes).size < codes.length, 'coupons', 'Each code is given once.'],
    [codes.some((code) => !CODE.test(code)), 'coupons', 'A code has 3 to 40 letters, digits, hyphens or underscores.'],
    [offer.coupons.some(({ usageLimit }) => isBelowOne(usageLimit)), 'coupons', 'A limit is 1 or more.'],
  ];
  const broken = rules.find(([isBroken]) => isBroken);
  return broken && { of: broken[1], message: broken[2] };
}

const isBelowOne = (limit: number | null): boolean => limit !== null && limit < 1;
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
