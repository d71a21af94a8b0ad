import { requireId, toUuid } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { type Connection, type PageArguments, toConnection } from '@volmify/shared/page';
import type { FinanceContext } from '../subgraph.context.ts';
import { type GiftCardListArguments, parseGiftCardList } from './gift-card.input.ts';
import type { GiftCardUsageView, GiftCardView } from './gift-card.view.ts';

interface Entity {
  readonly id: string;
}

/** A field that lists the gift cards of its parent. */
const listOf =
  (kind: 'Org' | 'OrgEmployee', subject: 'org' | 'issuer') =>
  async (
    parent: Entity,
    args: GiftCardListArguments,
    { loaders }: FinanceContext,
  ): Promise<Connection<GiftCardView>> => {
    const request = parseGiftCardList(args);
    const rows = await loaders.giftCardsOf[subject].load(toUuid(requireId(kind, parent.id)), request);
    return toConnection(rows, request.page, (card) => [card.issuedAt.toISOString(), toUuid(card.id)]);
  };

export const giftCardResolvers = {
  GiftCard: {
    __resolveReference: async ({ id }: Entity, { loaders }: FinanceContext) =>
      fresh(await loaders.giftCard.load(requireId('GiftCard', id))),
    issuedBy: ({ issuedByEmployeeId }: GiftCardView) => ({ id: issuedByEmployeeId }),
    issuedTo: ({ issuedToMemberId }: GiftCardView) => issuedToMemberId && { id: issuedToMemberId },
    usages: ({ id }: GiftCardView, _args: unknown, { loaders }: FinanceContext) => loaders.usagesOfGiftCard.load(id),
  },
  GiftCardUsage: {
    __resolveReference: async ({ id }: Entity, { loaders }: FinanceContext) =>
      fresh(await loaders.giftCardUsage.load(requireId('GiftCardUsage', id))),
    giftCard: ({ giftCardId }: GiftCardUsageView, _args: unknown, { loaders }: FinanceContext) =>
      loaders.giftCard.load(giftCardId),
    order: ({ orderId }: GiftCardUsageView, _args: unknown, { loaders }: FinanceContext) => loaders.order.load(orderId),
  },
  OrgMember: {
    async giftCardUsages(parent: Entity, args: PageArguments, { loaders }: FinanceContext) {
      const request = parseGiftCardList(args);
      const rows = await loaders.usagesOfMember.load(toUuid(requireId('OrgMember', parent.id)), request);
      return toConnection(rows, request.page, (usage) => [usage.usedAt.toISOString(), toUuid(usage.id)]);
    },
  },
  OrgEmployee: {
    giftCardsIssued: listOf('OrgEmployee', 'issuer'),
    giftCardsIssuedCount: ({ id }: Entity, _args: unknown, { loaders }: FinanceContext) =>
      loaders.giftCardsIssuedCount.load(requireId('OrgEmployee', id)),
  },
  Org: { giftCards: listOf('Org', 'org') },
};
