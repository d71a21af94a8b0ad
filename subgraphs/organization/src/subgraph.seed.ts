import { serviceScope } from '@volmify/shared/scope';
import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import type { OrganizationDatabase } from './database.ts';
import {
  type EmployeeInvitationFact,
  type MemberInvitationFact,
  toEmployeeInvitationRow,
  toMemberInvitationRow,
} from './subgraph.seed.invitations.ts';
import { seedSettings } from './subgraph.seed.settings.ts';

interface OrgFact extends DemoRow {
  readonly name: string;
  readonly description: string;
  readonly kind: string;
  readonly owner: string;
  readonly defaultCurrency: string;
  /** Minor units, as text. */
  readonly budgetMinor: string | null;
}

interface MemberFact extends DemoRow {
  readonly org: string;
  readonly user: string;
  readonly slug: string;
  readonly displayName: string;
  readonly status: string;
  readonly customerType: string;
  readonly joinedAt: string;
  readonly customerSince: string | null;
  readonly lastActiveAt: string | null;
  readonly suspendedAt?: string;
  readonly suspendedReason?: string;
}

interface EmployeeFact extends DemoRow {
  readonly member: string;
  readonly jobProfile: string | null;
  readonly role: string;
  readonly professionalDisplayName: string;
  readonly compensationType: string;
  /** Per year, minor units, as text. */
  readonly salaryMinor: string | null;
  readonly salaryCurrency: string | null;
  readonly hiredAt: string;
  readonly status: string;
  readonly approvedAt: string;
  readonly approvedBy: string | null;
  readonly approvedByOwner: string | null;
  readonly permissions: string[];
}

interface DepartmentFact extends DemoRow {
  readonly org: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly parent: string | null;
  /** Minor units, as text. */
  readonly limitMinor: string | null;
  readonly currency: string;
}

interface DepartmentMembershipFact extends DemoRow {
  readonly department: string;
  readonly employee: string;
  readonly role: string;
  readonly isPrimary: boolean;
  readonly assignedAt: string;
}

interface TeamFact extends DemoRow {
  readonly org: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly lead: string;
  readonly projectStatus: string;
}

interface TeamMembershipFact extends DemoRow {
  readonly team: string;
  readonly employee: string;
  readonly role: string;
  readonly joinedAt: string;
}

const SEED_TIMEOUT_MS = 30_000;
const skipDuplicates = true;
/** A fact's own columns: its id, and the instant it was made, which is also when it last changed. */
const stamp = (world: DemoWorld, fact: DemoRow) => ({
  id: world.uuidOf(fact.key),
  createdAt: new Date(fact.createdAt),
  updatedAt: new Date(fact.createdAt),
});

const minorOrNull = (text: string | null): bigint | null => (text === null ? null : BigInt(text));
const timeOrNull = (text: string | null | undefined): Date | null => (text == null ? null : new Date(text));

/**
 * Writes the demo organizations, their people and their structure, in one transaction of the serving role. Rows that
 * are there already stay as they are.
 */
export async function seedOrganization(database: OrganizationDatabase, world: DemoWorld): Promise<void> {
  const rows = <Fact extends DemoRow>(table: string): readonly Fact[] => world.rows<Fact>('organization', table);
  const orgs = rows<OrgFact>('org');
  const scope = database.createScope(
    serviceScope(
      'seed',
      orgs.map((org) => world.uuidOf(org.key)),
    ),
    SEED_TIMEOUT_MS,
  );
  try {
    await scope.query(async (tx) => {
      await tx.org.createMany({ data: orgs.map((fact) => toOrgRow(world, fact)), skipDuplicates });
      const members = rows<MemberFact>('org_member');
      await tx.orgMember.createMany({ data: members.map((fact) => toMemberRow(world, fact)), skipDuplicates });
      const memberOf = new Map(members.map((fact) => [fact.key, fact] as const));
      await tx.orgEmployee.createMany({
        data: rows<EmployeeFact>('org_employee').map((fact) => toEmployeeRow(world, fact, memberOf)),
        skipDuplicates,
      });
    });
    await scope.query(async (tx) => {
      const departments = rows<DepartmentFact>('org_department');
      await tx.orgDepartment.createMany({
        data: departments.map((fact) => toDepartmentRow(world, fact)),
        skipDuplicates,
      });
      const orgOf = new Map(
        [...departments, ...rows<TeamFact>('org_team')].map((fact) => [fact.key, world.uuidOf(fact.org)] as const),
      );
      await tx.orgEmployeeDepartmentMembership.createMany({
        data: rows<DepartmentMembershipFact>('org_employee_department_membership').map((fact) =>
          toDepartmentMembershipRow(world, fact, orgOf),
        ),
        skipDuplicates,
      });
      await tx.orgTeam.createMany({
        data: rows<TeamFact>('org_team').map((fact) => toTeamRow(world, fact)),
        skipDuplicates,
      });
      await tx.orgEmployeeTeamMembership.createMany({
        data: rows<TeamMembershipFact>('org_employee_team_membership').map((fact) =>
          toTeamMembershipRow(world, fact, orgOf),
        ),
        skipDuplicates,
      });
    });
    await scope.query((tx) => seedSettings(tx, world));
    await scope.query(async (tx) => {
      const memberInvitations = rows<MemberInvitationFact>('org_member_invitation');
      await tx.orgMemberInvitation.createMany({
        data: memberInvitations.map((fact) => toMemberInvitationRow(world, stamp(world, fact), fact)),
        skipDuplicates,
      });
      const employeeInvitations = rows<EmployeeInvitationFact>('org_employee_invitation');
      await tx.orgEmployeeInvitation.createMany({
        data: employeeInvitations.map((fact) => toEmployeeInvitationRow(world, stamp(world, fact), fact)),
        skipDuplicates,
      });
    });
    await scope.close();
  } catch (cause) {
    await scope.close(cause);
    throw cause;
  }
}

