import { type Id, toUuid, toUuids } from '@volmify/shared/ids';
import { orderByKey } from '@volmify/shared/loader';
import { createPagedLoader, type PagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { PayoutRequest } from './payout.input.ts';
import type { PayoutRepository, PayoutSubject } from './payout.repository.ts';
import type { PayoutItemView, PayoutView } from './payout.ts';

/** Payouts by id, by whose they are, and what they pay; every batch is one statement. */
export function createPayoutLoaders(payouts: PayoutRepository) {
  const list = (subject: PayoutSubject): PagedLoader<PayoutRequest, PayoutView> =>
    createPagedLoader((subjects, request) => payouts.list(subject, subjects, request));
  return {
    payout: new DataLoader<Id<'Payout'>, PayoutView | null>((ids) =>
      orderByKey(ids, payouts.findByIds(toUuids(ids)), (payout) => payout.id),
    ),
    payoutsOf: { employee: list('employee'), org: list('org') },
    itemsOfPayout: new DataLoader<PayoutView, readonly PayoutItemView[], string>(
      async (asked) => {
        const found = await payouts.findItems(asked);
        return asked.map(({ id }) => found.filter(({ subject }) => subject === toUuid(id)).map(({ row }) => row));
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  };
}

export type PayoutLoaders = ReturnType<typeof createPayoutLoaders>;
