import { type Id, requireId, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { forbidden, notFound } from '@volmify/shared/refusal';
import type { OrganizationContext } from '../subgraph.context.ts';
import { optionalText, requireText } from '../subgraph.input.ts';
import { answerOf } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { ProjectStatus, TeamType } from './team.ts';
import {
  addEmployeeToTeam,
  archiveTeam,
  createTeam,
  removeEmployeeFromTeam,
  type TeamMembershipOutcome,
  type TeamOutcome,
  updateTeam,
  updateTeamRole,
} from './team-change.service.ts';

type Input<Shape> = { readonly input: Shape };

interface CreateInput {
  readonly orgId: string;
  readonly name: string;
  readonly description?: string | null;
  readonly type: TeamType;
  readonly leadEmployeeId: string;
}

interface UpdateInput {
  readonly teamId: string;
  readonly name?: string | null;
  readonly leadEmployeeId?: string | null;
  readonly projectStatus?: ProjectStatus | null;
  readonly expectedVersion?: number | null;
}

interface MembershipInput {
  readonly employeeId: string;
  readonly teamId: string;
  readonly role?: 'ADMIN' | 'MEMBER' | null;
}

/** Runs a write on a team that the viewer sees; hidden and absent answer alike. */
async function ofTeam<Outcome>(
  context: OrganizationContext,
  id: Id<'Team'>,
  work: (room: WriteRoom, uuid: Uuid) => Promise<Outcome>,
) {
  const team = await context.loaders.team.load(id);
  if (!team) return notFound('teamId');
  return (await context.writeAsStaff(team.orgId, (room) => work(room, toUuid(id)))) ?? forbidden('teamId');
}

const answer = (name: string, context: OrganizationContext, outcome: TeamOutcome | TeamMembershipOutcome) =>
  answerOf<{ readonly teamUuid: Uuid }>(name, outcome, async ({ teamUuid }) => ({
    team: await context.loaders.team.load(toId('Team', teamUuid)),
  }));

const answerMembership = (name: string, context: OrganizationContext, outcome: TeamMembershipOutcome) =>
  answerOf(name, outcome, async ({ teamUuid, employeeUuid }) => {
    const live = await context.loaders.teamMembershipsByTeam.load(toId('Team', teamUuid));
    return { membership: live.find((membership) => toUuid(membership.employeeId) === employeeUuid) };
  });

const placeOf = (input: MembershipInput) => ({
  employeeUuid: toUuid(requireId('OrgEmployee', input.employeeId)),
  teamUuid: toUuid(requireId('Team', input.teamId)),
  role: input.role ?? ('MEMBER' as const),
});

/** Mutations of teams and of who belongs to them. */
export const teamChangeResolvers = {
  Mutation: {
    async createTeam(_root: unknown, { input }: Input<CreateInput>, context: OrganizationContext) {
      const orgId = requireId('Org', input.orgId);
      const wish = {
        name: requireText(input.name, 256),
        description: optionalText(input.description, 4000),
        type: input.type,
        leadUuid: toUuid(requireId('OrgEmployee', input.leadEmployeeId)),
      };
      const outcome = await context.writeAsStaff(orgId, (room) => createTeam(room, wish));
      return answer('createTeam', context, outcome ?? notFound('orgId'));
    },
    async updateTeam(_root: unknown, { input }: Input<UpdateInput>, context: OrganizationContext) {
      const change = {
        name: optionalText(input.name, 256),
        leadUuid: input.leadEmployeeId == null ? null : toUuid(requireId('OrgEmployee', input.leadEmployeeId)),
        projectStatus: input.projectStatus ?? null,
        expectedVersion: input.expectedVersion ?? null,
      };
      const id = requireId('Team', input.teamId);
      return answer('updateTeam', context, await ofTeam(context, id, (room, uuid) => updateTeam(room, uuid, change)));
    },
    async archiveTeam(_root: unknown, { input }: Input<{ teamId: string }>, context: OrganizationContext) {
      return answer('archiveTeam', context, await ofTeam(context, requireId('Team', input.teamId), archiveTeam));
    },
    async addEmployeeToTeam(_root: unknown, { input }: Input<MembershipInput>, context: OrganizationContext) {
      const wish = placeOf(input);
      const outcome = await ofTeam(context, requireId('Team', input.teamId), (room) => addEmployeeToTeam(room, wish));
      return answerMembership('addEmployeeToTeam', context, outcome);
    },
    async updateTeamRole(_root: unknown, { input }: Input<MembershipInput>, context: OrganizationContext) {
      const wish = placeOf(input);
      const outcome = await ofTeam(context, requireId('Team', input.teamId), (room) => updateTeamRole(room, wish));
      return answerMembership('updateTeamRole', context, outcome);
    },
    async removeEmployeeFromTeam(_root: unknown, { input }: Input<MembershipInput>, context: OrganizationContext) {
      const wish = placeOf(input);
      const outcome = await ofTeam(context, requireId('Team', input.teamId), (room) =>
        removeEmployeeFromTeam(room, wish),
      );
      return answer('removeEmployeeFromTeam', context, outcome);
    },
  },
};
