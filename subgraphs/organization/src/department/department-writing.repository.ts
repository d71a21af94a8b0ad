import type { Uuid } from '@volmify/shared/ids';
import type { BudgetPeriod } from '../org/org.ts';
import type { Columns, RowWriter } from '../row.writer.ts';

/** A department as a write finds it. */
export interface DepartmentState {
  readonly uuid: Uuid;
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  readonly parentUuid: Uuid | null;
  /** Minor units as text; null inherits. */
  readonly limitMinor: string | null;
  readonly currency: string;
  readonly period: BudgetPeriod;
  readonly version: number;
  readonly headUuid: Uuid | null;
  /** Stamp of the organization's authorities. */
  readonly authorityVersion: number;
}

/** A live membership of an employee in a department. */
export interface MembershipState {
  readonly uuid: Uuid;
  readonly departmentUuid: Uuid;
  readonly role: 'HEAD' | 'MANAGER' | 'LEAD' | 'MEMBER';
  readonly isPrimary: boolean;
}

/** Departments and who belongs to them, of one organization, while a write holds its lock. */
export class DepartmentWritingRepository {
  constructor(private readonly rows: RowWriter) {}

  /** A live department. */
  async find(uuid: Uuid): Promise<DepartmentState | undefined> {
    const [row] = await this.rows.sql.query<DepartmentState>(
      `SELECT d.id AS uuid, d.name, d.path, d.depth, d.parent_department_id AS "parentUuid",
              d.budget_authority::text AS "limitMinor", d.budget_currency AS currency, d.budget_period AS period,
              d.version, h.employee_id AS "headUuid", o.authority_version AS "authorityVersion"
         FROM org_department d JOIN org o ON o.id = d.org_id
         LEFT JOIN org_employee_department_membership h
           ON h.department_id = d.id AND h.role = 'HEAD' AND h.removed_at IS NULL
        WHERE d.org_id = $1::uuid AND d.id = $2::uuid AND d.deleted_at IS NULL`,
      [this.rows.orgUuid, uuid],
    );
    return row;
  }

  /** Live units below, and live members. */
  async countWithin(uuid: Uuid): Promise<{ readonly children: number; readonly members: number }> {
    const [row] = await this.rows.sql.query<{ children: number; members: number }>(
      `SELECT (SELECT count(*)::int FROM org_department d
                WHERE d.org_id = $1::uuid AND d.parent_department_id = $2::uuid AND d.deleted_at IS NULL) AS children,
              (SELECT count(*)::int FROM org_employee_department_membership m
                WHERE m.org_id = $1::uuid AND m.department_id = $2::uuid AND m.removed_at IS NULL) AS members`,
      [this.rows.orgUuid, uuid],
    );
    return row ?? { children: 0, members: 0 };
  }

  /**
   * The name of the first department in a subtree whose limit would exceed the nearest one above, were the subtree below
   * another parent; null is the root, where the organization's own limit counts.
   */
  async findExcess(uuid: Uuid, parentUuid: Uuid | null): Promise<string | undefined> {
    const [row] = await this.rows.sql.query<{ name: string }>(
      `SELECT below.name
         FROM org_department moved
         JOIN org_department below ON below.org_id = moved.org_id AND below.path >= moved.path
          AND below.path < moved.path || '/' AND below.deleted_at IS NULL
        WHERE moved.org_id = $1::uuid AND moved.id = $2::uuid
          AND below.budget_authority > coalesce(
            (SELECT a.budget_authority FROM org_department p
               JOIN org_department a ON a.org_id = p.org_id AND a.id = ANY (string_to_array(p.path, '.')::uuid[])
              WHERE p.org_id = $1::uuid AND p.id = $3::uuid AND a.budget_authority IS NOT NULL AND a.deleted_at IS NULL
              ORDER BY a.depth DESC LIMIT 1),
            (SELECT o.budget_authority FROM org o WHERE o.id = $1::uuid))
        ORDER BY below.depth, below.id LIMIT 1`,
      [this.rows.orgUuid, uuid, parentUuid],
    );
    return row?.name;
  }

  add(columns: Columns): Promise<void> {
    return this.rows.insert('org_department', columns);
  }

  freeSlug(name: string): Promise<string> {
    return this.rows.freeSlug('org_department', name);
  }

  change(uuid: Uuid, columns: Columns): Promise<void> {
    return this.rows.change('org_department', uuid, columns);
  }

  /** Live memberships of an employee, the primary one first. */
  findMemberships(employeeUuid: Uuid): Promise<MembershipState[]> {
    return this.rows.sql.query<MembershipState>(
      `SELECT m.id AS uuid, m.department_id AS "departmentUuid", m.role, m.is_primary AS "isPrimary"
         FROM org_employee_department_membership m
        WHERE m.org_id = $1::uuid AND m.employee_id = $2::uuid AND m.removed_at IS NULL
        ORDER BY m.is_primary DESC, m.assigned_at, m.id`,
      [this.rows.orgUuid, employeeUuid],
    );
  }

  /** The live membership of a department's head. */
  async findHeadship(departmentUuid: Uuid): Promise<{ readonly uuid: Uuid; readonly employeeUuid: Uuid } | undefined> {
    const [row] = await this.rows.sql.query<{ uuid: Uuid; employeeUuid: Uuid }>(
      `SELECT m.id AS uuid, m.employee_id AS "employeeUuid" FROM org_employee_department_membership m
        WHERE m.org_id = $1::uuid AND m.department_id = $2::uuid AND m.role = 'HEAD' AND m.removed_at IS NULL`,
      [this.rows.orgUuid, departmentUuid],
    );
    return row;
  }

  addMembership(columns: Columns): Promise<void> {
    return this.rows.insert('org_employee_department_membership', columns);
  }

  changeMembership(uuid: Uuid, columns: Columns): Promise<void> {
    return this.rows.change('org_employee_department_membership', uuid, columns);
  }

  /** Notes the change of an authority (ORG-38). */
  addBudgetChange(columns: Columns): Promise<void> {
    return this.rows.insert('budget_authority_change', columns);
  }
}
