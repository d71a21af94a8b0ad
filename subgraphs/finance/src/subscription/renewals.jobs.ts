import { toId, type Uuid } from '@volmify/shared/ids';
import type { PeriodicJob } from '@volmify/shared/periodic.job';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import type { SellingParts } from '../order/order.room.ts';
import type { QuotedItem } from '../subgraph.peers.ts';
import type { Outcome, Refusal } from '../subgraph.refusal.ts';
import { writeAsProduct } from '../subgraph.writing.ts';
import { chargePeriod } from './period-charge.service.ts';
import { openPeriod, type PeriodCharge } from './period-order.service.ts';
import { cancel, endAccess, graceEndOf, leaveUnpaid } from './subscription-standing.service.ts';
import type { LockedSubscription } from './subscription-writing.repository.ts';

const EVERY_MS = 60_000;
const AT_ONCE = 100;

interface DueRow {
  readonly org_id: Uuid;
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly plan_id: Uuid;
}

/** What is to be charged of a due subscription; nothing for one that only moved. */
interface Due {
  readonly charge: (PeriodCharge & { readonly method: string; readonly token: string | null }) | null;
}

/** Looks at subscriptions whose moment has come, oldest first: renews, ends what is over, takes access away (4.8, 5.6). */
export async function renewDue(parts: SellingParts): Promise<void> {
  const { pool, clock } = parts.writing;
  const rows = await scopedSql(pool, serviceScope('due-subscriptions')).query<DueRow>(
    `SELECT org_id, id, member_id, plan_id FROM org_member_product_variant_payment_plan_subscription
      WHERE next_attempt_at <= $1::timestamptz ORDER BY next_attempt_at LIMIT ${AT_ONCE}`,
    [clock.now().toISOString()],
  );
  const failed: unknown[] = [];
  for (const row of rows) {
    // One subscription that cannot be renewed keeps no other from it.
    await renew(parts, row).catch((cause: unknown) => failed.push(cause));
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} subscriptions: ${String(failed[0])}`);
}

async function renew(parts: SellingParts, row: DueRow): Promise<void> {
  const item = await quoted(parts, row);
  const due = await writeAsProduct<Due>(parts.writing, row.org_id, async (held) => {
    const subscription = await held.subscriptions.lock(row.id);
    if (!subscription?.nextAttemptAt || subscription.nextAttemptAt > held.at) return { type: 'done', charge: null };
    const { status } = subscription;
    if (status === 'CANCELED' || status === 'PAUSED') {
      await endAccess(held, subscription);
      return { type: 'done', charge: null };
    }
    if (isOver(subscription, item)) {
      await cancel(held, subscription, held.at);
      return { type: 'done', charge: null };
    }
    const grace = graceEndOf(subscription, held.at);
    if (status === 'PAST_DUE' && grace <= held.at) {
      await leaveUnpaid(held, subscription);
      return { type: 'done', charge: null };
    }
    const no = subscription.cyclesCompleted + 1;
    const period = { no, item: item as QuotedItem, gateway: parts.provider.gateway, jurisdiction: null };
    const charge = await openPeriod(held, subscription, period);
    if (charge.type !== 'done') return charge as Refusal;
    const { paymentMethod: method, paymentToken: token } = subscription;
    return { type: 'done', charge: { ...(charge as PeriodCharge), method, token } };
  });
  await take(parts, row, { due, item });
}

async function take(
  parts: SellingParts,
  row: DueRow,
  { due, item }: { readonly due: Outcome<Due>; readonly item: QuotedItem | undefined },
): Promise<void> {
  if (due.type !== 'done') throw new Error(`a subscription could not be renewed: ${due.type}`);
  const { charge } = due as Due;
  if (!charge || !item) return;
  const { method, token } = charge;
  const settled = await chargePeriod(parts, { orgUuid: row.org_id, item, method, token }, charge);
  if (settled.type !== 'done') throw new Error(`a renewal could not be booked: ${settled.type}`);
}

/** What was to end with its period, had all its cycles, or is sold no more. */
const isOver = (subscription: LockedSubscription, item: QuotedItem | undefined): boolean =>
  subscription.cancelAtPeriodEnd ||
  item === undefined ||
  (subscription.maxCycles !== null && subscription.cyclesCompleted >= subscription.maxCycles);

async function quoted(parts: SellingParts, row: DueRow): Promise<QuotedItem | undefined> {
  const quote = await parts.peers.quoteOrder(
    {
      orgId: toId('Org', row.org_id),
      memberId: toId('OrgMember', row.member_id),
      items: [{ planId: toId('PaymentPlan', row.plan_id), quantity: 1 }],
    },
    'renewal',
  );
  return quote.problems.length === 0 ? quote.items[0] : undefined;
}

/** Renews what is due every minute. */
export const renewalsJob = (parts: SellingParts): PeriodicJob => ({
  everyMs: EVERY_MS,
  failure: 'subscriptions could not be renewed',
  round: () => renewDue(parts),
});
