import { conflictError, forbiddenError, notFoundError, validationError } from '@volmify/shared/errors';
import { type Id, requireId } from '@volmify/shared/ids';
import { toPercentage } from '@volmify/shared/percentage';
import type { CatalogContext } from '../subgraph.context.ts';
import { type CreateOfferInput, inputFieldOf, parseOffer } from './offer.input.ts';
import type { Offer } from './offer.repository.ts';
import { createOffer, type OfferOutcome } from './offer.service.ts';

function refusal(outcome: Exclude<OfferOutcome, { type: 'made' }>): object {
  switch (outcome.type) {
    case 'not_found':
      return notFoundError('input', outcome.of);
    case 'forbidden':
      return forbiddenError('input', 'orgId');
    case 'conflict':
      return conflictError('input', 'coupons');
    case 'invalid':
      return validationError(outcome.message, 'input', inputFieldOf(outcome.of));
  }
}

/** Resolvers of offers and their codes. */
export const offerResolvers = {
  Org: {
    offers: (org: { id: Id<'Org'> }, _args: unknown, { loaders }: CatalogContext) => loaders.offersByOrg.load(org.id),
  },
  Offer: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) => {
      const offer = await loaders.offer.load(requireId('Offer', id));
      return offer && { ...offer };
    },
    percent: (offer: Offer) => (offer.percentBps === null ? null : toPercentage(offer.percentBps)),
    coupons: (offer: Offer, _args: unknown, { loaders }: CatalogContext) => loaders.couponsByOffer.load(offer.id),
    usedCount: (offer: Offer) => offer.currentUses,
    usageLimit: (offer: Offer) => offer.maxUses,
  },
  Mutation: {
    async createOffer(_root: unknown, { input }: { input: CreateOfferInput }, context: CatalogContext) {
      const outcome = await createOffer(context.offers, requireId('Org', input.orgId), parseOffer(input));
      if (outcome.type !== 'made') return refusal(outcome);
      return { __typename: 'CreateOfferSuccess', offer: await context.loaders.offer.load(outcome.offerId) };
    },
  },
} as const;
