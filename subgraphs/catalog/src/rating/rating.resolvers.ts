import type { CatalogContext } from '../subgraph.context.ts';
import type { Rating } from './rating.repository.ts';

/** Resolvers of ratings. */
export const ratingResolvers = {
  Rating: {
    course: (rating: Rating, _args: unknown, { loaders }: CatalogContext) => loaders.course.load(rating.courseId),
    history: (rating: Rating, _args: unknown, { loaders }: CatalogContext) => loaders.historyByRating.load(rating.id),
  },
} as const;
