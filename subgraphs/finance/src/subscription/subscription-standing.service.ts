import { subscriptionEnded } from '@volmify/shared/events/catalogue';
import type { Uuid } from '@volmify/shared/ids';
import type { BooksRoom } from '../subgraph.writing.ts';
import { afterDays, endOfPeriod } from './subscription.period.ts';
import type { LockedSubscription, SubscriptionStatus } from './subscription-writing.repository.ts';

/** Number of the period that a trial is. */
export const TRIAL_PERIOD = 0;
const RETRY_DAYS = 1;

async function move(
  held: BooksRoom,
  subscription: LockedSubscription,
  to: SubscriptionStatus,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  await held.subscriptions.change(subscription, { status: to, ...columns }, held.at);
  await held.audit({
    action: `subscription.${to.toLowerCase()}`,
    entityType: 'subscription',
    entityUuid: subscription.uuid,
    before: { status: subscription.status },
  });
}

/** A period was paid, or its trial began: the subscription runs on from where it stood. */
export async function periodPaid(held: BooksRoom, subscriptionUuid: Uuid, periodNo: number): Promise<void> {
  const subscription = await held.subscriptions.lock(subscriptionUuid);
  if (!subscription) throw new Error('an order names a subscription that is not there');
  if (periodNo === TRIAL_PERIOD) {
    const end = subscription.trialEndsAt ?? held.at;
    const trial = { current_period_start: held.at, current_period_end: end, next_attempt_at: end };
    return move(held, subscription, 'TRIALING', trial);
  }
  const runsOn = ['TRIALING', 'ACTIVE', 'PAST_DUE'].includes(subscription.status);
  const start = runsOn && subscription.periodEnd ? subscription.periodEnd : held.at;
  const end = endOfPeriod(start, subscription.interval);
  await move(held, subscription, 'ACTIVE', {
    current_period_start: start,
    current_period_end: end,
    next_attempt_at: end,
    cycles_completed: periodNo,
    access_expires_at: null,
    access_ended_at: null,
    paused_at: null,
  });
}

/** A charge failed: the days of grace begin, or go on (4.8). A first charge that fails leaves nothing begun. */
export async function periodUnpaid(held: BooksRoom, subscriptionUuid: Uuid): Promise<void> {
  const subscription = await held.subscriptions.lock(subscriptionUuid);
  if (!subscription || !['TRIALING', 'ACTIVE', 'PAST_DUE'].includes(subscription.status)) return;
  const over = graceEndOf(subscription, held.at).getTime();
  const next = { next_attempt_at: new Date(Math.min(afterDays(held.at, RETRY_DAYS).getTime(), over)) };
  if (subscription.status === 'PAST_DUE') return held.subscriptions.change(subscription, next, held.at);
  await move(held, subscription, 'PAST_DUE', next);
}

/** The moment from which an unpaid subscription gives nothing any more. */
export const graceEndOf = ({ periodEnd, graceDays }: LockedSubscription, at: Date): Date =>
  afterDays(periodEnd ?? at, graceDays);

/** Nobody paid in time: access ends, and the subscription waits for its subscriber. */
export async function leaveUnpaid(held: BooksRoom, subscription: LockedSubscription): Promise<void> {
  await move(held, subscription, 'UNPAID', { next_attempt_at: null, ...ended(held) });
  await announceEnd(held, subscription);
}

/** Renewals stop; what was paid for may be used to its end. */
export async function pause(held: BooksRoom, subscription: LockedSubscription): Promise<void> {
  const end = subscription.periodEnd ?? held.at;
  const columns = { paused_at: held.at, access_expires_at: end, next_attempt_at: end, cancel_at_period_end: false };
  await move(held, subscription, 'PAUSED', columns);
}

/** Takes up a paused subscription whose period still runs. */
export function runAgain(held: BooksRoom, subscription: LockedSubscription): Promise<void> {
  const columns = { paused_at: null, access_expires_at: null, next_attempt_at: subscription.periodEnd };
  return move(held, subscription, 'ACTIVE', columns);
}

/** Ends it; access lasts until then, and is over at once when that is now. */
export async function cancel(held: BooksRoom, subscription: LockedSubscription, accessUntil: Date): Promise<void> {
  const isOver = accessUntil <= held.at;
  const isNews = subscription.accessEndedAt === null;
  await move(held, subscription, 'CANCELED', {
    canceled_at: held.at,
    cancel_at_period_end: false,
    ...(isOver
      ? { next_attempt_at: null, ...(isNews ? ended(held) : {}) }
      : { next_attempt_at: accessUntil, access_expires_at: accessUntil }),
  });
  if (isOver && isNews) await announceEnd(held, subscription);
}

/** What was paid for is over. */
export async function endAccess(held: BooksRoom, subscription: LockedSubscription): Promise<void> {
  await held.subscriptions.change(subscription, { next_attempt_at: null, ...ended(held) }, held.at);
  await announceEnd(held, subscription);
}

/** A first charge that never came. */
export function forget(held: BooksRoom, subscription: LockedSubscription): Promise<void> {
  return move(held, subscription, 'INCOMPLETE_EXPIRED', { next_attempt_at: null });
}

const ended = (held: BooksRoom) => ({ access_expires_at: held.at, access_ended_at: held.at });

function announceEnd(held: BooksRoom, subscription: LockedSubscription): Promise<void> {
  return held.emit(
    subscriptionEnded,
    { type: 'subscription', uuid: subscription.uuid },
    {
      subscriptionId: subscription.uuid,
      orgId: held.orgUuid,
      memberId: subscription.memberUuid,
      userId: subscription.userUuid,
      planId: subscription.planUuid,
      productId: subscription.productUuid,
      accessEndedAt: held.at.toISOString(),
    },
  );
}
