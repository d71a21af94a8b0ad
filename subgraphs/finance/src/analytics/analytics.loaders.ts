import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { IncomeRepository, IncomeView } from './income.repository.ts';
import type { RankedView, RankingRepository, RankingRequest } from './ranking.repository.ts';

/** Rankings and yearly income; every batch of one kind is one statement. */
export function createAnalyticsLoaders(rankings: RankingRepository, incomes: IncomeRepository) {
  return {
    ranking: {
      EMPLOYEE: createPagedLoader<RankingRequest, RankedView>((orgs, request) =>
        rankings.list('EMPLOYEE', orgs, request),
      ),
      MEMBER: createPagedLoader<RankingRequest, RankedView>((orgs, request) => rankings.list('MEMBER', orgs, request)),
    },
    incomeOfYear: new DataLoader<number, IncomeView[]>((years) =>
      Promise.all(years.map((year) => incomes.findOwn(year))),
    ),
  };
}
