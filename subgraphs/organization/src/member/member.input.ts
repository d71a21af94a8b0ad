import { type KeysetPart, type PageArguments, requirePage } from '@volmify/shared/page';
import type { MemberStatus } from '@volmify/shared/viewer';
import { requireWords } from '../subgraph.input.ts';
import type { CustomerType, MemberFilter, MemberOrder, MemberPage } from './member.ts';

/** Arguments of `Org.members` as GraphQL hands them in; enums are checked by then. */
export interface MemberListArguments extends PageArguments {
  readonly filter?: {
    readonly text?: string | null;
    readonly status?: MemberStatus | null;
    readonly customerType?: CustomerType | null;
    readonly isEmployee?: boolean | null;
    readonly enrollmentStatus?: MemberFilter['enrollmentStatus'];
    readonly purchaseActivity?: MemberFilter['purchaseActivity'];
    readonly learningActivity?: MemberFilter['learningActivity'];
    readonly giftCardActivity?: MemberFilter['giftCardActivity'];
  } | null;
  readonly sort?: { readonly key: MemberOrder['key']; readonly direction: 'ASC' | 'DESC' } | null;
}

const KEYSET: Record<MemberOrder['key'], readonly KeysetPart[]> = {
  JOINED_AT: ['time', 'uuid'],
  DISPLAY_NAME: ['uuid'],
  TOTAL_PURCHASES: ['uuid'],
  LAST_ACTIVE_AT: ['time', 'uuid'],
};

/** @throws BAD_USER_INPUT on a page, cursor or text out of bounds */
export function parseMemberList(args: MemberListArguments): MemberPage {
  const key = args.sort?.key ?? 'JOINED_AT';
  const order = { key, isAscending: (args.sort?.direction ?? 'DESC') === 'ASC' };
  const filter = {
    words: requireWords(args.filter?.text),
    status: args.filter?.status ?? null,
    customerType: args.filter?.customerType ?? null,
    isEmployee: args.filter?.isEmployee ?? null,
    enrollmentStatus: args.filter?.enrollmentStatus ?? null,
    purchaseActivity: args.filter?.purchaseActivity ?? null,
    learningActivity: args.filter?.learningActivity ?? null,
    giftCardActivity: args.filter?.giftCardActivity ?? null,
  };
  return { filter, order, page: requirePage(args, KEYSET[key]) };
}