const toOrgRow = (world: DemoWorld, fact: OrgFact) => ({
  ...stamp(world, fact),
  slug: fact.key,
  name: fact.name,
  description: fact.description,
  kind: fact.kind,
  ownerUserId: world.uuidOf(fact.owner),
  createdBy: world.uuidOf(fact.owner),
  defaultCurrency: fact.defaultCurrency,
  budgetAuthority: minorOrNull(fact.budgetMinor),
});

const toMemberRow = (world: DemoWorld, fact: MemberFact) => ({
  ...stamp(world, fact),
  orgId: world.uuidOf(fact.org),
  slug: fact.slug,
  userId: world.uuidOf(fact.user),
  userProfileId: world.uuidOf(`${fact.user}/profile`),
  displayName: fact.displayName,
  status: fact.status,
  customerType: fact.customerType,
  customerSince: timeOrNull(fact.customerSince),
  joinedAt: new Date(fact.joinedAt),
  suspendedAt: timeOrNull(fact.suspendedAt),
  suspendedReason: fact.suspendedReason ?? null,
  lastActiveAt: timeOrNull(fact.lastActiveAt),
});

function toEmployeeRow(world: DemoWorld, fact: EmployeeFact, memberOf: ReadonlyMap<string, MemberFact>) {
  const member = memberOf.get(fact.member);
  if (!member) throw new Error(`${fact.key} is an employee without a member row`);
  return {
    ...stamp(world, fact),
    orgId: world.uuidOf(member.org),
    memberId: world.uuidOf(member.key),
    userId: world.uuidOf(member.user),
    slug: member.slug,
    jobProfileId: fact.jobProfile === null ? null : world.uuidOf(fact.jobProfile),
    role: fact.role,
    professionalDisplayName: fact.professionalDisplayName,
    compensationType: fact.compensationType,
    salary: minorOrNull(fact.salaryMinor),
    salaryCurrency: fact.salaryCurrency,
    hiredAt: new Date(fact.hiredAt),
    status: fact.status,
    approvedAt: new Date(fact.approvedAt),
    approvedByEmployeeId: fact.approvedBy === null ? null : world.uuidOf(fact.approvedBy),
    approvedByOwnerUserId: fact.approvedByOwner === null ? null : world.uuidOf(fact.approvedByOwner),
    permissions: fact.permissions,
  };
}

const toDepartmentRow = (world: DemoWorld, fact: DepartmentFact) => ({
  ...stamp(world, fact),
  orgId: world.uuidOf(fact.org),
  slug: fact.slug,
  name: fact.name,
  description: fact.description,
  departmentType: fact.type,
  parentDepartmentId: fact.parent === null ? null : world.uuidOf(fact.parent),
  budgetAuthority: minorOrNull(fact.limitMinor),
  budgetCurrency: fact.currency,
});

const toDepartmentMembershipRow = (
  world: DemoWorld,
  fact: DepartmentMembershipFact,
  orgOf: ReadonlyMap<string, string>,
) => ({
  ...stamp(world, fact),
  orgId: orgOf.get(fact.department) ?? '',
  departmentId: world.uuidOf(fact.department),
  employeeId: world.uuidOf(fact.employee),
  role: fact.role,
  isPrimary: fact.isPrimary,
  assignedAt: new Date(fact.assignedAt),
});

const toTeamRow = (world: DemoWorld, fact: TeamFact) => ({
  ...stamp(world, fact),
  orgId: world.uuidOf(fact.org),
  slug: fact.slug,
  name: fact.name,
  description: fact.description,
  type: fact.type,
  leadEmployeeId: world.uuidOf(fact.lead),
  projectStatus: fact.projectStatus,
});

const toTeamMembershipRow = (world: DemoWorld, fact: TeamMembershipFact, orgOf: ReadonlyMap<string, string>) => ({
  ...stamp(world, fact),
  orgId: orgOf.get(fact.team) ?? '',
  teamId: world.uuidOf(fact.team),
  employeeId: world.uuidOf(fact.employee),
  role: fact.role,
  joinedAt: new Date(fact.joinedAt),
});
