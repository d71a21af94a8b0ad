import { requireId, toUuid } from '@volmify/shared/ids';
import { toConnection } from '@volmify/shared/page';
import { requireTeamFacts } from '../facts/facts-rights.service.ts';
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
    async teams(org: Org, args: TeamListArguments, { loaders, viewer }: OrganizationContext) {
      const request = parseTeamList(args);
      requireTeamFacts(viewer, org, request);
      const subject = toUuid(org.id);
      const rows = await loaders.teamsOfOrg.load(subject, request);
      return {
        ...toConnection(rows, request.page, (team) => [toUuid(team.id)]),
        asOf: () => loaders.factsAsOf.load(subject),
      };
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
