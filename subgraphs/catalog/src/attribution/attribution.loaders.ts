import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { Attribution, AttributionRepository, AttributionSet } from './attribution.repository.ts';

/** Loaders of shares; missing and hidden are both null. */
export function createAttributionLoaders(attributions: AttributionRepository) {
  return {
    attribution: new DataLoader<Id<'Attribution'>, Attribution | null>((ids) =>
      orderByKey(ids, attributions.findByIds(ids), (row) => row.id),
    ),
    attributionSet: new DataLoader<Id<'AttributionSet'>, AttributionSet | null>((ids) =>
      orderByKey(ids, attributions.findSets(ids), (row) => row.id),
    ),
    attributionsBySet: new DataLoader<Id<'AttributionSet'>, Attribution[]>((ids) =>
      groupByKey(ids, attributions.findBySets(ids), (row) => row.setId),
    ),
    attributionsByProduct: new DataLoader<Id<'Product'>, Attribution[]>((ids) =>
      groupByKey(ids, attributions.findLiveByProducts(ids), (row) => row.productId),
    ),
    attributionsByJobProfile: createPagedLoader<PageRequest, Attribution>((ids, page) =>
      attributions.listLive('JobProfile', ids, page),
    ),
    attributionsByEmployee: createPagedLoader<PageRequest, Attribution>((ids, page) =>
      attributions.listLive('OrgEmployee', ids, page),
    ),
    attributionCountByEmployee: new DataLoader<Id<'OrgEmployee'>, { count: number } | null>((ids) =>
      orderByKey(ids, attributions.countByEmployees(ids), (row) => row.id),
    ),
    attributionsByTeam: createPagedLoader<PageRequest, Attribution>((ids, page) =>
      attributions.listLiveOfTeams(ids, page),
    ),
    attributionCountByDepartment: new DataLoader<Id<'Department'>, { count: number } | null>((ids) =>
      orderByKey(ids, attributions.countByDepartments(ids), (row) => row.id),
    ),
    attributionCountByOrg: new DataLoader<Id<'Org'>, { count: number } | null>((ids) =>
      orderByKey(ids, attributions.countByOrgs(ids), (row) => row.id),
    ),
  };
}
