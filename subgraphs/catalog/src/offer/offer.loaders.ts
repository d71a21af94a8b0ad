import type { Clock } from '@volmify/shared/clock';
import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { Coupon, Offer, OfferRepository } from './offer.repository.ts';

/** Loaders of offers; missing and hidden are both null. */
export function createOfferLoaders(offers: OfferRepository, clock: Clock) {
  return {
    offer: new DataLoader<Id<'Offer'>, Offer | null>((ids) =>
      orderByKey(ids, offers.findByIds(ids, clock.now()), (row) => row.id),
    ),
    offersByOrg: new DataLoader<Id<'Org'>, Offer[]>((ids) =>
      groupByKey(ids, offers.findByOrgs(ids, clock.now()), (row) => row.orgId),
    ),
    couponsByOffer: new DataLoader<Id<'Offer'>, Coupon[]>((ids) =>
      groupByKey(ids, offers.findCoupons(ids), (row) => row.offerId),
    ),
  };
}
