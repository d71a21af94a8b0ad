import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { TeamRepository } from './team.repository.ts';
import type { Team, TeamMembership, TeamPage } from './team.ts';

/** Teams by whatever leads to them. */
export type TeamLoaders = ReturnType<typeof createTeamLoaders>;

/** Loaders of one request over the reader's teams. */
export const createTeamLoaders = (teams: TeamRepository) => ({
  team: new DataLoader<Id<'Team'>, Team | null>((ids) => orderByKey(ids, teams.findByIds(ids), (team) => team.id)),
  teamMembershipsByTeam: new DataLoader<Id<'Team'>, TeamMembership[]>((ids) =>
    groupByKey(ids, teams.findMembershipsByTeams(ids), (membership) => membership.team.id),
  ),
  teamMembershipsByEmployee: new DataLoader<Id<'OrgEmployee'>, TeamMembership[]>((ids) =>
    groupByKey(ids, teams.findMembershipsByEmployees(ids), (membership) => membership.employeeId),
  ),
  /** Subjects are organization uuids. */
  teamsOfOrg: createPagedLoader<TeamPage, Team>((orgs, request) => teams.listByOrgs(orgs, request)),
});
