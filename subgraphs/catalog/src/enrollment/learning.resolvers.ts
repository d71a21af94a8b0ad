import { invalidStateError, notFoundError, validationError } from '@volmify/shared/errors';
import { requireId } from '@volmify/shared/ids';
import type { CatalogContext } from '../subgraph.context.ts';
import { enrollMember, grantCourseAccess } from './enrollment.service.ts';
import { accessRefusal, lessonLocked, memberNotActive } from './learning.refusals.ts';
import { type CompleteLessonOutcome, completeLesson } from './lesson-completion.service.ts';

const SECONDS_MAX = 86_400;

interface CompleteLessonInput {
  readonly enrollmentId: string;
  readonly lessonId: string;
  readonly secondsSpent?: number | null;
}

interface GrantInput {
  readonly memberId: string;
  readonly productId: string;
  readonly tier?: number | null;
  readonly expiresAt?: Date | null;
}

function lessonRefusal(outcome: Exclude<CompleteLessonOutcome, { type: 'completed' }>): object {
  switch (outcome.type) {
    case 'enrollment_not_found':
      return notFoundError('input', 'enrollmentId');
    case 'lesson_not_found':
      return notFoundError('input', 'lessonId');
    case 'lesson_locked':
      return lessonLocked(outcome.message, 'input', 'lessonId');
    case 'invalid_state':
      return invalidStateError(outcome.state, 'input', 'enrollmentId');
    case 'member_not_active':
      return memberNotActive(outcome.memberId, 'input', 'enrollmentId');
  }
}

/** Resolvers of what moves learning on. */
export const learningResolvers = {
  Mutation: {
    async enrollMember(
      _root: unknown,
      { input }: { input: { memberId: string; courseId: string } },
      { learning }: CatalogContext,
    ) {
      const command = {
        memberId: requireId('OrgMember', input.memberId),
        courseId: requireId('Course', input.courseId),
      };
      const outcome = await enrollMember(learning, command);
      if (outcome.type !== 'enrolled') return accessRefusal(outcome, 'courseId');
      const enrollment = await learning.findEnrollment(outcome.enrollmentId);
      return { __typename: 'EnrollMemberSuccess', enrollment };
    },
    async grantCourseAccess(_root: unknown, { input }: { input: GrantInput }, context: CatalogContext) {
      const outcome = await grantCourseAccess(context.learning, {
        memberId: requireId('OrgMember', input.memberId),
        productId: requireId('Product', input.productId),
        tier: input.tier ?? null,
        expiresAt: input.expiresAt ?? null,
      });
      if (outcome.type !== 'granted') return accessRefusal(outcome, 'productId');
      const grant = await context.loaders.accessGrant.load(outcome.grantId);
      return { __typename: 'GrantCourseAccessSuccess', grant };
    },
    async completeLesson(_root: unknown, { input }: { input: CompleteLessonInput }, { learning }: CatalogContext) {
      const enrollmentId = requireId('Enrollment', input.enrollmentId);
      const lessonId = requireId('Lesson', input.lessonId);
      const seconds = input.secondsSpent ?? 0;
      if (seconds < 0 || seconds > SECONDS_MAX) {
        return validationError(`Time spent is 0 to ${SECONDS_MAX} seconds.`, 'input', 'secondsSpent');
      }
      const outcome = await completeLesson(learning, { enrollmentId, lessonId, seconds });
      if (outcome.type !== 'completed') return lessonRefusal(outcome);
      return { __typename: 'CompleteLessonSuccess', enrollment: await learning.findEnrollment(enrollmentId) };
    },
  },
} as const;
