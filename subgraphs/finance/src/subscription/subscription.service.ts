import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import { membershipIn } from '@volmify/shared/viewer';
import { buyerRefusal, type LocatedSubscription, type SellingRoom } from '../order/order.room.ts';
import { insertRow } from '../row.writer.ts';
import type { QuotedItem } from '../subgraph.peers.ts';
import type { Outcome, Refusal } from '../subgraph.refusal.ts';
import { type WriteRoom, write, writeOnce } from '../subgraph.writing.ts';
import { chargePeriod } from './period-charge.service.ts';
import { openPeriod, type PeriodCharge } from './period-order.service.ts';
import { afterDays, intervalOf } from './subscription.period.ts';
import { cancel, pause, runAgain, TRIAL_PERIOD } from './subscription-standing.service.ts';
import type { LockedSubscription } from './subscription-writing.repository.ts';

type Started = Outcome<{ readonly subscriptionUuid: Uuid; readonly replayed: boolean }>;

/** A subscription that was opened, and what is to be charged; nothing where the period still runs. */
interface Opened {
  readonly subscriptionUuid: Uuid;
  readonly charge: PeriodCharge | null;
}

interface Keyed {
  readonly key: string;
  readonly requestHash: string;
}

/** What a member asks for. */
export interface StartWish extends Keyed {
  readonly memberId: Id<'OrgMember'>;
  readonly planId: Id<'PaymentPlan'>;
  readonly token: string | null;
  readonly jurisdiction: string | null;
}

/**
 * Begins a subscription of the viewer: its trial, or its first period, charged at once. A first charge that was declined
 * leaves it INCOMPLETE; asking again, with another key, goes on with the same one.
 */
export async function startSubscription(room: SellingRoom, wish: StartWish): Promise<Started> {
  const tie = room.viewer.memberships.find(({ memberId }) => memberId === wish.memberId);
  if (!tie) return notFound('memberId');
  const refused = buyerRefusal(room.viewer, tie.orgId, 'memberId');
  if (refused) return refused;
  const item = await quoted(room, { ...wish, orgId: tie.orgId });
  if (!item) return notFound('planId');
  if (!item.subscription) return invalid('planId', 'The plan is bought once, not subscribed to.');
  const keyed = { orgId: tie.orgId, operation: 'startSubscription', key: wish.key, requestHash: wish.requestHash };
  const opened = await writeOnce<Opened>(room.writing, room.viewer, keyed, (held) => open(held, room, item, wish));
  return charged(room, { orgId: tie.orgId, item, token: wish.token }, opened);
}

async function open(held: WriteRoom, room: SellingRoom, item: QuotedItem, wish: StartWish): Promise<Outcome<Opened>> {
  const live = await held.subscriptions.lockLive(toUuid(wish.memberId), toUuid(wish.planId));
  if (live && live.status !== 'INCOMPLETE') return invalidState('planId', live.status);
  const subscription = live ?? (await insert(held, item, wish));
  const period = { item, gateway: room.provider.gateway, jurisdiction: wish.jurisdiction };
  const no = subscription.trialEndsAt === null ? 1 : TRIAL_PERIOD;
  const charge = await openPeriod(held, subscription, { ...period, no });
  if (charge.type !== 'done') return named(charge as Refusal);
  return { type: 'done', subscriptionUuid: subscription.uuid, charge: charge as PeriodCharge };
}

async function insert(held: WriteRoom, item: QuotedItem, wish: StartWish): Promise<LockedSubscription> {
  const terms = item.subscription;
  if (!terms) throw new Error('a plan that is no subscription was subscribed to');
  const uuid = held.ids.newUuid();
  const { months, days } = intervalOf(terms);
  await insertRow(held.sql, 'org_member_product_variant_payment_plan_subscription', {
    org_id: held.orgUuid,
    id: uuid,
    member_id: toUuid(wish.memberId),
    user_id: held.userUuid,
    product_id: toUuid(item.productId),
    variant_id: toUuid(item.variantId),
    plan_id: toUuid(wish.planId),
    status: 'INCOMPLETE',
    price: item.unitPrice.amountMinor,
    currency: item.unitPrice.currency,
    interval_months: months,
    interval_days: days,
    grace_days: terms.gracePeriodDays,
    max_cycles: terms.maxBillingCycles,
    trial_ends_at: terms.trialPeriodDays > 0 ? afterDays(held.at, terms.trialPeriodDays) : null,
    cancel_at_period_end: false,
    cycles_completed: 0,
    payment_method: 'CREDIT_CARD',
    payment_token: wish.token,
    version: 1,
    created_at: held.at,
    updated_at: held.at,
  });
  await held.audit({ action: 'subscription.start', entityType: 'subscription', entityUuid: uuid });
  const subscription = await held.subscriptions.lock(uuid);
  if (!subscription) throw new Error('a subscription that was written is not there');
  return subscription;
}

