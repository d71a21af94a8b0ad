import { allocateBps } from '@volmify/shared/allocation';
import { payoutStatusChanged } from '@volmify/shared/events/catalogue';
import type { Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { forbidden, invalidState, notFound } from '@volmify/shared/refusal';
import type { Approver } from '../ledger/entry.parts.ts';
import {
  type PayoutFact,
  payoutApprovedEntry,
  payoutFailedEntry,
  payoutSettledEntry,
} from '../ledger/payout.entries.ts';
import type { PostingEvent } from '../ledger/posting.event.ts';
import { refusalOf } from '../ledger/posting.refusals.ts';
import type { Outcome, Refusal } from '../subgraph.refusal.ts';
import { entryIdsFrom, type WriteRoom } from '../subgraph.writing.ts';
import type { PayoutStatus } from './payout.ts';
import type { LockedPayout, Payable, PayablePart } from './payout-writing.repository.ts';

const WHOLE_BPS = 10_000;

type Done = Outcome<{ readonly payoutUuid: Uuid }>;

/**
 * A professional asks for what is payable (4.7): shares past their hold, bonuses and fees, at least the minimum of the
 * fee policy. Administration may ask for somebody. Nothing is posted before the approval.
 */
export async function requestPayout(
  room: WriteRoom,
  wish: { readonly employeeUuid: Uuid; readonly currency: string },
): Promise<Done> {
  const payee = await room.structure.findWorker(wish.employeeUuid);
  if (!payee) return notFound('employeeId');
  const isOwn = payee.userId === room.userUuid;
  if (!isOwn && !holds(room.viewer, room.orgId, 'payout.request')) return forbidden('employeeId');
  await room.payouts.queueFor(payee.employeeId);
  const { revenues, compensations } = coveredBy(await room.payouts.findPayable(payee.employeeId, wish.currency));
  const amount = sumOfParts([...revenues, ...compensations]);
  const terms = await room.payouts.findTerms();
  if (amount === 0n || amount < terms.minPayout) return tooLittle(amount, wish.currency);
  const [withheld = 0n] = allocateBps(amount, [terms.withholdingBps, WHOLE_BPS - terms.withholdingBps]);
  const uuid = room.ids.newUuid();
  const { currency } = wish;
  await room.payouts.insert({
    uuid,
    displayId: displayIdOf(uuid, room.at),
    payee,
    amount,
    withheld,
    currency,
    requestedByUserUuid: room.userUuid,
    revenues,
    compensations,
  });
  await tell(room, { uuid, payee, from: null, to: 'REQUESTED' });
  return { type: 'done', payoutUuid: uuid };
}

/** Somebody other than the payee approves (E14): the payable goes into transit. */
export async function approvePayout(room: WriteRoom, uuid: Uuid): Promise<Done> {
  const payout = await room.payouts.lock(uuid);
  if (!payout) return notFound('payoutId');
  if (isOwn(room, payout)) return { type: 'self_approval', field: 'payoutId' };
  const approver = approverIn(room);
  if (!approver || !room.author || !holds(room.viewer, room.orgId, 'payout.approve')) return forbidden('payoutId');
  if (payout.status !== 'REQUESTED') return invalidState('payoutId', payout.status);
  const fact = { ...factOf(room, payout), approver };
  await post(room, payout, payoutApprovedEntry(fact, entryIdsFrom(room.ids)));
  const { made, worth } = await room.payouts.findWorth(uuid);
  if (worth < made) return tooLittle(payout.amount - made + worth, payout.currency, 'payoutId');
  await room.payouts.approve(uuid, room.author);
  await tell(room, { ...payout, from: payout.status, to: 'APPROVED' });
  return { type: 'done', payoutUuid: uuid };
}

/** The bank paid (E15). */
export async function settlePayout(
  room: WriteRoom,
  wish: { readonly uuid: Uuid; readonly externalRef: string },
): Promise<Done> {
  return finish(room, wish.uuid, {
    to: 'PAID',
    entry: payoutSettledEntry,
    move: () => room.payouts.settle(wish.uuid, wish.externalRef),
  });
}

/** The bank refused (E16): everything is payable again, by another payout. */
export async function failPayout(
  room: WriteRoom,
  wish: { readonly uuid: Uuid; readonly reason: string },
): Promise<Done> {
  return finish(room, wish.uuid, {
    to: 'FAILED',
    entry: payoutFailedEntry,
    move: () => room.payouts.fail(wish.uuid, wish.reason),
  });
}

/** Somebody who may approve declines; never the payee (5.9). Nothing was in the books yet. */
export async function rejectPayout(
  room: WriteRoom,
  wish: { readonly uuid: Uuid; readonly reason: string },
): Promise<Done> {
  return withdraw(room, wish, {
    to: 'REJECTED',
    may: (payout) => !isOwn(room, payout) && holds(room.viewer, room.orgId, 'payout.approve'),
  });
}

/** The payee takes the wish back, or staff that may ask for others does. */
export async function cancelPayout(
  room: WriteRoom,
  wish: { readonly uuid: Uuid; readonly reason: string },
): Promise<Done> {
  return withdraw(room, wish, {
    to: 'CANCELLED',
    may: (payout) => payout.payee.userId === room.userUuid || holds(room.viewer, room.orgId, 'payout.request'),
  });
}

async function withdraw(
  room: WriteRoom,
  { uuid, reason }: { readonly uuid: Uuid; readonly reason: string },
  { to, may }: { readonly to: 'REJECTED' | 'CANCELLED'; may(payout: LockedPayout): boolean },
): Promise<Done> {
  const payout = await room.payouts.lock(uuid);
  if (!payout) return notFound('payoutId');
  if (!may(payout)) return forbidden('payoutId');
  if (payout.status !== 'REQUESTED') return invalidState('payoutId', payout.status);
  await room.payouts.withdraw(uuid, to, reason);
  await tell(room, { ...payout, from: payout.status, to });
  return { type: 'done', payoutUuid: uuid };
}

interface Ending {
  readonly to: 'PAID' | 'FAILED';
  readonly entry: typeof payoutSettledEntry;
  move(): Promise<void>;
}

async function finish(room: WriteRoom, uuid: Uuid, { to, entry, move }: Ending): Promise<Done> {
  const payout = await room.payouts.lock(uuid);
  if (!payout) return notFound('payoutId');
  const mayBook = !isOwn(room, payout) && holds(room.viewer, room.orgId, 'payout.approve');
  if (!room.author || !mayBook) return forbidden('payoutId');
  if (payout.status !== 'APPROVED' && payout.status !== 'PROCESSING') return invalidState('payoutId', payout.status);
  await post(room, payout, entry(factOf(room, payout), entryIdsFrom(room.ids)));
  await move();
  await tell(room, { ...payout, from: payout.status, to });
  return { type: 'done', payoutUuid: uuid };
}

const isOwn = (room: WriteRoom, { payee }: Pick<LockedPayout, 'payee'>): boolean =>
  payee.userId === room.userUuid || payee.employeeId === room.author?.employeeUuid;

/** The writer as the books name the second person; an employee's context bears no professional identity here. */
function approverIn({ author, userUuid }: WriteRoom): Approver | undefined {
  if (!author) return undefined;
  if (author.employeeUuid === null) return { ownerUserId: userUuid };
  return { employeeId: author.employeeUuid, userId: userUuid, jobProfileId: null };
}

const factOf = (room: WriteRoom, payout: LockedPayout): PayoutFact => ({
  orgId: room.orgUuid,
  payoutId: payout.uuid,
  reference: payout.displayId,
  occurredAt: room.at,
  currency: payout.currency,
  payee: payout.payee,
  amount: payout.amount,
  withheld: payout.withheld,
  revenueIds: payout.revenueUuids,
});

async function post(room: WriteRoom, payout: LockedPayout, event: PostingEvent): Promise<void> {
  const { amount: amountMinor, currency, uuid } = payout;
  await room.post({
    operation: event.kind,
    key: uuid,
    request: { payoutId: uuid },
    event,
    refuse: (refusal) =>
      refusalOf(refusal, { orgUuid: room.orgUuid, amount: { amountMinor, currency }, field: 'payoutId' }),
  });
}

async function tell(
  room: WriteRoom,
  move: Pick<LockedPayout, 'uuid' | 'payee'> & { readonly from: PayoutStatus | null; readonly to: PayoutStatus },
): Promise<void> {
  const { uuid, payee, from, to } = move;
  await room.audit({
    action: `payout.${to.toLowerCase()}`,
    entityType: 'payout',
    entityUuid: uuid,
    before: { status: from },
    after: { status: to },
  });
  await room.emit(
    payoutStatusChanged,
    { type: 'payout', uuid },
    { payoutId: uuid, orgId: room.orgUuid, employeeId: payee.employeeId, userId: payee.userId, from, to },
  );
}

const tooLittle = (amountMinor: bigint, currency: string, field = 'employeeId'): Refusal => ({
  type: 'insufficient_balance',
  field,
  available: { amountMinor, currency },
});

const sumOfParts = (parts: readonly PayablePart[]): bigint => parts.reduce((sum, { amount }) => sum + amount, 0n);

/** The parts that the books owe, oldest first; what is held by a dispute is owed only when it ends. */
export function coveredBy(payable: Payable): Pick<Payable, 'revenues' | 'compensations'> {
  let left = payable.balance;
  const cover = (parts: readonly PayablePart[]): PayablePart[] =>
    parts.filter(({ amount }) => {
      const isCovered = amount <= left;
      if (isCovered) left -= amount;
      return isCovered;
    });
  return { revenues: cover(payable.revenues), compensations: cover(payable.compensations) };
}

/** Readable number of a payout: its year and eight digits of its id. */
function displayIdOf(uuid: Uuid, at: Date): string {
  const digits = uuid.replaceAll('-', '').slice(-12).toUpperCase();
  return `PO-${at.getUTCFullYear()}-${digits.slice(0, 6)}-${digits.slice(6)}`;
}
