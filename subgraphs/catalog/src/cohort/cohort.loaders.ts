import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { Cohort, CohortRepository } from './cohort.repository.ts';

/** Loaders of class sections; missing and hidden are both null. */
export function createCohortLoaders(cohorts: CohortRepository) {
  return {
    cohort: new DataLoader<Id<'Cohort'>, Cohort | null>((ids) =>
      orderByKey(ids, cohorts.findByIds(ids), (row) => row.id),
    ),
    cohortsByMember: new DataLoader<Id<'OrgMember'>, { cohort: Cohort }[]>((ids) =>
      groupByKey(ids, cohorts.findByMembers(ids), (row) => row.memberId),
    ),
  };
}