/** Takes renewals up again: at once where the paid period still runs, else for a new period, charged now. */
export async function resumeSubscription(
  room: SellingRoom,
  wish: Keyed & { readonly subscriptionId: Id<'MemberSubscription'> },
): Promise<Started> {
  const located = await room.locateSubscription(wish.subscriptionId);
  if (!located) return notFound('subscriptionId');
  if (!located.isOwn) return forbidden('subscriptionId');
  const refused = buyerRefusal(room.viewer, located.orgId, 'subscriptionId');
  if (refused) return refused;
  const item = await quoted(room, located);
  const keyed = { orgId: located.orgId, operation: 'resumeSubscription', key: wish.key, requestHash: wish.requestHash };
  let token: string | null = null;
  const opened = await writeOnce<Opened>(room.writing, room.viewer, keyed, async (held) => {
    const subscription = await held.subscriptions.lock(located.uuid);
    if (!subscription) return notFound('subscriptionId');
    if (subscription.status !== 'PAUSED' && subscription.status !== 'UNPAID') {
      return invalidState('subscriptionId', subscription.status);
    }
    token = subscription.paymentToken;
    const runs = subscription.status === 'PAUSED' && subscription.periodEnd && subscription.periodEnd > held.at;
    if (runs) {
      await runAgain(held, subscription);
      return { type: 'done', subscriptionUuid: subscription.uuid, charge: null };
    }
    if (!item) return invalidState('subscriptionId', 'NOT_ON_SALE');
    const no = subscription.cyclesCompleted + 1;
    const period = { no, item, gateway: room.provider.gateway, jurisdiction: null };
    const charge = await openPeriod(held, subscription, period);
    if (charge.type !== 'done') return named(charge as Refusal);
    return { type: 'done', subscriptionUuid: subscription.uuid, charge: charge as PeriodCharge };
  });
  return charged(room, { orgId: located.orgId, item, token }, opened);
}

async function charged(
  room: SellingRoom,
  place: { readonly orgId: Id<'Org'>; readonly item: QuotedItem | undefined; readonly token: string | null },
  opened: Outcome<Opened & { readonly replayed: boolean }>,
): Promise<Started> {
  if (opened.type !== 'done') return opened;
  const { subscriptionUuid, charge, replayed } = opened as Opened & { readonly replayed: boolean };
  if (charge && place.item) {
    const at = { orgUuid: toUuid(place.orgId), item: place.item, method: 'CREDIT_CARD', token: place.token };
    const settled = await chargePeriod(room, at, charge);
    if (settled.type !== 'done') return settled as Refusal;
    if (settled.status === 'FAILED') {
      return { type: 'payment_declined', field: 'paymentToken', canRetry: settled.canRetry };
    }
  }
  return { type: 'done', subscriptionUuid, replayed };
}

/** Where a refusal of the order speaks of the subscription. */
const named = (refusal: Refusal): Refusal =>
  'field' in refusal && refusal.field === 'orderId' ? { ...refusal, field: 'subscriptionId' } : refusal;

async function quoted(
  room: SellingRoom,
  plan: { readonly orgId: Id<'Org'>; readonly memberId: Id<'OrgMember'>; readonly planId: Id<'PaymentPlan'> },
): Promise<QuotedItem | undefined> {
  const { orgId, memberId, planId } = plan;
  const cart = { orgId, memberId, items: [{ planId, quantity: 1 }] };
  const quote = await room.peers.quoteOrder(cart, room.viewer.requestId);
  return quote.problems.length === 0 ? quote.items[0] : undefined;
}

type Changed = Outcome<{ readonly subscriptionUuid: Uuid }>;

/** Stops renewals: the member, or staff that manages orders; what was paid may be used. */
export const pauseSubscription = (room: SellingRoom, id: Id<'MemberSubscription'>): Promise<Changed> =>
  change(room, id, async (held, subscription) => {
    if (subscription.status !== 'ACTIVE') return invalidState('subscriptionId', subscription.status);
    await pause(held, subscription);
    return { type: 'done', subscriptionUuid: subscription.uuid };
  });

/** Ends it with its period, or now: the member, or staff that manages orders. Money is given back by a refund alone. */
export const cancelSubscription = (
  room: SellingRoom,
  wish: { readonly subscriptionId: Id<'MemberSubscription'>; readonly atPeriodEnd: boolean },
): Promise<Changed> =>
  change(room, wish.subscriptionId, async (held, subscription) => {
    const { status, periodEnd } = subscription;
    if (['INCOMPLETE', 'INCOMPLETE_EXPIRED', 'CANCELED'].includes(status))
      return invalidState('subscriptionId', status);
    const runs = periodEnd !== null && periodEnd > held.at && subscription.accessEndedAt === null;
    if (wish.atPeriodEnd && runs && (status === 'ACTIVE' || status === 'TRIALING')) {
      await held.subscriptions.change(subscription, { cancel_at_period_end: true }, held.at);
      await held.audit({
        action: 'subscription.cancel_at_period_end',
        entityType: 'subscription',
        entityUuid: subscription.uuid,
      });
    } else {
      await cancel(held, subscription, wish.atPeriodEnd && runs ? periodEnd : held.at);
    }
    return { type: 'done', subscriptionUuid: subscription.uuid };
  });

async function change(
  room: SellingRoom,
  id: Id<'MemberSubscription'>,
  work: (held: WriteRoom, subscription: LockedSubscription) => Promise<Changed>,
): Promise<Changed> {
  const located = await room.locateSubscription(id);
  if (!located) return notFound('subscriptionId');
  if (!mayChange(room, located)) return forbidden('subscriptionId');
  return write(room.writing, room.viewer, located.orgId, async (held) => {
    const subscription = await held.subscriptions.lock(located.uuid);
    return subscription ? work(held, subscription) : notFound('subscriptionId');
  });
}

const mayChange = (room: SellingRoom, located: LocatedSubscription): boolean =>
  (located.isOwn && membershipIn(room.viewer, located.orgId) !== undefined) ||
  holds(room.viewer, located.orgId, 'order.manage');

/** Id of a subscription at the API. */
export const subscriptionIdOf = (uuid: Uuid): Id<'MemberSubscription'> => toId('MemberSubscription', uuid);
