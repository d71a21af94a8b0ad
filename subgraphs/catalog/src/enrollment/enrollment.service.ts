import { type Id, toId, toUuid } from '@volmify/shared/ids';
import { reachOfMembership } from '@volmify/shared/policy/permission';
import { isActiveEmployee, membershipIn, type Viewer } from '@volmify/shared/viewer';
import type { KnownMember } from '../subgraph.peers.ts';
import { tellEnrollment } from './enrollment.events.ts';
import type { LockedEnrollment } from './enrollment-write.repository.ts';
import type { LearningDesk, LearningRoom } from './learning.room.ts';

/** Staff who give access: with an employee row, or the owner without one. */
interface Giver {
  readonly userId: Id<'User'>;
  readonly employeeId: Id<'OrgEmployee'> | null;
}

/** Why a member gets no access. */
export type AccessRefusal =
  | { readonly type: 'not_found'; readonly of: 'memberId' | 'courseId' | 'productId' }
  | { readonly type: 'forbidden' }
  | { readonly type: 'conflict' }
  | { readonly type: 'invalid_state'; readonly state: string }
  | { readonly type: 'invalid'; readonly message: string; readonly of: 'tier' | 'expiresAt' }
  | { readonly type: 'member_not_active'; readonly memberId: Id<'OrgMember'> };

/** A course place for a member: what it opens and until when. */
interface Place {
  readonly orgId: Id<'Org'>;
  readonly courseId: Id<'Course'>;
  readonly productId: Id<'Product'>;
  readonly tier: number;
  readonly expiresAt: Date | null;
}

/**
 * Staff enrol a member in a course on sale (API-09). Somebody who is in the course already is a conflict; a revoked or
 * expired enrolment comes back to life (5.8).
 */
export async function enrollMember(
  room: LearningRoom,
  command: { readonly memberId: Id<'OrgMember'>; readonly courseId: Id<'Course'> },
): Promise<{ readonly type: 'enrolled'; readonly enrollmentId: Id<'Enrollment'> } | AccessRefusal> {
  const course = await room.findCourse(command.courseId);
  const product = course && (await room.findProduct(course.productId));
  if (!course || !product) return { type: 'not_found', of: 'courseId' };
  const giver = giverIn(room.viewer, course.orgId);
  if (!giver) return { type: 'forbidden' };
  if (product.status !== 'PUBLISHED') return { type: 'invalid_state', state: product.status };
  const found = await findLearner(room, course.orgId, command.memberId);
  if (found.type !== 'member') return found;
  return room.write(course.orgId, async (desk) => {
    const tier = await desk.grants.findDefaultTier(product.id);
    const place = { orgId: course.orgId, courseId: course.id, productId: product.id, tier, expiresAt: null };
    const id = await takePlace(room, desk, { learner: found.member, giver, place });
    return id ? { type: 'enrolled', enrollmentId: id } : { type: 'conflict' };
  });
}

/** Gives access to a product on sale without purchase (CAT-34); where it has a course, the member is in it from then on. */
export async function grantCourseAccess(
  room: LearningRoom,
  command: {
    readonly memberId: Id<'OrgMember'>;
    readonly productId: Id<'Product'>;
    readonly tier: number | null;
    readonly expiresAt: Date | null;
  },
): Promise<{ readonly type: 'granted'; readonly grantId: Id<'AccessGrant'> } | AccessRefusal> {
  const product = await room.findProduct(command.productId);
  if (!product) return { type: 'not_found', of: 'productId' };
  const giver = giverIn(room.viewer, product.orgId);
  if (!giver) return { type: 'forbidden' };
  const at = room.clock.now();
  if (command.tier !== null && command.tier < 0)
    return { type: 'invalid', message: 'A tier is 0 or more.', of: 'tier' };
  if (command.expiresAt && command.expiresAt <= at) {
    return { type: 'invalid', message: 'Access ends in the future.', of: 'expiresAt' };
  }
  if (product.status !== 'PUBLISHED') return { type: 'invalid_state', state: product.status };
  const found = await findLearner(room, product.orgId, command.memberId);
  if (found.type !== 'member') return found;
  const course = await room.findCourseOf(product.id);
  return room.write(product.orgId, async (desk) => {
    const tier = command.tier ?? (await desk.grants.findDefaultTier(product.id));
    const id = room.ids.newUuid();
    const { memberId, userId } = found.member;
    const { expiresAt } = command;
    await desk.grants.insert({
      ...{ id, memberId, userId, productId: product.id, tier, expiresAt, at },
      byEmployeeId: giver.employeeId,
      byUserId: giver.userId,
    });
    if (course) {
      const place = { orgId: product.orgId, courseId: course.id, productId: product.id, tier, expiresAt };
      await takePlace(room, desk, { learner: found.member, giver, place });
    }
    await desk.enrollments.writeAudit({
      ...auditOf(room, giver, product.orgId, at),
      action: 'access_grant.create',
      entityType: 'access_grant',
      entityId: id,
      before: null,
      after: { memberId: toUuid(memberId), productId: toUuid(product.id), tier, expiresAt },
    });
    return { type: 'granted', grantId: toId('AccessGrant', id) };
  });
}

