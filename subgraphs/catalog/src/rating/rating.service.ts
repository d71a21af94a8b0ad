import { ratingChanged } from '@volmify/shared/events/catalogue';
import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import { type LearningDesk, type LearningRoom, learnerTie } from '../enrollment/learning.room.ts';
import type { Opinion } from './rating-write.repository.ts';

/** A learner's opinion of a course. */
export interface RateCourse extends Opinion {
  readonly courseId: Id<'Course'>;
}

export type RateCourseOutcome =
  | { readonly type: 'rated' }
  | { readonly type: 'not_found' }
  | { readonly type: 'forbidden' }
  | { readonly type: 'invalid'; readonly message: string; readonly of: string | null }
  | { readonly type: 'member_not_active'; readonly memberId: Id<'OrgMember'> };

const FEEDBACK_MAX = 4000;
const isWithin = (value: number | null, most: number): boolean => value === null || (value >= 1 && value <= most);

/** The first rule that an opinion breaks by itself. */
export function brokenOpinion(opinion: Opinion): { readonly message: string; readonly of: string | null } | undefined {
  if (!isWithin(opinion.stars, 5)) return { message: 'Stars are 1 to 5.', of: 'stars' };
  if (!isWithin(opinion.level, 10)) return { message: 'A level is 1 to 10.', of: 'level' };
  if (!isWithin(opinion.difficulty, 10)) return { message: 'A difficulty is 1 to 10.', of: 'difficulty' };
  if ((opinion.feedback?.length ?? 0) > FEEDBACK_MAX) {
    return { message: `Words have at most ${FEEDBACK_MAX} characters.`, of: 'feedback' };
  }
  const isEmpty = Object.values({ ...opinion, courseId: null }).every((value) => value === null);
  return isEmpty ? { message: 'Say something: stars, level, difficulty or words.', of: null } : undefined;
}

/**
 * A learner who has begun a course rates it (CAT-21). One rating per member and course: a second one replaces the first
 * and keeps it in the history. The enrolment is locked, so two ratings at once follow each other.
 */
export async function rateCourse(room: LearningRoom, command: RateCourse): Promise<RateCourseOutcome> {
  const course = await room.findCourse(command.courseId);
  if (!course) return { type: 'not_found' };
  const tie = learnerTie(room.viewer, course.orgId);
  if (tie.type === 'none') return { type: 'forbidden' };
  if (tie.type === 'member_not_active') return tie;
  const { courseId, ...opinion } = command;
  const broken = brokenOpinion(opinion);
  if (broken) return { type: 'invalid', ...broken };
  return room.write(course.orgId, async (desk) => {
    const enrollment = await desk.enrollments.lock(tie.memberId, courseId);
    if (enrollment?.status !== 'IN_PROGRESS' && enrollment?.status !== 'COMPLETED') return { type: 'forbidden' };
    const at = room.clock.now();
    const before = await desk.ratings.find(tie.memberId, courseId);
    const id = before?.id ?? room.ids.newUuid();
    if (before) await desk.ratings.replace(before, opinion, at);
    else await desk.ratings.insert({ ...opinion, id, memberId: tie.memberId, userId: tie.userId, courseId, at });
    await tell(room, desk, {
      ...{ id, opinion, at, orgId: course.orgId, courseId, productId: course.productId, memberId: tie.memberId },
      version: (before?.version ?? 0) + 1,
      previous: before ? { stars: before.stars, feedback: before.feedback } : null,
    });
    return { type: 'rated' };
  });
}

async function tell(
  room: LearningRoom,
  desk: LearningDesk,
  rating: {
    readonly id: Uuid;
    readonly orgId: Id<'Org'>;
    readonly memberId: Id<'OrgMember'>;
    readonly courseId: Id<'Course'>;
    readonly productId: Id<'Product'>;
    readonly opinion: Opinion;
    readonly version: number;
    readonly previous: { readonly stars: number | null; readonly feedback: string | null } | null;
    readonly at: Date;
  },
): Promise<void> {
  const orgId = toUuid(rating.orgId);
  await desk.enrollments.appendEvent(ratingChanged, {
    eventId: room.ids.newUuid(),
    aggregateType: 'rating',
    aggregateId: rating.id,
    sequence: rating.version,
    orgId,
    occurredAt: rating.at,
    payload: {
      ratingId: rating.id,
      orgId,
      memberId: toUuid(rating.memberId),
      courseId: toUuid(rating.courseId),
      productId: toUuid(rating.productId),
      stars: rating.opinion.stars,
      previousStars: rating.previous?.stars ?? null,
      jobProfileIds: await desk.enrollments.findProfessionals(rating.productId),
    },
  });
  await desk.enrollments.writeAudit({
    id: room.ids.newUuid(),
    at: rating.at,
    actorUserId: room.viewer.userId ? toUuid(room.viewer.userId) : null,
    actorEmployeeId: null,
    orgId,
    action: 'course.rate',
    entityType: 'rating',
    entityId: rating.id,
    before: rating.previous,
    after: rating.opinion,
    requestId: room.viewer.requestId,
  });
}
