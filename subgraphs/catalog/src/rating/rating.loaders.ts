import type { Id } from '@volmify/shared/ids';
import { groupByKey } from '@volmify/shared/loader';
import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { Rating, RatingHistory, RatingRepository } from './rating.repository.ts';

/** Loaders of ratings. */
export function createRatingLoaders(ratings: RatingRepository) {
  return {
    ratingsByMember: createPagedLoader<PageRequest, Rating>((ids, page) => ratings.listByMembers(ids, page)),
    historyByRating: new DataLoader<Id<'Rating'>, RatingHistory[]>((ids) =>
      groupByKey(ids, ratings.findHistory(ids), (row) => row.ratingId),
    ),
  };
}
