import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import { isAmong, type ListOrder, listEach, type OrganizationScope, pageOf } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { OrganizationReader } from '../subgraph.reader.ts';
import { DEPARTMENT_COLUMNS, type DepartmentRow, toDepartment } from './department.repository.ts';
import type { DepartmentMembership } from './department.ts';

interface DepartmentMembershipRow extends DepartmentRow {
  readonly membership_id: Uuid;
  readonly employee_id: Uuid;
  readonly role: DepartmentMembership['role'];
  readonly is_primary: boolean;
  readonly assigned_at: Date;
}

/** The department travels along: whoever asks for a membership asks it next. */
const SELECT_MEMBERSHIP = Prisma.sql`
  SELECT x.id AS membership_id, x.employee_id, x.role, x.is_primary, x.assigned_at, ${DEPARTMENT_COLUMNS}
    FROM org_employee_department_membership x
    JOIN org_employee e ON e.id = x.employee_id AND e.deleted_at IS NULL
    JOIN org_department d ON d.id = x.department_id AND d.deleted_at IS NULL
    JOIN org o ON o.id = x.org_id AND o.deleted_at IS NULL`;

const BY_SENIORITY: ListOrder = {
  value: Prisma.sql`x.assigned_at`,
  id: Prisma.sql`x.id`,
  isAscending: true,
  valueAt: (cursor) => Prisma.sql`${cursor[0]}::timestamptz`,
};

/** Live department memberships in the organizations whose structure one reader sees. */
export class DepartmentMembershipRepository {
  readonly #visible: Prisma.Sql;

  constructor(
    private readonly scope: OrganizationScope,
    reader: OrganizationReader,
  ) {
    this.#visible = Prisma.sql`x.removed_at IS NULL
      AND (${reader.isPlatform} OR x.org_id = ANY (${[...reader.structureOrgs]}::uuid[]))`;
  }

  /** Departments of many employees, primary first; one statement. */
  async findByEmployees(employeeIds: readonly Id<'OrgEmployee'>[]): Promise<readonly DepartmentMembership[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<DepartmentMembershipRow[]>`
        ${SELECT_MEMBERSHIP} WHERE ${isAmong(Prisma.sql`x.employee_id`, toUuids(employeeIds))} AND ${this.#visible}
         ORDER BY x.is_primary DESC, x.assigned_at, x.id`,
    );
    return rows.map(toMembership);
  }

  /** One page of the members of each department, one statement; each department's rows in list order. */
  async listByDepartments(
    departmentUuids: readonly Uuid[],
    page: PageRequest,
  ): Promise<OfSubject<DepartmentMembership>[]> {
    const { beyond, tail } = pageOf(BY_SENIORITY, page);
    const rows = await this.scope.query((tx) =>
      tx.$queryRaw<DepartmentMembershipRow[]>(
        listEach(
          departmentUuids,
          (asked) => Prisma.sql`${SELECT_MEMBERSHIP}
           WHERE x.department_id = ${asked} AND ${this.#visible} AND ${beyond} ${tail}`,
        ),
      ),
    );
    return rows.map((row) => ({ subject: row.department_id, row: toMembership(row) }));
  }
}

const toMembership = (row: DepartmentMembershipRow): DepartmentMembership => ({
  uuid: row.membership_id,
  employeeId: toId('OrgEmployee', row.employee_id),
  department: toDepartment(row),
  role: row.role,
  isPrimary: row.is_primary,
  assignedAt: row.assigned_at,
});
