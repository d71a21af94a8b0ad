import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { SumRequest } from '../ledger/rollup.repository.ts';
import type { BudgetRepository, EmployeeUse, SubtreeSum } from './budget.repository.ts';
import type { DepartmentUse } from './budget.ts';
import { type TeamFigures, teamFigures } from './team-performance.ts';

/** Budgets, subtrees and teams; every batch is one statement, subtrees two. */
export function createBudgetLoaders(budgets: BudgetRepository) {
  return {
    departmentUse: new DataLoader<Uuid, DepartmentUse | null>((uuids) =>
      orderByKey(uuids, budgets.findDepartmentUses(uuids), ({ departmentUuid }) => departmentUuid),
    ),
    usesOfOrg: new DataLoader<Uuid, readonly DepartmentUse[]>(async (uuids) => {
      const uses = await budgets.findUsesOfOrgs(uuids);
      return uuids.map((uuid) => uses.filter(({ orgUuid }) => orgUuid === uuid));
    }),
    employeeUse: new DataLoader<Uuid, EmployeeUse | null>((uuids) =>
      orderByKey(uuids, budgets.findEmployeeUses(uuids), ({ employeeUuid }) => employeeUuid),
    ),
    /** Null where the subtree's money is not the reader's to see. */
    subtreeSums: new DataLoader<SumRequest, readonly SubtreeSum[] | null, string>(
      async (requests) => {
        const seen = await budgets.findSeen(
          requests.map(({ uuid }) => uuid),
          'context.org.read',
        );
        const sums = seen.size === 0 ? [] : await budgets.sumOfSubtrees(requests);
        return requests.map(({ uuid }, place) => (seen.has(uuid) ? sums.filter(({ index }) => index === place) : null));
      },
      { cacheKeyFn: ({ uuid, first, last }) => `${uuid} ${first} ${last}` },
    ),
    team: new DataLoader<Id<'Team'>, TeamFigures | null>(async (ids) => {
      const figures = teamFigures(await budgets.findTeamPlaces(ids.map(toUuid)));
      return ids.map((id) => figures.find(({ teamUuid, isSeen }) => isSeen && toId('Team', teamUuid) === id) ?? null);
    }),
    activeEmployees: new DataLoader<Uuid, number>(async (uuids) => {
      const counts = await budgets.countActive(uuids);
      return uuids.map((uuid) => counts.get(uuid) ?? 0);
    }),
  };
}
