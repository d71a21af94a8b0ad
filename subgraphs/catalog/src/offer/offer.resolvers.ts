import { type Id, requireId } from '@volmify/shared/ids';
import { toPercentage } from '@volmify/shared/percentage';
import type { CatalogContext } from '../subgraph.context.ts';
import { answerOf } from '../subgraph.refusal.ts';
import { type CreateOfferInput, parseOffer, parseOfferChange, type UpdateOfferInput } from './offer.input.ts';
import type { Offer } from './offer.repository.ts';
import { createOffer, type OfferOutcome } from './offer.service.ts';
import { endOffer, updateOffer } from './offer-change.service.ts';

const answer = (mutation: string, outcome: OfferOutcome, context: CatalogContext): Promise<object> =>
  answerOf(mutation, outcome, async ({ offerId }) => ({ offer: await context.loaders.offer.load(offerId) }));
const find = (id: string, context: CatalogContext): Promise<Offer | null> =>
  context.look((loaders) => loaders.offer.load(requireId('Offer', id)));

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
      const outcome = await createOffer(context.sales, requireId('Org', input.orgId), parseOffer(input));
      return answer('createOffer', outcome, context);
    },
    async updateOffer(_root: unknown, { input }: { input: UpdateOfferInput }, context: CatalogContext) {
      const change = parseOfferChange(input);
      return answer(
        'updateOffer',
        await updateOffer(context.sales, await find(input.offerId, context), change),
        context,
      );
    },
    async endOffer(_root: unknown, { input }: { input: { offerId: string } }, context: CatalogContext) {
      return answer('endOffer', await endOffer(context.sales, await find(input.offerId, context)), context);
    },
  },
} as const;
