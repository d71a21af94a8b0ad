import { type Id, toUuid } from '@volmify/shared/ids';
import { tellEnrollment } from './enrollment.events.ts';
import type { EnrollmentStatus } from './enrollment.repository.ts';
import type { LockedEnrollment } from './enrollment-write.repository.ts';
import { type LearningDesk, type LearningRoom, learnerTie } from './learning.room.ts';
import { standingOf } from './progress.ts';

/** A lesson that the learner says is done. */
export interface CompleteLesson {
  readonly enrollmentId: Id<'Enrollment'>;
  readonly lessonId: Id<'Lesson'>;
  /** Seconds spent on it, 0 when not measured. */
  readonly seconds: number;
}

export type CompleteLessonOutcome =
  | { readonly type: 'completed' }
  | { readonly type: 'enrollment_not_found' }
  | { readonly type: 'lesson_not_found' }
  | { readonly type: 'lesson_locked'; readonly message: string }
  | { readonly type: 'invalid_state'; readonly state: EnrollmentStatus }
  | { readonly type: 'member_not_active'; readonly memberId: Id<'OrgMember'> };

/**
 * The learner finishes a lesson (CAT-19): progress follows from what is done, the last required lesson completes the
 * course, totals and the fact go with the same transaction. A lesson done before changes nothing. The enrolment is
 * locked, so lessons finished at once all count.
 */
export async function completeLesson(room: LearningRoom, command: CompleteLesson): Promise<CompleteLessonOutcome> {
  const enrollment = await room.findEnrollment(command.enrollmentId);
  if (!enrollment || enrollment.userId !== room.viewer.userId) return { type: 'enrollment_not_found' };
  const tie = learnerTie(room.viewer, enrollment.orgId);
  if (tie.type === 'member_not_active') return tie;
  if (tie.type === 'none') return { type: 'enrollment_not_found' };
  return room.write(enrollment.orgId, async (desk) => {
    const locked = await desk.enrollments.lock(tie.memberId, enrollment.courseId);
    if (!locked) return { type: 'enrollment_not_found' };
    const at = room.clock.now();
    const refusal = await refusalOf(desk, locked, command, at);
    if (refusal) return refusal;
    const isNew = await desk.enrollments.insertProgress(locked, {
      lessonId: command.lessonId,
      seconds: command.seconds,
      at,
    });
    if (isNew) await moveOn(room, desk, { locked, orgId: enrollment.orgId, command, at });
    return { type: 'completed' };
  });
}

async function refusalOf(
  desk: LearningDesk,
  locked: LockedEnrollment,
  command: CompleteLesson,
  at: Date,
): Promise<CompleteLessonOutcome | undefined> {
  if (locked.status === 'REVOKED' || locked.status === 'EXPIRED') {
    return { type: 'invalid_state', state: locked.status };
  }
  if (locked.accessExpiresAt && locked.accessExpiresAt <= at) return { type: 'invalid_state', state: 'EXPIRED' };
  const lesson = await desk.enrollments.findLesson(locked, command.lessonId, at);
  if (!lesson) return { type: 'lesson_not_found' };
  if (lesson.requiredTier > Math.max(locked.accessTier, lesson.grantedTier)) {
    return { type: 'lesson_locked', message: 'Your access does not open this lesson.' };
  }
  if (!lesson.isOpen) return { type: 'lesson_locked', message: 'Finish the lessons before it first.' };
  return undefined;
}

async function moveOn(
  room: LearningRoom,
  desk: LearningDesk,
  step: {
    readonly locked: LockedEnrollment;
    readonly orgId: Id<'Org'>;
    readonly command: CompleteLesson;
    readonly at: Date;
  },
): Promise<void> {
  const { locked, orgId, command, at } = step;
  const { done, required } = await desk.enrollments.countLessons(locked);
  const reached = standingOf(done, required, true);
  // A completed course stays completed, whatever was added to it since (5.8).
  const wasCompleted = locked.status === 'COMPLETED';
  const { status, progressBps } = wasCompleted ? locked : reached;
  const isCompletion = !wasCompleted && status === 'COMPLETED';
  await desk.enrollments.move(locked, {
    status,
    progressBps,
    completedAt: isCompletion ? at : locked.completedAt,
    accessTier: locked.accessTier,
    accessExpiresAt: locked.accessExpiresAt,
    secondsMore: command.seconds,
    at,
  });
  await desk.enrollments.addToProfile(locked, { completed: isCompletion ? 1 : 0, seconds: command.seconds, at });
  const version = locked.version + 1;
  await tellEnrollment(desk.enrollments, locked, {
    orgId,
    ids: room.ids,
    status,
    previousStatus: locked.status,
    progressBps,
    version,
    at,
  });
  await desk.enrollments.writeAudit({
    id: room.ids.newUuid(),
    at,
    actorUserId: toUuid(locked.userId),
    actorEmployeeId: null,
    orgId: toUuid(orgId),
    action: 'enrollment.complete_lesson',
    entityType: 'enrollment',
    entityId: toUuid(locked.id),
    before: { status: locked.status, progressBps: locked.progressBps },
    after: { status, progressBps, lessonId: toUuid(command.lessonId) },
    requestId: room.viewer.requestId,
  });
}
