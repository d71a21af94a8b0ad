import { badUserInput } from '@volmify/shared/errors';
import { hashRequest, requireIdempotencyKey } from '@volmify/shared/idempotency';
import { type Id, requireId } from '@volmify/shared/ids';
import { type KeysetPart, type PageArguments, type PageRequest, requirePage } from '@volmify/shared/page';
import type { PayoutStatus } from './payout.ts';

/** One page of payouts. */
export interface PayoutRequest {
  readonly page: PageRequest;
  /** Null lists every state. */
  readonly status: PayoutStatus | null;
}

/** Arguments of a list of payouts. */
export type PayoutListArguments = PageArguments & { readonly status?: PayoutStatus | null };

/** What a cursor of a list of payouts holds: time it was made, payout. */
const PAYOUT_KEYSET: readonly KeysetPart[] = ['time', 'uuid'];

/** @throws BAD_USER_INPUT */
export const parsePayoutList = (args: PayoutListArguments): PayoutRequest => ({
  page: requirePage(args, PAYOUT_KEYSET),
  status: args.status ?? null,
});

/** What every keyed mutation carries. */
export interface Keyed {
  readonly key: string;
  readonly requestHash: string;
}

interface KeyedInput {
  readonly idempotencyKey: string;
}

/** The key of a mutation and the hash of everything else it was given. @throws BAD_USER_INPUT */
export function parseKey({ idempotencyKey, ...rest }: KeyedInput): Keyed {
  const sorted = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return { key: requireIdempotencyKey(idempotencyKey), requestHash: hashRequest(sorted) };
}

/** Input of `requestPayout`. */
export interface RequestPayoutInput extends KeyedInput {
  readonly employeeId: string;
  readonly currency: string;
}

/** @throws BAD_USER_INPUT */
export const parseRequestPayout = (
  input: RequestPayoutInput,
): Keyed & { readonly employeeId: Id<'OrgEmployee'>; readonly currency: string } => ({
  ...parseKey(input),
  employeeId: requireId('OrgEmployee', input.employeeId),
  currency: input.currency,
});

/** Input of the moves of a payout. */
export interface PayoutInput extends KeyedInput {
  readonly payoutId: string;
}

/** @throws BAD_USER_INPUT */
export const parsePayoutMove = (input: PayoutInput): Keyed & { readonly payoutId: Id<'Payout'> } => ({
  ...parseKey(input),
  payoutId: requireId('Payout', input.payoutId),
});

/** A text of 1 to `max` characters without blanks around it. @throws BAD_USER_INPUT */
export function requireText(text: string, max: number): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > max || trimmed.includes('\u0000')) {
    throw badUserInput(`A text of 1 to ${max} characters is wanted.`);
  }
  return trimmed;
}
