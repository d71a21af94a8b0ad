import { type Id, toId, toUuids } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { GiftCardRequest } from './gift-card.input.ts';
import type { GiftCardRepository } from './gift-card.repository.ts';
import type { GiftCardUsageView, GiftCardView } from './gift-card.view.ts';

/** Gift cards and their uses; every batch is one statement. */
export function createGiftCardLoaders(cards: GiftCardRepository) {
  return {
    giftCard: new DataLoader<Id<'GiftCard'>, GiftCardView | null>((ids) =>
      orderByKey(ids, cards.findByIds(toUuids(ids)), (card) => card.id),
    ),
    /** By the hash of a code, hex; one statement each, for a code is asked for alone. */
    giftCardByHash: new DataLoader<string, GiftCardView | null>((hashes) =>
      Promise.all(hashes.map((hash) => cards.findByHash(hash))),
    ),
    giftCardsOf: {
      org: createPagedLoader<GiftCardRequest, GiftCardView>((orgs, request) => cards.list('org', orgs, request)),
      issuer: createPagedLoader<GiftCardRequest, GiftCardView>((employees, request) =>
        cards.list('issued_by_employee', employees, request),
      ),
    },
    giftCardsIssuedCount: new DataLoader<Id<'OrgEmployee'>, number>(async (ids) => {
      const rows = await orderByKey(ids, cards.countOfIssuers(toUuids(ids)), ({ employee }) =>
        toId('OrgEmployee', employee),
      );
      return rows.map((row) => row?.count ?? 0);
    }),
    giftCardUsage: new DataLoader<Id<'GiftCardUsage'>, GiftCardUsageView | null>((ids) =>
      orderByKey(ids, cards.findUsagesByIds(toUuids(ids)), (usage) => usage.id),
    ),
    usagesOfGiftCard: new DataLoader<Id<'GiftCard'>, GiftCardUsageView[]>((ids) =>
      groupByKey(ids, cards.findUsagesOfCards(toUuids(ids)), (usage) => usage.giftCardId),
    ),
    usagesOfMember: createPagedLoader<GiftCardRequest, GiftCardUsageView>((members, request) =>
      cards.listUsagesOfMembers(members, request),
    ),
  };
}

export type GiftCardLoaders = ReturnType<typeof createGiftCardLoaders>;
