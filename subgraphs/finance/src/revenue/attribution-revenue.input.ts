import { type KeysetPart, type PageArguments, type PageRequest, requirePage } from '@volmify/shared/page';

/** One page of revenue rows. */
export interface RevenueRequest {
  readonly page: PageRequest;
}

/** What a cursor of a list of revenue rows holds: time of the sale, row. */
const REVENUE_KEYSET: readonly KeysetPart[] = ['time', 'uuid'];

/** @throws BAD_USER_INPUT */
export const parseRevenueList = (args: PageArguments): RevenueRequest => ({ page: requirePage(args, REVENUE_KEYSET) });
