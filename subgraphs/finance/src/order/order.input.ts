import { type KeysetPart, type PageArguments, type PageRequest, requirePage } from '@volmify/shared/page';
import type { OrderStatus } from './order.view.ts';

/** One page of orders. */
export interface OrderRequest {
  readonly page: PageRequest;
  readonly status?: OrderStatus;
}

export type OrderListArguments = PageArguments & { readonly status?: OrderStatus | null };

/** What a cursor of a list of orders, refunds, cards or uses holds: time, row. */
export const TIME_KEYSET: readonly KeysetPart[] = ['time', 'uuid'];

/** @throws BAD_USER_INPUT */
export const parseOrderList = (args: OrderListArguments): OrderRequest => ({
  page: requirePage(args, TIME_KEYSET),
  ...(args.status ? { status: args.status } : {}),
});
