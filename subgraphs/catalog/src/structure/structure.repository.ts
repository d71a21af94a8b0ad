import type { Sql } from '@volmify/shared/events/sql';

/** Catalog's own copies of organization's structure, in uuids: written by its events alone, and by the seed. */
export class StructureRepository {
  constructor(private readonly sql: Sql) {}

  /** A new or moved department; everything below goes with it. Paths are uuids from the root joined by dots. */
  async putPlace(
    place: { readonly departmentId: string; readonly orgId: string; readonly path: string },
    fromPath: string | null,
    at: Date,
  ): Promise<void> {
    if (fromPath !== null && fromPath !== '') {
      await this.sql.query(
        `UPDATE department_scope SET path = $2 || substr(path, length($1) + 1), updated_at = $4::timestamptz
          WHERE org_id = $3::uuid AND starts_with(path, $1 || '.')`,
        [fromPath, place.path, place.orgId, at.toISOString()],
      );
    }
    await this.sql.query(
      `INSERT INTO department_scope (department_id, org_id, path, updated_at)
       VALUES ($1::uuid, $2::uuid, $3, $4::timestamptz)
       ON CONFLICT (department_id) DO UPDATE SET path = excluded.path, updated_at = excluded.updated_at`,
      [place.departmentId, place.orgId, place.path, at.toISOString()],
    );
  }

  /** The primary department of an employee; one at a time. */
  async putPrimary(orgId: string, employeeId: string, departmentId: string, at: Date): Promise<void> {
    await this.sql.query(
      `INSERT INTO employee_scope (employee_id, org_id, department_id, updated_at)
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4::timestamptz)
       ON CONFLICT (employee_id) DO UPDATE SET department_id = excluded.department_id, updated_at = excluded.updated_at`,
      [employeeId, orgId, departmentId, at.toISOString()],
    );
  }

  /** The department is no longer the primary one. */
  async dropPrimary(employeeId: string, departmentId: string): Promise<void> {
    await this.sql.query('DELETE FROM employee_scope WHERE employee_id = $1::uuid AND department_id = $2::uuid', [
      employeeId,
      departmentId,
    ]);
  }

  /** An employee who belongs to a team. */
  async putMember(orgId: string, teamId: string, employeeId: string, at: Date): Promise<void> {
    await this.sql.query(
      `INSERT INTO team_scope (team_id, employee_id, org_id, updated_at)
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4::timestamptz)
       ON CONFLICT (team_id, employee_id) DO UPDATE SET updated_at = excluded.updated_at`,
      [teamId, employeeId, orgId, at.toISOString()],
    );
  }

  /** An employee who left a team. */
  async dropMember(teamId: string, employeeId: string): Promise<void> {
    await this.sql.query('DELETE FROM team_scope WHERE team_id = $1::uuid AND employee_id = $2::uuid', [
      teamId,
      employeeId,
    ]);
  }

  /** An employment that ended belongs to no department and no team. */
  async endEmployee(employeeId: string): Promise<void> {
    await this.sql.query('DELETE FROM employee_scope WHERE employee_id = $1::uuid', [employeeId]);
    await this.sql.query('DELETE FROM team_scope WHERE employee_id = $1::uuid', [employeeId]);
  }
}
