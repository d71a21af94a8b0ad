import { type Id, toUuid } from '@volmify/shared/ids';
import { conflict, invalidState, notFound } from '@volmify/shared/refusal';
import { brokenRule, type Outcome } from '../subgraph.refusal.ts';
import { asStaff, type Deed, type StaffRoom } from '../subgraph.writing.ts';
import type { Offer } from './offer.repository.ts';
import {
  COUPONS_MAX,
  couponRules,
  isBelowOne,
  nameRule,
  type OfferDesk,
  type ProposedCoupon,
} from './offer.service.ts';
import type { LockedOffer, OfferTerms } from './offer-write.repository.ts';

type Room = StaffRoom<OfferDesk>;
export type OfferChangeOutcome = Outcome<{ readonly offerId: Id<'Offer'> }>;

/** What changes about an offer; what is undefined stays. */
export interface OfferChange extends Partial<Omit<OfferTerms, 'isActive'>> {
  readonly newCoupons: readonly ProposedCoupon[];
  readonly endedCouponIds: readonly Id<'Coupon'>[];
  readonly expectedVersion: number | null;
}

/**
 * Renames an offer, moves its end, its limits, its codes. Uses that were taken stay taken: no limit goes below them, and
 * an order that holds a code that was ended keeps it.
 */
export function updateOffer(room: Room, seen: Offer | null, change: OfferChange): Promise<OfferChangeOutcome> {
  return onLocked(room, seen, async (deed, offer, offerId) => {
    if (change.expectedVersion !== null && change.expectedVersion !== offer.version) return conflict('expectedVersion');
    if (!offer.isActive) return invalidState('offerId', 'ENDED');
    const { newCoupons, endedCouponIds, expectedVersion: _version, ...wished } = change;
    const terms: OfferTerms = { ...termsOf(offer), ...wished };
    const broken = brokenRule([
      nameRule(terms.name),
      [terms.validTo !== null && terms.validTo <= offer.validFrom, 'validTo', 'An offer ends after it begins.'],
      [isBelowOne(terms.maxUses), 'usageLimit', 'A limit is 1 or more.'],
      [(terms.maxUses ?? offer.currentUses) < offer.currentUses, 'usageLimit', 'More uses than that were taken.'],
      [isBelowOne(terms.maxUsesPerMember), 'usageLimitPerMember', 'A limit is 1 or more.'],
      ...couponRules('addedCoupons', newCoupons),
      [
        offer.couponCount + newCoupons.length > COUPONS_MAX,
        'addedCoupons',
        `An offer has at most ${COUPONS_MAX} codes.`,
      ],
      [
        offer.couponCount === 0 && newCoupons.length > 0 && offer.currentUses > 0,
        'addedCoupons',
        'An offer that was open to all stays open.',
      ],
    ]);
    if (broken) return broken;
    if ((await deed.desk.offers.findTakenCodes(newCoupons.map(({ code }) => code))).length > 0)
      return conflict('addedCoupons');
    if ((await deed.desk.offers.countCoupons(offerId, endedCouponIds)) < new Set(endedCouponIds).size)
      return notFound('endedCouponIds');
    await deed.desk.offers.endCoupons(offerId, endedCouponIds, deed.at);
    await deed.desk.offers.insertCoupons(
      toUuid(offerId),
      newCoupons.map((coupon) => ({ ...coupon, id: deed.ids.newUuid() })),
      deed.at,
    );
    await write(deed, offerId, [offer, terms]);
    return { type: 'done', offerId };
  });
}

/** Ends an offer now; orders that hold a use of it keep it. */
export function endOffer(room: Room, seen: Offer | null): Promise<OfferChangeOutcome> {
  return onLocked(room, seen, async (deed, offer, offerId) => {
    if (!offer.isActive) return invalidState('offerId', 'ENDED');
    await write(deed, offerId, [offer, { ...termsOf(offer), isActive: false }]);
    return { type: 'done', offerId };
  });
}

const termsOf = ({ name, validTo, maxUses, maxUsesPerMember, isStackable, isActive }: LockedOffer): OfferTerms => ({
  ...{ name, validTo, maxUses, maxUsesPerMember, isStackable, isActive },
});

async function write(
  deed: Deed<OfferDesk>,
  offerId: Id<'Offer'>,
  [before, after]: readonly [LockedOffer, OfferTerms],
): Promise<void> {
  await deed.desk.offers.change(offerId, after, { userId: deed.author.userId, at: deed.at });
  await deed.audit({
    action: after.isActive ? 'offer.update' : 'offer.end',
    entityUuid: toUuid(offerId),
    before: termsOf(before),
    after,
  });
}

function onLocked(
  room: Room,
  seen: Offer | null,
  work: (deed: Deed<OfferDesk>, offer: LockedOffer, offerId: Id<'Offer'>) => Promise<OfferChangeOutcome>,
): Promise<OfferChangeOutcome> {
  return asStaff(room, { orgId: seen?.orgId, permission: 'product.publish', field: 'offerId' }, async (deed) => {
    const offer = seen && (await deed.desk.offers.lock(seen.id));
    return offer ? work(deed, offer, seen.id) : notFound('offerId');
  });
}
