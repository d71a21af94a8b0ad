import { type PageArguments, type PageRequest, requirePage } from '@volmify/shared/page';
import { TIME_KEYSET } from '../order/order.input.ts';
import type { DisputeView } from './refund.view.ts';

/** One page of refunds. */
export interface RefundRequest {
  readonly page: PageRequest;
}

/** One page of disputes. */
export interface DisputeRequest {
  readonly page: PageRequest;
  readonly status?: DisputeView['status'];
}

export type DisputeListArguments = PageArguments & { readonly status?: DisputeView['status'] | null };

/** @throws BAD_USER_INPUT */
export const parseRefundList = (args: PageArguments): RefundRequest => ({ page: requirePage(args, TIME_KEYSET) });

/** @throws BAD_USER_INPUT */
export const parseDisputeList = (args: DisputeListArguments): DisputeRequest => ({
  page: requirePage(args, TIME_KEYSET),
  ...(args.status ? { status: args.status } : {}),
});