/** Who may give access there: an active employee or the owner with the right (domain 6, CAT-17). */
function giverIn(viewer: Viewer, orgId: Id<'Org'>): Giver | undefined {
  const tie = membershipIn(viewer, orgId);
  if (!tie || !viewer.userId || reachOfMembership(tie, 'member.enroll') !== 'all') return undefined;
  return { userId: viewer.userId, employeeId: isActiveEmployee(tie) ? (tie.employeeId ?? null) : null };
}

async function findLearner(
  room: LearningRoom,
  orgId: Id<'Org'>,
  memberId: Id<'OrgMember'>,
): Promise<{ readonly type: 'member'; readonly member: KnownMember } | AccessRefusal> {
  const [member] = await room.peers.findMembers(orgId, [memberId], room.viewer.requestId);
  if (!member) return { type: 'not_found', of: 'memberId' };
  return member.status === 'ACTIVE' ? { type: 'member', member } : { type: 'member_not_active', memberId };
}

/** Puts a member into a course; undefined when the member is in it already. */
async function takePlace(
  room: LearningRoom,
  desk: LearningDesk,
  entry: { readonly learner: KnownMember; readonly giver: Giver; readonly place: Place },
): Promise<Id<'Enrollment'> | undefined> {
  const { learner, giver, place } = entry;
  const at = room.clock.now();
  const id = room.ids.newUuid();
  const row = { ...learner, courseId: place.courseId, productId: place.productId };
  const isNew = await desk.enrollments.insert({
    ...row,
    id,
    source: 'GRANT',
    accessTier: place.tier,
    accessExpiresAt: place.expiresAt,
    byUserId: giver.userId,
    at,
  });
  const standing = await desk.enrollments.lock(learner.memberId, place.courseId);
  if (!standing) throw new Error('the enrolment is not there after it was written');
  if (!isNew && standing.status !== 'REVOKED' && standing.status !== 'EXPIRED') return undefined;
  const status = isNew ? 'NOT_STARTED' : 'IN_PROGRESS';
  if (!isNew) await renew(desk, standing, place, at);
  await desk.enrollments.addToProfile(learner, { completed: 0, seconds: 0, at });
  await tellEnrollment(desk.enrollments, standing, {
    orgId: place.orgId,
    ids: room.ids,
    status,
    previousStatus: isNew ? null : standing.status,
    progressBps: standing.progressBps,
    version: standing.version + (isNew ? 0 : 1),
    at,
  });
  await desk.enrollments.writeAudit({
    ...auditOf(room, giver, place.orgId, at),
    action: isNew ? 'enrollment.create' : 'enrollment.renew',
    entityType: 'enrollment',
    entityId: toUuid(standing.id),
    before: isNew ? null : { status: standing.status },
    after: { status, memberId: toUuid(learner.memberId), courseId: toUuid(place.courseId), tier: place.tier },
  });
  return standing.id;
}

function renew(desk: LearningDesk, standing: LockedEnrollment, place: Place, at: Date): Promise<void> {
  return desk.enrollments.move(standing, {
    status: 'IN_PROGRESS',
    progressBps: standing.progressBps,
    completedAt: standing.completedAt,
    accessTier: Math.max(place.tier, standing.accessTier),
    accessExpiresAt: place.expiresAt,
    secondsMore: 0,
    at,
  });
}

const auditOf = (room: LearningRoom, giver: Giver, orgId: Id<'Org'>, at: Date) => ({
  id: room.ids.newUuid(),
  at,
  actorUserId: toUuid(giver.userId),
  actorEmployeeId: giver.employeeId ? toUuid(giver.employeeId) : null,
  orgId: toUuid(orgId),
  requestId: room.viewer.requestId,
});
