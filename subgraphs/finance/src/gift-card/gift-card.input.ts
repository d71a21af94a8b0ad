import { type PageArguments, type PageRequest, requirePage } from '@volmify/shared/page';
import { TIME_KEYSET } from '../order/order.input.ts';
import type { GiftCardStatus } from './gift-card.view.ts';

/** One page of gift cards or of their uses. */
export interface GiftCardRequest {
  readonly page: PageRequest;
  readonly status?: GiftCardStatus;
}

export type GiftCardListArguments = PageArguments & { readonly status?: GiftCardStatus | null };

/** @throws BAD_USER_INPUT */
export const parseGiftCardList = (args: GiftCardListArguments): GiftCardRequest => ({
  page: requirePage(args, TIME_KEYSET),
  ...(args.status ? { status: args.status } : {}),
});
