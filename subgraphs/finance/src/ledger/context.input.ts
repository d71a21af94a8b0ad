import { badUserInput } from '@volmify/shared/errors';
import { requireId, toUuid, type Uuid } from '@volmify/shared/ids';
import { type KeysetPart, type PageArguments, type PageRequest, requirePage } from '@volmify/shared/page';

/** A closed range of calendar days as the scalar Date gives it: midnights in UTC. */
export interface PeriodArgument {
  readonly from: Date;
  readonly to: Date;
}

/** Argument `filter` of the context lists. */
export interface ContextFilterArgument {
  readonly kind?: string | null;
  readonly direction?: string | null;
  readonly orgId?: string | null;
  readonly period?: PeriodArgument | null;
}

/** A checked filter; times are ISO text, the end is exclusive. */
export interface ContextFilter {
  readonly kind?: string;
  readonly direction?: string;
  readonly orgUuid?: Uuid;
  readonly from?: string;
  readonly before?: string;
}

/** One page of one context list. */
export interface ContextRequest {
  readonly page: PageRequest;
  readonly filter: ContextFilter;
}

export type ContextListArguments = PageArguments & { readonly filter?: ContextFilterArgument | null };

/** What a cursor of a context list holds: business time, transaction, context. */
const CONTEXT_KEYSET: readonly KeysetPart[] = ['time', 'uuid', 'uuid'];
const DAY_MS = 86_400_000;

/** @throws BAD_USER_INPUT when `to` lies before `from` */
export function requirePeriod(period: PeriodArgument): PeriodArgument {
  if (period.to.getTime() < period.from.getTime()) throw badUserInput('A period ends no earlier than it begins.');
  return period;
}

/** @throws BAD_USER_INPUT */
export function parseContextList(args: ContextListArguments): ContextRequest {
  const { kind, direction, orgId, period } = args.filter ?? {};
  const days = period ? requirePeriod(period) : undefined;
  return {
    page: requirePage(args, CONTEXT_KEYSET),
    filter: {
      ...(kind ? { kind } : {}),
      ...(direction ? { direction } : {}),
      ...(orgId ? { orgUuid: toUuid(requireId('Org', orgId)) } : {}),
      ...(days ? { from: days.from.toISOString(), before: new Date(days.to.getTime() + DAY_MS).toISOString() } : {}),
    },
  };
}
