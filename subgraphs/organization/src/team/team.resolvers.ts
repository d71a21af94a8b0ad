import { requireId, toUuid } from '@volmify/shared/ids';
import { toConnection } from '@volmify/shared/page';
import type { Org } from '../org/org.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import { parseTeamList, type TeamListArguments } from './team.input.ts';
import { findBudgetSource, findDepartmentSpread } from './team.service.ts';
import type { Team, TeamMembership } from './team.ts';

/** Teams and what leads to them. */
export const teamResolvers = {
  Query: {
    team: (_root: unknown, { id }: { id: string }, { loaders }: OrganizationContext) =>
      loaders.team.load(requireId('Team', id)),
  },
  Org: {
    async teams(org: Org, args: TeamListArguments, { loaders }: OrganizationContext) {
      const request = parseTeamList(args);
      const rows = await loaders.teamsOfOrg.load(toUuid(org.id), request);
      return toConnection(rows, request.page, (team) => [toUuid(team.id)]);
    },
  },
  Team: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: OrganizationContext) => {
      const team = await loaders.team.load(requireId('Team', id));
      return team && { ...team };
    },
    lead: (team: Team, _args: unknown, { loaders }: OrganizationContext) => loaders.employee.load(team.leadId),
    memberships: (team: Team, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.teamMembershipsByTeam.load(team.id),
    departmentSpread: (team: Team, _args: unknown, context: OrganizationContext) => findDepartmentSpread(context, team),
    budgetSource: (team: Team, _args: unknown, context: OrganizationContext) => findBudgetSource(context, team),
  },
  TeamMembership: {
    employee: (membership: TeamMembership, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.employee.load(membership.employeeId),
  },
};
