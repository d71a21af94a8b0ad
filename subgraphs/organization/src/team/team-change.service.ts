import { membershipChanged } from '@volmify/shared/events/catalogue';
import { requireFeature } from '@volmify/shared/feature';
import type { Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { conflict, forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import type { EmployeeState } from '../employee/employee-writing.repository.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { ProjectStatus, TeamType } from './team.ts';
import type { TeamState } from './team-writing.repository.ts';

/** A new team. */
export interface NewTeam {
  readonly name: string;
  readonly description: string | null;
  readonly type: TeamType;
  readonly leadUuid: Uuid;
}

/** What may change about a team; what is null stays. */
export interface TeamChange {
  readonly name: string | null;
  readonly leadUuid: Uuid | null;
  readonly projectStatus: ProjectStatus | null;
  readonly expectedVersion: number | null;
}

/** A team after a change. */
export type TeamOutcome = Outcome<{ readonly teamUuid: Uuid }>;
/** A membership after a change. */
export type TeamMembershipOutcome = Outcome<{ readonly teamUuid: Uuid; readonly employeeUuid: Uuid }>;

/** Makes a team; its lead is an employee at work with a primary department, and its first administrator (API-56, GAP-37). */
export async function createTeam(room: WriteRoom, wish: NewTeam): Promise<TeamOutcome> {
  requireFeature(room.viewer, room.orgId, 'teams');
  const lead = await room.employees.find(wish.leadUuid);
  if (!lead) return notFound('leadEmployeeId');
  if (!mayManageBy(room, lead.path)) return forbidden('leadEmployeeId');
  const unfit = whyNoLead(lead);
  if (unfit) return invalid('leadEmployeeId', unfit);
  const uuid = room.ids.newUuid();
  await room.teams.add({
    id: uuid,
    slug: await room.teams.freeSlug(wish.name),
    name: wish.name,
    description: wish.description,
    type: wish.type,
    lead_employee_id: wish.leadUuid,
    project_status: wish.type === 'PROJECT' ? 'PLANNED' : null,
  });
  await room.audit({ action: 'team.create', entityType: 'team', entityUuid: uuid, after: wish });
  await putInto(room, { teamUuid: uuid, employeeUuid: wish.leadUuid, role: 'ADMIN' });
  await tell(room, { teamUuid: uuid, employeeUuid: wish.leadUuid, kind: 'TEAM_LEAD', role: 'LEAD' });
  return { type: 'done', teamUuid: uuid };
}

/** Changes a team (API-57); a new lead joins as administrator. */
export async function updateTeam(room: WriteRoom, uuid: Uuid, change: TeamChange): Promise<TeamOutcome> {
  const team = await room.teams.find(uuid);
  if (!team) return notFound('teamId');
  if (!(await mayManage(room, team))) return forbidden('teamId');
  if (change.expectedVersion !== null && change.expectedVersion !== team.version) return conflict('expectedVersion');
  const isLed = change.leadUuid !== null && change.leadUuid !== team.leadUuid;
  if (isLed && change.leadUuid !== null) {
    const lead = await room.employees.find(change.leadUuid);
    if (!lead) return notFound('leadEmployeeId');
    // The lead's department gives the budget: a team's own administrators do not choose it.
    if (!mayManageBy(room, lead.path)) return forbidden('leadEmployeeId');
    const unfit = whyNoLead(lead);
    if (unfit) return invalid('leadEmployeeId', unfit);
    await putInto(room, { teamUuid: uuid, employeeUuid: change.leadUuid, role: 'ADMIN' });
    await tell(room, { teamUuid: uuid, employeeUuid: change.leadUuid, kind: 'TEAM_LEAD', role: 'LEAD' });
  }
  const columns = {
    ...(change.name === null ? {} : { name: change.name }),
    ...(isLed ? { lead_employee_id: change.leadUuid } : {}),
    ...(change.projectStatus === null ? {} : { project_status: change.projectStatus }),
  };
  if (Object.keys(columns).length > 0) await room.teams.change(uuid, columns);
  await room.audit({
    action: 'team.update',
    entityType: 'team',
    entityUuid: uuid,
    before: { name: team.name, leadEmployeeId: team.leadUuid, projectStatus: team.projectStatus },
    after: columns,
  });
  return { type: 'done', teamUuid: uuid };
}

/** Closes a team; its memberships end, its history stays. */
export async function archiveTeam(room: WriteRoom, uuid: Uuid): Promise<TeamOutcome> {
  const team = await room.teams.find(uuid);
  if (!team) return notFound('teamId');
  if (!(await mayManage(room, team))) return forbidden('teamId');
  if (!team.isActive) return invalidState('teamId', 'ARCHIVED');
  await room.teams.endMemberships(uuid, room.at);
  await room.teams.change(uuid, { is_active: false });
  await room.audit({ action: 'team.archive', entityType: 'team', entityUuid: uuid, before: { name: team.name } });
  return { type: 'done', teamUuid: uuid };
}

/** Adds an employee to a team (API-59). */
export async function addEmployeeToTeam(
  room: WriteRoom,
  wish: { readonly teamUuid: Uuid; readonly employeeUuid: Uuid; readonly role: 'ADMIN' | 'MEMBER' },
): Promise<TeamMembershipOutcome> {
  const team = await room.teams.find(wish.teamUuid);
  if (!team) return notFound('teamId');
  if (!(await mayManage(room, team))) return forbidden('teamId');
  const employee = await room.employees.find(wish.employeeUuid);
  if (!employee) return notFound('employeeId');
  if (!team.isActive || (employee.status !== 'ACTIVE' && employee.status !== 'ON_LEAVE')) return conflict('employeeId');
  if (await room.teams.findMembership(wish.teamUuid, wish.employeeUuid)) return conflict('employeeId');
  await putInto(room, wish);
  return { type: 'done', teamUuid: wish.teamUuid, employeeUuid: wish.employeeUuid };
}

/** Changes the role inside a team (API-60); the lead stays administrator. */
export async function updateTeamRole(
  room: WriteRoom,
  wish: { readonly teamUuid: Uuid; readonly employeeUuid: Uuid; readonly role: 'ADMIN' | 'MEMBER' },
): Promise<TeamMembershipOutcome> {
  const team = await room.teams.find(wish.teamUuid);
  if (!team) return notFound('teamId');
  if (!(await mayManage(room, team))) return forbidden('teamId');
  const membership = await room.teams.findMembership(wish.teamUuid, wish.employeeUuid);
  if (!membership) return notFound('employeeId');
  if (team.leadUuid === wish.employeeUuid && wish.role !== 'ADMIN') return invalidState('employeeId', 'TEAM_LEAD');
  await room.teams.changeMembership(membership.uuid, { role: wish.role });
  await auditMembership(room, { ...wish, action: 'employee.team_role' });
  await tell(room, { ...wish, kind: 'TEAM' });
  return { type: 'done', teamUuid: wish.teamUuid, employeeUuid: wish.employeeUuid };
}

/** Ends a team membership (API-61); whoever leads stays. */
export async function removeEmployeeFromTeam(
  room: WriteRoom,
  wish: { readonly teamUuid: Uuid; readonly employeeUuid: Uuid },
): Promise<TeamMembershipOutcome> {
  const team = await room.teams.find(wish.teamUuid);
  if (!team) return notFound('teamId');
  if (!(await mayManage(room, team))) return forbidden('teamId');
  const membership = await room.teams.findMembership(wish.teamUuid, wish.employeeUuid);
  if (!membership) return notFound('employeeId');
  if (team.leadUuid === wish.employeeUuid) return invalidState('employeeId', 'TEAM_LEAD');
  await room.teams.changeMembership(membership.uuid, { left_at: room.at });
  await auditMembership(room, { ...wish, action: 'employee.remove_team', role: null });
  await tell(room, { ...wish, kind: 'TEAM', role: null });
  return { type: 'done', ...wish };
}

const mayManageBy = (room: WriteRoom, path: string | null): boolean =>
  room.author !== undefined && holds(room.viewer, room.orgId, 'structure.manage', path);

/** Whoever manages the department that pays for the team, and the team's own administrators. */
async function mayManage(room: WriteRoom, team: TeamState): Promise<boolean> {
  if (mayManageBy(room, team.leadPath)) return true;
  const own = room.author?.employeeUuid;
  return own != null && (await room.teams.findMembership(team.uuid, own))?.role === 'ADMIN';
}

function whyNoLead(employee: EmployeeState): string | undefined {
  if (employee.status !== 'ACTIVE') return 'Only an active employee leads a team.';
  return employee.path === null ? 'A lead has a primary department: it gives the budget.' : undefined;
}

/** Membership with a role, made or changed. */
async function putInto(
  room: WriteRoom,
  wish: { readonly teamUuid: Uuid; readonly employeeUuid: Uuid; readonly role: 'ADMIN' | 'MEMBER' },
): Promise<void> {
  const there = await room.teams.findMembership(wish.teamUuid, wish.employeeUuid);
  if (there) await room.teams.changeMembership(there.uuid, { role: wish.role });
  else {
    await room.teams.addMembership({
      id: room.ids.newUuid(),
      employee_id: wish.employeeUuid,
      team_id: wish.teamUuid,
      role: wish.role,
      joined_at: room.at,
    });
  }
  await auditMembership(room, { ...wish, action: 'employee.add_team' });
  await tell(room, { ...wish, kind: 'TEAM' });
}

const auditMembership = (
  room: WriteRoom,
  change: { employeeUuid: Uuid; teamUuid: Uuid; action: string; role: string | null },
): Promise<void> =>
  room.audit({
    action: change.action,
    entityType: 'employee',
    entityUuid: change.employeeUuid,
    after: { teamId: change.teamUuid, role: change.role },
  });

const tell = (
  room: WriteRoom,
  change: { employeeUuid: Uuid; teamUuid: Uuid; kind: 'TEAM' | 'TEAM_LEAD'; role: string | null },
): Promise<void> =>
  room.emit(
    membershipChanged,
    { type: 'employee', uuid: change.employeeUuid },
    {
      kind: change.kind,
      orgId: room.orgUuid,
      employeeId: change.employeeUuid,
      departmentId: null,
      teamId: change.teamUuid,
      role: change.role,
      isPrimary: false,
    },
  );
