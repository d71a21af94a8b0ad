import type { SubjectStatements } from '@volmify/shared/subject';

/** What organization keeps of a person, and how it forgets: names and words go, rows and their dates stay. */
export const SUBJECT_STATEMENTS: SubjectStatements = {
  records: {
    members: `
      SELECT jsonb_build_object('orgId', m.org_id, 'slug', m.slug, 'displayName', m.display_name, 'status', m.status,
        'customerType', m.customer_type, 'joinedAt', m.joined_at, 'leftAt', m.left_at,
        'suspendedReason', m.suspended_reason) AS record
        FROM org_member m WHERE m.user_id = $1::uuid ORDER BY m.id`,
    employees: `
      SELECT jsonb_build_object('orgId', e.org_id, 'role', e.role, 'status', e.status,
        'professionalDisplayName', e.professional_display_name, 'compensationType', e.compensation_type,
        'salaryMinor', e.salary::text, 'salaryCurrency', e.salary_currency, 'hiredAt', e.hired_at,
        'terminatedAt', e.terminated_at, 'permissions', e.permissions) AS record
        FROM org_employee e WHERE e.user_id = $1::uuid ORDER BY e.id`,
    memberInvitations: `
      SELECT jsonb_build_object('orgId', i.org_id, 'email', i.email, 'displayName', i.display_name, 'status', i.status,
        'createdAt', i.created_at) AS record
        FROM org_member_invitation i JOIN org_member m ON m.id = i.member_id AND m.org_id = i.org_id
       WHERE m.user_id = $1::uuid ORDER BY i.id`,
    employeeInvitations: `
      SELECT jsonb_build_object('orgId', i.org_id, 'email', i.email, 'acceptedName', i.accepted_name, 'role', i.role,
        'status', i.status, 'createdAt', i.created_at) AS record
        FROM org_employee_invitation i WHERE i.accepted_by_user_id = $1::uuid ORDER BY i.id`,
  },
  erasures: [
    {
      sql: `UPDATE org_member_invitation i
               SET email = 'deleted-' || right(i.id::text, 12) || '@erased.invalid', display_name = NULL, welcome_message = NULL
             WHERE sha256(convert_to(lower(i.email), 'UTF8')) = $2
                OR EXISTS (SELECT 1 FROM org_member m WHERE m.id = i.member_id AND m.user_id = $1::uuid)`,
      byAddress: true,
    },
    {
      sql: `UPDATE org_employee_invitation i
               SET email = 'deleted-' || right(i.id::text, 12) || '@erased.invalid',
                   accepted_name = CASE WHEN i.accepted_name IS NOT NULL THEN 'Deleted user' END
             WHERE sha256(convert_to(lower(i.email), 'UTF8')) = $2 OR i.accepted_by_user_id = $1::uuid`,
      byAddress: true,
    },
    {
      sql: `DELETE FROM email_queue WHERE sha256(convert_to(lower(to_email), 'UTF8')) = $2 AND $1::uuid IS NOT NULL`,
      byAddress: true,
    },
    {
      sql: `UPDATE org_employee_department_membership d SET job_profile_context = NULL
             WHERE d.job_profile_context IS NOT NULL
               AND EXISTS (SELECT 1 FROM org_employee e WHERE e.id = d.employee_id AND e.user_id = $1::uuid)`,
    },
    // The employee's slug is the member's and follows it.
    {
      sql: `UPDATE org_member
               SET slug = 'deleted-' || right(id::text, 12), display_name = 'Deleted user',
                   suspended_reason = CASE WHEN suspended_reason IS NOT NULL THEN 'erased' END, version = version + 1
             WHERE user_id = $1::uuid`,
    },
    {
      sql: `UPDATE org_employee SET professional_display_name = 'Deleted user', version = version + 1 WHERE user_id = $1::uuid`,
    },
  ],
};
