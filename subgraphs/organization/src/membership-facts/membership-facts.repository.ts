import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import type { DepartmentReach, EmployeeRole, EmployeeStatus, MemberStatus, Membership } from '@volmify/shared/viewer';
import type { OrganizationScope } from '../database.ts';

interface ReachRow {
  readonly id: Uuid;
  readonly path: string;
}

interface TieRow {
  readonly org_id: Uuid;
  readonly is_owner: boolean;
  readonly member_id: Uuid | null;
  readonly member_status: MemberStatus | null;
  readonly employee_id: Uuid | null;
  readonly employee_role: EmployeeRole | null;
  readonly employee_status: EmployeeStatus | null;
  readonly permissions: readonly string[] | null;
  readonly features_off: readonly string[];
  readonly head_of: readonly ReachRow[] | null;
  readonly primary_department: ReachRow | null;
}

/** Ties of any person; for services alone, whose scope reads across organizations. */
export class MembershipFactsRepository {
  constructor(private readonly scope: OrganizationScope) {}

  /** Every organization a person is tied to: as owner, member or employee; one statement. */
  async findByUser(userId: Id<'User'>): Promise<readonly Membership[]> {
    const user = toUuid(userId);
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<TieRow[]>`
        SELECT o.id AS org_id, o.owner_user_id = ${user}::uuid AS is_owner, m.id AS member_id,
               m.status AS member_status, e.id AS employee_id, e.role AS employee_role, e.status AS employee_status,
               e.permissions,
               ARRAY(SELECT f.key::text FROM org_feature_flag f
                      WHERE f.org_id = o.id AND NOT f.enabled ORDER BY f.key) AS features_off,
               headed.departments AS head_of, placed.department AS primary_department
          FROM (SELECT id FROM org WHERE owner_user_id = ${user}::uuid
                UNION SELECT org_id FROM org_member WHERE user_id = ${user}::uuid AND deleted_at IS NULL) AS tie
          JOIN org o ON o.id = tie.id AND o.deleted_at IS NULL
          LEFT JOIN org_member m ON m.org_id = o.id AND m.user_id = ${user}::uuid AND m.deleted_at IS NULL
          LEFT JOIN org_employee e ON e.org_id = o.id AND e.member_id = m.id AND e.deleted_at IS NULL
          LEFT JOIN LATERAL (
            SELECT jsonb_agg(jsonb_build_object('id', d.id, 'path', d.path) ORDER BY d.path) AS departments
              FROM org_employee_department_membership x JOIN org_department d ON d.id = x.department_id
             WHERE x.employee_id = e.id AND x.role = 'HEAD' AND x.removed_at IS NULL AND d.deleted_at IS NULL
          ) AS headed ON true
          LEFT JOIN LATERAL (
            SELECT jsonb_build_object('id', d.id, 'path', d.path) AS department
              FROM org_employee_department_membership x JOIN org_department d ON d.id = x.department_id
             WHERE x.employee_id = e.id AND x.is_primary AND x.removed_at IS NULL AND d.deleted_at IS NULL
          ) AS placed ON true
         ORDER BY o.id`,
    );
    return rows.map(toMembership);
  }
}

const toReach = (row: ReachRow): DepartmentReach => ({ departmentId: toId('Department', row.id), path: row.path });

const toMembership = (row: TieRow): Membership => ({
  orgId: toId('Org', row.org_id),
  isOwner: row.is_owner,
  permissions: row.permissions ?? [],
  featuresOff: row.features_off,
  headOf: (row.head_of ?? []).map(toReach),
  ...(row.member_id && { memberId: toId('OrgMember', row.member_id) }),
  ...(row.member_status && { memberStatus: row.member_status }),
  ...(row.employee_id && { employeeId: toId('OrgEmployee', row.employee_id) }),
  ...(row.employee_role && { employeeRole: row.employee_role }),
  ...(row.employee_status && { employeeStatus: row.employee_status }),
  ...(row.primary_department && { primaryDepartment: toReach(row.primary_department) }),
});
