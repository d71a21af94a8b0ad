import { type Id, toId, toIdOrNull, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { OfSubject } from '@volmify/shared/page.loader';
import { every, isAmong, type ListOrder, listEach, type OrganizationScope, pageOf } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { ORG_COLUMNS, type OrgRow, toOrg } from '../org/org.repository.ts';
import type { BudgetPeriod } from '../org/org.ts';
import type { OrganizationReader } from '../subgraph.reader.ts';
import type { Department, DepartmentCounts, DepartmentPage } from './department.ts';

/** Columns of a department as every statement names them; the table stands as `d`, its organization as `o`. */
export interface DepartmentRow extends OrgRow {
  readonly department_id: Uuid;
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly department_type: Department['type'];
  readonly path: string;
  readonly depth: number;
  readonly parent_department_id: Uuid | null;
  readonly budget_authority: bigint | null;
  readonly budget_period: BudgetPeriod;
}

/** The columns of {@link DepartmentRow}. */
export const DEPARTMENT_COLUMNS = Prisma.sql`
  d.id AS department_id, d.slug, d.name, d.description, d.department_type, d.path, d.depth, d.parent_department_id,
  d.budget_authority, d.budget_period, ${ORG_COLUMNS}`;

/** A department from the columns that a statement joined. */
export const toDepartment = (row: DepartmentRow): Department => ({
  id: toId('Department', row.department_id),
  org: toOrg(row),
  orgId: toId('Org', row.org_id),
  slug: row.slug,
  name: row.name,
  description: row.description,
  type: row.department_type,
  path: row.path,
  depth: row.depth,
  parentId: toIdOrNull('Department', row.parent_department_id),
  limitMinor: row.budget_authority,
  budgetPeriod: row.budget_period,
});

const SELECT_DEPARTMENT = Prisma.sql`
  SELECT ${DEPARTMENT_COLUMNS} FROM org_department d JOIN org o ON o.id = d.org_id AND o.deleted_at IS NULL`;

const BY_SLUG: ListOrder = {
  value: Prisma.sql`d.slug`,
  id: Prisma.sql`d.id`,
  isAscending: true,
  valueAt: (cursor) => Prisma.sql`(SELECT c.slug FROM org_department c WHERE c.id = ${cursor[0]}::uuid)`,
};

/** Departments of the organizations whose structure one reader sees. */
export class DepartmentRepository {
  readonly #visible: Prisma.Sql;

  constructor(
    private readonly scope: OrganizationScope,
    reader: OrganizationReader,
  ) {
    this.#visible = Prisma.sql`d.deleted_at IS NULL
      AND (${reader.isPlatform} OR d.org_id = ANY (${[...reader.structureOrgs]}::uuid[]))`;
  }

  /** Many departments by id, one statement. */
  findByIds(ids: readonly Id<'Department'>[]): Promise<readonly Department[]> {
    return this.#find(isAmong(Prisma.sql`d.id`, toUuids(ids)));
  }

  /** Direct children of many departments, one statement; siblings in order of their making. */
  findChildren(parents: readonly Department[]): Promise<readonly Department[]> {
    const orgs = [...new Set(parents.map((parent) => toUuid(parent.orgId)))];
    const ids = toUuids(parents.map((parent) => parent.id));
    return this.#find(every([isAmong(Prisma.sql`d.org_id`, orgs), isAmong(Prisma.sql`d.parent_department_id`, ids)]));
  }

  /** All departments of many organizations, each tree depth first; one statement. */
  findTrees(orgIds: readonly Id<'Org'>[]): Promise<readonly Department[]> {
    return this.#find(isAmong(Prisma.sql`d.org_id`, toUuids(orgIds)));
  }

  /** One page of the departments of each organization, one statement; each organization's rows in list order. */
  async listByOrgs(orgUuids: readonly Uuid[], request: DepartmentPage): Promise<OfSubject<Department>[]> {
    const { beyond, tail } = pageOf(BY_SLUG, request.page);
    const level =
      request.parentId === null
        ? Prisma.sql`TRUE`
        : Prisma.sql`d.parent_department_id = ${toUuid(request.parentId)}::uuid`;
    const rows = await this.scope.query((tx) =>
      tx.$queryRaw<DepartmentRow[]>(
        listEach(
          orgUuids,
          (asked) => Prisma.sql`${SELECT_DEPARTMENT}
           WHERE d.org_id = ${asked} AND ${level} AND ${this.#visible} AND ${beyond} ${tail}`,
        ),
      ),
    );
    return rows.map((row) => ({ subject: row.org_id, row: toDepartment(row) }));
  }

  /** People and teams in the subtrees of many departments, one statement. */
  async countWithin(departments: readonly Department[]): Promise<readonly DepartmentCounts[]> {
    const ids = toUuids(departments.map((department) => department.id));
    const orgs = toUuids(departments.map((department) => department.orgId));
    const lows = departments.map((department) => department.path);
    const highs = lows.map((path) => `${path}/`);
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ id: Uuid; employees: bigint; teams: bigint }[]>`
        SELECT asked.id,
          (SELECT count(DISTINCT x.employee_id)
             FROM org_department d
             JOIN org_employee_department_membership x ON x.department_id = d.id AND x.removed_at IS NULL
             JOIN org_employee e ON e.id = x.employee_id AND e.status <> 'TERMINATED' AND e.deleted_at IS NULL
            WHERE d.org_id = asked.org_id AND d.path >= asked.low AND d.path < asked.high AND ${this.#visible}
          ) AS employees,
          (SELECT count(*)
             FROM org_department d
             JOIN org_employee_department_membership p
               ON p.department_id = d.id AND p.is_primary AND p.removed_at IS NULL
             JOIN org_team t ON t.lead_employee_id = p.employee_id AND t.is_active AND t.deleted_at IS NULL
            WHERE d.org_id = asked.org_id AND d.path >= asked.low AND d.path < asked.high AND ${this.#visible}
          ) AS teams
        FROM unnest(${ids}::uuid[], ${orgs}::uuid[], ${lows}::text[], ${highs}::text[]) AS asked (id, org_id, low, high)`,
    );
    return rows.map((row) => ({
      departmentId: toId('Department', row.id),
      employeeCount: Number(row.employees),
      teamCount: Number(row.teams),
    }));
  }

  /** Job profiles of the live members of many departments, by name at work; one statement. */
  async findJobProfiles(
    departmentIds: readonly Id<'Department'>[],
  ): Promise<readonly { departmentId: Id<'Department'>; jobProfileId: Id<'JobProfile'> }[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ department_id: Uuid; job_profile_id: Uuid }[]>`
        SELECT d.id AS department_id, e.job_profile_id
          FROM org_department d
          JOIN org_employee_department_membership x ON x.department_id = d.id AND x.removed_at IS NULL
          JOIN org_employee e ON e.id = x.employee_id AND e.job_profile_id IS NOT NULL AND e.deleted_at IS NULL
         WHERE ${isAmong(Prisma.sql`d.id`, toUuids(departmentIds))} AND ${this.#visible}
         ORDER BY d.id, e.professional_display_name, e.id`,
    );
    return rows.map((row) => ({
      departmentId: toId('Department', row.department_id),
      jobProfileId: toId('JobProfile', row.job_profile_id),
    }));
  }

  async #find(condition: Prisma.Sql): Promise<readonly Department[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<DepartmentRow[]>`
        ${SELECT_DEPARTMENT} WHERE ${condition} AND ${this.#visible} ORDER BY d.path`,
    );
    return rows.map(toDepartment);
  }
}
