import type { Uuid } from '@volmify/shared/ids';
import type { Columns, RowWriter } from '../row.writer.ts';
import type { ProjectStatus, TeamType } from './team.ts';

/** A team as a write finds it. */
export interface TeamState {
  readonly uuid: Uuid;
  readonly name: string;
  readonly type: TeamType;
  readonly projectStatus: ProjectStatus | null;
  readonly isActive: boolean;
  readonly leadUuid: Uuid;
  /** Path of the lead's live primary department. */
  readonly leadPath: string | null;
  readonly version: number;
}

/** A live membership of an employee in a team. */
export interface TeamMembershipState {
  readonly uuid: Uuid;
  readonly role: 'ADMIN' | 'MEMBER';
}

/** Teams of one organization while a write holds its lock. */
export class TeamWritingRepository {
  constructor(private readonly rows: RowWriter) {}

  async find(uuid: Uuid): Promise<TeamState | undefined> {
    const [row] = await this.rows.sql.query<TeamState>(
      `SELECT t.id AS uuid, t.name, t.type, t.project_status AS "projectStatus", t.is_active AS "isActive",
              t.lead_employee_id AS "leadUuid", d.path AS "leadPath", t.version
         FROM org_team t
         LEFT JOIN (org_employee_department_membership p JOIN org_department d ON d.id = p.department_id)
           ON p.employee_id = t.lead_employee_id AND p.is_primary AND p.removed_at IS NULL
        WHERE t.org_id = $1::uuid AND t.id = $2::uuid AND t.deleted_at IS NULL`,
      [this.rows.orgUuid, uuid],
    );
    return row;
  }

  async findMembership(teamUuid: Uuid, employeeUuid: Uuid): Promise<TeamMembershipState | undefined> {
    const [row] = await this.rows.sql.query<TeamMembershipState>(
      `SELECT m.id AS uuid, m.role FROM org_employee_team_membership m
        WHERE m.org_id = $1::uuid AND m.team_id = $2::uuid AND m.employee_id = $3::uuid AND m.left_at IS NULL`,
      [this.rows.orgUuid, teamUuid, employeeUuid],
    );
    return row;
  }

  freeSlug(name: string): Promise<string> {
    return this.rows.freeSlug('org_team', name);
  }

  add(columns: Columns): Promise<void> {
    return this.rows.insert('org_team', columns);
  }

  change(uuid: Uuid, columns: Columns): Promise<void> {
    return this.rows.change('org_team', uuid, columns);
  }

  addMembership(columns: Columns): Promise<void> {
    return this.rows.insert('org_employee_team_membership', columns);
  }

  changeMembership(uuid: Uuid, columns: Columns): Promise<void> {
    return this.rows.change('org_employee_team_membership', uuid, columns);
  }

  /** Ends every live membership of a team. */
  async endMemberships(uuid: Uuid, at: Date): Promise<void> {
    await this.rows.sql.query(
      `UPDATE org_employee_team_membership SET left_at = $3::timestamptz, updated_at = $3::timestamptz,
              version = version + 1
        WHERE org_id = $1::uuid AND team_id = $2::uuid AND left_at IS NULL`,
      [this.rows.orgUuid, uuid, at],
    );
  }
}
