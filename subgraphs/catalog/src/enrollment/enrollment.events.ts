import { enrollmentChanged } from '@volmify/shared/events/catalogue';
import { type Id, type IdSource, toUuid } from '@volmify/shared/ids';
import type { EnrollmentStatus } from './enrollment.repository.ts';
import type { EnrollmentWriteRepository, LockedEnrollment } from './enrollment-write.repository.ts';

/** What of an enrolment the event tells beside the row itself. */
interface EnrollmentStep {
  readonly orgId: Id<'Org'>;
  readonly ids: IdSource;
  readonly status: EnrollmentStatus;
  readonly previousStatus: EnrollmentStatus | null;
  readonly progressBps: number;
  /** Version of the row after the step: the row is locked, so the sequence has no gaps. */
  readonly version: number;
  readonly at: Date;
}

/** Puts the step of an enrolment into the outbox, in the transaction of the step. */
export async function tellEnrollment(
  enrollments: EnrollmentWriteRepository,
  enrollment: Pick<LockedEnrollment, 'id' | 'memberId' | 'userId' | 'courseId' | 'productId'>,
  step: EnrollmentStep,
): Promise<void> {
  const enrollmentId = toUuid(enrollment.id);
  await enrollments.appendEvent(enrollmentChanged, {
    eventId: step.ids.newUuid(),
    aggregateType: 'enrollment',
    aggregateId: enrollmentId,
    sequence: step.version,
    orgId: toUuid(step.orgId),
    occurredAt: step.at,
    payload: {
      enrollmentId,
      orgId: toUuid(step.orgId),
      memberId: toUuid(enrollment.memberId),
      userId: toUuid(enrollment.userId),
      courseId: toUuid(enrollment.courseId),
      productId: toUuid(enrollment.productId),
      status: step.status,
      previousStatus: step.previousStatus,
      progressBps: step.progressBps,
      jobProfileIds: await enrollments.findProfessionals(enrollment.productId),
    },
  });
}
