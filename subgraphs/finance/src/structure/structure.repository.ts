import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** An employment as organization tells it. */
export interface EmployeeFact {
  readonly employeeId: Uuid;
  readonly orgId: Uuid;
  readonly memberId: Uuid;
  readonly userId: Uuid;
  readonly jobProfileId: Uuid | null;
}

/** Where a department lies: uuids from the root joined by dots. */
export interface DepartmentPlace {
  readonly departmentId: Uuid;
  readonly orgId: Uuid;
  readonly parentId: Uuid | null;
  readonly path: string;
}

/** What a department may spend; the organization itself stands under its own id with an empty path. */
export interface DepartmentLimit {
  readonly departmentId: Uuid;
  readonly orgId: Uuid;
  readonly path: string;
  /** Minor units; null inherits. */
  readonly limit: bigint | null;
  readonly currency: string;
  readonly period: string;
}

/** Finance's own copies of organization's structure: written by its events alone, and by the seed. */
export class StructureRepository {
  constructor(
    private readonly sql: Sql,
    private readonly at: Date,
  ) {}

  /** Who the employment belongs to and how it stands; the department stays as it is. */
  async putEmployee(fact: EmployeeFact, status: string | null): Promise<void> {
    await this.sql.query(
      `INSERT INTO employee_scope AS known (employee_id, org_id, member_id, user_id, job_profile_id, status, updated_at)
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, coalesce($6, 'PENDING'), $7::timestamptz)
       ON CONFLICT (employee_id) DO UPDATE SET member_id = excluded.member_id, user_id = excluded.user_id,
         job_profile_id = excluded.job_profile_id, status = coalesce($6, known.status), updated_at = excluded.updated_at`,
      [fact.employeeId, fact.orgId, fact.memberId, fact.userId, fact.jobProfileId, status, this.at.toISOString()],
    );
  }

  /** An employment that ended belongs to no department and no team. */
  async endEmployee(employeeId: Uuid): Promise<void> {
    await this.sql.query(`UPDATE employee_scope SET department_id = NULL WHERE employee_id = $1::uuid`, [employeeId]);
    await this.sql.query('DELETE FROM team_scope WHERE employee_id = $1::uuid', [employeeId]);
  }

  /** The primary department. The fact may come before the employment's own. */
  async putPrimary(orgId: Uuid, employeeId: Uuid, departmentId: Uuid): Promise<void> {
    await this.sql.query(
      `INSERT INTO employee_scope (employee_id, org_id, status, department_id, updated_at)
       VALUES ($1::uuid, $2::uuid, 'PENDING', $3::uuid, $4::timestamptz)
       ON CONFLICT (employee_id) DO UPDATE SET department_id = excluded.department_id, updated_at = excluded.updated_at`,
      [employeeId, orgId, departmentId, this.at.toISOString()],
    );
  }

  /** The department is no longer the primary one. */
  async dropPrimary(employeeId: Uuid, departmentId: Uuid): Promise<void> {
    await this.sql.query(
      `UPDATE employee_scope SET department_id = NULL, updated_at = $3::timestamptz
        WHERE employee_id = $1::uuid AND department_id = $2::uuid`,
      [employeeId, departmentId, this.at.toISOString()],
    );
  }

  /** Membership and lead of a team are told apart; whoever is neither leaves. */
  async putTeamPlace(
    orgId: Uuid,
    place: { readonly teamId: Uuid; readonly employeeId: Uuid; readonly isMember?: boolean; readonly isLead?: boolean },
  ): Promise<void> {
    const values = [place.teamId, place.employeeId, place.isMember ?? null, place.isLead ?? null];
    await this.sql.query(
      `DELETE FROM team_scope WHERE team_id = $1::uuid AND employee_id = $2::uuid
          AND NOT coalesce($3::boolean, is_member) AND NOT coalesce($4::boolean, is_lead)`,
      values,
    );
    if (place.isMember === true || place.isLead === true) {
      await this.sql.query(
        `INSERT INTO team_scope AS known (team_id, employee_id, org_id, is_member, is_lead, updated_at)
         VALUES ($1::uuid, $2::uuid, $5::uuid, coalesce($3::boolean, false), coalesce($4::boolean, false), $6::timestamptz)
         ON CONFLICT (team_id, employee_id) DO UPDATE SET is_member = coalesce($3::boolean, known.is_member),
           is_lead = coalesce($4::boolean, known.is_lead), updated_at = excluded.updated_at`,
        [...values, orgId, this.at.toISOString()],
      );
      return;
    }
    await this.sql.query(
      `UPDATE team_scope SET is_member = coalesce($3::boolean, is_member), is_lead = coalesce($4::boolean, is_lead)
        WHERE team_id = $1::uuid AND employee_id = $2::uuid`,
      values,
    );
  }

  /** A team has one lead. */
  async putLead(orgId: Uuid, teamId: Uuid, employeeId: Uuid): Promise<void> {
    await this.sql.query(
      'DELETE FROM team_scope WHERE team_id = $1::uuid AND employee_id <> $2::uuid AND is_lead AND NOT is_member',
      [teamId, employeeId],
    );
    await this.sql.query(
      'UPDATE team_scope SET is_lead = false WHERE team_id = $1::uuid AND employee_id <> $2::uuid AND is_lead',
      [teamId, employeeId],
    );
    await this.putTeamPlace(orgId, { teamId, employeeId, isLead: true });
  }

  /** A new or moved department; everything below goes with it. */
  async putPlace(place: DepartmentPlace, fromPath: string | null): Promise<void> {
    if (fromPath !== null && fromPath !== '') {
      await this.sql.query(
        `UPDATE budget_limit_cache SET path = $2 || substr(path, length($1) + 1), updated_at = $4::timestamptz
          WHERE org_id = $3::uuid AND starts_with(path, $1 || '.')`,
        [fromPath, place.path, place.orgId, this.at.toISOString()],
      );
    }
    await this.sql.query(
      `INSERT INTO budget_limit_cache AS known (department_id, org_id, path, parent_id, updated_at)
       VALUES ($1::uuid, $2::uuid, $3, $4::uuid, $5::timestamptz)
       ON CONFLICT (department_id) DO UPDATE SET path = excluded.path, parent_id = excluded.parent_id,
         version = known.version + 1, updated_at = excluded.updated_at`,
      [place.departmentId, place.orgId, place.path, place.parentId, this.at.toISOString()],
    );
  }

  /** A new limit; each gets a version of its own, so that a spend under an older one is noticed. */
  async putLimit(limit: DepartmentLimit): Promise<void> {
    await this.sql.query(
      `INSERT INTO budget_limit_cache AS known
         (department_id, org_id, path, limit_amount, currency, period, updated_at)
       VALUES ($1::uuid, $2::uuid, $3, $4::bigint, $5, $6, $7::timestamptz)
       ON CONFLICT (department_id) DO UPDATE SET path = excluded.path, limit_amount = excluded.limit_amount,
         currency = excluded.currency, period = excluded.period, version = known.version + 1,
         updated_at = excluded.updated_at`,
      [
        limit.departmentId,
        limit.orgId,
        limit.path,
        limit.limit?.toString() ?? null,
        limit.currency,
        limit.period,
        this.at.toISOString(),
      ],
    );
  }
}
