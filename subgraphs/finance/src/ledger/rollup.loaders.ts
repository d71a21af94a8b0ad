import type { Id, Uuid } from '@volmify/shared/ids';
import { toId } from '@volmify/shared/ids';
import DataLoader from 'dataloader';
import type { AskedSum, BookSubject, MetricSum, RollupRepository, SumRequest } from './rollup.repository.ts';

/** Sums of a person in one organization. */
export interface OrgSums {
  readonly orgId: Id<'Org'>;
  readonly sums: readonly MetricSum[];
}

type SumLoader<Sums> = DataLoader<SumRequest, Sums, string>;

/** Sums by subject and months; every batch of one kind is one statement. */
export function createRollupLoaders(rollups: RollupRepository) {
  const cacheKeyFn = ({ uuid, first, last }: SumRequest): string => `${uuid} ${first} ${last}`;
  const inBatch = (sums: readonly AskedSum[], requests: readonly SumRequest[]): AskedSum[][] => {
    const lists: AskedSum[][] = requests.map(() => []);
    for (const sum of sums) lists[sum.index]?.push(sum);
    return lists;
  };
  const ofSubject = (subject: BookSubject): SumLoader<readonly MetricSum[]> =>
    new DataLoader(async (requests) => inBatch(await rollups.sumOfSubjects(subject, requests), requests), {
      cacheKeyFn,
    });
  return {
    sumsOf: {
      EMPLOYEE: ofSubject('EMPLOYEE'),
      MEMBER: ofSubject('MEMBER'),
      ORG: ofSubject('ORG'),
      PRODUCT: ofSubject('PRODUCT'),
      ATTRIBUTION: ofSubject('ATTRIBUTION'),
    },
    sumsOfUser: new DataLoader<SumRequest, readonly OrgSums[], string>(
      async (requests) => inBatch(await rollups.sumOfUsers(requests), requests).map(byOrg),
      { cacheKeyFn },
    ),
    sumsOfJobProfile: new DataLoader<SumRequest, readonly MetricSum[], string>(
      async (requests) => inBatch(await rollups.sumOfJobProfiles(requests), requests),
      { cacheKeyFn },
    ),
  };
}

function byOrg(sums: readonly AskedSum[]): OrgSums[] {
  const groups = new Map<Uuid, MetricSum[]>();
  for (const sum of sums) {
    if (sum.orgUuid) groups.set(sum.orgUuid, [...(groups.get(sum.orgUuid) ?? []), sum]);
  }
  return [...groups].map(([orgUuid, list]) => ({ orgId: toId('Org', orgUuid), sums: list }));
}

export type RollupLoaders = ReturnType<typeof createRollupLoaders>;
