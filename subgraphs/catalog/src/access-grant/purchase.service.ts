import type { orderPaid, orderRefunded, subscriptionEnded } from '@volmify/shared/events/catalogue';
import { type Id, type IdSource, toId, type Uuid } from '@volmify/shared/ids';
import type { z } from 'zod';
import { tellEnrollment } from '../enrollment/enrollment.events.ts';
import type { EnrollmentStatus } from '../enrollment/enrollment.repository.ts';
import type { EnrollmentWriteRepository, LockedEnrollment } from '../enrollment/enrollment-write.repository.ts';
import type { PurchaseRepository, SoldPlan } from './purchase.repository.ts';

/** What following a purchase works with; all of it lies in one transaction of one organization. */
export interface PurchaseDesk {
  readonly orgId: Id<'Org'>;
  readonly ids: IdSource;
  readonly purchases: PurchaseRepository;
  readonly enrollments: EnrollmentWriteRepository;
}

type Paid = z.infer<typeof orderPaid.model>;
type Refunded = z.infer<typeof orderRefunded.model>;
type Ended = z.infer<typeof subscriptionEnded.model>;

/**
 * An order was paid: each of its lines gives access once, and where the product has a course the member is in it from
 * then on, with a learning profile (5.5, 5.8). A revoked or expired enrolment comes back to life; a live one stays.
 */
export async function openAccess(desk: PurchaseDesk, order: Paid): Promise<void> {
  const at = new Date(order.paidAt);
  const plans = await desk.purchases.findSold(order.items.map((item) => item.planId as Uuid));
  for (const item of order.items) {
    const plan = plans.get(item.planId as Uuid);
    if (!plan) throw new Error(`order ${order.orderId} has a plan that is none of the organization's: ${item.planId}`);
    const isNew = await desk.purchases.grant({
      id: desk.ids.newUuid(),
      memberId: order.memberId as Uuid,
      userId: order.userId as Uuid,
      productId: item.productId as Uuid,
      orderItemId: item.orderItemId as Uuid,
      tier: plan.tier,
      source: sourceOf(order, plan),
      at,
    });
    if (isNew && plan.courseId) await enrol(desk, { order, plan, courseId: plan.courseId, item, at });
  }
}

/** A line given back in full takes its access with it, unless something else gives the member the product (4.4). */
export async function reverseAccess(desk: PurchaseDesk, refund: Refunded): Promise<void> {
  const at = new Date(refund.refundedAt);
  for (const item of refund.items) {
    if (!item.isFull) continue;
    await desk.purchases.revokeItem(item.orderItemId as Uuid, at);
    await closeWithoutAccess(desk, { memberId: refund.memberId, productId: item.productId, status: 'REVOKED', at });
  }
}

/** A subscription came to its end: what it gave ends with it (4.8). */
export async function endSubscriptionAccess(desk: PurchaseDesk, ended: Ended): Promise<void> {
  const at = new Date(ended.accessEndedAt);
  await desk.purchases.revokeSubscription(ended.memberId as Uuid, ended.productId as Uuid, at);
  await closeWithoutAccess(desk, { ...ended, status: 'EXPIRED', at });
}

const sourceOf = (order: Paid, plan: SoldPlan): 'PURCHASE' | 'SUBSCRIPTION' =>
  plan.isSubscription || order.kind === 'RENEWAL' ? 'SUBSCRIPTION' : 'PURCHASE';

async function enrol(
  desk: PurchaseDesk,
  sale: {
    readonly order: Paid;
    readonly plan: SoldPlan;
    readonly courseId: Id<'Course'>;
    readonly item: Paid['items'][number];
    readonly at: Date;
  },
): Promise<void> {
  const { order, plan, courseId, item, at } = sale;
  const learner = { memberId: toId('OrgMember', order.memberId as Uuid), userId: toId('User', order.userId as Uuid) };
  const bought = { orderId: order.orderId as Uuid, orderItemId: item.orderItemId as Uuid };
  const isNew = await desk.enrollments.insert({
    ...learner,
    ...{ id: desk.ids.newUuid(), courseId, productId: plan.productId, source: sourceOf(order, plan) },
    ...{ accessTier: plan.tier, accessExpiresAt: null, order: bought, byUserId: learner.userId, at },
  });
  const standing = await desk.enrollments.lock(learner.memberId, courseId);
  if (!standing) throw new Error('the enrolment is not there after it was written');
  await desk.enrollments.addToProfile(learner, { completed: 0, seconds: 0, at });
  if (isNew) return tell(desk, standing, { status: 'NOT_STARTED', previousStatus: null, at });
  const isClosed = standing.status === 'REVOKED' || standing.status === 'EXPIRED';
  const status = isClosed ? 'IN_PROGRESS' : standing.status;
  await desk.enrollments.move(standing, {
    status,
    progressBps: standing.progressBps,
    completedAt: standing.completedAt,
    accessTier: Math.max(plan.tier, standing.accessTier),
    accessExpiresAt: null,
    secondsMore: 0,
    order: bought,
    at,
  });
  await tell(desk, standing, { status, previousStatus: standing.status, at });
}

async function closeWithoutAccess(
  desk: PurchaseDesk,
  loss: {
    readonly memberId: string;
    readonly productId: string;
    readonly status: 'REVOKED' | 'EXPIRED';
    readonly at: Date;
  },
): Promise<void> {
  const { status, at } = loss;
  const [memberId, productId] = [loss.memberId as Uuid, loss.productId as Uuid];
  const courseId = await desk.purchases.findCourse(productId);
  if (!courseId || (await desk.purchases.hasAccess(memberId, productId, at))) return;
  const standing = await desk.enrollments.lock(toId('OrgMember', memberId), courseId);
  // A place that staff gave is theirs to take back, and what was completed stays completed (5.8).
  const isBought = standing?.source === 'PURCHASE' || standing?.source === 'SUBSCRIPTION';
  const isOpen = standing?.status === 'NOT_STARTED' || standing?.status === 'IN_PROGRESS';
  if (!standing || !isBought || !isOpen) return;
  await desk.enrollments.close(standing, status, at);
  await tell(desk, standing, { status, previousStatus: standing.status, at });
}

function tell(
  desk: PurchaseDesk,
  standing: LockedEnrollment,
  step: { readonly status: EnrollmentStatus; readonly previousStatus: EnrollmentStatus | null; readonly at: Date },
): Promise<void> {
  return tellEnrollment(desk.enrollments, standing, {
    orgId: desk.orgId,
    ids: desk.ids,
    ...step,
    progressBps: standing.progressBps,
    version: standing.version + (step.previousStatus === null ? 0 : 1),
  });
}
