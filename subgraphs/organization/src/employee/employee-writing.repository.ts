import type { Uuid } from '@volmify/shared/ids';
import type { EmployeeRole, EmployeeStatus, MemberStatus } from '@volmify/shared/viewer';
import type { Columns, RowWriter } from '../row.writer.ts';
import type { CompensationType } from './employee.ts';

/** An employee row as a write finds it. */
export interface EmployeeState {
  readonly uuid: Uuid;
  readonly memberUuid: Uuid;
  readonly userUuid: Uuid;
  readonly memberStatus: MemberStatus;
  readonly name: string;
  readonly role: EmployeeRole;
  readonly status: EmployeeStatus;
  readonly jobProfileUuid: Uuid | null;
  readonly compensationType: CompensationType;
  /** Per year, minor units as text. */
  readonly salaryMinor: string | null;
  readonly salaryCurrency: string | null;
  readonly hiredAt: Date | null;
  readonly version: number;
  /** Path of the live primary department. */
  readonly path: string | null;
}

const SELECT_STATE = `
  SELECT e.id AS uuid, e.member_id AS "memberUuid", e.user_id AS "userUuid", m.status AS "memberStatus",
         e.professional_display_name AS name, e.role, e.status, e.job_profile_id AS "jobProfileUuid",
         e.compensation_type AS "compensationType", e.salary::text AS "salaryMinor",
         e.salary_currency AS "salaryCurrency", e.hired_at AS "hiredAt", e.version, d.path
    FROM org_employee e
    JOIN org_member m ON m.org_id = e.org_id AND m.id = e.member_id
    LEFT JOIN (org_employee_department_membership p JOIN org_department d ON d.id = p.department_id)
      ON p.employee_id = e.id AND p.is_primary AND p.removed_at IS NULL
   WHERE e.org_id = $1::uuid AND e.deleted_at IS NULL`;

/** Employee rows of one organization while a write holds its lock. */
export class EmployeeWritingRepository {
  constructor(private readonly rows: RowWriter) {}

  find(uuid: Uuid): Promise<EmployeeState | undefined> {
    return this.#first(`${SELECT_STATE} AND e.id = $2::uuid`, uuid);
  }

  /** The amount delegated and the smallest limit inherited, minor units as text; null without one. */
  async findBudget(uuid: Uuid): Promise<{ readonly delegated: string | null; readonly inherited: string | null }> {
    const [row] = await this.rows.sql.query<{ delegated: string | null; inherited: string | null }>(
      `SELECT e.delegated_budget::text AS delegated, least(o.budget_authority, (
                SELECT min(up.budget_authority)
                  FROM org_employee_department_membership m
                  JOIN org_department d ON d.id = m.department_id
                  JOIN org_department up ON up.org_id = d.org_id AND up.id = ANY (string_to_array(d.path, '.')::uuid[])
                 WHERE m.employee_id = e.id AND m.is_primary AND m.removed_at IS NULL))::text AS inherited
         FROM org_employee e JOIN org o ON o.id = e.org_id
        WHERE e.org_id = $1::uuid AND e.id = $2::uuid`,
      [this.rows.orgUuid, uuid],
    );
    return row ?? { delegated: null, inherited: null };
  }

  findByMember(memberUuid: Uuid): Promise<EmployeeState | undefined> {
    return this.#first(`${SELECT_STATE} AND e.member_id = $2::uuid`, memberUuid);
  }

  /** True once anybody works here, or is approved to. */
  async hasAny(): Promise<boolean> {
    const [row] = await this.rows.sql.query<{ any: boolean }>(
      `SELECT EXISTS (SELECT FROM org_employee e WHERE e.org_id = $1::uuid AND e.deleted_at IS NULL
                         AND e.status IN ('APPROVED', 'ACTIVE', 'ON_LEAVE', 'SUSPENDED')) AS "any"`,
      [this.rows.orgUuid],
    );
    return row?.any === true;
  }

  /** True when somebody else is an administrator at work. */
  async hasOtherAdmin(uuid: Uuid): Promise<boolean> {
    const [row] = await this.rows.sql.query<{ any: boolean }>(
      `SELECT EXISTS (SELECT FROM org_employee e WHERE e.org_id = $1::uuid AND e.id <> $2::uuid
                         AND e.role = 'ADMIN' AND e.status = 'ACTIVE' AND e.deleted_at IS NULL) AS "any"`,
      [this.rows.orgUuid, uuid],
    );
    return row?.any === true;
  }

  /** True when another live employee works under the profile (ORG-12). */
  async isProfileTaken(jobProfileUuid: Uuid, uuid: Uuid): Promise<boolean> {
    const [row] = await this.rows.sql.query<{ any: boolean }>(
      `SELECT EXISTS (SELECT FROM org_employee e WHERE e.org_id = $1::uuid AND e.job_profile_id = $2::uuid
                         AND e.status <> 'TERMINATED' AND e.id <> $3::uuid) AS "any"`,
      [this.rows.orgUuid, jobProfileUuid, uuid],
    );
    return row?.any === true;
  }

  /** Teams that the employee leads. */
  async countLedTeams(uuid: Uuid): Promise<number> {
    const [row] = await this.rows.sql.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM org_team t
        WHERE t.org_id = $1::uuid AND t.lead_employee_id = $2::uuid AND t.is_active AND t.deleted_at IS NULL`,
      [this.rows.orgUuid, uuid],
    );
    return row?.total ?? 0;
  }

  /** Adds the employee row of a member; slug and user are the member's. */
  async add(memberUuid: Uuid, columns: Columns): Promise<void> {
    const [member] = await this.rows.sql.query<{ user_id: Uuid; slug: string }>(
      'SELECT user_id, slug FROM org_member WHERE org_id = $1::uuid AND id = $2::uuid',
      [this.rows.orgUuid, memberUuid],
    );
    await this.rows.insert('org_employee', { ...columns, member_id: memberUuid, ...member });
  }

  change(uuid: Uuid, columns: Columns): Promise<void> {
    return this.rows.change('org_employee', uuid, columns);
  }

  /** Ends every live department and team membership. */
  async endMemberships(uuid: Uuid, at: Date): Promise<void> {
    await this.rows.sql.query(
      `UPDATE org_employee_department_membership SET removed_at = $3::timestamptz, updated_at = $3::timestamptz,
              version = version + 1
        WHERE org_id = $1::uuid AND employee_id = $2::uuid AND removed_at IS NULL`,
      [this.rows.orgUuid, uuid, at],
    );
    await this.rows.sql.query(
      `UPDATE org_employee_team_membership SET left_at = $3::timestamptz, updated_at = $3::timestamptz,
              version = version + 1
        WHERE org_id = $1::uuid AND employee_id = $2::uuid AND left_at IS NULL`,
      [this.rows.orgUuid, uuid, at],
    );
  }

  async #first(statement: string, uuid: Uuid): Promise<EmployeeState | undefined> {
    const [row] = await this.rows.sql.query<EmployeeState>(statement, [this.rows.orgUuid, uuid]);
    return row;
  }
}
