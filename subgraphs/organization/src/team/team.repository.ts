import { type Id, toId, toIdOrNull, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { OfSubject } from '@volmify/shared/page.loader';
import {
  containsWords,
  every,
  happened,
  isAmong,
  LIMIT_ABOVE,
  type ListOrder,
  listEach,
  type OrganizationScope,
  pageOf,
} from '../database.ts';
import type { ProductivityBand } from '../facts/facts.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { ORG_COLUMNS, type OrgRow, toOrg } from '../org/org.repository.ts';
import type { OrganizationReader } from '../subgraph.reader.ts';
import type { ProjectStatus, Team, TeamMembership, TeamPage, TeamType } from './team.ts';

interface TeamRow extends OrgRow {
  readonly team_id: Uuid;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly type: TeamType;
  readonly project_status: ProjectStatus | null;
  readonly is_active: boolean;
  readonly created_at: Date;
  readonly lead_employee_id: Uuid;
  readonly lead_user_id: Uuid;
  readonly lead_path: string | null;
  readonly employee_count: bigint;
}

interface TeamMembershipRow extends TeamRow {
  readonly employee_id: Uuid;
  readonly role: TeamMembership['role'];
  readonly joined_at: Date;
  readonly department_id: Uuid | null;
}

const TEAM_COLUMNS = Prisma.sql`
  t.id AS team_id, t.slug, t.name, t.description, t.type, t.project_status, t.is_active, t.created_at,
  t.lead_employee_id, l.user_id AS lead_user_id, d.path AS lead_path,
  (SELECT count(*) FROM org_employee_team_membership n WHERE n.team_id = t.id AND n.left_at IS NULL) AS employee_count,
  ${ORG_COLUMNS}`;

const FROM_TEAM = Prisma.sql`
    FROM org_team t
    JOIN org o ON o.id = t.org_id AND o.deleted_at IS NULL
    JOIN org_employee l ON l.id = t.lead_employee_id
    LEFT JOIN (org_employee_department_membership p JOIN org_department d ON d.id = p.department_id)
      ON p.employee_id = t.lead_employee_id AND p.is_primary AND p.removed_at IS NULL`;

const BY_SLUG: ListOrder = {
  value: Prisma.sql`t.slug`,
  id: Prisma.sql`t.id`,
  isAscending: true,
  valueAt: (cursor) => Prisma.sql`(SELECT c.slug FROM org_team c WHERE c.id = ${cursor[0]}::uuid)`,
};

/** Teams of the organizations whose structure one reader sees. */
export class TeamRepository {
  readonly #visible: Prisma.Sql;

  constructor(
    private readonly scope: OrganizationScope,
    reader: OrganizationReader,
    private readonly at: Date,
  ) {
    this.#visible = Prisma.sql`t.deleted_at IS NULL
      AND (${reader.isPlatform} OR t.org_id = ANY (${[...reader.structureOrgs]}::uuid[]))`;
  }

  /** Many teams by id, one statement. */
  async findByIds(ids: readonly Id<'Team'>[]): Promise<readonly Team[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<TeamRow[]>`
        SELECT ${TEAM_COLUMNS} ${FROM_TEAM} WHERE ${isAmong(Prisma.sql`t.id`, toUuids(ids))} AND ${this.#visible}`,
    );
    return rows.map(toTeam);
  }

  /** One page of the teams of each organization, one statement; each organization's rows in list order. */
  async listByOrgs(orgUuids: readonly Uuid[], { filter, page }: TeamPage): Promise<OfSubject<Team>[]> {
    const { beyond, tail } = pageOf(BY_SLUG, page);
    const rows = await this.scope.query((tx) =>
      tx.$queryRaw<TeamRow[]>(
        listEach(
          orgUuids,
          (asked) => Prisma.sql`SELECT ${TEAM_COLUMNS} ${FROM_TEAM}
           WHERE t.org_id = ${asked} AND ${this.#visible} AND ${wanted(filter, this.at)} AND ${beyond} ${tail}`,
        ),
      ),
    );
    return rows.map((row) => ({ subject: row.org_id, row: toTeam(row) }));
  }

  /** Live members of many teams, administrators first; one statement. */
  findMembershipsByTeams(ids: readonly Id<'Team'>[]): Promise<readonly TeamMembership[]> {
    return this.#findMemberships(isAmong(Prisma.sql`x.team_id`, toUuids(ids)));
  }

  /** Live teams of many employees; one statement. */
  findMembershipsByEmployees(ids: readonly Id<'OrgEmployee'>[]): Promise<readonly TeamMembership[]> {
    return this.#findMemberships(isAmong(Prisma.sql`x.employee_id`, toUuids(ids)));
  }

  async #findMemberships(condition: Prisma.Sql): Promise<readonly TeamMembership[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<TeamMembershipRow[]>`
        SELECT x.employee_id, x.role, x.joined_at, own.department_id, ${TEAM_COLUMNS} ${FROM_TEAM}
          JOIN org_employee_team_membership x ON x.team_id = t.id AND x.left_at IS NULL
          JOIN org_employee e ON e.id = x.employee_id AND e.deleted_at IS NULL
          LEFT JOIN org_employee_department_membership own
            ON own.employee_id = x.employee_id AND own.is_primary AND own.removed_at IS NULL
         WHERE ${condition} AND ${this.#visible}
         ORDER BY (x.role = 'ADMIN') DESC, x.joined_at, x.id`,
    );
    return rows.map((row) => ({
      employeeId: toId('OrgEmployee', row.employee_id),
      team: toTeam(row),
      role: row.role,
      joinedAt: row.joined_at,
      departmentId: toIdOrNull('Department', row.department_id),
    }));
  }
}

function wanted(filter: TeamPage['filter'], at: Date): Prisma.Sql {
  const conditions: Prisma.Sql[] = [containsWords(Prisma.sql`t.name`, filter.words)];
  if (filter.type !== null) conditions.push(Prisma.sql`t.type = ${filter.type}`);
  if (filter.projectStatus !== null) conditions.push(Prisma.sql`t.project_status = ${filter.projectStatus}`);
  if (filter.departmentId !== null) {
    conditions.push(Prisma.sql`EXISTS (
      SELECT FROM org_employee_team_membership n
        JOIN org_employee_department_membership w ON w.employee_id = n.employee_id AND w.removed_at IS NULL
       WHERE n.team_id = t.id AND n.left_at IS NULL AND w.department_id = ${toUuid(filter.departmentId)}::uuid)`);
  }
  conditions.push(...wantedFacts(filter, at));
  return every(conditions);
}

/** Where the third of a ranking begins and ends; rank r of n stands at (r - 0.5) / n (4.12). */
const BAND: Record<ProductivityBand, Prisma.Sql> = {
  LOW: Prisma.sql`r.place * 3 < 1.0`,
  MEDIUM: Prisma.sql`r.place * 3 BETWEEN 1.0 AND 2.0`,
  HIGH: Prisma.sql`r.place * 3 > 2.0`,
};

function wantedFacts(filter: TeamPage['filter'], at: Date): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  const { budgetAtLeast, budgetAtMost, productivity, attributionActivity } = filter;
  const isFunded = Prisma.sql`d.id IS NOT NULL`;
  if (budgetAtLeast) {
    conditions.push(isFunded, Prisma.sql`coalesce(${LIMIT_ABOVE} >= ${budgetAtLeast.amountMinor}::bigint, true)`);
  }
  if (budgetAtMost) conditions.push(isFunded, Prisma.sql`${LIMIT_ABOVE} <= ${budgetAtMost.amountMinor}::bigint`);
  if (attributionActivity !== null) {
    const active = happened(Prisma.sql`f.last_attribution_at`, attributionActivity, at);
    conditions.push(Prisma.sql`EXISTS (SELECT FROM team_facts f WHERE f.team_id = t.id AND ${active})`);
  }
  if (productivity !== null) {
    // The ranking is read once, from one range of its index; teams that ended are not in it.
    conditions.push(Prisma.sql`t.id IN (
      SELECT r.team_id FROM (
        SELECT f.team_id, (row_number() OVER (ORDER BY f.productivity, f.team_id) - 0.5) / count(*) OVER () AS place
          FROM team_facts f JOIN org_team n ON n.id = f.team_id AND n.is_active AND n.deleted_at IS NULL
         WHERE f.org_id = t.org_id) r
       WHERE ${BAND[productivity]})`);
  }
  return conditions;
}

const toTeam = (row: TeamRow): Team => ({
  id: toId('Team', row.team_id),
  org: toOrg(row),
  orgId: toId('Org', row.org_id),
  slug: row.slug,
  name: row.name,
  description: row.description,
  type: row.type,
  projectStatus: row.project_status,
  isActive: row.is_active,
  createdAt: row.created_at,
  leadId: toId('OrgEmployee', row.lead_employee_id),
  leadUserId: toId('User', row.lead_user_id),
  leadPath: row.lead_path,
  employeeCount: Number(row.employee_count),
});
