import { type Id, toId, toIdOrNull, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { EmployeeRole, EmployeeStatus } from '@volmify/shared/viewer';
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
import { Prisma } from '../generated/prisma/client.ts';
import { ORG_COLUMNS, type OrgRow, toOrg } from '../org/org.repository.ts';
import type { OrganizationReader } from '../subgraph.reader.ts';
import type {
  ActiveEmployee,
  CompensationType,
  Employee,
  EmployeeFilter,
  EmployeeOrder,
  EmployeePage,
} from './employee.ts';

interface EmployeeRow extends OrgRow {
  readonly employee_id: Uuid;
  readonly member_id: Uuid;
  readonly user_id: Uuid;
  readonly slug: string;
  readonly job_profile_id: Uuid | null;
  readonly role: EmployeeRole;
  readonly status: EmployeeStatus;
  readonly professional_display_name: string;
  readonly compensation_type: CompensationType;
  readonly salary: bigint | null;
  readonly salary_currency: string | null;
  readonly hired_at: Date | null;
  readonly created_at: Date;
  readonly terminated_at: Date | null;
  readonly termination_reason: string | null;
  readonly permissions: readonly string[];
  readonly delegated_budget: bigint | null;
  readonly department_path: string | null;
}

const EMPLOYEE_COLUMNS = Prisma.sql`
  e.id AS employee_id, e.member_id, e.user_id, e.slug, e.job_profile_id, e.role, e.status,
  e.professional_display_name, e.compensation_type, e.salary, e.salary_currency, e.hired_at, e.created_at,
  e.terminated_at, e.termination_reason, e.permissions, e.delegated_budget, d.path AS department_path, ${ORG_COLUMNS}`;

/** The organization travels along: nearly every reader of an employee asks it next. */
const FROM_EMPLOYEE = Prisma.sql`
    FROM org_employee e
    JOIN org o ON o.id = e.org_id AND o.deleted_at IS NULL
    LEFT JOIN (org_employee_department_membership p JOIN org_department d ON d.id = p.department_id)
      ON p.employee_id = e.id AND p.is_primary AND p.removed_at IS NULL`;

/** CASE and not coalesce: past row-level security an index answers only what the planner knows to leak nothing. */
const ORDER_VALUE: Record<EmployeeOrder['key'], Prisma.Sql> = {
  HIRED_AT: Prisma.sql`CASE WHEN e.hired_at IS NULL THEN e.created_at ELSE e.hired_at END`,
  NAME: Prisma.sql`e.professional_display_name`,
  EARNINGS: Prisma.sql`f.earned`,
};

/**
 * Employees one reader may see. Held rows are the own ones and those of organizations the reader works in; single rows
 * are also found when anyone may see them: active professionals under a job profile.
 */
export class EmployeeRepository {
  readonly #held: Prisma.Sql;
  readonly #visible: Prisma.Sql;

  constructor(
    private readonly scope: OrganizationScope,
    private readonly reader: OrganizationReader,
    private readonly at: Date,
  ) {
    const held = Prisma.sql`${reader.isPlatform} OR e.user_id = ${reader.userUuid}::uuid
      OR e.org_id = ANY (${[...reader.employeeOrgs]}::uuid[])`;
    this.#held = Prisma.sql`e.deleted_at IS NULL AND (${held})`;
    this.#visible = Prisma.sql`e.deleted_at IS NULL
      AND (${held} OR (e.status = 'ACTIVE' AND e.job_profile_id IS NOT NULL))`;
  }

  /** Many employees by id, one statement. */
  findByIds(ids: readonly Id<'OrgEmployee'>[]): Promise<readonly Employee[]> {
    return this.#find(Prisma.sql`${isAmong(Prisma.sql`e.id`, toUuids(ids))} AND ${this.#visible}`);
  }

  /** Employees by organization and slug, one statement however many pairs. */
  findBySlugs(pairs: readonly { orgId: Id<'Org'>; slug: string }[]): Promise<readonly Employee[]> {
    const orgs = pairs.map((pair) => toUuid(pair.orgId));
    const slugs = pairs.map((pair) => pair.slug);
    const named = Prisma.sql`(e.org_id, e.slug) IN (SELECT * FROM unnest(${orgs}::uuid[], ${slugs}::text[]))`;
    return this.#find(Prisma.sql`${named} AND ${this.#visible}`);
  }

  /** Employments of many users, oldest first; one statement. */
  findByUsers(userIds: readonly Id<'User'>[]): Promise<readonly Employee[]> {
    return this.#find(Prisma.sql`${isAmong(Prisma.sql`e.user_id`, toUuids(userIds))} AND ${this.#held}`);
  }

  /** Employments under many job profiles, oldest first; one statement. */
  findByJobProfiles(ids: readonly Id<'JobProfile'>[]): Promise<readonly Employee[]> {
    return this.#find(Prisma.sql`${isAmong(Prisma.sql`e.job_profile_id`, toUuids(ids))} AND ${this.#held}`);
  }

  /** Live heads of many departments, one statement. */
  async findHeads(
    departmentIds: readonly Id<'Department'>[],
  ): Promise<readonly { departmentId: Id<'Department'>; employee: Employee }[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<(EmployeeRow & { headed_id: Uuid })[]>`
        SELECT h.department_id AS headed_id, ${EMPLOYEE_COLUMNS} ${FROM_EMPLOYEE}
          JOIN org_employee_department_membership h
            ON h.employee_id = e.id AND h.role = 'HEAD' AND h.removed_at IS NULL
         WHERE ${isAmong(Prisma.sql`h.department_id`, toUuids(departmentIds))} AND ${this.#held}`,
    );
    return rows.map((row) => ({ departmentId: toId('Department', row.headed_id), employee: toEmployee(row) }));
  }

  /** One page of the employees of each organization, one statement; each organization's rows in list order. */
  async listByOrgs(orgUuids: readonly Uuid[], { filter, order, page }: EmployeePage): Promise<OfSubject<Employee>[]> {
    const { beyond, tail } = pageOf(listOrder(order), page);
    const rows = await this.scope.query((tx) =>
      tx.$queryRaw<EmployeeRow[]>(
        listEach(
          orgUuids,
          (asked) => Prisma.sql`SELECT ${EMPLOYEE_COLUMNS} ${FROM_EMPLOYEE} ${joinFacts(filter, order)}
           WHERE e.org_id = ${asked} AND ${this.#heldAmong(orgUuids)} AND ${wanted(filter, this.at)} AND ${beyond} ${tail}`,
        ),
      ),
    );
    return rows.map((row) => ({ subject: row.org_id, row: toEmployee(row) }));
  }

  /** Number of employees behind a filter for each organization, one statement; organizations without any are left out. */
  async countByOrgs(orgUuids: readonly Uuid[], filter: EmployeeFilter): Promise<OfSubject<number>[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ org_id: Uuid; total: bigint }[]>`
        SELECT e.org_id, count(*) AS total
          ${filter.budgetAtLeast === null ? Prisma.sql`FROM org_employee e` : FROM_EMPLOYEE} ${joinFacts(filter)}
         WHERE ${isAmong(Prisma.sql`e.org_id`, orgUuids)} AND ${this.#heldAmong(orgUuids)} AND ${wanted(filter, this.at)}
         GROUP BY e.org_id`,
    );
    return rows.map((row) => ({ subject: row.org_id, row: Number(row.total) }));
  }

  /** Which of these are ACTIVE in the organization; for services, whose scope reads across organizations. */
  async findActive(orgId: Id<'Org'>, ids: readonly Id<'OrgEmployee'>[]): Promise<readonly ActiveEmployee[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ id: Uuid; user_id: Uuid; job_profile_id: Uuid | null; version: number }[]>`
        SELECT e.id, e.user_id, e.job_profile_id, e.version
          FROM org_employee e JOIN org_member m ON m.org_id = e.org_id AND m.id = e.member_id
         WHERE e.org_id = ${toUuid(orgId)}::uuid AND ${isAmong(Prisma.sql`e.id`, toUuids(ids))}
           AND e.status = 'ACTIVE' AND e.deleted_at IS NULL AND m.status = 'ACTIVE'
         ORDER BY e.id`,
    );
    return rows.map((row) => ({
      employeeId: toId('OrgEmployee', row.id),
      userId: toId('User', row.user_id),
      jobProfileId: toIdOrNull('JobProfile', row.job_profile_id),
      version: row.version,
    }));
  }

  /** See the member list: where the reader reads all employees asked for, naming the organizations is the whole filter. */
  #heldAmong(orgUuids: readonly Uuid[]): Prisma.Sql {
    const readsAll = this.reader.isPlatform || orgUuids.every((uuid) => this.reader.employeeOrgs.includes(uuid));
    return readsAll ? Prisma.sql`e.deleted_at IS NULL` : this.#held;
  }

  async #find(condition: Prisma.Sql): Promise<readonly Employee[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<EmployeeRow[]>`
        SELECT ${EMPLOYEE_COLUMNS} ${FROM_EMPLOYEE} WHERE ${condition}`,
    );
    return rows.map(toEmployee).sort(byHiring);
  }
}

const listOrder = (order: EmployeeOrder): ListOrder => ({
  value: ORDER_VALUE[order.key],
  id: order.key === 'EARNINGS' ? Prisma.sql`f.employee_id` : Prisma.sql`e.id`,
  isAscending: order.isAscending,
  valueAt: (cursor) => valueAt(order.key, cursor[0]),
});

/** What may change under a reader's feet is read from the row that the cursor names. */
function valueAt(key: EmployeeOrder['key'], cursor: string | undefined): Prisma.Sql {
  if (key === 'NAME') {
    return Prisma.sql`(SELECT c.professional_display_name FROM org_employee c WHERE c.id = ${cursor}::uuid)`;
  }
  return key === 'EARNINGS'
    ? Prisma.sql`(SELECT c.earned FROM employee_facts c WHERE c.employee_id = ${cursor}::uuid)`
    : Prisma.sql`${cursor}::timestamptz`;
}

/** The facts of others, where a list rests on them. */
const joinFacts = (filter: EmployeeFilter, order?: EmployeeOrder): Prisma.Sql =>
  (filter.earningsAtLeast ?? filter.earningsAtMost ?? filter.attributionActivity) === null && order?.key !== 'EARNINGS'
    ? Prisma.empty
    : Prisma.sql`JOIN employee_facts f ON f.org_id = e.org_id AND f.employee_id = e.id`;

function wanted(filter: EmployeeFilter, at: Date): Prisma.Sql {
  const conditions: Prisma.Sql[] = [containsWords(Prisma.sql`e.professional_display_name`, filter.words)];
  if (filter.role !== null) conditions.push(Prisma.sql`e.role = ${filter.role}`);
  if (filter.status !== null) conditions.push(Prisma.sql`e.status = ${filter.status}`);
  if (filter.compensationType !== null) conditions.push(Prisma.sql`e.compensation_type = ${filter.compensationType}`);
  if (filter.hasJobProfile !== null) {
    conditions.push(Prisma.sql`(e.job_profile_id IS NOT NULL) = ${filter.hasJobProfile}`);
  }
  if (filter.departmentId !== null) {
    conditions.push(Prisma.sql`EXISTS (
      SELECT FROM org_department unit
        JOIN org_department below ON below.org_id = unit.org_id AND below.path >= unit.path AND below.path < unit.path || '/'
        JOIN org_employee_department_membership x ON x.department_id = below.id AND x.removed_at IS NULL
       WHERE unit.org_id = e.org_id AND unit.id = ${toUuid(filter.departmentId)}::uuid AND x.employee_id = e.id)`);
  }
  if (filter.teamId !== null) {
    conditions.push(Prisma.sql`EXISTS (
      SELECT FROM org_employee_team_membership x
       WHERE x.employee_id = e.id AND x.team_id = ${toUuid(filter.teamId)}::uuid AND x.left_at IS NULL)`);
  }
  conditions.push(...wantedFacts(filter, at));
  return every(conditions);
}

function wantedFacts(filter: EmployeeFilter, at: Date): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  const { budgetAtLeast, earningsAtLeast, earningsAtMost, attributionActivity } = filter;
  if (earningsAtLeast) conditions.push(Prisma.sql`f.earned >= ${earningsAtLeast.amountMinor}::bigint`);
  if (earningsAtMost) conditions.push(Prisma.sql`f.earned <= ${earningsAtMost.amountMinor}::bigint`);
  if (attributionActivity !== null) {
    conditions.push(happened(Prisma.sql`f.last_attribution_at`, attributionActivity, at));
  }
  if (budgetAtLeast) {
    const limit = Prisma.sql`least(e.delegated_budget, ${LIMIT_ABOVE})`;
    conditions.push(Prisma.sql`coalesce(${limit} >= ${budgetAtLeast.amountMinor}::bigint, true)`);
  }
  return conditions;
}

/** A handful of rows per person: sorted here, so that the statement stays a walk along an index. */
const byHiring = (a: Employee, b: Employee): number =>
  (a.hiredAt ?? a.createdAt).getTime() - (b.hiredAt ?? b.createdAt).getTime() || (a.id < b.id ? -1 : 1);

const toEmployee = (row: EmployeeRow): Employee => ({
  id: toId('OrgEmployee', row.employee_id),
  org: toOrg(row),
  orgId: toId('Org', row.org_id),
  memberId: toId('OrgMember', row.member_id),
  userId: toId('User', row.user_id),
  slug: row.slug,
  jobProfileId: toIdOrNull('JobProfile', row.job_profile_id),
  role: row.role,
  status: row.status,
  professionalDisplayName: row.professional_display_name,
  compensationType: row.compensation_type,
  salaryMinor: row.salary,
  salaryCurrency: row.salary_currency,
  hiredAt: row.hired_at,
  createdAt: row.created_at,
  terminatedAt: row.terminated_at,
  terminationReason: row.termination_reason,
  permissions: row.permissions,
  delegatedMinor: row.delegated_budget,
  departmentPath: row.department_path,
});
