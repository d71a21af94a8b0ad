import { forbiddenError, notFoundError, validationError } from '@volmify/shared/errors';
import { requireId } from '@volmify/shared/ids';
import { memberNotActive } from '../enrollment/learning.refusals.ts';
import type { CatalogContext } from '../subgraph.context.ts';
import type { Rating } from './rating.repository.ts';
import { type RateCourseOutcome, rateCourse } from './rating.service.ts';

interface RateInput {
  readonly courseId: string;
  readonly stars?: number | null;
  readonly level?: number | null;
  readonly difficulty?: number | null;
  readonly feedback?: string | null;
}

function refusal(outcome: Exclude<RateCourseOutcome, { type: 'rated' }>): object {
  switch (outcome.type) {
    case 'not_found':
      return notFoundError('input', 'courseId');
    case 'forbidden':
      return forbiddenError('input', 'courseId');
    case 'invalid':
      return validationError(outcome.message, ...(outcome.of === null ? ['input'] : ['input', outcome.of]));
    case 'member_not_active':
      return memberNotActive(outcome.memberId, 'input', 'courseId');
  }
}

/** Resolvers of ratings. */
export const ratingResolvers = {
  Mutation: {
    async rateCourse(_root: unknown, { input }: { input: RateInput }, { learning }: CatalogContext) {
      const courseId = requireId('Course', input.courseId);
      const { stars = null, level = null, difficulty = null, feedback = null } = input;
      const outcome = await rateCourse(learning, { courseId, stars, level, difficulty, feedback });
      if (outcome.type !== 'rated') return refusal(outcome);
      return { __typename: 'RateCourseSuccess', course: await learning.findCourse(courseId) };
    },
  },
  Rating: {
    course: (rating: Rating, _args: unknown, { loaders }: CatalogContext) => loaders.course.load(rating.courseId),
    history: (rating: Rating, _args: unknown, { loaders }: CatalogContext) => loaders.historyByRating.load(rating.id),
  },
} as const;
